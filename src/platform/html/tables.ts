/** Tables as spreadsheets copy them: with empty edges, a title in the first row, and headers told only by bold type. */
import type { Block, Table, TableCell, TableRow } from '../../basics/prose/types.ts'
import { lineOf } from './frames.ts'

/** The table without its empty edges; its title as caption; nothing when no cell says anything. */
export function tidyTable(table: Table): Block[] {
  const rows = withoutEmptyEdges(table.content)
  if (rows.length === 0) return []
  const { caption, rest } = titleOf(rows, table.attrs.caption)
  nameHeaders(rest)
  return [{ ...table, attrs: { caption }, content: rest }]
}

const isEmpty = ({ content }: TableCell): boolean => content.length === 0
const spans = ({ content }: TableRow): boolean => content.some(({ attrs }) => attrs.rowspan > 1)
const widthOf = ({ content }: TableRow): number => content.reduce((sum, { attrs }) => sum + attrs.colspan, 0)

function withoutEmptyEdges(given: readonly TableRow[]): TableRow[] {
  const rows = withoutEmptyRows(given)
  if (rows.some(spans)) return rows
  const [first] = rows
  if (first === undefined || rows.some((row) => widthOf(row) !== widthOf(first))) return rows
  const free = rows.reduce((least, row) => Math.min(least, emptyAtEnd(row)), first.content.length)
  return free === 0 ? rows : rows.map((row) => ({ ...row, content: row.content.slice(0, row.content.length - free) }))
}

/** A row that says nothing goes, unless a cell from above reaches down into it. */
function withoutEmptyRows(rows: readonly TableRow[]): TableRow[] {
  let reach = 0
  return rows.filter((row) => {
    const isFree = reach <= 0 && !spans(row) && row.content.every(isEmpty)
    reach = row.content.reduce((most, { attrs }) => Math.max(most, attrs.rowspan - 1), reach - 1)
    return !isFree
  })
}

/** How many cells at the end of the row say nothing; the first one stays in any case. */
function emptyAtEnd({ content }: TableRow): number {
  const last = content.findLastIndex((cell) => !isEmpty(cell) || cell.attrs.colspan > 1)
  return content.length - 1 - Math.max(last, 0)
}

/** A first row that says one thing over the whole width is the title of the table. */
function titleOf(rows: TableRow[], caption: string | null): { caption: string | null; rest: TableRow[] } {
  const [first, second] = rows
  const said = first?.content.filter((cell) => !isEmpty(cell)) ?? []
  const [title] = said
  if (caption !== null || first === undefined || second === undefined || title === undefined)
    return { caption, rest: rows }
  const isTitle = said.length === 1 && title === first.content[0] && !spans(first) && rows.length >= 3
  const line = lineOf(title.content)
  const width = widthOf(first)
  if (
    !isTitle ||
    width < 2 ||
    line === '' ||
    line.length > 300 ||
    title.content.some(({ type }) => type !== 'paragraph')
  ) {
    return { caption, rest: rows }
  }
  if (title.attrs.colspan !== width && first.content.length !== width) return { caption, rest: rows }
  return { caption: line, rest: rows.slice(1) }
}

/** The rows that the cells of the first one reach down to are headers too, when they are in bold. */
function nameHeaders(rows: readonly TableRow[]) {
  const [first] = rows
  if (first === undefined || rows.length < 2) return
  const isHeader = first.content.every((cell) => cell.type === 'tableHeader')
  const noneYet = !rows.some(({ content }) => content.some(({ type }) => type === 'tableHeader'))
  if (
    noneYet &&
    first.content.length > 1 &&
    first.content.every(isBoldOrEmpty) &&
    first.content.some((c) => !isEmpty(c))
  )
    for (const cell of first.content) cell.type = 'tableHeader'
  else if (!isHeader) return
  const depth = first.content.reduce((most, { attrs }) => Math.max(most, attrs.rowspan), 1)
  for (const row of rows.slice(1, depth)) {
    if (row.content.every(isBoldOrEmpty)) for (const cell of row.content) cell.type = 'tableHeader'
  }
}

const isBoldOrEmpty = ({ content }: TableCell): boolean =>
  content.every(
    (block) =>
      block.type === 'paragraph' &&
      block.content.every((node) => node.type === 'hardBreak' || node.marks?.some(({ type }) => type === 'bold')),
  )
