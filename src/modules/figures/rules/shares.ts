/** Percentages are made from counts, at the precision at which they are stated (I12). */
import { decimalText } from '../../../basics/numbers.ts'
import type { CheckedRow, Finding, StatedShare } from './checked-row.ts'
import { type FigureName, figureLabels, figureNames, shareOf } from './figure-names.ts'
import { count } from './gaps.ts'

/** Half up, in whole numbers, so that no binary fraction decides: 98,33 for 20.653 of 21.003. */
export function percentOf(part: number, whole: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.floor((part * 100 * scale * 2 + whole) / (whole * 2)) / scale
}

/** Null when the share is right at its precision; otherwise what it should be. */
export function rightShare(part: number, whole: number, { value, decimals }: StatedShare): number | null {
  if (whole === 0) return null
  const right = percentOf(part, whole, decimals)
  return Math.abs(right - value) < 1e-9 ? null : right
}

export const percentText = (value: number, decimals = 2): string => `${decimalText(value, 'vi', decimals)}%`

/** Every stated share of the row that its counts do not give. */
export function wrongShares({ figures, shares = {} }: CheckedRow, at: number): Finding[] {
  return figureNames.flatMap((name) => {
    const [stated, part, whole] = [shares[name], figures[name], figures[shareOf[name] ?? name]]
    if (stated === undefined || part === undefined || whole === undefined || shareOf[name] === undefined) return []
    const right = rightShare(part, whole, stated)
    return right === null ? [] : [wrongShare({ name, part, whole, stated, right, at })]
  })
}

type Wrong = { name: FigureName; part: number; whole: number; stated: StatedShare; right: number; at: number }

function wrongShare({ name, part, whole, stated, right, at }: Wrong): Finding {
  const { value, decimals } = stated
  const gap = Math.round((value - right) * 10 ** decimals) / 10 ** decimals
  const message = `Tỷ lệ ${figureLabels[name]} ghi ${percentText(value, decimals)}, nhưng ${count(part)}/${count(whole)} = ${percentText(right, decimals)}.`
  return { row: at, identity: 'I12', message, gap, wouldReconcile: [percentText(right, decimals)] }
}
