// Texts under way at the desk. Every query names the site, and for those who see only their own, whose.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { DocumentSaid } from '../rules/content-text.ts'
import { documentSaid, type Place } from './sources.ts'

export async function takeWaitingDrafts(tx: Tx, limit: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    with taken as (
      delete from search.waiting_draft as w
      where w.no in (select n.no from search.waiting_draft as n order by n.no limit ${limit} for update skip locked)
      returning w.site_id, w.edition_id
    )
    select distinct site_id as "siteId", edition_id as "editionId" from taken`.execute(tx)
  return rows
}

export type DraftSource = Place & {
  revisionId: string
  title: string
  summary: string
  content: unknown
  document: DocumentSaid | null
  isPublished: boolean
}

/** The newest revision of each edition. */
export async function draftSources(tx: Tx, places: readonly Place[]): Promise<DraftSource[]> {
  const { rows } = await sql<DraftSource>`
    select r.site_id as "siteId", r.edition_id as "editionId", r.id as "revisionId", r.title, r.summary, r.content, ${documentSaid} as document,
      exists (select from editions.publication as p
        where p.site_id = r.site_id and p.edition_id = r.edition_id and p.revision_id = r.id) as "isPublished"
    from unnest(${places.map(({ siteId }) => siteId)}::uuid[], ${places.map(({ editionId }) => editionId)}::uuid[]) as w (site_id, edition_id)
    cross join lateral (select n.* from editions.revision as n
      where n.site_id = w.site_id and n.edition_id = w.edition_id order by n.no desc limit 1) as r`.execute(tx)
  return rows
}

export type DraftRow = Place & { revisionId: string; title: string; words: string; body: string }

export async function putDrafts(tx: Tx, rows: readonly DraftRow[], rulesVersion: number): Promise<void> {
  const all = <Name extends keyof DraftRow>(name: Name) => rows.map((row) => row[name])
  await sql`insert into search.draft (site_id, edition_id, revision_id, title, words, body, rules_version)
    select r.site_id, r.edition_id, r.revision_id, r.title, r.words::tsvector, r.body, ${rulesVersion}
    from unnest(${all('siteId')}::uuid[], ${all('editionId')}::uuid[], ${all('revisionId')}::uuid[], ${all('title')}::text[],
      ${all('words')}::text[], ${all('body')}::text[]) as r (site_id, edition_id, revision_id, title, words, body)
    on conflict on constraint draft_pk do update set (revision_id, title, words, body, rules_version)
      = (excluded.revision_id, excluded.title, excluded.words, excluded.body, excluded.rules_version)`.execute(tx)
}

/** What is published as it stands is looked up in the index of citizens. */
export async function removeDrafts(tx: Tx, places: readonly Place[]): Promise<void> {
  await sql`delete from search.draft as d
    using unnest(${places.map(({ siteId }) => siteId)}::uuid[], ${places.map(({ editionId }) => editionId)}::uuid[]) as w (site_id, edition_id)
    where d.site_id = w.site_id and d.edition_id = w.edition_id`.execute(tx)
}

export type DeskHit = {
  editionId: string
  type: string
  language: string
  state: string
  pending: string | null
  title: string
  changedAt: Date
  body: string
  isDraft: boolean
}

export type DeskQuestion = {
  siteId: string
  /** Null for those who may see all of the site. */
  own: { ids: readonly string[]; names: readonly string[] } | null
  /** For texts under way, and for what is published with the site among its words. */
  all: string
  published: string
  rank: string
}

const keysOf = (names: readonly string[]) =>
  names.length === 0 ? sql`'{}'` : sql`array[${sql.join(names.map((name) => sql`editions.name_key(${name})`))}]`

/** More are not ranked: the newest are. */
const mostRanked = 1000

/** The best of a site's items, under way or published, by what they say. */
export async function deskHits(
  db: Reader,
  { siteId, own, all, published, rank }: DeskQuestion,
  { limit, skip }: { limit: number; skip: number },
): Promise<{ hits: DeskHit[]; total: number }> {
  const { rows } = await sql<DeskHit & { total: number }>`
    with candidate as materialized (
      (select d.edition_id, d.words, d.body, true as is_draft from search.draft as d
        where d.site_id = ${siteId} and d.words @@ ${all}::tsquery limit ${mostRanked})
      union all
      (select i.edition_id, i.words, i.body, false from search.item as i
        where i.site_id = ${siteId} and i.words @@ ${published}::tsquery
          and not exists (select from search.draft as d where d.site_id = i.site_id and d.edition_id = i.edition_id)
        limit ${mostRanked})
    ), seen as materialized (
      select l.edition_id, l.type, l.language, l.state, l.pending_state, l.title, l.changed_at, c.is_draft, c.body,
        ts_rank('{0.1, 0.2, 0.4, 1}', c.words, ${rank}::tsquery, 1) + case when c.is_draft then 0.3 else 0 end as score
      from candidate as c
      join editions.listed as l on l.site_id = ${siteId} and l.edition_id = c.edition_id
      where ${own === null ? sql`true` : sql`(l.whose && ${[...own.ids]}::uuid[] or l.whose_names && ${keysOf(own.names)}::text[])`}
    )
    select s.edition_id as "editionId", s.type, s.language, s.state, s.pending_state as pending, s.title, s.changed_at as "changedAt",
      left(s.body, 40000) as body, s.is_draft as "isDraft", (select count(*)::integer from seen) as total
    from seen as s order by s.score desc, s.changed_at desc, s.edition_id
    limit ${limit} offset ${skip}`.execute(db)
  return { hits: rows.map(({ total: _, ...hit }) => hit), total: rows[0]?.total ?? 0 }
}
