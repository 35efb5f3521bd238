/** Pictures, recordings and attachments in the text: each is shown with the fields that describe it. */
import { type Editor, Node as EditorNode } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import arrowDown from 'lucide/dist/esm/icons/arrow-down.mjs'
import arrowUp from 'lucide/dist/esm/icons/arrow-up.mjs'
import trash from 'lucide/dist/esm/icons/trash.mjs'
import { parseProse } from '../../basics/prose/prose.ts'
import { drawing, el, type IconNode } from './dom.ts'
import { editorWords as words } from './words.ts'

export type Block = {
  attrs: Record<string, unknown>
  /** Writes attributes of the block into the text. */
  set(attrs: Record<string, unknown>): void
}

/** Draws the inside of a block; the answer is called when its attributes have changed from elsewhere. */
export type Draw = (block: Block, inside: HTMLElement) => (attrs: Record<string, unknown>) => void

/** A block of one kind. The clipboard carries its attributes as JSON, which is read as strictly as a request. */
export function fileBlock(name: string, attributes: readonly string[], draw: Draw): EditorNode {
  return EditorNode.create({
    ...{ name, group: 'block', atom: true, draggable: true, selectable: true },
    addAttributes: () => Object.fromEntries(attributes.map((one) => [one, { default: null, rendered: false }])),
    parseHTML: () => [
      {
        tag: `div[data-block=${name}]`,
        getAttrs: (element) => readAttributes(name, element.getAttribute('data-attrs')),
      },
    ],
    renderHTML: ({ node }) => ['div', { 'data-block': name, 'data-attrs': JSON.stringify(node.attrs) }],
    addNodeView:
      () =>
      ({ editor, node, getPos }) =>
        blockView(editor, node, getPos, draw),
  })
}

function readAttributes(type: string, json: string | null): Record<string, unknown> | false {
  try {
    const read = parseProse({ type: 'doc', version: 1, content: [{ type, attrs: JSON.parse(json ?? '') }] })
    const [block] = 'done' in read ? read.done.content : []
    return block !== undefined && 'attrs' in block ? { ...block.attrs } : false
  } catch {
    return false
  }
}

type Position = () => number | undefined

function blockView(editor: Editor, node: Node, getPos: Position, draw: Draw): NodeView {
  let current = node
  const set = (attrs: Record<string, unknown>) => {
    const at = getPos()
    if (at === undefined) return
    const { tr } = editor.view.state
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(at, name, value)
    editor.view.dispatch(tr)
  }
  const inside = el('div', { class: 'block-inside' })
  const block = {
    get attrs() {
      return current.attrs
    },
    set,
  }
  const redraw = draw(block, inside)
  const name = words.blocks[node.type.name] ?? ''
  const dom = el('div', {
    class: `block block-${node.type.name}`,
    contenteditable: 'false',
    role: 'group',
    'aria-label': name,
  })
  dom.append(blockBar(editor, name, getPos), inside)
  return {
    dom,
    update(now) {
      if (now.type !== node.type) return false
      current = now
      redraw(now.attrs)
      return true
    },
    selectNode: () => dom.classList.add('block-selected'),
    deselectNode: () => dom.classList.remove('block-selected'),
    stopEvent: ({ target }) =>
      target instanceof Element && target.closest('input, textarea, button, select, video, audio, label') !== null,
    ignoreMutation: () => true,
  }
}

/** What the block is, and moving or removing it without dragging. */
function blockBar(editor: Editor, name: string, getPos: Position): HTMLElement {
  const act = (label: string, icon: IconNode, run: (at: number) => void) =>
    el(
      'button',
      {
        ...{ type: 'button', class: 'block-button', 'aria-label': `${label}: ${name}`, title: label },
        onclick: () => {
          const at = getPos()
          if (at !== undefined) run(at)
        },
      },
      drawing(icon),
    )
  return el(
    'div',
    { class: 'block-bar', 'data-drag-handle': '' },
    el('span', {}, name),
    act(words.up, arrowUp, (at) => move(editor, at, -1)),
    act(words.down, arrowDown, (at) => move(editor, at, 1)),
    act(words.remove, trash, (at) => {
      const node = editor.state.doc.nodeAt(at)
      if (node) editor.view.dispatch(editor.state.tr.delete(at, at + node.nodeSize))
      editor.commands.focus()
    }),
  )
}

/** Changes places with the neighbour before or after. */
function move(editor: Editor, at: number, step: -1 | 1): void {
  const { doc, tr } = editor.state
  const node = doc.nodeAt(at)
  const place = doc.resolve(at)
  const neighbour = node && (step < 0 ? place.nodeBefore : place.parent.maybeChild(place.index() + 1))
  if (!node || !neighbour) return
  const to = step < 0 ? at - neighbour.nodeSize : at + neighbour.nodeSize
  editor.view.dispatch(
    tr
      .delete(at, at + node.nodeSize)
      .insert(to, node)
      .scrollIntoView(),
  )
}
