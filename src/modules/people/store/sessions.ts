import { sql } from 'kysely'
import { dayOf } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Role } from '../rules/role.ts'
import { heldNow, isResting } from './held-roles.ts'

export type NewSession = {
  secretHash: Buffer
  accountId: string
  expiresAt: Date
  /** Empty when it is not known. */
  address: string
  agent: string
}

export async function insertSession(tx: Tx, session: NewSession, now: Date): Promise<void> {
  await sql`insert into people.session (secret_hash, account_id, created_at, last_seen_at, proved_at, expires_at, address, agent)
    values (${session.secretHash}, ${session.accountId}, ${now}, ${now}, ${now}, ${session.expiresAt}, ${session.address || null}::inet,
      ${session.agent.slice(0, 300)})`.execute(tx)
  await sql`update people.account set last_active_on = ${dayOf(now)} where id = ${session.accountId}`.execute(tx)
}

export type SessionFound = {
  id: string
  personId: string
  name: string
  email: string
  lastSeenAt: Date
  memberships: { siteId: string | null; role: Role }[]
}

/** The account of a session seen since `idleSince`, with what its person is now; roles that rest are left out. */
export async function accountBySession(
  db: Reader,
  secretHash: Buffer,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<SessionFound | undefined> {
  const { rows } = await sql<SessionFound>`
    select a.id, a.person_id as "personId", p.full_name as name, a.email, s.last_seen_at as "lastSeenAt",
      coalesce((select jsonb_agg(distinct jsonb_build_object('siteId', h.site_id, 'role', h.role)) from people.held_role as h
        where h.person_id = a.person_id and ${heldNow(now)} and not ${isResting}), '[]') as memberships
    from people.session as s
    join people.account as a on a.id = s.account_id
    join units.person as p on p.id = a.person_id
    where s.secret_hash = ${secretHash} and s.expires_at > ${now} and s.last_seen_at > ${idleSince}
      and a.deactivated_at is null`.execute(db)
  return rows[0]
}

export async function touchSession(db: Reader, secretHash: Buffer, now: Date): Promise<void> {
  await sql`update people.session set last_seen_at = ${now} where secret_hash = ${secretHash}`.execute(db)
  await sql`update people.account as a set last_active_on = ${dayOf(now)} from people.session as s
    where s.secret_hash = ${secretHash} and a.id = s.account_id and a.last_active_on is distinct from ${dayOf(now)}`.execute(
    db,
  )
}

/** When its owner last proved who they are. */
export async function provedAt(db: Reader, secretHash: Buffer): Promise<Date | undefined> {
  const { rows } = await sql<{ provedAt: Date }>`
    select proved_at as "provedAt" from people.session where secret_hash = ${secretHash}`.execute(db)
  return rows[0]?.provedAt
}

export async function noteProved(tx: Tx, secretHash: Buffer, now: Date): Promise<void> {
  await sql`update people.session set proved_at = ${now} where secret_hash = ${secretHash}`.execute(tx)
}

/** Ends a session at once; the row stays a while, because it says from where its owner signs in. */
export async function endSession(tx: Tx, secretHash: Buffer, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ accountId: string }>`update people.session set expires_at = ${now}
    where secret_hash = ${secretHash} and expires_at > ${now} returning account_id as "accountId"`.execute(tx)
  return rows[0]?.accountId
}

/** Ends every session of an account but the one given (null: all of them). */
export async function endOtherSessions(tx: Tx, accountId: string, keep: Buffer | null, now: Date): Promise<void> {
  await sql`update people.session set expires_at = ${now}
    where account_id = ${accountId} and expires_at > ${now}
      and (${keep}::bytea is null or secret_hash <> ${keep}::bytea)`.execute(tx)
}

export type OpenSession = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  address: string | null
  agent: string | null
}

/** Where an account is signed in now, newest first. The id is the hash in hex: useless for signing in. */
export async function openSessions(
  db: Reader,
  accountId: string,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<OpenSession[]> {
  const { rows } = await sql<OpenSession>`
    select encode(secret_hash, 'hex') as id, created_at as "createdAt", last_seen_at as "lastSeenAt", host(address) as address, agent
    from people.session
    where account_id = ${accountId} and expires_at > ${now} and last_seen_at > ${idleSince}
    order by last_seen_at desc limit 50`.execute(db)
  return rows
}

/** Whether the account has signed in from this network since then. */
export async function hasSignedInFrom(
  db: Reader,
  email: string,
  { address, since }: { address: string; since: Date },
): Promise<boolean> {
  if (address === '') return false
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from people.session as s join people.account as a on a.id = s.account_id
      where a.email = ${email} and s.created_at > ${since}
        and s.address <<= set_masklen(${address}::inet, case family(${address}::inet) when 6 then 64 else 32 end)::cidr
    ) as found`.execute(db)
  return rows[0]?.found ?? false
}

/** Forgets what nobody needs any more: old attempts, sessions that ended long ago, links past their time. */
export async function forget(db: Reader, before: { attempts: Date; sessions: Date; links: Date }): Promise<void> {
  await sql`delete from people.sign_in_attempt where attempted_at < ${before.attempts}`.execute(db)
  await sql`delete from people.session where least(expires_at, last_seen_at) < ${before.sessions}`.execute(db)
  await sql`delete from people.sign_in_link where expires_at < ${before.links}`.execute(db)
  await sql`delete from people.sign_in_step where expires_at < ${before.links}`.execute(db)
  await sql`delete from people.sign_on where expires_at < ${before.links}`.execute(db)
  await sql`delete from people.passkey_challenge where expires_at < ${before.links}`.execute(db)
}
