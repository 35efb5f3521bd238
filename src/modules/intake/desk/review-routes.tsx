/** One arrival: looking at it, its facts, its files, the decision, and the copy without personal data. */
import { isDay } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import type { Said } from '../../../design/desk-form.tsx'
import { type Answer, notFound, page, seeOther, storedFile } from '../../../web/answers.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { correctFacts } from '../actions/decide.ts'
import type { IntakeHouse } from '../actions/house.ts'
import { redactArrival } from '../actions/redact.ts'
import { arrivalFileRoute, arrivalPath, decisionPath, factsPath, redactPath } from '../paths.ts'
import { type FactName, factNames } from '../rules/arrival.ts'
import { boxesIn, foundPlaces } from '../rules/redaction.ts'
import { keptAt } from '../store/kept.ts'
import { problemText, redactWords } from '../words.ts'
import { type ArrivalLinks, decide } from './decision.ts'
import { RedactPage } from './redact.page.tsx'
import { arrivalOf, confirming, keeping, lineIn, onDatabase, versionIn } from './request.ts'
import { type Around, pagesShown, shownArrival } from './shown-arrival.tsx'

export const reviewRoutes = (house: IntakeHouse, links: ArrivalLinks): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    arrivalPath(':site', ':arrival'),
    keeping,
    onSite((request) => show({ house, links }, request)),
  ),
  deskRoute('GET', arrivalFileRoute, keeping, onSite(showFile)),
  deskRoute(
    'POST',
    decisionPath(':site', ':arrival'),
    confirming,
    onSite((request) => decide(house, links, request)),
  ),
  deskRoute(
    'POST',
    factsPath(':site', ':arrival'),
    confirming,
    onSite((request) => saveFacts(house, links, request)),
  ),
  deskRoute(
    'GET',
    redactPath(':site', ':arrival'),
    confirming,
    onSite((request) => showRedact(request, [], '')),
  ),
  deskRoute(
    'POST',
    redactPath(':site', ':arrival'),
    confirming,
    onSite((request) => redact(house, request)),
  ),
]

async function show(ground: Around, request: SiteRequest): Promise<Answer> {
  const arrival = await arrivalOf(request)
  return arrival === undefined ? notFound : shownArrival(ground, request, { arrival, said: [], status: 200 })
}

/** Bytes of this site's intake only, and never those in which malware was found. */
async function showFile(request: SiteRequest): Promise<Answer> {
  const { db, site, params } = request
  const { sha256 = '' } = params
  const arrival = await arrivalOf(request)
  if (arrival === undefined || arrival.reason === 'infected' || !/^[0-9a-f]{64}$/.test(sha256)) return notFound
  if (arrival.scan === 'unscanned') return notFound
  const pages = (await pagesShown(request, arrival)).map(({ sha256: one }) => one)
  const own = [arrival.sha256, arrival.mainSha256, arrival.redactedSha256, ...pages]
  const isOwn = own.includes(sha256) || arrival.attachments.some((one) => one.sha256 === sha256)
  const kept = isOwn ? await keptAt(db, site.id, sha256) : undefined
  if (kept === undefined) return notFound
  const isMain = sha256 === arrival.mainSha256
  return storedFile({ ...kept, contentType: isMain ? 'application/pdf' : kept.contentType })
}

async function saveFacts(house: IntakeHouse, links: ArrivalLinks, request: SiteRequest): Promise<Answer> {
  const { site, body, now } = request
  const arrival = await arrivalOf(request)
  if (arrival === undefined) return notFound
  const values: Partial<Record<FactName, string>> = {}
  for (const name of factNames) {
    const value = lineIn(request, name)
    if (body.has(name) && value !== (arrival.facts[name]?.value ?? '')) values[name] = value
  }
  const days: Issue[] = (['issuedOn', 'effectiveOn'] as const)
    .filter((name) => (values[name] ?? '') !== '' && !isDay(values[name] ?? ''))
    .map((field) => ({ field, problem: 'not-a-day' }))
  const refuse = (issues: readonly Issue[]) =>
    shownArrival({ house, links }, request, { arrival, said: saidOf(issues), status: 422 })
  if (days.length > 0) return refuse(days)
  const asked = { siteId: site.id, id: arrival.id, version: versionIn(request), by: byOf(request), now, values }
  const outcome = await correctFacts(onDatabase(house, request), asked)
  return 'issues' in outcome ? refuse(outcome.issues) : seeOther(`${arrivalPath(site.slug, arrival.id)}?da=luu`)
}

const saidOf = (issues: readonly Issue[]): Said =>
  issues.map(({ field, problem }) => ({ field, text: problemText(problem) }))

async function showRedact(request: SiteRequest, said: Said, boxes: string): Promise<Answer> {
  const { site, csrf } = request
  const arrival = await arrivalOf(request)
  if (arrival === undefined || arrival.state !== 'waiting') return notFound
  const pages = await pagesShown(request, arrival)
  const props = { siteSlug: site.slug, arrival, pages, boxes, said, csrf }
  const status = said.length === 0 ? 200 : 422
  return page(headOf(redactWords.title), <RedactPage {...props} />, { status, scripts: ['intake.js'] })
}

async function redact(house: IntakeHouse, request: SiteRequest): Promise<Answer> {
  const { site, body, now } = request
  const arrival = await arrivalOf(request)
  if (arrival === undefined || arrival.state !== 'waiting') return notFound
  const written = (body.get('vung') ?? '').slice(0, 10_000)
  const drawn = boxesIn(written)
  const refuse = (issue: Issue) => showRedact(request, saidOf([issue]), written)
  if (drawn === null) return refuse({ field: 'vung', problem: 'boxes-unreadable' })
  const chosen = new Set(body.getAll('cho'))
  const found = foundPlaces(arrival.stops).filter(({ no }) => chosen.has(String(no)))
  const boxes = [...found.map((one) => ({ page: one.page, box: one.box })), ...drawn]
  const asked = { siteId: site.id, id: arrival.id, version: versionIn(request), by: byOf(request), now, boxes }
  const outcome = await redactArrival(onDatabase(house, request), asked)
  if ('issues' in outcome) return refuse(outcome.issues[0] ?? { field: 'cho', problem: 'redaction-failed' })
  return seeOther(`${arrivalPath(site.slug, arrival.id)}?da=che`)
}
