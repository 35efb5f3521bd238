import { sql } from 'kysely'
import type { Language } from '../../basics/language.ts'
import type { PortalDb } from '../../platform/database/index.ts'

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
