/** The board as decisions: each names all members, so the board of a day is the list of the last one in force by then. */
import { isDay, type LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type BoardRole, isBoardRole, isPublishingRole, type Role } from './role.ts'

export const decisionKinds = ['founded', 'reconstituted', 'dissolved'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** What a decision says about itself; `effectiveOn` is the first day of its board. */
export type BoardDecision = {
  kind: DecisionKind
  number: string
  issuer: string
  decidedOn: LocalDate
  effectiveOn: LocalDate
  signerName: string
  signerTitle: string
}

/** One member, with both titles as the decision prints them. Seats stand in the order of the decision. */
export type Seat = { personId: string; name: string; role: BoardRole; boardTitle: string; officeTitle: string }

type InForce = { effectiveOn: LocalDate; revokedAt: Date | null }

/** The decision whose board holds office on that day; undefined before the first. A revoked decision never held. */
export function decisionOn<D extends InForce>(decisions: readonly D[], day: LocalDate): D | undefined {
  return decisions
    .filter(({ effectiveOn, revokedAt }) => revokedAt === null && effectiveOn <= day)
    .reduce<D | undefined>(
      (last, one) => (last === undefined || one.effectiveOn > last.effectiveOn ? one : last),
      undefined,
    )
}

type Kept = { effectiveOn: LocalDate; revokedAt: Date | null }

/** Why a decision cannot be entered. Fields are those of the form; a member's are 'nguoi-0', 'vai-tro-0' and so on. */
export function whyNotBoard(decision: BoardDecision, seats: readonly Seat[], earlier: readonly Kept[]): Issue[] {
  return [
    ...whyNotDecision(decision),
    ...(earlier.some(({ effectiveOn, revokedAt }) => revokedAt === null && effectiveOn === decision.effectiveOn)
      ? [{ field: 'effectiveOn', problem: 'day-taken' }]
      : []),
    ...(decision.kind === 'dissolved' ? [] : whyNotSeats(seats)),
  ]
}

function whyNotDecision(decision: BoardDecision): Issue[] {
  const issues: Issue[] = []
  for (const field of ['number', 'issuer', 'signerName'] as const) {
    if (decision[field].trim() === '') issues.push({ field, problem: `${kebab[field]}-missing` })
    else if (decision[field].length > 200) issues.push({ field, problem: 'too-much-text' })
  }
  if (decision.signerTitle.length > 200) issues.push({ field: 'signerTitle', problem: 'too-much-text' })
  for (const field of ['decidedOn', 'effectiveOn'] as const) {
    if (!isDay(decision[field])) issues.push({ field, problem: 'not-a-day' })
  }
  return issues
}

const kebab = { number: 'number', issuer: 'issuer', signerName: 'signer' } as const

const mostSeats = 60

function whyNotSeats(seats: readonly Seat[]): Issue[] {
  const issues: Issue[] = []
  const seen = new Map<string, number>()
  for (const [index, seat] of seats.entries()) {
    if (seat.name.trim() === '') issues.push({ field: `nguoi-${index}`, problem: 'name-missing' })
    if (seat.name.length > 200) issues.push({ field: `nguoi-${index}`, problem: 'name-too-long' })
    if (!isBoardRole(seat.role)) issues.push({ field: `vai-tro-${index}`, problem: 'role-unknown' })
    if (seat.boardTitle.trim() === '') issues.push({ field: `chuc-danh-${index}`, problem: 'title-missing' })
    if (seen.has(seat.personId)) issues.push({ field: `nguoi-${index}`, problem: 'person-twice' })
    seen.set(seat.personId, index)
  }
  const holding = (role: BoardRole) => seats.filter((seat) => seat.role === role).length
  const field = 'thanh-vien'
  if (seats.length > mostSeats) issues.push({ field, problem: 'too-many-seats' })
  if (holding('board-head') === 0) issues.push({ field, problem: 'head-missing' })
  if (holding('board-head') > 1) issues.push({ field, problem: 'head-twice' })
  if (holding('standing-deputy') > 1) issues.push({ field, problem: 'standing-deputy-twice' })
  return issues
}

/** Nobody raises themselves: whoever enters a decision gains no publishing seat by it that they do not hold already. */
export function raisesOneself(by: string | null, held: readonly Role[], after: readonly Seat[]): boolean {
  const gained = by === null ? undefined : after.find(({ personId }) => personId === by)?.role
  return gained !== undefined && !held.includes(gained) && isPublishingRole(gained)
}

export type BoardChange = { kind: 'joins' | 'leaves' | 'changes' | 'stays'; before: Seat | null; after: Seat | null }

/** What a decision changes, the new board first in its order, then who leaves. */
export function boardChanges(before: readonly Seat[], after: readonly Seat[]): BoardChange[] {
  const held = new Map(before.map((seat) => [seat.personId, seat]))
  const stay = new Set(after.map(({ personId }) => personId))
  return [
    ...after.map((seat): BoardChange => {
      const was = held.get(seat.personId) ?? null
      return { kind: was === null ? 'joins' : isSame(was, seat) ? 'stays' : 'changes', before: was, after: seat }
    }),
    ...before
      .filter(({ personId }) => !stay.has(personId))
      .map((seat): BoardChange => ({ kind: 'leaves', before: seat, after: null })),
  ]
}

const isSame = (one: Seat, other: Seat): boolean =>
  one.role === other.role && one.boardTitle === other.boardTitle && one.officeTitle === other.officeTitle
