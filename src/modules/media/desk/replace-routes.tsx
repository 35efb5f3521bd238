/** One file in the place of another wherever it stands: looked at, done, taken back. */
import { isId } from '../../../basics/ids.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { replaceAllPath, replacedPath, replacedUndoPath } from '../paths.ts'
import { fileOf, type LibraryFile } from '../store/library.ts'
import { sitePlaces } from '../store/site-places.ts'
import { replaceWords as words } from '../words/replace.ts'
import { fileWords } from '../words.ts'
import { cardOf } from './answers.ts'
import { changing } from './file-routes.tsx'
import type { ItemOfSwap, MediaHouse, NamedInTexts, Swap } from './house.ts'
import { ReplacePage } from './replace.page.tsx'
import { ReplacedPage } from './replaced.page.tsx'
import { writers } from './roles.ts'
import type { SwapItem } from './swapped-items.part.tsx'

export const replaceRoutes = (house: MediaHouse): readonly DeskRoute[] => {
  const at = (handle: Handle) => changing((request, file) => onPair(house, request, { file, handle }))
  return [
    deskRoute('GET', replaceAllPath(':site', ':file'), writers, at(look)),
    deskRoute('POST', replaceAllPath(':site', ':file'), writers, at(doIt)),
    deskRoute('GET', replacedPath(':site', ':file', ':batch'), writers, at(showResult)),
    deskRoute('POST', replacedUndoPath(':site', ':file', ':batch'), writers, at(takeBack)),
  ]
}

/** The new file and the one it stands for. */
type Pair = { old: LibraryFile; file: LibraryFile; swap: Swap }

type Handle = (house: MediaHouse, request: SiteRequest, pair: Pair) => Promise<Answer>

/** A file that stands for no other, or that is thrown away, replaces nothing. */
async function onPair(
  house: MediaHouse,
  request: SiteRequest,
  { file, handle }: { file: LibraryFile; handle: Handle },
): Promise<Answer> {
  const old = file.replacesId === null ? undefined : await fileOf(request.db, request.site.id, file.replacesId)
  if (old === undefined || file.deletedAt !== null || old.sha256 === file.sha256) return notFound
  return handle(house, request, { old, file, swap: { from: namedOf(old), to: namedOf(file) } })
}

const namedOf = ({ sha256, name, contentType, bytes, width, height }: LibraryFile): NamedInTexts => ({
  ...{ sha256, name, contentType, bytes },
  ...(width === null || height === null ? {} : { width, height }),
})

const look: Handle = async ({ replaceIn }, request, { old, file, swap }) => {
  const { site, csrf } = request
  const { items, more } = await replaceIn.foresee(request, swap)
  const ofSite = await sitePlaces(request.db, site.id, [old.sha256])
  const props = {
    ...{ from: cardOf(site.slug, old), to: cardOf(site.slug, file), items: items.map(shown), more, csrf },
    ...{ action: replaceAllPath(site.slug, file.id) },
    elsewhere: ofSite.map(({ what, text }) => fileWords.sitePlaces[what](text)),
  }
  return page(headOf(`${words.title}, ${site.name}`), <ReplacePage {...props} />, { keep: 'never' })
}

/** Others have these before them; what else stays as it is stays for a reason of its own. */
const waiting: readonly (string | null)[] = ['awaits-others', 'change-under-way']

const shown = ({ editionId, title, href, becomes, problem }: ItemOfSwap): SwapItem => ({
  ...{ editionId, href, title: title || words.untitled },
  group: becomes ?? (waiting.includes(problem) ? 'waiting' : 'other'),
  why: problem === null ? null : words.left(problem),
})

const doIt: Handle = async ({ replaceIn }, request, { file, swap }) => {
  const { site, body } = request
  const ids = [...new Set(body.getAll('muc'))].filter(isId)
  if (ids.length === 0) return seeOther(replaceAllPath(site.slug, file.id))
  const { batchId } = await replaceIn.replace(request, swap, ids)
  return seeOther(replacedPath(site.slug, file.id, batchId))
}

const showResult: Handle = async ({ replaceIn }, request, { old, file }) => {
  const { site, csrf, params } = request
  const batchId = params['batch'] ?? ''
  const result = isId(batchId) ? await replaceIn.resultOf(request, batchId) : undefined
  if (result === undefined) return notFound
  const items = result.items.map((item) => ({
    ...shown(item),
    ...(item.notUndone === null ? {} : { why: words.left(item.notUndone) }),
    isUndone: item.isUndone,
  }))
  const undo = { action: replacedUndoPath(site.slug, file.id, batchId), csrf, count: result.undoable }
  const both = { from: cardOf(site.slug, old), to: cardOf(site.slug, file) }
  const body = <ReplacedPage {...both} items={items} undo={undo} again={replaceAllPath(site.slug, file.id)} />
  return page(headOf(`${words.resultTitle}, ${site.name}`), body, { keep: 'never' })
}

const takeBack: Handle = async ({ replaceIn }, request, { file }) => {
  const batchId = request.params['batch'] ?? ''
  const isTaken = isId(batchId) && (await replaceIn.undo(request, { batchId, reason: words.undoReason }))
  return isTaken ? seeOther(replacedPath(request.site.slug, file.id, batchId)) : notFound
}
