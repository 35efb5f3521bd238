import { type DeskDb, inTransaction, type WorkerDb } from '../../platform/database/index.ts'
import { recordDue } from './store/live-edition.ts'

/** Every minute: writes the publication of scheduled editions whose moment has come. Readers saw them without it. */
export const recordDueEditions = (db: WorkerDb | DeskDb, now: Date): Promise<number> =>
  inTransaction(db, (tx) => recordDue(tx, now))
