import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type NewEscalation = { editionId: string; waitingSince: Date; personId: string; dueAt: Date; at: Date }

/** False when it went to this person already. */
export async function insertEscalation(tx: Tx, siteId: string, one: NewEscalation): Promise<boolean> {
  const { rows } =
    await sql`insert into worklist.escalation (site_id, edition_id, waiting_since, person_id, due_at, escalated_at)
    values (${siteId}, ${one.editionId}, ${one.waitingSince}, ${one.personId}, ${one.dueAt}, ${one.at})
    on conflict on constraint escalation_pk do nothing returning person_id`.execute(tx)
  return rows.length > 0
}
