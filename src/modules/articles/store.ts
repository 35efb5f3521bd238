import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { ArticleInput } from './rules/article.ts'

export async function insertFacts(
  tx: Tx,
  siteId: string,
  articles: readonly { revisionId: string; article: ArticleInput }[],
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
