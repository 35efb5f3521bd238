/** Counting hours inside the sessions of working days, in milliseconds. Throws `UnknownYear` as the days do. */
import { addDays, dayOf, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import { sessionsOn, type WorkCalendar } from './work-calendar.ts'

const minute = 60_000

/** A stretch of one session that was counted. */
export type Stretch = { from: Date; to: Date }

/** Working time between two instants; negative when `to` comes first. */
export function timeBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  if (to < from) return -timeBetween(calendar, to, from)
  let total = 0
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    for (const session of sessionTimes(calendar, day)) {
      total += Math.max(0, Math.min(+session.to, +to) - Math.max(+session.from, +from))
    }
  }
  return total
}

/**
 * The instant at which so much working time has passed since `from`; the end of a session rather than the beginning of
 * the next one. `from` itself for nothing.
 */
export function addTime(
  calendar: WorkCalendar,
  from: Date,
  milliseconds: number,
  onStretch: (stretch: Stretch) => void = () => {},
): Date {
  let left = milliseconds
  let at = from
  for (let day = dayOf(from); left > 0; day = addDays(day, 1)) {
    for (const session of sessionTimes(calendar, day)) {
      const begin = Math.max(+session.from, +from)
      const taken = Math.min(left, +session.to - begin)
      if (taken <= 0) continue
      at = new Date(begin + taken)
      left -= taken
      onStretch({ from: new Date(begin), to: at })
    }
  }
  return at
}

/** The beginning of the first session of a day, null on a day off. */
export const openingOf = (calendar: WorkCalendar, day: LocalDate): Date | null =>
  sessionTimes(calendar, day)[0]?.from ?? null

/** The end of the last session of a day, null on a day off. */
export const closingOf = (calendar: WorkCalendar, day: LocalDate): Date | null =>
  sessionTimes(calendar, day).at(-1)?.to ?? null

function sessionTimes(calendar: WorkCalendar, day: LocalDate): Stretch[] {
  const midnight = startOfDay(day).getTime()
  return sessionsOn(calendar, day).map(({ from, to }) => ({
    from: new Date(midnight + from * minute),
    to: new Date(midnight + to * minute),
  }))
}
