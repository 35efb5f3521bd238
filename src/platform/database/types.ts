// The kinds of handle a function may ask for. A role's handle fits only where that role is wanted.
import type { Kysely, Transaction } from 'kysely'
import type pg from 'pg'

declare const roleOf: unique symbol

type HandleOf<Role extends DatabaseRole> = Kysely<unknown> & { readonly [roleOf]: Role }

/** The four ways to log in; see `database/roles.sql` for what each may do. */
export type DatabaseRole = 'owner' | 'desk' | 'portal' | 'worker'

export type OwnerDb = HandleOf<'owner'>
export type DeskDb = HandleOf<'desk'>
export type PortalDb = HandleOf<'portal'>
export type WorkerDb = HandleOf<'worker'>

/** Any handle outside a transaction. */
export type Db = OwnerDb | DeskDb | PortalDb | WorkerDb

/** Inside a transaction. No `Db` fits here, so a function that takes `Tx` cannot be called apart from its change. */
export type Tx = Transaction<unknown>

/** What a function that only reads asks for: any handle or a running transaction. */
export type Reader = Db | Tx

export type DbOf<Role extends DatabaseRole> = HandleOf<Role>

/** An open pool: `db` for typed queries, `pool` for what needs the bare driver (COPY, the job queue). */
export type OpenDatabase<Role extends DatabaseRole> = { db: DbOf<Role>; pool: pg.Pool; close(): Promise<void> }

/** Looks at a handle through a module's own table types; costs nothing at run time. */
export function tablesOf<Tables>(handle: Tx): Transaction<Tables>
export function tablesOf<Tables>(handle: Reader): Kysely<Tables>
export function tablesOf<Tables>(handle: Reader): Kysely<Tables> {
  return handle as unknown as Kysely<Tables>
}
