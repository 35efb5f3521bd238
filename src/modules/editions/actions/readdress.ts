import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { insertEvent, isTaken, lockLive, moveAddress } from '../store/live-edition.ts'
import { announceEdition } from './share-changes.ts'

/** Changes the address of a live edition; the former one redirects for ever. */
export async function readdress(
  db: DeskDb,
  { siteId, editionId, path, at, by }: { siteId: string; editionId: string; path: string; at: Date; by: By },
): Promise<Outcome<{ path: string }>> {
  return inTransaction(db, async (tx) => {
    const live = await lockLive(tx, siteId, editionId)
    if (live === undefined) return stopped({ field: 'edition', problem: 'not-published' })
    if (live.path === path) return done({ path })
    if (await isTaken(tx, siteId, path)) return stopped({ field: 'path', problem: 'taken' })
    await moveAddress(tx, siteId, live, path)
    await insertEvent(tx, siteId, live, { kind: 'revised', at, reason: 'readdressed' })
    await announceEdition(tx, { siteId, editionId }, { by, at })
    await record(tx, {
      siteId,
      happened: 'edition-readdressed',
      subjectId: editionId,
      by,
      before: { path: live.path },
      after: { path },
    })
    return done({ path })
  })
}
