/** What works are worth: tables by decision and the figures of the law, each entered by one person and confirmed by another. */
import type { LocalDate } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type InForce, inForceOn, type LawFigure, type RateTable, whyNotTable } from '../rules/rate-table.ts'
import {
  confirmFigure,
  confirmTable,
  insertFigure,
  insertTable,
  lawFigures,
  lineageOf,
  tablesInForce,
} from '../store/rates.ts'
import type { Actor } from './actor.ts'

export type Rates = {
  figures: readonly LawFigure[]
  tables: readonly RateTable[]
  on: (day: LocalDate) => InForce | null
}

/** Everything a site's works are rated by, on whatever day. */
export async function ratesOf(db: Reader, siteId: string): Promise<Rates> {
  const lineage = await lineageOf(db, siteId)
  const tables = await tablesInForce(db, lineage)
  const figures = (await lawFigures(db)).filter(({ isInForce }) => isInForce)
  const known = new Map<LocalDate, InForce | null>()
  const on = (day: LocalDate) => {
    const found = known.has(day) ? known.get(day) : inForceOn(tables, { lineage, day, figures })
    known.set(day, found ?? null)
    return found ?? null
  }
  return { figures, tables, on }
}

type Deed = { siteId: string; actor: Actor; now: Date }

export async function enterTable(
  db: DeskDb,
  { siteId, actor, now, ...table }: Deed & Omit<RateTable, 'siteId' | 'id'>,
): Promise<Outcome<{ id: string }>> {
  const issues = whyNotTable(table)
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    await insertTable(tx, { ...table, siteId, id, accountId: actor.accountId, at: now }, table.lines)
    const { decisionNumber, validFrom, basis } = table
    const after = { decisionNumber, validFrom, basis, lines: table.lines.length }
    await record(tx, { siteId, happened: 'rate-table-entered', subjectId: id, by: actor.by, after })
    return done({ id })
  })
}

export async function confirmRates(
  db: DeskDb,
  { siteId, actor, now, id }: Deed & { id: string },
): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const isDone = await confirmTable(tx, { siteId, id, accountId: actor.accountId, at: now })
    if (!isDone) return stopped({ field: 'table', problem: 'needs-second-person' })
    await record(tx, { siteId, happened: 'rate-table-confirmed', subjectId: id, by: actor.by })
    return done(null)
  })
}

/** A new figure of the law; it holds once a second person has confirmed it. */
export async function enterFigure(
  db: DeskDb,
  { siteId, actor, now, ...figure }: Deed & LawFigure,
): Promise<Outcome<null>> {
  const { amount, percent, kind, source } = figure
  if (!Number.isSafeInteger(amount) || amount < 1) return stopped({ field: 'amount', problem: 'not-a-figure' })
  if (kind === 'tax' && (percent === null || percent < 1 || percent > 99))
    return stopped({ field: 'percent', problem: 'not-a-figure' })
  if (source.trim() === '' || source.length > 300) return stopped({ field: 'source', problem: 'missing' })
  return inTransaction(db, async (tx) => {
    const id = await insertFigure(tx, { ...figure, accountId: actor.accountId, at: now })
    const after = { kind, validFrom: figure.validFrom, amount, percent, source }
    await record(tx, { siteId, happened: 'law-figure-entered', subjectId: id, by: actor.by, after })
    return done(null)
  })
}

export async function confirmLaw(
  db: DeskDb,
  { siteId, actor, now, id }: Deed & { id: string },
): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const isDone = await confirmFigure(tx, id, actor.accountId, now)
    if (!isDone) return stopped({ field: 'figure', problem: 'needs-second-person' })
    await record(tx, { siteId, happened: 'law-figure-confirmed', subjectId: id, by: actor.by })
    return done(null)
  })
}
