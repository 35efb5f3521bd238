import { sql } from 'kysely'
import type { LocalDate } from '../../basics/dates.ts'
import type { Language } from '../../basics/language.ts'
import type { PortalDb } from '../../platform/database/index.ts'
import type { SiteKind } from './rules/site.ts'

export { type Hosting, hostName, originOf } from './rules/hosting.ts'

export type SiteFound = {
  id: string
  slug: string
  kind: SiteKind
  name: string
  nameEn: string | null
  tierName: string
  tierNameEn: string | null
  parentId: string | null
  languages: Language[]
  accent: string
  emblemSha256: string | null
  responsible: string | null
  address: string | null
  addressEn: string | null
  phone: string | null
  email: string | null
  launchedOn: LocalDate | null
  archivedSince: LocalDate | null
  governingName: string | null
  governingNameEn: string | null
  /** The host it prefers; null when it has none but its name under the apex. */
  primaryHost: string | null
}

const found = sql`s.id, s.slug, s.kind, s.name, s.name_en as "nameEn", s.tier_name as "tierName", s.tier_name_en as "tierNameEn",
  s.parent_id as "parentId", s.languages, s.accent, s.emblem_sha256 as "emblemSha256", s.responsible, s.address,
  s.address_en as "addressEn", s.phone, s.email, s.launched_on as "launchedOn", s.archived_since as "archivedSince",
  s.governing_name as "governingName", s.governing_name_en as "governingNameEn",
  (select h.host from live.host as h where h.site_id = s.id and h.is_primary) as "primaryHost"`

/** The site of a host name (without port): its own host, its name under the apex, or the province at the apex itself. */
export async function siteAtHost(
  db: PortalDb,
  { host, slug }: { host: string; slug: string | null },
): Promise<SiteFound | undefined> {
  const { rows } = await sql<SiteFound>`
    with here as materialized (
      select coalesce(
        (select h.site_id from live.host as h where h.host = ${host}),
        (select n.id from live.site as n where n.slug = ${slug}),
        (select n.id from live.site as n where ${slug}::text = '' and n.kind = 'province')
      ) as id
    )
    select ${found} from here cross join lateral (select * from live.site as s where s.id = here.id offset 0) as s`.execute(
    db,
  )
  return rows[0]
}

export type SectionFound = {
  id: string
  parentId: string | null
  key: string | null
  kind: string
  slug: string
  name: string
  nameEn: string | null
  href: string | null
  inMenu: boolean
  isClosed: boolean
}

export async function sectionsOfSite(db: PortalDb, siteId: string): Promise<SectionFound[]> {
  const { rows } = await sql<SectionFound>`
    select id, parent_id as "parentId", key, kind, slug, name, name_en as "nameEn", href, in_menu as "inMenu", is_closed as "isClosed"
    from live.section where site_id = ${siteId} order by position, id`.execute(db)
  return rows
}

export type BannerFound = {
  tone: 'emergency' | 'mourning' | 'celebration' | 'notice'
  text: string
  textEn: string | null
  href: string | null
}

/** The banners of this minute: mourning and emergency first. */
export async function bannersOf(db: PortalDb, siteId: string): Promise<BannerFound[]> {
  const { rows } = await sql<BannerFound>`
    select tone, text, text_en as "textEn", href from live.banner where site_id = ${siteId}
    order by array_position(array['emergency', 'mourning', 'notice', 'celebration'], tone), live_from desc`.execute(db)
  return rows
}

export type NamedSite = {
  slug: string
  name: string
  kind: SiteKind
  archivedSince: LocalDate | null
  primaryHost: string | null
}

const named = sql`s.slug, s.name, s.kind, s.archived_since as "archivedSince",
  (select h.host from live.host as h where h.site_id = s.id and h.is_primary) as "primaryHost"`

/** The sites below a site, living ones first. */
export async function componentSites(db: PortalDb, siteId: string): Promise<NamedSite[]> {
  const { rows } = await sql<NamedSite>`
    select ${named} from live.site as s
    where s.parent_id = ${siteId}
    order by s.archived_since is not null, s.kind desc, s.name collate "vi-x-icu"`.execute(db)
  return rows
}

/** The provincial portal. */
export async function provinceSite(db: PortalDb): Promise<NamedSite | undefined> {
  const { rows } = await sql<NamedSite>`select ${named} from live.site as s where s.kind = 'province'`.execute(db)
  return rows[0]
}

/** The sites of the units that took over from an archived site's agency. */
export async function successorSites(db: PortalDb, siteId: string): Promise<NamedSite[]> {
  const { rows } = await sql<NamedSite>`
    select ${named} from live.successor_site as u join live.site as s on s.id = u.successor_site_id
    where u.site_id = ${siteId} order by s.name collate "vi-x-icu"`.execute(db)
  return rows
}

export type LinkFound = {
  group: 'government' | 'ministry' | 'press' | 'agency'
  name: string
  nameEn: string | null
  href: string
}

export async function linksOf(db: PortalDb, siteId: string): Promise<LinkFound[]> {
  const { rows } = await sql<LinkFound>`
    select link_group as "group", name, name_en as "nameEn", href from live.link where site_id = ${siteId} order by position`.execute(
    db,
  )
  return rows
}

export type OfficialFound = {
  unitId: string
  unitName: string
  unitNameEn: string | null
  fullName: string
  title: string
  titleEn: string | null
  duties: string | null
  phone: string | null
  email: string | null
}

/** Officials in office of the bodies a site speaks for, in protocol order. */
export async function officialsOf(db: PortalDb, siteId: string): Promise<OfficialFound[]> {
  const { rows } = await sql<OfficialFound>`
    select unit_id as "unitId", unit_name as "unitName", unit_name_en as "unitNameEn", full_name as "fullName", title,
      title_en as "titleEn", duties, phone, email
    from live.official where site_id = ${siteId} order by body_position, rank, id`.execute(db)
  return rows
}

/** When something next appears on a site or leaves it, after this moment of the database's clock. */
export async function nextChange(db: PortalDb, siteId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select live.next_change(${siteId}, now()) as at`.execute(db)
  return rows[0]?.at ?? null
}

/** The addresses of a site's live English pages. */
export async function englishPagePaths(db: PortalDb, siteId: string): Promise<Set<string>> {
  const { rows } = await sql<{ path: string }>`
    select path from live.publication where site_id = ${siteId} and type = 'page' and language = 'en'`.execute(db)
  return new Set(rows.map((row) => row.path))
}
