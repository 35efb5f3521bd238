/** Which number would explain a gap: an unstated part, a figure of the same size, digits that changed places. */
import { integerText } from '../../../basics/numbers.ts'
import type { CheckedRow } from './checked-row.ts'
import { type FigureName, figureLabels, figureNames } from './figure-names.ts'

export const count = (value: number): string => integerText(value, 'vi')

export const labelled = (name: FigureName, value: number): string => `${figureLabels[name]} ${count(value)}`

/** The parts fall short of the whole, or exceed it. */
export const gapText = (gap: number): string =>
  gap > 0 ? `các phần thiếu ${count(gap)}` : `các phần thừa ${count(-gap)}`

/** Parts that a form has no column for are the first suspects of a positive gap. */
export function unstatedParts(gap: number, row: CheckedRow, unstated: readonly FigureName[]): string[] {
  const open = unstated.filter((name) => row.figures[name] === undefined)
  if (gap <= 0 || open.length === 0) return []
  return [`${count(gap)} hồ sơ ${open.map((name) => figureLabels[name]).join(' hoặc ')} không được nêu`]
}

/** Figures of a row that are exactly as large as the gap. */
export function sameSize(
  gap: number,
  { figures }: CheckedRow,
  { whose = '', except = [] }: { whose?: string; except?: readonly FigureName[] } = {},
): string[] {
  return figureNames
    .filter((name) => gap !== 0 && figures[name] === Math.abs(gap) && !except.includes(name))
    .map((name) => `đúng bằng số hồ sơ ${figureLabels[name]}${whose}: ${count(Math.abs(gap))}`)
}

/** A figure whose own digits in another order would close the gap. */
export function swappedDigits({ figures }: CheckedRow, wanted: readonly (readonly [FigureName, number])[]): string[] {
  return wanted.flatMap(([name, needed]) => {
    const stated = figures[name]
    const isSwapped = stated !== undefined && stated !== needed && digits(stated) === digits(needed)
    return isSwapped ? [`${figureLabels[name]} là ${count(needed)}, không phải ${count(stated)} (chữ số đổi chỗ)`] : []
  })
}

const digits = (value: number): string => [...String(value)].sort().join('')
