import { sql } from 'kysely'
import type { Reader } from '../../platform/database/index.ts'

export type PageSection = { id: string; slug: string; name: string }

/** The sections of a site that are pages, as its menu has them; one without an English name has no English page. */
export async function pageSections(db: Reader, siteId: string, isEnglish: boolean): Promise<PageSection[]> {
  const { rows } = await sql<PageSection>`
    select id, slug, case when ${isEnglish} then coalesce(name_en, name) else name end as name
    from sites.section
    where site_id = ${siteId} and kind in ('page', 'contact') and closed_at is null order by position, id`.execute(db)
  return rows
}

/** The word of a section in its address; empty where there is no such section. */
export async function sectionSlug(db: Reader, siteId: string, sectionId: string): Promise<string> {
  const { rows } = await sql<{ slug: string }>`
    select slug from sites.section where site_id = ${siteId} and id = ${sectionId}`.execute(db)
  return rows[0]?.slug ?? ''
}
