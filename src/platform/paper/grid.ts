/** Brings the rows of a table onto one grid, so that every writer gets a table no program has to repair. */
import type { PaperCell, PaperTable } from '../../basics/official-paper.ts'
import { fitted } from './column-widths.ts'
import { TABLE } from './setting.ts'

export type PlacedCell = {
  text: string
  align: 'left' | 'center' | 'right'
  bold: boolean
  italic: boolean
  column: number
  colSpan: number
  rowSpan: number
}

export type Grid = {
  /** Shares that add up to one. */
  widths: readonly number[]
  head: readonly (readonly PlacedCell[])[]
  body: readonly (readonly PlacedCell[])[]
  caption: string | null
  fontSize: number
}

type Rows = readonly (readonly PaperCell[])[]

/** Word's own limit. */
const mostColumns = 63

/**
 * The table within a width in millimetres; null for one without a row or a column, of which nothing is drawn. Missing cells
 * are filled up, spans end at the edge, words are not cut.
 */
export function gridOf({ head, body, widths, caption, fontSize }: PaperTable, width: number): Grid | null {
  const columns = Math.min(mostColumns, Math.max(widths.length, reach(head), reach(body)))
  if (columns === 0 || head.length + body.length === 0) return null
  const rows = {
    head: place(head, columns, { align: 'center', bold: true }),
    body: place(body, columns, { align: 'left', bold: false }),
  }
  const size = Math.max(TABLE.smallest, fontSize ?? TABLE.size)
  return {
    ...rows,
    ...fitted([...rows.head, ...rows.body], sharesOf(widths, columns), size, width),
    caption: caption === null || caption.trim() === '' ? null : caption,
  }
}

/** How many columns the rows ask for. */
const reach = (rows: Rows): number =>
  Math.max(
    0,
    ...place(rows, mostColumns, null).map((row) => Math.max(0, ...row.map((cell) => cell.column + cell.colSpan))),
  )

function sharesOf(widths: readonly number[], columns: number): number[] {
  const told = widths.filter((width) => Number.isFinite(width) && width > 0)
  const usual = told.length === 0 ? 1 : told.reduce((sum, width) => sum + width, 0) / told.length
  const shares = Array.from({ length: columns }, (_, at) => {
    const width = widths[at] ?? 0
    return Number.isFinite(width) && width > 0 ? width : usual
  })
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / sum)
}

type Usual = { align: PlacedCell['align']; bold: boolean }

/** Without `usual` only what was given is placed; with it, empty cells fill what is left over. */
function place(rows: Rows, columns: number, usual: Usual | null): PlacedCell[][] {
  const taken = rows.map(() => new Set<number>())
  return rows.map((row, at) => {
    const placed: PlacedCell[] = []
    let column = 0
    for (const cell of row) {
      column = nextFree(taken[at], column)
      if (column >= columns) break
      const colSpan = freeSpan(taken[at], column, Math.min(spanOf(cell.colSpan), columns - column))
      const rowSpan = Math.min(spanOf(cell.rowSpan), rows.length - at)
      for (const below of taken.slice(at, at + rowSpan)) for (let i = 0; i < colSpan; i++) below.add(column + i)
      placed.push({ ...lookOf(cell, usual), column, colSpan, rowSpan })
      column += colSpan
    }
    return usual === null ? placed : filledUp(placed, taken[at], columns, usual)
  })
}

const nextFree = (taken: ReadonlySet<number> | undefined, from: number): number => {
  let column = from
  while (taken?.has(column)) column += 1
  return column
}

function freeSpan(taken: ReadonlySet<number> | undefined, from: number, wanted: number): number {
  let span = 1
  while (span < wanted && !taken?.has(from + span)) span += 1
  return span
}

const spanOf = (span: number | undefined): number => Math.max(1, Math.floor(span ?? 1) || 1)

const lookOf = ({ text, align, bold, italic }: PaperCell, usual: Usual | null) => ({
  text,
  align: align ?? usual?.align ?? 'left',
  bold: bold ?? usual?.bold ?? false,
  italic: italic ?? false,
})

function filledUp(placed: PlacedCell[], taken: Set<number> | undefined, columns: number, usual: Usual): PlacedCell[] {
  const empty: PlacedCell[] = []
  for (let column = 0; column < columns; column++) {
    if (taken?.has(column)) continue
    taken?.add(column)
    empty.push({ ...lookOf({ text: '' }, usual), column, colSpan: 1, rowSpan: 1 })
  }
  return [...placed, ...empty].sort((one, other) => one.column - other.column)
}
