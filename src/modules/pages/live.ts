import { sql } from 'kysely'
import type { PortalDb } from '../../platform/database/index.ts'
import type { PageContent } from './rules/page.ts'

export type PageFound = {
  editionId: string
  itemId: string
  path: string
  sectionId: string | null
  title: string
  summary: string
  liveFrom: Date
  changedAt: Date
  content: PageContent
}

/** The live page at an address. */
export async function pageAt(db: PortalDb, siteId: string, path: string): Promise<PageFound | undefined> {
  const { rows } = await sql<PageFound>`
    select edition_id as "editionId", item_id as "itemId", path, section_id as "sectionId", title, summary, live_from as "liveFrom",
      changed_at as "changedAt", content
    from live.page where site_id = ${siteId} and path = ${path}`.execute(db)
  return rows[0]
}

/** Which of the site's pages are live, by path. */
export async function livePagePaths(db: PortalDb, siteId: string): Promise<Set<string>> {
  const { rows } = await sql<{ path: string }>`
    select path from live.publication where site_id = ${siteId} and type = 'page'`.execute(db)
  return new Set(rows.map((row) => row.path))
}
