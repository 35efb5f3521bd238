import { sql } from 'kysely'
import { dayOf } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Role } from '../rules/role.ts'

export async function anyAccount(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from people.account) as found`.execute(db)
  return rows[0]?.found ?? false
}

/** Until the commit nobody else can make an account. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await sql`lock table people.account in share row exclusive mode`.execute(tx)
}

/** How the address of an account was proved to be the person's. */
export type Proof = 'mail' | 'sign-on' | 'operator'

export type NewAccount = {
  id: string
  personId: string
  email: string
  passwordHash: string | null
  /** Null where a command of the operator opens it, who answers for it. */
  openedBySite: string | null
}

/** Answers whether it was made: false when the e-mail is taken. */
export async function insertAccount(tx: Tx, account: NewAccount, now: Date): Promise<boolean> {
  const { rows } = await sql<{
    id: string
  }>`insert into people.account (id, person_id, email, password_hash, created_at, opened_by_site, proved_at, proved_by)
    values (${account.id}, ${account.personId}, ${account.email}, ${account.passwordHash}, ${now}, ${account.openedBySite},
      ${account.openedBySite === null ? now : null}, ${account.openedBySite === null ? 'operator' : null})
    on conflict on constraint account_email_unique do nothing returning id`.execute(tx)
  return rows.length === 1
}

export type Membership = { siteId: string | null; personId: string; role: Role }

export async function insertMembership(tx: Tx, { siteId, personId, role }: Membership, now: Date): Promise<void> {
  await sql`insert into people.membership (id, site_id, person_id, role, valid_from)
    values (${newId(now)}, ${siteId}, ${personId}, ${role}, ${dayOf(now)})`.execute(tx)
}

export type Credentials = { accountId: string; email: string; passwordHash: string | null }

const credentials = sql`select id as "accountId", email, password_hash as "passwordHash" from people.account
  where deactivated_at is null`

export async function credentialsByEmail(db: Reader, email: string): Promise<Credentials | undefined> {
  const { rows } = await sql<Credentials>`${credentials} and email = ${email}`.execute(db)
  return rows[0]
}

export async function credentialsById(db: Reader, accountId: string): Promise<Credentials | undefined> {
  const { rows } = await sql<Credentials>`${credentials} and id = ${accountId}`.execute(db)
  return rows[0]
}

export async function setPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  await sql`update people.account set password_hash = ${passwordHash} where id = ${accountId}`.execute(tx)
}

/** From now on no password opens the account. */
export async function forgetPassword(tx: Tx, accountId: string): Promise<void> {
  await sql`update people.account set password_hash = null where id = ${accountId}`.execute(tx)
}

export async function insertLink(
  tx: Tx,
  link: { secretHash: Buffer; accountId: string; expiresAt: Date; proves?: 'mail' | 'operator' },
): Promise<void> {
  await sql`insert into people.sign_in_link (secret_hash, account_id, expires_at, proves)
    values (${link.secretHash}, ${link.accountId}, ${link.expiresAt}, ${link.proves ?? null})`.execute(tx)
}

export type Link = {
  accountId: string
  email: string
  name: string
  /** What using it proves, for an account whose address nobody has proved yet. */
  proof: 'mail' | 'operator' | null
}

/** The account a link opens, while the link is unused and in time. */
export async function usableLink(db: Reader, secretHash: Buffer, now: Date): Promise<Link | undefined> {
  const { rows } = await sql<Link>`
    select a.id as "accountId", a.email, p.full_name as name,
      case when a.proved_at is null then l.proves end as proof
    from people.sign_in_link as l
    join people.account as a on a.id = l.account_id
    join units.person as p on p.id = a.person_id
    where l.secret_hash = ${secretHash} and l.used_at is null and l.expires_at > ${now} and a.deactivated_at is null`.execute(
    db,
  )
  return rows[0]
}

/** From now on the address counts as the person's; the first proof stays. */
export async function proveAddress(tx: Tx, accountId: string, proof: Proof, now: Date): Promise<void> {
  await sql`update people.account set proved_at = ${now}, proved_by = ${proof}
    where id = ${accountId} and proved_at is null`.execute(tx)
}

/** No link that was made before opens the account. */
export async function useUpLinks(tx: Tx, accountId: string, now: Date): Promise<void> {
  await sql`update people.sign_in_link set used_at = ${now} where account_id = ${accountId} and used_at is null`.execute(
    tx,
  )
}

/** Uses a link up, and with it every other link of the account; false when somebody was quicker. */
export async function useLink(tx: Tx, secretHash: Buffer, now: Date): Promise<boolean> {
  const { rows } = await sql<{ accountId: string }>`update people.sign_in_link set used_at = ${now}
    where secret_hash = ${secretHash} and used_at is null and expires_at > ${now} returning account_id as "accountId"`.execute(
    tx,
  )
  const accountId = rows[0]?.accountId
  if (accountId === undefined) return false
  await useUpLinks(tx, accountId, now)
  return true
}
