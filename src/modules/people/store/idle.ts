/** Who has been away for long, and the rest of their publishing roles. */
import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import { publishingRoles, type Role } from '../rules/role.ts'
import { heldOn } from './held-roles.ts'

export type WatchedAccount = {
  accountId: string
  email: string
  name: string
  roles: Role[]
  lastActiveOn: LocalDate
  warnedOn: LocalDate | null
  isResting: boolean
}

/** Accounts with a publishing role today that were last active before the day given. */
export async function idleAccounts(
  db: Reader,
  { today, before }: { today: LocalDate; before: LocalDate },
): Promise<WatchedAccount[]> {
  const { rows } = await sql<WatchedAccount>`
    select * from (
      select a.id as "accountId", a.email, p.full_name as name, array_agg(distinct h.role) as roles, a.idle_warned_on as "warnedOn",
        coalesce(a.last_active_on, (a.created_at at time zone 'Asia/Ho_Chi_Minh')::date) as "lastActiveOn",
        exists (select from people.pause as z where z.account_id = a.id and z.ended_at is null) as "isResting"
      from people.account as a
      join units.person as p on p.id = a.person_id
      join people.held_role as h on h.person_id = a.person_id and h.ended_at is null and ${heldOn(today)}
        and h.role = any (${[...publishingRoles]}::text[])
      where a.deactivated_at is null
      group by a.id, p.full_name
    ) as watched where "lastActiveOn" < ${before} order by "accountId"`.execute(db)
  return rows
}

export async function markWarned(tx: Tx, accountId: string, today: LocalDate): Promise<void> {
  await sql`update people.account set idle_warned_on = ${today} where id = ${accountId}`.execute(tx)
}

/** False when they rest already. */
export async function beginPause(tx: Tx, accountId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{
    id: string
  }>`insert into people.pause (account_id, began_at) values (${accountId}, ${now})
    on conflict (account_id) where ended_at is null do nothing returning account_id as id`.execute(tx)
  return rows.length === 1
}

/** False when there was nothing to end. */
export async function endPause(tx: Tx, accountId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update people.pause set ended_at = ${now}
    where account_id = ${accountId} and ended_at is null returning account_id as id`.execute(tx)
  return rows.length === 1
}

/** Why publishing roles of an account rest now; null when they do not, or there are none. */
export async function restingBecause(
  db: Reader,
  accountId: string,
  today: LocalDate,
): Promise<'no-second-factor' | 'idle' | null> {
  const { rows } = await sql<{ isPaused: boolean; hasFactor: boolean }>`
    select exists (select from people.pause as z where z.account_id = a.id and z.ended_at is null) as "isPaused",
      exists (select from people.factor_holder as f where f.account_id = a.id) as "hasFactor"
    from people.account as a
    where a.id = ${accountId} and exists (
      select from people.held_role as h where h.person_id = a.person_id and h.ended_at is null and ${heldOn(today)}
        and h.role = any (${[...publishingRoles]}::text[]))`.execute(db)
  const [found] = rows
  if (found === undefined) return null
  if (!found.hasFactor) return 'no-second-factor'
  return found.isPaused ? 'idle' : null
}
