// Pictures in a lighter form, by the bytes they stand for; one for all sites, as the smaller sizes are.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

/** Leaves it to the worker to make these pictures lighter. */
export async function awaitLighter(tx: Tx, sha256s: readonly string[]): Promise<void> {
  await sql`insert into media.lighter (sha256) select unnest(${[...sha256s]}::text[])
    on conflict on constraint lighter_pk do nothing`.execute(tx)
}

/** Some pictures that nobody has tried yet; the order is nobody's. */
export async function waitingForLighter(db: Reader, limit: number): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from media.lighter where tried_at is null limit ${limit}`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}

export type Lighter = { sha256: string; bytes: number }

/** Null where a lighter form does not pay, or cannot be made: it is not tried again. */
export async function setLighter(tx: Tx, sha256: string, made: Lighter | null, at: Date): Promise<void> {
  await sql`update media.lighter set lighter_sha256 = ${made?.sha256 ?? null}, bytes = ${made?.bytes ?? null}, tried_at = ${at}
    where sha256 = ${sha256}`.execute(tx)
}

export async function removeLighter(tx: Tx, sha256: string): Promise<void> {
  await sql`delete from media.lighter where sha256 = ${sha256}`.execute(tx)
}
