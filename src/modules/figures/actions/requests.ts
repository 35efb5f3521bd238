/** Asking units for figures until a day, and a unit's contact person answering. */
import { dayOf, type LocalDate, parseInstant } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { calendarOn, type Deadline, dueAt } from '../../calendar/index.ts'
import { indicatorsOn } from '../rules/indicator.ts'
import { type Period, whyNotPeriod } from '../rules/period.ts'
import { allIndicators } from '../store/indicators.ts'
import { insertRequest, noteAnswer, openAskings, requestAt } from '../store/requests.ts'
import { type Recorded, recordIn, type Typed } from './record-figures.ts'
import { reportingUnits } from './units.ts'

export type Asking = Period & {
  siteId: string
  governingUnitId: string | null
  title: string
  note: string
  /** So many working days from now, or a day; the days go first. */
  termDays: number | null
  dueOn: LocalDate | null
  unitIds: readonly string[]
  indicators: readonly string[]
  by: By & { id: string }
  now: Date
}

/** When such a request falls due, with the steps of the reckoning. A year nobody has entered stops it. */
export async function deadlineOf(
  db: Reader,
  { governingUnitId, termDays, now }: Pick<Asking, 'governingUnitId' | 'termDays' | 'now'>,
): Promise<Outcome<Deadline>> {
  const calendar = await calendarOn(db, { owners: governingUnitId === null ? [] : [governingUnitId] })
  return dueAt(calendar, { amount: termDays ?? 0, unit: 'working-day', cutOff: 'closing' }, now)
}

export async function askUnits(db: DeskDb, asking: Asking): Promise<Outcome<{ id: string }>> {
  return inTransaction(db, async (tx) => {
    const issues = await whyNotAsk(tx, asking)
    if (issues.length > 0) return stopped(...issues)
    const due = await dueOf(tx, asking)
    if ('issues' in due) return due
    const { siteId, title, note, from, to, termDays, unitIds, indicators, by, now } = asking
    const id = newId(now)
    const said = { title: title.trim(), note: note.trim(), from, to, ...due.done }
    await insertRequest(tx, { siteId, id, ...said, termDays, unitIds, indicators, at: now, by: by.id })
    await record(tx, {
      siteId,
      happened: 'figures-requested',
      subjectId: id,
      by,
      after: { ...said, unitIds, indicators },
    })
    return done({ id })
  })
}

type Due = { dueOn: LocalDate; dueAt: Date; calendarVersion: number | null }

async function dueOf(db: Reader, asking: Asking): Promise<Outcome<Due>> {
  if (asking.termDays === null) {
    const at = parseInstant(`${asking.dueOn}T17:00:00+07:00`)
    if (asking.dueOn === null || at === null || at <= asking.now)
      return stopped({ field: 'han', problem: 'due-is-past' })
    return done({ dueOn: asking.dueOn, dueAt: at, calendarVersion: null })
  }
  const reckoned = await deadlineOf(db, asking)
  if ('issues' in reckoned) return reckoned
  const { due, calendarVersion } = reckoned.done
  if (due === null) return stopped({ field: 'so-ngay', problem: 'due-is-past' })
  return done({ dueOn: due.on, dueAt: due.at, calendarVersion })
}

async function whyNotAsk(db: Reader, asking: Asking): Promise<Issue[]> {
  const period = whyNotPeriod(asking)
  if (period.length > 0) return period
  const here = new Set((await reportingUnits(db, asking.siteId, asking)).map(({ unitId }) => unitId))
  const known = new Set(indicatorsOn(await allIndicators(db), asking.to).map(({ key }) => key))
  const { termDays, unitIds, indicators } = asking
  const isTerm = termDays === null || (Number.isInteger(termDays) && termDays >= 1 && termDays <= 120)
  return [
    ...(asking.title.trim() === '' ? [{ field: 'ten', problem: 'missing' }] : []),
    ...(isTerm ? [] : [{ field: 'so-ngay', problem: 'term-wrong' }]),
    ...(unitIds.length === 0 ? [{ field: 'don-vi', problem: 'units-missing' }] : []),
    ...(unitIds.every((id) => here.has(id)) ? [] : [{ field: 'don-vi', problem: 'unit-not-here' }]),
    ...(indicators.length === 0 ? [{ field: 'chi-tieu', problem: 'indicators-missing' }] : []),
    ...(indicators.every((key) => known.has(key)) ? [] : [{ field: 'chi-tieu', problem: 'indicator-unknown' }]),
  ]
}

export type Answering = {
  siteId: string
  requestId: string
  unitId: string
  typed: readonly Typed[]
  source: string
  reason: string
  /** The units the person speaks for; null for whoever enters figures of the whole site. */
  speaksFor: readonly string[] | null
  by: By & { id: string }
  now: Date
}

/** What comes after the deadline is taken too: 'Không báo cáo' becomes a figure, and the record says when it came. */
export async function answerRequest(db: DeskDb, answering: Answering): Promise<Outcome<Recorded>> {
  const { siteId, requestId, unitId, typed, source, reason, speaksFor, by, now } = answering
  return inTransaction(db, async (tx) => {
    const request = await requestAt(tx, siteId, requestId)
    const isAsked = request?.units.some((one) => one.unitId === unitId) ?? false
    const isTheirs = speaksFor === null || speaksFor.includes(unitId)
    if (request === undefined || !isAsked || !isTheirs) return stopped({ field: 'don-vi', problem: 'not-asked' })
    const asked = typed.filter(({ indicator }) => request.indicators.includes(indicator))
    const { from, to } = request
    const recording = {
      siteId,
      unitId,
      from,
      to,
      typed: asked,
      source,
      reason,
      origin: 'answer',
      requestId,
      by,
      now,
    } as const
    const recorded = await recordIn(tx, recording)
    if ('issues' in recorded) return recorded
    await noteAnswer(tx, { siteId, requestId, unitId, at: now, by: by.id })
    const after = { unitId, ...recorded.done }
    await record(tx, { siteId, happened: 'figures-answered', subjectId: requestId, by, after })
    return recorded
  })
}

/** A request as a list of waiting work takes it. */
export type WaitingFigures = {
  key: string
  siteId: string
  slug: string
  requestId: string
  unitId: string
  title: string
  unit: string
  since: Date
  dueAt: Date
  from: string
}

/** What waits to be answered by a person, the nearest deadline first. */
export async function waitingFigures(
  db: Reader,
  { personId, siteIds }: { personId: string; siteIds: readonly string[] },
  now: Date,
): Promise<WaitingFigures[]> {
  if (siteIds.length === 0) return []
  const open = await openAskings(db, { personId, siteIds, day: dayOf(now) })
  return open.map(({ madeAt, ...one }) => ({ ...one, key: `figures:${one.requestId}:${one.unitId}`, since: madeAt }))
}
