import { sql } from 'kysely'
import { newId } from '../../basics/ids.ts'
import type { Reader, Tx } from '../../platform/database/index.ts'
import type { Norm, OwnedNorm } from './rules/norm.ts'
import type { MarkedDay, Notice, Purpose, Version, WeekPattern } from './rules/notice.ts'
import { calendarFrom, type Owners, type WorkCalendar } from './rules/work-calendar.ts'

type VersionRow = Version & { proposedBy: string | null }

const noVersion = 2_147_483_647

/**
 * The calendar of an agency: what holds for the country, changed by its owners from the farthest to the nearest. With a
 * version it is the calendar as it was known then, so that an old deadline can be reckoned again.
 */
export async function calendarOn(
  db: Reader,
  { version, owners = [], purpose = 'counting' }: { version?: number; owners?: Owners; purpose?: Purpose } = {},
): Promise<WorkCalendar> {
  return calendarFrom(await versionsUpTo(db, version ?? noVersion, owners), { owners, purpose })
}

/** The calendars of many agencies with one look: each as `calendarOn` would answer for its owners. */
export async function calendarsOf(db: Reader, chains: ReadonlyMap<string, Owners>): Promise<Map<string, WorkCalendar>> {
  const versions = await versionsUpTo(db, noVersion, [...new Set([...chains.values()].flat())])
  const country = calendarFrom(versions)
  const hasOwn = new Set(versions.map(({ ownerId }) => ownerId))
  return new Map(
    [...chains].map(([key, owners]) => [
      key,
      owners.some((owner) => hasOwn.has(owner)) ? calendarFrom(versions, { owners }) : country,
    ]),
  )
}

export type VersionLine = {
  id: string
  no: number | null
  title: string
  /** Whose calendar it changes; null is the whole country. */
  ownerId: string | null
  years: number[]
  proposedAt: Date
  proposedBy: string | null
  inForceAt: Date | null
  confirmedBy: string | null
  days: MarkedDay[]
}

/** Every version, the country's and its agencies', proposals first, then the newest. */
export async function versionLines(db: Reader): Promise<VersionLine[]> {
  const { rows } = await sql<VersionLine>`
    select v.id, v.no, v.title, v.owner_id as "ownerId", v.years, v.proposed_at as "proposedAt", v.proposed_by as "proposedBy", v.in_force_at as "inForceAt",
      v.confirmed_by as "confirmedBy",
      coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('day', d.day, 'kind', d.kind, 'name', d.name,
        'source', d.source, 'confidence', d.confidence, 'inPlaceOf', d.in_place_of)) order by d.day)
        from calendar.day as d where d.version_id = v.id), '[]') as days
    from calendar.version as v
    order by v.no is not null, v.no desc, v.proposed_at desc`.execute(db)
  return rows
}

async function versionsUpTo(db: Reader, no: number, owners: Owners): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.no, v.key, v.title, v.owner_id as "ownerId", v.years, v.proposed_by as "proposedBy",
      coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('day', d.day, 'kind', d.kind, 'name', d.name,
        'source', d.source, 'confidence', d.confidence, 'inPlaceOf', d.in_place_of)) order by d.day)
        from calendar.day as d where d.version_id = v.id), '[]') as days,
      coalesce((select jsonb_agg(jsonb_build_object('validFrom', p.valid_from, 'purpose', p.purpose, 'source', p.source,
        'confidence', p.confidence, 'week', p.week) order by p.valid_from)
        from calendar.pattern as p where p.version_id = v.id), '[]') as patterns
    from calendar.version as v
    where v.no <= ${no} and (v.owner_id is null or v.owner_id = any (${[...owners]}::uuid[]))
    order by v.no`.execute(db)
  return rows
}

/** What came with the product itself, in order; people's corrections are not among it. */
export async function versionsOfProduct(db: Reader): Promise<Notice[]> {
  return (await versionsUpTo(db, noVersion, [])).filter(({ proposedBy }) => proposedBy === null)
}

/** Everything about versions waits for this, so that numbers have no gaps and no two people give the same one. */
export async function lockVersions(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('calendar.version'))`.execute(tx)
}

export async function insertVersion(
  tx: Tx,
  version: { id: string; ownerId: string | null; by: string | null; at: Date },
  notice: Notice,
): Promise<void> {
  await sql`insert into calendar.version (id, key, title, owner_id, years, proposed_at, proposed_by)
    values (${version.id}, ${notice.key}, ${notice.title}, ${version.ownerId}, ${[...notice.years]}, ${version.at}, ${version.by})`.execute(
    tx,
  )
  await insertDays(tx, version.id, notice.days)
  await insertPatterns(tx, version.id, notice.patterns ?? [])
}

async function insertDays(tx: Tx, versionId: string, days: readonly MarkedDay[]): Promise<void> {
  const rows = days.map(({ inPlaceOf, ...day }) => ({
    version_id: versionId,
    ...day,
    in_place_of: inPlaceOf ?? null,
  }))
  await sql`insert into calendar.day select * from jsonb_populate_recordset(null::calendar.day, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}

async function insertPatterns(tx: Tx, versionId: string, patterns: readonly WeekPattern[]): Promise<void> {
  const rows = patterns.map(({ validFrom, ...pattern }) => ({
    version_id: versionId,
    valid_from: validFrom,
    ...pattern,
  }))
  await sql`insert into calendar.pattern
    select * from jsonb_populate_recordset(null::calendar.pattern, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

/** Gives a proposal the next number; the caller holds the versions. */
export async function bringIntoForce(
  tx: Tx,
  { id, by, at }: { id: string; by: string | null; at: Date },
): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    update calendar.version as v
    set no = (select coalesce(max(o.no), 0) + 1 from calendar.version as o), in_force_at = ${at}, confirmed_by = ${by}
    where v.id = ${id} and v.no is null returning v.no`.execute(tx)
  return rows[0]?.no ?? 0
}

export type Proposal = {
  id: string
  no: number | null
  title: string
  ownerId: string | null
  proposedBy: string | null
}

export async function proposal(db: Reader, id: string): Promise<Proposal | undefined> {
  const { rows } = await sql<Proposal>`
    select id, no, title, owner_id as "ownerId", proposed_by as "proposedBy" from calendar.version where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** Proposals that nobody has confirmed yet, the oldest first. */
export async function openProposals(db: Reader): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select id, no, title, owner_id as "ownerId", proposed_by as "proposedBy" from calendar.version
    where no is null order by proposed_at, id`.execute(db)
  return rows
}

/** All norms of these owners and of everybody; `normOn` picks the one that held on a day. */
export async function normsFor(db: Reader, owners: Owners = []): Promise<OwnedNorm[]> {
  const { rows } = await sql<OwnedNorm>`
    select owner_id as "ownerId", kind, hours::float8 as hours, unit, valid_from as "validFrom", source, confidence
    from calendar.norm where owner_id is null or owner_id = any (${[...owners]}::uuid[])
    order by entered_at, id`.execute(db)
  return rows
}

export async function insertNorm(
  tx: Tx,
  norm: Norm,
  { ownerId, by, at }: { ownerId: string | null; by: string | null; at: Date },
): Promise<string> {
  const id = newId(at)
  await sql`insert into calendar.norm (id, owner_id, kind, hours, unit, valid_from, source, confidence, entered_at, entered_by)
    values (${id}, ${ownerId}, ${norm.kind}, ${norm.hours}, ${norm.unit}, ${norm.validFrom}, ${norm.source},
      ${norm.confidence}, ${at}, ${by})`.execute(tx)
  return id
}
