/** One file of the library. */
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { type Answer, forbidden, notFound, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { changeFile, replaceFile, takeBack, throwAway } from '../actions/keep-library.ts'
import { receiveUpload } from '../actions/receive-upload.ts'
import {
  fileBytesPath,
  libraryFilePath,
  libraryPath,
  replaceAllPath,
  replacePath,
  takeBackPath,
  throwAwayPath,
} from '../paths.ts'
import { uploadLimits } from '../rules/kinds.ts'
import { textsIn } from '../rules/texts.ts'
import { collectionIdsOf, collectionsOf } from '../store/collections.ts'
import { fileOf, type LibraryFile, replacementOf } from '../store/library.ts'
import { sitePlaces } from '../store/site-places.ts'
import { fileWords, mediaDone, mediaIssueText } from '../words.ts'
import { cardOf } from './answers.ts'
import { FilePage } from './file.page.tsx'
import type { PlaceLine } from './file-places.part.tsx'
import type { FileForm } from './file-texts.part.tsx'
import type { MediaHouse } from './house.ts'
import { keepsLibrary, mayChangeFile, writers } from './roles.ts'

export const fileRoutes = (house: MediaHouse): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    libraryFilePath(':site', ':file'),
    writers,
    ofFile((request, file) => fileAnswer(house, request, file, [])),
  ),
  deskRoute(
    'POST',
    libraryFilePath(':site', ':file'),
    writers,
    changing((request, file) => save(house, request, file)),
  ),
  deskRoute(
    'POST',
    throwAwayPath(':site', ':file'),
    writers,
    changing((request, file) => discard(house, request, file)),
  ),
  deskRoute(
    'POST',
    takeBackPath(':site', ':file'),
    writers,
    changing((request, file) => restore(house, request, file)),
  ),
  deskRoute(
    'POST',
    replacePath(':site', ':file'),
    writers,
    changing((request, file) => replace(house, request, file)),
    {
      uploads: { ...uploadLimits, files: 1 },
    },
  ),
]

export type FileHandler = (request: SiteRequest, file: LibraryFile) => Promise<Answer>

/** A file of another site is not there. */
export function ofFile(handle: FileHandler): DeskRoute['handle'] {
  return onSite(async (request) => {
    const id = request.params['file'] ?? ''
    const file = isId(id) ? await fileOf(request.db, request.site.id, id) : undefined
    return file === undefined ? notFound : handle(request, file)
  })
}

export const changing = (handle: FileHandler): DeskRoute['handle'] =>
  ofFile(async (request, file) => (mayChangeFile(request, file) ? handle(request, file) : forbidden))

async function fileAnswer(house: MediaHouse, request: SiteRequest, file: LibraryFile, issues: readonly Issue[]) {
  const { db, site, query, csrf, body } = request
  const old = file.replacesId === null ? undefined : await fileOf(db, site.id, file.replacesId)
  const newer = await replacementOf(db, site.id, file.id)
  const said = issues.map(({ field, problem }) => ({ field, text: mediaIssueText(problem) }))
  const props = {
    siteSlug: site.slug,
    file: cardOf(site.slug, file),
    whole: fileBytesPath(site.slug, file),
    form: issues.length > 0 ? sentForm(body) : formOf(file, await collectionIdsOf(db, site.id, file.id)),
    collections: await collectionsOf(db, site.id),
    places: await placesOf(house, request, file),
    replaces:
      old === undefined
        ? null
        : {
            ...{ name: old.name, href: libraryFilePath(site.slug, old.id), all: replaceAllPath(site.slug, file.id) },
            places: old.sha256 === file.sha256 ? [] : await placesOf(house, request, old),
          },
    replacedBy:
      newer === undefined
        ? null
        : {
            ...{ name: newer.name, href: libraryFilePath(site.slug, newer.id) },
            all: replaceAllPath(site.slug, newer.id),
          },
    isThrown: file.deletedAt !== null,
    mayChange: mayChangeFile(request, file),
    said,
    done: said.length > 0 ? null : (mediaDone[query.get('da') ?? ''] ?? null),
    csrf,
  }
  return page(headOf(`${file.name}, ${site.name}`), <FilePage {...props} />, { status: said.length > 0 ? 422 : 200 })
}

/** What nobody has published yet is not told, not even by its title, to those who see only their own texts. */
async function placesOf({ usedIn }: MediaHouse, request: SiteRequest, { sha256 }: LibraryFile): Promise<PlaceLine[]> {
  const { db, site } = request
  const ofSite = (await sitePlaces(db, site.id, [sha256])).map(({ what, text }) => ({
    ...{ title: fileWords.sitePlaces[what](text), isLive: true, href: null },
  }))
  const places = await usedIn(db, site, [sha256])
  if (keepsLibrary(request)) return [...ofSite, ...places]
  const mayKnow = places.filter(({ isLive, accountIds }) => isLive || accountIds.includes(request.account.id))
  const hidden = places.length - mayKnow.length
  const told = hidden === 0 ? [] : [{ title: fileWords.hiddenDrafts(hidden), isLive: false, href: null }]
  return [...ofSite, ...mayKnow, ...told]
}

const formOf = (file: LibraryFile, collectionIds: readonly string[]): FileForm => ({
  alt: file.alt ?? '',
  isDecoration: file.isDecoration,
  caption: file.caption ?? '',
  credit: file.credit ?? '',
  source: file.source ?? '',
  licence: file.licence ?? '',
  permission: file.permission ?? '',
  mapAnswer: file.mapAnswer ?? '',
  focus: `${file.focalX ?? 50}-${file.focalY ?? 50}`,
  collectionIds,
  newCollection: '',
})

/** What was typed comes back with what is wrong about it. */
function sentForm(body: URLSearchParams): FileForm {
  const text = (name: string) => body.get(name) ?? ''
  return {
    ...{ alt: text('mo-ta'), isDecoration: text('loai-mo-ta') === 'trang-tri', caption: text('chu-thich') },
    ...{ credit: text('nguon-anh'), source: text('nguon'), licence: text('giay-phep'), permission: text('cho-phep') },
    ...{ mapAnswer: text('ban-do'), focus: text('trong-tam'), newCollection: text('bo-moi') },
    collectionIds: body.getAll('bo'),
  }
}

const doingOf = (request: SiteRequest, { id }: LibraryFile) => ({
  ...{ siteId: request.site.id, id, by: byOf(request), now: request.now },
})

async function save(house: MediaHouse, request: SiteRequest, file: LibraryFile): Promise<Answer> {
  const { db, site, body } = request
  const newCollection = oneLine((body.get('bo-moi') ?? '').normalize('NFC')).slice(0, 100)
  const changed = { texts: textsIn(body), collectionIds: body.getAll('bo').filter(isId), newCollection }
  const outcome = await changeFile(db, doingOf(request, file), changed, house.refocus)
  if ('issues' in outcome) return fileAnswer(house, request, file, outcome.issues)
  return seeOther(`${libraryFilePath(site.slug, file.id)}?da=luu`)
}

async function discard(house: MediaHouse, request: SiteRequest, file: LibraryFile): Promise<Answer> {
  const { db, site } = request
  const outcome = await throwAway(db, doingOf(request, file), site, house.usedIn)
  if ('issues' in outcome) return fileAnswer(house, request, file, outcome.issues)
  return seeOther(`${libraryPath(site.slug)}?da=bo`)
}

async function restore(house: MediaHouse, request: SiteRequest, file: LibraryFile): Promise<Answer> {
  const outcome = await takeBack(request.db, doingOf(request, file))
  if ('issues' in outcome) return fileAnswer(house, request, file, outcome.issues)
  return seeOther(`${libraryFilePath(request.site.slug, file.id)}?da=lay-lai`)
}

async function replace(house: MediaHouse, request: SiteRequest, file: LibraryFile): Promise<Answer> {
  const { db, site, files, now } = request
  const [sent] = files
  const wrong = (problem: string) => fileAnswer(house, request, file, [{ field: 'tep-thay', problem }])
  if (sent === undefined) return wrong('no-files')
  const brought = { siteId: site.id, path: sent.path, name: sent.name, bytes: sent.bytes, by: byOf(request), now }
  const received = await receiveUpload({ ...house, db }, brought)
  if ('issues' in received) return wrong(received.issues[0]?.problem ?? '')
  const replaced = await replaceFile(db, doingOf(request, file), received.done)
  if ('issues' in replaced) return wrong(replaced.issues[0]?.problem ?? '')
  return seeOther(`${libraryFilePath(site.slug, received.done.id)}?da=thay`)
}
