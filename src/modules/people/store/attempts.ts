import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

/** Attempts at one account are looked at one after the other, or a burst would pass before the first is written down. */
export async function lockAttempts(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
}

/** When the attempts under each key were made, newest first, since a moment; at most 200 a key. */
export async function attemptsUnder(tx: Tx, keys: readonly string[], since: Date): Promise<Map<string, Date[]>> {
  const { rows } = await sql<{ key: string; attemptedAt: Date }>`
    select wanted.key, a.attempted_at as "attemptedAt"
    from unnest(${[...keys]}::text[]) as wanted (key)
    cross join lateral (
      select attempted_at from people.sign_in_attempt as t
      where t.key = wanted.key and t.attempted_at > ${since} order by t.attempted_at desc limit 200
    ) as a`.execute(tx)
  const found = new Map<string, Date[]>()
  for (const { key, attemptedAt } of rows) found.set(key, [...(found.get(key) ?? []), attemptedAt])
  return found
}

export async function insertAttempts(tx: Tx, keys: readonly string[], now: Date): Promise<void> {
  await sql`insert into people.sign_in_attempt (key, attempted_at)
    select key, ${now} from unnest(${[...keys]}::text[]) as wanted (key)`.execute(tx)
}

/** After a success: forgets every attempt under the first keys, and under the last only the one made at that moment. */
export async function forgiveAttempts(
  db: Reader,
  { all, once }: { all: readonly string[]; once: readonly string[] },
  now: Date,
): Promise<void> {
  await sql`delete from people.sign_in_attempt
    where key = any (${[...all]}::text[]) or (key = any (${[...once]}::text[]) and attempted_at = ${now})`.execute(db)
}
