/** The queue as the desk lists it. */
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'
import type { Arrival } from '../rules/arrival.ts'
import type { QueueView } from '../rules/queue.ts'
import { arrivalFrom, arrivalLine } from './lines.ts'

/** Whether the document, its package or a rule asks for the portal: 'yes', 'no', or 'unknown' where nobody could read for whom it is. */
const asks = sql`coalesce(a.routed ->> 'asks', case when a.routed ->> 'instruction' is null then 'no' else 'yes' end)`

const views = {
  sure: sql`a.state = 'waiting' and a.is_sure and ${asks} = 'yes'`,
  look: sql`a.state = 'waiting' and a.stops = '[]'::jsonb and ${asks} <> 'no' and not (a.is_sure and ${asks} = 'yes')`,
  unasked: sql`a.state = 'waiting' and a.stops = '[]'::jsonb and ${asks} = 'no'`,
  stopped: sql`a.state = 'waiting' and a.stops <> '[]'::jsonb`,
  running: sql`a.state in ('received', 'checked')`,
  aside: sql`a.state = 'set-aside'`,
  done: sql`a.state in ('published', 'handed-on', 'carried-out', 'refused', 'returned')`,
} as const

/** `unscanned`: how many of those under way wait for a scanner that does not answer. */
export type Counts = Record<QueueView, number> & { unscanned: number }

export async function queueCounts(db: Reader, siteId: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where ${views.sure})::int as sure, count(*) filter (where ${views.look})::int as look,
      count(*) filter (where ${views.unasked})::int as unasked,
      count(*) filter (where ${views.stopped})::int as stopped, count(*) filter (where ${views.running})::int as running,
      count(*) filter (where ${views.aside})::int as aside, count(*) filter (where ${views.done})::int as done,
      count(*) filter (where a.state = 'received' and a.scan = 'unscanned')::int as unscanned
    from intake.arrival as a where a.site_id = ${siteId}`.execute(db)
  return rows[0] ?? { sure: 0, look: 0, unasked: 0, stopped: 0, running: 0, aside: 0, done: 0, unscanned: 0 }
}

export type QueueAsked = { siteId: string; view: QueueView | 'all'; after: string | null; limit: number }

/** The oldest first, as they wait; what is done the newest first. */
export async function queueOf(db: Reader, { siteId, view, after, limit }: QueueAsked): Promise<Arrival[]> {
  const isDone = view === 'done'
  const held =
    view === 'all' ? sql`a.state not in ('published', 'handed-on', 'carried-out', 'refused', 'returned')` : views[view]
  const behind = after === null ? sql`` : isDone ? sql`and a.id < ${after}::uuid` : sql`and a.id > ${after}::uuid`
  const { rows } = await sql<Arrival>`
    select ${arrivalLine} from ${arrivalFrom} where a.site_id = ${siteId} and ${held} ${behind}
    order by ${isDone ? sql`a.id desc` : sql`a.id`} limit ${limit}`.execute(db)
  return rows
}

/** What waits behind one arrival, the sure ones that ask for the portal first: where a person goes on. */
export async function nextWaiting(db: Reader, siteId: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select a.id from intake.arrival as a where a.site_id = ${siteId} and a.state = 'waiting' and a.id <> ${id}
    order by not a.is_sure, (a.stops <> '[]'::jsonb), ${asks} = 'no', a.id <= ${id}::uuid, a.id limit 1`.execute(db)
  return rows[0]?.id ?? null
}

export type WaitingArrival = {
  siteId: string
  slug: string
  count: number
  stopped: number
  since: Date
  confirmer: string | null
}

/** How many wait at each of the sites, by who is to confirm them. */
export async function waitingArrivals(db: Reader, siteIds: readonly string[]): Promise<WaitingArrival[]> {
  const { rows } = await sql<WaitingArrival>`
    select a.site_id as "siteId", s.slug, count(*)::int as count, count(*) filter (where a.stops <> '[]'::jsonb)::int as stopped,
      min(a.received_at) as since, a.routed ->> 'confirmer' as confirmer
    from intake.arrival as a join sites.site as s on s.id = a.site_id
    where a.site_id = any (${[...siteIds]}::uuid[]) and a.state = 'waiting'
    group by 1, 2, 6 order by 5`.execute(db)
  return rows
}
