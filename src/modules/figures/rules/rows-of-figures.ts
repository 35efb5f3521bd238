/** Stored figures of dossiers as the rows that the checker reads. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { CheckedRow } from './checked-row.ts'
import type { FigureName } from './figure-names.ts'
import { dossierName } from './indicator.ts'

export type StoredFigure = {
  unitId: string
  from: LocalDate
  to: LocalDate
  indicator: string
  value: number | string | null
}

/** One row for each unit and period, in the order in which they first come. Indicators the checker does not know are left out. */
export function rowsOf(figures: readonly StoredFigure[], nameOf: (unitId: string) => string): CheckedRow[] {
  const rows = new Map<string, CheckedRow & { figures: Partial<Record<FigureName, number>> }>()
  for (const { unitId, from, to, indicator, value } of figures) {
    const name = dossierName(indicator)
    if (name === null || value === null) continue
    const key = `${unitId} ${from} ${to}`
    const row = rows.get(key) ?? { place: nameOf(unitId), from, to, figures: {} }
    row.figures[name] = Number(value)
    rows.set(key, row)
  }
  return [...rows.values()]
}
