/** Sites by what they published and what they resolved: two lists side by side, each in the order of its own figures. */
import { type Reported, type SiteRow, sum } from './figures.ts'

export type ListedSite = { no: number; name: string; reported: Reported; siteId: string | null; unitId: string | null }

export type SitesTable = {
  groups: readonly { group: SiteRow['group']; items: readonly ListedSite[]; dossiers: readonly ListedSite[] }[]
  itemsTotal: number
  dossiersTotal: number
  /** How many did not report, of each. They are in no total. */
  itemsSilent: number
  dossiersSilent: number
}

export function sitesTable(rows: readonly SiteRow[]): SitesTable {
  const groups = (['department', 'local'] as const)
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
    .filter((one) => one.rows.length > 0)
    .map((one) => ({
      group: one.group,
      items: listed(one.rows, ({ items }) => items),
      dossiers: listed(one.rows, ({ dossiers }) => dossiers),
    }))
  const valuesOf = (of: (row: SiteRow) => Reported) => rows.flatMap((row) => of(row).value ?? [])
  const silentIn = (of: (row: SiteRow) => Reported) => rows.filter((row) => of(row).state === 'not-reported').length
  return {
    groups,
    itemsTotal: sum(valuesOf(({ items }) => items)),
    dossiersTotal: sum(valuesOf(({ dossiers }) => dossiers)),
    itemsSilent: silentIn(({ items }) => items),
    dossiersSilent: silentIn(({ dossiers }) => dossiers),
  }
}

/** The most first; who reported nothing stands last, behind a zero. Equal ones keep their order. */
function listed(rows: readonly SiteRow[], of: (row: SiteRow) => Reported): ListedSite[] {
  const rank = (row: SiteRow) => of(row).value ?? -1
  return rows
    .toSorted((one, other) => rank(other) - rank(one))
    .map((row, index) => ({ no: index + 1, name: row.name, reported: of(row), siteId: row.siteId, unitId: row.unitId }))
}
