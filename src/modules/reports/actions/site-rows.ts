import type { Reader } from '../../../platform/database/index.ts'
import type { Counts } from '../rules/compose.ts'
import type { GivenFigure, Reported, SiteRow } from '../rules/figures.ts'
import { together } from '../rules/given.ts'
import type { SiteFact } from '../store/around.ts'
import { localUnits } from '../store/units.ts'

type Ground = {
  sites: readonly SiteFact[]
  counts: Counts | null
  given: readonly GivenFigure[]
  indicators: { items: string; dossiers: string }
}

/** One row a site, and one for each unit that has none here and was asked for figures: 'Không báo cáo' is its own answer. */
export async function siteRows(db: Reader, { sites, counts, given, indicators }: Ground): Promise<SiteRow[]> {
  const published = itemsBySite(counts)
  const reported = (unitId: string | null, indicator: string): Reported =>
    reportedBy(given.filter((figure) => figure.unitId === unitId && figure.indicator === indicator))
  const rows = sites.map(
    (site): SiteRow => ({
      ...{ siteId: site.id, unitId: site.unitId, name: site.name },
      group: site.kind === 'commune' || site.kind === 'district' ? 'local' : 'department',
      items: itemsOf(published.get(site.id) ?? 0, reported(site.unitId, indicators.items)),
      dossiers: reported(site.unitId, indicators.dossiers),
    }),
  )
  const governing = new Set(sites.map(({ unitId }) => unitId))
  const asked = given.filter(({ indicator }) => indicator === indicators.items || indicator === indicators.dossiers)
  const others = new Map(asked.filter(({ unitId }) => !governing.has(unitId)).map(({ unitId, unit }) => [unitId, unit]))
  const locals = await localUnits(db, [...others.keys()])
  const elsewhere = [...others].map(
    ([unitId, name]): SiteRow => ({
      ...{ siteId: null, unitId, name, group: locals.has(unitId) ? 'local' : 'department' },
      items: reported(unitId, indicators.items),
      dossiers: reported(unitId, indicators.dossiers),
    }),
  )
  return [...rows, ...elsewhere]
}

/** What a unit gave of a time when its site was not here yet; where the ledger has items, the ledger counts. */
const itemsOf = (published: number, given: Reported): Reported =>
  published === 0 && given.state !== 'unknown' ? given : { state: 'counted', value: published }

function itemsBySite(counts: Counts | null): Map<string, number> {
  const published = new Map<string, number>()
  for (const { siteId, type, isShared, count } of counts?.bySite ?? []) {
    if (type === 'article' && !isShared) published.set(siteId, (published.get(siteId) ?? 0) + count)
  }
  return published
}

/** Asked and not answered is 'not reported', however long the deadline still is. */
function reportedBy(figures: readonly GivenFigure[]): Reported {
  if (figures.length === 0) return { state: 'unknown', value: null }
  const value = together(figures)
  if (figures.every(({ state }) => state !== 'given')) return { state: 'not-reported', value: null }
  return value === null ? { state: 'unknown', value: null } : { state: 'given', value }
}
