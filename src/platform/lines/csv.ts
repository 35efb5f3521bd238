/**
 * Reads a table whose first line names the columns. Written by hand because one wrong quote must cost one line, not the
 * rest of the file: reading begins again behind the line on which the broken record began.
 */
import { mostLineBytes, type TextLine } from './read-lines.ts'
import type { Fields, LineRecord } from './records.ts'
import { type ReturningLines, returningLines } from './returning.ts'

export async function* csvRecords(source: AsyncGenerator<TextLine>): AsyncGenerator<LineRecord> {
  try {
    yield* recordsOf(returningLines(source))
  } finally {
    await source.return(undefined)
  }
}

async function* recordsOf(lines: ReturningLines): AsyncGenerator<LineRecord> {
  const header = await headerOf(lines)
  if (header === undefined) return
  for (;;) {
    const record = await nextRecord(lines, header)
    if (record === undefined) return
    if (record !== 'blank') yield record
  }
}

type Header = { columns: readonly string[]; delimiter: string }

/** Spreadsheets set to Vietnamese write ';' between cells, and some exports a tab. */
async function headerOf(lines: ReturningLines): Promise<Header | undefined> {
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) {
    if (line.text.trim() === '') continue
    const { text } = line
    const count = (mark: string) => text.split(mark).length
    const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
    const row = startRow()
    feed(row, text, delimiter)
    return { columns: row.cells.map((cell) => cell.trim().toLowerCase()), delimiter }
  }
  return undefined
}

async function nextRecord(
  lines: ReturningLines,
  { columns, delimiter }: Header,
): Promise<LineRecord | 'blank' | undefined> {
  const first = await lines.next()
  if (first === undefined) return undefined
  if (first.isTooLong) return { ...placeOf([first]), read: { problem: 'line-too-long' } }
  if (first.text.trim() === '') return 'blank'
  const row = startRow()
  const taken = [first]
  let size = first.text.length
  let state = feed(row, first.text, delimiter)
  while (state === 'open') {
    const next = await lines.next()
    if (next !== undefined) taken.push(next)
    size += next?.text.length ?? 0
    state = next === undefined || next.isTooLong || size > mostLineBytes ? 'broken' : feed(row, next.text, delimiter)
  }
  if (state === 'whole') return { ...placeOf(taken), read: readingOf(row.cells, columns) }
  lines.putBack(taken.slice(1))
  return { ...placeOf([first]), read: { problem: 'broken-quotes' } }
}

function placeOf(taken: readonly TextLine[]): Omit<LineRecord, 'read'> {
  const size = taken.reduce((sum, line) => sum + line.text.length + 1, 0)
  return { line: taken[0]?.line ?? 1, end: taken.at(-1)?.end ?? 0, size, isUtf8: taken.every((line) => line.isUtf8) }
}

function readingOf(cells: readonly string[], columns: readonly string[]): LineRecord['read'] {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) return { problem: 'too-many-cells' }
  const fields: Fields = Object.fromEntries(
    columns.map((column, i) => [column, cells[i] ?? '']).filter(([name]) => name !== ''),
  )
  return { fields }
}

type Row = { cells: string[]; quoted: string | null }

const startRow = (): Row => ({ cells: [], quoted: null })

/** Reads one line into the row: 'open' when it ends inside quotes, 'broken' when a quote stands where none may. */
function feed(row: Row, text: string, delimiter: string): 'whole' | 'open' | 'broken' {
  let at = 0
  if (row.quoted !== null) row.quoted += '\n'
  for (;;) {
    if (row.quoted === null && text[at] === '"') {
      row.quoted = ''
      at += 1
    }
    if (row.quoted === null) {
      const end = endOfCell(text, at, delimiter)
      const cell = text.slice(at, end)
      if (cell.includes('"')) return 'broken'
      row.cells.push(cell)
      at = end
    } else {
      const closed = closingQuote(text, at)
      row.quoted += text.slice(at, closed < 0 ? undefined : closed).replaceAll('""', '"')
      if (closed < 0) return 'open'
      row.cells.push(row.quoted)
      row.quoted = null
      at = closed + 1
    }
    if (at >= text.length) return 'whole'
    if (text[at] !== delimiter) return 'broken'
    at += 1
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  const end = text.indexOf(delimiter, from)
  return end < 0 ? text.length : end
}

/** The quote that ends the cell: the next one that is not doubled. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
