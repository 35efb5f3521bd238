/** Passkeys of accounts, and the questions they are asked. */
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type KeptPasskey = {
  credentialId: string
  accountId: string
  publicKey: Buffer
  counter: number
  transports: string[]
  name: string
  madeAt: Date
  lastUsedAt: Date | null
}

const columns = sql`k.credential_id as "credentialId", k.account_id as "accountId", k.public_key as "publicKey", k.counter,
  k.transports, k.name, k.made_at as "madeAt", k.last_used_at as "lastUsedAt"`

export async function passkeysOf(db: Reader, accountId: string): Promise<KeptPasskey[]> {
  const { rows } = await sql<KeptPasskey>`
    select ${columns} from people.passkey as k where k.account_id = ${accountId} order by k.made_at`.execute(db)
  return rows
}

/** A key of an account that may sign in. */
export async function passkeyAt(db: Reader, credentialId: string): Promise<KeptPasskey | undefined> {
  const { rows } = await sql<KeptPasskey>`
    select ${columns} from people.passkey as k join people.account as a on a.id = k.account_id
    where k.credential_id = ${credentialId} and a.deactivated_at is null`.execute(db)
  return rows[0]
}

type NewPasskey = Omit<KeptPasskey, 'publicKey' | 'transports' | 'lastUsedAt'> & {
  publicKey: Uint8Array
  transports: readonly string[]
}

/** False when the key is known already. */
export async function insertPasskey(tx: Tx, key: NewPasskey): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into people.passkey (credential_id, account_id, public_key, counter, transports, name, made_at)
    values (${key.credentialId}, ${key.accountId}, ${Buffer.from(key.publicKey)}, ${key.counter}, ${[...key.transports]}::text[],
      ${key.name}, ${key.madeAt})
    on conflict on constraint passkey_pk do nothing returning credential_id as id`.execute(tx)
  return rows.length === 1
}

export async function deletePasskey(
  tx: Tx,
  { accountId, credentialId }: { accountId: string; credentialId: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    delete from people.passkey where account_id = ${accountId} and credential_id = ${credentialId} returning name`.execute(
    tx,
  )
  return rows[0]?.name
}

export async function markUsed(
  tx: Tx,
  { credentialId, counter, at }: { credentialId: string; counter: number; at: Date },
): Promise<void> {
  await sql`update people.passkey set counter = ${counter}, last_used_at = ${at}
    where credential_id = ${credentialId}`.execute(tx)
}

export async function insertChallenge(
  tx: Tx,
  challenge: { hash: Buffer; accountId: string | null; expiresAt: Date },
): Promise<void> {
  await sql`insert into people.passkey_challenge (challenge_hash, account_id, expires_at)
    values (${challenge.hash}, ${challenge.accountId}, ${challenge.expiresAt})`.execute(tx)
}

/** False when it was never asked (of that account), is over or was answered before. */
export async function useUpChallenge(
  tx: Tx,
  { hash, accountId, now }: { hash: Buffer; accountId: string | null; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ used: Date }>`
    update people.passkey_challenge set used_at = ${now}
    where challenge_hash = ${hash} and account_id is not distinct from ${accountId}::uuid and used_at is null
      and expires_at > ${now}
    returning used_at as used`.execute(tx)
  return rows.length === 1
}

/** For a lost telephone: all keys of the account go. */
export async function removePasskeys(tx: Tx, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    delete from people.passkey where account_id = ${accountId} returning credential_id as id`.execute(tx)
  return rows.length > 0
}
