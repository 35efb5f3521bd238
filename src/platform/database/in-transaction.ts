import type { IsolationLevel } from 'kysely'
import type { Db, Tx } from './types.ts'

type TransactionOptions = { isolation?: IsolationLevel; readOnly?: boolean }

/** Commits when `work` resolves and undoes everything when it throws. */
export function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  let transaction = db.transaction()
  if (options.isolation) transaction = transaction.setIsolationLevel(options.isolation)
  if (options.readOnly) transaction = transaction.setAccessMode('read only')
  return transaction.execute(work)
}
