/** Where a person's work comes from beside the workflow: one line for each module that gives some. */
import { answersShares, sharePath, sharesWaiting } from '../modules/editions/index.ts'
import { actingAt } from '../modules/people/index.ts'
import { waitingCommissions } from '../modules/planning/index.ts'
import { allSites } from '../modules/sites/index.ts'
import type { WaitingSource } from '../modules/worklist/index.ts'

/** Offers of other sites, for whoever may answer them; and news of what was taken from there. */
const offers: WaitingSource = async (db, { accountId, personId, siteIds }, now) => {
  const waiting = await sharesWaiting(db, siteIds)
  if (waiting.length === 0) return []
  const account = { id: accountId, personId, name: '' }
  const answered = new Set<string>()
  for (const siteId of new Set(waiting.map((share) => share.siteId))) {
    if (answersShares((await actingAt(db, { account, siteId, at: now })).roles)) answered.add(siteId)
  }
  const slugs = new Map((await allSites(db)).map(({ id, slug }) => [id, slug]))
  return waiting
    .filter(({ siteId }) => answered.has(siteId))
    .map(({ siteId, shareId, title, from, since }) => ({
      ...({ kind: 'share', key: `share:${shareId}`, siteId, title, since, from, dueAt: null, note: null } as const),
      href: sharePath(slugs.get(siteId) ?? '', shareId),
    }))
}

export const waitingSources: readonly WaitingSource[] = [waitingCommissions, offers]
