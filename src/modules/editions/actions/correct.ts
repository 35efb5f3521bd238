import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { insertCorrection, insertEvent, lockLive } from '../store/live-edition.ts'
import { announceEdition } from './share-changes.ts'

export type Correction = { siteId: string; editionId: string; text: string; at: Date; by: By }

/** Puts a visible correction (đính chính) on a live edition, as Luật Tiếp cận thông tin 104/2016 Đ22.4 asks. */
export async function correct(
  db: DeskDb,
  { siteId, editionId, text, at, by }: Correction,
): Promise<Outcome<{ path: string }>> {
  if (text.trim() === '') return stopped({ field: 'text', problem: 'missing' })
  return inTransaction(db, async (tx) => {
    const live = await lockLive(tx, siteId, editionId)
    if (live === undefined) return stopped({ field: 'edition', problem: 'not-published' })
    await insertCorrection(tx, siteId, editionId, text.trim(), at)
    await insertEvent(tx, siteId, live, { kind: 'corrected', at, reason: text.trim() })
    await announceEdition(tx, { siteId, editionId }, { by, at })
    await record(tx, { siteId, happened: 'edition-corrected', subjectId: editionId, by, after: { text: text.trim() } })
    return done({ path: live.path })
  })
}
