/** Tables with a caption, drawn without any style of their own. */
import { Table } from '@tiptap/extension-table'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { el } from './dom.ts'

export const CaptionedTable = Table.extend({
  addAttributes: () => ({ caption: { default: null, rendered: false } }),
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView:
    () =>
    ({ node }) =>
      tableView(node),
}).configure({ resizable: false, allowTableNodeSelection: true })

function tableView(node: Node): NodeView {
  const caption = el('caption', { contenteditable: 'false' })
  const body = el('tbody')
  const table = el('table', {}, caption, body)
  const dom = el('div', { class: 'table-scroll' }, table)
  const draw = ({ attrs }: Node) => {
    caption.textContent = attrs['caption'] ?? ''
    caption.hidden = !attrs['caption']
  }
  draw(node)
  return {
    dom,
    contentDOM: body,
    update(now) {
      if (now.type !== node.type) return false
      draw(now)
      return true
    },
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !body.contains(mutation.target),
  }
}
