// What travels with a revision to whoever reads it next: marked passages, and the verdict of the checks.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Finding } from '../rules/first-checks.ts'

export type NewRemark = { id: string; anchor: string | null; occurrence: number; comment: string }
type Made = { revisionId: string; accountId: string; name: string; at: Date }

export async function insertRemarks(
  tx: Tx,
  { siteId, editionId }: { siteId: string; editionId: string },
  remarks: readonly NewRemark[],
  { revisionId, accountId, name, at }: Made,
): Promise<void> {
  for (const { id, anchor, occurrence, comment } of remarks) {
    await sql`insert into editions.remark (site_id, id, edition_id, revision_id, anchor, occurrence, comment, made_at, made_by,
        made_by_name)
      values (${siteId}, ${id}, ${editionId}, ${revisionId}, ${anchor}, ${occurrence}, ${comment}, ${at}, ${accountId}, ${name})`.execute(
      tx,
    )
  }
}

export type Remark = NewRemark & { revisionId: string; by: string; at: Date; resolvedAt: Date | null }

/** What editors have said about an edition, oldest first; open ones are those nobody has ticked off. */
export async function remarksOf(db: Reader, siteId: string, editionId: string): Promise<Remark[]> {
  const { rows } = await sql<Remark>`
    select id, revision_id as "revisionId", anchor, occurrence, comment, made_by_name as by, made_at as at,
      resolved_at as "resolvedAt"
    from editions.remark where site_id = ${siteId} and edition_id = ${editionId} order by made_at, id`.execute(db)
  return rows
}

export async function markRemark(
  tx: Tx,
  siteId: string,
  { id, editionId, accountId, at }: { id: string; editionId: string; accountId: string | null; at: Date | null },
): Promise<boolean> {
  const { rows } = await sql`update editions.remark set resolved_at = ${at}, resolved_by = ${accountId}
    where site_id = ${siteId} and edition_id = ${editionId} and id = ${id} returning id`.execute(tx)
  return rows.length > 0
}

export type Verdict = { deed: string; checkedAt: Date; findings: Finding[]; explanation: string | null }

export async function insertVerdict(
  tx: Tx,
  siteId: string,
  {
    revisionId,
    deed,
    checkedAt,
    findings,
    explanation,
    accountId,
  }: Verdict & { revisionId: string; accountId: string },
): Promise<void> {
  await sql`insert into editions.verdict (site_id, revision_id, no, deed, checked_at, findings, explanation, by_account)
    select ${siteId}, ${revisionId}, coalesce(max(no), 0) + 1, ${deed}, ${checkedAt}, ${JSON.stringify(findings)}::jsonb, ${explanation},
      ${accountId}
    from editions.verdict where site_id = ${siteId} and revision_id = ${revisionId}`.execute(tx)
}

/** What the checks said of a revision, the latest first. */
export async function verdictsOf(db: Reader, siteId: string, revisionId: string): Promise<Verdict[]> {
  const { rows } = await sql<Verdict>`
    select deed, checked_at as "checkedAt", findings, explanation
    from editions.verdict where site_id = ${siteId} and revision_id = ${revisionId} order by no desc`.execute(db)
  return rows
}
