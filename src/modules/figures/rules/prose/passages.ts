/** A pasted report as passages: lines that a page break cut are joined, tables stay apart. */
import { nfc } from '../../../../basics/vietnamese.ts'
import { typedCount } from '../typed-number.ts'

/** `line` counts from 1 in the text as it was pasted. */
export type Passage = { line: number; text: string }

/** Cells of a row, by columns; where the text was copied from a table its cells are parted by tabs. */
export type TableRow = { line: number; cells: readonly string[] }

export function linesOf(text: string): Passage[] {
  return nfc(text)
    .split(/\r\n|\n|\r/)
    .map((raw, index) => ({ line: index + 1, text: raw.replace(/[*_]|<\/?b>/g, '') }))
    .filter(({ text: line }) => line.trim() !== '')
}

const isTabled = ({ text }: Passage): boolean => text.includes('\t')

export function passagesOf(lines: readonly Passage[]): Passage[] {
  const passages: Passage[] = []
  for (const one of lines.filter((line) => !isTabled(line))) {
    const last = passages.at(-1)
    const text = one.text.replace(/\s+/g, ' ').trim()
    const goesOn = last !== undefined && !/[.:;!?]$/.test(last.text) && /^\p{Ll}/u.test(text)
    if (goesOn && last !== undefined) last.text = `${last.text} ${text}`
    else passages.push({ line: one.line, text })
  }
  return passages
}

/** Tables in order; text between two of them parts them. */
export function tablesOf(lines: readonly Passage[]): TableRow[][] {
  const tables: TableRow[][] = []
  let isOpen = false
  for (const line of lines) {
    if (isTabled(line)) {
      if (!isOpen) tables.push([])
      tables.at(-1)?.push({ line: line.line, cells: line.text.split('\t').map((cell) => cell.trim()) })
    }
    isOpen = isTabled(line)
  }
  return tables
}

export const number = String.raw`\d{1,3}(?:\.\d{3})+|\d+`

/** A count as it stands in a text; leading zeros are how reports write small ones. */
export const countIn = (text: string): number => typedCount(text) ?? 0

/** As far as a finding needs it to be found again. */
export const quoteOf = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 159)}…`)
