/** The open containers of the text that is being built, and what each becomes when it is closed. */
import { oneLine } from '../../basics/plain-text.ts'
import { clipRowSpans } from '../../basics/prose/parse.ts'
import { plainText } from '../../basics/prose/text.ts'
import type { Block, ListItem, TableCell, TableRow } from '../../basics/prose/types.ts'

export type BlockFrame = { type: 'doc' | 'blockquote' | 'listItem' | 'caption' | 'figcaption'; content: Block[] }
export type CellFrame = { type: 'cell'; cell: TableCell; content: Block[] }
/** `loose`: made for an item that stood in no list. */
export type ListFrame = { type: 'list'; ordered: boolean; start: number; loose: boolean; items: ListItem[] }
export type TableFrame = { type: 'table'; caption: string | null; head: boolean; rows: TableRow[] }
export type RowFrame = { type: 'row'; cells: TableCell[] }
export type Frame = BlockFrame | CellFrame | ListFrame | TableFrame | RowFrame

export const holdsBlocks = (frame: Frame | undefined): frame is BlockFrame | CellFrame =>
  frame !== undefined && 'content' in frame

/** Where the search for the list, table or row around ends: what lies beyond belongs to another one. */
export const stops: Readonly<Record<'list' | 'table' | 'row', readonly Frame['type'][]>> = {
  list: ['cell', 'table', 'blockquote', 'caption', 'figcaption'],
  table: [],
  row: ['table'],
}

/** A level of nesting as `parseProse` counts it. */
export const isNesting = (frame: Frame): boolean => frame.type !== 'doc' && holdsBlocks(frame)

/** The paragraphs of a caption as one line. */
export const lineOf = (content: Block[]): string => oneLine(plainText({ type: 'doc', version: 1, content }))

/** A table with its header row; or, when it only laid out one column, what stood in it. */
export function closeTable({ caption, rows }: TableFrame): Block[] {
  if (rows.every((row) => row.content.every((cell) => cell.content.length === 0))) return []
  if (caption === null && rows.every((row) => row.content.length < 2)) {
    return withCaption(rows.flatMap((row) => row.content.flatMap((cell) => cell.content)))
  }
  nameHeader(rows)
  clipRowSpans(rows)
  return [{ type: 'table', attrs: { caption }, content: rows }]
}

/** Old editors frame a picture and the line below it in a table of one column. */
function withCaption(content: Block[]): Block[] {
  const [picture, below] = content
  if (content.length !== 2 || picture?.type !== 'image' || below?.type !== 'paragraph') return content
  if (picture.attrs.caption !== undefined) return content
  return [{ type: 'image', attrs: { ...picture.attrs, caption: lineOf([below]) } }]
}

/** Where nobody marked a header, a first row entirely in bold is one. */
function nameHeader(rows: readonly TableRow[]) {
  const [first] = rows
  if (first === undefined || rows.length < 2 || first.content.length < 2) return
  if (rows.some((row) => row.content.some((cell) => cell.type === 'tableHeader'))) return
  if (first.content.every(isBold)) for (const cell of first.content) cell.type = 'tableHeader'
}

const isBold = (cell: TableCell): boolean =>
  cell.content.length > 0 &&
  cell.content.every(
    (block) =>
      block.type === 'paragraph' &&
      block.content.every((node) => node.type === 'hardBreak' || node.marks?.some((mark) => mark.type === 'bold')),
  )
