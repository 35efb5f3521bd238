// The door to PostgreSQL for everything above `platform`.
export { inTransaction, type TransactionOptions } from './in-transaction.ts'
export { isDatabaseAway } from './is-database-away.ts'
export { type Listener, type Listening, listen } from './listen.ts'
export { type DatabaseOptions, openDatabase } from './open-database.ts'
export {
  type DatabaseRole,
  type Db,
  type DeskDb,
  type OpenDatabase,
  type OwnerDb,
  type PortalDb,
  type Reader,
  type Tx,
  tablesOf,
  type WorkerDb,
} from './types.ts'
