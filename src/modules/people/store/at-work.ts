// Who can be written to about their work: accounts that can sign in, with the sites where they hold a role that does not rest.
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'
import { heldNow, isResting } from './held-roles.ts'

export type AtWork = {
  accountId: string
  personId: string
  name: string
  email: string
  siteIds: string[]
}

/** Everybody at work now, or those of the persons named. An inspection is no work on a site. */
export async function peopleAtWork(
  db: Reader,
  { now, personIds }: { now: Date; personIds?: readonly string[] },
): Promise<AtWork[]> {
  const { rows } = await sql<AtWork>`
    select a.id as "accountId", a.person_id as "personId", p.full_name as name, a.email,
      array_agg(distinct h.site_id) as "siteIds"
    from people.account as a
    join units.person as p on p.id = a.person_id
    join people.held_role as h on h.person_id = a.person_id and h.site_id is not null and h.role <> 'inspection' and ${heldNow(now)}
    where a.deactivated_at is null and a.password_hash is not null and not ${isResting}
      ${personIds === undefined ? sql`` : sql`and a.person_id = any (${[...personIds]}::uuid[])`}
    group by a.id, p.full_name order by a.id`.execute(db)
  return rows
}

/** Where to write to an account; undefined when it was closed. */
export async function addressOf(db: Reader, accountId: string): Promise<{ name: string; email: string } | undefined> {
  const { rows } = await sql<{ name: string; email: string }>`
    select p.full_name as name, a.email from people.account as a join units.person as p on p.id = a.person_id
    where a.id = ${accountId} and a.deactivated_at is null`.execute(db)
  return rows[0]
}
