/** Files come in, and go out to editors: uploading, picking, thumbnails and bytes. */
import { type Answer, bytes, notFound, seeOther, storedFile } from '../../../web/answers.ts'
import { byOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { type Receiving, receiveUpload } from '../actions/receive-upload.ts'
import { bytesPath, libraryPath, pickPath, widthIn } from '../paths.ts'
import { uploadLimits } from '../rules/kinds.ts'
import { decodeKey, encodeKey, filterIn } from '../rules/listing.ts'
import { filesOf, type LibraryFile, servedFile } from '../store/library.ts'
import { mediaIssueText } from '../words.ts'
import { pickedFile } from './answers.ts'
import type { MediaHouse } from './house.ts'
import { libraryAnswer } from './library-routes.tsx'
import { writers } from './roles.ts'

export const uploadRoutes = (house: MediaHouse): readonly DeskRoute[] => [
  deskRoute('GET', pickPath(':site'), writers, onSite(offer)),
  deskRoute('GET', bytesPath, writers, onSite(showBytes)),
  deskRoute(
    'POST',
    libraryPath(':site'),
    writers,
    onSite((request) => receive(house, request)),
    { uploads: uploadLimits },
  ),
]

const pageLength = 40

/** What the editor's picker shows: newest first, with the address of the next page. */
async function offer({ db, site, query }: SiteRequest): Promise<Answer> {
  const filter = { ...filterIn(query), thrownAway: false }
  const found = await filesOf(db, site.id, { filter, after: decodeKey(query.get('sau')), limit: pageLength + 1 })
  const shown = found.slice(0, pageLength)
  const last = shown.at(-1)
  const next = found.length > pageLength && last ? encodeKey({ at: last.createdAt, id: last.id }) : null
  return json({ files: shown.map((file) => pickedFile(site.slug, file)), next })
}

export const json = (value: unknown, status = 200): Answer =>
  bytes('application/json; charset=utf-8', JSON.stringify(value), { status })

async function showBytes({ db, site, params }: SiteRequest): Promise<Answer> {
  const { sha256 = '', name = '' } = params
  if (!/^[0-9a-f]{64}$/.test(sha256)) return notFound
  const file = await servedFile(db, site.id, { sha256, width: widthIn(name) })
  return file === undefined ? notFound : storedFile(file)
}

type Taken = { name: string; file: LibraryFile } | { name: string; problem: string }

export async function receive(house: MediaHouse, request: SiteRequest): Promise<Answer> {
  const taken = await takeEach(house, request)
  return (request.headers.accept ?? '').startsWith('application/json')
    ? inJson(request, taken)
    : inPage(house, request, taken)
}

/** One after the other: making the sizes of a picture takes a processor for itself. */
export async function takeEach(house: Omit<Receiving, 'db'>, request: SiteRequest): Promise<Taken[]> {
  const { db, site, files, now } = request
  const taken: Taken[] = []
  for (const { path, name, bytes } of files) {
    const brought = { siteId: site.id, path, name, bytes, by: byOf(request), now }
    const outcome = await receiveUpload({ ...house, db }, brought)
    if ('issues' in outcome) taken.push({ name, problem: outcome.issues[0]?.problem ?? '' })
    else taken.push({ name, file: outcome.done })
  }
  return taken
}

/** Each file with what came of it, in the order they came. */
function inJson({ site }: SiteRequest, taken: readonly Taken[]): Answer {
  const files = taken.flatMap((one) => ('file' in one ? [pickedFile(site.slug, one.file)] : []))
  const issues = taken.flatMap((one) => ('problem' in one ? [{ ...one, text: mediaIssueText(one.problem) }] : []))
  if (taken.length === 0) issues.push({ name: '', problem: 'no-files', text: mediaIssueText('no-files') })
  return json({ files, issues }, files.length === 0 ? 422 : 200)
}

/** Without a program the library answers: with the new files on top, or with what was wrong. */
function inPage(house: MediaHouse, request: SiteRequest, taken: readonly Taken[]): Answer | Promise<Answer> {
  const wrong = taken.flatMap((one) => ('problem' in one ? [`${one.name}: ${mediaIssueText(one.problem)}`] : []))
  if (taken.length === 0) wrong.push(mediaIssueText('no-files'))
  if (wrong.length === 0) return seeOther(`${libraryPath(request.site.slug)}?da=tai-len`)
  return libraryAnswer(house, request, { said: wrong.map((text) => ({ field: 'tep-moi', text })), status: 422 })
}
