import { type Answer, gone, movedForEver, notFound } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { redirectFrom, tombstoneAt } from '../live.ts'

/** What to answer at an address where nothing is live: the way to where it is now, why it is gone, or that nothing was there. */
export async function missing({ db, site, path, query }: PortalRequest): Promise<Answer> {
  const full = query.size > 0 ? `${path}?${query}` : path
  const to = (await redirectFrom(db, site.id, full)) ?? (await redirectFrom(db, site.id, path))
  if (to !== undefined) return movedForEver(to)
  const tombstone = await tombstoneAt(db, site.id, path)
  return tombstone ? gone(tombstone) : notFound
}
