/** Headings whose level follows from their place: nobody can skip one. */
import { Heading } from '@tiptap/extension-heading'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { headingLevels } from '../../basics/prose/prose.ts'

export const OrderedHeading = Heading.extend({
  group: 'top',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (changes, _before, { doc, tr }) =>
        changes.some((change) => change.docChanged) ? inOrder(doc, tr) : null,
    }),
  ],
}).configure({ levels: [2, 3, 4] })

function inOrder(doc: Node, tr: Transaction): Transaction | null {
  const found: { at: number; level: number }[] = []
  doc.forEach((node, at) => {
    if (node.type.name === 'heading') found.push({ at, level: Number(node.attrs['level']) })
  })
  const levels = headingLevels(found.map(({ level }) => level))
  found.forEach(({ at, level }, index) => {
    if (levels[index] !== level) tr.setNodeAttribute(at, 'level', levels[index])
  })
  return tr.docChanged ? tr : null
}
