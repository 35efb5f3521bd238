/** A site asks another to be offered what that one has published; the answer is an offer, or a refusal with its reason. */
import type { Issue } from '../../../basics/outcomes.ts'
import type { Actor } from './edition.ts'
import { longestNote, longestReason, offeringRoles, type ShareTarget } from './sharing.ts'

export const requestStates = ['asked', 'offered', 'refused', 'dropped'] as const
export type RequestState = (typeof requestStates)[number]

const edits = ({ roles }: Actor): boolean => roles.some((role) => offeringRoles.some((known) => known === role))

/** Whether somebody with these roles answers what other sites ask for. */
export const answersRequests = (roles: readonly string[]): boolean =>
  roles.some((role) => offeringRoles.some((known) => known === role))

type Asking = { type: string | null; me: ShareTarget | undefined; note: string }

/** Why this item cannot be asked for; `me` is the asking site as a target of the asked one. */
export function whyNotAsk({ type, me, note }: Asking, actor: Actor): Issue[] {
  if (!edits(actor)) return [{ field: 'person', problem: 'not-yours-to-do' }]
  if (type === null) return [{ field: 'dia-chi', problem: 'no-item-there' }]
  if (type !== 'article') return [{ field: 'dia-chi', problem: 'not-shareable' }]
  if (me === undefined) return [{ field: 'dia-chi', problem: 'site-not-related' }]
  if (me.isOpen) return [{ field: 'dia-chi', problem: 'offered-to-us' }]
  return note.length > longestNote ? [{ field: 'loi-nhan', problem: 'too-long' }] : []
}

/** Why this person cannot end the request: the asked site refuses with a reason, the asking one drops it. */
export function whyNotEnd(state: RequestState, actor: Actor, reason: string | null): Issue[] {
  if (!edits(actor)) return [{ field: 'person', problem: 'not-yours-to-do' }]
  if (state !== 'asked') return [{ field: 'state', problem: 'request-answered' }]
  if (reason === '') return [{ field: 'ly-do', problem: 'reason-missing' }]
  return (reason ?? '').length > longestReason ? [{ field: 'ly-do', problem: 'too-long' }] : []
}
