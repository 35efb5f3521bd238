/** Columns as wide as was asked, but never narrower than their longest word: programs break words that do not fit. */
import type { PlacedCell } from './grid.ts'
import { TABLE } from './setting.ts'
import { textWidthOf } from './text-width.ts'

type Rows = readonly (readonly PlacedCell[])[]

export type Fitted = { widths: readonly number[]; fontSize: number }

/** Shares of the width that add up to one; the letters become smaller only where even the words alone do not fit. */
export function fitted(rows: Rows, shares: readonly number[], fontSize: number, width: number): Fitted {
  const words = longestWords(rows, shares.length)
  for (let size = fontSize; size > TABLE.smallest; size -= 0.5) {
    const least = words.map((word) => (word * size + 2 * TABLE.padding + 0.6) / width)
    if (sumOf(least) <= 1) return { widths: widened(shares, least), fontSize: size }
  }
  const least = words.map((word) => word * TABLE.smallest + 2 * TABLE.padding)
  return { widths: least.map((one) => one / sumOf(least)), fontSize: TABLE.smallest }
}

/** Columns that are too narrow get what they need; the others share what is left as they shared before. */
function widened(shares: readonly number[], least: readonly number[]): number[] {
  let fixed = new Set<number>()
  for (;;) {
    const left = 1 - sumOf(least.filter((_, at) => fixed.has(at)))
    const asked = sumOf(shares.filter((_, at) => !fixed.has(at)))
    const widths = shares.map((share, at) => (fixed.has(at) ? (least[at] ?? 0) : (share / asked) * left))
    const narrow = widths.flatMap((width, at) => (!fixed.has(at) && width < (least[at] ?? 0) ? [at] : []))
    if (narrow.length === 0) return widths
    fixed = new Set([...fixed, ...narrow])
    if (fixed.size === shares.length) return least.map((one) => one / sumOf(least))
  }
}

/** In millimetres at one point; a word longer than this is cut by whoever draws it, or it would take the whole sheet. */
const longest = 4

/** Cells over several columns are as wide as these together and are left out. */
function longestWords(rows: Rows, columns: number): number[] {
  const words: number[] = Array.from({ length: columns }, () => 0)
  for (const { text, column, colSpan, bold } of rows.flat()) {
    if (colSpan > 1) continue
    for (const word of text.split(/[\s\-–/]+/)) {
      const wide = Math.min(longest, textWidthOf(word, bold ? 'bold' : 'regular', 1))
      words[column] = Math.max(words[column] ?? 0, wide)
    }
  }
  return words
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
