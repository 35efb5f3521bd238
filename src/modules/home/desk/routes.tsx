/** The front page at the desk. */
import { isId, newId } from '../../../basics/ids.ts'
import { type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type Answer, forbidden, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { changeKept, siteKeepers, undoKept } from '../../sites/index.ts'
import { arrange, restoreArrangement } from '../actions/arrange.ts'
import { pinsKeeping } from '../actions/pins.ts'
import { arrangementPath, arrangementPreviewPath, arrangementRestorePath, pinsPath, pinsUndoPath } from '../paths.ts'
import { type Arrangement, pinned, unpinned } from '../rules/arrangement.ts'
import { livingTitle } from '../store.ts'
import { arrangementWords as words } from '../words/desk.ts'
import { ArrangementPage } from './arrangement.page.tsx'
import { arrangementIn, languageIn, untilIn } from './asked.ts'
import { type HomeDeskParts, propsFor } from './page-props.ts'

export type { HomeDeskParts } from './page-props.ts'

const keepers = { onSite: siteKeepers }

export const homeEntries = [{ text: words.title, href: (site: string) => arrangementPath(site), policy: keepers }]

type Again = { issues: readonly Issue[]; tried?: Arrangement }
type Show = (request: SiteRequest, again?: Again) => Promise<Answer>

export function homeDeskRoutes(parts: HomeDeskParts): readonly DeskRoute[] {
  const show: Show = async (request, { issues, tried } = { issues: [] }) => {
    const props = await propsFor(request, parts, { issues, ...(tried === undefined ? {} : { tried }) })
    const head = headOf(`${words.title}, ${request.site.name}`)
    return page(head, <ArrangementPage {...props} />, {
      status: issues.length > 0 ? 422 : 200,
      scripts: ['arrange.js'],
    })
  }
  const route = (method: 'GET' | 'POST', path: string, handle: (request: SiteRequest) => Promise<Answer>) =>
    deskRoute(method, path, keepers, onSite(handle))
  return [
    route('GET', arrangementPath(':site'), (request) => show(request)),
    route('POST', arrangementPath(':site'), (request) => receive(request, show)),
    route('POST', arrangementPreviewPath(':site'), (request) =>
      parts.preview(request, languageIn(request), arrangementIn(request)),
    ),
    route('POST', arrangementRestorePath(':site'), (request) => receiveRestore(request, show)),
    route('POST', pinsPath(':site'), (request) => receivePin(request, show)),
    route('POST', pinsUndoPath(':site'), (request) => receiveUndo(request, show)),
  ]
}

const arrangingOf = (request: SiteRequest) => ({
  siteId: request.site.id,
  language: languageIn(request),
  by: byOf(request),
  now: request.now,
})

const backTo = (request: SiteRequest, word: string): Answer => {
  const path = arrangementPath(request.site.slug, languageIn(request))
  return seeOther(`${path}${path.includes('?') ? '&' : '?'}da=${word}`)
}

async function receive(request: SiteRequest, show: Show): Promise<Answer> {
  const tried = arrangementIn(request)
  const outcome = await arrange(request.db, arrangingOf(request), tried)
  return 'issues' in outcome ? show(request, { issues: outcome.issues, tried }) : backTo(request, 'luu')
}

async function receiveRestore(request: SiteRequest, show: Show): Promise<Answer> {
  const no = Number(request.body.get('ban') ?? '')
  if (!Number.isInteger(no) || no < 0 || no > 2_000_000_000) return forbidden
  const outcome = await restoreArrangement(request.db, arrangingOf(request), no)
  return 'issues' in outcome ? show(request, outcome) : backTo(request, 'khoi-phuc')
}

const keeperOf = (request: SiteRequest) => ({ siteId: request.site.id, by: byOf(request) })

async function receivePin(request: SiteRequest, show: Show): Promise<Answer> {
  const { db, body, now } = request
  const ending = body.get('bo-ghim')
  const outcome =
    ending === null
      ? await pin(request)
      : await changeKept(db, pinsKeeping, keeperOf(request), {
          deed: 'unpin',
          change: (pins) => unpinned(pins, ending, now),
        })
  return 'issues' in outcome ? show(request, outcome) : backTo(request, ending === null ? 'ghim' : 'bo-ghim')
}

async function pin(request: SiteRequest): Promise<Outcome<boolean>> {
  const { db, site, body, now } = request
  const editionId = body.get('tin') ?? ''
  const title = isId(editionId) ? await livingTitle(db, site.id, editionId) : undefined
  if (title === undefined) return stopped({ field: 'tin', problem: 'item-not-live' })
  const wish = { id: newId(now), editionId, title, place: body.get('cho') ?? '', until: untilIn(request) }
  return changeKept(db, pinsKeeping, keeperOf(request), { deed: 'pin', change: (pins) => pinned(pins, wish, now) })
}

async function receiveUndo(request: SiteRequest, show: Show): Promise<Answer> {
  const outcome = await undoKept(request.db, pinsKeeping, keeperOf(request))
  return 'issues' in outcome ? show(request, outcome) : backTo(request, 'undo')
}
