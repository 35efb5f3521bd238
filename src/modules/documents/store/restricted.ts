import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

/** Those of these files that are the original or an annex of a restricted document of the site, as it stands now. */
export async function restrictedAmong(db: Reader, siteId: string, sha256s: readonly string[]): Promise<string[]> {
  if (sha256s.length === 0) return []
  const { rows } = await sql<{ sha256: string }>`
    select distinct d.sha256 from documents.file as d
    join documents.fact as f on f.site_id = d.site_id and f.revision_id = d.revision_id and f.visibility = 'restricted'
    join editions.revision as r on r.site_id = d.site_id and r.id = d.revision_id
    join editions.edition as e on e.site_id = r.site_id and e.id = r.edition_id
    left join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.id
    where d.site_id = ${siteId} and d.sha256 = any (${[...sha256s]}::text[]) and d.role <> 'redacted'
      and r.id in (e.head_revision_id, p.revision_id)`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}
