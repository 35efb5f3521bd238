/** Which arrivals of the site may be the same document, or nearly the same text. */
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

export type Candidate = { id: string; title: string; shape: Buffer | null; identity: string | null; receivedAt: Date }

const line = sql`a.id, concat_ws(', ', nullif(a.number_symbol, ''), coalesce(nullif(a.subject, ''), a.name)) as title, a.shape,
  a.identity, a.received_at as "receivedAt"`

export async function sameIdentity(db: Reader, siteId: string, id: string, identity: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`select ${line} from intake.arrival as a
    where a.site_id = ${siteId} and a.identity = ${identity} and a.id <> ${id} and a.state not in ('refused', 'returned', 'set-aside')
    order by a.received_at desc limit 5`.execute(db)
  return rows
}

export async function sharingBands(
  db: Reader,
  siteId: string,
  id: string,
  bands: readonly string[],
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`select ${line} from intake.arrival as a
    where a.site_id = ${siteId} and a.id <> ${id} and a.state not in ('refused', 'returned', 'set-aside') and a.id in (
      select b.arrival_id from intake.band as b where b.site_id = ${siteId} and b.band = any (${[...bands]}::bigint[])
      group by b.arrival_id order by count(*) desc limit 20)`.execute(db)
  return rows
}

/** What was published from packages with these keys: what a recall, an update or a replacement is about. */
export async function publishedByKeys(
  db: Reader,
  siteId: string,
  keys: readonly string[],
): Promise<{ id: string; editionId: string; numberSymbol: string; subject: string }[]> {
  const { rows } = await sql<{ id: string; editionId: string; numberSymbol: string; subject: string }>`
    select id, edition_id as "editionId", number_symbol as "numberSymbol", subject from intake.arrival
    where site_id = ${siteId} and state in ('published', 'handed-on') and edition_id is not null and package_key = any (${[...keys]}::text[])
    order by ended_at desc limit 20`.execute(db)
  return rows
}
