import { acrossPeriods } from './across.ts'
import type { CheckedRow, Finding } from './checked-row.ts'
import { wrongShares } from './shares.ts'
import { brokenSums } from './sums.ts'
import { longerPeriods, overUnits, saidTwice } from './wholes.ts'

/**
 * Everything in these rows that does not add up, in the order of the rows. What is not stated is not tested: a report that says
 * less is no wrong report.
 */
export function checkFigures(rows: readonly CheckedRow[]): readonly Finding[] {
  const findings = [
    ...rows.flatMap((row, index) => [...brokenSums(row, index + 1), ...wrongShares(row, index + 1)]),
    ...acrossPeriods(rows),
    ...longerPeriods(rows),
    ...overUnits(rows),
    ...saidTwice(rows),
  ]
  return findings.toSorted((a, b) => a.row - b.row)
}
