import { approvingRoles, type Deed, type Step, steps } from './deeds.table.ts'
import { type Actor, type Approver, type Circumstances, type Edition, stageOf, wrote } from './edition.ts'
import type { SitePath, State } from './state.ts'

/** The deeds a text (or the edition itself) in this state knows on this path, whoever does them. */
export const deeds = (state: State, path: SitePath): Deed[] => [
  ...new Set(stepsFrom(state, path).map(({ deed }) => deed)),
]

const stepsFrom = (state: State, path: SitePath): Step[] =>
  steps.filter((step) => isOnPath(step, path) && step.from.includes(state))

const isOnPath = ({ paths }: Step, path: SitePath): boolean => paths === undefined || paths.includes(path)

/** The steps that lead on from where the edition stands. A change under way never moves the edition itself by accident. */
export function openSteps(edition: Edition, deed: Deed, path: SitePath): Step[] {
  return steps.filter((step) => {
    if (step.deed !== deed || !isOnPath(step, path)) return false
    return step.from.includes(step.of === 'text' ? stageOf(edition) : edition.state)
  })
}

/** In which capacity a deed is done: by one's own office or in the place of another. */
export type Capacity = { forPersonId: string | null }

/** How this person may take the step; null when not. */
export function capacityFor(step: Step, edition: Edition, actor: Actor, around: Circumstances): Capacity | null {
  if (holds(actor, step.roles)) return { forPersonId: null }
  if (step.own !== undefined && holds(actor, step.own) && isOwn(edition, actor)) return { forPersonId: null }
  if (step.approvers !== true) return null
  const answer = approverFor(actor, around)
  return answer === null ? null : { forPersonId: answer.forPersonId }
}

const holds = ({ roles }: Actor, wanted: readonly string[]): boolean => roles.some((role) => wanted.includes(role))

/**
 * An item that is assigned to somebody is theirs. Otherwise whoever has been given cover acts for the absent one, and the history
 * says so, though a deputy's own office would do: it is the head's answer that was waited for.
 */
function approverFor(actor: Actor, { approvers }: Circumstances): Approver | null {
  if (approvers === null) return holds(actor, approvingRoles) ? { personId: actor.personId, forPersonId: null } : null
  const mine = approvers.filter(({ personId }) => personId === actor.personId)
  const assigned = mine.find(({ forPersonId, because }) => forPersonId === null && because === 'assignment')
  return assigned ?? mine.find(({ forPersonId }) => forPersonId !== null) ?? mine[0] ?? null
}

/** Theirs who opened it, wrote it, or look after the unit it comes from. */
export const isOwn = (edition: Edition, actor: Actor): boolean =>
  edition.startedBy === actor.accountId ||
  wrote(edition, actor) ||
  (edition.unitId !== null && actor.roles.includes('unit-contact') && actor.unitIds.includes(edition.unitId))

/** Whether this person may begin an item at the site. */
export const mayBegin = (actor: Actor): boolean =>
  steps.some(({ deed, from, roles, own = [] }) => {
    const isBeginning = deed === 'write' && from.includes('draft')
    return isBeginning && (holds(actor, roles) || holds(actor, own))
  })

/** Whether this person may answer for approving the item: by assignment or cover where it is resolved, else by role. */
export const mayAnswer = (actor: Actor, around: Circumstances): boolean => approverFor(actor, around) !== null
