import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Duty } from '../rules/duty.ts'

export type NamedDuty = Duty & { name: string }

/** Who is on duty at the site from one day up to another, both included. */
export async function dutiesOf(
  db: Reader,
  { siteId, from, until }: { siteId: string; from: LocalDate; until: LocalDate },
): Promise<NamedDuty[]> {
  const { rows } = await sql<NamedDuty>`
    select d.day, d.person_id as "personId", p.full_name as name
    from planning.duty as d join units.person as p on p.id = d.person_id
    where d.site_id = ${siteId} and d.day >= ${from} and d.day <= ${until} order by d.day`.execute(db)
  return rows
}

type Setting = { siteId: string; day: LocalDate; personId: string; accountId: string; at: Date }

export async function setDuty(tx: Tx, { siteId, day, personId, accountId, at }: Setting): Promise<void> {
  await sql`insert into planning.duty (site_id, day, person_id, set_at, set_by)
    values (${siteId}, ${day}, ${personId}, ${at}, ${accountId})
    on conflict on constraint duty_pk do update set person_id = excluded.person_id, set_at = excluded.set_at, set_by = excluded.set_by`.execute(
    tx,
  )
}

export async function clearDuty(tx: Tx, siteId: string, day: LocalDate): Promise<void> {
  await sql`delete from planning.duty where site_id = ${siteId} and day = ${day}`.execute(tx)
}
