/**
 * What other modules ask of a calendar. Each answer is an `Outcome`: a year whose days off nobody has entered stops it with
 * the problem 'calendar-year-unknown', the year being the field.
 */
import { addDays, dayOf, type LocalDate } from '../../../basics/dates.ts'
import { type Outcome, stopped } from '../../../basics/outcomes.ts'
import { dueByNorm, type Lateness, latenessOf, type Norm } from './norm.ts'
import type { MarkedDay } from './notice.ts'
import { reckonDays } from './reckon-days.ts'
import { reckonHours } from './reckon-hours.ts'
import type { Deadline, Pause, Step, Term } from './term.ts'
import { asked } from './unknown-year.ts'
import { type DayOff, dayOff, type WorkCalendar, worksOn } from './work-calendar.ts'
import { countDays, onOrAfter, walk } from './working-days.ts'
import { addTime, timeBetween } from './working-time.ts'

const hour = 3_600_000

export const isWorkingDay = (calendar: WorkCalendar, day: LocalDate): Outcome<boolean> =>
  asked(() => worksOn(calendar, day))

/** Null on a working day. */
export const whyDayOff = (calendar: WorkCalendar, day: LocalDate): Outcome<DayOff | null> =>
  asked(() => dayOff(calendar, day))

/** The n-th working day after the day, which itself is not counted; before it for a negative number, itself for 0. */
export const addWorkingDays = (calendar: WorkCalendar, day: LocalDate, days: number): Outcome<LocalDate> =>
  asked(() => walk(calendar, day, days))

/** Working days after `from` up to `to`, that day counted; negative when `to` comes first. */
export const workingDaysBetween = (calendar: WorkCalendar, from: LocalDate, to: LocalDate): Outcome<number> =>
  asked(() => countDays(calendar, from, to))

/** The instant at which so many working hours have passed. */
export const addWorkingHours = (calendar: WorkCalendar, from: Date, hours: number): Outcome<Date> =>
  asked(() => addTime(calendar, from, hours * hour))

/** Negative when `to` comes first. */
export const workingHoursBetween = (calendar: WorkCalendar, from: Date, to: Date): Outcome<number> =>
  asked(() => timeBetween(calendar, from, to) / hour)

/**
 * When a term that began with a receipt ends, step by step. Pauses stand in order of time; one that begins after the end
 * changes nothing. Stops with 'pause-ends-before-it-begins' or 'pauses-out-of-order' for pauses that are no stretches of time.
 */
export function dueAt(
  calendar: WorkCalendar,
  term: Term,
  received: Date,
  pauses: readonly Pause[] = [],
): Outcome<Deadline> {
  if (!(term.amount >= 0)) return stopped({ field: 'amount', problem: 'term-not-positive' })
  if (!/^(closing|([01]\d|2[0-3]):[0-5]\d)$/.test(term.cutOff ?? 'closing')) {
    return stopped({ field: 'cutOff', problem: 'cut-off-no-time' })
  }
  const disorder = whyNotInOrder(received, pauses)
  if (disorder !== null) return stopped({ field: 'pauses', problem: disorder })
  const inHours = term.unit === 'working-hour' || term.unit === 'clock-hour'
  return asked(() => {
    const reckoned = (inHours ? reckonHours : reckonDays)(calendar, term, received, pauses)
    return { ...reckoned, unsure: unsureDays(calendar, reckoned.steps), calendarVersion: calendar.version }
  })
}

function whyNotInOrder(received: Date, pauses: readonly Pause[]): string | null {
  if (pauses.some(({ from, until }) => until !== null && until < from)) return 'pause-ends-before-it-begins'
  const before = [received, ...pauses.map(({ until }) => until)]
  const inOrder = pauses.every(({ from }, index) => from >= (before[index] ?? new Date(Number.NaN)))
  return inOrder ? null : 'pauses-out-of-order'
}

function unsureDays(calendar: WorkCalendar, steps: readonly Step[]): MarkedDay[] {
  const days = new Set(steps.flatMap(daysIn))
  return [...days].flatMap((day) => calendar.marked.get(day) ?? []).filter(({ confidence }) => confidence === 'unsure')
}

function daysIn(step: Step): LocalDate[] {
  if (step.kind === 'counted' || step.kind === 'skipped' || step.kind === 'day-zero') return [step.day]
  if (step.kind === 'stretch') return [dayOf(step.from)]
  if (step.kind !== 'moved-on') return []
  const days: LocalDate[] = []
  for (let day = step.from; day <= step.to; day = addDays(day, 1)) days.push(day)
  return days
}

export type Punctuality = { verdict: 'early' | 'on-time' | 'late'; workingDaysLate: number }

/**
 * Whether something was finished early, on time or late. A term that ends with the day is compared by days: late only on the
 * day after. What is finished on a day off counts with the next working day, so it is early only before that.
 */
export function punctuality(
  calendar: WorkCalendar,
  due: { on: LocalDate; at: Date },
  finished: Date,
  endOf: 'day' | 'same-time' = 'day',
): Outcome<Punctuality> {
  return asked(() => {
    const day = dayOf(finished)
    const isLate = endOf === 'day' ? day > due.on : finished > due.at
    if (isLate) return { verdict: 'late', workingDaysLate: countDays(calendar, due.on, day) }
    return { verdict: onOrAfter(calendar, day) < due.on ? 'early' : 'on-time', workingDaysLate: 0 }
  })
}

/** How late an item came after its event, by a norm; working hours ask the calendar, clock hours do not. */
export const lateness = (calendar: WorkCalendar, norm: Norm, at: { event: Date; received: Date }): Outcome<Lateness> =>
  asked(() => latenessOf(calendar, norm, at))

/** The last instant at which an item is in time by a norm. */
export const dueBy = (calendar: WorkCalendar, norm: Norm, from: Date): Outcome<Date> =>
  asked(() => dueByNorm(calendar, norm, from))
