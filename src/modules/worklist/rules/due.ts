/** When an item is due at the step where it waits: the norm of the board's regulation, counted from when it came there. */
import { dayOf } from '../../../basics/dates.ts'
import { type Outcome, stopped } from '../../../basics/outcomes.ts'
import {
  type Deadline,
  dueAt,
  dueBy,
  type Norm,
  type NormKind,
  normOn,
  type OwnedNorm,
  type WorkCalendar,
  workingHoursBetween,
} from '../../calendar/rules/index.ts'
import type { Due, DueOrNot } from './waiting.ts'

export type Clock = { siteId: string; calendar: WorkCalendar; norms: readonly OwnedNorm[] }

export type Timed = { title: string; genre: string | null; eventAt: Date | null; since: Date }

/** Words by which a title tells of a storm or a flood; whoever reads the reckoning sees that it was taken for one. */
const storms =
  /(^|[^\p{L}])(bão số|cơn bão|siêu bão|áp thấp nhiệt đới|lũ quét|lũ lụt|mưa lũ|lũ ống|sạt lở|triều cường)([^\p{L}]|$)/iu

/** Which norm an item falls under. */
export function normKindOf({ title, genre, eventAt }: Omit<Timed, 'since'>): NormKind {
  if (storms.test(title.normalize('NFC'))) return 'storm'
  if (genre === 'thong-bao') return 'urgent-notice'
  return eventAt === null ? 'ordinary' : 'event'
}

export const normFor = (item: Timed, { siteId, norms }: Clock): Norm | undefined =>
  normOn(norms, { kind: normKindOf(item), day: dayOf(item.since), owners: [siteId] })

/** The whole reckoning, step by step; stops with 'calendar-year-unknown' or 'no-norm'. */
export function deadlineOf(item: Timed, clock: Clock): Outcome<Deadline> {
  const norm = normFor(item, clock)
  if (norm === undefined) return stopped({ field: 'norm', problem: 'no-norm' })
  return dueAt(clock.calendar, { amount: norm.hours, unit: norm.unit, endOf: 'same-time' }, item.since)
}

/** The norm an item falls under with its deadline; undefined where no norm is in force. */
export type Reckoned = { norm: Norm; at: Outcome<Date> } | undefined

/** Reckoned once for an item; how much is left and how far it has passed are asked of it afterwards. */
export function reckon(item: Timed, clock: Clock): Reckoned {
  const norm = normFor(item, clock)
  return norm && { norm, at: dueBy(clock.calendar, norm, item.since) }
}

/** How much is left, or by how much it is late. */
export function dueOf(reckoned: Reckoned, { calendar }: Clock, now: Date): DueOrNot {
  if (reckoned === undefined) return null
  const { norm, at } = reckoned
  return 'issues' in at ? 'unknown-year' : until(at.done, norm.unit, calendar, now)
}

function until(at: Date, unit: Due['unit'], calendar: WorkCalendar, now: Date): DueOrNot {
  if (unit === 'clock-hour') return { at, left: (at.getTime() - now.getTime()) / 3_600_000, unit }
  const left = workingHoursBetween(calendar, now, at)
  if ('issues' in left) return 'unknown-year'
  // Outside working hours no working time passes: a deadline that lies behind is late all the same.
  return { at, left: at < now ? Math.min(left.done, -1 / 60) : left.done, unit }
}

/** How far the deadline has passed: 1 once it has, 2 once the same time has passed again. */
export function stepsPassed(reckoned: Reckoned, { calendar }: Clock, now: Date): 0 | 1 | 2 {
  if (reckoned === undefined || 'issues' in reckoned.at || reckoned.at.done >= now) return 0
  const second = dueBy(calendar, reckoned.norm, reckoned.at.done)
  return 'done' in second && second.done < now ? 2 : 1
}
