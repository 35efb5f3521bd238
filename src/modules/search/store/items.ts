// The index itself, and the list of what waits for it.
import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Place } from './sources.ts'

export type ItemRow = Place & {
  revisionId: string | null
  kind: string
  language: string
  title: string
  number: string | null
  titleKey: string
  numberKey: string | null
  issuer: string | null
  sectionId: string | null
  datedOn: LocalDate
  head: string
  words: string
  body: string
}

/** The moments are the publication's own, read as the row is written. */
export async function putItems(tx: Tx, rows: readonly ItemRow[], rulesVersion: number): Promise<void> {
  const all = <Name extends keyof ItemRow>(name: Name) => rows.map((row) => row[name])
  await sql`
    insert into search.item (site_id, edition_id, revision_id, kind, language, title, number, title_key, number_key, issuer, section_id,
      dated_on, live_from, live_until, head, words, body, rules_version)
    select p.site_id, p.edition_id, r.revision_id, r.kind, r.language, r.title, r.number, r.title_key, r.number_key, r.issuer,
      r.section_id, r.dated_on, p.live_from, p.live_until, r.head::tsvector, r.words::tsvector, r.body, ${rulesVersion}
    from unnest(${all('siteId')}::uuid[], ${all('editionId')}::uuid[], ${all('revisionId')}::uuid[], ${all('kind')}::text[],
      ${all('language')}::text[], ${all('title')}::text[], ${all('number')}::text[], ${all('titleKey')}::text[],
      ${all('numberKey')}::text[], ${all('issuer')}::text[], ${all('sectionId')}::uuid[], ${all('datedOn')}::date[],
      ${all('head')}::text[], ${all('words')}::text[], ${all('body')}::text[])
      as r (site_id, edition_id, revision_id, kind, language, title, number, title_key, number_key, issuer, section_id, dated_on, head,
        words, body)
    join editions.publication as p on p.site_id = r.site_id and p.edition_id = r.edition_id
      and p.revision_id is not distinct from r.revision_id
    on conflict on constraint item_pk do update set (revision_id, kind, language, title, number, title_key, number_key, issuer,
        section_id, dated_on, live_from, live_until, head, words, body, rules_version, indexed_at)
      = (excluded.revision_id, excluded.kind, excluded.language, excluded.title, excluded.number, excluded.title_key,
        excluded.number_key, excluded.issuer, excluded.section_id, excluded.dated_on, excluded.live_from, excluded.live_until,
        excluded.head, excluded.words, excluded.body, excluded.rules_version, now())`.execute(tx)
}

export async function removeItems(tx: Tx, places: readonly Place[]): Promise<void> {
  await sql`delete from search.item as i
    using unnest(${places.map(({ siteId }) => siteId)}::uuid[], ${places.map(({ editionId }) => editionId)}::uuid[]) as w (site_id, edition_id)
    where i.site_id = w.site_id and i.edition_id = w.edition_id`.execute(tx)
}

/** Takes the oldest of what waits, changes before what only waits for new words; another worker takes others. */
export async function takeWaiting(tx: Tx, limit: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    with taken as (
      delete from search.waiting as w
      where w.no in (select n.no from search.waiting as n order by n.is_late, n.no limit ${limit} for update skip locked)
      returning w.site_id, w.edition_id
    )
    select distinct site_id as "siteId", edition_id as "editionId" from taken`.execute(tx)
  return rows
}

/**
 * These places are about to be read, which settles what waits for them until now. What comes while they are read stays, and so does
 * what another worker has taken.
 */
export async function settleWaiting(tx: Tx, places: readonly Place[]): Promise<void> {
  await sql`delete from search.waiting as w where w.no in (
    select n.no from search.waiting as n
    where (n.site_id, n.edition_id) in (
      select * from unnest(${places.map(({ siteId }) => siteId)}::uuid[], ${places.map(({ editionId }) => editionId)}::uuid[]))
    for update skip locked)`.execute(tx)
}
