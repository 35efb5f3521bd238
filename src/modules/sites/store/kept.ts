// The rows a site keeps and changes at the desk, as plain values: moments are texts, so that the record gives them back alike.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { BannerRow } from '../rules/banner.ts'
import type { LinkRow } from '../rules/links.ts'
import type { TreeRow } from '../rules/section-tree.ts'
import type { FactsRow } from '../rules/site-facts.ts'

/** One change at a time, whoever makes it. */
export async function lockSite(tx: Tx, siteId: string): Promise<void> {
  await sql`select from sites.site where id = ${siteId} for update`.execute(tx)
}

const moment = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export async function treeRows(db: Reader, siteId: string): Promise<TreeRow[]> {
  const { rows } = await sql<TreeRow>`
    select id, parent_id as "parentId", key, kind, slug, name, name_en as "nameEn", href, position, in_menu as "inMenu",
      ${moment('closed_at')} as "closedAt", merged_into as "mergedInto"
    from sites.section where site_id = ${siteId} order by position, id`.execute(db)
  return rows
}

type Written<Row> = { put: readonly Row[]; gone: readonly string[] }

export async function writeTree(tx: Tx, siteId: string, { put, gone }: Written<TreeRow>): Promise<void> {
  await sql`delete from sites.section where site_id = ${siteId} and id = any (${[...gone]}::uuid[])`.execute(tx)
  const rows = put.map((row) => ({
    ...{ site_id: siteId, id: row.id, parent_id: row.parentId, key: row.key, kind: row.kind, slug: row.slug },
    ...{ name: row.name, name_en: row.nameEn, href: row.href, position: row.position, in_menu: row.inMenu },
    ...{ closed_at: row.closedAt, merged_into: row.mergedInto },
  }))
  await sql`insert into sites.section
    select * from jsonb_populate_recordset(null::sites.section, ${JSON.stringify(rows)}::jsonb)
    on conflict (site_id, id) do update set parent_id = excluded.parent_id, name = excluded.name, name_en = excluded.name_en,
      href = excluded.href, position = excluded.position, in_menu = excluded.in_menu, closed_at = excluded.closed_at,
      merged_into = excluded.merged_into`.execute(tx)
}

export async function linkRows(db: Reader, siteId: string): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select id, link_group as "group", name, name_en as "nameEn", href, position
    from sites.link where site_id = ${siteId} order by position, id`.execute(db)
  return rows
}

export async function writeLinks(tx: Tx, siteId: string, { put, gone }: Written<LinkRow>): Promise<void> {
  await sql`delete from sites.link where site_id = ${siteId} and id = any (${[...gone]}::uuid[])`.execute(tx)
  const rows = put.map(({ nameEn, group, ...row }) => ({
    ...row,
    site_id: siteId,
    link_group: group,
    name_en: nameEn,
  }))
  await sql`insert into sites.link select * from jsonb_populate_recordset(null::sites.link, ${JSON.stringify(rows)}::jsonb)
    on conflict (site_id, id) do update set link_group = excluded.link_group, name = excluded.name, name_en = excluded.name_en,
      href = excluded.href, position = excluded.position`.execute(tx)
}

const banner = sql`select id, scope, tier, tone, text, text_en as "textEn", href, ${moment('live_from')} as "liveFrom",
  ${moment('live_until')} as "liveUntil" from sites.banner`

/** The banners of the site alone, the latest first. */
export async function siteBannerRows(db: Reader, siteId: string): Promise<BannerRow[]> {
  const { rows } =
    await sql<BannerRow>`${banner} where scope = 'site' and site_id = ${siteId} order by live_from desc, id`.execute(db)
  return rows
}

/** The banners of many sites at once. */
export async function networkBannerRows(db: Reader): Promise<BannerRow[]> {
  const { rows } = await sql<BannerRow>`${banner} where scope <> 'site' order by live_from desc, id`.execute(db)
  return rows
}

export async function writeBanners(tx: Tx, siteId: string, { put, gone }: Written<BannerRow>): Promise<void> {
  await sql`delete from sites.banner where id = any (${[...gone]}::uuid[])
    and (scope <> 'site' or site_id = ${siteId})`.execute(tx)
  const rows = put.map(({ textEn, liveFrom, liveUntil, ...row }) => ({
    ...row,
    ...{ site_id: row.scope === 'site' ? siteId : null, text_en: textEn, live_from: liveFrom, live_until: liveUntil },
  }))
  await sql`insert into sites.banner
    select * from jsonb_populate_recordset(null::sites.banner, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set tone = excluded.tone, text = excluded.text, text_en = excluded.text_en, href = excluded.href,
      live_from = excluded.live_from, live_until = excluded.live_until`.execute(tx)
}

export async function factsRows(db: Reader, siteId: string): Promise<FactsRow[]> {
  const { rows } = await sql<FactsRow>`
    select id, address, address_en as "addressEn", phone, email, responsible, accent, launched_on as "launchedOn"
    from sites.site where id = ${siteId}`.execute(db)
  return rows
}

export async function writeFacts(tx: Tx, siteId: string, { put }: Written<FactsRow>): Promise<void> {
  for (const row of put) {
    await sql`update sites.site set address = ${row.address}, address_en = ${row.addressEn}, phone = ${row.phone},
        email = ${row.email}, responsible = ${row.responsible}, accent = ${row.accent}, launched_on = ${row.launchedOn}
      where id = ${siteId}`.execute(tx)
  }
}
