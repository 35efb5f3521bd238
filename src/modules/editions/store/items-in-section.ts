import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

/** How many items of a site any text of theirs puts into a section, whether it was ever published or not. */
export async function itemsInSection(db: Reader, siteId: string, sectionId: string): Promise<number> {
  const { rows } = await sql<{ items: number }>`
    select count(distinct e.item_id)::int as items
    from editions.revision as r
    join editions.edition as e on e.site_id = r.site_id and e.id = r.edition_id
    where r.site_id = ${siteId} and ${sectionId}::uuid = any (r.section_ids)`.execute(db)
  return rows[0]?.items ?? 0
}
