import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Verdict } from '../rules/verdict.ts'

/** Findings are written by one process at a time. */
export async function lockVerdicts(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('obligations.verdict'))`.execute(tx)
}

/** A duty that no rule asks for any more leaves a line that says so. */
export type Line = {
  siteId: string
  key: string
  state: Verdict['state']
  content: Omit<Verdict, 'siteId'> | { ended: true }
}

/** The last findings of these sites for the day or one before it, as they were known at the moment. */
export async function latestLines(
  db: Reader,
  { siteIds, day, asOf }: { siteIds: readonly string[]; day: LocalDate; asOf: Date },
): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select distinct on (site_id, key) site_id as "siteId", key, state, content
    from obligations.verdict
    where site_id = any (${[...siteIds]}::uuid[]) and day <= ${day} and recorded_at <= ${asOf}
    order by site_id, key, day desc, recorded_at desc`.execute(db)
  return rows
}

export async function insertLines(
  tx: Tx,
  lines: readonly Line[],
  { day, at }: { day: LocalDate; at: Date },
): Promise<void> {
  const rows = lines.map(({ siteId, key, state, content }) => ({
    site_id: siteId,
    key,
    state,
    content,
    day,
    recorded_at: at,
  }))
  await sql`insert into obligations.verdict
    select * from jsonb_populate_recordset(null::obligations.verdict, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`.execute(tx)
}

export async function insertEvaluations(
  tx: Tx,
  siteIds: readonly string[],
  { day, at, isFinal }: { day: LocalDate; at: Date; isFinal: boolean },
): Promise<void> {
  await sql`insert into obligations.evaluation (site_id, day, evaluated_at, is_final)
    select id, ${day}, ${at}, ${isFinal} from unnest(${[...siteIds]}::uuid[]) as s (id) on conflict do nothing`.execute(
    tx,
  )
}

/** Of these sites those whose verdicts of the day stand for ever, as known at the moment. */
export async function finalSites(
  db: Reader,
  { siteIds, day, asOf }: { siteIds: readonly string[]; day: LocalDate; asOf: Date },
): Promise<Set<string>> {
  const { rows } = await sql<{ siteId: string }>`
    select distinct site_id as "siteId" from obligations.evaluation
    where site_id = any (${[...siteIds]}::uuid[]) and day = ${day} and is_final and evaluated_at <= ${asOf}`.execute(db)
  return new Set(rows.map(({ siteId }) => siteId))
}

/** Takes the notes of sites where something changed. */
export async function takeChanged(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ siteId: string }>`
    with taken as (delete from obligations.changed returning site_id) select distinct site_id as "siteId" from taken`.execute(
    tx,
  )
  return rows.map(({ siteId }) => siteId)
}

export async function livingSiteIds(db: Reader): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from sites.site where archived_since is null order by id`.execute(db)
  return rows.map(({ id }) => id)
}

export type Open = {
  siteId: string
  slug: string
  key: string
  label: string
  state: 'missing' | 'stale'
  since: LocalDate
}

/** Duties that are not met now by the last look, and since which day without a break. */
export async function openDuties(db: Reader, siteIds: readonly string[]): Promise<Open[]> {
  const { rows } = await sql<Open>`
    with last as (
      select distinct on (v.site_id, v.key) v.site_id, v.key, v.state, v.content ->> 'label' as label
      from obligations.verdict as v where v.site_id = any (${[...siteIds]}::uuid[])
      order by v.site_id, v.key, v.day desc, v.recorded_at desc
    )
    select l.site_id as "siteId", s.slug, l.key, l.label, l.state, to_char((
      select min(v.day) from obligations.verdict as v
      where v.site_id = l.site_id and v.key = l.key and not exists (
        select from obligations.verdict as g where g.site_id = v.site_id and g.key = v.key
          and g.state not in ('missing', 'stale') and (g.day, g.recorded_at) >= (v.day, v.recorded_at))
    ), 'YYYY-MM-DD') as since
    from last as l join sites.site as s on s.id = l.site_id
    where l.state in ('missing', 'stale')`.execute(db)
  return rows
}

export type Passage = {
  day: LocalDate
  recordedAt: Date
  state: Verdict['state']
  count: number
  countOf: Verdict['countOf']
}

/** What was found of one duty, the last finding first. */
export async function passagesOf(db: Reader, siteId: string, key: string, limit = 30): Promise<Passage[]> {
  const { rows } = await sql<Passage>`
    select to_char(day, 'YYYY-MM-DD') as day, recorded_at as "recordedAt", state, coalesce((content ->> 'count')::integer, 0) as count,
      coalesce(content ->> 'countOf', 'items') as "countOf"
    from obligations.verdict where site_id = ${siteId} and key = ${key}
    order by obligations.verdict.day desc, recorded_at desc limit ${limit}`.execute(db)
  return rows
}

/** How many of these sites were looked at for the day. */
export async function lookedAtOn(db: Reader, siteIds: readonly string[], day: LocalDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct site_id)::integer as count from obligations.evaluation
    where site_id = any (${[...siteIds]}::uuid[]) and day = ${day}`.execute(db)
  return rows[0]?.count ?? 0
}
