// What a step of the workflow leaves behind: where the edition stands, a line of the ledger, approvals, exceptions, remarks.
import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Deed } from '../rules/deeds.table.ts'
import type { Approval } from '../rules/edition.ts'
import type { Standing } from '../rules/workflow.ts'

export type Of = { siteId: string; editionId: string }

/** `recommendedBy` and `headRevisionId` stay as they are when undefined. */
export type Moved = Standing & { recommendedBy?: string | null; headRevisionId?: string | null; at: Date }

export async function moveEdition(tx: Tx, { siteId, editionId }: Of, moved: Moved): Promise<void> {
  const { state, pending, recommendedBy, headRevisionId, at } = moved
  await sql`update editions.edition set state = ${state}, pending_state = ${pending}, version = version + 1, changed_at = ${at}
      ${recommendedBy === undefined ? sql`` : sql`, recommended_by = ${recommendedBy}`}
      ${headRevisionId === undefined ? sql`` : sql`, head_revision_id = ${headRevisionId}`}
    where site_id = ${siteId} and id = ${editionId}`.execute(tx)
}

/** Who recommended the text that waits, as the ledger has it; null where that was taken back. */
export async function recommenderOf(db: Reader, { siteId, editionId }: Of): Promise<string | null> {
  const { rows } = await sql<{ personId: string | null }>`select v.by_person as "personId" from editions.event as v
    where v.site_id = ${siteId} and v.edition_id = ${editionId} and v.deed = 'recommend'
      and not exists (select from editions.event as u where u.undoes = v.id)
    order by v.id desc limit 1`.execute(db)
  return rows[0]?.personId ?? null
}

export type StepEvent = {
  itemId: string
  revisionId: string
  kind: string
  type: string
  language: string
  genre: string | null
  origin: string | null
  unitId: string | null
  group: string | null
  happenedAt: Date
  recordedAt: Date
  by: { accountId: string; personId: string; title: string; forPersonId: string | null }
  deed: Deed | null
  from: string
  to: string
  wasPending: boolean
  reason: string | null
  undoes: number | null
}

export async function insertStepEvent(tx: Tx, { siteId, editionId }: Of, e: StepEvent): Promise<void> {
  await sql`insert into editions.event (site_id, item_id, edition_id, revision_id, kind, type, language, genre, origin, unit_id,
      contributor_group, happened_at, recorded_at, by_account, by_person, by_title, for_person, deed, from_state, to_state, was_pending,
      reason, undoes)
    values (${siteId}, ${e.itemId}, ${editionId}, ${e.revisionId}, ${e.kind}, ${e.type}, ${e.language}, ${e.genre}, ${e.origin},
      ${e.unitId}, ${e.group}, ${e.happenedAt}, ${e.recordedAt}, ${e.by.accountId}, ${e.by.personId}, ${e.by.title},
      ${e.by.forPersonId}, ${e.deed}, ${e.from}, ${e.to}, ${e.wasPending}, ${e.reason}, ${e.undoes})`.execute(tx)
}

export type NewApproval = Approval & {
  id: string
  title: string
  forPersonId: string | null
  byAccount: string
  at: Date
}

export async function insertApproval(tx: Tx, { siteId, editionId }: Of, a: NewApproval): Promise<void> {
  await sql`insert into editions.approval (site_id, id, edition_id, revision_id, person_id, name, title, for_person_id, by_account,
      approved_at, exception_id)
    values (${siteId}, ${a.id}, ${editionId}, ${a.revisionId}, ${a.personId}, ${a.name}, ${a.title}, ${a.forPersonId}, ${a.byAccount},
      ${a.at}, ${a.exceptionId})`.execute(tx)
}

/**
 * The approvals of an edition count no more; they stay in the record. Whoever answers for what is live, or will be at its
 * moment, goes on answering for it, whatever becomes of a change to it.
 */
export async function cancelApprovals(tx: Tx, { siteId, editionId }: Of, at: Date): Promise<void> {
  await sql`update editions.approval as a set cancelled_at = ${at}
    where a.site_id = ${siteId} and a.edition_id = ${editionId} and a.cancelled_at is null
      and not exists (select from editions.publication as p
        where p.site_id = a.site_id and p.edition_id = a.edition_id and p.revision_id = a.revision_id)`.execute(tx)
}

export type ExceptionKind = 'urgent' | 'by-telephone'

export type NewException = {
  id: string
  revisionId: string
  kind: ExceptionKind
  reason: string
  approver: { personId: string | null; name: string; title: string; at: Date } | null
  by: { accountId: string; personId: string }
  at: Date
}

export async function insertException(tx: Tx, { siteId, editionId }: Of, e: NewException): Promise<void> {
  await sql`insert into editions.exception (site_id, id, edition_id, revision_id, kind, reason, approver_person_id, approver_name,
      approver_title, told_at, made_at, made_by, made_by_person)
    values (${siteId}, ${e.id}, ${editionId}, ${e.revisionId}, ${e.kind}, ${e.reason}, ${e.approver?.personId ?? null},
      ${e.approver?.name ?? null}, ${e.approver?.title ?? null}, ${e.approver?.at ?? null}, ${e.at}, ${e.by.accountId},
      ${e.by.personId})`.execute(tx)
}

export type ExceptionLine = {
  exceptionId: string
  editionId: string
  revisionId: string
  kind: ExceptionKind
  reason: string
  title: string
  approverName: string | null
  approverTitle: string | null
  toldAt: Date | null
  madeAt: Date
  madeBy: string
  madeByPerson: string
  confirmedAt: Date | null
}

/**
 * Of `editions.exception as x`: an approval on a call that was taken back before readers saw its text is no open matter.
 * Whatever becomes of a later change, what they have seen stays one until somebody answers for it.
 */
export const isUnused: RawBuilder<boolean> = sql`(x.kind = 'by-telephone'
  and exists (select from editions.approval as a
    where a.site_id = x.site_id and a.exception_id = x.id and a.cancelled_at is not null)
  and not exists (select from editions.event as v
    where v.site_id = x.site_id and v.edition_id = x.edition_id and v.revision_id = x.revision_id and v.recorded_at >= x.made_at
      and v.kind in ('published', 'published-again', 'published-in-another-language', 'revised')))`

/** Exceptions of a site: the open ones, oldest first, or those of one edition. What was undone before it was used is left out. */
export async function exceptionsOf(
  db: Reader,
  siteId: string,
  { editionId, id }: { editionId?: string; id?: string } = {},
): Promise<ExceptionLine[]> {
  const { rows } = await sql<ExceptionLine>`
    select x.id as "exceptionId", x.edition_id as "editionId", x.revision_id as "revisionId", x.kind, x.reason, r.title,
      x.approver_name as "approverName", x.approver_title as "approverTitle", x.told_at as "toldAt", x.made_at as "madeAt",
      p.full_name as "madeBy", x.made_by_person as "madeByPerson", x.confirmed_at as "confirmedAt"
    from editions.exception as x
    join editions.revision as r on r.site_id = x.site_id and r.id = x.revision_id
    join units.person as p on p.id = x.made_by_person
    where x.site_id = ${siteId} and not ${isUnused}
      ${editionId === undefined ? sql`` : sql`and x.edition_id = ${editionId}`}
      ${id === undefined ? sql`` : sql`and x.id = ${id}`}
      ${editionId === undefined && id === undefined ? sql`and x.confirmed_at is null` : sql``}
    order by x.made_at`.execute(db)
  return rows
}

/** Confirms an open exception; false when somebody has already. */
export async function closeException(
  tx: Tx,
  siteId: string,
  { id, accountId, personId, title, at }: { id: string; accountId: string; personId: string; title: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`update editions.exception set confirmed_at = ${at}, confirmed_by = ${accountId},
      confirmed_by_person = ${personId}, confirmed_title = ${title}
    where site_id = ${siteId} and id = ${id} and confirmed_at is null returning id`.execute(tx)
  return rows.length > 0
}
