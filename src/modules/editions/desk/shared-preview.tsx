/** The preview for whoever has its link. Wrong, over, revoked and published are one answer, for nobody is to learn which. */

import { type Answer, notFound, page, storedFile } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { headOf } from '../../../web/desk-request.ts'
import { previewed } from '../../../web/headers.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { shownFiles } from '../../media/index.ts'
import { allSites } from '../../sites/index.ts'
import { typeOf } from '../actions/editing.ts'
import { openPreviewLink } from '../actions/preview-links.ts'
import { sharedFilePath, sharedPreviewPath } from '../paths.ts'
import { editionAt } from '../store/editing.ts'
import { keptRevision } from '../store/revisions.ts'
import { previewWords as words } from '../words/preview.ts'
import type { EditionDesk } from './at-item.ts'
import { drawnFor } from './draw-preview.ts'
import { LinkGonePage } from './preview.page.tsx'

export const sharedPreviewRoutes = (desk: EditionDesk): readonly DeskRoute[] => [
  deskRoute('GET', sharedPreviewPath(':token'), 'anyone', (request) => showShared(desk, request)),
  deskRoute('GET', sharedFilePath(':token', ':sha256', ':name'), 'anyone', (request) => sendShared(desk, request)),
]

async function showShared(desk: EditionDesk, request: DeskRequest): Promise<Answer> {
  const found = await sharedBy(desk, request)
  const site = found && (await allSites(request.db)).find(({ id }) => id === found.edition.siteId)
  const content = desk.contentForms.find(({ type }) => type === found?.edition.type)
  if (found === undefined || site === undefined || content === undefined) return goneAnswer()
  const { token = '' } = request.params
  const drawing = {
    ...{ desk, content, ...found },
    addressOf: ({ sha256, name }: { sha256: string; name: string }) =>
      sharedFilePath(token, sha256, encodeURIComponent(name)),
  }
  return (await drawnFor({ ...request, site }, drawing)) ?? goneAnswer()
}

const goneAnswer = (): Answer =>
  page(headOf(words.goneTitle), <LinkGonePage />, {
    status: 404,
    headers: { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': previewed['X-Robots-Tag'] ?? 'noindex' },
  })

/** Only the revision the link was made of, whatever has been written since. */
async function sharedBy(desk: EditionDesk, { db, params, now }: DeskRequest) {
  const opened = await openPreviewLink(db, params['token'] ?? '', now)
  if (opened === undefined) return undefined
  const { siteId, editionId, revisionId } = opened
  const edition = await editionAt(db, siteId, editionId)
  const revision = await keptRevision(db, siteId, revisionId)
  if (edition === undefined || revision === undefined) return undefined
  const editing = desk.editingOn(db)
  const form = await typeOf(editing, edition.type).formOf(db, siteId, revision)
  return { editing, edition, form }
}

/** A file that the shared text shows, and no other. */
async function sendShared(desk: EditionDesk, request: DeskRequest): Promise<Answer> {
  const found = await sharedBy(desk, request)
  if (found === undefined) return notFound
  const { editing, edition, form } = found
  const composed = typeOf(editing, edition.type).compose(form)
  if ('issues' in composed) return notFound
  const { body: prose, picture } = composed.done
  const files = await shownFiles(request.db, edition.siteId, { prose, picture })
  const { sha256 = '', name = '' } = request.params
  const file = files.find((one) => one.prefix === sha256.slice(0, 16) && one.name === name && one.bytes > 0)
  return file === undefined ? notFound : storedFile(file)
}
