import { dayOf, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import type { Step, Term } from './term.ts'
import { type WorkCalendar, worksOn } from './work-calendar.ts'
import { walk } from './working-days.ts'
import { closingOf } from './working-time.ts'

export type DayZero = Extract<Step, { kind: 'day-zero' }>

/**
 * The day that is not counted, because counting begins after it: the day of receipt, or the next working day for what a term
 * with a cut-off holds to have come then. Throws `UnknownYear`.
 */
export function dayZeroOf(calendar: WorkCalendar, { cutOff }: Term, received: Date): DayZero {
  const day = dayOf(received)
  if (cutOff === undefined) return { kind: 'day-zero', day, why: 'receipt' }
  if (!worksOn(calendar, day)) return { kind: 'day-zero', day: walk(calendar, day, 1), why: 'day-off' }
  if (received < instantOf(calendar, cutOff, day)) return { kind: 'day-zero', day, why: 'receipt' }
  return { kind: 'day-zero', day: walk(calendar, day, 1), why: 'after-cut-off' }
}

/** On a short day (Saturday morning) the end of the last session comes before the term's own cut-off. */
function instantOf(calendar: WorkCalendar, cutOff: string, day: LocalDate): Date {
  const closing = closingOf(calendar, day) ?? startOfDay(day)
  if (cutOff === 'closing') return closing
  const [hours = 0, minutes = 0] = cutOff.split(':').map(Number)
  const said = new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000)
  return said < closing ? said : closing
}
