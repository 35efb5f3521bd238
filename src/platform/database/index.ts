// The door to PostgreSQL for everything above `platform`.
export { inTransaction } from './in-transaction.ts'
export { isDatabaseAway } from './is-database-away.ts'
export { type Listener, listen } from './listen.ts'
export { openDatabase } from './open-database.ts'
export type {
  Db,
  DeskDb,
  OpenDatabase,
  OwnerDb,
  PortalDb,
  Reader,
  Tx,
  WorkerDb,
} from './types.ts'
