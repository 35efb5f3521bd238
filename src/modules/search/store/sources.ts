// What is indexed of a publication, read where it stands.
import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { DocumentSaid } from '../rules/content-text.ts'

export type Place = { siteId: string; editionId: string }

/** Before every place. */
export const nowhere: Place = {
  siteId: '00000000-0000-0000-0000-000000000000',
  editionId: '00000000-0000-0000-0000-000000000000',
}

export type FoundSource = Place & {
  revisionId: string | null
  isShared: boolean
  kind: string
  language: string
  title: string
  summary: string
  sectionId: string | null
  sectionIds: string[]
  sectionNames: string
  byline: string
  agenda: string
  files: string
  content: unknown
  /** Null for what is no document. */
  document: DocumentSaid | null
  appearsOn: LocalDate
}

/** So much of a file is indexed. */
const mostOfFile = 400_000

/** The facts of a document at a revision, as `DocumentSaid`; null where it is none. */
export const documentSaid = sql<DocumentSaid | null>`(
  select jsonb_build_object('numberSymbol', d.number_symbol, 'issuer', d.issuer, 'issuedOn', d.issued_on, 'signer', d.signer,
    'signerTitle', d.signer_title, 'field', d.field, 'isRestricted', d.visibility = 'restricted',
    'issuers', coalesce((select jsonb_agg(i.name order by i.no) from documents.issuer as i
      where i.site_id = d.site_id and i.revision_id = d.revision_id), '[]'))
  from documents.fact as d where d.site_id = r.site_id and d.revision_id = r.id)`

/** The publications of these places that still stand, live now or to come, with what they say. */
export async function sourcesOf(db: Reader, places: readonly Place[]): Promise<FoundSource[]> {
  const { rows } = await sql<FoundSource>`
    select p.site_id as "siteId", p.edition_id as "editionId", p.revision_id as "revisionId", p.share_id is not null as "isShared",
      p.type as kind, p.language, p.title, p.summary, p.section_id as "sectionId",
      coalesce(n.ids, '{}') as "sectionIds", coalesce(n.names, '') as "sectionNames", coalesce(f.byline, '') as byline,
      coalesce(case when p.type = 'agenda' then (select string_agg(concat_ws(', ', e.leader, e.what, e.place, e.prepared_by), E'\n' order by e.no)
        from agenda.entry as e where e.site_id = p.site_id and e.revision_id = p.revision_id) end, '') as agenda,
      coalesce((select string_agg(left(t.body, ${mostOfFile}), E'\n') from editions.publication_file as u
        join search.file_text as t on t.sha256 = u.sha256
        where u.site_id = p.site_id and u.edition_id = p.edition_id), '') as files,
      r.content, ${documentSaid} as document, to_char(p.live_from at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "appearsOn"
    from unnest(${places.map(({ siteId }) => siteId)}::uuid[], ${places.map(({ editionId }) => editionId)}::uuid[]) as w (site_id, edition_id)
    join editions.publication as p on p.site_id = w.site_id and p.edition_id = w.edition_id
    left join editions.share as s on s.to_site_id = p.site_id and s.id = p.share_id
    left join editions.publication as o on o.site_id = s.from_site_id and o.edition_id = s.from_edition_id
    left join editions.revision as r on r.site_id = coalesce(s.from_site_id, p.site_id)
      and r.id = coalesce(p.revision_id, s.revision_id, o.revision_id)
    left join articles.fact as f on f.site_id = r.site_id and f.revision_id = r.id
    left join lateral (
      select array_agg(c.id) as ids, string_agg(concat_ws(' ', c.name, case when p.language = 'en' then c.name_en end), ', ') as names
      from editions.placement as l join sites.section as c on c.site_id = l.site_id and c.id = l.section_id
      where l.site_id = p.site_id and l.edition_id = p.edition_id
    ) as n on true`.execute(db)
  return rows
}

/** The publications after a place that are not indexed as they stand, in the order of their keys. */
export async function unindexed(
  db: Reader,
  { after, rulesVersion, limit }: { after: Place; rulesVersion: number; limit: number },
): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select p.site_id as "siteId", p.edition_id as "editionId"
    from editions.publication as p
    left join search.item as i on i.site_id = p.site_id and i.edition_id = p.edition_id
    where (p.site_id, p.edition_id) > (${after.siteId}::uuid, ${after.editionId}::uuid)
      and (i.no is null or i.rules_version < ${rulesVersion} or i.revision_id is distinct from p.revision_id)
    order by p.site_id, p.edition_id limit ${limit}`.execute(db)
  return rows
}

export async function countPublications(db: Reader): Promise<{ published: number; indexed: number }> {
  const { rows } = await sql<{ published: number; indexed: number }>`
    select (select count(*)::integer from editions.publication) as published,
      (select count(*)::integer from search.item) as indexed`.execute(db)
  return rows[0] ?? { published: 0, indexed: 0 }
}
