import { dayOf, startOfDay } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { dutiesPath } from '../paths.ts'
import { type Reminder, reminderFor } from '../rules/reminders.ts'
import { openDuties } from '../store/verdicts.ts'

export type WaitingDuties = Reminder & { siteId: string; href: string; at: Date }

/** One line for each site whose duties are not met by the last look, for the roles a person has there. */
export async function waitingDuties(
  db: Reader,
  { siteIds, rolesAt }: { siteIds: readonly string[]; rolesAt: (siteId: string) => Promise<readonly string[]> },
  now: Date,
): Promise<WaitingDuties[]> {
  const today = dayOf(now)
  const bySite = Map.groupBy(await openDuties(db, siteIds), ({ siteId }) => siteId)
  const waiting: WaitingDuties[] = []
  for (const [siteId, open] of bySite) {
    const reminder = reminderFor(await rolesAt(siteId), open, today)
    const slug = open[0]?.slug
    if (reminder === null || slug === undefined) continue
    waiting.push({ ...reminder, siteId, href: dutiesPath(slug), at: startOfDay(reminder.since) })
  }
  return waiting
}
