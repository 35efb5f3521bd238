/** What a package asks of a document that stands on the site already: a recall takes it down, with a person's confirmation. */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import type { Arrival } from '../rules/arrival.ts'
import { numberInKey } from '../rules/package-facts.ts'
import { evidenceOf, lockArrival } from '../store/arrivals.ts'
import { publishedByKeys } from '../store/comparing.ts'
import type { Deciding } from './decide.ts'
import type { OnDatabase } from './house.ts'
import { move } from './move.ts'

/**
 * What a recall proposes to withdraw: what came from a package with that key, and what was published another way under the same
 * number, day and issuer. Each once; a person confirms it.
 */
export async function recalledBy(
  { db, documents }: Pick<OnDatabase, 'db' | 'documents'>,
  { siteId, id, about }: Pick<Arrival, 'siteId' | 'id' | 'about'>,
): Promise<{ editionId: string; title: string }[]> {
  const named = await publishedByKeys(db, siteId, about)
  const found = new Map(named.map((one) => [one.editionId, [one.numberSymbol, one.subject].filter(Boolean).join(': ')]))
  const issuer = issuerIn((await evidenceOf(db, siteId, id))?.package ?? null)
  for (const wanted of about.flatMap((key) => numberInKey(key) ?? [])) {
    for (const { editionId, title, isLive } of await documents.duplicates(db, siteId, { ...wanted, issuer })) {
      if (isLive && !found.has(editionId)) found.set(editionId, title)
    }
  }
  return [...found].map(([editionId, title]) => ({ editionId, title }))
}

function issuerIn(kept: Record<string, unknown> | null): string {
  const from = kept?.['from']
  const name: unknown = typeof from === 'object' && from !== null ? Reflect.get(from, 'name') : ''
  return typeof name === 'string' ? name : ''
}

/** Withdraws each recalled document and keeps its tombstone (LVT-18-4, LXM-07). */
export async function carryOutRecall(house: OnDatabase, asked: Deciding): Promise<Outcome<{ withdrawn: number }>> {
  const { siteId, id, version, by, now } = asked
  const arrival = await inTransaction(house.db, (tx) => lockArrival(tx, siteId, id))
  if (arrival === undefined) return stopped({ field: 'arrival', problem: 'not-found' })
  if (arrival.version !== version) return stopped({ field: 'arrival', problem: 'changed-meanwhile' })
  if (arrival.business !== 1 || arrival.state !== 'waiting') {
    return stopped({ field: 'arrival', problem: 'not-in-this-state' })
  }
  const recalled = await recalledBy(house, arrival)
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
