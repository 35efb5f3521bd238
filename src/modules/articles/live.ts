import { sql } from 'kysely'
import type { LocalDate } from '../../basics/dates.ts'
import type { Language } from '../../basics/language.ts'
import type { PageKey } from '../../basics/page-key.ts'
import type { Picture } from '../../basics/picture.ts'
import type { PortalDb } from '../../platform/database/index.ts'
import type { ArticleContent } from './rules/article.ts'
import type { ArticleLine } from './rules/story.ts'

export { type ArticleLine, storyOf } from './rules/story.ts'

const line = sql`p.edition_id as "editionId", p.path as href, p.title, p.summary, p.picture, p.genre, p.section_id as "sectionId",
  p.number, p.live_from as "liveFrom"`

type Wanted = { siteId: string; language: Language; limit: number }

/** The newest articles of a site. */
export async function latestArticles(db: PortalDb, { siteId, language, limit }: Wanted): Promise<ArticleLine[]> {
  const { rows } = await sql<ArticleLine>`
    select ${line} from live.publication as p
    where p.site_id = ${siteId} and p.type = 'article' and p.language = ${language}
    order by p.live_from desc, p.number desc limit ${limit}`.execute(db)
  return rows
}

/** The newest articles of each of these sections, at most `limit` a section, in one query. */
export async function latestInSections(
  db: PortalDb,
  sectionIds: readonly string[],
  { siteId, language, limit }: Wanted,
): Promise<Map<string, ArticleLine[]>> {
  const { rows } = await sql<ArticleLine & { inSectionId: string }>`
    select s.id as "inSectionId", p.*
    from unnest(${[...sectionIds]}::uuid[]) as s (id)
    cross join lateral (
      select ${line} from live.section_item as p
      where p.site_id = ${siteId} and p.in_section_id = s.id and p.language = ${language} and p.type = 'article'
      order by p.live_from desc, p.number desc limit ${limit}
    ) as p`.execute(db)
  const found = new Map<string, ArticleLine[]>()
  for (const { inSectionId, ...row } of rows) found.set(inSectionId, [...(found.get(inSectionId) ?? []), row])
  return found
}

/** One page of a section, newest first, before or after a key. Asks for one more than the page to know whether it goes on. */
export async function sectionArticles(
  db: PortalDb,
  sectionId: string,
  { siteId, language, limit, before, after }: Wanted & { before?: PageKey; after?: PageKey },
): Promise<ArticleLine[]> {
  const where = before
    ? sql`and (p.live_from, p.number) < (${before.instant}, ${before.number})`
    : after
      ? sql`and (p.live_from, p.number) > (${after.instant}, ${after.number})`
      : sql``
  const order = after ? sql`p.live_from asc, p.number asc` : sql`p.live_from desc, p.number desc`
  const { rows } = await sql<ArticleLine>`
    select ${line} from live.section_item as p
    where p.site_id = ${siteId} and p.in_section_id = ${sectionId} and p.language = ${language} ${where}
    order by ${order} limit ${limit}`.execute(db)
  return after ? rows.reverse() : rows
}

/** The newest of each of these genres (photographs, clips, broadcasts), at most `limit` a genre, in one query. */
export async function latestOfGenres(
  db: PortalDb,
  genres: readonly string[],
  { siteId, language, limit }: Wanted,
): Promise<ArticleLine[]> {
  const { rows } = await sql<ArticleLine>`
    select p.*
    from unnest(${[...genres]}::text[]) as g (name)
    cross join lateral (
      select ${line} from live.publication as p
      where p.site_id = ${siteId} and p.genre = g.name and p.language = ${language}
      order by p.live_from desc, p.number desc limit ${limit}
    ) as p`.execute(db)
  return rows
}

export type ArticleFound = {
  editionId: string
  itemId: string
  path: string
  sectionId: string | null
  number: number
  title: string
  summary: string
  picture: Picture | null
  liveFrom: Date
  liveUntil: Date | null
  changedAt: Date
  content: ArticleContent
  genre: string
  origin: 'own' | 'republished' | 'translated'
  sourceName: string | null
  sourceUrl: string | null
  byline: string | null
  eventAt: Date | null
  series: string | null
  seriesNumber: number | null
  airOn: LocalDate | null
}

const facts = sql`a.edition_id as "editionId", a.item_id as "itemId", a.path, a.section_id as "sectionId", a.number, a.title, a.summary,
  a.picture, a.live_from as "liveFrom", a.live_until as "liveUntil", a.changed_at as "changedAt", a.content, a.genre, a.origin,
  a.source_name as "sourceName", a.source_url as "sourceUrl", a.byline, a.event_at as "eventAt", a.series,
  a.series_number as "seriesNumber", a.air_on as "airOn"`

/** Where the live article of this number is; undefined when there is none. */
export async function articlePathByNumber(
  db: PortalDb,
  { siteId, language, number }: { siteId: string; language: Language; number: number },
): Promise<string | undefined> {
  const { rows } = await sql<{ path: string }>`
    select path from live.publication
    where site_id = ${siteId} and number = ${number} and language = ${language} and type = 'article'`.execute(db)
  return rows[0]?.path
}

/** The live article at an address. */
export async function articleAt(db: PortalDb, siteId: string, path: string): Promise<ArticleFound | undefined> {
  const { rows } = await sql<ArticleFound>`
    select ${facts} from live.article as a where a.site_id = ${siteId} and a.path = ${path}`.execute(db)
  return rows[0]
}

/** An item of another site that this one shows; where it is at home. */
export type SharedFound = ArticleFound & {
  fromSlug: string
  fromKind: string
  fromName: string
  fromNameEn: string | null
  fromHost: string | null
  fromPath: string
}

/** The shared article at an address of this site. */
export async function sharedArticleAt(db: PortalDb, siteId: string, path: string): Promise<SharedFound | undefined> {
  const { rows } = await sql<SharedFound>`
    select ${facts}, s.slug as "fromSlug", s.kind as "fromKind", s.name as "fromName", s.name_en as "fromNameEn",
      a.from_path as "fromPath", (select h.host from live.host as h where h.site_id = s.id and h.is_primary) as "fromHost"
    from live.shared_article as a
    join live.site as s on s.id = a.from_site_id
    where a.site_id = ${siteId} and a.path = ${path}`.execute(db)
  return rows[0]
}

/** The visible corrections the origin made in a shared article, newest first. */
export async function sharedCorrectionsOf(
  db: PortalDb,
  siteId: string,
  editionId: string,
): Promise<{ at: Date; text: string }[]> {
  const { rows } = await sql<{ at: Date; text: string }>`
    select corrected_at as at, text from live.shared_correction
    where site_id = ${siteId} and edition_id = ${editionId} order by no desc`.execute(db)
  return rows
}

/** The nearest articles of the section around one: the newer neighbour and some older ones, in one query. */
export async function neighbours(
  db: PortalDb,
  {
    siteId,
    language,
    sectionId,
    at,
    older,
  }: { siteId: string; language: Language; sectionId: string; at: PageKey; older: number },
): Promise<{ newer: ArticleLine | null; older: ArticleLine[] }> {
  const here = sql`p.site_id = ${siteId} and p.in_section_id = ${sectionId} and p.language = ${language} and p.type = 'article'`
  const { rows } = await sql<ArticleLine & { isNewer: boolean }>`
    (select true as "isNewer", ${line} from live.section_item as p
      where ${here} and (p.live_from, p.number) > (${at.instant}, ${at.number}) order by p.live_from, p.number limit 1)
    union all
    (select false, ${line} from live.section_item as p
      where ${here} and (p.live_from, p.number) < (${at.instant}, ${at.number}) order by p.live_from desc, p.number desc limit ${older})`.execute(
    db,
  )
  return { newer: rows.find((row) => row.isNewer) ?? null, older: rows.filter((row) => !row.isNewer) }
}

/** The other language's edition of an item, if it is live. */
export async function otherLanguagePath(
  db: PortalDb,
  { siteId, number, language }: { siteId: string; number: number; language: Language },
): Promise<string | null> {
  const { rows } = await sql<{ path: string }>`
    select path from live.publication where site_id = ${siteId} and number = ${number} and language <> ${language}`.execute(
    db,
  )
  return rows[0]?.path ?? null
}
