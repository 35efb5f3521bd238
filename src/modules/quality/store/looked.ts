// What is published, as the worker looked at it: findings of a site, and texts alike on any site.
import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type Place = { siteId: string; editionId: string }

export async function takeWaiting(tx: Tx, limit: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    with taken as (
      delete from quality.waiting as w
      where w.no in (select n.no from quality.waiting as n order by n.no limit ${limit} for update skip locked)
      returning w.site_id, w.edition_id
    )
    select distinct site_id as "siteId", edition_id as "editionId" from taken`.execute(tx)
  return rows
}

export type Source = Place & {
  revisionId: string
  kind: string
  language: string
  title: string
  summary: string
  content: unknown
  appearsOn: LocalDate
}

/** The sites' own publications among these places; what another site shares is looked at where it comes from. */
export async function sourcesOf(db: Reader, places: readonly Place[]): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select p.site_id as "siteId", p.edition_id as "editionId", r.id as "revisionId", p.type as kind, p.language, p.title, p.summary,
      r.content, to_char(p.live_from at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "appearsOn"
    from unnest(${places.map(({ siteId }) => siteId)}::uuid[], ${places.map(({ editionId }) => editionId)}::uuid[]) as w (site_id, edition_id)
    join editions.publication as p on p.site_id = w.site_id and p.edition_id = w.edition_id and p.share_id is null
    join editions.revision as r on r.site_id = p.site_id and r.id = p.revision_id`.execute(db)
  return rows
}

export type LookedRow = Place & {
  revisionId: string
  weight: number
  signature: Buffer | null
  bands: readonly number[]
}
export type FindingRow = Place & {
  no: number
  kind: string
  field: string
  quote: string
  suggestion: string | null
  because: string | null
}

/** Takes the place of what was said before. */
export async function putLooked(
  tx: Tx,
  {
    rows,
    findings,
    at,
    rulesVersion,
  }: { rows: readonly LookedRow[]; findings: readonly FindingRow[]; at: Date; rulesVersion: number },
): Promise<void> {
  if (rows.length === 0) return
  const [sites, editions] = [rows.map(({ siteId }) => siteId), rows.map(({ editionId }) => editionId)]
  await sql`delete from quality.looked as l using unnest(${sites}::uuid[], ${editions}::uuid[]) as w (site_id, edition_id)
    where l.site_id = w.site_id and l.edition_id = w.edition_id`.execute(tx)
  await sql`insert into quality.looked (site_id, edition_id, revision_id, looked_at, rules_version, weight, signature, bands)
    select r.site_id, r.edition_id, r.revision_id, ${at}, ${rulesVersion}, r.weight, r.signature,
      array(select jsonb_array_elements_text(r.bands::jsonb)::integer)
    from unnest(${sites}::uuid[], ${editions}::uuid[], ${rows.map(({ revisionId }) => revisionId)}::uuid[],
      ${rows.map(({ weight }) => weight)}::integer[], ${rows.map(({ signature }) => signature)}::bytea[],
      ${rows.map(({ bands }) => JSON.stringify(bands))}::text[]) as r (site_id, edition_id, revision_id, weight, signature, bands)
    where exists (select from editions.publication as p where p.site_id = r.site_id and p.edition_id = r.edition_id)`.execute(
    tx,
  )
  const all = <Name extends keyof FindingRow>(name: Name) => findings.map((finding) => finding[name])
  await sql`insert into quality.finding (site_id, edition_id, no, kind, field, quote, suggestion, because)
    select f.* from unnest(${all('siteId')}::uuid[], ${all('editionId')}::uuid[], ${all('no')}::integer[], ${all('kind')}::text[],
      ${all('field')}::text[], ${all('quote')}::text[], ${all('suggestion')}::text[], ${all('because')}::text[])
      as f (site_id, edition_id, no, kind, field, quote, suggestion, because)
    join quality.looked as l on l.site_id = f.site_id and l.edition_id = f.edition_id`.execute(tx)
}

export async function removeLooked(tx: Tx, places: readonly Place[]): Promise<void> {
  await sql`delete from quality.looked as l
    using unnest(${places.map(({ siteId }) => siteId)}::uuid[], ${places.map(({ editionId }) => editionId)}::uuid[]) as w (site_id, edition_id)
    where l.site_id = w.site_id and l.edition_id = w.edition_id`.execute(tx)
}

/** Everything of a site, or of every site, is to be looked at again: a list has changed, or the rules. */
export async function waitAgain(tx: Tx, rulesVersion: number): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into quality.waiting (site_id, edition_id)
    select l.site_id, l.edition_id from quality.looked as l
    where l.rules_version < ${rulesVersion}
      and not exists (select from quality.waiting as w where w.site_id = l.site_id and w.edition_id = l.edition_id)`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0n)
}

export type WorstItem = { editionId: string; title: string; appearsAt: Date; findings: FindingShown[] }
export type FindingShown = {
  kind: string
  field: string
  quote: string
  suggestion: string | null
  because: string | null
}

/** Live items of the site with something to see to, the heaviest first; what was passed over or accepted since is left out. */
export async function worstItems(
  db: Reader,
  siteId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<WorstItem[]> {
  const { rows } = await sql<WorstItem>`
    select l.edition_id as "editionId", p.title, p.live_from as "appearsAt", f.findings
    from quality.looked as l
    join editions.publication as p on p.site_id = l.site_id and p.edition_id = l.edition_id
      and p.live_from <= now() and (p.live_until is null or p.live_until > now())
    cross join lateral (
      select jsonb_agg(jsonb_build_object('kind', f.kind, 'field', f.field, 'quote', f.quote, 'suggestion', f.suggestion,
        'because', f.because) order by f.no) as findings
      from quality.finding as f
      where f.site_id = l.site_id and f.edition_id = l.edition_id
        and not exists (select from quality.passed_over as o where o.site_id = f.site_id and o.edition_id = f.edition_id
          and o.kind = f.kind and o.quote = f.quote)
        and not exists (select from quality.accepted as a where a.ended_at is null
          and (a.site_id = f.site_id or a.site_id is null) and lower(a.text) = lower(f.quote))
    ) as f
    where l.site_id = ${siteId} and l.weight > 0 and f.findings is not null
    order by l.weight desc, p.live_from desc, l.edition_id limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export type Alike = Place & {
  signature: Buffer
  title: string
  path: string
  siteName: string
  siteSlug: string
  summary: string
  content: unknown
}

/** Live items of any site that share a band, without one item; what is not live is never looked at. */
export async function alikeItems(
  db: Reader,
  {
    bands,
    language,
    except,
    limit,
  }: { bands: readonly number[]; language: string; except: string | null; limit: number },
): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    with near as materialized (
      select l.site_id, l.edition_id, l.revision_id, l.signature,
        cardinality(array(select unnest(l.bands) intersect select unnest(${[...bands]}::integer[]))) as shared
      from quality.looked as l where l.bands && ${[...bands]}::integer[]
      order by shared desc limit 200
    )
    select n.site_id as "siteId", n.edition_id as "editionId", n.signature, p.title, p.path, s.name as "siteName", s.slug as "siteSlug",
      p.summary, r.content
    from near as n
    join editions.publication as p on p.site_id = n.site_id and p.edition_id = n.edition_id and p.revision_id = n.revision_id
      and p.live_from <= now() and (p.live_until is null or p.live_until > now())
    join sites.site as s on s.id = n.site_id
    join editions.revision as r on r.site_id = n.site_id and r.id = n.revision_id
    where p.language = ${language} and (${except}::uuid is null or p.item_id <> ${except}::uuid)
    order by n.shared desc, p.live_from desc limit ${limit}`.execute(db)
  return rows
}

/** Whether an edition stands among what was looked at, as only published ones do. */
export async function wasLookedAt(db: Reader, siteId: string, editionId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from quality.looked where site_id = ${siteId} and edition_id = ${editionId}`.execute(db)
  return rows.length > 0
}
