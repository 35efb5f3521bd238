/** How late an item may be after the event it tells of: norms of a board's regulation. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Confidence } from './notice.ts'
import type { Owners, WorkCalendar } from './work-calendar.ts'
import { addTime, timeBetween } from './working-time.ts'

/** ordinary: tin, bài thường · event: tin sự kiện · urgent-notice: thông báo khẩn · storm: tin bão, lũ. */
export const normKinds = ['ordinary', 'event', 'urgent-notice', 'storm'] as const
export type NormKind = (typeof normKinds)[number]

export type Norm = {
  kind: NormKind
  hours: number
  /** Working hours wait for nights and days off; clock hours run through them. */
  unit: 'working-hour' | 'clock-hour'
  validFrom: LocalDate
  /** The regulation or decision that sets it. */
  source: string
  confidence: Confidence
}

/** A norm as entered, and for whom; null is everybody who has none of their own. */
export type OwnedNorm = Norm & { ownerId: string | null }

/** The norm that held on a day: the nearest owner's, the latest that had begun. Undefined when there is none. */
export function normOn(
  norms: readonly OwnedNorm[],
  { kind, day, owners = [] }: { kind: NormKind; day: LocalDate; owners?: Owners },
): Norm | undefined {
  const chain: (string | null)[] = [null, ...owners]
  return norms
    .filter((norm) => norm.kind === kind && norm.validFrom <= day && chain.includes(norm.ownerId))
    .sort((a, b) => chain.indexOf(a.ownerId) - chain.indexOf(b.ownerId) || compare(a.validFrom, b.validFrom))
    .at(-1)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const hour = 3_600_000

/** Hours, counted in the unit of the norm; `by` is 0 for what came in time. */
export type Lateness = { took: number; allowed: number; by: number; isLate: boolean; unit: Norm['unit'] }

/**
 * What lies between the event and the receipt of the item, against the norm. What came before the event took no time.
 * Throws `UnknownYear` for working hours in a year nobody has entered.
 */
export function latenessOf(calendar: WorkCalendar, norm: Norm, at: { event: Date; received: Date }): Lateness {
  const between =
    norm.unit === 'clock-hour'
      ? at.received.getTime() - at.event.getTime()
      : timeBetween(calendar, at.event, at.received)
  const took = Math.max(0, between) / hour
  const by = Math.max(0, took - norm.hours)
  return { took, allowed: norm.hours, by, isLate: by > 0, unit: norm.unit }
}

/** The last instant that is in time by the norm. Throws `UnknownYear` as `latenessOf` does. */
export const dueByNorm = (calendar: WorkCalendar, norm: Norm, from: Date): Date =>
  norm.unit === 'clock-hour' ? new Date(from.getTime() + norm.hours * hour) : addTime(calendar, from, norm.hours * hour)
