import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../basics/dates.ts'
import type { Prose } from '../../basics/prose/prose.ts'
import type { SignatureReport } from '../../basics/signature-report.ts'
import type { PortalDb, Reader } from '../../platform/database/index.ts'
import type { IssuingBody } from './rules/bodies.ts'
import { numberKey } from './rules/keys.ts'
import { type DocumentFilters, type ListPlace, noFilters } from './rules/public.ts'
import type { RelationKind } from './rules/relations.ts'

/** The days between which a document is in force, as far as what is live tells. */
type Force = { forceFrom: LocalDate | null; forceUntil: LocalDate | null }

export type DocumentLine = Force &
  ListPlace & {
    href: string
    subject: string
    numberSymbol: string
    kind: string
    body: IssuingBody
    issuer: string
    issuedOn: LocalDate | null
    signer: string
    field: string
    visibility: 'public' | 'restricted'
    fileType: string | null
    fileBytes: number | null
    liveFrom: Date
  }

const line = sql`d.path as href, d.subject, d.number_symbol as "numberSymbol", d.kind, d.body, d.issuer, d.issued_on::text as "issuedOn",
  d.listed_on::text as "listedOn", d.number, d.force_from::text as "forceFrom", d.force_until::text as "forceUntil", d.signer, d.field,
  d.visibility, d.file_type as "fileType", d.file_bytes::float8 as "fileBytes", d.live_from as "liveFrom"`

/** The site a document of another stands on; all null where it is this one or none. */
export type OtherSite = Record<
  'siteId' | 'siteSlug' | 'siteKind' | 'siteName' | 'siteNameEn' | 'siteHost',
  string | null
>

const otherSite = sql`s.id as "siteId", s.slug as "siteSlug", s.kind as "siteKind", s.name as "siteName", s.name_en as "siteNameEn",
  (select h.host from live.host as h where h.site_id = s.id and h.is_primary) as "siteHost"`

type Wanted = { siteId: string; filters: DocumentFilters; limit: number; before?: ListPlace; after?: ListPlace }

/** One page of the list, newest first, before or after a place. Asks for one more than the page to know whether it goes on. */
export async function documentsOf(
  db: PortalDb,
  { siteId, filters, limit, before, after }: Wanted,
): Promise<DocumentLine[]> {
  const step = before
    ? sql`and (d.listed_on, d.number) < (${before.listedOn}::date, ${before.number})`
    : after
      ? sql`and (d.listed_on, d.number) > (${after.listedOn}::date, ${after.number})`
      : sql``
  const order = after ? sql`d.listed_on, d.number` : sql`d.listed_on desc, d.number desc`
  const { rows } = await sql<DocumentLine>`
    select ${line} from live.document_line as d
    where d.site_id = ${siteId} ${await conditions(db, siteId, filters)} ${step}
    order by ${order} limit ${limit}`.execute(db)
  return after ? rows.reverse() : rows
}

/** Only what is asked stands in the query, so that each question is one walk of the index made for it. */
async function conditions(db: PortalDb, siteId: string, asked: DocumentFilters): Promise<RawBuilder<unknown>> {
  const { body, kind, issuer, field, year, signer, inForceOn: day, number } = asked
  const all = [
    ...(body ? [sql`and d.body = ${body}`] : []),
    ...(kind ? [sql`and d.kind = ${kind}`] : []),
    ...(issuer ? [await ofIssuer(db, siteId, issuer)] : []),
    ...(field ? [sql`and d.field = ${field}`] : []),
    ...(year === null ? [] : [sql`and d.issued_year = ${year}`]),
    ...(signer ? [sql`and d.signer = ${signer}`] : []),
    ...(number ? [ofNumber(number)] : []),
    ...(day === null ? [] : [inForce(day)]),
  ]
  return sql.join(all, sql` `)
}

/** Nothing is in force before it is issued: the walk begins at the day. */
const inForce = (day: LocalDate) => sql`and d.listed_on <= ${day}::date and d.force_from <= ${day}::date
  and (d.force_until is null or d.force_until >= ${day}::date)`

/** Joint documents are found under each issuer; they are few, so only where there are some the walk is a wider one. */
async function ofIssuer(db: PortalDb, siteId: string, issuer: string): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{
    id: string
  }>`select d.edition_id as id from live.document_line as d where d.site_id = ${siteId}
    and cardinality(d.joint_issuers) > 0 and ${issuer} = any(d.joint_issuers) order by d.listed_on desc limit 500`.execute(
    db,
  )
  if (rows.length === 0) return sql`and d.main_issuer = ${issuer}`
  return sql`and (d.main_issuer = ${issuer} or d.edition_id = any(${rows.map(({ id }) => id)}::uuid[]))`
}

/** Figures alone are the number; anything longer is the beginning of number and symbol, however it is typed. */
function ofNumber(typed: string): RawBuilder<unknown> {
  const key = numberKey(typed)
  if (key === '') return sql`and false`
  if (/^\d{1,9}$/.test(key)) return sql`and d.serial = ${Number(key)}`
  return sql`and d.number_key >= ${key} and d.number_key < ${`${key}~`}`
}

/** The newest documents of a site, for feeds. */
export const newestDocuments = (db: PortalDb, siteId: string, limit: number): Promise<DocumentLine[]> =>
  documentsOf(db, { siteId, filters: noFilters, limit })

export type Tally = { facet: string; value: string; count: number }

/** How many documents of the site have each value. */
export async function documentFacets(db: PortalDb, siteId: string): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select t.facet, t.value, t.count from live.document_tally as t
    where t.site_id = ${siteId} order by t.count desc, t.value`.execute(db)
  return rows
}

/** The same for what is asked, counted up to `most`: a list of many thousands is not counted for one reader. */
export async function facetsWithin(
  db: PortalDb,
  siteId: string,
  filters: DocumentFilters,
  most: number,
): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    with found as materialized (
      select d.body, d.kind, d.main_issuer, d.joint_issuers, d.field, d.issued_year, d.signer from live.document_line as d
      where d.site_id = ${siteId} ${await conditions(db, siteId, filters)}
      order by d.listed_on desc, d.number desc limit ${most + 1}
    )
    select f.facet, f.value, count(*)::integer as count from found as d
    cross join lateral (values ('all', ''), ('body', d.body), ('kind', d.kind), ('issuer', d.main_issuer), ('field', d.field),
      ('year', d.issued_year::text), ('signer', d.signer) union select 'issuer', unnest(d.joint_issuers)) as f (facet, value)
    group by 1, 2 order by 3 desc, 2`.execute(db)
  return rows
}

export type DocumentFound = Force &
  OtherSite & {
    editionId: string
    itemId: string
    number: number
    path: string
    subject: string
    summary: string
    liveFrom: Date
    changedAt: Date
    text: Prose | null
    numberSymbol: string
    kind: string
    body: IssuingBody
    issuer: string
    issuers: readonly string[]
    issuedOn: LocalDate | null
    effectiveOn: LocalDate | null
    expiresOn: LocalDate | null
    signer: string
    signerTitle: string
    signatureCode: string
    field: string
    urgency: string
    gazette: string
    visibility: 'public' | 'restricted'
    copyUrl: string | null
    copyPath: string | null
  }

/** The live document at an address. */
export async function documentAt(db: PortalDb, siteId: string, path: string): Promise<DocumentFound | undefined> {
  const { rows } = await sql<DocumentFound>`
    select d.edition_id as "editionId", d.item_id as "itemId", d.number, d.path, d.title as subject, d.summary, d.live_from as "liveFrom",
      d.changed_at as "changedAt", d.body_text as text, d.number_symbol as "numberSymbol", d.kind, d.body, d.issuer, d.issuers,
      d.issued_on::text as "issuedOn", d.effective_on::text as "effectiveOn", d.expires_on::text as "expiresOn",
      d.force_from::text as "forceFrom", d.force_until::text as "forceUntil", d.signer, d.signer_title as "signerTitle",
      d.signature_code as "signatureCode", d.field, d.urgency, d.gazette, d.visibility, d.copy_url as "copyUrl",
      d.copy_path as "copyPath", ${otherSite}
    from live.document as d left join live.site as s on s.id = d.copy_site_id where d.site_id = ${siteId} and d.path = ${path}`.execute(
    db,
  )
  return rows[0]
}

export type DocumentFile = {
  role: 'main' | 'annex' | 'redacted'
  sha256: string
  name: string
  title: string
  contentType: string
  bytes: number
  report: SignatureReport | null
}

/** The files of a document that are served, in order. */
export async function filesOf(db: PortalDb, siteId: string, path: string): Promise<DocumentFile[]> {
  const { rows } = await sql<DocumentFile>`
    select f.role, f.sha256, f.name, f.title, f.content_type as "contentType", f.bytes::float8 as bytes, f.report
    from live.document_file as f where f.site_id = ${siteId} and f.path = ${path} order by f.no`.execute(db)
  return rows
}

export type RelationFound = Force &
  OtherSite & {
    side: 'active' | 'passive'
    kind: RelationKind
    isWhole: boolean
    citation: string
    toNumberKey: string
    toIssuedOn: LocalDate | null
    path: string | null
    numberSymbol: string | null
    documentKind: string | null
    subject: string | null
    issuedOn: LocalDate | null
  }

const mostRelations = 200

/** How a document stands to others, both ends. */
export async function relationsOf(db: PortalDb, siteId: string, editionId: string): Promise<RelationFound[]> {
  const { rows } = await sql<RelationFound>`
    select r.side, r.kind, r.is_whole as "isWhole", r.citation, r.to_number_key as "toNumberKey", r.to_issued_on::text as "toIssuedOn",
      ${otherSite}, r.path, r.number_symbol as "numberSymbol", r.document_kind as "documentKind", r.subject,
      r.issued_on::text as "issuedOn", r.force_from::text as "forceFrom", r.force_until::text as "forceUntil"
    from live.document_relation as r left join live.site as s on s.id = r.other_site_id where r.site_id = ${siteId} and r.edition_id = ${editionId}
    order by r.side, r.listed_on desc nulls last, r.no limit ${mostRelations}`.execute(db)
  return rows
}

export type CitedFound = Force &
  OtherSite & {
    key: string
    path: string
    numberSymbol: string
    kind: string
    issuedOn: LocalDate | null
    listedOn: LocalDate
  }

const mostCited = 400

/** Every live document of the province that bears one of these numbers: what a citation may mean. */
export async function citedDocuments(db: Reader, keys: readonly string[]): Promise<CitedFound[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<CitedFound>`
    select d.number_key as key, ${otherSite}, d.path, d.number_symbol as "numberSymbol", d.kind, d.issued_on::text as "issuedOn", d.listed_on::text as "listedOn",
      d.force_from::text as "forceFrom", d.force_until::text as "forceUntil"
    from live.site as s join live.document_line as d on d.site_id = s.id
    where d.number_key = any(${[...keys]}::text[]) limit ${mostCited}`.execute(db)
  return rows
}
