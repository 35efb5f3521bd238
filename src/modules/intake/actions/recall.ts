/** What a package asks of a document that stands on the site already: a recall takes it down, with a person's confirmation. */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { lockArrival } from '../store/arrivals.ts'
import { publishedByKeys } from '../store/comparing.ts'
import type { Deciding } from './decide.ts'
import type { OnDatabase } from './house.ts'
import { move } from './move.ts'

/** Withdraws each recalled document and keeps its tombstone (LVT-18-4, LXM-07). */
export async function carryOutRecall(house: OnDatabase, asked: Deciding): Promise<Outcome<{ withdrawn: number }>> {
  const { siteId, id, version, by, now } = asked
  const arrival = await inTransaction(house.db, (tx) => lockArrival(tx, siteId, id))
  if (arrival === undefined) return stopped({ field: 'arrival', problem: 'not-found' })
  if (arrival.version !== version) return stopped({ field: 'arrival', problem: 'changed-meanwhile' })
  if (arrival.business !== 1 || arrival.state !== 'waiting') {
    return stopped({ field: 'arrival', problem: 'not-in-this-state' })
  }
  const recalled = await publishedByKeys(house.db, siteId, arrival.about)
  for (const { editionId } of recalled) {
    const withdrawn = await house.documents.withdraw(house.db, { siteId, editionId, reason: 'recalled', by, now })
    const isGone = 'issues' in withdrawn && withdrawn.issues.every(({ problem }) => problem === 'not-published')
    if ('issues' in withdrawn && !isGone) return withdrawn
  }
  return inTransaction(house.db, async (tx) => {
    const current = await lockArrival(tx, siteId, id)
    if (current === undefined) return stopped({ field: 'arrival', problem: 'not-found' })
    const after = { withdrawn: recalled.map(({ editionId }) => editionId) }
    const moved = await move(tx, current, { deed: 'carry-out', by, now, after })
    return 'issues' in moved ? moved : done({ withdrawn: recalled.length })
  })
}
