// Names that the texts of a site are held against: units, sites, places, and who held which office.
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'
import type { Office } from '../rules/leaders.ts'

/** Every name in the trees of units and sites, of any time: a name that ended is no slip. */
export async function knownNames(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.name from (
      select name from sites.site union all select name from units.state union all select short_name from units.state
    ) as n where n.name is not null and n.name <> '' order by n.name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Who held which office in the units that a site speaks for, and in the province's. */
export async function officesAround(db: Reader, siteId: string): Promise<Office[]> {
  const { rows } = await sql<Office>`
    select p.full_name as name, o.title, o.unit_id as "unitId", o.rank, to_char(o.valid_from, 'YYYY-MM-DD') as "from",
      to_char(o.valid_to, 'YYYY-MM-DD') as until
    from units.official as o join units.person as p on p.id = o.person_id
    where o.unit_id in (
      select b.unit_id from sites.body as b join sites.site as s on s.id = b.site_id
      where b.site_id = ${siteId} or s.kind = 'province')
    order by p.full_name, o.unit_id, o.rank, o.id`.execute(db)
  return rows
}

export async function slugOf(db: Reader, siteId: string): Promise<string> {
  const { rows } = await sql<{ slug: string }>`select slug from sites.site where id = ${siteId}`.execute(db)
  return rows[0]?.slug ?? ''
}

type EditionOf = { itemId: string; language: string }

/** The item of an edition of the site; undefined where the site has none of this id. */
export async function itemOf(db: Reader, siteId: string, editionId: string): Promise<EditionOf | undefined> {
  const { rows } = await sql<EditionOf>`
    select item_id as "itemId", language from editions.edition where site_id = ${siteId} and id = ${editionId}`.execute(
    db,
  )
  return rows[0]
}

type EditionText = { itemId: string; language: string; title: string; summary: string; content: unknown }

/** The newest text of an edition. */
export async function textOfEdition(db: Reader, siteId: string, editionId: string): Promise<EditionText | undefined> {
  const { rows } = await sql<EditionText>`
    select e.item_id as "itemId", e.language, r.title, r.summary, r.content
    from editions.edition as e
    join editions.revision as r on r.site_id = e.site_id and r.edition_id = e.id
    where e.site_id = ${siteId} and e.id = ${editionId} order by r.no desc limit 1`.execute(db)
  return rows[0]
}
