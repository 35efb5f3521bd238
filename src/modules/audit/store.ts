import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/database/index.ts'

/** Who acted: an account at the desk, a command line, the worker, or a citizen. */
export type By = { kind: 'account' | 'command' | 'worker' | 'citizen'; id?: string; address?: string }

export type Deed = {
  /** The site whose chain it joins; null for what concerns the whole network. */
  siteId: string | null
  /** A word like 'site-created'. */
  happened: string
  subjectId: string | null
  by: By
  before?: unknown
  after?: unknown
}

const network = '00000000-0000-0000-0000-000000000000'

/**
 * Appends a deed to the audit chain. Takes a transaction, so nothing can be recorded apart from the change itself; called
 * last in it, because it locks the head of the chain until the commit.
 */
export async function record(tx: Tx, { siteId, happened, subjectId, by, before, after }: Deed): Promise<void> {
  await sql`select audit.record(${siteId ?? network}::uuid, ${happened}, ${subjectId}::uuid, ${by.kind}, ${by.id ?? null}::uuid,
    ${by.address ?? null}::inet, ${json(before)}::jsonb, ${json(after)}::jsonb)`.execute(tx)
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

/** The first broken link of every chain whose hashes do not hold; an empty list means that the record is whole. */
export async function brokenChains(db: Reader): Promise<{ chainId: string; seq: number }[]> {
  const { rows } = await sql<{ chainId: string; seq: number }>`
    with link as (
      select e.chain_id, e.seq, e.hash = audit.entry_hash(e)
        and e.previous = coalesce(lag(e.hash) over chain, '')
        and e.seq = row_number() over chain as holds
      from audit.entry as e
      window chain as (partition by e.chain_id order by e.seq)
    ), ending as (
      select c.chain_id, c.length as seq
      from audit.chain as c
      left join audit.entry as e on e.chain_id = c.chain_id and e.seq = c.length
      where c.length > 0 and (e.hash is null or e.hash <> c.head)
    )
    select chain_id as "chainId", min(seq) as seq
    from (select chain_id, seq from link where not holds union all select chain_id, seq from ending) as broken
    group by chain_id`.execute(db)
  return rows
}
