/** Passages that the desk doubts, underlined in the text; they move with it and vanish where it is changed. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

export type Marked = { from: number; to: number; id: string; isFact: boolean }

const key = new PluginKey<DecorationSet>('doubts')

/** `showDoubts` is told through the transaction's own notes, so that nothing of it stands in the text. */
export const doubtMarks = Extension.create({
  name: 'doubts',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (change, shown) => {
          const told: unknown = change.getMeta(key)
          if (Array.isArray(told)) return DecorationSet.create(change.doc, (told as Marked[]).map(drawn))
          return shown.map(change.mapping, change.doc)
        },
      },
      props: { decorations: (state) => key.getState(state) ?? DecorationSet.empty },
    }),
  ],
})

const drawn = ({ from, to, id, isFact }: Marked): Decoration =>
  Decoration.inline(from, to, { class: isFact ? 'doubt doubt-fact' : 'doubt', 'data-doubt': id }, { id })

export const doubtsKey = key

export type Placed = { text: string; at: number }

/** The blocks of the text, each with where its first letter stands. A picture inside counts one, as it does in the text. */
export function blocksOf(doc: Node): Placed[] {
  const blocks: Placed[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    blocks.push({ text: node.textBetween(0, node.content.size, undefined, '\ufffc'), at: at + 1 })
    return false
  })
  return blocks
}
