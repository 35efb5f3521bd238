// How a share ends: refused, taken back, taken down, or gone with its origin.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { WithdrawalReason } from '../rules/withdrawal.ts'

type Answer = { shareId: string; reason: string; by: { accountId: string; personId: string; title: string }; at: Date }

export async function refuseShare(tx: Tx, { shareId, reason, by, at }: Answer): Promise<void> {
  await sql`update editions.share set state = 'refused', reason = ${reason}, answered_at = ${at}, answered_by = ${by.accountId},
      answered_by_person = ${by.personId}, answered_title = ${by.title}
    where id = ${shareId}`.execute(tx)
}

export type Ending = {
  shareId: string
  state: 'recalled' | 'withdrawn' | 'ended'
  reason: WithdrawalReason
  accountId: string | null
  at: Date
}

export async function endShare(tx: Tx, { shareId, state, reason, accountId, at }: Ending): Promise<void> {
  await sql`update editions.share set state = ${state}, ended_at = ${at}, ended_by = ${accountId}, end_reason = ${reason}
    where id = ${shareId}`.execute(tx)
}

export type OpenShare = {
  id: string
  toSiteId: string
  editionId: string | null
  state: 'offered' | 'accepted'
  mode: 'follow' | 'freeze' | null
}

/** Whoever shows the edition of this site, or has been offered it, locked until the commit; in one order for all. */
export async function openSharesOf(tx: Tx, siteId: string, editionId: string): Promise<OpenShare[]> {
  const { rows } = await sql<OpenShare>`
    select s.id, s.to_site_id as "toSiteId", s.edition_id as "editionId", s.state, s.mode
    from editions.share as s
    where s.from_site_id = ${siteId} and s.from_edition_id = ${editionId} and s.state in ('offered', 'accepted')
    order by s.to_site_id, s.id for update`.execute(tx)
  return rows
}

export type OriginNow = { isThere: boolean; reason: WithdrawalReason | null; documentNumber: string | null }

/** Whether the origin still has it before its readers, and why not. */
export async function originNow(db: Reader, siteId: string, editionId: string): Promise<OriginNow> {
  const { rows } = await sql<OriginNow>`
    select exists (select from editions.publication as p where p.site_id = ${siteId} and p.edition_id = ${editionId}) as "isThere",
      w.reason, w.document_number as "documentNumber"
    from (select 1) as one
    left join editions.withdrawal as w on w.site_id = ${siteId} and w.edition_id = ${editionId}`.execute(db)
  return rows[0] ?? { isThere: false, reason: null, documentNumber: null }
}
