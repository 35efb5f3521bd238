/** The board of a site: entered by decisions, asked by day. */
import type { LocalDate } from '../../../basics/dates.ts'
import { dayOf } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader, type Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { insertPersons } from '../../units/index.ts'
import {
  type BoardChange,
  type BoardDecision,
  boardChanges,
  decisionOn,
  raisesOneself,
  type Seat,
  whyNotBoard,
} from '../rules/board.ts'
import {
  type DecisionRow,
  decisionsOf,
  insertDecision,
  insertSeats,
  lockBoard,
  revokeDecision,
  seatsOf,
} from '../store/board.ts'
import { rolesAt } from '../store/held-roles.ts'

export type Board = { decision: DecisionRow; seats: readonly Seat[] }

/** The board of the site on that day with the titles of that day; null before the first decision and after a dissolution. */
export async function boardOn(db: Reader, siteId: string, day: LocalDate): Promise<Board | null> {
  const decision = decisionOn(await decisionsOf(db, siteId), day)
  if (decision === undefined || decision.kind === 'dissolved') return null
  return { decision, seats: await seatsOf(db, siteId, decision.id) }
}

/** A member's seat on that day, to be kept with what they do: its titles never change afterwards. */
export async function seatOn(db: Reader, siteId: string, personId: string, day: LocalDate): Promise<Seat | null> {
  const board = await boardOn(db, siteId, day)
  return board?.seats.find((seat) => seat.personId === personId) ?? null
}

/** A member to be: `personId` null makes a new person of that name. */
export type SeatInput = Omit<Seat, 'personId'> & { personId: string | null }

export type Reconstitution = { siteId: string; decision: BoardDecision; seats: readonly SeatInput[] }
type Entering = Reconstitution & { by: By; byPersonId: string | null; now: Date }

/** What entering the decision would change, or why it cannot be entered. Writes nothing. */
export async function previewReconstitution(db: Reader, asked: Entering): Promise<Outcome<readonly BoardChange[]>> {
  const { issues, changes } = await weigh(db, asked)
  return issues.length > 0 ? stopped(...issues) : done(changes)
}

/**
 * Kiện toàn: enters a decision with all its members in one deed. The board before it ends the day before it begins. Issues:
 * those of the form, 'day-taken' when another decision begins that day, 'own-promotion'.
 */
export async function reconstitute(db: DeskDb, asked: Entering): Promise<Outcome<{ decisionId: string }>> {
  return inTransaction(db, async (tx) => {
    const { siteId, decision, by, now } = asked
    await lockBoard(tx, siteId)
    const { issues, before, seats } = await weigh(tx, asked)
    if (issues.length > 0) return stopped(...issues)

    const decisionId = newId(now)
    const fresh = seats.filter((_, index) => asked.seats[index]?.personId === null)
    if (fresh.length > 0) await insertPersons(tx, fresh.map(personOf), now)
    await insertDecision(tx, siteId, { ...decision, id: decisionId, recordedAt: now, recordedBy: by.id ?? null })
    await insertSeats(tx, { siteId, decisionId }, seats)
    const after = { ...decision, seats }
    await record(tx, {
      siteId,
      happened: 'board-reconstituted',
      subjectId: decisionId,
      by,
      before: { seats: before },
      after,
    })
    return done({ decisionId })
  })
}

const personOf = ({ personId, name }: Seat) => ({ id: personId, fullName: name.trim() })

type Weighed = {
  issues: readonly Issue[]
  before: readonly Seat[]
  seats: readonly Seat[]
  changes: readonly BoardChange[]
}

async function weigh(db: Reader | Tx, { siteId, decision, seats, byPersonId, now }: Entering): Promise<Weighed> {
  const after = decision.kind === 'dissolved' ? [] : seats.map((seat) => withPerson(seat, now))
  const earlier = await decisionsOf(db, siteId)
  const issues = whyNotBoard(decision, after, earlier)
  if (issues.length > 0) return { issues, before: [], seats: after, changes: [] }
  const before = (await boardOn(db, siteId, decision.effectiveOn))?.seats ?? []
  const own = byPersonId === null ? [] : await rolesAt(db, { siteId, day: dayOf(now), personIds: [byPersonId] })
  const raised = raisesOneself(
    byPersonId,
    own.map(({ role }) => role),
    after,
  )
  return {
    issues: raised ? [{ field: 'thanh-vien', problem: 'own-promotion' }] : [],
    before,
    seats: after,
    changes: boardChanges(before, after),
  }
}

const withPerson = (seat: SeatInput, now: Date): Seat => ({
  ...seat,
  name: seat.name.trim(),
  boardTitle: seat.boardTitle.trim(),
  officeTitle: seat.officeTitle.trim(),
  personId: seat.personId ?? newId(now),
})

type Revoking = { siteId: string; decisionId: string; because: string; by: By; now: Date }

/** Takes a wrongly entered decision out of force, with its reason; the row stays. Issues: 'reason-missing', 'decision-over'. */
export async function revokeBoardDecision(db: DeskDb, asked: Revoking): Promise<Outcome<true>> {
  const { siteId, decisionId, because, by, now } = asked
  if (because.trim() === '') return stopped({ field: 'ly-do', problem: 'reason-missing' })
  return inTransaction(db, async (tx) => {
    await lockBoard(tx, siteId)
    const revoked = await revokeDecision(tx, siteId, { decisionId, because: because.trim(), by: by.id ?? null, now })
    if (revoked === undefined) return stopped({ field: 'ly-do', problem: 'decision-over' })
    const after = { because: because.trim(), effectiveOn: revoked }
    await record(tx, { siteId, happened: 'board-decision-revoked', subjectId: decisionId, by, after })
    return done(true)
  })
}
