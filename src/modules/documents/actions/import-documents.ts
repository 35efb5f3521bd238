/** Brings the documents of a former portal in, with their numbers, their files and their old addresses. */

import type { DeskDb, Tx } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { proseFromHtml } from '../../../platform/html.ts'
import {
  batchesOf,
  constraintOf,
  enterRows,
  type FilesBeside,
  type LineRecord,
  type LinesRun,
  newTally,
  recordSentences,
  reject,
  type Tally,
} from '../../../platform/lines/index.ts'
import { type By, record } from '../../audit/index.ts'
import { knownExternalIds } from '../../editions/index.ts'
import { announceChange, sectionsOf } from '../../sites/index.ts'
import type { FileUse } from '../rules/document.ts'
import { externalIdOf, type ImportedLine, type MissingPart, readImportLine } from '../rules/import-line.ts'
import { issuersFor } from '../store/offered.ts'
import { type DecidedDocument, decided, enterDocuments } from './enter-documents.ts'
import { fileForImport } from './import-file.ts'

export type DocumentsImport = LinesRun & { files: FileStore; beside: FilesBeside; by: By }

/** What each record lacks, by the line it stands in; signatures are never taken on trust, so every old record lacks one. */
export type Lacking = { line: number; external_id: string; missing: readonly MissingPart[] }

export type DocumentsImported = {
  tally: Tally & { incomplete: Lacking[]; missing: Partial<Record<MissingPart, number>> }
}

type Site = { id: string }
type Row = { at: number; line: ImportedLine }
type Place = { sectionIds: readonly string[]; units: ReadonlyMap<string, string> }

const batchSize = { records: 200, characters: 4_000_000 }

/**
 * Enters old documents as published on the day they were, a transaction a batch. A record the site has is passed over, so a run that
 * was broken off goes on where it stopped; one bad line never stops the rest.
 */
export async function importDocuments(db: DeskDb, site: Site, options: DocumentsImport): Promise<DocumentsImported> {
  const tally: DocumentsImported['tally'] = { ...newTally(), incomplete: [], missing: {} }
  const place = await placeOf(db, site)
  for await (const batch of batchesOf(options.records, batchSize)) {
    const now = options.now()
    const rows = await readBatch(db, site, { batch, tally, now })
    const entered = await enterAll(db, rows, {
      tally,
      enter: (tx, some) => enterBatch(tx, site, { rows: some, place, options, now }),
    })
    for (const one of entered) noteLacking(tally, one)
    options.progress?.(tally, batch.at(-1)?.end ?? 0)
    if (options.signal?.aborted) break
  }
  tally.rejected.sort((one, other) => one.line - other.line)
  return { tally }
}

type Counted = DocumentsImported['tally']

type Entering = { tally: Counted; enter: (tx: Tx, rows: readonly Row[]) => Promise<Entered[]> }

async function enterAll(db: DeskDb, rows: readonly Row[], { tally, enter }: Entering): Promise<Entered[]> {
  if (rows.length === 0) return []
  const refused = ({ at }: Row, error: unknown) =>
    reject(tally, at, `Không ghi được dòng này (${constraintOf(error) ?? 'nội dung không đọc được'}).`)
  return (await enterRows(db, rows, enter, refused)).flat()
}

function noteLacking(tally: Counted, { at, line, missing }: Entered): void {
  tally.created += 1
  for (const part of missing) tally.missing[part] = (tally.missing[part] ?? 0) + 1
  if (missing.length > 0) tally.incomplete.push({ line: at, external_id: line.externalId, missing })
}

/** Documents stand in the section made for them; issuers are the units of the site where their names agree. */
async function placeOf(db: DeskDb, site: Site): Promise<Place> {
  const section = (await sectionsOf(db, site.id)).find(({ kind }) => kind === 'documents')
  const units = await issuersFor(db, site.id)
  return {
    sectionIds: section === undefined ? [] : [section.id],
    units: new Map(units.map(({ id, name }) => [name, id])),
  }
}

type Reading = { batch: readonly LineRecord[]; tally: Tally; now: Date }

async function readBatch(db: DeskDb, site: Site, { batch, tally, now }: Reading): Promise<Row[]> {
  const ids = batch.flatMap(({ read }) => ('fields' in read ? (externalIdOf(read.fields) ?? []) : []))
  const taken = new Set(await knownExternalIds(db, site.id, ids))
  const rows: Row[] = []
  for (const { line: at, read } of batch) {
    tally.read += 1
    if ('problem' in read) {
      reject(tally, at, recordSentences[read.problem])
      continue
    }
    const row = readImportLine(read.fields, now)
    if ('problem' in row) reject(tally, at, row.problem)
    else if (taken.has(row.line.externalId)) tally.skipped += 1
    else {
      taken.add(row.line.externalId)
      rows.push({ at, line: row.line })
    }
  }
  return rows
}

type Batch = { rows: readonly Row[]; place: Place; options: DocumentsImport; now: Date }
type Entered = Row & { missing: readonly MissingPart[] }

async function enterBatch(tx: Tx, site: Site, { rows, place, options, now }: Batch): Promise<Entered[]> {
  const documents: DecidedDocument[] = []
  const entered: Entered[] = []
  for (const row of rows) {
    const kept = await documentOf(tx, site, { row, place, options, now })
    documents.push(kept.document)
    entered.push({ ...row, missing: kept.missing })
  }
  await enterDocuments(tx, { siteId: site.id, documents, now })
  await announceChange(tx, site.id)
  const ids = { first: rows[0]?.line.externalId, last: rows.at(-1)?.line.externalId }
  const after = { documents: rows.length, ...ids }
  await record(tx, { siteId: site.id, happened: 'documents-imported', subjectId: site.id, by: options.by, after })
  return entered
}

type One = Omit<Batch, 'rows'> & { row: Row }

async function documentOf(tx: Tx, site: Site, { row, place, options, now }: One) {
  const { line } = row
  const take = (name: string) =>
    fileForImport(tx, { siteId: site.id, name, now, files: options.files, beside: options.beside })
  const main = line.file === null ? null : await take(line.file)
  const annexes: FileUse[] = []
  for (const name of line.annexes) annexes.push(...((await take(name)) ?? []))
  const { issuers, ...form } = line.form as { issuers: { name: string }[] }
  const composed = decided({
    ...{ ...form, main: main?.[0] ?? null, annexes, sectionIds: place.sectionIds },
    issuers: issuers.map(({ name }) => ({ name, ...(place.units.has(name) ? { unitId: place.units.get(name) } : {}) })),
    text: line.body === '' ? null : proseFromHtml(line.body).prose,
  })
  if ('issues' in composed) throw new Error(`line ${row.at} does not compose: ${JSON.stringify(composed.issues)}`)
  const { externalId, publishedAt, oldPaths } = line
  const document: DecidedDocument = { externalId, language: 'vi', composed: composed.done, publishedAt, oldPaths }
  const lacks: readonly MissingPart[] = main === null && line.file !== null ? ['file'] : []
  return { document, missing: [...line.missing, ...lacks, 'signature' as const] }
}
