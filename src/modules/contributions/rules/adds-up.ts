import type { Issue } from '../../../basics/outcomes.ts'
import { type ContributionReport, sum } from './report.ts'

/** Where the figures of a report contradict each other; an empty list means that every total holds both ways. */
export function whyNotAddsUp(report: ContributionReport): Issue[] {
  const rows = report.groups.flatMap((group) => group.rows)
  const down = (lines: readonly { counts: readonly number[] }[]) =>
    report.columns.map((_, index) => sum(lines.map((line) => line.counts[index] ?? 0)))
  const issues: Issue[] = []
  const claim = (holds: boolean, field: string, problem: string) => {
    if (!holds) issues.push({ field, problem })
  }
  for (const row of [...rows, ...report.origins]) {
    const name = 'unit' in row ? row.unit : row.origin
    claim(row.counts.length === report.columns.length, name, 'columns-missing')
    claim(sum(row.counts) === row.total, name, 'row-total-wrong')
  }
  claim(same(down(rows), report.columnTotals), 'column_totals', 'column-total-wrong')
  claim(same(down(report.origins), report.columnTotals), 'origins', 'origins-differ')
  claim(sum(rows.map((row) => row.total)) === report.total, 'total', 'total-differs-by-rows')
  claim(sum(report.columnTotals) === report.total, 'total', 'total-differs-by-columns')
  return issues
}

const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((figure, index) => figure === other[index])
