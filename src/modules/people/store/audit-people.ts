// Who acted, by name: for looking through the record.
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

/** The accounts of people whose name, or mail address, has this in it, accents or not. */
export async function accountsNamed(db: Reader, text: string, limit: number): Promise<string[]> {
  const folded = sql`translate(lower(regexp_replace(normalize(p.full_name, nfd), ${'[\u0300-\u036f]'}, '', 'g')), 'đ', 'd')`
  const { rows } = await sql<{ id: string }>`
    select a.id from people.account as a join units.person as p on p.id = a.person_id
    where strpos(${folded}, ${text}) > 0 or strpos(a.email, ${text}) > 0
    order by p.full_name limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
