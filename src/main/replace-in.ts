/** One file of a library put in the place of another in the items of its site, as the workflow lets each. */
import { foreseeSwap, swapEverywhere, swappedOf, undoSwap } from '../modules/editions/index.ts'
import { itemPath } from '../modules/editions/paths.ts'
import type { ReplaceIn } from '../modules/media/desk/house.ts'
import type { SiteRequest } from '../web/desk-request.ts'
import { actorOf, editingOn } from './content-types.ts'

export const replaceIn: ReplaceIn = {
  async foresee(request, swap) {
    const { items, more } = await foreseeSwap(editingOn(request.db), await doingOf(request), swap)
    return { items: items.map((item) => ({ ...item, href: itemPath(request.site.slug, item.editionId) })), more }
  },
  async replace(request, swap, editionIds) {
    return swapEverywhere(editingOn(request.db), await doingOf(request), swap, editionIds)
  },
  async resultOf({ db, site, account }, batchId) {
    const found = await swappedOf(db, { siteId: site.id, batchId, accountId: account.id })
    if (found === undefined) return undefined
    const items = found.lines.map(({ editionId, title, becomes, problems, undoneAt, notUndone }) => ({
      ...{ editionId, title, becomes, notUndone, href: itemPath(site.slug, editionId), problem: problems[0] ?? null },
      isUndone: undoneAt !== null,
    }))
    return { items, undoable: found.undoable }
  },
  async undo(request, undoing) {
    return 'done' in (await undoSwap(editingOn(request.db), await doingOf(request), undoing))
  },
}

async function doingOf({ db, account, site, now, address }: SiteRequest) {
  const actor = await actorOf(db, account, site.id, now)
  return { siteId: site.id, actor, at: now, ...(address === '' ? {} : { address }) }
}
