import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/database/index.ts'
import type { ArticleFacts } from './rules/article.ts'

export async function insertFacts(
  tx: Tx,
  siteId: string,
  articles: readonly { revisionId: string; article: ArticleFacts }[],
): Promise<void> {
  const rows = articles.map(({ revisionId, article }) => ({
    site_id: siteId,
    revision_id: revisionId,
    genre: article.genre,
    origin: article.origin,
    source_name: article.sourceName ?? null,
    source_url: article.sourceUrl ?? null,
    byline: article.byline ?? null,
    unit_id: article.unitId ?? null,
    event_at: article.eventAt ?? null,
    received_at: article.receivedAt ?? null,
    expires_at: article.expiresAt ?? null,
    series: article.series ?? null,
    series_number: article.seriesNumber ?? null,
    air_on: article.airOn ?? null,
  }))
  await sql`insert into articles.fact select * from jsonb_populate_recordset(null::articles.fact, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}

type Nullable<T> = { [K in keyof T]-?: Exclude<T[K], undefined> | null }

/** The facts of a revision; undefined where it has none. */
export async function factsAt(
  db: Reader,
  siteId: string,
  revisionId: string,
): Promise<Nullable<ArticleFacts> | undefined> {
  const { rows } = await sql<Nullable<ArticleFacts>>`
    select genre, origin, source_name as "sourceName", source_url as "sourceUrl", byline, unit_id as "unitId", event_at as "eventAt",
      received_at as "receivedAt", expires_at as "expiresAt", series, series_number as "seriesNumber", air_on as "airOn"
    from articles.fact where site_id = ${siteId} and revision_id = ${revisionId}`.execute(db)
  return rows[0]
}

/** When the events happened that these revisions tell of, by revision; those without an event are left out. */
export async function eventsOf(db: Reader, revisionIds: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ revisionId: string; eventAt: Date }>`
    select revision_id as "revisionId", event_at as "eventAt" from articles.fact
    where revision_id = any (${[...revisionIds]}::uuid[]) and event_at is not null`.execute(db)
  return new Map(rows.map(({ revisionId, eventAt }) => [revisionId, eventAt]))
}
