/** Counts what sites published within a period: a few walks over the ledger, however many sites there are. */
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'
import type { Counts } from '../rules/compose.ts'

export type Span = { siteIds: readonly string[]; from: Date; until: Date; asOf: Date }

/** First publications within [from, until) as they were known at `asOf`; the same rule as the ledger's own counts. */
export const publishedIn = ({ siteIds, from, until, asOf }: Span) => sql`
  e.kind = 'published' and e.type in ('article', 'document') and e.site_id = any (${[...siteIds]}::uuid[])
  and e.happened_at >= ${from} and e.happened_at < ${until} and e.happened_at <= ${asOf} and e.recorded_at <= ${asOf}`

/** Each question is one walk over the period's events; they run side by side. Months are asked of one site alone. */
export async function countsIn(db: Reader, span: Span): Promise<Counts> {
  const [cells, byUnit, byBody, byMonth] = await Promise.all([
    bySiteAndGenre(db, span),
    articlesByUnit(db, span),
    documentsByBody(db, span),
    span.siteIds.length === 1 ? articlesByMonth(db, span) : [],
  ])
  return { bySite: cells, byGenre: cells, byMonth, byUnit, byBody }
}

type Cell = {
  type: 'article' | 'document'
  isShared: boolean
  siteId: string
  origin: string
  genre: string
  count: number
}

async function bySiteAndGenre(db: Reader, span: Span): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    select e.type, e.share_id is not null as "isShared", e.site_id as "siteId", coalesce(e.origin, 'own') as origin,
      coalesce(e.genre, '') as genre, count(*)::int as count
    from editions.event as e where ${publishedIn(span)}
    group by 1, 2, 3, 4, 5`.execute(db)
  return rows
}

async function articlesByUnit(db: Reader, span: Span): Promise<Counts['byUnit']> {
  const { rows } = await sql<Counts['byUnit'][number]>`
    select e.unit_id as "unitId", e.share_id is not null as "isShared", count(*)::int as count
    from editions.event as e where ${publishedIn(span)} and e.type = 'article'
    group by 1, 2`.execute(db)
  return rows
}

async function articlesByMonth(db: Reader, span: Span): Promise<Counts['byMonth']> {
  const { rows } = await sql<Counts['byMonth'][number]>`
    select to_char(date_trunc('month', e.happened_at at time zone 'Asia/Ho_Chi_Minh'), 'YYYY-MM') as month,
      e.share_id is not null as "isShared", count(*)::int as count
    from editions.event as e where ${publishedIn(span)} and e.type = 'article'
    group by 1, 2`.execute(db)
  return rows
}

/** Which body issued each document, as its first published revision says. */
async function documentsByBody(db: Reader, span: Span): Promise<Counts['byBody']> {
  const { rows } = await sql<{ body: string; isShared: boolean; count: number }>`
    select coalesce(f.body, 'other') as body, e.share_id is not null as "isShared", count(*)::int as count
    from editions.event as e
    left join documents.fact as f on f.site_id = e.site_id and f.revision_id = e.revision_id
    where ${publishedIn(span)} and e.type = 'document'
    group by 1, 2`.execute(db)
  return rows
}

/** Whether a site had published anything by then: before its first item a base is not known, which is not zero. */
export async function hasPublishedBy(db: Reader, { siteIds, until, asOf }: Omit<Span, 'from'>): Promise<boolean> {
  const { rows } = await sql`
    select from editions.event as e
    where e.kind = 'published' and e.site_id = any (${[...siteIds]}::uuid[]) and e.happened_at < ${until} and e.recorded_at <= ${asOf}
    limit 1`.execute(db)
  return rows.length > 0
}
