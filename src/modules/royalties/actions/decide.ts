/** What the head makes of the proposals, and how a month comes to its end. What is decided stands in the ledger at once. */
import { type LocalDate, type LocalMonth, monthOf, monthsBetween } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { allowedOf } from '../rules/budget.ts'
import { entryKindOf } from '../rules/kinds.ts'
import { isOwn } from '../rules/rating.ts'
import { sum } from '../rules/sheet.ts'
import { holdBudget, linesOf } from '../store/budgets.ts'
import { insertEntries, type NewEntry } from '../store/ledger.ts'
import { lockMonth, type MonthState, setClosed, setSubmitted } from '../store/months.ts'
import { lockRatings, markDecided, markReturned, type Rating, ratingsIn } from '../store/ratings.ts'
import type { Actor } from './actor.ts'
import { deskOf } from './desk.ts'

type Deed = { siteId: string; actor: Actor; now: Date }
type Chosen = Deed & { ids: readonly string[] }

/** Decides all of them or none; never what is one's own, nor what one proposed oneself. */
export async function decide(db: DeskDb, { siteId, ids, actor, now }: Chosen): Promise<Outcome<{ decided: number }>> {
  return inTransaction(db, async (tx) => {
    const ratings = await lockRatings(tx, siteId, ids)
    if (ratings.length === 0) return stopped({ field: 'rows', problem: 'nothing-chosen' })
    const issues = ratings.flatMap((rating) => whyNotDecide(rating, actor))
    if (issues.length > 0) return stopped(...issues)
    for (const month of new Set(ratings.map((rating) => rating.month).toSorted()))
      if ((await lockMonth(tx, siteId, month)) === 'closed') return stopped({ field: 'rows', problem: 'month-closed' })
    await holdBudget(tx, siteId)
    const entries = ratings.flatMap((rating) => entriesFor(rating, now))
    const above = await whyAboveCeiling(tx, siteId, entries)
    if (above.length > 0) return stopped(...above)
    await markDecided(tx, { siteId, ids: ratings.map(({ id }) => id), at: now, ...actor })
    await insertEntries(tx, { siteId, accountId: actor.accountId, at: now }, entries)
    const after = { decided: ratings.length, amount: sum(ratings.map(({ amount }) => amount)) }
    await record(tx, { siteId, happened: 'ratings-decided', subjectId: siteId, by: actor.by, after })
    return done({ decided: ratings.length })
  })
}

export function whyNotDecide(rating: Rating, actor: Pick<Actor, 'personId' | 'names'>): Issue[] {
  const field = `muc-${rating.itemId === null ? rating.id : `${rating.itemId}.${rating.workNo}`}`
  if (rating.state !== 'proposed' || rating.reversedAt !== null) return [{ field, problem: 'not-proposed' }]
  if (rating.proposedByPerson === actor.personId) return [{ field, problem: 'own-proposal' }]
  return isOwn(rating.shares, actor) ? [{ field, problem: 'own-work' }] : []
}

/** One line of the ledger for each share; the day is that of the work where its month is the one it is paid with. */
function entriesFor(rating: Rating, now: Date): NewEntry[] {
  const { month, day } = rating
  return rating.shares.map(({ no, payeeId, role, amount }) => ({
    ...{ id: newId(now), month, day: dayWithin(month, day), kind: entryKindOf(role), ratingId: rating.id, shareNo: no },
    ...{ payeeId, unitId: rating.unitId, rateKind: rating.rateKind, genre: rating.genre, amount },
    ...{ reversesId: null, reason: null },
  }))
}

export const dayWithin = (month: LocalMonth, day: LocalDate): LocalDate =>
  day.slice(0, 7) === month ? day : `${month}-01`

/** A ceiling binds what is decided; a site without one records what it owes. The database looks again when it is written. */
async function whyAboveCeiling(tx: Tx, siteId: string, entries: readonly NewEntry[]): Promise<Issue[]> {
  for (const [year, added] of Map.groupBy(entries, ({ day }) => Number(day.slice(0, 4)))) {
    const line = (await linesOf(tx, siteId, year)).find((one) => one.line === 'royalties')
    const allowed = line === undefined ? null : allowedOf(line)
    const more = sum(added.map(({ amount }) => amount))
    if (allowed !== null && more > 0 && (line?.used ?? 0) + more > allowed) {
      return [{ field: 'rows', problem: 'above-ceiling' }]
    }
  }
  return []
}

/** Hands proposals back to who made them, with the reason; a month that was handed on is open again. */
export async function returnRatings(
  db: DeskDb,
  { siteId, ids, actor, now, reason }: Chosen & { reason: string },
): Promise<Outcome<{ returned: number }>> {
  if (reason.trim() === '') return stopped({ field: 'ly-do', problem: 'reason-missing' })
  return inTransaction(db, async (tx) => {
    const ratings = await lockRatings(tx, siteId, ids)
    if (ratings.length === 0) return stopped({ field: 'rows', problem: 'nothing-chosen' })
    if (ratings.some(({ state }) => state === 'decided')) return stopped({ field: 'rows', problem: 'decided-already' })
    await markReturned(
      tx,
      siteId,
      ratings.map(({ id }) => id),
      reason.trim(),
    )
    for (const month of new Set(ratings.map((rating) => rating.month)))
      if ((await lockMonth(tx, siteId, month)) === 'submitted')
        await setSubmitted(tx, { siteId, month, accountId: null, at: now })
    const after = { returned: ratings.length, reason }
    await record(tx, { siteId, happened: 'ratings-returned', subjectId: siteId, by: actor.by, after })
    return done({ returned: ratings.length })
  })
}

type Months = Deed & { from: LocalMonth; to: LocalMonth }

/** The secretary hands the months on once every work of them is rated; months that are already further are left alone. */
export async function submitMonths(
  db: DeskDb,
  { siteId, from, to, actor, now }: Months,
): Promise<Outcome<{ months: number }>> {
  return inTransaction(db, async (tx) => {
    // A month that has not ended is not handed on: more may be published in it.
    if (to >= monthOf(now)) return stopped({ field: 'month', problem: 'month-running' })
    const months = await eachMonth(tx, siteId, { from, to, wanted: 'open' })
    if (months.length === 0) return stopped({ field: 'month', problem: 'nothing-to-submit' })
    for (const month of months) {
      const { rows, isCut } = await deskOf(tx, { siteId, from: month, to: month }, actor)
      const open = rows.some(({ rating, isLate }) => !isLate && (rating === null || rating.state === 'returned'))
      if (open || isCut) return stopped({ field: 'month', problem: 'not-all-rated' })
    }
    for (const month of months) await setSubmitted(tx, { siteId, month, accountId: actor.accountId, at: now })
    await record(tx, { siteId, happened: 'months-submitted', subjectId: siteId, by: actor.by, after: { months } })
    return done({ months: months.length })
  })
}

/** The head signs the months off: everything in them is decided, and they change no more. */
export async function closeMonths(
  db: DeskDb,
  { siteId, from, to, actor, now }: Months,
): Promise<Outcome<{ months: number }>> {
  return inTransaction(db, async (tx) => {
    const open = await eachMonth(tx, siteId, { from, to, wanted: 'open' })
    const months = await eachMonth(tx, siteId, { from, to, wanted: 'submitted' })
    if (months.length === 0)
      return stopped({ field: 'month', problem: open.length > 0 ? 'not-submitted' : 'nothing-to-close' })
    const undecided = (await ratingsIn(tx, { siteId, from, to })).filter(
      ({ state, month }) => state !== 'decided' && months.includes(month),
    )
    if (undecided.length > 0) return stopped({ field: 'month', problem: 'not-all-decided' })
    for (const month of months) await setClosed(tx, { siteId, month, at: now, ...actor })
    await record(tx, { siteId, happened: 'months-closed', subjectId: siteId, by: actor.by, after: { months } })
    return done({ months: months.length })
  })
}

/** Those of the months that are in the wanted state, all of them held to the end of the transaction. */
async function eachMonth(tx: Tx, siteId: string, asked: { from: LocalMonth; to: LocalMonth; wanted: MonthState }) {
  const months: LocalMonth[] = []
  for (const month of monthsBetween(asked.from, asked.to))
    if ((await lockMonth(tx, siteId, month)) === asked.wanted) months.push(month)
  return months
}
