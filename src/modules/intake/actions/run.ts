/** What the worker does for intake; `main` gives the house and the folders. */
import { inTransaction } from '../../../platform/database/index.ts'
import { permissionFor } from '../rules/routing.ts'
import { arrivalAt, evidenceOf, stuckArrivals } from '../store/arrivals.ts'
import { permissionsOf } from '../store/rules.ts'
import type { About } from './check.ts'
import { publishArrival } from './decide.ts'
import type { OnDatabase } from './house.ts'
import { pollFolder } from './poll.ts'
import { askForCheck } from './receive.ts'
import { followTrust } from './recheck.ts'

export { type About, check as checkArrival } from './check.ts'
export { drawPages as drawArrival } from './draw.ts'

/**
 * Under a permission of the head of the board that still stands; it was judged when it was read, and is judged again by the same
 * rules. What a person has taken back since never comes back by itself.
 */
export async function publishAlone(
  house: OnDatabase,
  about: About & { permissionId: string },
  now: Date,
): Promise<void> {
  const { siteId, arrivalId, permissionId } = about
  if (!(await isStillAllowed(house, about))) return
  const asked = {
    siteId,
    id: arrivalId,
    version: null,
    by: { kind: 'worker' },
    now,
    hasAnswered: false,
    who: null,
  } as const
  await publishArrival(house, { ...asked, permissionId })
}

async function isStillAllowed(
  { db }: OnDatabase,
  { siteId, arrivalId, permissionId }: About & { permissionId: string },
) {
  const [arrival, evidence] = [await arrivalAt(db, siteId, arrivalId), await evidenceOf(db, siteId, arrivalId)]
  if (arrival === undefined || arrival.state !== 'waiting' || arrival.editionId !== null) return false
  const permission = permissionFor(await permissionsOf(db, siteId), {
    ...{ sourceId: arrival.sourceId, facts: arrival.facts, stops: arrival.stops, isSure: arrival.isSure },
    ...{ business: arrival.business, instruction: arrival.routed?.instruction ?? null },
    ...{ scheme: evidence?.reading?.scheme ?? 'none', isSigned: evidence?.signature?.valid === true },
    isRecognised: evidence?.reading?.isRecognised !== false,
  })
  return permission?.id === permissionId
}

/** Of each site: its watched folder. */
export type Folders = () => Promise<readonly { siteId: string; folder: string }[]>

/** The folders of all sites, whether the operator trusts others than before, then whatever lost its job to a crash. */
export async function pollFolders(house: OnDatabase, folders: Folders, now: Date): Promise<void> {
  for (const { siteId, folder } of await folders()) await pollFolder(house, { siteId, folder, now })
  await followTrust(house, now)
  for (const about of await stuckArrivals(house.db, new Date(now.getTime() - 15 * 60_000))) {
    await inTransaction(house.db, (tx) => askForCheck(tx, about))
  }
}
