import type { Tx } from '../../../platform/database/index.ts'
import { addJob } from '../../../platform/jobs/index.ts'
import type { Arrival } from '../rules/arrival.ts'
import type { Reading } from '../rules/reading/index.ts'
import { permissionFor } from '../rules/routing.ts'
import type { Judgement } from '../store/checking.ts'
import { permissionsOf } from '../store/rules.ts'

type Found = { judged: Judgement; business: number; isSigned: boolean; reading: Reading | null }

/** Asks the worker to publish what a permission of the head of the board lets appear without a confirmation. */
export async function askAlone(
  tx: Tx,
  { siteId, id, sourceId }: Pick<Arrival, 'siteId' | 'id' | 'sourceId'>,
  { judged, business, isSigned, reading }: Found,
): Promise<void> {
  const { facts, stops, isSure, routed } = judged
  const instruction = routed?.instruction ?? null
  const read = { scheme: reading?.scheme ?? 'none', isRecognised: reading?.isRecognised !== false }
  const asked = { sourceId, facts, stops, isSure, business, instruction, isSigned, ...read }
  const permission = permissionFor(await permissionsOf(tx, siteId), asked)
  if (permission === null) return
  const about = { siteId, arrivalId: id, permissionId: permission.id }
  await addJob(tx, 'publish-arrival', about, { key: `publish-arrival:${id}` })
}
