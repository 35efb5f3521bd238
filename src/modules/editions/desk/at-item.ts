/** What every route about one item needs: the item as this person may see it, or the answer of an item that is not there. */
import { isId } from '../../../basics/ids.ts'
import { type Answer, notFound } from '../../../web/answers.ts'
import type { ContentForm } from '../../../web/content-form.ts'
import type { Account, DeskRequest, DeskSite, Role, SiteState } from '../../../web/context.ts'
import { onSite, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import type { Doing, Editing } from '../actions/editing.ts'
import { type DeskView, deskView } from '../actions/look.ts'
import type { Actor } from '../rules/edition.ts'
import { mayRead } from '../rules/reading.ts'

/** What `main` hands in: everything a module on this floor does not know. */
export type EditionDesk = {
  editingOn(db: DeskRequest['db']): Editing
  contentForms: readonly ContentForm[]
  actorOf(db: DeskRequest['db'], account: Account, siteId: string, at: Date): Promise<Actor>
  /** The site as its citizens see it, for previews. */
  stateOf(site: DeskSite, now: Date): Promise<SiteState | null>
  /** Where the site's citizens find it, without a slash at the end. */
  originOf(site: DeskSite): string
  asset(name: string): string
}

/** Who works on items at all; which of them a person may see is asked of the item. */
export const itemRoles: readonly Role[] = [
  'site-owner',
  'board-head',
  'standing-deputy',
  'deputy',
  'board-member',
  'board-secretary',
  'contributor',
  'unit-contact',
  'records-clerk',
]

export type ItemRequest = SiteRequest & {
  desk: EditionDesk
  editing: Editing
  doing: Doing
  view: DeskView
  content: ContentForm
}

export const atItem = (desk: EditionDesk, handle: (request: ItemRequest) => Promise<Answer>) =>
  onSite(async (request) => {
    const found = await itemOf(desk, request)
    return found === undefined ? notFound : handle(found)
  })

async function itemOf(desk: EditionDesk, request: SiteRequest): Promise<ItemRequest | undefined> {
  const { edition: editionId = '' } = request.params
  if (!isId(editionId)) return undefined
  const editing = desk.editingOn(request.db)
  const doing = await doingOf(desk, request, editionId)
  const view = await deskView(editing, doing)
  if (view === undefined) return undefined
  const { edition, around } = view
  const owns = rolesHere(request).includes('site-owner')
  if (!owns && !mayRead(edition, doing.actor, around)) return undefined
  const content = desk.contentForms.find(({ type }) => type === edition.type)
  return content === undefined ? undefined : { ...request, desk, editing, doing, view, content }
}

export async function doingOf(desk: EditionDesk, request: SiteRequest, editionId: string): Promise<Doing> {
  const { db, account, site, now, address } = request
  const actor = await desk.actorOf(db, account, site.id, now)
  return { siteId: site.id, editionId, actor, at: now, ...(address === '' ? {} : { address }) }
}

/** The item as it stands after something was saved or done. */
export async function lookAgain(request: ItemRequest): Promise<ItemRequest> {
  const view = await deskView(request.editing, request.doing)
  if (view === undefined) throw new Error(`edition ${request.doing.editionId} is gone`)
  return { ...request, view }
}
