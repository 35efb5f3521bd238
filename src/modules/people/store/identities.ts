/** Names that a provider gives to our accounts, and journeys to the provider that are under way. */
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

type Named = { issuer: string; subject: string }

/** An account that may sign in, by the provider's name for it. */
export async function accountOfIdentity(db: Reader, { issuer, subject }: Named): Promise<string | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    select a.id as "accountId" from people.identity as i join people.account as a on a.id = i.account_id
    where i.issuer = ${issuer} and i.subject = ${subject} and a.deactivated_at is null`.execute(db)
  return rows[0]?.accountId
}

/** False where the provider's name, or the account at that provider, is linked already. */
export async function linkIdentity(tx: Tx, identity: Named & { accountId: string; at: Date }): Promise<boolean> {
  const { issuer, subject, accountId, at } = identity
  const { rows } = await sql<{ subject: string }>`
    insert into people.identity (issuer, subject, account_id, linked_at)
    select ${issuer}, ${subject}, ${accountId}, ${at}
    where not exists (select from people.identity as i where i.issuer = ${issuer} and i.account_id = ${accountId})
    on conflict on constraint identity_pk do nothing returning subject`.execute(tx)
  return rows.length === 1
}

export type SignOn = { state: string; nonce: string; verifier: string; back: string }

export async function insertSignOn(tx: Tx, signOn: SignOn & { secretHash: Buffer; expiresAt: Date }): Promise<void> {
  await sql`insert into people.sign_on (secret_hash, state, nonce, verifier, back, expires_at)
    values (${signOn.secretHash}, ${signOn.state}, ${signOn.nonce}, ${signOn.verifier}, ${signOn.back}, ${signOn.expiresAt})`.execute(
    tx,
  )
}

/** What the browser with this secret left with; once. */
export async function useUpSignOn(tx: Tx, secretHash: Buffer, now: Date): Promise<SignOn | undefined> {
  const { rows } = await sql<SignOn>`
    update people.sign_on set used_at = ${now}
    where secret_hash = ${secretHash} and used_at is null and expires_at > ${now}
    returning state, nonce, verifier, back`.execute(tx)
  return rows[0]
}
