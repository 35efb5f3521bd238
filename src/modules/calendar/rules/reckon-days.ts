/** Reckons a term in days or months from its receipt through its pauses. Throws `UnknownYear`. */
import { addDays, dayOf, daysBetween, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import { dayZeroOf } from './day-zero.ts'
import { addMonthsTo } from './months.ts'
import type { Pause, Step, Term, TermUnit } from './term.ts'
import { dayOff, type WorkCalendar, worksOn } from './work-calendar.ts'
import { onOrAfter, walk } from './working-days.ts'
import { closingOf, openingOf } from './working-time.ts'

/** What is still to be counted after a day, and how many of it have been. */
type Run = { from: LocalDate; amount: number; unit: TermUnit; counted: number; since: Date }

export type Reckoned = {
  due: { on: LocalDate; at: Date } | null
  left: { amount: number; unit: TermUnit } | null
  steps: Step[]
}

export function reckonDays(calendar: WorkCalendar, term: Term, received: Date, pauses: readonly Pause[]): Reckoned {
  const steps: Step[] = [{ kind: 'received', at: received }]
  let run = begin(calendar, term, received, steps)
  for (const pause of pauses) {
    const due = dueOf(calendar, term, run)
    if (isTooLate(term, pause.from, due)) {
      steps.push({ kind: 'pause-too-late', at: pause.from, due: due.at })
      continue
    }
    const left = stopAt(calendar, run, dayOf(pause.from), steps)
    steps.push({ kind: 'paused', at: pause.from, left: left.amount, unit: left.unit })
    if (pause.until === null) return { due: null, left: { amount: left.amount, unit: left.unit }, steps }
    steps.push({ kind: 'resumed', at: pause.until, resume: pause.resume })
    run =
      pause.resume === 'restart'
        ? begin(calendar, term, pause.until, steps)
        : { ...left, from: laterOf(dayOf(pause.until), run.from) }
  }
  return { due: finish(calendar, term, run, steps), left: null, steps }
}

function begin(calendar: WorkCalendar, term: Term, since: Date, steps: Step[]): Run {
  const zero = dayZeroOf(calendar, term, since)
  steps.push(zero)
  const keepsTime = zero.why === 'receipt' && worksOn(calendar, zero.day)
  return {
    from: zero.day,
    amount: term.amount,
    unit: term.unit,
    counted: 0,
    since: keepsTime ? since : (openingOf(calendar, onOrAfter(calendar, zero.day)) ?? since),
  }
}

/** Only a pause that begins in time stops the clock: asking for one more paper never makes a late case punctual. */
const isTooLate = (term: Term, from: Date, due: { on: LocalDate; at: Date }): boolean =>
  term.endOf === 'same-time' ? from > due.at : dayOf(from) > due.on

/** Counts up to the day of the pause, that day included, and answers what is left. */
function stopAt(calendar: WorkCalendar, run: Run, day: LocalDate, steps: Step[]): Run {
  if (run.unit !== 'working-day') {
    const end = plainEnd(run)
    const left = Math.max(0, daysBetween(laterOf(day, run.from), end))
    return { ...run, amount: left, unit: 'calendar-day' }
  }
  let counted = 0
  for (let at = addDays(run.from, 1); at <= day && counted < run.amount; at = addDays(at, 1)) {
    if (worksOn(calendar, at)) counted += 1
    steps.push(stepOf(calendar, at, run.counted + counted))
  }
  return { ...run, amount: run.amount - counted, counted: run.counted + counted }
}

function stepOf(calendar: WorkCalendar, day: LocalDate, no: number): Step {
  const off = dayOff(calendar, day)
  return off === null ? { kind: 'counted', day, no } : { kind: 'skipped', day, off }
}

/** Where a run in calendar days or months ends before days off are looked at. */
const plainEnd = (run: Run): LocalDate =>
  run.unit === 'month' ? addMonthsTo(run.from, run.amount) : addDays(run.from, run.amount)

const dueOf = (calendar: WorkCalendar, term: Term, run: Run): { on: LocalDate; at: Date } =>
  finish(calendar, term, run, [])

function finish(calendar: WorkCalendar, term: Term, run: Run, steps: Step[]): { on: LocalDate; at: Date } {
  const end = runOut(calendar, run, steps)
  const stays = term.endOnDayOff === 'stays' && run.unit !== 'working-day'
  const off = stays ? null : dayOff(calendar, end)
  const on = off === null ? end : onOrAfter(calendar, end)
  if (off !== null) steps.push({ kind: 'moved-on', from: end, off, to: on })
  const at = lastInstant(calendar, term, on, run.since)
  steps.push({ kind: 'due', at, endOf: term.endOf ?? 'day' })
  return { on, at }
}

function runOut(calendar: WorkCalendar, run: Run, steps: Step[]): LocalDate {
  if (run.unit !== 'working-day') {
    const day = plainEnd(run)
    steps.push({ kind: 'added', amount: run.amount, unit: run.unit, day })
    return day
  }
  let no = run.counted
  return walk(calendar, run.from, run.amount, (day, worked) => {
    if (worked) no += 1
    steps.push(stepOf(calendar, day, no))
  })
}

/** The close of business, or the clock time of the receipt where that comes earlier. */
function lastInstant(calendar: WorkCalendar, term: Term, on: LocalDate, since: Date): Date {
  const closing = closingOf(calendar, on) ?? startOfDay(addDays(on, 1))
  if (term.endOf !== 'same-time') return closing
  const sameTime = new Date(startOfDay(on).getTime() + (since.getTime() - startOfDay(dayOf(since)).getTime()))
  return sameTime < closing ? sameTime : closing
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)
