/** The second factor of accounts: the shared secret, codes to recover with, and the step between password and code. */
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type SecondFactor = { secret: Buffer; lastStep: number; confirmedAt: Date | null; codesLeft: number }

export async function secondFactorOf(db: Reader, accountId: string): Promise<SecondFactor | undefined> {
  const { rows } = await sql<SecondFactor>`
    select f.secret, f.last_step as "lastStep", f.confirmed_at as "confirmedAt",
      (select count(*) from people.recovery_code as c where c.account_id = f.account_id and c.used_at is null) as "codesLeft"
    from people.second_factor as f where f.account_id = ${accountId}`.execute(db)
  return rows[0]
}

/** Whether the account has anything stronger than a password: a confirmed secret or a passkey. */
export async function hasFactor(db: Reader, accountId: string): Promise<boolean> {
  const { rows } = await sql`select from people.factor_holder where account_id = ${accountId}`.execute(db)
  return rows.length > 0
}

/** Recovery codes that were not used. */
export async function codesLeft(db: Reader, accountId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from people.recovery_code where account_id = ${accountId} and used_at is null`.execute(db)
  return rows[0]?.count ?? 0
}

/** Puts a secret to be confirmed; a confirmed one stays. Answers the secret that stands now. */
export async function offerSecret(tx: Tx, accountId: string, secret: Buffer, now: Date): Promise<void> {
  await sql`insert into people.second_factor (account_id, secret, made_at) values (${accountId}, ${secret}, ${now})
    on conflict on constraint second_factor_pk do nothing`.execute(tx)
}

/** Uses a time step up; false when it, or a later one, was used before. */
export async function useStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const { rows } = await sql<{ step: number }>`update people.second_factor set last_step = ${step}
    where account_id = ${accountId} and last_step < ${step} returning last_step as step`.execute(tx)
  return rows.length === 1
}

/** False when it was confirmed before. */
export async function confirmSecret(tx: Tx, accountId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update people.second_factor set confirmed_at = ${now}
    where account_id = ${accountId} and confirmed_at is null returning account_id as id`.execute(tx)
  return rows.length === 1
}

/** Takes the second factor away; answers whether there was one. Codes stay as long as a passkey does. */
export async function removeSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  await sql`delete from people.recovery_code as c where c.account_id = ${accountId}
    and not exists (select from people.passkey as k where k.account_id = c.account_id)`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    delete from people.second_factor where account_id = ${accountId} returning account_id as id`.execute(tx)
  return rows.length === 1
}

export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await sql`delete from people.recovery_code where account_id = ${accountId}`.execute(tx)
  for (const hash of hashes) {
    await sql`insert into people.recovery_code (account_id, code_hash) values (${accountId}, ${hash})`.execute(tx)
  }
}

export async function useRecoveryCode(tx: Tx, accountId: string, hash: Buffer, now: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update people.recovery_code set used_at = ${now}
    where account_id = ${accountId} and code_hash = ${hash} and used_at is null returning account_id as id`.execute(tx)
  return rows.length === 1
}

export async function insertStep(
  tx: Tx,
  step: { secretHash: Buffer; accountId: string; expiresAt: Date },
): Promise<void> {
  await sql`insert into people.sign_in_step (secret_hash, account_id, expires_at)
    values (${step.secretHash}, ${step.accountId}, ${step.expiresAt})`.execute(tx)
}

/** Whose password was right a few minutes ago. */
export async function usableStep(
  db: Reader,
  secretHash: Buffer,
  now: Date,
): Promise<{ accountId: string; email: string } | undefined> {
  const { rows } = await sql<{ accountId: string; email: string }>`
    select a.id as "accountId", a.email from people.sign_in_step as s join people.account as a on a.id = s.account_id
    where s.secret_hash = ${secretHash} and s.used_at is null and s.expires_at > ${now} and a.deactivated_at is null`.execute(
    db,
  )
  return rows[0]
}

export async function useUpStep(tx: Tx, secretHash: Buffer, now: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update people.sign_in_step set used_at = ${now}
    where secret_hash = ${secretHash} and used_at is null and expires_at > ${now} returning account_id as id`.execute(
    tx,
  )
  return rows.length === 1
}

/** After a password was changed, no step that the old one opened goes on. */
export async function endSteps(tx: Tx, accountId: string, now: Date): Promise<void> {
  await sql`update people.sign_in_step set used_at = ${now} where account_id = ${accountId} and used_at is null`.execute(
    tx,
  )
}
