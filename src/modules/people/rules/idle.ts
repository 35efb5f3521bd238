/** Publishing roles rest after 90 idle days, with a warning two weeks before. A contributor may be silent for years. */
import { daysBetween, type LocalDate } from '../../../basics/dates.ts'
import { isPublishingRole, type Role } from './role.ts'

export const restsAfterDays = 90
export const warnsAfterDays = 76

export type Watched = {
  roles: readonly Role[]
  /** The day somebody last signed in or worked; the account's first day where they never did. */
  lastActiveOn: LocalDate
  warnedOn: LocalDate | null
  isResting: boolean
}

/** What is due for an account today. A warning comes once for each time of idleness, and always before the rest. */
export function idleStep(
  { roles, lastActiveOn, warnedOn, isResting }: Watched,
  today: LocalDate,
): 'warn' | 'rest' | null {
  if (isResting || !roles.some(isPublishingRole)) return null
  const idle = daysBetween(lastActiveOn, today)
  const isWarned = warnedOn !== null && warnedOn > lastActiveOn
  if (!isWarned) return idle >= warnsAfterDays ? 'warn' : null
  const sinceWarning = daysBetween(warnedOn, today)
  return idle >= restsAfterDays && sinceWarning >= restsAfterDays - warnsAfterDays ? 'rest' : null
}
