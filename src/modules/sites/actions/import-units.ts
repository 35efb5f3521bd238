import type { DeskDb, Tx } from '../../../platform/database/index.ts'
import {
  batchesOf,
  constraintOf,
  enterRows,
  type LineRecord,
  type LinesRun,
  newTally,
  type Rejection,
  recordSentences,
  reject,
  type Tally,
} from '../../../platform/lines/index.ts'
import { type By, record } from '../../audit/index.ts'
import { type UnitKind, unitKinds } from '../../units/index.ts'
import { nameKey } from '../rules/name-key.ts'
import { readUnitLine, type UnitLine, unitSentences } from '../rules/unit-line.ts'
import { lockForImport, type NamedContributor, namedContributors } from '../store/importing.ts'
import { announceChange, type SiteSummary } from '../store.ts'
import { addContributors } from './add-contributors.ts'

type Site = Pick<SiteSummary, 'id' | 'governingUnitId'>
type Row = { at: number; line: UnitLine<UnitKind> }
type Entered = { created: string[]; skipped: number; rejected: Rejection[] }

const batchSize = { records: 100, characters: 1_000_000 }

/**
 * Brings a site's contributors in, a transaction and an audit row a batch. What stands there already in the same group and
 * time is passed over, so a second run changes nothing.
 */
export async function importUnits(db: DeskDb, site: Site, { by, ...run }: LinesRun & { by: By }): Promise<Tally> {
  const tally = newTally()
  for await (const batch of batchesOf(run.records, batchSize)) {
    const rows = rowsOf(batch, tally)
    const now = run.now()
    const entered = await enterRows(
      db,
      rows,
      (tx, some) => enter(tx, site, { rows: some, by, now }),
      ({ at }, error) =>
        reject(
          tally,
          at,
          unitSentences([{ field: 'unit', problem: 'not-accepted', value: constraintOf(error) ?? '?' }]),
        ),
    )
    for (const { created, skipped, rejected } of entered) {
      tally.created += created.length
      tally.skipped += skipped
      for (const one of rejected) reject(tally, one.line, one.problem)
    }
    run.progress?.(tally, batch.at(-1)?.end ?? 0)
    if (run.signal?.aborted) break
  }
  tally.rejected.sort((one, other) => one.line - other.line)
  return tally
}

function rowsOf(batch: readonly LineRecord[], tally: Tally): Row[] {
  tally.read += batch.length
  return batch.flatMap(({ line: at, read, isUtf8 }): Row[] => {
    if (!isUtf8) return refused(tally, at, 'Dòng không ở mã UTF-8. Hãy lưu lại tệp ở mã UTF-8 rồi nhập.')
    if ('problem' in read) return refused(tally, at, recordSentences[read.problem])
    const reading = readUnitLine(read.fields, unitKinds)
    return 'line' in reading ? [{ at, line: reading.line }] : refused(tally, at, unitSentences(reading.problems))
  })
}

function refused(tally: Tally, at: number, problem: string): [] {
  reject(tally, at, problem)
  return []
}

async function enter(
  tx: Tx,
  site: Site,
  { rows, by, now }: { rows: readonly Row[]; by: By; now: Date },
): Promise<Entered> {
  await lockForImport(tx, site.id)
  const places = await namedContributors(tx, site.id)
  const entered: Entered = { created: [], skipped: 0, rejected: [] }
  for (const { at, line } of rows) {
    const decision = decide(line, places)
    if (decision === 'skip') entered.skipped += 1
    else if ('problem' in decision) {
      entered.rejected.push({ line: at, problem: unitSentences([{ field: 'unit', value: line.unit, ...decision }]) })
    } else {
      const { parent: _, ...place } = line
      const [unitId = ''] = await addContributors(tx, site, { contributors: [{ ...place, ...decision }], now })
      const { validFrom = null, validTo = null } = line
      places.push({ unitId, name: line.unit, group: line.group, validFrom, validTo })
      entered.created.push(line.unit)
    }
  }
  if (entered.created.length > 0) {
    await announceChange(tx, site.id)
    await record(tx, {
      siteId: site.id,
      happened: 'units-imported',
      subjectId: site.id,
      by,
      after: { units: entered.created },
    })
  }
  return entered
}

type Decision = 'skip' | { problem: string; value?: string } | { unitId?: string; parentId?: string }

function decide(line: UnitLine<UnitKind>, places: readonly NamedContributor[]): Decision {
  const same = places.filter((place) => nameKey(place.name) === nameKey(line.unit))
  const atThatTime = same.filter((place) => overlaps(place, line))
  if (atThatTime.some((place) => place.group === line.group)) return 'skip'
  if (atThatTime.length > 0) return { problem: 'in-the-other-group' }
  const { parent } = line
  const above = parent === undefined ? undefined : places.find((place) => nameKey(place.name) === nameKey(parent))
  if (parent !== undefined && above === undefined) return { problem: 'unknown-parent', value: parent }
  const [known] = same
  return { ...(known ? { unitId: known.unitId } : {}), ...(above ? { parentId: above.unitId } : {}) }
}

/** A missing date is 'not known' and excludes nothing. */
const overlaps = (place: NamedContributor, line: UnitLine<UnitKind>): boolean =>
  (place.validFrom === null || line.validTo === undefined || place.validFrom <= line.validTo) &&
  (place.validTo === null || line.validFrom === undefined || line.validFrom <= place.validTo)
