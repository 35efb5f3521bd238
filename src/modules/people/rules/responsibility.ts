/** Who answers for an item: standing assignments first, then the offices of the board, with cover for who is away. */
import type { LocalDate } from '../../../basics/dates.ts'
import { isPublishingRole, type Role } from './role.ts'

/** A role somebody holds at a site; days are counted in full, null is open. */
export type HeldRole = {
  personId: string
  siteId: string
  role: Role
  /** The board's title as its decision prints it; null outside a board by decision. */
  boardTitle: string | null
  officeTitle: string | null
  validFrom: LocalDate | null
  validUntil: LocalDate | null
  /** A publishing role rests while its person has no second factor or has been idle for too long. */
  isResting: boolean
}

/** A standing assignment (phân công); null criteria take everything. */
export type Assignment = {
  id: string
  siteId: string
  personId: string
  task: 'edit' | 'approve'
  sectionId: string | null
  itemKind: string | null
  bodyUnitId: string | null
  validFrom: LocalDate
  validUntil: LocalDate | null
}

/** Cover while absent (ủy quyền), both days counted. */
export type Delegation = {
  id: string
  siteId: string
  fromPersonId: string
  toPersonId: string
  validFrom: LocalDate
  validUntil: LocalDate
}

/** Plain facts about one site, loaded by `siteRolesOn` and `officesOn`; more than is asked for does no harm. */
export type ResolvedRoles = {
  roles: readonly HeldRole[]
  assignments: readonly Assignment[]
  delegations: readonly Delegation[]
}

/** What an assignment looks at: the item's sections with those above them, nearest first; its kind; the issuing body. */
export type Responsibility = { siteId: string; sectionIds: readonly string[]; kind: string; bodyUnitId: string | null }

type Dated = { validFrom: LocalDate | null; validUntil: LocalDate | null }

export const holdsOn = ({ validFrom, validUntil }: Dated, day: LocalDate): boolean =>
  (validFrom === null || validFrom <= day) && (validUntil === null || validUntil >= day)

type ActFor = { personId: string; forPersonId: string; siteId: string; day: LocalDate }

/** Whether one person may act in another's place there that day: for oneself always; cover is never handed on. */
export function mayActFor({ delegations }: ResolvedRoles, { personId, forPersonId, siteId, day }: ActFor): boolean {
  if (personId === forPersonId) return true
  return delegations.some(
    (one) =>
      one.siteId === siteId && one.fromPersonId === forPersonId && one.toPersonId === personId && holdsOn(one, day),
  )
}

export type Answering = {
  personId: string
  /** In whose place, by delegation; null when by one's own office. */
  forPersonId: string | null
  because: 'assignment' | 'standing-deputy' | 'board-head' | 'deputy'
  /** Has given cover for the day: still may, but nobody waits for them. */
  isAway: boolean
}

/**
 * Who may approve the item that day, whom it waits for first. The most telling assignment comes first (issuing body, then
 * the nearest section, then kind), then the standing deputy, then the head; other deputies only where nobody is assigned.
 * Whoever covers for an absent one stands before them. Roles that rest approve nothing.
 */
export function approversOf(resolved: ResolvedRoles, item: Responsibility, day: LocalDate): Answering[] {
  const office = (role: Role, because: Answering['because']) =>
    holdersOf(resolved, role, { siteId: item.siteId, day }).map((personId) => ({ personId, because }))
  const assigned = assignedTo(resolved, { ...item, task: 'approve', day })
    .filter((personId) => mayAnswer(resolved, personId, { siteId: item.siteId, day }))
    .map((personId) => ({ personId, because: 'assignment' as const }))
  const named = [
    ...assigned,
    ...office('standing-deputy', 'standing-deputy'),
    ...office('board-head', 'board-head'),
    ...(assigned.length === 0 ? office('deputy', 'deputy') : []),
  ]
  return withCover(resolved, unique(named), { siteId: item.siteId, day })
}

type Named = Pick<Answering, 'personId' | 'because'>
type At = { siteId: string; day: LocalDate }

/** Whoever the assignments name for a task, of the most telling ones only. */
export function assignedTo(
  { assignments }: ResolvedRoles,
  item: Responsibility & { task: Assignment['task']; day: LocalDate },
): string[] {
  const fitting = assignments
    .filter((one) => one.siteId === item.siteId && one.task === item.task && holdsOn(one, item.day))
    .map((one) => ({ personId: one.personId, weight: weightOf(one, item) }))
  const most = Math.max(...fitting.map(({ weight }) => weight))
  return most < 0 ? [] : [...new Set(fitting.filter(({ weight }) => weight === most).map(({ personId }) => personId))]
}

/** How telling an assignment is for the item; negative when it does not fit. Nearness counts less than a section at all. */
function weightOf(one: Assignment, { sectionIds, kind, bodyUnitId }: Responsibility): number {
  const nearness = one.sectionId === null ? 0 : sectionIds.indexOf(one.sectionId)
  if (nearness < 0) return -1
  if (one.itemKind !== null && one.itemKind !== kind) return -1
  if (one.bodyUnitId !== null && one.bodyUnitId !== bodyUnitId) return -1
  const section = one.sectionId === null ? 0 : 1000 - Math.min(nearness, 900)
  return (one.bodyUnitId === null ? 0 : 10_000) + section + (one.itemKind === null ? 0 : 1)
}

const holdersOf = ({ roles }: ResolvedRoles, role: Role, { siteId, day }: At): string[] =>
  roles
    .filter((held) => held.role === role && held.siteId === siteId && !held.isResting && holdsOn(held, day))
    .map(({ personId }) => personId)

/** An assignment gives no role: it counts only while its person holds one at the site that does not rest. */
const isActive = ({ roles }: ResolvedRoles, personId: string, { siteId, day }: At): boolean => {
  const held = roles.filter((one) => one.personId === personId && one.siteId === siteId && holdsOn(one, day))
  return held.length > 0 && held.every(({ isResting }) => !isResting)
}

/** Approving by assignment is for those whose role asks for a second factor and rests when nobody uses it. */
const mayAnswer = (resolved: ResolvedRoles, personId: string, at: At): boolean =>
  isActive(resolved, personId, at) &&
  resolved.roles.some(
    (one) =>
      one.personId === personId && one.siteId === at.siteId && isPublishingRole(one.role) && holdsOn(one, at.day),
  )

const unique = (named: readonly Named[]): Named[] =>
  named.filter(({ personId }, index) => named.findIndex((one) => one.personId === personId) === index)

/** One who covers must be of the site themselves; cover that somebody covering has given is not followed. */
function withCover(resolved: ResolvedRoles, named: readonly Named[], at: At): Answering[] {
  const listed = named.flatMap(({ personId, because }): Answering[] => {
    const cover = resolved.delegations.filter(
      (one) => one.siteId === at.siteId && one.fromPersonId === personId && holdsOn(one, at.day),
    )
    const standIns = cover.map(({ toPersonId }) => toPersonId).filter((id) => isActive(resolved, id, at))
    return [
      ...standIns.map((id) => ({ personId: id, forPersonId: personId, because, isAway: false })),
      { personId, forPersonId: null, because, isAway: cover.length > 0 },
    ]
  })
  const key = ({ personId, forPersonId }: Answering) => `${personId}\n${forPersonId ?? ''}`
  return listed.filter((one, index) => listed.findIndex((other) => key(other) === key(one)) === index)
}
