import { type Db, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { markSeen } from '../store/verdict-changes.ts'

/** Somebody has looked at what a later verification found; false where nothing of the document was left to look at. */
export const seeVerdict = (
  db: Db,
  { siteId, editionId, by, now }: { siteId: string; editionId: string; by: By & { id: string }; now: Date },
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const seen = await markSeen(tx, { siteId, editionId, at: now, by: by.id })
    if (seen > 0) await record(tx, { siteId, happened: 'document-verdict-seen', subjectId: editionId, by })
    return seen > 0
  })
