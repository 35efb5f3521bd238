/** Who sees what in the list of a site's items. */
import type { Role } from './deeds.table.ts'
import type { Actor } from './edition.ts'

/** The board and its secretariat see everything of the site. */
export const editors: readonly Role[] = ['board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary']

/** Who sends items sees their own, and as a contact those of the units they look after. */
export const senders: readonly Role[] = ['contributor', 'unit-contact', 'records-clerk']

/** Whoever may begin an item at a site. */
export const beginners: readonly Role[] = [...editors, ...senders]

export type OwnItems = { ids: readonly string[]; names: readonly string[] }

/** Null where the person sees all of the site, as its owner or editor; else the same as `isOwn` asks of one edition. */
export function ownItemsOf(actor: Actor, { ownsSite }: { ownsSite: boolean }): OwnItems | null {
  if (ownsSite || actor.roles.some((role) => editors.includes(role))) return null
  const units = actor.roles.includes('unit-contact') ? actor.unitIds : []
  return { ids: [actor.accountId, actor.personId, ...units], names: actor.names }
}

/** What somebody opened or wrote, whatever units they look after. */
export const writtenBy = ({ accountId, personId, names }: Actor): OwnItems => ({ ids: [accountId, personId], names })
