/** A unit's contact person answers a request, on a telephone as well as at a desk. */
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { checkTyped } from '../actions/check-typed.ts'
import { answerRequest } from '../actions/requests.ts'
import { unitsNamed } from '../actions/units.ts'
import { answerPath, requestPath, requestsPath } from '../paths.ts'
import type { Finding } from '../rules/checked-row.ts'
import { indicatorsOn } from '../rules/indicator.ts'
import { allIndicators } from '../store/indicators.ts'
import type { FigureRequest } from '../store/requests.ts'
import { requestWords as words } from '../words/requests.ts'
import { AnswerPage } from './answer.page.tsx'
import { groupsOf, shownFinding } from './entry-routes.tsx'
import { accountBy, answering, mayKeep, saidOf, textIn, typedIn, unitIn } from './figures-request.ts'
import { requestIn, unitsOfPerson } from './request-routes.tsx'

export const answerRoutes: readonly DeskRoute[] = [
  deskRoute(
    'GET',
    answerPath(':site', ':request'),
    answering,
    onSite((request) => answerAnswer(request, request.query)),
  ),
  deskRoute('POST', answerPath(':site', ':request'), answering, onSite(receiveAnswer)),
]

type Trouble = { issues?: readonly Issue[]; findings?: readonly Finding[] }

/** The unit that the address names, or the person's first that was asked; undefined when it is not theirs to answer. */
async function unitAsked(
  request: SiteRequest,
  found: FigureRequest,
  sent: URLSearchParams,
): Promise<string | undefined> {
  const own = await unitsOfPerson(request)
  const theirs = found.units.map(({ unitId }) => unitId).filter((unitId) => own === null || own.includes(unitId))
  const wanted = unitIn(sent)
  return wanted === '' ? theirs[0] : theirs.find((unitId) => unitId === wanted)
}

async function answerAnswer(
  request: SiteRequest,
  sent: URLSearchParams,
  { issues = [], findings = [] }: Trouble = {},
): Promise<Answer> {
  const { db, site, now, csrf } = request
  const found = await requestIn(request)
  const unitId = found === undefined ? undefined : await unitAsked(request, found, sent)
  if (found === undefined || unitId === undefined) return notFound
  const { id, title, note, from, to, dueOn, dueAt } = found
  const asked = indicatorsOn(await allIndicators(db), to).filter(({ key }) => found.indicators.includes(key))
  const place = { siteId: site.id, unitId, from, to, now }
  const isAsked = findings.length > 0 && issues.length === 0
  const props = {
    ...{ siteSlug: site.slug, csrf, isLive: mayKeep(request), done: null },
    ...{ source: textIn(sent, 'nguon', 300), reason: textIn(sent, 'ly-do', 300) },
    request: { id, title, note, from, to, dueOn, isOver: dueAt < now },
    unit: { unitId, name: (await unitsNamed(db, [unitId], now)).get(unitId) ?? '' },
    groups: await groupsOf(request, place, { indicators: asked, area: '', typed: typedIn(sent) }),
    findings: findings.map((finding) => shownFinding(finding)),
    said: saidOf(isAsked ? [{ field: 'van-ghi', problem: 'findings-unsaid' }] : issues),
  }
  const status = props.said.length > 0 ? 422 : 200
  return page(headOf(words.answerTitle), <AnswerPage {...props} />, {
    status,
    scripts: props.isLive ? ['figures.js'] : [],
  })
}

async function receiveAnswer(request: SiteRequest): Promise<Answer> {
  const { db, site, body, now } = request
  const found = await requestIn(request)
  const unitId = found === undefined ? undefined : await unitAsked(request, found, body)
  if (found === undefined || unitId === undefined) return notFound
  const typed = typedIn(body)
  const { id, from, to } = found
  const findings =
    body.get('van-ghi') === '1' ? [] : await checkTyped(db, { siteId: site.id, unitId, from, to, typed, now })
  if (findings.length > 0) return answerAnswer(request, body, { findings })
  const said = { source: textIn(body, 'nguon', 300), reason: textIn(body, 'ly-do', 300) }
  const speaksFor = await unitsOfPerson(request)
  const about = { siteId: site.id, requestId: id, unitId, typed, speaksFor, by: accountBy(request), now }
  const outcome = await answerRequest(db, { ...about, ...said })
  if ('issues' in outcome) return answerAnswer(request, body, { issues: outcome.issues })
  return seeOther(`${speaksFor === null ? requestPath(site.slug, id) : requestsPath(site.slug)}?da=tra-loi`)
}
