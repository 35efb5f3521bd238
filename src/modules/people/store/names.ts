// Names people sign by, and the units they answer for.
import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { heldOn } from './held-roles.ts'

/** The full name and the pen names of a person. */
export async function namesOf(db: Reader, personId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select full_name as name from units.person where id = ${personId}
    union select name from units.pen_name where person_id = ${personId}`.execute(db)
  return rows.map(({ name }) => name)
}

/** The units whose contact the person is at the site that day. */
export async function contactUnitsOf(
  db: Reader,
  { personId, siteId, day }: { personId: string; siteId: string; day: LocalDate },
): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`
    select distinct h.unit_id as "unitId" from people.held_role as h
    where h.person_id = ${personId} and h.site_id = ${siteId} and h.role = 'unit-contact' and h.unit_id is not null
      and h.ended_at is null and ${heldOn(day)}`.execute(db)
  return rows.map(({ unitId }) => unitId)
}

/** Full names by person. */
export async function personNames(db: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, full_name as name from units.person where id = any (${[...new Set(personIds)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Full names by account. */
export async function accountNames(db: Reader, accountIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, p.full_name as name from people.account as a join units.person as p on p.id = a.person_id
    where a.id = any (${[...new Set(accountIds)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
