// A one-stop that never existed: dossiers with their days, and the honest tally of any period over them.
import { addDays, type LocalDate } from '../../src/basics/dates.ts'
import type { CheckedRow } from '../../src/modules/figures/rules/index.ts'

export type Dossier = {
  accepted: LocalDate
  due: LocalDate
  channel: 'online' | 'direct' | 'post'
  /** Open for ever without it. */
  end: { on: LocalDate; as: 'granted' | 'refused' | 'withdrawn' | 'transferred' } | null
  pause: { from: LocalDate; until: LocalDate } | null
}

export type Numbers = { accepted: number; term: number; took: number; kind: number; pause: number }

/** A dossier from five numbers, so that a generator can shrink it. */
export function dossierOf(first: LocalDate, { accepted, term, took, kind, pause }: Numbers): Dossier {
  const day = addDays(first, accepted)
  const as = (['granted', 'granted', 'granted', 'refused', 'withdrawn', 'transferred'] as const)[kind % 6] ?? 'granted'
  const isOpen = kind % 11 === 10
  return {
    accepted: day,
    due: addDays(day, term),
    channel: (['online', 'direct', 'direct', 'post'] as const)[(kind + took) % 4] ?? 'direct',
    end: isOpen ? null : { on: addDays(day, took), as },
    pause: pause === 0 ? null : { from: addDays(day, 1), until: addDays(day, 1 + pause) },
  }
}

type Stock = 'not_due' | 'overdue' | 'suspended'

const isIn = (day: LocalDate, from: LocalDate, to: LocalDate) => from <= day && day <= to

/** In which bucket a dossier stands at the end of a day. What is overdue stays so: a pause after the due day changes nothing. */
function bucketAt({ accepted, due, end, pause }: Dossier, day: LocalDate): Stock | null {
  if (accepted > day || (end !== null && end.on <= day)) return null
  if (due < day) return 'overdue'
  return pause !== null && isIn(day, pause.from, addDays(pause.until, -1)) ? 'suspended' : 'not_due'
}

/** The figures of a period as the ledger gives them. */
export function tally(place: string, dossiers: readonly Dossier[], from: LocalDate, to: LocalDate): CheckedRow {
  const count = (holds: (dossier: Dossier) => boolean) => dossiers.filter(holds).length
  const stock = (day: LocalDate, bucket: Stock) => count((one) => bucketAt(one, day) === bucket)
  const opening = addDays(from, -1)
  const ended = dossiers.filter(({ end }) => end !== null && isIn(end.on, from, to))
  const endedAs = (...as: string[]) => ended.filter(({ end }) => as.includes(end?.as ?? '')).length
  const resolved = ended.filter(({ end }) => end?.as === 'granted' || end?.as === 'refused')
  const resolvedWhen = (holds: (on: LocalDate, due: LocalDate) => boolean) =>
    resolved.filter(({ end, due }) => holds(end?.on ?? '', due)).length
  const received = (channel: Dossier['channel']) =>
    count((one) => isIn(one.accepted, from, to) && one.channel === channel)
  const carried = {
    not_due: stock(opening, 'not_due'),
    overdue: stock(opening, 'overdue'),
    suspended: stock(opening, 'suspended'),
  }
  const open = { not_due: stock(to, 'not_due'), overdue: stock(to, 'overdue'), suspended: stock(to, 'suspended') }
  const carriedOver = carried.not_due + carried.overdue + carried.suspended
  const fresh = { online: received('online'), direct: received('direct'), post: received('post') }
  const freshInAll = fresh.online + fresh.direct + fresh.post
  const figures = {
    ...{ ...fresh, received: freshInAll, carried_over: carriedOver, total_received: carriedOver + freshInAll },
    ...{ carried_not_due: carried.not_due, carried_overdue: carried.overdue, carried_suspended: carried.suspended },
    ...{ ...open, in_process: open.not_due + open.overdue + open.suspended },
    ...{ resolved: resolved.length, granted: endedAs('granted'), refused: endedAs('refused') },
    early: resolvedWhen((on, due) => on < due),
    on_time: resolvedWhen((on, due) => on === due),
    late: resolvedWhen((on, due) => on > due),
    ...{ withdrawn: endedAs('withdrawn'), transferred: endedAs('transferred') },
  }
  return { place, from, to, figures }
}

/** Months of reports run from the 15th to the 14th. */
export function reportMonths(first: LocalDate, months: number): { from: LocalDate; to: LocalDate }[] {
  const [year = 0, month = 0] = first.split('-').map(Number)
  const day = (index: number) => new Date(Date.UTC(year, month - 1 + index, 15)).toISOString().slice(0, 10)
  return Array.from({ length: months }, (_, index) => ({ from: day(index), to: addDays(day(index + 1), -1) }))
}
