/** What the fields of an article offer at a site. */
import { sql } from 'kysely'
import type { Picture } from '../../../basics/picture.ts'
import { tonePlacements } from '../../../basics/vietnamese.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { KnownPerson } from '../rules/byline.ts'
import type { OfferedSection } from '../rules/offered.ts'

/** The sections of a site where articles stand, children below their parents. */
export async function sectionsOffered(db: Reader, siteId: string, isEnglish: boolean): Promise<OfferedSection[]> {
  const { rows } = await sql<OfferedSection>`
    with recursive tree as (
      select id, name, name_en, kind, 0 as depth, array[position] as place from sites.section
      where site_id = ${siteId} and parent_id is null and closed_at is null
      union all
      select s.id, s.name, s.name_en, s.kind, t.depth + 1, t.place || s.position
      from sites.section as s join tree as t on s.parent_id = t.id where s.site_id = ${siteId} and s.closed_at is null
    )
    select id, case when ${isEnglish} then coalesce(name_en, name) else name end as name, depth
    from tree where kind = 'news' order by place`.execute(db)
  return rows
}

/** The bodies a site speaks for and its contributors today, under the names they have now. */
export async function unitsOffered(db: Reader, siteId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with here as (
      select governing_unit_id as unit_id, 0 as rank, 0 as no from sites.site where id = ${siteId} and governing_unit_id is not null
      union all select unit_id, 1, position from sites.body where site_id = ${siteId}
      union all select unit_id, 2, coalesce(no, 9999) from sites.contributor
        where site_id = ${siteId} and (valid_to is null or valid_to >= current_date)
    ), once as (select unit_id, min(rank) as rank, min(no) as no from here group by unit_id)
    select o.unit_id as id, n.name
    from once as o
    join lateral (
      select st.name from units.state as st where st.unit_id = o.unit_id order by st.valid_from desc nulls last limit 1
    ) as n on true
    order by o.rank, o.no, n.name collate "vi-x-icu"`.execute(db)
  return rows.filter(({ name }) => name !== null)
}

/** Who ever held a role at the site and goes by one of these names, with their pen names, wherever the tone mark stands. */
export async function personsNamed(db: Reader, siteId: string, names: readonly string[]): Promise<KnownPerson[]> {
  if (names.length === 0) return []
  const asked = sql`any (${[...new Set(names.flatMap(tonePlacements))]}::text[])`
  const { rows } = await sql<KnownPerson>`
    select p.id as "personId", p.full_name as name,
      array(select n.name from units.pen_name as n where n.person_id = p.id order by n.name) as "penNames"
    from units.person as p
    where (lower(p.full_name) = ${asked} or p.id in (select n.person_id from units.pen_name as n where lower(n.name) = ${asked}))
      and exists (select from people.held_role as h where h.site_id = ${siteId} and h.person_id = p.id)`.execute(db)
  return rows
}

/** The newest pictures of a site's library. */
export async function picturesOffered(db: Reader, siteId: string, most: number): Promise<Picture[]> {
  const { rows } = await sql<{ picture: Picture }>`
    select jsonb_strip_nulls(jsonb_build_object('sha256', sha256, 'name', name, 'contentType', content_type, 'width', width,
        'height', height, 'caption', caption, 'credit', credit))
      || jsonb_build_object('alt', case when is_decoration then null else coalesce(alt, '') end) as picture
    from media.file
    where site_id = ${siteId} and content_type in ('image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif')
      and width is not null and height is not null
    order by created_at desc, id desc limit ${most}`.execute(db)
  return rows.map(({ picture }) => picture)
}
