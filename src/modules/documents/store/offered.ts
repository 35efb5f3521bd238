/** What the fields of a document offer at a site. */
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'
import { shortCitation } from '../rules/citation-text.ts'
import type { FileUse } from '../rules/document.ts'

/** The sections of a site where documents may stand: those made for them first, then the others. */
export async function sectionsFor(db: Reader, siteId: string, isEnglish: boolean) {
  const { rows } = await sql<{ id: string; name: string; depth: number; kind: string }>`
    with recursive tree as (
      select id, name, name_en, kind, 0 as depth, array[position] as place from sites.section
      where site_id = ${siteId} and parent_id is null and closed_at is null
      union all
      select s.id, s.name, s.name_en, s.kind, t.depth + 1, t.place || s.position
      from sites.section as s join tree as t on s.parent_id = t.id where s.site_id = ${siteId} and s.closed_at is null
    )
    select id, case when ${isEnglish} then coalesce(name_en, name) else name end as name, depth, kind
    from tree where kind in ('documents', 'news') order by (kind = 'documents') desc, place`.execute(db)
  return rows
}

/** The bodies a site speaks for, under the names they have now. */
export async function issuersFor(db: Reader, siteId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with here as (
      select governing_unit_id as unit_id, 0 as rank, 0 as no from sites.site where id = ${siteId} and governing_unit_id is not null
      union all select unit_id, 1, position from sites.body where site_id = ${siteId}
    ), once as (select unit_id, min(rank) as rank, min(no) as no from here group by unit_id)
    select o.unit_id as id, n.name
    from once as o
    join lateral (
      select st.name from units.state as st where st.unit_id = o.unit_id order by st.valid_from desc nulls last limit 1
    ) as n on true
    where n.name is not null
    order by o.rank, o.no, n.name collate "vi-x-icu"`.execute(db)
  return rows
}

/** The newest files of a library that may be a document: PDF first of all, office files too. */
export async function filesFor(db: Reader, siteId: string, most: number): Promise<FileUse[]> {
  const { rows } = await sql<FileUse>`
    select sha256, name, content_type as "contentType", bytes::int as bytes from media.file
    where site_id = ${siteId} and deleted_at is null and (content_type = 'application/pdf' or content_type like 'application/vnd.%'
      or content_type = 'application/msword')
    order by created_at desc, id desc limit ${most}`.execute(db)
  return rows
}

export type InUse = { latest: Record<string, string>; fields: string[]; citations: string[] }

/** What documents of the site are called now: the newest number of each kind, their fields, and how the newest are cited. */
export async function inUse(db: Reader, siteId: string): Promise<InUse> {
  const { rows } = await sql<{ kind: string; numberSymbol: string; issuedOn: string | null; field: string }>`
    select f.kind, f.number_symbol as "numberSymbol", f.issued_on::text as "issuedOn", f.field
    from editions.publication as p
    join documents.fact as f on f.site_id = p.site_id and f.revision_id = p.revision_id
    where p.site_id = ${siteId} and p.type = 'document'
    order by p.live_from desc, p.number desc limit 300`.execute(db)
  const latest: Record<string, string> = {}
  for (const { kind, numberSymbol } of rows) if (numberSymbol !== '') latest[kind] ??= numberSymbol
  const fields = [...new Set(rows.map(({ field }) => field).filter((field) => field !== ''))].sort()
  const citations = rows.filter(({ numberSymbol }) => numberSymbol !== '').map(shortCitation)
  return { latest, fields, citations: [...new Set(citations)] }
}
