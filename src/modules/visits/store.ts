import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Opening } from './rules/opening.ts'

/** The whole site in `visits.daily`. */
const wholeSite = '00000000-0000-0000-0000-000000000000'

/**
 * Moves at most `limit` rows of the inbox into the days they were counted on and answers how many. Rows another worker
 * holds are left to it; days are written in one order, so two workers never wait for each other in a circle.
 */
export async function foldInbox(tx: Tx, limit: number): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    with taken as (
      delete from visits.inbox
      where ctid = any (array(select ctid from visits.inbox limit ${limit} for update skip locked))
      returning site_id, item_id, counted_at, views, visits
    ), folded as (
      insert into visits.daily as d (site_id, day, item_id, views, visits)
      select t.site_id, (t.counted_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
        coalesce(t.item_id, ${wholeSite}::uuid) as item, sum(t.views), sum(t.visits)
      from taken as t
      where exists (select from sites.site as s where s.id = t.site_id)
      group by t.site_id, day, item
      order by t.site_id, day, item
      on conflict on constraint daily_pk do update set views = d.views + excluded.views, visits = d.visits + excluded.visits
    )
    select count(*) as taken from taken`.execute(tx)
  return rows[0]?.taken ?? 0
}

export async function lockOpening(tx: Tx, siteId: string): Promise<Opening | null> {
  const { rows } = await sql<Opening>`
    select counted_until as "countedUntil", views, visits, source
    from visits.opening where site_id = ${siteId} for update`.execute(tx)
  return rows[0] ?? null
}

export async function putOpening(
  tx: Tx,
  siteId: string,
  { countedUntil, views, visits, source }: Opening,
): Promise<void> {
  await sql`insert into visits.opening (site_id, counted_until, views, visits, source)
    values (${siteId}, ${countedUntil}, ${views}, ${visits}, ${source})
    on conflict on constraint opening_pk do update
    set counted_until = excluded.counted_until, views = excluded.views, visits = excluded.visits, source = excluded.source`.execute(
    tx,
  )
}
