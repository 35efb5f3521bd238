/** What a server must be able to do, asked of the server itself. */
import { sql } from 'kysely'
import type { Reader } from './types.ts'

/** Whether the server answers at all. */
export const answers = (db: Reader): Promise<boolean> =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )

/** Whether capitals like Đ and Ư are folded; without it search and sorting are wrong. */
export async function foldsVietnamese(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ lower: string }>`select lower('ĐƯ') as lower`.execute(db)
  return rows[0]?.lower === 'đư'
}

/** 180004 for PostgreSQL 18.4. */
export async function serverVersion(db: Reader): Promise<number> {
  const { rows } = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(
    db,
  )
  return rows[0]?.version ?? 0
}

/** Whether the role of this handle may make large objects; only a superuser can withdraw that right. */
export async function mayMakeLargeObjects(db: Reader): Promise<boolean> {
  const { rows } = await sql<{
    may: boolean
  }>`select has_function_privilege('lo_create(oid)', 'execute') as may`.execute(db)
  return rows[0]?.may ?? true
}

/** How many tables (views apart) the role of this handle can read. */
export async function readableTables(db: Reader): Promise<number> {
  const { rows } = await sql<{ readable: number }>`
    select count(*)::int as readable from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
      and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`.execute(db)
  return rows[0]?.readable ?? 0
}
