/** What else a report tells of its sites: the sites themselves, visits, sections that were opened, the board. */
import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { BoardFact } from '../rules/figures.ts'

export type SiteFact = {
  id: string
  slug: string
  name: string
  kind: string
  unitId: string | null
  unit: string | null
}

/** The sites that stood in the period: one, or the whole network; by kind as directories have them, then by name. */
export async function sitesIn(
  db: Reader,
  { siteId, isNetwork, from, asOf }: { siteId: string; isNetwork: boolean; from: LocalDate; asOf: Date },
): Promise<SiteFact[]> {
  const { rows } = await sql<SiteFact>`
    select s.id, s.slug, s.name, s.kind, s.governing_unit_id as "unitId",
      (select u.name from units.state as u where u.unit_id = s.governing_unit_id order by u.valid_from desc nulls last limit 1) as unit
    from sites.site as s
    where ${isNetwork ? sql`s.created_at <= ${asOf} and (s.archived_since is null or s.archived_since > ${from})` : sql`s.id = ${siteId}`}
    order by array_position(array['province', 'department', 'topic', 'commune', 'district'], s.kind), s.name collate "vi-x-icu", s.id`.execute(
    db,
  )
  return rows
}

type Visits = { firstDay: LocalDate | null; views: number | null; visits: number | null; total: number | null }

/** Visits of whole sites from day to day, and all until the last day with what older portals had counted. */
export async function visitsIn(
  db: Reader,
  { siteIds, from, to }: { siteIds: readonly string[]; from: LocalDate; to: LocalDate },
): Promise<Visits> {
  const ids = sql`${[...siteIds]}::uuid[]`
  const { rows } = await sql<Visits>`
    select min(d.day) as "firstDay", sum(d.views) filter (where d.day between ${from} and ${to})::float8 as views,
      sum(d.visits) filter (where d.day between ${from} and ${to})::float8 as visits,
      sum(d.visits) filter (where d.day <= ${to})::float8
        + (select coalesce(sum(o.visits), 0)::float8 from visits.opening as o where o.site_id = any (${ids}) and o.counted_until <= ${to}) as total
    from visits.daily as d
    where d.site_id = any (${ids}) and d.item_id = '00000000-0000-0000-0000-000000000000'`.execute(db)
  return rows[0] ?? { firstDay: null, views: null, visits: null, total: null }
}

export async function daysOfVisits(
  db: Reader,
  { siteIds, from, to }: { siteIds: readonly string[]; from: LocalDate; to: LocalDate },
): Promise<{ day: LocalDate; views: number; visits: number }[]> {
  const { rows } = await sql<{ day: LocalDate; views: number; visits: number }>`
    select d.day, sum(d.views)::float8 as views, sum(d.visits)::float8 as visits
    from visits.daily as d
    where d.site_id = any (${[...siteIds]}::uuid[]) and d.item_id = '00000000-0000-0000-0000-000000000000'
      and d.day between ${from} and ${to}
    group by d.day order by d.day desc`.execute(db)
  return rows
}

export type OpenedSection = { id: string; name: string; site: string; siteSlug: string; at: Date }

/**
 * Sections that people opened within the period. The moment lies in the id itself (UUID v7); those of the statutory menu were
 * made with their site and are not 'opened'.
 */
export async function sectionsOpened(
  db: Reader,
  { siteIds, from, until, asOf }: { siteIds: readonly string[]; from: Date; until: Date; asOf: Date },
): Promise<OpenedSection[]> {
  const { rows } = await sql<OpenedSection>`
    select c.id, c.name, c.site, c.slug as "siteSlug", c.at
    from (
      select x.id, x.name, s.name as site, s.slug, s.created_at,
        to_timestamp((('x' || left(replace(x.id::text, '-', ''), 12))::bit(48)::bigint) / 1000.0) as at
      from sites.section as x join sites.site as s on s.id = x.site_id
      where x.site_id = any (${[...siteIds]}::uuid[]) and substr(x.id::text, 15, 1) = '7'
    ) as c
    where c.at >= ${from} and c.at < ${until} and c.at <= ${asOf} and c.at > c.created_at + interval '1 minute'
    order by c.at, c.id`.execute(db)
  return rows
}

export type SeatLine = { name: string; boardTitle: string; officeTitle: string }

/** The decision in force on a day as it was known at that moment, with how many it names. */
export async function boardFact(
  db: Reader,
  { siteId, day, asOf }: { siteId: string; day: LocalDate; asOf: Date },
): Promise<(BoardFact & { id: string }) | null> {
  const { rows } = await sql<BoardFact & { id: string; kind: string }>`
    select b.id, b.kind, b.number, b.issuer, b.decided_on as "decidedOn",
      (select count(*)::int from people.board_seat as t where t.site_id = b.site_id and t.decision_id = b.id) as seats
    from people.board_decision as b
    where b.site_id = ${siteId} and b.effective_on <= ${day} and b.recorded_at <= ${asOf}
      and (b.revoked_at is null or b.revoked_at > ${asOf})
    order by b.effective_on desc, b.recorded_at desc limit 1`.execute(db)
  const [row] = rows
  if (row === undefined || row.kind === 'dissolved') return null
  const { id, number, issuer, decidedOn, seats } = row
  return { id, number, issuer, decidedOn, seats }
}

export async function seatsOfDecision(db: Reader, siteId: string, decisionId: string): Promise<SeatLine[]> {
  const { rows } = await sql<SeatLine>`
    select p.full_name as name, t.board_title as "boardTitle", t.office_title as "officeTitle"
    from people.board_seat as t join units.person as p on p.id = t.person_id
    where t.site_id = ${siteId} and t.decision_id = ${decisionId} order by t.rank`.execute(db)
  return rows
}
