import { sql } from 'kysely'
import { addDays, startOfDay } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Work } from '../rules/proposals.ts'
import type { Days } from './rates.ts'

export type FoundWork = Work & {
  path: string | null
  section: string | null
  unit: string | null
  /** What the work is called, where it is not called as its item. */
  workTitle: string | null
}

/** What a unit was called, at a day given by a column. */
const unitName = sql`(select st.name from units.state as st where st.unit_id = e.unit_id
  order by (st.valid_from is null or st.valid_from <= e.happened_at::date)
    and (st.valid_to is null or st.valid_to >= e.happened_at::date) desc, st.valid_from desc nulls last limit 1)`

/** Pictures of a text: those that stand alone and those of galleries. */
const pictures = sql`(select count(*) from jsonb_path_query(r.content, 'strict $.** ? (@.type == "image")'))
  + (select count(*) from jsonb_path_query(r.content, 'strict $.**.pictures[*]', '{}', true))`

/** More in one sitting is asked for month by month. */
export const mostWorks = 3000

/**
 * The works inside the items first published in these days, oldest first: an item with no work on record stands for its text,
 * number 0, by nobody. `itemIds` narrows it to those items.
 */
export async function worksPublished(
  db: Reader,
  { siteId, from, to, itemIds = null }: Days & { siteId: string; itemIds?: readonly string[] | null },
): Promise<FoundWork[]> {
  const { rows } = await sql<FoundWork>`
    select e.item_id as "itemId", coalesce(w.no, 0) as no, coalesce(w.kind, 'text') as kind, coalesce(f.genre, e.genre) as genre,
      coalesce(e.origin, 'own') as origin, coalesce(p.title, r.title, '') as title,
      (e.happened_at at time zone 'Asia/Ho_Chi_Minh')::date as day, e.unit_id as "unitId",
      case when w.kind = 'photo' and w.sha256 is null then greatest(1, ${pictures})::integer else 1 end as quantity,
      coalesce(w.authors, '[]') as authors, p.path, s.name as section, ${unitName} as unit, w.title as "workTitle"
    from editions.event as e
    -- One row each, looked up by its whole key: a site that was imported this minute has no statistics yet.
    left join lateral (select q.path, q.title, q.revision_id, q.section_id from editions.publication as q
      where q.site_id = e.site_id and q.edition_id = e.edition_id limit 1) as p on true
    left join lateral (select v.site_id, v.id, v.title, v.content, v.section_ids from editions.revision as v
      where v.site_id = e.site_id and v.id = coalesce(p.revision_id, e.revision_id) limit 1) as r on true
    left join lateral (select d.genre from articles.fact as d
      where d.site_id = r.site_id and d.revision_id = r.id limit 1) as f on true
    left join lateral (select c.name from sites.section as c
      where c.site_id = e.site_id and c.id = coalesce(p.section_id, r.section_ids[1]) limit 1) as s on true
    left join lateral (
      select k.no, k.kind, k.title, k.sha256, (
        select jsonb_agg(jsonb_build_object('name', a.name, 'personId', a.person_id, 'role', a.role,
          'parts', round(a.share_percent * 100)::integer) order by a.no)
        from editions.authorship as a where a.site_id = k.site_id and a.revision_id = k.revision_id and a.work_no = k.no) as authors
      from editions.work as k where k.site_id = r.site_id and k.revision_id = r.id limit 99) as w on true
    where e.site_id = ${siteId} and e.kind = 'published' and e.type = 'article'
      and e.happened_at >= ${startOfDay(from)} and e.happened_at < ${startOfDay(addDays(to, 1))}
      and (${itemIds === null ? null : [...itemIds]}::uuid[] is null or e.item_id = any (${itemIds === null ? null : [...itemIds]}::uuid[]))
    order by e.happened_at, e.item_id, 2
    limit ${mostWorks}`.execute(db)
  return rows
}

/** The day an item was first published; undefined where the site has no such item. */
export async function publishedOn(db: Reader, siteId: string, itemId: string): Promise<string | undefined> {
  const { rows } = await sql<{ day: string }>`
    select (e.happened_at at time zone 'Asia/Ho_Chi_Minh')::date as day from editions.event as e
    where e.site_id = ${siteId} and e.item_id = ${itemId} and e.kind = 'published' and e.type = 'article'`.execute(db)
  return rows[0]?.day
}

/** Who of the site bears one of these names, as a full or a pen name; a name of two people is nobody's. */
export async function peopleNamed(
  db: Reader,
  siteId: string,
  names: readonly string[],
): Promise<{ name: string; personId: string }[]> {
  const { rows } = await sql<{ name: string; personId: string }>`
    select name, min(person_id::text)::uuid as "personId" from (
      select distinct n.name, n.person_id
      from (select full_name as name, id as person_id from units.person union select name, person_id from units.pen_name) as n
      where n.name = any (${[...names]}::text[])
        and exists (select from people.held_role as h where h.person_id = n.person_id and h.site_id = ${siteId})
    ) as found group by name having count(*) = 1`.execute(db)
  return rows
}
