import { inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { recordDue, unlistExpired } from '../store/live-edition.ts'

/**
 * Writes the publication of scheduled editions whose moment has come, and takes what has expired out of the lists; answers how
 * many became published. Readers see both without it; the lists stay short because of it.
 */
export const recordDueEditions = (db: WorkerDb, now: Date): Promise<number> =>
  inTransaction(db, async (tx) => {
    await unlistExpired(tx, now)
    return recordDue(tx, now)
  })
