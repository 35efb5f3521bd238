/** Counting days. Everything here throws `UnknownYear` for a day of a year that nobody has entered. */
import { addDays, type LocalDate } from '../../../basics/dates.ts'
import { type WorkCalendar, worksOn } from './work-calendar.ts'

/** The days after `day` up to the n-th working one, each told to `onDay`; the n-th is returned, `day` itself for 0. */
export function walk(
  calendar: WorkCalendar,
  day: LocalDate,
  count: number,
  onDay: (day: LocalDate, worked: boolean) => void = () => {},
): LocalDate {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step)
    const worked = worksOn(calendar, at)
    if (worked) left -= 1
    onDay(at, worked)
  }
  return at
}

/** Working days in (from, to]; negative when `to` comes first. */
export function countDays(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  if (to < from) return -countDays(calendar, to, from)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (worksOn(calendar, day)) count += 1
  return count
}

/** The day itself when it is worked, otherwise the next one that is. */
export const onOrAfter = (calendar: WorkCalendar, day: LocalDate): LocalDate =>
  worksOn(calendar, day) ? day : walk(calendar, day, 1)
