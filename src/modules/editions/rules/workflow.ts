/**
 * The editorial workflow as rules: what may be done with an edition, by whom, and what becomes of it. Four eyes are a rule
 * of the data: who wrote a text or changed it last never answers for it alone, unless an exception says so and stays open.
 */
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import type { Deed, Step } from './deeds.table.ts'
import { type Actor, type Circumstances, type Edition, isLive, isWriter, wrote } from './edition.ts'
import { type Capacity, capacityFor, openSteps } from './rights.ts'
import { isPendingState } from './state.ts'

/** What a deed brings along, as far as it needs it. */
export type Asked = {
  deed: Deed
  /** The text the person had before them; another one since then stops the deed. */
  revisionId?: string
  /** Why: for a return, and for what is published without a second pair of eyes. */
  reason?: string
  /** Who approved by telephone, and when. */
  telephone?: { personId: string | null; name: string; title: string; at: Date }
  /** When it goes live, for `schedule`. */
  liveFrom?: Date
  /** When it leaves by itself; null takes the limit away. */
  liveUntil?: Date | null
}

/** Why the deed cannot be done; an empty list means that it can. */
export function whyNot(asked: Asked, edition: Edition, actor: Actor, around: Circumstances): Issue[] {
  const found = stepFor(asked, edition, actor, around)
  if ('issues' in found) return [...found.issues]
  return [
    ...whyNotText(asked, edition),
    ...whyNotEyes(asked, edition, actor, around),
    ...whyNotAsked(asked, edition, around),
  ]
}

export type Taken = { step: Step; capacity: Capacity }

/** The step the deed takes from here, and in which capacity the person takes it. */
export function stepFor(asked: Asked, edition: Edition, actor: Actor, around: Circumstances): Outcome<Taken> {
  const open = openSteps(edition, asked.deed, around.path)
  if (open.length === 0) return stopped({ field: 'state', problem: 'not-in-this-state' })
  const possible = open.filter(({ signed }) => signed !== true || Boolean(around.signedBy))
  if (possible.length === 0) return stopped({ field: 'state', problem: 'signature-not-verified' })
  for (const step of possible) {
    const capacity = capacityFor(step, edition, actor, around)
    if (capacity !== null) return done({ step, capacity })
  }
  return stopped({ field: 'person', problem: 'not-yours-to-do' })
}

function whyNotText({ deed, revisionId }: Asked, edition: Edition): Issue[] {
  if (revisionId !== undefined && revisionId !== edition.revisionId)
    return [{ field: 'revision', problem: 'changed-meanwhile' }]
  if (deed === 'revise-live' && edition.pending !== null) return [{ field: 'state', problem: 'change-under-way' }]
  if (deed === 'discard' && edition.pending === null) return [{ field: 'state', problem: 'nothing-to-discard' }]
  if (deed === 'schedule' && edition.pending !== null) return [{ field: 'live-from', problem: 'change-cannot-wait' }]
  return []
}

function whyNotEyes({ deed, telephone }: Asked, edition: Edition, actor: Actor, { path }: Circumstances): Issue[] {
  switch (deed) {
    case 'approve':
      if (wrote(edition, actor)) return [{ field: 'person', problem: 'four-eyes' }]
      return path !== 'one' && edition.recommendedBy === actor.personId
        ? [{ field: 'person', problem: 'recommended-by-oneself' }]
        : []
    case 'approve-by-telephone':
      return telephone === undefined ? [] : whyNotVoice(telephone, edition, actor)
    case 'schedule':
    case 'publish':
      return whyNotPublish(edition, actor, path)
    default:
      return []
  }
}

/** The voice on the telephone is the second pair of eyes: neither a writer's nor the hand's that notes it down. */
function whyNotVoice(voice: NonNullable<Asked['telephone']>, edition: Edition, actor: Actor): Issue[] {
  const person = { personId: voice.personId, names: [voice.name] }
  if (wrote(edition, person)) return [{ field: 'approver', problem: 'four-eyes' }]
  const isOneself = voice.personId === actor.personId || isWriter({ personId: null, name: voice.name }, actor)
  return isOneself ? [{ field: 'approver', problem: 'approver-is-oneself' }] : []
}

/** An approval counts for one revision, and only from somebody who did not write it, or with its exception. */
function whyNotPublish(edition: Edition, actor: Actor, path: Circumstances['path']): Issue[] {
  const { approval, revisionId } = edition
  if (approval === null || approval.revisionId !== revisionId) return [{ field: 'state', problem: 'not-approved' }]
  if (approval.exceptionId !== null) return []
  if (wrote(edition, { personId: approval.personId, names: [approval.name] }))
    return [{ field: 'person', problem: 'four-eyes' }]
  return path === 'three' && approval.personId === actor.personId
    ? [{ field: 'person', problem: 'approved-by-oneself' }]
    : []
}

const longestWait = 366 * 86_400_000

function whyNotAsked(asked: Asked, edition: Edition, { at }: Circumstances): Issue[] {
  const issues: Issue[] = []
  const needsReason = ['return', 'approve-by-telephone', 'publish-urgently', 'discard'].includes(asked.deed)
  if (needsReason && (asked.reason ?? '').trim() === '') issues.push({ field: 'reason', problem: 'reason-missing' })
  if (asked.deed === 'approve-by-telephone') issues.push(...whyNotTelephone(asked, at))
  if (asked.deed === 'schedule') issues.push(...whyNotMoment(asked.liveFrom, at))
  if (asked.deed === 'unschedule' && isLive(edition, at)) issues.push({ field: 'state', problem: 'already-live' })
  return [...issues, ...whyNotUntil(asked, edition, at)]
}

function whyNotTelephone({ telephone }: Asked, at: Date): Issue[] {
  if (telephone === undefined || telephone.name.trim() === '')
    return [{ field: 'approver', problem: 'approver-missing' }]
  if (telephone.title.trim() === '') return [{ field: 'approver-title', problem: 'approver-title-missing' }]
  return telephone.at > at ? [{ field: 'told-at', problem: 'in-the-future' }] : []
}

function whyNotMoment(liveFrom: Date | undefined, at: Date): Issue[] {
  if (liveFrom === undefined) return [{ field: 'live-from', problem: 'moment-missing' }]
  if (liveFrom <= at) return [{ field: 'live-from', problem: 'moment-is-past' }]
  return liveFrom.getTime() - at.getTime() > longestWait ? [{ field: 'live-from', problem: 'moment-too-far' }] : []
}

function whyNotUntil({ liveUntil, liveFrom, deed }: Asked, edition: Edition, at: Date): Issue[] {
  if (deed === 'limit' && liveUntil === undefined) return [{ field: 'live-until', problem: 'moment-missing' }]
  if (liveUntil === undefined || liveUntil === null) return []
  const from = liveFrom ?? (deed === 'limit' ? edition.liveFrom : null) ?? at
  if (liveUntil <= from) return [{ field: 'live-until', problem: 'ends-before-it-begins' }]
  return liveUntil <= at ? [{ field: 'live-until', problem: 'moment-is-past' }] : []
}

export type Standing = Pick<Edition, 'state' | 'pending'>

/** Where the edition stands after the step. A change to what is live moves on its own until it is published. */
export function standingAfter(edition: Edition, { deed, of, to }: Step): Standing {
  const { state, pending } = edition
  if (deed === 'revise-live') return { state, pending: 'draft' }
  if (deed === 'discard') return { state, pending: null }
  if (of === 'edition') return to === 'same' ? { state, pending } : { state: to, pending: null }
  if (to === 'same') return { state, pending }
  if (pending === null) return { state: to, pending }
  return isPendingState(to) ? { state, pending: to } : { state: to, pending: null }
}

/** Every deed this person may do now, as far as it can be known before anything is filled in. */
export function openDeeds(edition: Edition, actor: Actor, around: Circumstances, all: readonly Deed[]): Deed[] {
  return all.filter((deed) => {
    const asked = { deed }
    if ('issues' in stepFor(asked, edition, actor, around)) return false
    return [...whyNotText(asked, edition), ...whyNotEyes(asked, edition, actor, around)].length === 0
  })
}
