import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { insertEvent, lockLive, replaceByTombstone, type Withdrawal } from '../store/live-edition.ts'
import { announceEdition } from './share-changes.ts'

/** Takes an edition from the public (gỡ). Its address answers with the reason from then on; nothing is lost. */
export async function withdraw(
  db: DeskDb,
  { siteId, editionId, withdrawal, by }: { siteId: string; editionId: string; withdrawal: Withdrawal; by: By },
): Promise<Outcome<{ path: string }>> {
  return inTransaction(db, async (tx) => {
    const live = await lockLive(tx, siteId, editionId)
    if (live === undefined) return stopped({ field: 'edition', problem: 'not-published' })
    await replaceByTombstone(tx, siteId, live, withdrawal)
    await insertEvent(tx, siteId, live, { kind: 'withdrawn', at: withdrawal.at, reason: withdrawal.reason })
    await announceEdition(tx, { siteId, editionId }, { by, at: withdrawal.at })
    await record(tx, {
      siteId,
      happened: 'edition-withdrawn',
      subjectId: editionId,
      by,
      before: live,
      after: withdrawal,
    })
    return done({ path: live.path })
  })
}
