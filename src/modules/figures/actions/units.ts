import { dayOf, type LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { allSites, contributorsOf } from '../../sites/index.ts'
import type { Period } from '../rules/period.ts'
import { unitNamesOn } from '../store/values.ts'

export type ReportingUnit = { unitId: string; name: string }

/**
 * Who gives figures at a site: its own agency first, then its contributors of the period by their number, as they were called at
 * its end.
 */
export async function reportingUnits(db: Reader, siteId: string, { from, to }: Period): Promise<ReportingUnit[]> {
  const site = (await allSites(db)).find(({ id }) => id === siteId)
  const contributors = (await contributorsOf(db, siteId)).filter((one) => isThere(one, from, to))
  const own = site?.governingUnitId ?? null
  const ids = [...new Set([...(own === null ? [] : [own]), ...contributors.map(({ unitId }) => unitId)])]
  const names = await unitNamesOn(db, ids, to)
  return ids.map((unitId) => ({ unitId, name: names.get(unitId) ?? '' }))
}

type Dated = { validFrom: LocalDate | null; validTo: LocalDate | null }

/** A date nobody knows excludes nobody. */
const isThere = ({ validFrom, validTo }: Dated, from: LocalDate, to: LocalDate): boolean =>
  (validFrom === null || validFrom <= to) && (validTo === null || validTo >= from)

/** Names of units as they are called now. */
export const unitsNamed = (db: Reader, unitIds: readonly string[], now: Date): Promise<Map<string, string>> =>
  unitNamesOn(db, unitIds, dayOf(now))
