/** Whether a person may publish an arrival as it stands; the reasons, if not. */
import type { Issue } from '../../../basics/outcomes.ts'
import type { ArrivalStop, FactName, Facts } from './arrival.ts'
import { neededFacts } from './judging.ts'
import { weightOf } from './stops.table.ts'

export type Publishing = {
  facts: Facts
  stops: readonly ArrivalStop[]
  hasRedacted: boolean
  business: number
  /** The person has said of each asked stop that it may go out. */
  hasAnswered: boolean
  form: string
}

/** A document may lack a number (some kinds have none), never its kind, its issuer, its day and what it is about. */
const cannotLack: readonly FactName[] = neededFacts.filter((name) => name !== 'numberSymbol')

export function whyNotPublish({ facts, stops, hasRedacted, business, hasAnswered, form }: Publishing): Issue[] {
  if (form === 'other') return [{ field: 'arrival', problem: 'no-document' }]
  if (business === 1) return [{ field: 'arrival', problem: 'is-a-recall' }]
  const issues: Issue[] = cannotLack
    .filter((name) => (facts[name]?.value ?? '').trim() === '')
    .map((name) => ({ field: name, problem: `${name}-missing` }))
  for (const { reason } of stops) {
    const weight = weightOf(reason)
    if (weight === 'never' || weight === 'signature') issues.push({ field: 'stops', problem: `stopped-${reason}` })
    if (weight === 'redact' && !hasRedacted) issues.push({ field: 'stops', problem: 'redact-first' })
  }
  const asks = stops.some(({ reason }) => weightOf(reason) === 'ask')
  if (asks && !hasAnswered) issues.push({ field: 'da-xem', problem: 'answer-stops' })
  return issues.filter((one, at) => issues.findIndex(({ problem }) => problem === one.problem) === at)
}
