// The heart of a picture, for the crops of lists. It changes how a picture is cut, not what is said, so it needs no approval.
import { sql } from 'kysely'
import type { Focus } from '../../../basics/picture.ts'
import type { Tx } from '../../../platform/database/index.ts'

/** Sets it wherever the lists show this picture of the site, also where other sites show its items; answers those sites. */
export async function setFocus(
  tx: Tx,
  { siteId, sha256, focus }: { siteId: string; sha256: string; focus: Focus | null },
): Promise<string[]> {
  const { rows } = await sql<{ siteId: string }>`
    with shown as (
      select f.site_id, f.edition_id from editions.publication_file as f where f.site_id = ${siteId} and f.sha256 = ${sha256}
      union
      select s.to_site_id, s.edition_id from editions.publication_file as f
      join editions.share as s on s.from_site_id = f.site_id and s.from_edition_id = f.edition_id and s.state = 'accepted'
      where f.site_id = ${siteId} and f.sha256 = ${sha256})
    update editions.publication as p
    set picture = case when ${focus === null} then p.picture - 'focus'
      else jsonb_set(p.picture, '{focus}', ${JSON.stringify(focus)}::jsonb) end
    from shown
    where p.site_id = shown.site_id and p.edition_id = shown.edition_id and p.picture->>'sha256' = ${sha256}
    returning p.site_id as "siteId"`.execute(tx)
  return [...new Set(rows.map((row) => row.siteId))]
}
