/** The last look at pasted running text: what a person would have tidied by hand. */
import { proseLimits } from '../../basics/prose/limits.ts'
import type { Block, Inline, ListItem, Mark, Prose, TableCell } from '../../basics/prose/types.ts'
import type { Notes } from './notes.ts'
import { tidyQuotes } from './quotes.ts'
import { tidyTable } from './tables.ts'

export function finish({ content }: Prose, notes: Notes): Prose {
  return { type: 'doc', version: 1, content: withinLimits(blocksOf(content), notes) }
}

const blocksOf = (blocks: readonly Block[]): Block[] => joinLists(blocks.flatMap(blockOf))

function blockOf(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
      return [{ ...block, content: inlineOf(block.content) }]
    case 'heading':
      return [{ ...block, content: inlineOf(block.content, ['bold', 'underline']) }]
    case 'bulletList':
    case 'orderedList':
      return [{ ...block, content: block.content.map(itemOf) }]
    case 'blockquote':
      return [{ ...block, content: blocksOf(block.content) }]
    case 'table': {
      const rows = block.content.map((row) => ({ ...row, content: row.content.map(cellOf) }))
      return tidyTable({ ...block, content: rows }).map((one) => (one.type === 'table' ? plainHeaders(one) : one))
    }
    default:
      return [block]
  }
}

const itemOf = (item: ListItem): ListItem => ({ ...item, content: blocksOf(item.content) })
const cellOf = (cell: TableCell): TableCell => ({ ...cell, content: blocksOf(cell.content) })

/** A header cell is shown in bold as it is. */
function plainHeaders(table: Extract<Block, { type: 'table' }>): Block {
  const plain = (cell: TableCell): TableCell =>
    cell.type === 'tableCell'
      ? cell
      : {
          ...cell,
          content: cell.content.map((block) =>
            block.type === 'paragraph' ? { ...block, content: inlineOf(block.content, ['bold']) } : block,
          ),
        }
  return { ...table, content: table.content.map((row) => ({ ...row, content: row.content.map(plain) })) }
}

/** Marks that say nothing where they stand are gone, texts with the same marks are one, quotes face the right way. */
function inlineOf(content: readonly Inline[], without: readonly Mark['type'][] = []): Inline[] {
  const out: Inline[] = []
  for (const node of content) {
    const last = out.at(-1)
    if (node.type === 'hardBreak') {
      out.push(node)
      continue
    }
    const marks = meaningful(node.marks ?? [], without)
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += node.text
    else out.push(marks.length === 0 ? { type: 'text', text: node.text } : { type: 'text', text: node.text, marks })
  }
  return tidyQuotes(out)
}

/** Programs underline links, which are shown as links anyway. */
function meaningful(marks: readonly Mark[], without: readonly Mark['type'][]): Mark[] {
  const isLink = marks.some(({ type }) => type === 'link')
  return marks.filter(({ type }) => !without.includes(type) && !(isLink && type === 'underline'))
}

const sameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length &&
  one.every((mark) => other.some((same) => JSON.stringify(same) === JSON.stringify(mark)))

/** Word on the web copies every item as a list of its own. */
function joinLists(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (block.type === 'bulletList' && last?.type === 'bulletList')
      for (const item of block.content) last.content.push(item)
    else if (
      block.type === 'orderedList' &&
      last?.type === 'orderedList' &&
      block.attrs.start === last.attrs.start + last.content.length
    )
      for (const item of block.content) last.content.push(item)
    else out.push(block)
  }
  return out
}

/** As much from the beginning as one text may hold. */
function withinLimits(blocks: readonly Block[], notes: Notes): Block[] {
  let nodes = 1
  let characters = 0
  const out: Block[] = []
  for (const block of blocks) {
    const size = sizeOf(block)
    nodes += size.nodes
    characters += size.characters
    if (nodes > proseLimits.nodes || characters > proseLimits.characters) {
      notes.add('cut')
      break
    }
    out.push(block)
  }
  return out
}

/** Counted as `parseProse` counts. */
function sizeOf(value: Block | Inline | { content: readonly unknown[] }): { nodes: number; characters: number } {
  const size = { nodes: 1, characters: 'text' in value ? value.text.length : 0 }
  if (!('content' in value)) return size
  for (const child of value.content as readonly (Block | Inline)[]) {
    const inner = sizeOf(child)
    size.nodes += inner.nodes
    size.characters += inner.characters
  }
  return size
}
