/** Documents against the term after their day of issue. */

import { documentsPath } from '../../../basics/addresses.ts'
import type { LocalDate } from '../../../basics/dates.ts'
import { addWorkingDays } from '../../calendar/rules/index.ts'
import type { Day, Finding } from './evaluate.ts'
import type { SiteOnDay } from './site-on-day.ts'

/** Days whose working calendar is not entered decide nothing. */
export function inTimeFinding(site: SiteOnDay, workingDays: number, { day, calendar }: Day): Finding {
  let [inTime, late, unknown] = [0, 0, 0]
  let newest: LocalDate | null = null
  for (const { issuedOn, liveOn, count } of site.documents) {
    const due = addWorkingDays(calendar, issuedOn, workingDays)
    if ('issues' in due) unknown += count
    else if (liveOn <= due.done) inTime += count
    else late += count
    if (newest === null || liveOn > newest) newest = liveOn
  }
  const found = { count: inTime, newest: newest === null || newest > day ? null : newest, countOf: 'items' as const }
  const evidence = inTime + late > 0 ? [documentsPath('vi')] : []
  // No document issued lately: there is nothing to be late with, and nothing to be praised for.
  if (inTime + late === 0) return { ...found, evidence, state: unknown > 0 ? 'unknown' : 'not_applicable' }
  return {
    ...found,
    evidence,
    state: late === 0 ? 'met' : 'stale',
    detail: late === 0 ? {} : { missing: [String(late)] },
  }
}
