import { revisionsOf } from '../store/revisions.ts'
import type { ItemRequest } from './at-item.ts'

/** For whom the next text is entered: whoever entered the last one for somebody goes on doing so. */
export async function onBehalfIn({ db, doing, view }: ItemRequest): Promise<string> {
  if (view.copy !== null) return view.copy.onBehalf ? view.copy.writer.name : ''
  const head = (await revisionsOf(db, doing.siteId, doing.editionId)).find(({ isHead }) => isHead)
  return head?.onBehalf && head.typedBy === doing.actor.name ? (head.writer ?? '') : ''
}
