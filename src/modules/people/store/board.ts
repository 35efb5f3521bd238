/** The decisions on a site's board and the seats they name. */
import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { BoardDecision, Seat } from '../rules/board.ts'

/** Decisions of one site are entered one after the other. */
export async function lockBoard(tx: Tx, siteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people.board ${siteId}`}, 0))`.execute(tx)
}

export type DecisionRow = BoardDecision & {
  id: string
  recordedAt: Date
  revokedAt: Date | null
  revokedBecause: string | null
}

/** Every decision of the site, revoked ones too, the newest first day on top. */
export async function decisionsOf(db: Reader, siteId: string): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select id, kind, number, issuer, decided_on as "decidedOn", effective_on as "effectiveOn", signer_name as "signerName",
      signer_title as "signerTitle", recorded_at as "recordedAt", revoked_at as "revokedAt", revoked_because as "revokedBecause"
    from people.board_decision where site_id = ${siteId} order by effective_on desc, recorded_at desc`.execute(db)
  return rows
}

/** The members one decision names, in its order. */
export async function seatsOf(db: Reader, siteId: string, decisionId: string): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select s.person_id as "personId", p.full_name as name, s.role, s.board_title as "boardTitle", s.office_title as "officeTitle"
    from people.board_seat as s join units.person as p on p.id = s.person_id
    where s.site_id = ${siteId} and s.decision_id = ${decisionId} order by s.rank`.execute(db)
  return rows
}

export type NewDecision = BoardDecision & { id: string; recordedAt: Date; recordedBy: string | null }

export async function insertDecision(tx: Tx, siteId: string, decision: NewDecision): Promise<void> {
  await sql`insert into people.board_decision (site_id, id, kind, number, issuer, decided_on, effective_on, signer_name, signer_title,
      recorded_at, recorded_by)
    values (${siteId}, ${decision.id}, ${decision.kind}, ${decision.number}, ${decision.issuer}, ${decision.decidedOn},
      ${decision.effectiveOn}, ${decision.signerName}, ${decision.signerTitle}, ${decision.recordedAt}, ${decision.recordedBy})`.execute(
    tx,
  )
}

export async function insertSeats(
  tx: Tx,
  { siteId, decisionId }: { siteId: string; decisionId: string },
  seats: readonly Omit<Seat, 'name'>[],
): Promise<void> {
  const rows = seats.map((seat, index) => ({
    site_id: siteId,
    decision_id: decisionId,
    person_id: seat.personId,
    role: seat.role,
    rank: index + 1,
    board_title: seat.boardTitle,
    office_title: seat.officeTitle,
  }))
  await sql`insert into people.board_seat
    select * from jsonb_populate_recordset(null::people.board_seat, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

type Revoking = { decisionId: string; because: string; by: string | null; now: Date }

/** Answers the first day the decision would have held; undefined when there is none or it was revoked before. */
export async function revokeDecision(
  tx: Tx,
  siteId: string,
  { decisionId, because, by, now }: Revoking,
): Promise<LocalDate | undefined> {
  const { rows } = await sql<{ effectiveOn: LocalDate }>`
    update people.board_decision set revoked_at = ${now}, revoked_by = ${by}, revoked_because = ${because}
    where site_id = ${siteId} and id = ${decisionId} and revoked_at is null returning effective_on as "effectiveOn"`.execute(
    tx,
  )
  return rows[0]?.effectiveOn
}
