/** A table of figures: first what it would change, then the change itself, read anew. */
import { dayOf } from '../../../basics/dates.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { exactKey } from '../../../basics/vietnamese.ts'
import { type DeskDb, inTransaction, type Reader } from '../../../platform/database/index.ts'
import type { TableLine } from '../../../platform/table-file.ts'
import type { By } from '../../audit/index.ts'
import { columnsOf, type ImportLine, importLine, type LineTrouble } from '../rules/import-line.ts'
import { indicatorsOn } from '../rules/indicator.ts'
import { allIndicators } from '../store/indicators.ts'
import { type Value, valuesAt } from '../store/values.ts'
import { type Recorded, recordIn } from './record-figures.ts'
import { reportingUnits } from './units.ts'

export const mostLines = 5000

export type PlannedChange = {
  unitId: string
  from: string
  to: string
  indicator: string
  before: string | null
  after: string
}
export type BadLine = { line: number; troubles: readonly LineTrouble[] }

export type ImportPlan = {
  lines: readonly ImportLine[]
  changes: readonly PlannedChange[]
  same: number
  bad: readonly BadLine[]
  strange: readonly string[]
}

type Asked = { siteId: string; lines: readonly TableLine[]; now: Date }

/** What the table would change. Stops with 'columns-missing', 'too-many-lines' or 'file-unread'. */
export async function planImport(db: Reader, { siteId, lines, now }: Asked): Promise<Outcome<ImportPlan>> {
  if (lines.length > mostLines) return stopped({ field: 'tep', problem: 'too-many-lines' })
  const header = lines.flatMap((line) => ('fields' in line ? [Object.keys(line.fields)] : []))[0]
  if (header === undefined) return stopped({ field: 'tep', problem: 'file-unread' })
  const columns = columnsOf(header, indicatorsOn(await allIndicators(db), dayOf(now)))
  if (columns === null || columns.indicators.size === 0) return stopped({ field: 'tep', problem: 'columns-missing' })
  const units = await reportingUnits(db, siteId, { from: '1900-01-01', to: dayOf(now) })
  const byName = new Map(units.map(({ unitId, name }) => [exactKey(name), unitId]))
  const bad: BadLine[] = []
  const read: ImportLine[] = []
  for (const line of lines) {
    const got =
      'isBroken' in line ? { troubles: [] } : importLine(line.fields, columns, (name) => byName.get(exactKey(name)))
    if ('troubles' in got) bad.push({ line: line.line, troubles: got.troubles })
    else if (got.typed.length > 0) read.push(got)
  }
  return done({ lines: read, bad, strange: columns.strange, ...(await differences(db, { siteId, lines: read, now })) })
}

async function differences(
  db: Reader,
  { siteId, lines, now }: { siteId: string; lines: readonly ImportLine[]; now: Date },
) {
  const standing = await standingOf(db, { siteId, lines, now })
  const changes: PlannedChange[] = []
  let same = 0
  for (const { unitId, from, to, typed } of lines) {
    for (const { indicator, value: after } of typed) {
      const before = standing.get(keyOf({ unitId, from, to, indicator }))?.value ?? null
      if (before !== null && Number(before) === Number(after)) same += 1
      else changes.push({ unitId, from, to, indicator, before, after })
    }
  }
  return { changes, same }
}

const keyOf = (one: Pick<Value, 'unitId' | 'from' | 'to' | 'indicator'>) =>
  [one.unitId, one.from, one.to, one.indicator].join(' ')

async function standingOf(
  db: Reader,
  { siteId, lines, now }: { siteId: string; lines: readonly ImportLine[]; now: Date },
) {
  const days = lines.flatMap(({ from, to }) => [from, to]).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return new Map<string, Value>()
  return new Map((await valuesAt(db, { siteIds: [siteId], from, to, asOf: now })).map((value) => [keyOf(value), value]))
}

type Importing = Asked & { source: string; reason: string; by: By & { id: string } }

/** Records all lines that could be read, or none: the first fault takes everything back. */
export async function importFigures(
  db: DeskDb,
  { source, reason, by, ...asked }: Importing,
): Promise<Outcome<Recorded>> {
  const plan = await planImport(db, asked)
  if ('issues' in plan) return plan
  const total: Recorded = { added: 0, corrected: 0, same: 0 }
  try {
    await inTransaction(db, async (tx) => {
      for (const line of plan.done.lines) {
        const recording = {
          ...line,
          siteId: asked.siteId,
          source,
          reason,
          origin: 'import',
          by,
          now: asked.now,
        } as const
        const outcome = await recordIn(tx, recording)
        if ('issues' in outcome) throw new Stopped(outcome.issues)
        total.added += outcome.done.added
        total.corrected += outcome.done.corrected
        total.same += outcome.done.same
      }
    })
  } catch (problem) {
    if (problem instanceof Stopped) return problem.outcome
    throw problem
  }
  return done(total)
}

/** Leaves the transaction with the reasons, so that nothing of it stays. */
class Stopped extends Error {
  readonly outcome: Outcome<never>
  constructor(issues: readonly Issue[]) {
    super('an import was stopped')
    this.outcome = stopped(...issues)
  }
}
