/** Between running text as it is kept and the document the editor works on. */
import type { JSONContent } from '@tiptap/core'
import { type Block, type Prose, parseProse } from '../../basics/prose/prose.ts'

/** What the editor opens. Its containers need a paragraph where kept text may be empty. */
export function toEditor(prose: Prose): JSONContent {
  return { type: 'doc', content: blocks(prose.content) }
}

const blocks = (list: readonly Block[]): JSONContent[] =>
  list.length === 0 ? [{ type: 'paragraph' }] : list.map(blockToEditor)

function blockToEditor(block: Block): JSONContent {
  switch (block.type) {
    case 'blockquote':
      return { ...block, content: blocks(block.content) }
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map((item) => ({ ...item, content: blocks(item.content) })) }
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: blocks(cell.content) })),
        })),
      }
    default:
      return block as JSONContent
  }
}

/** What is kept of the editor's document. What no parser takes goes on as it is: the desk says what is wrong with it. */
export function fromEditor(document: JSONContent): unknown {
  const given = { type: 'doc', version: 1, content: (document.content ?? []).map(withoutOddities) }
  const read = parseProse(given)
  return 'done' in read ? read.done : given
}

/** A link whose address was emptied under the editor's hands is no link. */
function withoutOddities(node: JSONContent): JSONContent {
  const marks = node.marks?.filter(({ type, attrs }) => type !== 'link' || typeof attrs?.['href'] === 'string')
  return {
    ...node,
    ...(marks ? { marks } : {}),
    ...(node.content ? { content: node.content.map(withoutOddities) } : {}),
  }
}
