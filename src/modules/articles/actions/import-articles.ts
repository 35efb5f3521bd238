import type { DeskDb } from '../../../platform/database/index.ts'
import {
  batchesOf,
  constraintOf,
  enterRows,
  type LineRecord,
  type LinesRun,
  newTally,
  reject,
  type Tally,
} from '../../../platform/lines/index.ts'
import type { By } from '../../audit/index.ts'
import { knownExternalIds } from '../../editions/index.ts'
import { languagesOf } from '../../sites/index.ts'
import type { NoticeKind } from '../rules/import-files.ts'
import { articleColumns, type LineContext } from '../rules/import-line.ts'
import type { Directory } from '../rules/import-places.ts'
import { articleSentences } from '../rules/import-words.ts'
import { type ImportSite, notMakeable, placed, readDirectory } from './import-directory.ts'
import { enterBatch } from './import-entering.ts'
import type { Stores } from './import-files.ts'
import { keyed, type Row, readRow, strangeColumns } from './import-rows.ts'

export type ArticlesImport = LinesRun &
  Stores & { by: By /** Makes the units and sections the site has not. */; create: boolean }

/** What an import came to; the sets are what a person mends in the file or at the site before the next run. */
export type ArticlesImported = {
  tally: Tally
  /** Articles whose text was turned from TCVN3 or VNI into Unicode. */
  converted: number
  madeUnits: string[]
  madeSections: string[]
  unknownUnits: Set<string>
  unknownSections: Set<string>
  strangeColumns: Set<string>
  notices: Map<NoticeKind, number>
}

const batchSize = { records: 100, characters: 4_000_000 }

/**
 * Enters an archive's articles as published on their old dates, a transaction a batch, with constant memory. An external id
 * the site has is passed over, so a run that was broken off goes on where it stopped. One bad line never stops the rest.
 */
export async function importArticles(db: DeskDb, site: ImportSite, options: ArticlesImport): Promise<ArticlesImported> {
  const imported = newImport()
  const languages = await languagesOf(db, site.id)
  let directory = await readDirectory(db, site.id)
  for await (const batch of batchesOf(options.records, batchSize)) {
    const now = options.now()
    const known = await knownExternalIds(
      db,
      site.id,
      keyed(batch).flatMap(({ externalId }) => externalId ?? []),
    )
    const read = readBatch(batch, { known, imported, context: { now, languages } })
    const rows = read.filter((row) => hasPlace(row, { directory, create: options.create, imported }))
    directory = await enterAll(db, site, { rows, directory, options, imported, now })
    options.progress?.(imported.tally, batch.at(-1)?.end ?? 0)
    if (options.signal?.aborted) break
  }
  imported.tally.rejected.sort((one, other) => one.line - other.line)
  return imported
}

const newImport = (): ArticlesImported => ({
  tally: newTally(),
  converted: 0,
  madeUnits: [],
  madeSections: [],
  unknownUnits: new Set(),
  unknownSections: new Set(),
  strangeColumns: new Set(),
  notices: new Map(),
})

type Reading = { known: ReadonlySet<string>; imported: ArticlesImported; context: LineContext }

/** The articles of a batch that are new and sound; what is known is passed over, what is wrong is noted. */
function readBatch(batch: readonly LineRecord[], { known, imported, context }: Reading): Row[] {
  const { tally } = imported
  const taken = new Set(known)
  const rows: Row[] = []
  for (const { record, externalId } of keyed(batch)) {
    tally.read += 1
    if ('fields' in record.read) {
      note(imported.strangeColumns, strangeColumns(record.read.fields, articleColumns))
    }
    if (externalId !== null && taken.has(externalId)) {
      tally.skipped += 1
      continue
    }
    const row = readRow(record, context)
    if ('problem' in row) reject(tally, row.at, row.problem)
    else {
      rows.push(row)
      taken.add(row.line.externalId)
    }
  }
  return rows
}

/** Nobody mends more names than this in one go. */
const mostNamed = 500

function note(set: Set<string>, names: readonly string[]): void {
  for (const name of names) if (set.size < mostNamed) set.add(name)
}

type Wanted = { directory: Directory; create: boolean; imported: ArticlesImported }

function hasPlace({ at, line }: Row, { directory, create, imported }: Wanted): boolean {
  const found = placed(directory, line)
  const missing = 'missing' in found ? (create ? notMakeable(directory, line) : found.missing) : []
  if (missing.length === 0) return true
  for (const { problem, value } of missing) {
    if (problem === 'unknown-unit') note(imported.unknownUnits, [value])
    if (problem === 'unknown-section') note(imported.unknownSections, [value])
  }
  reject(imported.tally, at, articleSentences(missing))
  return false
}

type Entering = {
  rows: readonly Row[]
  directory: Directory
  options: ArticlesImport
  imported: ArticlesImported
  now: Date
}

async function enterAll(
  db: DeskDb,
  site: ImportSite,
  { rows, directory, options, imported, now }: Entering,
): Promise<Directory> {
  if (rows.length === 0) return directory
  const { create, by } = options
  const { tally } = imported
  const entered = await enterRows(
    db,
    rows,
    (tx, some) => enterBatch(tx, site, { rows: some, directory, create, by, now, stores: options }),
    ({ at }, error) => refuse(tally, at, error),
  )
  for (const { created, notices, made } of entered) {
    tally.created += created
    imported.madeUnits.push(...made.units)
    imported.madeSections.push(...made.sections)
    for (const kind of notices) imported.notices.set(kind, (imported.notices.get(kind) ?? 0) + 1)
  }
  imported.converted += entered.length === 0 ? 0 : rows.filter(({ encoding }) => encoding !== 'unicode').length
  return entered.findLast(({ made }) => made.units.length + made.sections.length > 0)?.directory ?? directory
}

function refuse(tally: Tally, at: number, error: unknown): void {
  const constraint = constraintOf(error)
  // Another import entered the same article meanwhile.
  if (constraint === 'item_external_id_unique') tally.skipped += 1
  else reject(tally, at, articleSentences([{ field: 'body', problem: 'not-accepted', value: constraint ?? 'lỗi ghi' }]))
}
