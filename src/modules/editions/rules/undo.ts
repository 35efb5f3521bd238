import type { Issue } from '../../../basics/outcomes.ts'
import { undoing } from './deeds.table.ts'
import { type Actor, type Circumstances, type Edition, isLive, wrote } from './edition.ts'
import { capacityFor, openSteps } from './rights.ts'
import { isPendingState } from './state.ts'
import type { Standing } from './workflow.ts'

/** Why the last deed cannot be taken back: a word that explains what to do instead. */
export function whyNotUndo(edition: Edition, actor: Actor, around: Circumstances): Issue[] {
  const { last } = edition
  if (last === null) return [{ field: 'state', problem: 'nothing-to-undo' }]
  const way = undoing[last.deed]
  if (way !== 'back') return [{ field: 'state', problem: way.explained }]
  if (last.deed === 'schedule' && isLive(edition, around.at)) return [{ field: 'state', problem: 'was-seen' }]
  // The approval that stood there was taken away with the return.
  if (last.deed === 'return' && last.from === 'approved') return [{ field: 'state', problem: 'send-again' }]
  if (!stillStands(edition)) return [{ field: 'state', problem: 'went-on-meanwhile' }]
  if (!mayUndo(edition, actor, around)) return [{ field: 'person', problem: 'not-yours-to-do' }]
  return last.deed === 'withdraw' && wrote(edition, actor) ? [{ field: 'person', problem: 'four-eyes' }] : []
}

function stillStands({ last, state, pending }: Edition): boolean {
  if (last === null) return false
  if (last.deed === 'discard') return state === 'published' && pending === null
  return last.wasPending ? pending === last.to : state === last.to && pending === null
}

/** Whoever did it, and whoever could do the same. What was withdrawn comes back only by who may approve it. */
function mayUndo(edition: Edition, actor: Actor, around: Circumstances): boolean {
  const { last } = edition
  if (last === null) return false
  if (last.deed !== 'withdraw' && last.byPersonId === actor.personId) return true
  const before: Edition = { ...edition, ...standingBefore(edition) }
  const deed = last.deed === 'withdraw' ? 'correct' : last.deed
  return openSteps(before, deed, around.path).some((step) => capacityFor(step, before, actor, around) !== null)
}

/** Where the edition stood before its last deed. */
export function standingBefore(edition: Edition): Standing {
  const { last, state, pending } = edition
  if (last === null) return { state, pending }
  if (last.deed === 'revise-live') return { state, pending: null }
  if (last.wasPending) return { state, pending: isPendingState(last.from) ? last.from : null }
  return { state: last.from, pending: null }
}
