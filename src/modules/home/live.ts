import { sql } from 'kysely'
import type { Language } from '../../basics/language.ts'
import type { Picture } from '../../basics/picture.ts'
import type { PortalDb } from '../../platform/database/index.ts'
import { type Arrangement, completed, usual } from './rules/arrangement.ts'

type Kept = { blocks: unknown; section_ids: string[] | null; notices_section_id: string | null }

/** How the front page is arranged now, and which sections take nothing new any more. */
export async function arrangementOf(
  db: PortalDb,
  { siteId, language }: { siteId: string; language: Language },
): Promise<{ arrangement: Arrangement; closed: readonly string[] }> {
  const { rows } = await sql<{ kept: Kept | null; closed: string[] }>`
    select
      (select to_jsonb(a) from live.home_arrangement as a where a.site_id = ${siteId} and a.language = ${language}) as kept,
      array(select c.id from live.section as c where c.site_id = ${siteId} and c.is_closed) as closed`.execute(db)
  const { kept = null, closed = [] } = rows[0] ?? {}
  if (kept === null) return { arrangement: usual, closed }
  const arrangement = {
    blocks: completed(kept.blocks),
    sectionIds: kept.section_ids,
    noticesSectionId: kept.notices_section_id,
  }
  return { arrangement, closed }
}

/** An article held on the front page, as lists show one. */
export type PinnedLine = {
  place: 'lead' | 'top'
  editionId: string
  href: string
  title: string
  summary: string
  picture: Picture | null
  genre: string | null
  sectionId: string | null
  number: number
  liveFrom: Date
}

/** What is held on the front page at this minute, the latest pinned first. */
export async function pinnedStories(
  db: PortalDb,
  { siteId, language }: { siteId: string; language: Language },
): Promise<PinnedLine[]> {
  const { rows } = await sql<PinnedLine>`
    select h.place, p.edition_id as "editionId", p.path as href, p.title, p.summary, p.picture, p.genre,
      p.section_id as "sectionId", p.number, p.live_from as "liveFrom"
    from live.home_pin as h
    join live.publication as p on p.site_id = h.site_id and p.edition_id = h.edition_id
    where h.site_id = ${siteId} and h.language = ${language} and p.type = 'article'
    order by h.live_from desc, p.number desc`.execute(db)
  return rows
}

export type GatheredLine = {
  fromSlug: string
  fromName: string
  fromKind: string
  fromHost: string | null
  path: string
  title: string
  summary: string
  genre: string | null
  liveFrom: Date
}

/** The newest articles of the component sites of a portal. */
export async function gathered(
  db: PortalDb,
  { siteId, language, limit }: { siteId: string; language: Language; limit: number },
): Promise<GatheredLine[]> {
  const { rows } = await sql<GatheredLine>`
    select s.slug as "fromSlug", s.name as "fromName", s.kind as "fromKind", g.path, g.title, g.summary, g.genre, g.live_from as "liveFrom",
      (select h.host from live.host as h where h.site_id = s.id and h.is_primary) as "fromHost"
    from (
      select * from live.gathered as g
      where g.site_id = ${siteId} and g.language = ${language}
      order by g.live_from desc, g.number desc, g.from_site_id limit ${limit}
    ) as g
    join live.site as s on s.id = g.from_site_id
    order by g.live_from desc, g.number desc`.execute(db)
  return rows
}
