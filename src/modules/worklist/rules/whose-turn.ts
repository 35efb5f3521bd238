/** For whom an open item waits: by assignment, office and cover of the day, and to whom it goes once its deadline has passed. */
import { approversOf, assignedTo, type HeldRole, holdsOn, type ResolvedRoles } from '../../people/rules/index.ts'
import type { WaitingKind } from './waiting.ts'

/** An open item as these rules look at it; its sections with those above them, nearest first. */
export type Open = {
  editionId: string
  stage: string
  type: string
  sectionIds: readonly string[]
  unitId: string | null
  writers: readonly string[]
  startedBy: string | null
  recommendedBy: string | null
  approvedBy: string | null
  /** Who took it up, while it is being edited. */
  movedBy: string | null
}

export type SiteOfDay = {
  siteId: string
  day: string
  path: string
  resolved: ResolvedRoles
  /** Items that were given to one approver by name. */
  reassigned: ReadonlyMap<string, string>
}

export type Turn = {
  personId: string
  /** In whose place; null when by one's own office. */
  forPersonId: string | null
  kind: WaitingKind
  isEscalated: boolean
}

type Role = HeldRole['role']
type Who = Pick<Turn, 'personId' | 'forPersonId'>

/** Whose turn it is with the item now, as long as its deadline has not passed. */
export function turnsOf(item: Open, site: SiteOfDay): Turn[] {
  const kind = kindOf(item.stage, site.path)
  if (kind === null) return []
  return askedFor(kind, item, site).map((who) => ({ ...who, kind, isEscalated: false }))
}

function kindOf(stage: string, path: string): WaitingKind | null {
  switch (stage) {
    case 'draft':
    case 'returned':
      return stage
    case 'submitted':
    case 'in-review':
      return path === 'one' ? 'approve' : 'edit'
    case 'awaiting-approval':
      return 'approve'
    case 'approved':
      return 'publish'
    default:
      return null
  }
}

function askedFor(kind: WaitingKind, item: Open, site: SiteOfDay): Who[] {
  switch (kind) {
    case 'approve':
      return approving(item, site)
    case 'publish':
      return publishing(item, site)
    case 'edit':
      return editing(item, site)
    default:
      return owners(item).map((personId) => ({ personId, forPersonId: null }))
  }
}

const owners = ({ startedBy, writers }: Open): string[] => [
  ...new Set([...(startedBy === null ? [] : [startedBy]), ...writers]),
]

/** The first of those who may approve: whoever wrote or recommended the text is passed over, as four eyes ask. */
function approving(item: Open, site: SiteOfDay): Who[] {
  const named = site.reassigned.get(item.editionId)
  if (named !== undefined && mayAnswer(named, item, site)) return present([named], site)
  const eligible = approversOf(site.resolved, asked(item, site), site.day).filter(
    ({ personId, isAway }) => !isAway && mayAnswer(personId, item, site),
  )
  return eligible.filter(({ because }) => because === eligible[0]?.because).map(whoOf)
}

const whoOf = ({ personId, forPersonId }: Who): Who => ({ personId, forPersonId })

const mayAnswer = (personId: string, { writers, recommendedBy }: Open, { path }: SiteOfDay): boolean =>
  !writers.includes(personId) && (path === 'one' || recommendedBy !== personId)

const asked = ({ sectionIds, type, unitId }: Open, { siteId }: SiteOfDay) => ({
  ...{ siteId, sectionIds, kind: type, bodyUnitId: unitId },
})

/** Whoever took it up, else those assigned to edit, else the secretariat and those after it. */
function editing(item: Open, site: SiteOfDay): Who[] {
  const takenUp = item.stage === 'in-review' && item.movedBy !== null ? present([item.movedBy], site) : []
  if (takenUp.length > 0) return takenUp
  const assigned = present(assignedTo(site.resolved, { ...asked(item, site), task: 'edit', day: site.day }), site)
  if (assigned.length > 0) return assigned
  const order: Role[] = ['board-secretary', 'board-member', 'deputy', 'standing-deputy', 'board-head']
  return firstHolders(order, site, () => true)
}

/** The secretariat; on a path of three steps never whoever approved. */
function publishing(item: Open, site: SiteOfDay): Who[] {
  const order: Role[] = ['board-secretary', 'standing-deputy', 'board-head', 'deputy']
  return firstHolders(order, site, (personId) => site.path !== 'three' || personId !== item.approvedBy)
}

/** Who looks after the readers of a site. */
export const answering = (site: SiteOfDay): Who[] =>
  firstHolders(['board-secretary', 'standing-deputy', 'board-head'], site, () => true)

/** Who answers for something that went out without a second pair of eyes; never whoever wrote or made it. */
export function confirming(
  item: Pick<Open, 'type' | 'sectionIds' | 'unitId' | 'writers'>,
  madeBy: string,
  site: SiteOfDay,
) {
  const { sectionIds, type, unitId } = item
  const answers = approversOf(
    site.resolved,
    { siteId: site.siteId, sectionIds, kind: type, bodyUnitId: unitId },
    site.day,
  )
  const eligible = answers.filter(
    ({ personId, isAway }) => !isAway && personId !== madeBy && !item.writers.includes(personId),
  )
  return eligible.filter(({ because }) => because === eligible[0]?.because).map(whoOf)
}

/**
 * Who gets the item too once its deadline has passed: the standing deputy, and the head when the same time has passed again
 * or where it waits for the standing deputy already.
 */
export function escalatedTo(item: Open, site: SiteOfDay, steps: 1 | 2, turns = turnsOf(item, site)): Turn[] {
  const kind = turns[0]?.kind ?? kindOf(item.stage, site.path)
  if (kind !== 'approve' && kind !== 'edit' && kind !== 'publish') return []
  const isNew = ({ personId }: Who) =>
    !turns.some((turn) => turn.personId === personId) && (kind !== 'approve' || mayAnswer(personId, item, site))
  const deputies = present(holders('standing-deputy', site), site).filter(isNew)
  const heads = present(holders('board-head', site), site).filter(isNew)
  const reached = deputies.length === 0 || steps === 2 ? [...deputies, ...heads] : deputies
  return reached.map((who) => ({ ...who, kind, isEscalated: true }))
}

/** Those who may be named for one item: whoever holds an approving office or an assignment to approve. */
export function approversToName(site: SiteOfDay): string[] {
  const offices: Role[] = ['standing-deputy', 'board-head', 'deputy']
  const assigned = site.resolved.assignments
    .filter((one) => one.task === 'approve' && holdsOn(one, site.day))
    .map(({ personId }) => personId)
  return [...new Set([...offices.flatMap((role) => holders(role, site)), ...assigned])].filter((id) => isHere(id, site))
}

function firstHolders(order: readonly Role[], site: SiteOfDay, fits: (personId: string) => boolean): Who[] {
  for (const role of order) {
    const here = present(holders(role, site), site).filter(({ personId }) => fits(personId))
    if (here.length > 0) return here
  }
  return []
}

const holders = (role: Role, { resolved, day }: SiteOfDay): string[] =>
  resolved.roles
    .filter((held) => held.role === role && !held.isResting && holdsOn(held, day))
    .map((held) => held.personId)

function isHere(personId: string, { resolved, day }: SiteOfDay): boolean {
  const held = (heldBy(resolved).get(personId) ?? []).filter((one) => holdsOn(one, day))
  return held.length > 0 && held.every(({ isResting }) => !isResting)
}

/** Asked for every item of a list, so what a site's people hold is sorted once. */
const sorted = new WeakMap<ResolvedRoles, ReadonlyMap<string, HeldRole[]>>()

function heldBy(resolved: ResolvedRoles): ReadonlyMap<string, HeldRole[]> {
  const known = sorted.get(resolved) ?? Map.groupBy(resolved.roles, ({ personId }) => personId)
  sorted.set(resolved, known)
  return known
}

/** Those who are here, and for who has given cover those who cover. */
function present(personIds: readonly string[], site: SiteOfDay): Who[] {
  const all = [...new Set(personIds)].flatMap((personId): Who[] => {
    const cover = site.resolved.delegations.filter((one) => one.fromPersonId === personId && holdsOn(one, site.day))
    if (cover.length === 0) return isHere(personId, site) ? [{ personId, forPersonId: null }] : []
    return cover
      .filter(({ toPersonId }) => isHere(toPersonId, site))
      .map((one) => ({ personId: one.toPersonId, forPersonId: personId }))
  })
  return all.filter(({ personId }, index) => all.findIndex((one) => one.personId === personId) === index)
}
