// What the record keeps of the latest deeds of one kind, for the page that shows them beside the thing they changed.
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

export type DeedFound = { seq: number; at: Date; byKind: string; byId: string | null; before: unknown; after: unknown }

const network = '00000000-0000-0000-0000-000000000000'

/** The latest deeds of a kind in the chain of a site (null: of the network), newest first. */
export async function latestDeeds(
  db: Reader,
  { siteId, happened, limit }: { siteId: string | null; happened: string; limit: number },
): Promise<DeedFound[]> {
  const { rows } = await sql<DeedFound>`
    select seq, recorded_at as at, by_kind as "byKind", by_id as "byId", before, after
    from audit.entry where chain_id = ${siteId ?? network}::uuid and happened = ${happened}
    order by seq desc limit ${limit}`.execute(db)
  return rows
}
