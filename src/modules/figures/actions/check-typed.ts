/** What would not add up if these figures stood: in themselves, with what stands already, and against the period before. */
import { addDays, type LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { checkFigures } from '../rules/check-figures.ts'
import type { Finding } from '../rules/checked-row.ts'
import { dossierName, readTyped } from '../rules/indicator.ts'
import { type Period, whyNotPeriod } from '../rules/period.ts'
import { rowsOf, type StoredFigure } from '../rules/rows-of-figures.ts'
import { periodsEnding, valuesAt } from '../store/values.ts'
import type { Typed } from './record-figures.ts'

type Place = Period & { siteId: string; unitId: string; typed: readonly Typed[]; now: Date }

export async function checkTyped(
  db: Reader,
  { siteId, unitId, from, to, typed, now }: Place,
): Promise<readonly Finding[]> {
  if (whyNotPeriod({ from, to }).length > 0) return []
  const standing = (await valuesAt(db, { siteIds: [siteId], from, to, unitId, asOf: now })).filter(
    (one) => one.from === from && one.to === to,
  )
  const before = await periodsEnding(db, { siteId, unitId, on: addDays(from, -1) })
  const here = merged(standing, typed, { unitId, from, to })
  const rows = [...rowsOf(before, () => unitId), ...rowsOf(here, () => unitId)]
  return checkFigures(rows).filter(({ row }) => row === rows.length && here.length > 0)
}

function merged(
  standing: readonly StoredFigure[],
  typed: readonly Typed[],
  place: { unitId: string; from: LocalDate; to: LocalDate },
): StoredFigure[] {
  const fresh = typed.flatMap(({ indicator, text }): StoredFigure[] => {
    const value = dossierName(indicator) === null ? null : readTyped('count', text)
    return value === null ? [] : [{ ...place, indicator, value }]
  })
  const said = new Set(fresh.map(({ indicator }) => indicator))
  return [...standing.filter(({ indicator }) => !said.has(indicator)), ...fresh]
}
