import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

/** What these accounts chose, by account and kind; without an account in it, nothing was chosen. */
export async function chosenBy(db: Reader, accountIds: readonly string[]): Promise<Map<string, Map<string, string>>> {
  const { rows } = await sql<{ accountId: string; kind: string; way: string }>`
    select account_id as "accountId", kind, way from worklist.preference
    where account_id = any (${[...accountIds]}::uuid[])`.execute(db)
  const chosen = new Map<string, Map<string, string>>()
  for (const { accountId, kind, way } of rows) {
    chosen.set(accountId, (chosen.get(accountId) ?? new Map<string, string>()).set(kind, way))
  }
  return chosen
}

export async function keepPreference(
  tx: Tx,
  { accountId, kind, way, at }: { accountId: string; kind: string; way: string; at: Date },
): Promise<void> {
  await sql`insert into worklist.preference (account_id, kind, way, changed_at) values (${accountId}, ${kind}, ${way}, ${at})
    on conflict on constraint preference_pk do update set way = excluded.way, changed_at = excluded.changed_at`.execute(
    tx,
  )
}
