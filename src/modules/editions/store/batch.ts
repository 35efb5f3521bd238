// What became of each of many editions in one go, so that it can be told and taken back.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import { type BulkDeed, bulkDeeds } from '../rules/bulk.ts'

type Of = { siteId: string; batchId: string }

export async function insertBatch(
  tx: Tx,
  { siteId, batchId }: Of,
  { accountId, deed, at }: { accountId: string; deed: BulkDeed | 'replace-file'; at: Date },
): Promise<void> {
  await sql`insert into editions.batch (site_id, id, account_id, deed, made_at)
    values (${siteId}, ${batchId}, ${accountId}, ${deed}, ${at})`.execute(tx)
}

export type BatchLine = {
  no: number
  editionId: string
  title: string
  problems: readonly string[]
  eventId: number | null
  formerRevisionId: string | null
  revisionId: string | null
}

export async function insertBatchLine(tx: Tx, { siteId, batchId }: Of, line: BatchLine): Promise<void> {
  const { no, editionId, title, problems, eventId, formerRevisionId, revisionId } = line
  await sql`insert into editions.batch_line (site_id, batch_id, no, edition_id, title, problems, event_id, former_revision_id, revision_id)
    values (${siteId}, ${batchId}, ${no}, ${editionId}, ${title}, ${[...problems]}::text[], ${eventId}, ${formerRevisionId},
      ${revisionId})`.execute(tx)
}

export type Batch<D extends string = BulkDeed> = {
  deed: D
  madeAt: Date
  lines: readonly (BatchLine & { undoneAt: Date | null; notUndone: string | null })[]
}

/** What somebody did in one go; undefined for another's, which is nobody else's to see. */
export async function batchOf<D extends string = BulkDeed>(
  db: Reader,
  { siteId, batchId, accountId }: Of & { accountId: string },
  deeds: readonly string[] = bulkDeeds,
): Promise<Batch<D> | undefined> {
  const { rows } = await sql<Pick<Batch<D>, 'deed' | 'madeAt'>>`
    select deed, made_at as "madeAt" from editions.batch
    where site_id = ${siteId} and id = ${batchId} and account_id = ${accountId} and deed = any (${[...deeds]}::text[])`.execute(
    db,
  )
  const [batch] = rows
  if (batch === undefined) return undefined
  const { rows: lines } = await sql<Batch['lines'][number]>`
    select no, edition_id as "editionId", title, problems, event_id as "eventId", former_revision_id as "formerRevisionId",
      revision_id as "revisionId", undone_at as "undoneAt", not_undone as "notUndone"
    from editions.batch_line where site_id = ${siteId} and batch_id = ${batchId} order by no`.execute(db)
  return { ...batch, lines }
}

/** Notes that a line was taken back, or why it could not be. */
export async function noteUndo(
  tx: Tx,
  { siteId, batchId, no }: Of & { no: number },
  { at, problem }: { at: Date; problem: string | null },
): Promise<void> {
  await sql`update editions.batch_line
    set undone_at = ${problem === null ? at : null}, not_undone = ${problem}
    where site_id = ${siteId} and batch_id = ${batchId} and no = ${no}`.execute(tx)
}
