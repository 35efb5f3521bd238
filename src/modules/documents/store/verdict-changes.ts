/** Verdicts that a later verification found otherwise, until somebody has looked. */
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type VerdictChange = {
  siteId: string
  id: string
  editionId: string
  sha256: string
  verdictBefore: string
  verdict: string
  isValid: boolean
  foundAt: Date
}

export async function insertVerdictChange(tx: Tx, c: VerdictChange): Promise<void> {
  await sql`insert into documents.verdict_change (site_id, id, edition_id, sha256, verdict_before, verdict, is_valid, found_at)
    values (${c.siteId}, ${c.id}, ${c.editionId}, ${c.sha256}, ${c.verdictBefore}, ${c.verdict}, ${c.isValid}, ${c.foundAt})`.execute(
    tx,
  )
}

export type UnseenChange = VerdictChange & { title: string; slug: string }

/** The newest first; only of documents that still stand on their site. */
export async function unseenChanges(
  db: Reader,
  siteIds: readonly string[],
  most: number,
): Promise<readonly UnseenChange[]> {
  const { rows } = await sql<UnseenChange>`
    select c.site_id as "siteId", c.id, c.edition_id as "editionId", c.sha256, c.verdict_before as "verdictBefore", c.verdict,
      c.is_valid as "isValid", c.found_at as "foundAt", p.title, s.slug
    from documents.verdict_change as c
    join editions.publication as p on p.site_id = c.site_id and p.edition_id = c.edition_id
    join sites.site as s on s.id = c.site_id
    where c.site_id = any (${[...siteIds]}::uuid[]) and c.seen_at is null
    order by c.found_at desc limit ${most}`.execute(db)
  return rows
}

/** Answers how many were not seen before. */
export async function markSeen(
  tx: Tx,
  { siteId, editionId, at, by }: { siteId: string; editionId: string; at: Date; by: string },
): Promise<number> {
  const { rows } = await sql`update documents.verdict_change set seen_at = ${at}, seen_by = ${by}
    where site_id = ${siteId} and edition_id = ${editionId} and seen_at is null returning id`.execute(tx)
  return rows.length
}
