/** The library of a site: its list, and what is done with many files at once. */
import { isId } from '../../../basics/ids.ts'
import type { Outcome } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import type { Said } from '../../../design/desk-form.tsx'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, onSite, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { collectFiles, takeBack, throwAway } from '../actions/keep-library.ts'
import { rescan } from '../actions/rescan.ts'
import { bulkPath, libraryPath, rescanPath } from '../paths.ts'
import { unscannedCount } from '../store/changing.ts'
import { collectionsOf } from '../store/collections.ts'
import { fileOf, uploadersOf } from '../store/library.ts'
import { mediaDone, mediaIssueText, mediaWords as words } from '../words.ts'
import { cardOf } from './answers.ts'
import type { MediaHouse } from './house.ts'
import { LibraryPage } from './library.page.tsx'
import { libraryShelf } from './library-shelf.ts'
import { isWriter, mayChangeFile, readers, writers } from './roles.ts'

/** What the desk offers inside a site. */
export const mediaEntry = { text: words.title, href: libraryPath, policy: readers }

export const libraryRoutes = (house: MediaHouse): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    libraryPath(':site'),
    readers,
    onSite((request) => libraryAnswer(house, request, { said: [], status: 200 })),
  ),
  deskRoute(
    'POST',
    bulkPath(':site'),
    writers,
    onSite((request) => doWithMany(house, request)),
  ),
  deskRoute(
    'POST',
    rescanPath(':site'),
    writers,
    onSite((request) => scanAgain(house, request)),
  ),
]

const fields = ['tim', 'loai', 'dung', 'bo', 'nguoi', 'tu', 'den', 'kieu', 'bo-di'] as const

/** The library as its address asks for it, with what went wrong on top. */
export async function libraryAnswer(
  house: MediaHouse,
  request: SiteRequest,
  { said, status }: { said: Said; status: number },
): Promise<Answer> {
  const { db, site, query, csrf } = request
  const asked = Object.fromEntries(fields.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? '']] : [])))
  const hrefOf = (change: Record<string, string | null>) => addressOf(site.slug, { ...asked, ...change })
  const { files, next } = await libraryShelf(request, house.usedIn)
  const roles = rolesHere(request)
  const props = {
    siteSlug: site.slug,
    files: files.map((file) => cardOf(site.slug, file)),
    isGrid: asked['kieu'] !== 'bang',
    asked,
    isFiltered: Object.keys(asked).some((name) => name !== 'kieu' && name !== 'bo-di'),
    collections: await collectionsOf(db, site.id),
    uploaders: await uploadersOf(db, site.id),
    hrefOf,
    older: next === null ? null : hrefOf({ sau: next }),
    isFirst: !query.has('sau'),
    unscanned: await unscannedCount(db, site.id),
    lacksScanner: house.scanner === null && roles.some((role) => role === 'operator' || role === 'site-owner'),
    mayUpload: isWriter(roles),
    said,
    done: said.length > 0 ? null : (mediaDone[query.get('da') ?? ''] ?? null),
    csrf,
  }
  return page(headOf(`${words.title}, ${site.name}`), <LibraryPage {...props} />, { status, scripts: ['media.js'] })
}

function addressOf(slug: string, asked: Record<string, string | null>): string {
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size === 0 ? libraryPath(slug) : `${libraryPath(slug)}?${query}`
}

async function doWithMany(house: MediaHouse, request: SiteRequest): Promise<Answer> {
  const { db, site, body, now } = request
  const ids = [...new Set(body.getAll('tep'))].filter(isId).slice(0, 200)
  const refuse = (problem: string) =>
    libraryAnswer(house, request, { said: [{ field: 'ten-bo', text: mediaIssueText(problem) }], status: 422 })
  if (ids.length === 0) return refuse('none-chosen')
  const deed = body.get('viec') ?? ''
  if (deed === 'vao-bo') {
    const name = oneLine((body.get('ten-bo') ?? '').normalize('NFC')).slice(0, 100)
    const outcome = await collectFiles(db, { siteId: site.id, by: byOf(request), now }, { name, fileIds: ids })
    return 'issues' in outcome
      ? refuse(outcome.issues[0]?.problem ?? '')
      : seeOther(`${libraryPath(site.slug)}?da=vao-bo`)
  }
  if (deed !== 'bo' && deed !== 'lay-lai') return refuse('none-chosen')
  const problems = await eachFile(house, request, ids, deed)
  const [first] = problems
  return first === undefined ? seeOther(`${libraryPath(site.slug)}?da=${deed}`) : refuse(first)
}

/** What could not be done stays as it was; the others are done. */
async function eachFile(house: MediaHouse, request: SiteRequest, ids: readonly string[], deed: 'bo' | 'lay-lai') {
  const { db, site, now } = request
  const problems: string[] = []
  for (const id of ids) {
    const file = await fileOf(db, site.id, id)
    const doing = { siteId: site.id, id, by: byOf(request), now }
    const outcome: Outcome<unknown> =
      file !== undefined && !mayChangeFile(request, file)
        ? { issues: [{ field: 'tep', problem: 'not-yours' }] }
        : deed === 'bo'
          ? await throwAway(db, doing, site, house.usedIn)
          : await takeBack(db, doing)
    if ('issues' in outcome) problems.push(outcome.issues[0]?.problem ?? '')
  }
  return problems
}

async function scanAgain({ scanner, files }: MediaHouse, request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  if (scanner !== null) await rescan(db, { files, scanner, siteId: site.id, by: byOf(request), now })
  return seeOther(`${libraryPath(site.slug)}?da=quet`)
}
