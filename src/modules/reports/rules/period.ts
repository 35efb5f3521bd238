/** Which days a report speaks of, and with which it compares them; pure. */
import { addDays, addMonths, daysBetween, isDay, type LocalDate, type LocalMonth } from '../../../basics/dates.ts'

export const periodKinds = ['month', 'quarter', 'half', 'year', 'own'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Both days are counted. */
export type Period = { from: LocalDate; to: LocalDate }

const monthsIn: Record<Exclude<PeriodKind, 'own'>, number> = { month: 1, quarter: 3, half: 6, year: 12 }

/** The n-th month, quarter or half of a year, or the year itself; null where there is none. */
export function periodOf(kind: Exclude<PeriodKind, 'own'>, year: number, no: number): Period | null {
  const length = monthsIn[kind]
  if (!Number.isInteger(year) || year < 1990 || year > 2200 || !Number.isInteger(no) || no < 1 || no > 12 / length)
    return null
  return wholeMonths(addMonths(`${year}-01`, (no - 1) * length), length)
}

function wholeMonths(first: LocalMonth, length: number): Period {
  return { from: `${first}-01`, to: addDays(`${addMonths(first, length)}-01`, -1) }
}

/** The days somebody wrote; null when they are none, or the end comes first. Ten years are the most. */
export function ownPeriod(from: string, to: string): Period | null {
  if (!isDay(from) || !isDay(to) || from > to || daysBetween(from, to) > 3660) return null
  return { from, to }
}

/** What kind of period two days make: a report asked for by its days is named like any other. */
export function kindOfPeriod({ from, to }: Period): { kind: PeriodKind; year: number; no: number } {
  const year = Number(from.slice(0, 4))
  for (const kind of ['month', 'quarter', 'half', 'year'] as const) {
    for (let no = 1; no <= 12 / monthsIn[kind]; no += 1) {
      const one = periodOf(kind, year, no)
      if (one?.from === from && one.to === to) return { kind, year, no }
    }
  }
  return { kind: 'own', year, no: 1 }
}

/** The same days a year before. The last day of a month stays the last day: 29 February has a base. */
export const baseOf = ({ from, to }: Period): Period => ({ from: yearBefore(from), to: yearBefore(to) })

function yearBefore(day: LocalDate): LocalDate {
  const month = addMonths(day.slice(0, 7), -12)
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  const isLast = addDays(day, 1).endsWith('-01')
  const same = `${month}${day.slice(7)}`
  return isLast || same > last ? last : same
}

/** How many days of the period stand in its own base too: longer than a year, it is compared with a part of itself. */
export const overlap = (period: Period, base: Period): number =>
  base.to < period.from ? 0 : daysBetween(period.from, base.to) + 1
