import { sql } from 'kysely'
import type { Language } from '../../basics/language.ts'
import type { PortalDb } from '../../platform/database/index.ts'
import { numbersOf } from './rules/sitemap.ts'

export type FeedItem = {
  path: string
  title: string
  summary: string
  sectionId: string | null
  liveFrom: Date
  byline: string | null
  /** The first clip or sound of its text. */
  recording: { sha256: string; name: string; contentType: string; bytes: number } | null
}

type Wanted = { siteId: string; language: Language; limit: number; sectionId?: string }

/** The newest articles of a site or of one of its sections, with what only their content tells. */
export async function newestItems(db: PortalDb, { siteId, language, limit, sectionId }: Wanted): Promise<FeedItem[]> {
  const columns = sql`p.site_id, p.path, p.title, p.summary, p.section_id, p.number, p.live_from`
  const from = sectionId
    ? sql`live.section_item as p where p.site_id = ${siteId} and p.in_section_id = ${sectionId}`
    : sql`live.publication as p where p.site_id = ${siteId}`
  const { rows } = await sql<FeedItem>`
    with newest as materialized (
      select ${columns} from ${from} and p.type = 'article' and p.language = ${language}
      order by p.live_from desc, p.number desc limit ${limit}
    )
    select p.path, p.title, p.summary, p.section_id as "sectionId", p.live_from as "liveFrom", a.byline,
      case when f.bytes is not null then a.recording || jsonb_build_object('bytes', f.bytes) end as recording
    from newest as p
    left join lateral (
      select l.byline,
        jsonb_path_query_first(l.content, '$.body.content[*] ? (@.type == "audio" || @.type == "video").attrs') as recording
      from live.article as l where l.site_id = ${siteId} and l.path = p.path limit 1
    ) as a on true
    left join lateral (
      select m.bytes from live.file as m
      where m.site_id = ${siteId} and m.prefix = left(a.recording ->> 'sha256', 16) and m.name = a.recording ->> 'name' limit 1
    ) as f on true
    order by p.live_from desc, p.number desc`.execute(db)
  return rows
}

/** The highest item number anything live has; 0 on a site without any. */
export async function highestNumber(db: PortalDb, siteId: string): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select number from live.publication where site_id = ${siteId} and share_id is null order by number desc limit 1`.execute(
    db,
  )
  return rows[0]?.number ?? 0
}

/** Which of the parts of the site map, from 1 to `last`, hold anything: one look into the index for each. */
export async function partsInUse(db: PortalDb, siteId: string, last: number): Promise<number[]> {
  const size = numbersOf(1).last
  const { rows } = await sql<{ part: number }>`
    select part from generate_series(1, ${last}::integer) as part
    cross join lateral (
      select from live.publication as p
      where p.site_id = ${siteId} and p.share_id is null and p.number > (part - 1) * ${size}::integer and p.number <= part * ${size}::integer
      order by p.number limit 1
    ) as any_of_it
    order by part`.execute(db)
  return rows.map((row) => row.part)
}

export type LiveAddress = { number: number; language: Language; path: string; changedAt: Date }

/** Everything live of its own whose number lies in a part, editions of one item side by side; what is shared is mapped at home. */
export async function addressesInPart(db: PortalDb, siteId: string, part: number): Promise<LiveAddress[]> {
  const { first, last } = numbersOf(part)
  const { rows } = await sql<LiveAddress>`
    select number, language, path, greatest(live_from, changed_at) as "changedAt"
    from live.publication
    where site_id = ${siteId} and number >= ${first} and number <= ${last} and share_id is null
    order by number, language desc`.execute(db)
  return rows
}
