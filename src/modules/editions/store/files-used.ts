// Where files of the catalogue stand in the texts of a site: in what readers see, in what is on its way there, and in what
// somebody is writing. Former revisions do not count: taking one back asks again for its files.
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

export type FileUse = {
  sha256: string
  editionId: string
  title: string
  isLive: boolean
  /** Whose text it is: who wrote or typed any of it. */
  accountIds: string[]
}

/** Each edition of the site that shows one of these files, the live ones first. */
export async function filesUsed(db: Reader, siteId: string, sha256s: readonly string[]): Promise<FileUse[]> {
  if (sha256s.length === 0) return []
  const wanted = sql`${[...sha256s]}::text[]`
  const { rows } = await sql<FileUse>`
    with use as (
      select f.sha256, f.edition_id, true as live
      from editions.publication_file as f
      where f.site_id = ${siteId} and f.sha256 = any (${wanted})
      union all
      select h.sha256, r.edition_id, false
      from editions.revision as r
      join editions.edition as e on e.site_id = r.site_id and e.id = r.edition_id
      left join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.id
      cross join unnest(editions.file_hashes(r.picture, r.content)) as h (sha256)
      where r.site_id = ${siteId} and editions.file_hashes(r.picture, r.content) && ${wanted} and h.sha256 = any (${wanted})
        and r.id is distinct from p.revision_id
        and r.id = coalesce(e.head_revision_id, p.revision_id, (
          select n.id from editions.revision as n where n.site_id = e.site_id and n.edition_id = e.id order by n.no desc limit 1))
      union all
      select h.sha256, d.edition_id, false
      from editions.draft as d
      cross join unnest(editions.file_hashes(d.form)) as h (sha256)
      where d.site_id = ${siteId} and editions.file_hashes(d.form) && ${wanted} and h.sha256 = any (${wanted})
    )
    select u.sha256, u.edition_id as "editionId", bool_or(u.live) as "isLive", coalesce((
        select r.title from editions.revision as r where r.site_id = ${siteId} and r.edition_id = u.edition_id
        order by r.no desc limit 1), (
        select p.title from editions.publication as p where p.site_id = ${siteId} and p.edition_id = u.edition_id), '') as title,
      ${writersOf(siteId)} as "accountIds"
    from use as u
    group by u.sha256, u.edition_id
    order by bool_or(u.live) desc, u.edition_id desc`.execute(db)
  return rows
}

/** The accounts of whoever wrote or typed any of the text of `u`. */
const writersOf = (siteId: string): RawBuilder<unknown> => sql`array(select w.typed_by from editions.writer as w
        join editions.revision as r on r.site_id = w.site_id and r.id = w.revision_id
        where r.site_id = ${siteId} and r.edition_id = u.edition_id
        union select a.id from editions.writer as w
        join editions.revision as r on r.site_id = w.site_id and r.id = w.revision_id
        join people.account as a on a.person_id = w.person_id
        where r.site_id = ${siteId} and r.edition_id = u.edition_id
        union select d.account_id from editions.draft as d
        where d.site_id = ${siteId} and d.edition_id = u.edition_id)`
