/**
 * Sites as they stood at a moment, many in one pass. What is live now is counted from the index of the lists; of a past day only
 * the few editions that changed since are looked up in the ledger, so that rows which come later change nothing.
 */
import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { asDay } from './day-columns.ts'

export type Asked = {
  siteIds: readonly string[]
  /** The last instant of the day, or now where the day is today. */
  cut: Date
  /** What was recorded by then is known. */
  asOf: Date
  isPast: boolean
}

const sites = ({ siteIds }: Asked): RawBuilder<unknown> => sql`any (${[...siteIds]}::uuid[])`

/**
 * `moved`: editions whose places of today do not tell how they stood at the cut: changed, taken down or put up again since, entered
 * since, or bound to end. `stood`: how these stood then; of those that changed by the last line that readers could notice.
 */
const atTheCut = (asked: Asked): RawBuilder<unknown> => sql`
  changed as materialized (${asked.isPast ? changedSince(asked) : sql`select null::uuid as site_id, null::uuid as edition_id where false`}
  ), moved as materialized (
    select p.site_id, p.edition_id from editions.publication as p
    where p.site_id = ${sites(asked)} and p.live_until is not null
    union
    select c.site_id, c.edition_id from changed as c
  ), stood as materialized (
    select p.site_id, p.edition_id, p.type, p.language, p.revision_id, p.live_from
    from editions.publication as p
    where p.site_id = ${sites(asked)} and p.live_from <= ${asked.cut} and p.live_until > ${asked.cut}
      and not exists (select from changed as c where c.site_id = p.site_id and c.edition_id = p.edition_id)
    union all
    select c.site_id, c.edition_id, e.type, e.language, e.revision_id, f.live_from
    from changed as c
    join lateral (
      select e.kind, e.type, e.language, e.revision_id from editions.event as e
      where e.site_id = c.site_id and e.edition_id = c.edition_id and e.happened_at <= ${asked.cut} and e.recorded_at <= ${asked.asOf}
        and e.kind in ('published', 'published-in-another-language', 'published-again', 'revised', 'withdrawn')
      order by e.happened_at desc, e.id desc limit 1
    ) as e on e.kind <> 'withdrawn'
    join lateral (
      select max(e.happened_at) as live_from from editions.event as e
      where e.site_id = c.site_id and e.edition_id = c.edition_id and e.happened_at <= ${asked.cut} and e.recorded_at <= ${asked.asOf}
        and e.kind in ('published', 'published-in-another-language', 'published-again')
    ) as f on f.live_from is not null
    where not exists (select from editions.publication as p
      where p.site_id = c.site_id and p.edition_id = c.edition_id and p.live_until <= ${asked.cut})
  )`

const changedSince = (asked: Asked): RawBuilder<unknown> => sql`
    select e.site_id, e.edition_id from editions.event as e
    where e.site_id = ${sites(asked)} and e.happened_at > ${asked.cut} and e.kind in ('revised', 'withdrawn', 'published-again')
    union
    select e.site_id, e.edition_id from editions.event as e
    where e.site_id = ${sites(asked)} and e.recorded_at > ${asked.asOf}
      and e.kind in ('published', 'published-in-another-language', 'published-again', 'revised', 'withdrawn')`

export type PlacedRow = { siteId: string; sectionId: string; count: number; newest: LocalDate }

/** How much is live in each section and below it. */
export async function placedAt(db: Reader, asked: Asked): Promise<PlacedRow[]> {
  const { rows } = await sql<PlacedRow>`
    with recursive ${atTheCut(asked)}, own as (
      select s.site_id, s.edition_id, s.live_from, u.id as section_id
      from stood as s
      join editions.revision as r on r.site_id = s.site_id and r.id = s.revision_id
      cross join lateral unnest(r.section_ids) as u (id)
    ), above as (
      select o.site_id, o.edition_id, o.live_from, o.section_id from own as o
      union
      select a.site_id, a.edition_id, a.live_from, c.parent_id
      from above as a join sites.section as c on c.site_id = a.site_id and c.id = a.section_id where c.parent_id is not null
    ), counted as (
      select c.site_id, c.section_id, count(*) as count, max(c.live_from) as newest
      from editions.placement as c
      where c.site_id = ${sites(asked)} and c.live_from <= ${asked.cut}
        and not exists (select from moved as m where m.site_id = c.site_id and m.edition_id = c.edition_id)
      group by 1, 2
      union all
      select a.site_id, a.section_id, count(*), max(a.live_from) from above as a group by 1, 2
    )
    select site_id as "siteId", section_id as "sectionId", sum(count)::integer as count, ${asDay(sql`max(newest)`)} as newest
    from counted group by 1, 2`.execute(db)
  return rows
}

export type TypeRow = { siteId: string; type: string; language: string; count: number; newest: LocalDate }

/** How much is live of each type and language. */
export async function typesAt(db: Reader, asked: Asked): Promise<TypeRow[]> {
  const { rows } = await sql<TypeRow>`
    with ${atTheCut(asked)}, counted as (
      select p.site_id, p.type, p.language, count(*) as count, max(p.live_from) as newest
      from editions.publication as p
      where p.site_id = ${sites(asked)} and p.live_from <= ${asked.cut}
        and not exists (select from moved as m where m.site_id = p.site_id and m.edition_id = p.edition_id)
      group by 1, 2, 3
      union all
      select s.site_id, s.type, s.language, count(*), max(s.live_from) from stood as s group by 1, 2, 3
    )
    select site_id as "siteId", type, language, sum(count)::integer as count, ${asDay(sql`max(newest)`)} as newest
    from counted group by 1, 2, 3`.execute(db)
  return rows
}

export type BudgetRow = {
  siteId: string
  sectionId: string
  title: string
  liveOn: LocalDate
  path: string
  fileNames: string[]
}

/**
 * What was disclosed of the budget in the last year and a bit, with the names of its files. Of what has changed since, the text and the
 * files are those of the revision that stood.
 */
export async function budgetAt(db: Reader, asked: Asked, since: Date, keys: readonly string[]): Promise<BudgetRow[]> {
  const { rows } = await sql<BudgetRow>`
    with ${atTheCut(asked)}, wanted as materialized (
      select s.site_id, s.id from sites.section as s
      where s.site_id = ${sites(asked)} and (s.key = any (${[...keys]}::text[]) or s.slug = any (${[...keys]}::text[]))
    ), disclosed as (
      select c.site_id, c.section_id, c.edition_id, p.title, c.live_from, p.path,
        array(select f.name from editions.publication_file as f
          where f.site_id = p.site_id and f.edition_id = p.edition_id order by f.name) as file_names
      from wanted as w
      join editions.placement as c on c.site_id = w.site_id and c.section_id = w.id
      join editions.publication as p on p.site_id = c.site_id and p.edition_id = c.edition_id
      where c.live_from <= ${asked.cut} and c.live_from > ${since}
        and not exists (select from moved as m where m.site_id = c.site_id and m.edition_id = c.edition_id)
      union all
      select w.site_id, w.id, s.edition_id, r.title, s.live_from, coalesce(p.path, t.path, ''),
        array(select distinct f.name from media.file as f where f.site_id = r.site_id and f.sha256 = any (h.hashes) order by f.name)
      from stood as s
      join editions.revision as r on r.site_id = s.site_id and r.id = s.revision_id
      cross join lateral (select editions.file_hashes(r.picture, r.content) as hashes) as h
      join wanted as w on w.site_id = s.site_id and w.id = any (r.section_ids)
      left join editions.publication as p on p.site_id = s.site_id and p.edition_id = s.edition_id
      left join editions.withdrawal as t on t.site_id = s.site_id and t.edition_id = s.edition_id
      where s.live_from > ${since}
    )
    select site_id as "siteId", section_id as "sectionId", title, ${asDay(sql`live_from`)} as "liveOn", path, file_names as "fileNames"
    from disclosed order by site_id, live_from desc, edition_id`.execute(db)
  return rows
}

export type DocumentRow = { siteId: string; issuedOn: LocalDate; liveOn: LocalDate; count: number }

/** Documents issued since a day, by the day of issue and the day readers first saw them. */
export async function documentsAt(db: Reader, asked: Asked, since: LocalDate): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select l.site_id as "siteId", l.issued_on as "issuedOn", ${asDay(sql`l.live_from`)} as "liveOn", count(*)::integer as count
    from documents.listing as l
    where l.site_id = ${sites(asked)} and l.issued_on > ${since} and l.listed_on > ${since} and l.live_from <= ${asked.cut}
    group by 1, 2, 3`.execute(db)
  return rows
}
