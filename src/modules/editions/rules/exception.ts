import type { Issue } from '../../../basics/outcomes.ts'
import { type Actor, type Circumstances, isWriter, type Writer } from './edition.ts'
import { mayAnswer } from './rights.ts'

export type OpenException = { madeByPerson: string; confirmedAt: Date | null; writers: readonly Writer[] }

/** Why this person cannot confirm afterwards what went out without a second pair of eyes. */
export function whyNotConfirm(exception: OpenException, actor: Actor, around: Circumstances): Issue[] {
  if (exception.confirmedAt !== null) return [{ field: 'exception', problem: 'confirmed-already' }]
  if (!mayAnswer(actor, around)) return [{ field: 'person', problem: 'not-yours-to-do' }]
  if (exception.madeByPerson === actor.personId) return [{ field: 'person', problem: 'own-exception' }]
  return exception.writers.some((writer) => isWriter(writer, actor)) ? [{ field: 'person', problem: 'four-eyes' }] : []
}
