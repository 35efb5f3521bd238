import type { Issue } from '../../../basics/outcomes.ts'
import { type ArrivalDeed, type ArrivalState, steps } from './states.table.ts'

/** Where a deed leads, or why it cannot be done. */
export function stepOf(
  deed: ArrivalDeed,
  { state, reason }: { state: ArrivalState; reason?: string },
): { to: ArrivalState } | { issue: Issue } {
  const { from, to, needsReason } = steps[deed]
  if (!from.includes(state)) return { issue: { field: 'arrival', problem: 'not-in-this-state' } }
  if (needsReason && (reason ?? '').trim() === '') return { issue: { field: 'ly-do', problem: 'reason-missing' } }
  return { to }
}
