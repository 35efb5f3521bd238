// What a revision of a document keeps in columns, with its issuers, files and relations.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { DocumentFacts, FileUse } from '../rules/document.ts'
import { readNumber } from '../rules/facts-of-number.ts'
import { numberKey } from '../rules/keys.ts'
import { numberIn } from '../rules/relation-number.ts'
import { issuerLine } from '../rules/shown.ts'

export type Kept = { revisionId: string; facts: DocumentFacts }

/** A batch is one statement for each table, whatever its size. */
export async function insertFacts(tx: Tx, siteId: string, kept: readonly Kept[]): Promise<void> {
  const facts = kept.map(({ revisionId, facts: one }) => factRow(siteId, revisionId, one))
  await sql`insert into documents.fact (site_id, revision_id, number_symbol, number_key, number, suffix, symbol_year, kind, scheme, body,
      issuer, issued_on, effective_on, expires_on, signer, signer_title, signature_code, field, urgency, gazette, visibility, copy_url,
      copy_site_id, copy_item_id)
    select site_id, revision_id, number_symbol, number_key, number, suffix, symbol_year, kind, scheme, body, issuer, issued_on,
      effective_on, expires_on, signer, signer_title, signature_code, field, urgency, gazette, visibility, copy_url, copy_site_id,
      copy_item_id
    from jsonb_populate_recordset(null::documents.fact, ${JSON.stringify(facts)}::jsonb)`.execute(tx)
  await insertIssuers(tx, JSON.stringify(kept.flatMap(issuerRows(siteId))))
  await insertFiles(tx, JSON.stringify(kept.flatMap(fileRows(siteId))))
  await insertRelations(tx, JSON.stringify(kept.flatMap(relationRows(siteId))))
}

const insertIssuers = (tx: Tx, rows: string) =>
  sql`insert into documents.issuer select * from jsonb_populate_recordset(null::documents.issuer, ${rows}::jsonb)`.execute(
    tx,
  )

const insertFiles = (tx: Tx, rows: string) =>
  sql`insert into documents.file select * from jsonb_populate_recordset(null::documents.file, ${rows}::jsonb)`.execute(
    tx,
  )

const insertRelations = (tx: Tx, rows: string) =>
  sql`insert into documents.relation select * from jsonb_populate_recordset(null::documents.relation, ${rows}::jsonb)`.execute(
    tx,
  )

const factRow = (siteId: string, revisionId: string, f: DocumentFacts) => ({
  site_id: siteId,
  revision_id: revisionId,
  number_symbol: f.numberSymbol,
  number_key: numberKey(f.numberSymbol),
  number: f.number,
  suffix: f.suffix,
  symbol_year: f.symbolYear,
  kind: f.kind,
  scheme: f.scheme,
  body: f.body,
  issuer: issuerLine(f),
  issued_on: f.issuedOn,
  effective_on: f.effectiveOn,
  expires_on: f.expiresOn,
  signer: f.signer,
  signer_title: f.signerTitle,
  signature_code: f.signatureCode,
  field: f.field,
  urgency: f.urgency,
  gazette: f.gazette,
  visibility: f.visibility,
  copy_url: f.issuerCopy?.url ?? null,
  copy_site_id: f.issuerCopy?.siteId ?? null,
  copy_item_id: f.issuerCopy?.documentId ?? null,
})

const issuerRows =
  (siteId: string) =>
  ({ revisionId, facts }: Kept) =>
    facts.issuers.map(({ name, unitId }, at) => ({
      ...{ site_id: siteId, revision_id: revisionId, no: at + 1, name, unit_id: unitId ?? null },
    }))

const fileRows =
  (siteId: string) =>
  ({ revisionId, facts: { main, annexes, redacted } }: Kept) => {
    const all: [string, FileUse][] = [
      ...(main === null ? [] : [['main', main] as [string, FileUse]]),
      ...annexes.map((one): [string, FileUse] => ['annex', one]),
      ...(redacted === null ? [] : [['redacted', redacted] as [string, FileUse]]),
    ]
    return all.map(([role, file], at) => ({
      ...{ site_id: siteId, revision_id: revisionId, no: at + 1, role, sha256: file.sha256, name: file.name },
      ...{ content_type: file.contentType, bytes: file.bytes, title: file.title ?? '' },
    }))
  }

const relationRows =
  (siteId: string) =>
  ({ revisionId, facts }: Kept) =>
    facts.relations.map((one, at) => {
      const cited = numberIn(one.citation)
      return {
        ...{ site_id: siteId, revision_id: revisionId, no: at + 1, kind: one.kind, is_whole: one.isWhole },
        to_site_id: one.documentId === undefined ? null : (one.siteId ?? siteId),
        to_item_id: one.documentId ?? null,
        citation: one.citation,
        to_number_symbol: cited.numberSymbol,
        to_number_key: numberKey(cited.numberSymbol),
        to_issued_on: cited.issuedOn,
      }
    })

type Row = Omit<DocumentFacts, 'issuerCopy' | 'main' | 'annexes' | 'redacted'> & {
  copyUrl: string | null
  copySiteId: string | null
  copyItemId: string | null
}

/** The facts of a revision without its files, which its content holds; undefined where it has none. */
export async function factsAt(
  db: Reader,
  siteId: string,
  revisionId: string,
): Promise<Omit<DocumentFacts, 'main' | 'annexes' | 'redacted'> | undefined> {
  const { rows } = await sql<Row>`
    select f.number_symbol as "numberSymbol", f.kind, f.body, f.issued_on::text as "issuedOn", f.effective_on::text as "effectiveOn",
      f.expires_on::text as "expiresOn", f.signer, f.signer_title as "signerTitle", f.signature_code as "signatureCode", f.field,
      f.urgency, f.gazette, f.visibility, f.copy_url as "copyUrl", f.copy_site_id as "copySiteId", f.copy_item_id as "copyItemId",
      (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('name', i.name, 'unitId', i.unit_id)) order by i.no), '[]')
        from documents.issuer as i where i.site_id = f.site_id and i.revision_id = f.revision_id) as issuers,
      (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', r.kind, 'isWhole', r.is_whole, 'citation', r.citation,
          'siteId', nullif(r.to_site_id, r.site_id), 'documentId', r.to_item_id)) order by r.no), '[]')
        from documents.relation as r where r.site_id = f.site_id and r.revision_id = f.revision_id) as relations
    from documents.fact as f where f.site_id = ${siteId} and f.revision_id = ${revisionId}`.execute(db)
  const [row] = rows
  if (row === undefined) return undefined
  const { copyUrl, copySiteId, copyItemId, ...facts } = row
  const isCopy = copyUrl !== null || copyItemId !== null
  const copy = {
    ...(copyUrl === null ? {} : { url: copyUrl }),
    ...(copySiteId === null || copyItemId === null ? {} : { siteId: copySiteId, documentId: copyItemId }),
  }
  return { ...facts, ...readParts(facts.numberSymbol), issuerCopy: isCopy ? copy : null }
}

/** The parts of a number are columns for lists; the form has the whole. */
function readParts(numberSymbol: string) {
  const { number, suffix, symbolYear, scheme } = readNumber(numberSymbol)
  return { number, suffix, symbolYear, scheme }
}
