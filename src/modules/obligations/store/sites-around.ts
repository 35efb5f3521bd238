/** What a site has beside its items: contact, sections, links, officials, what people attested; and the record of what changed. */
import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { AttestedFact, SiteKind } from '../rules/rule.ts'
import { asDay } from './day-columns.ts'
import type { Asked } from './site-days.ts'

const ids = ({ siteIds }: Pick<Asked, 'siteIds'>): RawBuilder<unknown> => sql`any (${[...siteIds]}::uuid[])`

/** What was recorded by then stands. */
const knownBy = ({ cut, asOf }: Asked): Date => new Date(Math.min(cut.getTime(), asOf.getTime()))

export type SiteRow = {
  id: string
  slug: string
  name: string
  kind: SiteKind
  parentId: string | null
  archivedSince: LocalDate | null
  address: string | null
  phone: string | null
  email: string | null
  responsible: string | null
}

export async function siteRows(db: Reader, asked: Pick<Asked, 'siteIds'>): Promise<SiteRow[]> {
  const { rows } = await sql<SiteRow>`
    select id, slug, name, kind, parent_id as "parentId", archived_since as "archivedSince", address, phone, email, responsible
    from sites.site where id = ${ids(asked)} order by parent_id is not null, kind, slug`.execute(db)
  return rows
}

/** The site and all below it. */
export async function sitesBelow(db: Reader, siteId: string): Promise<SiteRow[]> {
  const { rows } = await sql<SiteRow>`
    with recursive below as (
      select s.id from sites.site as s where s.id = ${siteId}
      union all
      select s.id from sites.site as s join below as b on s.parent_id = b.id
    )
    select s.id, s.slug, s.name, s.kind, s.parent_id as "parentId", s.archived_since as "archivedSince", s.address, s.phone, s.email,
      s.responsible
    from below join sites.site as s on s.id = below.id
    order by s.id <> ${siteId}, s.archived_since is not null, array_position(array['province', 'department', 'commune', 'topic', 'district'], s.kind),
      s.name collate "vi-x-icu"`.execute(db)
  return rows
}

export type SectionRow = {
  siteId: string
  id: string
  parentId: string | null
  key: string | null
  kind: string
  slug: string
  name: string
  href: string | null
  closedAt: string | null
}

export async function sectionRows(db: Reader, asked: Asked): Promise<SectionRow[]> {
  const { rows } = await sql<SectionRow>`
    select site_id as "siteId", id, parent_id as "parentId", key, kind, slug, name, href,
      to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "closedAt"
    from sites.section where site_id = ${ids(asked)} order by site_id, position`.execute(db)
  return rows
}

export async function linkRows(db: Reader, asked: Asked): Promise<{ siteId: string; id: string; href: string }[]> {
  const { rows } = await sql<{ siteId: string; id: string; href: string }>`
    select site_id as "siteId", id, href from sites.link where site_id = ${ids(asked)} order by site_id, position`.execute(
    db,
  )
  return rows
}

/** A change of what a site keeps, as the record holds it: rows before and after, each with its id. */
export type KeptChange = { siteId: string; happened: string; before: KeptRows; after: KeptRows }
type KeptRows = { rows?: readonly Record<string, unknown>[] } | null

/** What was changed since the cut, the last change first, so that it can be taken back. */
export async function keptChangesSince(db: Reader, asked: Asked): Promise<KeptChange[]> {
  const { rows } = await sql<KeptChange>`
    select chain_id as "siteId", happened, before, after from audit.entry
    where chain_id = ${ids(asked)} and happened in ('menu-changed', 'links-changed', 'site-facts-changed')
      and recorded_at > ${knownBy(asked)}
    order by chain_id, seq desc`.execute(db)
  return rows
}

/** Officials of the units a site speaks for who can be reached, on the day. */
export async function officialCounts(db: Reader, asked: Asked, day: LocalDate): Promise<Map<string, number>> {
  const { rows } = await sql<{ siteId: string; count: number }>`
    with unit as (
      select s.id as site_id, s.governing_unit_id as unit_id from sites.site as s where s.id = ${ids(asked)}
      union
      select b.site_id, b.unit_id from sites.body as b where b.site_id = ${ids(asked)}
    )
    select u.site_id as "siteId", count(distinct o.person_id)::integer as count
    from unit as u join units.official as o on o.unit_id = u.unit_id
    where (o.phone <> '' or o.email <> '') and (o.valid_from is null or o.valid_from <= ${day}) and (o.valid_to is null or o.valid_to >= ${day})
    group by 1`.execute(db)
  return new Map(rows.map(({ siteId, count }) => [siteId, count]))
}

export type AttestedRow = {
  siteId: string
  fact: AttestedFact
  said: string
  source: string
  validUntil: LocalDate | null
  enteredOn: LocalDate
}

/** What was attested last, by the cut. */
export async function attestedAt(db: Reader, asked: Asked): Promise<AttestedRow[]> {
  const { rows } = await sql<AttestedRow>`
    select distinct on (site_id, fact) site_id as "siteId", fact, said, source, valid_until as "validUntil",
      ${asDay(sql`entered_at`)} as "enteredOn"
    from obligations.attested where site_id = ${ids(asked)} and entered_at <= ${knownBy(asked)}
    order by site_id, fact, entered_at desc, id desc`.execute(db)
  return rows
}
