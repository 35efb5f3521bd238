// The record of a site (or of the network) as people look through it: newest first, narrowed, a page at a time.
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

const network = '00000000-0000-0000-0000-000000000000'

export type EntriesSought = {
  /** Null: the chain of the network. */
  siteId: string | null
  accountIds?: readonly string[] | undefined
  happened?: string | undefined
  subjectId?: string | undefined
  from?: Date | undefined
  until?: Date | undefined
  address?: string | undefined
}

export type EntryFound = {
  seq: number
  at: Date
  happened: string
  subjectId: string | null
  byKind: 'account' | 'command' | 'worker' | 'citizen'
  byId: string | null
  address: string | null
  before: unknown
  after: unknown
}

/** Entries older than `before`, right after `after` in time, or the newest; always newest first. */
export async function entriesFound(
  db: Reader,
  sought: EntriesSought,
  { limit, before, after }: { limit: number; before?: number | undefined; after?: number | undefined },
): Promise<EntryFound[]> {
  const { rows } = await sql<EntryFound>`
    select * from (
      select e.seq, e.recorded_at as at, e.happened, e.subject_id as "subjectId", e.by_kind as "byKind", e.by_id as "byId",
        host(e.address) as address, e.before, e.after
      from audit.entry as e
      where ${narrowed(sought)}
        ${before === undefined ? sql`` : sql`and e.seq < ${before}`}
        ${after === undefined ? sql`` : sql`and e.seq > ${after}`}
      order by e.seq ${after === undefined ? sql`desc` : sql`asc`}
      limit ${limit}
    ) as found order by seq desc`.execute(db)
  return rows
}

function narrowed({ siteId, accountIds, happened, subjectId, from, until, address }: EntriesSought) {
  const conditions: RawBuilder<unknown>[] = [
    sql`e.chain_id = ${siteId ?? network}::uuid`,
    ...(accountIds === undefined ? [] : [sql`e.by_id = any (${[...accountIds]}::uuid[])`]),
    ...(happened === undefined ? [] : [sql`e.happened = ${happened}`]),
    ...(subjectId === undefined ? [] : [sql`e.subject_id = ${subjectId}`]),
    ...(from === undefined ? [] : [sql`e.recorded_at >= ${from}`]),
    ...(until === undefined ? [] : [sql`e.recorded_at < ${until}`]),
    ...(address === undefined ? [] : [sql`e.address = ${address}::inet`]),
  ]
  return sql.join(conditions, sql` and `)
}

/** The last entries of a chain, looked at; `brokenAt` is the first that does not hold. */
export type VerifiedPart = { from: number; to: number; brokenAt: number | null }

/** Looks at the newest entries only: a page cannot read a whole record. Null where nothing was ever recorded. */
export async function verifiedPart(db: Reader, siteId: string | null, most: number): Promise<VerifiedPart | null> {
  const { rows } = await sql<VerifiedPart>`
    with chain as (
      select chain_id, length, head, greatest(length - ${most}::bigint, 0) as start from audit.chain
      where chain_id = ${siteId ?? network}::uuid
    ), link as (
      select e.seq, e.hash = audit.entry_hash(e)
        and (e.seq <= c.start + 1 and c.start > 0 or e.previous = coalesce(lag(e.hash) over by_seq, ''))
        and e.seq = c.start + row_number() over by_seq as holds, e.seq = c.length and e.hash = c.head as is_head
      from chain as c join audit.entry as e on e.chain_id = c.chain_id and e.seq > c.start
      window by_seq as (order by e.seq)
    )
    select c.start + 1 as from, c.length as to,
      coalesce((select min(l.seq) from link as l where not l.holds),
        case when not exists (select from link as l where l.is_head) then c.length end) as "brokenAt"
    from chain as c where c.length > 0`.execute(db)
  return rows[0] ?? null
}
