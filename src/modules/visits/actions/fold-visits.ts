import { inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { foldInbox } from '../store.ts'

const rowsAtOnce = 20_000

/** Folds the inbox into days of Vietnam, batch by batch, until it is empty. Answers how many rows it took. */
export async function foldVisits(db: WorkerDb): Promise<number> {
  let folded = 0
  for (;;) {
    const taken = await inTransaction(db, (tx) => foldInbox(tx, rowsAtOnce))
    folded += taken
    if (taken < rowsAtOnce) return folded
  }
}
