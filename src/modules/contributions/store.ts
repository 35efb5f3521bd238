import { sql } from 'kysely'
import type { LocalDate } from '../../basics/dates.ts'
import type { Reader } from '../../platform/database/index.ts'

/** What each unit was called on that day; where no name is known for it, the one nearest before, else the latest. */
export async function unitNamesOn(
  db: Reader,
  unitIds: readonly string[],
  day: LocalDate,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ unitId: string; name: string }>`
    select distinct on (unit_id) unit_id as "unitId", name from units.state
    where unit_id = any (${[...unitIds]}::uuid[])
    order by unit_id,
      (valid_from is null or valid_from <= ${day}) and (valid_to is null or valid_to >= ${day}) desc,
      (valid_from is null or valid_from <= ${day}) desc,
      valid_from desc nulls last`.execute(db)
  return new Map(rows.map(({ unitId, name }) => [unitId, name]))
}
