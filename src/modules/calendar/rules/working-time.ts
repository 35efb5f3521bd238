/** Counting hours inside the sessions of working days, in milliseconds. Throws `UnknownYear` as the days do. */
import { addDays, addMonths, dayOf, type LocalDate, type LocalMonth, startOfDay } from '../../../basics/dates.ts'
import { sessionsOn, type WorkCalendar } from './work-calendar.ts'

const minute = 60_000

/** A stretch of one session that was counted. */
export type Stretch = { from: Date; to: Date }

/** Working time between two instants; negative when `to` comes first. */
export function timeBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  if (to < from) return -timeBetween(calendar, to, from)
  const [first, last] = [dayOf(from), dayOf(to)]
  if (first === last) return within(calendar, first, +from, +to)
  return within(calendar, first, +from) + wholeDays(calendar, addDays(first, 1), last) + within(calendar, last, 0, +to)
}

const within = (calendar: WorkCalendar, day: LocalDate, from: number, to = Number.POSITIVE_INFINITY): number =>
  sessionTimes(calendar, day).reduce(
    (total, session) => total + Math.max(0, Math.min(+session.to, to) - Math.max(+session.from, from)),
    0,
  )

/** From the first day up to the last, which is not counted any more. */
function wholeDays(calendar: WorkCalendar, first: LocalDate, last: LocalDate): number {
  const end = last.slice(0, 7)
  if (first.slice(0, 7) === end) return sumOf(calendar, first, last)
  let total = sumOf(calendar, first, firstOf(addMonths(first, 1)))
  for (let month = addMonths(first, 1); month < end; month = addMonths(month, 1)) {
    total += sumOf(calendar, firstOf(month), firstOf(addMonths(month, 1)))
  }
  return total + sumOf(calendar, firstOf(end), last)
}

const firstOf = (month: LocalMonth): LocalDate => `${month}-01`

/** Of one month at most. Remembered, because many terms end by the same day: a list of work reckons hundreds of them. */
function sumOf(calendar: WorkCalendar, first: LocalDate, last: LocalDate): number {
  const { sums } = rememberedOf(calendar)
  const key = first + last
  const known = sums.get(key)
  if (known !== undefined) return known
  let total = 0
  for (let day = first; day < last; day = addDays(day, 1)) total += within(calendar, day, 0)
  sums.set(key, total)
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

type Remembered = { sessions: Map<LocalDate, readonly Stretch[]>; sums: Map<string, number> }

/** A calendar never changes and lives as long as one request: what it answered is kept with it. */
const remembered = new WeakMap<WorkCalendar, Remembered>()

function rememberedOf(calendar: WorkCalendar): Remembered {
  const known = remembered.get(calendar) ?? { sessions: new Map(), sums: new Map() }
  remembered.set(calendar, known)
  return known
}

function sessionTimes(calendar: WorkCalendar, day: LocalDate): readonly Stretch[] {
  const { sessions } = rememberedOf(calendar)
  const known = sessions.get(day)
  if (known !== undefined) return known
  const midnight = startOfDay(day).getTime()
  const times = sessionsOn(calendar, day).map(({ from, to }) => ({
    from: new Date(midnight + from * minute),
    to: new Date(midnight + to * minute),
  }))
  sessions.set(day, times)
  return times
}
