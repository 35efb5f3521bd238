import { isoText } from '../../../basics/dates.ts'
import type { ContributionReport } from './report.ts'

/** The shape other programs rely on; fields may be added, never renamed. */
export function reportJson(report: ContributionReport) {
  const { site, from, to, asOf, columns, groups, columnTotals, total, origins } = report
  return {
    report: 'contributions',
    site,
    from,
    to,
    as_of: isoText(asOf),
    columns,
    groups: groups.map(({ group, rows }) => ({
      group,
      rows: rows.map(({ no, unit, counts, total }) => ({ no, unit, counts, total })),
    })),
    column_totals: columnTotals,
    total,
    origins,
  }
}
