/** One step of an arrival: its state, its line in the history and its audit row in one transaction. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import type { Arrival } from '../rules/arrival.ts'
import { type ArrivalDeed, endedStates } from '../rules/states.table.ts'
import { stepOf } from '../rules/states.ts'
import { insertStep, moveArrival } from '../store/arrivals.ts'
import { askForAnswer } from './answer.ts'

export type Move = {
  deed: ArrivalDeed
  by: By
  now: Date
  reason?: string
  note?: string
  editionId?: string
  permissionId?: string
  /** What else belongs into the audit. */
  after?: object
}

/** The arrival has to be held by the transaction. */
export async function move(tx: Tx, arrival: Arrival, moved: Move): Promise<Outcome<{ id: string }>> {
  const { deed, by, now, reason, note, editionId, permissionId, after = {} } = moved
  const step = stepOf(deed, { state: arrival.state, ...(reason === undefined ? {} : { reason }) })
  if ('issue' in step) return stopped(step.issue)
  const { siteId, id } = arrival
  const account = by.id ?? null
  await moveArrival(tx, siteId, id, {
    to: step.to,
    at: now,
    ended: endedStates.includes(step.to),
    by: account,
    reason: reason ?? null,
    ...(note === undefined ? {} : { note }),
    ...(editionId === undefined ? {} : { editionId }),
    ...(permissionId === undefined ? {} : { permissionId }),
  })
  const kept = { siteId, id, stepId: newId(now), deed, from: arrival.state, to: step.to, at: now, by: account }
  await insertStep(tx, { ...kept, detail: [reason ?? '', note ?? ''].filter((text) => text !== '').join(': ') })
  await askForAnswer(tx, arrival, { deed, now, ...(reason ? { reason } : {}), ...(note ? { note } : {}) })
  await record(tx, {
    ...{ siteId, happened: `arrival-${deed}`, subjectId: id, by, before: { state: arrival.state } },
    after: {
      state: step.to,
      name: arrival.name,
      sha256: arrival.sha256,
      reason,
      note,
      editionId,
      permissionId,
      ...after,
    },
  })
  return done({ id })
}
