// The ledger of one item as people read it, and the names of those who are asked for it now.
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'
import type { Deed } from '../rules/deeds.table.ts'

export type LedgerLine = {
  kind: string
  deed: Deed | null
  revisionId: string | null
  revisionNo: number | null
  /** For what is scheduled the moment it is for, else when it was done. */
  happenedAt: Date
  recordedAt: Date
  reason: string | null
  /** Null where nobody did it: a moment came. */
  name: string | null
  /** As the decision of that day printed it; empty without one. */
  title: string | null
  forName: string | null
}

/** What happened with an edition, the latest first. */
export async function ledgerOf(db: Reader, siteId: string, editionId: string): Promise<LedgerLine[]> {
  const { rows } = await sql<LedgerLine>`
    select v.kind, v.deed, v.revision_id as "revisionId", r.no as "revisionNo", v.happened_at as "happenedAt", v.recorded_at as "recordedAt",
      v.reason,
      p.full_name as name, v.by_title as title, f.full_name as "forName"
    from editions.event as v
    left join editions.revision as r on r.site_id = v.site_id and r.id = v.revision_id
    left join units.person as p on p.id = v.by_person
    left join units.person as f on f.id = v.for_person
    where v.site_id = ${siteId} and v.edition_id = ${editionId}
    order by v.id desc`.execute(db)
  return rows
}

export async function personNames(db: Reader, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ name: string }>`
    select full_name as name from units.person where id = any(${[...personIds]}::uuid[]) order by full_name`.execute(db)
  return rows.map(({ name }) => name)
}

export async function unitNames(db: Reader, unitIds: readonly string[]): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select unit_id as id, name from units.state where unit_id = any(${[...unitIds]}::uuid[]) order by valid_from nulls first`.execute(
    db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
