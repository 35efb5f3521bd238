import { isDay, type LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'

/** What an older portal had counted until a day, and who says so. */
export type Opening = { countedUntil: LocalDate; views: number; visits: number; source: string }

/** Far above what any portal counted; keeps sums within exact numbers. */
const most = 1_000_000_000_000

/** An empty list means that it may be entered. */
export function whyNotEnterOpening(opening: Opening, today: LocalDate): Issue[] {
  const issues: Issue[] = []
  if (!isDay(opening.countedUntil)) issues.push({ field: 'countedUntil', problem: 'not-a-day' })
  else if (opening.countedUntil > today) issues.push({ field: 'countedUntil', problem: 'in-the-future' })
  for (const field of ['views', 'visits'] as const) {
    const figure = opening[field]
    if (!Number.isSafeInteger(figure) || figure < 0 || figure > most) issues.push({ field, problem: 'not-a-figure' })
  }
  if (opening.visits > opening.views) issues.push({ field: 'visits', problem: 'more-than-views' })
  if (opening.source.trim() === '') issues.push({ field: 'source', problem: 'missing' })
  return issues
}
