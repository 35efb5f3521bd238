/**
 * What one site shows of another: offered by people of the one, accepted, refused or taken down by people of the other. Four
 * eyes hold across sites too: neither who offered an item nor who wrote it answers for it where it is shown again.
 */
import type { Issue } from '../../../basics/outcomes.ts'
import type { Role } from './deeds.table.ts'
import { type Actor, isWriter, type Writer } from './edition.ts'

export const shareStates = ['offered', 'accepted', 'refused', 'recalled', 'withdrawn', 'ended'] as const
export type ShareState = (typeof shareStates)[number]

/** `follow`: always the text of the origin. `freeze`: the text that was accepted, until somebody takes a newer one. */
export const shareModes = ['follow', 'freeze'] as const
export type ShareMode = (typeof shareModes)[number]

export type Direction = 'up' | 'down'

/** Who answers for what a site shows: its board's heads and the secretary who publishes. */
export const answeringRoles = ['board-head', 'standing-deputy', 'deputy', 'board-secretary'] as const satisfies Role[]

/** Whether somebody with these roles answers offers. */
export const answersShares = (roles: readonly string[]): boolean =>
  roles.some((role) => (answeringRoles as readonly string[]).includes(role))

/** Whoever edits at a site may offer what it has published; it has been approved before. */
export const offeringRoles = [...answeringRoles, 'board-member'] as const satisfies Role[]

export const longestNote = 500
export const longestReason = 1000

/** A site that may be offered something. */
export type ShareTarget = { id: string; name: string; direction: Direction; isOpen: boolean }

export type Offered = {
  state: ShareState
  offeredByPerson: string
  /** Whose words the text is. */
  writers: readonly Writer[]
  /** Whether readers of the origin see it now. */
  isLive: boolean
}

const holds = ({ roles }: Actor, wanted: readonly string[]): boolean => roles.some((role) => wanted.includes(role))

type Offering = {
  isLive: boolean
  type: string
  targets: readonly ShareTarget[]
  wanted: readonly string[]
  note: string
}

/** Why an item cannot be offered to these sites; empty when it can. */
export function whyNotOffer({ isLive, type, targets, wanted, note }: Offering, actor: Actor): Issue[] {
  if (!holds(actor, offeringRoles)) return [{ field: 'person', problem: 'not-yours-to-do' }]
  if (!isLive) return [{ field: 'muc', problem: 'not-published' }]
  if (type !== 'article') return [{ field: 'muc', problem: 'not-shareable' }]
  if (wanted.length === 0) return [{ field: 'den', problem: 'target-missing' }]
  const known = new Map(targets.map((target) => [target.id, target]))
  if (wanted.some((id) => !known.has(id))) return [{ field: 'den', problem: 'target-unknown' }]
  if (wanted.some((id) => known.get(id)?.isOpen)) return [{ field: 'den', problem: 'offered-already' }]
  return note.length > longestNote ? [{ field: 'loi-nhan', problem: 'too-long' }] : []
}

/** Why this person cannot take the item for their site. */
export function whyNotAccept(
  share: Offered,
  actor: Actor,
  chosen: { mode: string; sectionIds: readonly string[]; known: readonly string[] },
): Issue[] {
  if (share.state !== 'offered') return [{ field: 'state', problem: 'share-answered' }]
  const issues = whyNotAnswerFor(share, actor)
  if (issues.length > 0) return issues
  if (!share.isLive) return [{ field: 'state', problem: 'origin-gone' }]
  if (!shareModes.some((mode) => mode === chosen.mode)) return [{ field: 'cach', problem: 'mode-missing' }]
  if (chosen.sectionIds.length === 0) return [{ field: 'chuyen-muc', problem: 'section-missing' }]
  const isHere = chosen.sectionIds.every((id) => chosen.known.includes(id))
  return isHere ? [] : [{ field: 'chuyen-muc', problem: 'section-unknown' }]
}

/** Answering for a text that is shown here: an office of the site, and fresh eyes. */
export function whyNotAnswerFor({ offeredByPerson, writers }: Offered, actor: Actor): Issue[] {
  if (!holds(actor, answeringRoles)) return [{ field: 'person', problem: 'not-yours-to-do' }]
  if (offeredByPerson === actor.personId) return [{ field: 'person', problem: 'offered-by-oneself' }]
  return writers.some((writer) => isWriter(writer, actor)) ? [{ field: 'person', problem: 'four-eyes' }] : []
}

export function whyNotRefuse(
  { state, offeredByPerson }: Pick<Offered, 'state' | 'offeredByPerson'>,
  actor: Actor,
  reason: string,
): Issue[] {
  if (!holds(actor, answeringRoles)) return [{ field: 'person', problem: 'not-yours-to-do' }]
  if (offeredByPerson === actor.personId) return [{ field: 'person', problem: 'offered-by-oneself' }]
  if (state !== 'offered') return [{ field: 'state', problem: 'share-answered' }]
  if (reason === '') return [{ field: 'ly-do', problem: 'reason-missing' }]
  return reason.length > longestReason ? [{ field: 'ly-do', problem: 'too-long' }] : []
}

/** Follows from now on what it froze, or freezes what it followed: another choice about the same text, so approved alike. */
export function whyNotChangeMode(share: Offered & { mode: ShareMode | null }, actor: Actor, mode: string): Issue[] {
  if (share.state !== 'accepted' || !share.isLive) return [{ field: 'state', problem: 'not-shown-here' }]
  if (!shareModes.some((known) => known === mode)) return [{ field: 'cach', problem: 'mode-missing' }]
  if (share.mode === mode) return [{ field: 'cach', problem: 'mode-already' }]
  return whyNotAnswerFor(share, actor)
}

/** Taking down at once must be possible for every office that answers, whoever wrote it. */
export function whyNotTakeDown({ state }: Pick<Offered, 'state'>, actor: Actor): Issue[] {
  if (!holds(actor, answeringRoles)) return [{ field: 'person', problem: 'not-yours-to-do' }]
  return state === 'accepted' ? [] : [{ field: 'state', problem: 'not-shown-here' }]
}

/** The origin takes back what it offered, also where it is shown already. */
export function whyNotRecall({ state }: Pick<Offered, 'state'>, actor: Actor): Issue[] {
  if (!holds(actor, offeringRoles)) return [{ field: 'person', problem: 'not-yours-to-do' }]
  return state === 'offered' || state === 'accepted' ? [] : [{ field: 'state', problem: 'share-ended' }]
}

/** Takes the newer text of an origin that has changed since. */
export function whyNotTakeNewer(share: Offered & { mode: ShareMode | null; hasNewer: boolean }, actor: Actor): Issue[] {
  if (share.state !== 'accepted') return [{ field: 'state', problem: 'not-shown-here' }]
  if (share.mode !== 'freeze' || !share.hasNewer) return [{ field: 'state', problem: 'nothing-newer' }]
  return whyNotAnswerFor(share, actor)
}
