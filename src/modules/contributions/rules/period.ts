import {
  addDays,
  addMonths,
  isDay,
  isMonth,
  type LocalDate,
  type LocalMonth,
  monthOf,
  startOfDay,
} from '../../../basics/dates.ts'

export type Period = { from: LocalDate; to: LocalDate }
export type Preset = { key: string; from: LocalMonth; to: LocalMonth }

/** A report over more months than this fits on no page. */
const mostMonths = 24

/** The whole months from the first to the last; null when they are none, out of order or too many. */
export function periodOfMonths(from: LocalMonth | null, to: LocalMonth | null): Period | null {
  if (from === null || to === null || !isMonth(from) || !isMonth(to) || from > to) return null
  if (addMonths(from, mostMonths - 1) < to) return null
  return { from: `${from}-01`, to: addDays(`${addMonths(to, 1)}-01`, -1) }
}

/** The half year that is running, or the one that just ended while January or July is young. */
export function usualPeriod(now: Date): { from: LocalMonth; to: LocalMonth } {
  const month = monthOf(now)
  const half = Number(month.slice(5)) <= 6 ? '01' : '07'
  const start = `${month.slice(0, 4)}-${half}`
  return month === start
    ? { from: addMonths(start, -6), to: addMonths(start, -1) }
    : { from: start, to: addMonths(start, 5) }
}

/** The periods boards report on, in the year of the given month: half years, the year, quarters. */
export function presetsOf(month: LocalMonth): Preset[] {
  const year = month.slice(0, 4)
  const span = (key: string, from: string, to: string) => ({ key, from: `${year}-${from}`, to: `${year}-${to}` })
  return [
    span('first-half', '01', '06'),
    span('second-half', '07', '12'),
    span('year', '01', '12'),
    span('quarter-1', '01', '03'),
    span('quarter-2', '04', '06'),
    span('quarter-3', '07', '09'),
    span('quarter-4', '10', '12'),
  ]
}

/** The last instant of a day in Vietnam: what 'as of' that day means. Null for a text that is no day. */
export const endOfDay = (text: string): Date | null =>
  isDay(text) ? new Date(startOfDay(addDays(text, 1)).getTime() - 1) : null

/** Reads a month as people write it, '1/2026' or '01/2026', and as addresses do, '2026-01'. Null when it is none. */
export function readMonth(text: string | null): LocalMonth | null {
  const plain = (text ?? '').trim()
  const [, month = '', year = ''] = /^(\d{1,2})\/(\d{4})$/.exec(plain) ?? []
  const found = year === '' ? plain : `${year}-${month.padStart(2, '0')}`
  return isMonth(found) ? found : null
}

/** '01/2026' */
export const monthInput = (month: LocalMonth): string => `${month.slice(5)}/${month.slice(0, 4)}`
