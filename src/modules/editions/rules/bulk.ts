/** What can be done with many items at once. */
import type { Deed, Role } from './deeds.table.ts'
import { editors, senders } from './list-rights.ts'

export const bulkDeeds = [
  'submit',
  'take-up',
  'recommend',
  'approve',
  'publish',
  'withdraw',
  'archive',
  'section',
  'unit',
] as const

export type BulkDeed = (typeof bulkDeeds)[number]

export const isBulkDeed = (text: string | null): text is BulkDeed =>
  text !== null && (bulkDeeds as readonly string[]).includes(text)

/** The deed of the workflow it is; changing where a text belongs is writing. */
export const deedOf = (deed: BulkDeed): Deed => (deed === 'section' || deed === 'unit' ? 'write' : deed)

/** Those that bring a text nearer to its readers, so that the checks look at it. */
export const isChecked = (deed: BulkDeed): boolean => ['submit', 'recommend', 'approve', 'publish'].includes(deed)

/** The most items of one go: as many as two pages hold. */
export const mostAtOnce = 100

/** What is offered; whether it may be done with an item is asked of the rules for each. */
export function bulkDeedsFor(roles: readonly Role[]): readonly BulkDeed[] {
  if (roles.some((role) => editors.includes(role))) return bulkDeeds
  return roles.some((role) => senders.includes(role)) ? ['submit', 'archive', 'section', 'unit'] : []
}
