/** Reminders that climb: first whoever keeps the site, and the longer nothing happens the higher. */
import { daysBetween, type LocalDate } from '../../../basics/dates.ts'

/** After how many days a role begins to hear of a duty that is not met. */
const steps: readonly (readonly [days: number, roles: readonly string[]])[] = [
  [0, ['board-secretary']],
  [7, ['standing-deputy', 'deputy']],
  [14, ['board-head', 'site-owner']],
]

export type OpenDuty = { label: string; state: 'missing' | 'stale'; since: LocalDate }

export const hearsOf = (roles: readonly string[], { since }: Pick<OpenDuty, 'since'>, today: LocalDate): boolean =>
  steps.some(([days, who]) => daysBetween(since, today) >= days && who.some((role) => roles.includes(role)))

export type Reminder = { missing: number; stale: number; first: OpenDuty; since: LocalDate; hasClimbed: boolean }

/** What a person of these roles is told of a site: one line, or nothing. The oldest goes first. */
export function reminderFor(roles: readonly string[], open: readonly OpenDuty[], today: LocalDate): Reminder | null {
  const heard = open
    .filter((duty) => hearsOf(roles, duty, today))
    .toSorted((one, other) => (one.since < other.since ? -1 : 1))
  const [first] = heard
  if (first === undefined) return null
  const count = (state: OpenDuty['state']) => heard.filter((duty) => duty.state === state).length
  return {
    missing: count('missing'),
    stale: count('stale'),
    first,
    since: first.since,
    hasClimbed: !roles.includes('board-secretary'),
  }
}
