// How much of what sites publish is their own. Every figure is a fold over the ledger.
import { sql } from 'kysely'
import type { LocalMonth } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'

export type OwnAndShared = {
  month: LocalMonth
  own: number
  translated: number
  /** Taken from elsewhere by hand: khai thác. */
  republished: number
  /** Shown by reference from another site of the network; 'khai thác' too, but never counted twice. */
  shared: number
}

const byKind = sql`
  count(*) filter (where coalesce(e.origin, 'own') = 'own')::int as own,
  count(*) filter (where e.origin = 'translated')::int as translated,
  count(*) filter (where e.origin = 'republished' and e.share_id is null)::int as republished,
  count(*) filter (where e.share_id is not null)::int as shared`

/** First publications of articles on a site by month (in Vietnam), within [from, until). A month without any is left out. */
export async function ownAndShared(
  db: Reader,
  { siteId, from, until }: { siteId: string; from: Date; until: Date },
): Promise<OwnAndShared[]> {
  const { rows } = await sql<OwnAndShared>`
    select to_char(e.happened_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month, ${byKind}
    from editions.event as e
    where e.site_id = ${siteId} and e.kind = 'published' and e.type = 'article' and e.happened_at >= ${from} and e.happened_at < ${until}
    group by 1 order by 1 desc`.execute(db)
  return rows
}

export type NetworkCount = Omit<OwnAndShared, 'month'> & { siteId: string }

/**
 * The same for every site of the network. The province's total is own, translated and republished of all: an item that many
 * sites show by reference counts once, where it was written.
 */
export async function networkCounts(
  db: Reader,
  { from, until, asOf }: { from: Date; until: Date; asOf: Date },
): Promise<NetworkCount[]> {
  const { rows } = await sql<NetworkCount>`
    select e.site_id as "siteId", ${byKind}
    from editions.event as e
    where e.kind = 'published' and e.type = 'article' and e.happened_at >= ${from} and e.happened_at < ${until}
      and e.recorded_at <= ${asOf}
    group by 1`.execute(db)
  return rows
}
