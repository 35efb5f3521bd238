/** What may be spent and what was: every ceiling and every step above it by a recorded decision. */
import { dayOf, isDay } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { allowedOf, isBudgetLine } from '../rules/budget.ts'
import {
  holdBudget,
  insertBudget,
  insertOver,
  insertSpending,
  linesOf,
  type Over,
  type Spending,
} from '../store/budgets.ts'
import type { Actor } from './actor.ts'

type Deed = { siteId: string; actor: Actor; now: Date }

const whyNotMoney = (field: string, amount: number, least: number): Issue[] =>
  Number.isSafeInteger(amount) && amount >= least && amount <= 9e14 ? [] : [{ field, problem: 'not-a-figure' }]

const said = (field: string, text: string): Issue[] =>
  text.trim() === '' || text.length > 300 ? [{ field, problem: 'missing' }] : []

const ofLine = (line: string): Issue[] => (isBudgetLine(line) ? [] : [{ field: 'muc', problem: 'missing' }])
const ofYear = (year: number): Issue[] =>
  year >= 2000 && year <= 2999 ? [] : [{ field: 'nam', problem: 'not-a-figure' }]

type Ceiling = Deed & { year: number; line: string; ceiling: number; decision: string }

export async function setCeiling(db: DeskDb, { siteId, actor, now, ...b }: Ceiling): Promise<Outcome<null>> {
  const issues = [
    ...ofYear(b.year),
    ...ofLine(b.line),
    ...whyNotMoney('so-tien', b.ceiling, 0),
    ...said('quyet-dinh', b.decision),
  ]
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    await insertBudget(tx, { siteId, id, accountId: actor.accountId, at: now, ...b })
    await record(tx, { siteId, happened: 'budget-set', subjectId: id, by: actor.by, after: b })
    return done(null)
  })
}

export async function allowMore(db: DeskDb, { siteId, actor, now, ...o }: Deed & Over): Promise<Outcome<null>> {
  const issues = [
    ...[...ofYear(o.year), ...ofLine(o.line), ...whyNotMoney('so-tien', o.amount, 1)],
    ...[...said('quyet-dinh', o.decisionNumber), ...said('nguoi-ky', o.signerName)],
    ...(isDay(o.decidedOn) && o.decidedOn <= dayOf(now) ? [] : [{ field: 'ngay-ky', problem: 'not-a-day' }]),
  ]
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    await insertOver(tx, { siteId, id, accountId: actor.accountId, at: now, ...o })
    await record(tx, { siteId, happened: 'ceiling-raised', subjectId: id, by: actor.by, after: o })
    return done(null)
  })
}

/** Money that left on another line; a negative amount takes one back. */
export async function recordSpending(
  db: DeskDb,
  { siteId, actor, now, ...s }: Deed & Spending,
): Promise<Outcome<null>> {
  const issues = [
    ...(s.line === 'royalties' ? [{ field: 'muc', problem: 'royalties-are-paid' }] : ofLine(s.line)),
    ...(s.amount === 0
      ? [{ field: 'so-tien', problem: 'not-a-figure' }]
      : whyNotMoney('so-tien', Math.abs(s.amount), 1)),
    ...[...said('noi-dung', s.what), ...said('so-phieu', s.slipNumber)],
    ...(isDay(s.day) && s.day <= dayOf(now) ? [] : [{ field: 'ngay-chi', problem: 'not-a-day' }]),
  ]
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    await holdBudget(tx, siteId)
    const line = (await linesOf(tx, siteId, Number(s.day.slice(0, 4)))).find((one) => one.line === s.line)
    const allowed = line === undefined ? null : allowedOf(line)
    if (allowed !== null && s.amount > 0 && (line?.used ?? 0) + s.amount > allowed)
      return stopped({ field: 'so-tien', problem: 'above-ceiling' })
    const id = newId(now)
    await insertSpending(tx, { siteId, id, accountId: actor.accountId, at: now, ...s })
    await record(tx, { siteId, happened: 'spending-recorded', subjectId: id, by: actor.by, after: s })
    return done(null)
  })
}
