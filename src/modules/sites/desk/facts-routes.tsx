/** What the owners of a site change of it: contact, who is responsible, the accent. */
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { contrastOf, leastContrast, tintFor, whyNotAccent } from '../../../design/accent.ts'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { changeKept } from '../actions/keeping.ts'
import { factsKeeping } from '../actions/keepings.ts'
import { factsPath, previewPath, undoPath } from '../paths.ts'
import { type FactsForm, type FactsRow, readFacts } from '../rules/site-facts.ts'
import { factsRows } from '../store/kept.ts'
import { factsWords as words } from '../words/desk-more.ts'
import { FactsPage, type FactsPageProps } from './facts.page.tsx'
import {
  afterDeed,
  historyLines,
  inWords,
  keeperOf,
  keepers,
  previewing,
  type SitesDeskParts,
  text,
  undoing,
} from './kept.ts'

export const factsDeed = { text: words.title, href: factsPath, policy: keepers }

export function factsRoutes(parts: SitesDeskParts): readonly DeskRoute[] {
  const show = (request: SiteRequest, issues: readonly Issue[] = []) => factsAnswer(request, parts, issues)
  return [
    deskRoute(
      'GET',
      factsPath(':site'),
      keepers,
      onSite((request) => show(request)),
    ),
    deskRoute(
      'POST',
      factsPath(':site'),
      keepers,
      onSite((request) => receive(request, show)),
    ),
    deskRoute(
      'POST',
      previewPath(factsPath(':site')),
      keepers,
      onSite((request) => {
        const change = () => readWhole(request)
        return previewing(request, parts, factsKeeping, { change, again: (issues) => show(request, issues) })
      }),
    ),
    deskRoute('POST', undoPath(factsPath(':site')), keepers, onSite(undoing(factsKeeping, factsPath, show))),
  ]
}

async function factsAnswer(request: SiteRequest, parts: SitesDeskParts, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, body, query, csrf } = request
  const [row] = await factsRows(db, site.id)
  const form = body.has('mau') || row === undefined ? sentForm(request) : formOf(row)
  const props: FactsPageProps = {
    ...{ siteSlug: site.slug, form, accent: measured(form.accent.trim().toLowerCase()), csrf },
    history: await historyLines(request, parts, factsKeeping, { nameOf: () => site.name, fields: words.fields }),
    said: inWords(issues),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <FactsPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

const formOf = (row: FactsRow): FactsForm => ({
  ...{ address: row.address ?? '', addressEn: row.addressEn ?? '', phone: row.phone ?? '', email: row.email ?? '' },
  ...{ responsible: row.responsible ?? '', accent: row.accent, launchedOn: row.launchedOn ?? '' },
})

const sentForm = (request: SiteRequest): FactsForm => ({
  ...{ address: text(request, 'dia-chi'), addressEn: text(request, 'dia-chi-en'), phone: text(request, 'dien-thoai') },
  ...{ email: text(request, 'thu'), responsible: text(request, 'chiu-trach-nhiem') },
  ...{ accent: text(request, 'mau'), launchedOn: text(request, 'khai-truong') },
})

function measured(colour: string): FactsPageProps['accent'] {
  const tint = tintFor(colour)
  if (tint === null) return null
  const [onWhite, onTint] = [contrastOf(colour, '#ffffff'), contrastOf(colour, tint)]
  return { colour, tint, onWhite, onTint, isEnough: Math.min(onWhite, onTint) >= leastContrast }
}

type Show = (request: SiteRequest, issues?: readonly Issue[]) => Promise<Answer>

async function receive(request: SiteRequest, show: Show): Promise<Answer> {
  const { db, site } = request
  if (text(request, 'viec') === 'xem') return show(request)
  const outcome = await changeKept(db, factsKeeping, keeperOf(request), {
    deed: 'facts',
    change: () => readWhole(request),
  })
  return afterDeed(outcome, `${factsPath(site.slug)}?da=facts`, (issues) => show(request, issues))
}

/** A colour that does not read well never gets as far as the public pages. */
function readWhole(request: SiteRequest): Outcome<FactsRow[]> {
  const read = readFacts(sentForm(request), request.site.id)
  if ('issues' in read) return read
  const faint = whyNotAccent(read.done.accent)
  if (faint.length > 0) return stopped(...faint.map(({ problem }) => ({ field: 'mau', problem })))
  return done([read.done])
}
