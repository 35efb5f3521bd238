import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

/** Which of these units are of a commune or a former district. */
export async function localUnits(db: Reader, unitIds: readonly string[]): Promise<Set<string>> {
  if (unitIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from units.unit where id = any (${[...unitIds]}::uuid[]) and kind in ('commune', 'district')`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** What the governing agency of a site is called. */
export async function governingNames(db: Reader, siteId: string): Promise<{ unit: string | null }> {
  const { rows } = await sql<{ unit: string | null }>`
    select (select u.name from units.state as u where u.unit_id = s.governing_unit_id order by u.valid_from desc nulls last limit 1) as unit
    from sites.site as s where s.id = ${siteId}`.execute(db)
  return rows[0] ?? { unit: null }
}
