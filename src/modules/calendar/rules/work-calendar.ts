/** The calendar of one agency as one version knows it: which days are worked, at which hours, and why not. */
import { type LocalDate, weekdayOf } from '../../../basics/dates.ts'
import type { MarkedDay, Purpose, Session, Version, WeekPattern } from './notice.ts'
import { UnknownYear } from './unknown-year.ts'

export type WorkCalendar = {
  /** The number of the latest version in it; 0 when nothing has been entered. */
  version: number
  years: ReadonlySet<number>
  marked: ReadonlyMap<LocalDate, MarkedDay>
  /** The last one that has begun holds. */
  patterns: readonly WeekPattern[]
}

/** Why a day is not worked: its mark, or the week's own days off. */
export type DayOff = { kind: 'weekly' } | MarkedDay

/** From the country down to the agency: what a nearer owner says replaces what a farther one says. */
export type Owners = readonly string[]

/** Folds versions into one calendar; later versions of one owner replace earlier ones, day by day. */
export function calendarFrom(
  versions: readonly Version[],
  { owners = [], purpose = 'counting' }: { owners?: Owners; purpose?: Purpose } = {},
): WorkCalendar {
  const chain = [null, ...owners]
  const inOrder = chain.flatMap((owner) =>
    versions.filter((version) => version.ownerId === owner).sort((a, b) => a.no - b.no),
  )
  return {
    version: Math.max(0, ...inOrder.map((version) => version.no)),
    years: new Set(inOrder.flatMap((version) => version.years)),
    marked: new Map(inOrder.flatMap((version) => version.days).map((mark) => [mark.day, mark])),
    patterns: chain.flatMap((owner) => patternsOf(inOrder, owner, purpose)),
  }
}

function patternsOf(versions: readonly Version[], owner: string | null, purpose: Purpose): WeekPattern[] {
  const own = versions.filter((version) => version.ownerId === owner).flatMap((version) => version.patterns ?? [])
  const wanted: Purpose[] = purpose === 'counting' ? ['counting'] : ['counting', 'reception']
  return wanted.flatMap((each) =>
    own
      .filter((pattern) => pattern.purpose === each)
      .sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0)),
  )
}

/** The last year that is known without a gap from that day on; undefined when its own year is not. */
export function lastKnownYear({ years }: WorkCalendar, from: LocalDate): number | undefined {
  let year = Number(from.slice(0, 4))
  if (!years.has(year)) return undefined
  while (years.has(year + 1)) year += 1
  return year
}

/** The sessions worked on a day, in order; empty on a day off. Throws `UnknownYear`. */
export function sessionsOn(calendar: WorkCalendar, day: LocalDate): readonly Session[] {
  requireYear(calendar, day)
  const mark = calendar.marked.get(day)
  if (mark === undefined || mark.kind === 'ordinary') return weekly(calendar, day, weekdayOf(day))
  if (mark.kind === 'make-up') return weekly(calendar, day, mark.inPlaceOf ? weekdayOf(mark.inPlaceOf) : 1)
  return []
}

/** Whether the day is worked. Throws `UnknownYear`. */
export const worksOn = (calendar: WorkCalendar, day: LocalDate): boolean => sessionsOn(calendar, day).length > 0

/** Why the day is not worked, or null when it is. Throws `UnknownYear`. */
export function dayOff(calendar: WorkCalendar, day: LocalDate): DayOff | null {
  if (worksOn(calendar, day)) return null
  const mark = calendar.marked.get(day)
  return mark === undefined || mark.kind === 'ordinary' || mark.kind === 'make-up' ? { kind: 'weekly' } : mark
}

function weekly(calendar: WorkCalendar, day: LocalDate, weekday: number): readonly Session[] {
  const pattern = calendar.patterns.findLast(({ validFrom }) => validFrom <= day)
  if (pattern === undefined) throw new UnknownYear(Number(day.slice(0, 4)))
  return pattern.week[weekday] ?? []
}

function requireYear({ years }: WorkCalendar, day: LocalDate): void {
  const year = Number(day.slice(0, 4))
  if (!years.has(year)) throw new UnknownYear(year)
}
