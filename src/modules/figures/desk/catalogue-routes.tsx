/** The indicators of the network, and what a site is to reach. */
import { dayOf } from '../../../basics/dates.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, forbidden, page, seeOther } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { addIndicator, setTarget } from '../actions/catalogue.ts'
import { cataloguePath } from '../paths.ts'
import { type Indicator, indicatorKinds, indicatorsOn } from '../rules/indicator.ts'
import { allIndicators, targetsOf } from '../store/indicators.ts'
import { catalogueWords as words } from '../words/requests.ts'
import { CataloguePage } from './catalogue.page.tsx'
import { figureText } from './entry-routes.tsx'
import { accountBy, keeping, mayKeep, reading, saidOf, textIn } from './figures-request.ts'

export const catalogueRoutes: readonly DeskRoute[] = [
  deskRoute(
    'GET',
    cataloguePath(':site'),
    reading,
    onSite((request) => catalogueAnswer(request, [])),
  ),
  deskRoute('POST', cataloguePath(':site'), keeping, onSite(receive)),
]

/** Indicators are everybody's, so the province's board enters them. */
const mayAdd = (request: SiteRequest): boolean => mayKeep(request) && request.site.kind === 'province'

async function catalogueAnswer(request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, now, csrf, body, query } = request
  const indicators = indicatorsOn(await allIndicators(db), dayOf(now))
  const labels = new Map(indicators.map(({ key, label }) => [key, label]))
  const props = {
    ...{ siteSlug: site.slug, csrf, said: saidOf(issues), maySet: mayKeep(request), mayAdd: mayAdd(request) },
    indicators: indicators.map((one) => ({ ...one, isUnsure: one.confidence === 'unsure' })),
    targets: (await targetsOf(db, site.id)).map(({ indicator, value, dueYear, source }) => ({
      ...{ label: labels.get(indicator) ?? indicator, value: figureText(value), dueYear, source },
    })),
    typed: Object.fromEntries([...body].map(([name, text]) => [name, text.slice(0, 300)])),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <CataloguePage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

async function receive(request: SiteRequest): Promise<Answer> {
  const { site, body } = request
  if (body.get('viec') === 'chi-tieu' && !mayAdd(request)) return forbidden
  const deed = body.get('viec') === 'chi-tieu' ? 'chi-tieu' : 'muc-tieu'
  const outcome = await (deed === 'chi-tieu' ? newIndicator(request) : newTarget(request))
  return 'issues' in outcome
    ? catalogueAnswer(request, outcome.issues)
    : seeOther(`${cataloguePath(site.slug)}?da=${deed}`)
}

const acting = (request: SiteRequest) => ({ siteId: request.site.id, by: accountBy(request), now: request.now })

function newTarget(request: SiteRequest): Promise<Outcome<null>> {
  const { db, body } = request
  const target = {
    indicator: textIn(body, 'chi-tieu', 60),
    text: textIn(body, 'muc', 30),
    source: textIn(body, 'can-cu', 300),
  }
  return setTarget(db, { ...target, dueYear: Number(textIn(body, 'nam', 4)) }, acting(request))
}

async function newIndicator(request: SiteRequest): Promise<Outcome<null>> {
  const { db, body } = request
  const kind = indicatorKinds.find((one) => one === body.get('loai')) ?? 'count'
  const one: Indicator = {
    ...{
      key: textIn(body, 'ma', 60),
      area: textIn(body, 'nhom', 100),
      label: textIn(body, 'ten', 300),
      kind,
      position: 0,
    },
    ...{ unitOfMeasure: textIn(body, 'don-vi-tinh', 60), validFrom: body.get('tu-ngay') ?? '', validTo: null },
    ...{ source: textIn(body, 'can-cu-chi-tieu', 300), confidence: 'sure' },
  }
  const outcome = await addIndicator(db, one, acting(request))
  if ('done' in outcome) return outcome
  return {
    issues: outcome.issues.map((issue) => (issue.field === 'can-cu' ? { ...issue, field: 'can-cu-chi-tieu' } : issue)),
  }
}
