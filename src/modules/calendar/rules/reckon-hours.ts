/** Reckons a term in hours, which run from the very instant. Only working hours ask the calendar and may throw `UnknownYear`. */
import { addDays, dayOf, type LocalDate } from '../../../basics/dates.ts'
import type { Reckoned } from './reckon-days.ts'
import type { Pause, Step, Term } from './term.ts'
import { dayOff, type WorkCalendar } from './work-calendar.ts'
import { addTime, type Stretch, timeBetween } from './working-time.ts'

const hour = 3_600_000

export function reckonHours(calendar: WorkCalendar, term: Term, received: Date, pauses: readonly Pause[]): Reckoned {
  const clock = clockOf(calendar, term)
  const steps: Step[] = [{ kind: 'received', at: received }]
  let from = received
  let left = term.amount * hour
  for (const pause of pauses) {
    const due = clock.add(from, left)
    if (pause.from > due) {
      steps.push({ kind: 'pause-too-late', at: pause.from, due })
      continue
    }
    left = Math.max(0, left - Math.max(0, clock.between(from, pause.from)))
    steps.push(...clock.stepsTo(from, pause.from), {
      kind: 'paused',
      at: pause.from,
      left: left / hour,
      unit: term.unit,
    })
    if (pause.until === null) return { due: null, left: { amount: left / hour, unit: term.unit }, steps }
    steps.push({ kind: 'resumed', at: pause.until, resume: pause.resume })
    if (pause.resume === 'restart') left = term.amount * hour
    from = pause.until
  }
  const at = clock.add(from, left)
  steps.push(...clock.stepsTo(from, at), { kind: 'due', at, endOf: 'same-time' })
  return { due: { on: dayOf(at), at }, left: null, steps }
}

type Clock = {
  add(from: Date, milliseconds: number): Date
  between(from: Date, to: Date): number
  stepsTo(from: Date, to: Date): Step[]
}

function clockOf(calendar: WorkCalendar, term: Term): Clock {
  if (term.unit === 'clock-hour') {
    return {
      add: (from, milliseconds) => new Date(from.getTime() + milliseconds),
      between: (from, to) => to.getTime() - from.getTime(),
      stepsTo: (from, to) => (to > from ? [{ kind: 'stretch', from, to }] : []),
    }
  }
  return {
    add: (from, milliseconds) => addTime(calendar, from, milliseconds),
    between: (from, to) => timeBetween(calendar, from, to),
    stepsTo: (from, to) => workedSteps(calendar, from, to),
  }
}

function workedSteps(calendar: WorkCalendar, from: Date, to: Date): Step[] {
  const stretches: Stretch[] = []
  addTime(calendar, from, timeBetween(calendar, from, to), (stretch) => stretches.push(stretch))
  return daysThrough(dayOf(from), dayOf(to)).flatMap((day): Step[] => {
    const off = dayOff(calendar, day)
    if (off !== null) return [{ kind: 'skipped', day, off }]
    return stretches
      .filter((stretch) => dayOf(stretch.from) === day)
      .map((stretch) => ({ kind: 'stretch', ...stretch }))
  })
}

function daysThrough(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
