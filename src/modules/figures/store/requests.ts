import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type AskedUnit = { unitId: string; answeredAt: Date | null; answeredBy: string | null }

export type FigureRequest = {
  siteId: string
  id: string
  title: string
  note: string
  from: LocalDate
  to: LocalDate
  dueOn: LocalDate
  dueAt: Date
  termDays: number | null
  calendarVersion: number | null
  madeAt: Date
  madeBy: string
  units: AskedUnit[]
  indicators: string[]
}

const request = sql`r.site_id as "siteId", r.id, r.title, r.note, r.period_from as "from", r.period_to as "to", r.due_on as "dueOn",
  r.due_at as "dueAt", r.term_days as "termDays", r.calendar_version as "calendarVersion", r.made_at as "madeAt", r.made_by as "madeBy",
  (select coalesce(jsonb_agg(a.indicator order by a.indicator), '[]') from figures.asked_indicator as a
    where a.site_id = r.site_id and a.request_id = r.id) as indicators`

/** The newest requests of a site; of the units only how they answered. */
export async function requestsOf(db: Reader, siteId: string): Promise<FigureRequest[]> {
  const { rows } = await sql<Omit<FigureRequest, 'units'>>`
    select ${request} from figures.request as r where r.site_id = ${siteId} order by r.made_at desc, r.id limit 60`.execute(
    db,
  )
  return withUnits(db, rows)
}

export async function requestAt(db: Reader, siteId: string, id: string): Promise<FigureRequest | undefined> {
  const { rows } = await sql<Omit<FigureRequest, 'units'>>`
    select ${request} from figures.request as r where r.site_id = ${siteId} and r.id = ${id}`.execute(db)
  return (await withUnits(db, rows))[0]
}

/** Requests for periods within these days that had been made by an instant. */
export async function requestsFor(
  db: Reader,
  { siteIds, from, to, asOf }: { siteIds: readonly string[]; from: LocalDate; to: LocalDate; asOf: Date },
): Promise<FigureRequest[]> {
  const { rows } = await sql<Omit<FigureRequest, 'units'>>`
    select ${request} from figures.request as r
    where r.site_id = any (${[...siteIds]}::uuid[]) and r.period_from >= ${from} and r.period_to <= ${to} and r.made_at <= ${asOf}
    order by r.made_at, r.id`.execute(db)
  return withUnits(db, rows)
}

async function withUnits(db: Reader, requests: readonly Omit<FigureRequest, 'units'>[]): Promise<FigureRequest[]> {
  const { rows } = await sql<AskedUnit & { siteId: string; requestId: string }>`
    select u.site_id as "siteId", u.request_id as "requestId", u.unit_id as "unitId", u.answered_at as "answeredAt",
      u.answered_by as "answeredBy"
    from figures.asked_unit as u
    where (u.site_id, u.request_id) in (select * from unnest(${requests.map(({ siteId }) => siteId)}::uuid[],
      ${requests.map(({ id }) => id)}::uuid[]))`.execute(db)
  const byRequest = Map.groupBy(rows, ({ requestId }) => requestId)
  return requests.map((one) => ({
    ...one,
    units: (byRequest.get(one.id) ?? []).map(({ unitId, answeredAt, answeredBy }) => ({
      unitId,
      answeredAt,
      answeredBy,
    })),
  }))
}

export type NewRequest = Omit<FigureRequest, 'units' | 'indicators' | 'madeAt' | 'madeBy'> & {
  unitIds: readonly string[]
  indicators: readonly string[]
  at: Date
  by: string
}

export async function insertRequest(tx: Tx, r: NewRequest): Promise<void> {
  await sql`insert into figures.request (site_id, id, title, note, period_from, period_to, due_on, due_at, term_days, calendar_version,
      made_at, made_by)
    values (${r.siteId}, ${r.id}, ${r.title}, ${r.note}, ${r.from}, ${r.to}, ${r.dueOn}, ${r.dueAt}, ${r.termDays},
      ${r.calendarVersion}, ${r.at}, ${r.by})`.execute(tx)
  await sql`insert into figures.asked_unit (site_id, request_id, unit_id)
    select ${r.siteId}, ${r.id}, u from unnest(${[...r.unitIds]}::uuid[]) as u`.execute(tx)
  await sql`insert into figures.asked_indicator (site_id, request_id, indicator)
    select ${r.siteId}, ${r.id}, i from unnest(${[...r.indicators]}::text[]) as i`.execute(tx)
}

export async function noteAnswer(
  tx: Tx,
  { siteId, requestId, unitId, at, by }: { siteId: string; requestId: string; unitId: string; at: Date; by: string },
): Promise<void> {
  await sql`update figures.asked_unit set answered_at = ${at}, answered_by = ${by}
    where site_id = ${siteId} and request_id = ${requestId} and unit_id = ${unitId}`.execute(tx)
}

export type OpenAsking = {
  siteId: string
  slug: string
  requestId: string
  unitId: string
  unit: string
  title: string
  dueAt: Date
  madeAt: Date
  from: string
}

/** What waits to be answered by the contact person of a unit, at the sites where they work. */
export async function openAskings(
  db: Reader,
  { personId, siteIds, day }: { personId: string; siteIds: readonly string[]; day: LocalDate },
): Promise<OpenAsking[]> {
  const { rows } = await sql<OpenAsking>`
    select r.site_id as "siteId", t.slug, r.id as "requestId", u.unit_id as "unitId", r.title, r.due_at as "dueAt",
      r.made_at as "madeAt", g.full_name as "from",
      (select s.name from units.state as s where s.unit_id = u.unit_id order by s.valid_from desc nulls last limit 1) as unit
    from figures.asked_unit as u
    join figures.request as r on r.site_id = u.site_id and r.id = u.request_id
    join sites.site as t on t.id = r.site_id
    join people.account as a on a.id = r.made_by
    join units.person as g on g.id = a.person_id
    where u.answered_at is null and u.site_id = any (${[...siteIds]}::uuid[]) and exists (
      select from people.held_role as h
      where h.site_id = u.site_id and h.person_id = ${personId} and h.role = 'unit-contact' and h.unit_id = u.unit_id
        and h.ended_at is null and (h.valid_from is null or h.valid_from <= ${day}::date)
        and (h.valid_until is null or h.valid_until >= ${day}::date))
    order by r.due_at limit 60`.execute(db)
  return rows
}
