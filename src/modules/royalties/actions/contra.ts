/** Taking back what was decided: the ledger is not changed, a contra-entry in the next open month says the opposite. */
import type { LocalMonth } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { entriesOf, insertEntries, markReversed } from '../store/ledger.ts'
import { lockMonth, nextOpenMonth } from '../store/months.ts'
import { lockRatings } from '../store/ratings.ts'
import type { Actor } from './actor.ts'
import { dayWithin, whyNotDecide } from './decide.ts'

type Taking = { siteId: string; ratingId: string; reason: string; actor: Actor; now: Date }

/** The work may be rated anew afterwards. Nobody takes back their own. */
export async function takeBack(db: DeskDb, taking: Taking): Promise<Outcome<{ month: LocalMonth }>> {
  const { siteId, ratingId, actor, now } = taking
  const reason = taking.reason.trim()
  if (reason === '') return stopped({ field: 'ly-do', problem: 'reason-missing' })
  return inTransaction(db, async (tx) => {
    const [rating] = await lockRatings(tx, siteId, [ratingId])
    if (rating === undefined) return stopped({ field: 'rating', problem: 'not-found' })
    if (rating.state !== 'decided' || rating.reversedAt !== null)
      return stopped({ field: 'rating', problem: 'not-decided' })
    const own = whyNotDecide({ ...rating, state: 'proposed', proposedByPerson: '' }, actor)
    if (own.length > 0) return stopped(...own)
    const month = await nextOpenMonth(tx, siteId, rating.month)
    await lockMonth(tx, siteId, month)
    const entries = (await entriesOf(tx, siteId, ratingId)).filter((e) => e.reversesId === null && !e.isReversed)
    const contra = entries.map(({ isReversed: _, ...entry }) => ({
      ...entry,
      ...{
        id: newId(now),
        month,
        day: dayWithin(month, rating.day),
        amount: -entry.amount,
        reversesId: entry.id,
        reason,
      },
    }))
    await insertEntries(tx, { siteId, accountId: actor.accountId, at: now }, contra)
    await markReversed(tx, siteId, ratingId, now)
    const before = { amount: rating.amount, month: rating.month }
    await record(tx, {
      siteId,
      happened: 'rating-taken-back',
      subjectId: ratingId,
      by: actor.by,
      before,
      after: { month, reason },
    })
    return done({ month })
  })
}
