// Where the site itself shows a file or leads to it, beside its texts.
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

export type SitePlace = { sha256: string; what: 'emblem' | 'banner' | 'link'; text: string }

/** Its emblem, its banners that have not ended, and its links to other sites. */
export async function sitePlaces(db: Reader, siteId: string, sha256s: readonly string[]): Promise<SitePlace[]> {
  if (sha256s.length === 0) return []
  const { rows } = await sql<SitePlace>`
    with wanted as (select unnest(${[...sha256s]}::text[]) as sha256),
      led as (select w.sha256, '/tep/' || left(w.sha256, 16) || '/' as path from wanted as w)
    select w.sha256, 'emblem' as what, s.name as text from wanted as w join sites.site as s on s.emblem_sha256 = w.sha256
    where s.id = ${siteId}
    union all
    select l.sha256, 'banner', b.text from led as l join sites.banner as b on strpos(b.href, l.path) > 0
    where b.site_id = ${siteId} and (b.live_until is null or b.live_until > now())
    union all
    select l.sha256, 'link', k.name from led as l join sites.link as k on strpos(k.href, l.path) > 0
    where k.site_id = ${siteId}`.execute(db)
  return rows
}
