/** Rows of dossier figures as a file gives them, a line a place and period. */
import { isDay } from '../../../basics/dates.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { readTypedDay } from '../../../basics/typed-days.ts'
import type { CheckedRow, StatedShare } from './checked-row.ts'
import { type FigureName, figureNames } from './figure-names.ts'
import { typedCount, typedShare } from './typed-number.ts'

/** Without these a file says nothing that could be checked. */
export const neededColumns = ['place', 'period_from', 'period_to'] as const

export type LineFault = {
  column: string
  problem: 'not-a-day' | 'period-turned' | 'not-a-count' | 'not-a-share' | 'missing'
}

/** One line as a row, or what is wrong with it, column by column. An empty cell is not stated; it is no zero. */
export function rowOf(cells: Readonly<Record<string, unknown>>): { row: CheckedRow } | { faults: LineFault[] } {
  const text = (column: string) => oneLine(String(cells[column] ?? ''))
  const place = text('place')
  const [from, to] = [readTypedDay(text('period_from')), readTypedDay(text('period_to'))]
  const faults: LineFault[] = place === '' ? [{ column: 'place', problem: 'missing' }] : []
  for (const [column, day] of [
    ['period_from', from],
    ['period_to', to],
  ] as const) {
    if (!isDay(day)) faults.push({ column, problem: 'not-a-day' })
  }
  if (faults.length === 0 && from > to) faults.push({ column: 'period_to', problem: 'period-turned' })
  const figures: Partial<Record<FigureName, number>> = {}
  const shares: Partial<Record<FigureName, StatedShare>> = {}
  for (const name of figureNames) {
    const [stated, share] = [text(name), text(`${name}_percent`)]
    const [value, percent] = [typedCount(stated), typedShare(share)]
    if (value !== null) figures[name] = value
    else if (stated !== '') faults.push({ column: name, problem: 'not-a-count' })
    if (percent !== null) shares[name] = percent
    else if (share !== '') faults.push({ column: `${name}_percent`, problem: 'not-a-share' })
  }
  if (faults.length > 0) return { faults }
  const parent = text('parent')
  return { row: { place, from, to, figures, shares, ...(parent === '' ? {} : { parent }) } }
}
