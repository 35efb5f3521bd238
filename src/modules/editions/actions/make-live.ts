import { dayOf } from '../../../basics/dates.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { focusOf, shownFiles } from '../../media/index.ts'
import { contributorsOf } from '../../sites/index.ts'
import type { Composed } from '../rules/content-type.ts'
import { withAncestors } from '../rules/placing.ts'
import type { EditionFound } from '../store/editing.ts'
import { insertFiles, insertPublications, type Publication } from '../store/entering.ts'
import { freePath } from '../store/free-path.ts'
import { publishedBefore, removePublication, removeTombstone } from '../store/going-live.ts'
import { byOf, type Doing, type Editing, parentsOf, typeOf } from './editing.ts'
import { announceEdition } from './share-changes.ts'
import { composedHead } from './write-revision.ts'

export type Going = {
  edition: EditionFound
  /** At once without it. */
  from?: Date
  /** Null: for good; without it as its kind says, or as it was limited before. */
  until?: Date | null
}

export type WentLive = { kind: string; happenedAt: Date; group: string | null; reason?: string }

/**
 * Puts the text under way before the readers, from its moment on, at the address it had if it ever had one. A change to
 * what is live takes the place of the former text and keeps its date; the ledger tells what is new from what is not.
 */
export async function makeLive(tx: Tx, editing: Editing, doing: Doing, going: Going): Promise<WentLive> {
  const { edition } = going
  const { siteId, at } = doing
  const composed = await composedHead(tx, typeOf(editing, edition.type), edition)
  const isChange = edition.state === 'published'
  const before = await publishedBefore(tx, doing, edition.itemId)
  const from = (isChange ? edition.live?.from : undefined) ?? going.from ?? at
  const path = await pathFor(tx, editing, doing, edition)
  const until = untilOf(going, composed, from)
  await removePublication(tx, doing)
  const placedIn = withAncestors(composed.sectionIds, await parentsOf(tx, siteId))
  const shown = { ...publicationOf(edition, composed), ...(await cropOf(tx, siteId, composed)) }
  const publication = { ...shown, path, placedIn, liveFrom: from }
  const told = { ...(until === null ? {} : { liveUntil: until }), ...(isChange ? { changedAt: at } : {}) }
  await insertPublications(tx, siteId, [{ ...publication, ...told }], at)
  const files = await shownFiles(tx, siteId, { prose: composed.body, picture: composed.picture, files: composed.files })
  await insertFiles(tx, siteId, [{ editionId: doing.editionId, files }])
  await announceEdition(tx, doing, { by: byOf(doing), at })
  const group = edition.unitId === null ? null : await groupOn(tx, siteId, edition.unitId, from)
  return { kind: kindOf({ isChange, from, at, before }), happenedAt: isChange ? at : from, group }
}

/** An address is a promise: what is live, or stood here before it was withdrawn, keeps the one it has. */
async function pathFor(tx: Tx, editing: Editing, doing: Doing, edition: EditionFound): Promise<string> {
  const former = await removeTombstone(tx, doing)
  const type = typeOf(editing, edition.type)
  const kept = edition.live?.path ?? former
  if (kept !== undefined) return kept
  const path = type.path(edition.language, edition.slug, edition.number)
  return type.numbersTakenAddress ? freePath(tx, doing.siteId, path) : path
}

function untilOf({ edition, until }: Going, composed: Composed, from: Date): Date | null {
  if (until !== undefined) return until
  const chosen = composed.liveUntil ?? edition.live?.until ?? null
  return chosen !== null && chosen > from ? chosen : null
}

const publicationOf = (
  edition: EditionFound,
  composed: Composed,
): Omit<Publication, 'path' | 'placedIn' | 'liveFrom'> => ({
  ...{ itemId: edition.itemId, editionId: edition.editionId, revisionId: edition.revisionId },
  ...{ type: edition.type, language: edition.language, number: edition.number },
  ...{ title: composed.title, summary: composed.summary, sectionIds: composed.sectionIds },
  ...(composed.picture === undefined ? {} : { picture: composed.picture }),
  ...(composed.genre === undefined ? {} : { genre: composed.genre }),
})

/** What the lists show of the picture is cut around its heart, which the library knows. */
async function cropOf(tx: Tx, siteId: string, { picture }: Composed): Promise<Pick<Publication, 'picture'>> {
  if (picture === undefined) return {}
  const { focus: _typed, ...plain } = picture
  const focus = await focusOf(tx, siteId, picture.sha256)
  return { picture: focus === null ? plain : { ...plain, focus } }
}

type Told = { isChange: boolean; from: Date; at: Date; before: { item: boolean; edition: boolean } }

function kindOf({ isChange, from, at, before }: Told): string {
  if (isChange) return 'revised'
  if (from > at) return 'scheduled'
  if (before.edition) return 'published-again'
  return before.item ? 'published-in-another-language' : 'published'
}

/** In which part of the board's table the unit stood on the day of publication; null where it stood in none. */
export async function groupOn(tx: Tx, siteId: string, unitId: string, moment: Date): Promise<string | null> {
  const day = dayOf(moment)
  const standing = (await contributorsOf(tx, siteId)).find(
    (one) =>
      one.unitId === unitId &&
      (one.validFrom === null || one.validFrom <= day) &&
      (one.validTo === null || one.validTo >= day),
  )
  return standing?.group ?? null
}
