import { dayOf, type LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { inCatalogueOrder } from '../rules/catalogue.ts'
import type { Verdict } from '../rules/verdict.ts'
import { finalSites, type Line, latestLines } from '../store/verdicts.ts'
import { look } from './look.ts'

export type VerdictsAsked = { siteIds: readonly string[]; day: LocalDate; asOf?: Date; now?: Date }

/**
 * The verdicts on a day, for each site in the order of the catalogue. Once a day has ended and was looked at, its verdicts stand as they
 * were kept; a day nobody looked at is judged from the ledger, as it was then and as known at `asOf`.
 */
export async function verdictsOn(
  db: Reader,
  { siteIds, day, asOf, now = new Date() }: VerdictsAsked,
): Promise<readonly Verdict[]> {
  const known = asOf !== undefined && asOf < now ? asOf : now
  const kept = day < dayOf(now) ? await finalSites(db, { siteIds, day, asOf: known }) : new Set<string>()
  const open = siteIds.filter((id) => !kept.has(id))
  const looked = await look(db, { siteIds: open, day, asOf: known, now })
  const lines = kept.size === 0 ? [] : await latestLines(db, { siteIds: [...kept], day, asOf: known })
  const bySite = new Map<string, Verdict[]>()
  for (const verdict of [...looked, ...lines.flatMap(verdictIn)]) {
    bySite.set(verdict.siteId, [...(bySite.get(verdict.siteId) ?? []), verdict])
  }
  return siteIds.flatMap((id) => inCatalogueOrder(bySite.get(id) ?? []))
}

const verdictIn = ({ siteId, content }: Line): Verdict[] => ('ended' in content ? [] : [{ ...content, siteId }])
