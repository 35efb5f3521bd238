import { sql } from 'kysely'
import type { LocalDate } from '../../basics/dates.ts'
import { newId } from '../../basics/ids.ts'
import type { Reader, Tx } from '../../platform/database/index.ts'
import type { SectionRow } from './rules/sections.ts'
import type { SiteInput, SiteKind } from './rules/site.ts'

export async function insertSite(tx: Tx, id: string, input: SiteInput, now: Date): Promise<void> {
  await sql`insert into sites.site (id, slug, kind, name, name_en, tier_name, tier_name_en, parent_id, governing_unit_id, operator_unit_id,
      languages, accent, emblem_sha256, responsible, address, address_en, phone, email, launched_on, archived_since, created_at)
    values (${id}, ${input.slug}, ${input.kind}, ${input.name}, ${input.nameEn ?? null}, ${input.tierName ?? ''}, ${input.tierNameEn ?? null},
      ${input.parentId}, ${input.governingUnitId ?? null}, ${input.operatorUnitId ?? null}, ${[...(input.languages ?? ['vi'])]},
      ${input.accent ?? '#9b1c1c'}, ${input.emblemSha256 ?? null}, ${input.responsible ?? null}, ${input.address ?? null},
      ${input.addressEn ?? null}, ${input.phone ?? null}, ${input.email ?? null}, ${input.launchedOn ?? null},
      ${input.archivedSince ?? null}, ${now})`.execute(tx)
  for (const [index, host] of (input.hosts ?? []).entries()) {
    await sql`insert into sites.host (host, site_id, is_primary) values (${host.toLowerCase()}, ${id}, ${index === 0})`.execute(
      tx,
    )
  }
}

export async function insertSections(tx: Tx, siteId: string, sections: readonly SectionRow[]): Promise<void> {
  const rows = sections.map((section) => ({
    site_id: siteId,
    id: section.id,
    parent_id: section.parentId,
    key: section.key,
    kind: section.kind,
    slug: section.slug,
    name: section.name,
    name_en: section.nameEn,
    href: section.href,
    position: section.position,
    in_menu: section.inMenu,
  }))
  await sql`insert into sites.section select * from jsonb_populate_recordset(null::sites.section, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}

export type ContributorGroup = 'board' | 'contributor'

export type ContributorInput = {
  unitId: string
  group: ContributorGroup
  /** As the board numbers it; a gap (13, 15) is kept. */
  no?: number
  validFrom?: LocalDate
  validTo?: LocalDate
}

export async function insertContributors(
  tx: Tx,
  siteId: string,
  contributors: readonly ContributorInput[],
  now: Date,
): Promise<void> {
  const rows = contributors.map((contributor) => ({
    site_id: siteId,
    id: newId(now),
    unit_id: contributor.unitId,
    contributor_group: contributor.group,
    no: contributor.no ?? null,
    valid_from: contributor.validFrom ?? null,
    valid_to: contributor.validTo ?? null,
  }))
  await sql`insert into sites.contributor
    select * from jsonb_populate_recordset(null::sites.contributor, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

export async function insertBodies(tx: Tx, siteId: string, unitIds: readonly string[]): Promise<void> {
  await sql`insert into sites.body (site_id, unit_id, position)
    select ${siteId}, unit_id, position from unnest(${[...unitIds]}::uuid[]) with ordinality as t (unit_id, position)`.execute(
    tx,
  )
}

export type LinkInput = {
  group: 'government' | 'ministry' | 'press' | 'agency'
  name: string
  nameEn?: string
  href: string
}

export async function insertLinks(tx: Tx, siteId: string, links: readonly LinkInput[], now: Date): Promise<void> {
  const rows = links.map((link, index) => ({
    site_id: siteId,
    id: newId(now),
    link_group: link.group,
    name: link.name,
    name_en: link.nameEn ?? null,
    href: link.href,
    position: index + 1,
  }))
  await sql`insert into sites.link select * from jsonb_populate_recordset(null::sites.link, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}

export type BannerInput = {
  scope: 'network' | 'tier' | 'site'
  tier?: SiteKind
  siteId?: string
  tone: 'emergency' | 'mourning' | 'celebration' | 'notice'
  text: string
  textEn?: string
  href?: string
  liveFrom: Date
  liveUntil?: Date
}

export async function insertBanner(tx: Tx, id: string, banner: BannerInput): Promise<void> {
  await sql`insert into sites.banner (id, scope, tier, site_id, tone, text, text_en, href, live_from, live_until)
    values (${id}, ${banner.scope}, ${banner.tier ?? null}, ${banner.siteId ?? null}, ${banner.tone}, ${banner.text},
      ${banner.textEn ?? null}, ${banner.href ?? null}, ${banner.liveFrom}, ${banner.liveUntil ?? null})`.execute(tx)
}

export type SiteSummary = {
  id: string
  slug: string
  name: string
  kind: SiteKind
  parentId: string | null
  parent: string | null
  hosts: string[]
  archivedSince: LocalDate | null
  governingUnitId: string | null
}

const summary = sql`select s.id, s.slug, s.name, s.kind, s.parent_id as "parentId", p.slug as parent, s.archived_since as "archivedSince",
    s.governing_unit_id as "governingUnitId",
    array(select h.host from sites.host as h where h.site_id = s.id order by h.is_primary desc, h.host) as hosts
  from sites.site as s
  left join sites.site as p on p.id = s.parent_id`

/** Every site, the province first, then by kind and slug. */
export async function allSites(db: Reader): Promise<SiteSummary[]> {
  const { rows } = await sql<SiteSummary>`${summary} order by s.parent_id is not null, s.kind, s.slug`.execute(db)
  return rows
}

export async function siteBySlug(db: Reader, slug: string): Promise<SiteSummary | undefined> {
  const { rows } = await sql<SiteSummary>`${summary} where s.slug = ${slug}`.execute(db)
  return rows[0]
}

export type SectionSummary = {
  id: string
  parentId: string | null
  key: string | null
  kind: string
  slug: string
  name: string
}

export async function sectionsOf(db: Reader, siteId: string): Promise<SectionSummary[]> {
  const { rows } = await sql<SectionSummary>`
    select id, parent_id as "parentId", key, kind, slug, name from sites.section where site_id = ${siteId} order by position`.execute(
    db,
  )
  return rows
}

/** The section above each section of these sites; null at the top. */
export async function sectionParents(db: Reader, siteIds: readonly string[]): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; parentId: string | null }>`
    select id, parent_id as "parentId" from sites.section where site_id = any (${[...siteIds]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, parentId }) => [id, parentId]))
}

export type Contributor = {
  unitId: string
  unit: string
  group: ContributorGroup
  no: number | null
  validFrom: LocalDate | null
  validTo: LocalDate | null
}

/** The contributors of a site in all periods, with the name each unit had last. */
export async function contributorsOf(db: Reader, siteId: string): Promise<Contributor[]> {
  const { rows } = await sql<Contributor>`
    select c.unit_id as "unitId", c.contributor_group as "group", c.no, c.valid_from as "validFrom", c.valid_to as "validTo",
      (select st.name from units.state as st where st.unit_id = c.unit_id order by st.valid_from desc nulls last limit 1) as unit
    from sites.contributor as c
    where c.site_id = ${siteId}
    order by c.contributor_group, c.no nulls last`.execute(db)
  return rows
}

/** The id of the provincial portal; null before there is one. */
export async function provinceId(db: Reader): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from sites.site where kind = 'province'`.execute(db)
  return rows[0]?.id ?? null
}

/** Puts sites that were made before the province under it. */
export async function adoptOrphans(tx: Tx, provinceId: string): Promise<void> {
  await sql`update sites.site set parent_id = ${provinceId} where parent_id is null and id <> ${provinceId}`.execute(tx)
}

/** Tells every process that the site's pages have changed; arrives with the commit. A null site means the whole network. */
export async function announceChange(tx: Tx, siteId: string | null): Promise<void> {
  await sql`with recursive above as (
      select s.id, s.parent_id, 0 as depth from sites.site as s where s.id = ${siteId}::uuid
      union all
      select s.id, s.parent_id, a.depth + 1 from sites.site as s join above as a on s.id = a.parent_id
    )
    select pg_notify('congso_live', jsonb_build_object('site', ${siteId}::uuid,
      'above', coalesce((select jsonb_agg(id order by depth) from above where depth > 0), '[]'))::text)`.execute(tx)
}
