import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

/** To whom items were given by name, by edition; of all these sites or of one edition. */
export async function reassignmentsOf(
  db: Reader,
  siteIds: readonly string[],
  editionId?: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ editionId: string; personId: string }>`
    select edition_id as "editionId", to_person_id as "personId" from worklist.reassignment
    where site_id = any (${[...siteIds]}::uuid[]) and ended_at is null
      ${editionId === undefined ? sql`` : sql`and edition_id = ${editionId}`}`.execute(db)
  return new Map(rows.map((row) => [row.editionId, row.personId]))
}

export type NewReassignment = { id: string; editionId: string; toPersonId: string; byAccount: string; at: Date }

export async function insertReassignment(tx: Tx, siteId: string, given: NewReassignment): Promise<void> {
  await sql`insert into worklist.reassignment (site_id, id, edition_id, to_person_id, by_account, given_at)
    values (${siteId}, ${given.id}, ${given.editionId}, ${given.toPersonId}, ${given.byAccount}, ${given.at})`.execute(
    tx,
  )
}

/** Answers to whom it was given; undefined when it was not. */
export async function endReassignment(
  tx: Tx,
  siteId: string,
  editionId: string,
  at: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string }>`update worklist.reassignment set ended_at = ${at}
    where site_id = ${siteId} and edition_id = ${editionId} and ended_at is null
    returning to_person_id as "personId"`.execute(tx)
  return rows[0]?.personId
}
