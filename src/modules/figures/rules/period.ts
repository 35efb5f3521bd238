/** Periods of reports: calendar ones, and those from the 15th to the 14th in which dossiers are reported. */
import { addDays, addMonths, dayOf, isDay, type LocalDate, startOfMonth } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'

export type Period = { from: LocalDate; to: LocalDate }

const longest = 366 * 3

export function whyNotPeriod({ from, to }: Period): Issue[] {
  const wrong = [
    ...(isDay(from) ? [] : [{ field: 'tu', problem: 'not-a-day' }]),
    ...(isDay(to) ? [] : [{ field: 'den', problem: 'not-a-day' }]),
  ]
  if (wrong.length > 0) return wrong
  if (from > to) return [{ field: 'den', problem: 'period-turned' }]
  return addDays(from, longest) < to ? [{ field: 'den', problem: 'period-too-long' }] : []
}

export type NamedPeriod = Period & { key: 'month' | 'report-month' | 'quarter' | 'half' | 'year' }

/** The periods people report on at a day: the last whole ones. */
export function usualPeriods(today: LocalDate): NamedPeriod[] {
  const month = today.slice(0, 7)
  const last = addMonths(month, -1)
  const quarterEnd = addMonths(month, -(((Number(month.slice(5)) - 1) % 3) + 1))
  const halfEnd = addMonths(month, -(((Number(month.slice(5)) - 1) % 6) + 1))
  const year = Number(today.slice(0, 4))
  const reported = today.slice(8) >= '15' ? month : last
  return [
    { key: 'month', from: `${last}-01`, to: endOfMonth(last) },
    { key: 'report-month', from: `${addMonths(reported, -1)}-15`, to: `${reported}-14` },
    { key: 'quarter', from: `${addMonths(quarterEnd, -2)}-01`, to: endOfMonth(quarterEnd) },
    { key: 'half', from: `${addMonths(halfEnd, -5)}-01`, to: endOfMonth(halfEnd) },
    { key: 'year', from: `${year}-01-01`, to: `${year}-12-31` },
  ]
}

const endOfMonth = (month: string): LocalDate => dayOf(new Date(startOfMonth(addMonths(month, 1)).getTime() - 1))
