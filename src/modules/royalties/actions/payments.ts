/** Paying what is owed: prepared by the accountant, approved by the account holder, paid under a slip; and backed out. */
import { dayOf, isDay, type LocalDate, type LocalMonth } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader, type Tx } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { allowedOf } from '../rules/budget.ts'
import type { LawFigure } from '../rules/rate-table.ts'
import { sum } from '../rules/sheet.ts'
import { taxedOn } from '../rules/tax.ts'
import { holdBudget, linesOf } from '../store/budgets.ts'
import { ledgerLines } from '../store/ledger.ts'
import { accountsOf, payeesOf } from '../store/payees.ts'
import {
  insertPaid,
  insertPayment,
  lockPayment,
  type OwedLine,
  owedLines,
  type Paid,
  type Payment,
  setApproved,
  setEnded,
  setPaid,
} from '../store/payments.ts'
import { lawFigures } from '../store/rates.ts'
import type { Actor } from './actor.ts'

type Deed = { siteId: string; actor: Actor; now: Date }

type Preparing = Deed & { from: LocalMonth; to: LocalMonth; title: string }

/** Gathers what the closed months left owed. Who is owed nothing on balance waits for the next payment. */
export async function preparePayment(db: DeskDb, p: Preparing): Promise<Outcome<{ id: string }>> {
  const { siteId, from, to, title, actor, now } = p
  if (from > to) return stopped({ field: 'den', problem: 'days-in-order' })
  if (title.trim() === '' || title.length > 300) return stopped({ field: 'ten-dot', problem: 'missing' })
  return inTransaction(db, async (tx) => {
    const entryIds = payableIds(await owedLines(tx, { siteId, from, to }))
    if (entryIds.length === 0) return stopped({ field: 'den', problem: 'nothing-owed' })
    const id = newId(now)
    await insertPayment(tx, { ...actor, siteId, id, title: title.trim(), from, to, at: now }, entryIds)
    await record(tx, {
      siteId,
      happened: 'payment-prepared',
      subjectId: id,
      by: actor.by,
      after: { from, to, lines: entryIds.length },
    })
    return done({ id })
  })
}

function payableIds(owed: readonly OwedLine[]): string[] {
  return [...Map.groupBy(owed, ({ payeeId }) => payeeId).values()]
    .filter((lines) => sum(lines.map(({ amount }) => amount)) > 0)
    .flatMap((lines) => lines.map(({ entryId }) => entryId))
}

/** The account holder's: another person than who prepared it, and only under a budget. */
export async function approvePayment(
  db: DeskDb,
  { siteId, actor, now, id }: Deed & { id: string },
): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const payment = await lockPayment(tx, siteId, id)
    if (payment?.state !== 'prepared') return stopped({ field: 'payment', problem: 'not-in-this-state' })
    if (payment.preparedByPerson === actor.personId)
      return stopped({ field: 'payment', problem: 'needs-second-person' })
    await holdBudget(tx, siteId)
    const problem = await whyNoMoney(tx, siteId, id)
    if (problem !== null) return stopped({ field: 'payment', problem })
    await setApproved(tx, { siteId, id, at: now, ...actor })
    await record(tx, {
      siteId,
      happened: 'payment-approved',
      subjectId: id,
      by: actor.by,
      after: { amount: payment.amount },
    })
    return done(null)
  })
}

/** Why the years' ceilings do not bear it; the database looks again when it is written. */
async function whyNoMoney(tx: Tx, siteId: string, id: string): Promise<string | null> {
  const lines = await linesOfPayment(tx, { siteId, id })
  for (const year of new Set(lines.map(({ day }) => Number(day.slice(0, 4))))) {
    const line = (await linesOf(tx, siteId, year)).find((one) => one.line === 'royalties')
    const allowed = line === undefined ? null : allowedOf(line)
    if (allowed === null) return 'no-budget'
    if ((line?.used ?? 0) > allowed) return 'above-ceiling'
  }
  return null
}

/** Lines of a payment are found by it, whatever their days. */
const always = { from: '1900-01-01', to: '2999-12-31', asOf: new Date('2999-12-31T00:00:00Z') }

export const linesOfPayment = (db: Reader, { siteId, id }: { siteId: string; id: string }) =>
  ledgerLines(db, { siteId, ...always, paymentId: id })

type Paying = Deed & { id: string; slipNumber: string; paidOn: LocalDate }

/** Paid under a slip's number; the tax is that of the day of payment. */
export async function recordPaid(
  db: DeskDb,
  { siteId, actor, now, id, slipNumber, paidOn }: Paying,
): Promise<Outcome<null>> {
  const slip = slipNumber.trim()
  if (slip === '' || slip.length > 100) return stopped({ field: 'so-phieu', problem: 'missing' })
  if (!isDay(paidOn) || paidOn > dayOf(now)) return stopped({ field: 'ngay-chi', problem: 'not-a-day' })
  return inTransaction(db, async (tx) => {
    const payment = await lockPayment(tx, siteId, id)
    if (payment?.state !== 'approved') return stopped({ field: 'payment', problem: 'not-in-this-state' })
    const payees = await payeesPaid(tx, { siteId, id, day: paidOn })
    await setPaid(tx, { siteId, id, accountId: actor.accountId, at: now, slipNumber: slip, paidOn })
    await insertPaid(tx, siteId, id, payees)
    const after = {
      slipNumber: slip,
      paidOn,
      gross: sum(payees.map(({ gross }) => gross)),
      tax: sum(payees.map(({ tax }) => tax)),
    }
    await record(tx, { siteId, happened: 'payment-paid', subjectId: id, by: actor.by, after })
    return done(null)
  })
}

/** What each payee of a payment gets if it is paid that day. */
export async function payeesPaid(
  db: Reader,
  { siteId, id, day }: { siteId: string; id: string; day: LocalDate },
): Promise<Paid[]> {
  const lines = await linesOfPayment(db, { siteId, id })
  const figures: readonly LawFigure[] = (await lawFigures(db)).filter(({ isInForce }) => isInForce)
  const grosses = Map.groupBy(lines, ({ payeeId }) => payeeId)
  const accounts = await accountsOf(db, siteId, [...grosses.keys()])
  const payees = new Map((await payeesOf(db, siteId)).map((payee) => [payee.id, payee]))
  return [...grosses].map(([payeeId, own]) => {
    const gross = sum(own.map(({ amount }) => amount))
    const way = payees.get(payeeId)?.taxWay ?? 'withheld'
    const { tax, net, source } = taxedOn(gross, { way, day, figures })
    return { payeeId, gross, tax, net, taxWay: way, taxSource: source, accountNo: accounts.get(payeeId)?.no ?? null }
  })
}

type Ending = Deed & { id: string; because: string }

/** Cancels what was not paid yet, or backs a payment out that was: its money is owed again, and its rows stay. */
export async function endPayment(
  db: DeskDb,
  { siteId, actor, now, id, because }: Ending,
): Promise<Outcome<Payment['state']>> {
  const reason = because.trim()
  if (reason === '') return stopped({ field: 'ly-do', problem: 'reason-missing' })
  return inTransaction(db, async (tx) => {
    const payment = await lockPayment(tx, siteId, id)
    if (payment === undefined || payment.state === 'cancelled' || payment.state === 'backed-out')
      return stopped({ field: 'payment', problem: 'not-in-this-state' })
    const state = payment.state === 'paid' ? 'backed-out' : 'cancelled'
    await setEnded(tx, { siteId, id, accountId: actor.accountId, at: now, state, because: reason })
    const before = { state: payment.state }
    await record(tx, {
      siteId,
      happened: 'payment-ended',
      subjectId: id,
      by: actor.by,
      before,
      after: { state, reason },
    })
    return done(state)
  })
}
