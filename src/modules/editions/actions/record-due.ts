import { inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { recordDue, unlistExpired } from '../store/live-edition.ts'

/** Writes the publication of scheduled editions whose moment has come; answers how many. Readers saw them without it. */
export const recordDueEditions = (db: WorkerDb, now: Date): Promise<number> =>
  inTransaction(db, (tx) => recordDue(tx, now))
