/** Asking units for figures, and how they have answered. */
import { isDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { accountNames, actingAt } from '../../people/index.ts'
import { askUnits } from '../actions/requests.ts'
import { reportingUnits, unitsNamed } from '../actions/units.ts'
import { requestPath, requestsPath } from '../paths.ts'
import { indicatorsOn } from '../rules/indicator.ts'
import { allIndicators } from '../store/indicators.ts'
import { type FigureRequest, requestAt, requestsOf } from '../store/requests.ts'
import { requestWords as words } from '../words/requests.ts'
import { areasOf } from './entry-routes.tsx'
import { accountBy, answering, keeping, mayKeep, periodIn, saidOf, textIn } from './figures-request.ts'
import { RequestPage } from './request.page.tsx'
import { type RequestForm, type RequestLine, RequestsPage } from './requests.page.tsx'

/** What the desk offers inside a site, to contact persons too. */
export const requestsEntry = {
  text: words.title,
  href: (siteSlug: string) => requestsPath(siteSlug),
  policy: answering,
}

export const requestRoutes: readonly DeskRoute[] = [
  deskRoute(
    'GET',
    requestsPath(':site'),
    answering,
    onSite((request) => requestsAnswer(request, [])),
  ),
  deskRoute('POST', requestsPath(':site'), keeping, onSite(receiveRequest)),
  deskRoute('GET', requestPath(':site', ':request'), keeping, onSite(showRequest)),
]

/** The units a person speaks for here; null for whoever keeps the figures of the whole site. */
export async function unitsOfPerson(request: SiteRequest): Promise<readonly string[] | null> {
  if (mayKeep(request)) return null
  const { db, account, site, now } = request
  return (await actingAt(db, { account, siteId: site.id, at: now })).unitIds
}

async function requestsAnswer(request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, now, csrf, query } = request
  const own = await unitsOfPerson(request)
  const all = (await requestsOf(db, site.id)).filter(
    ({ units }) => own === null || units.some(({ unitId }) => own.includes(unitId)),
  )
  const names = await unitsNamed(
    db,
    all.flatMap(({ units }) => units.map(({ unitId }) => unitId)),
    now,
  )
  const form = formOf(request)
  const period = periodIn(new URLSearchParams({ tu: form.from, den: form.to }), now)
  const indicators = indicatorsOn(await allIndicators(db), period.to)
  const props = {
    ...{ siteSlug: site.slug, mayAsk: own === null, form, csrf, said: saidOf(issues) },
    lines: all.map((one) => lineOf(one, own ?? [], { names, now })),
    units: own === null ? await reportingUnits(db, site.id, period) : [],
    areas: areasOf(indicators).map((area) => ({ area, indicators: indicators.filter((one) => one.area === area) })),
    done: issues.length === 0 ? (own !== null && query.get('da') === 'tra-loi' ? words.answerDone : null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <RequestsPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

type Around = { names: ReadonlyMap<string, string>; now: Date }

const lineOf = (one: FigureRequest, own: readonly string[], { names, now }: Around): RequestLine => ({
  ...{ id: one.id, title: one.title, from: one.from, to: one.to, dueOn: one.dueOn, isOver: one.dueAt < now },
  ...{ asked: one.units.length, answered: one.units.filter(({ answeredAt }) => answeredAt !== null).length },
  own: one.units
    .filter(({ unitId }) => own.includes(unitId))
    .map(({ unitId, answeredAt }) => ({ unitId, name: names.get(unitId) ?? '', isAnswered: answeredAt !== null })),
})

/** What was typed; before that, every unit and the usual period. */
function formOf({ body, now }: SiteRequest): RequestForm {
  const period = periodIn(body, now)
  const [from, to] = [body.get('tu') ?? period.from, body.get('den') ?? period.to]
  return {
    ...{ from, to, title: textIn(body, 'ten', 200), note: textIn(body, 'ghi-chu', 1000), dueOn: body.get('han') ?? '' },
    termDays: body.has('ten') ? textIn(body, 'so-ngay', 3) : '5',
    unitIds: body.getAll('don-vi').filter(isId),
    indicators: body.getAll('chi-tieu').map((key) => key.slice(0, 60)),
  }
}

async function receiveRequest(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const { termDays, dueOn, ...form } = formOf(request)
  const due = { termDays: termDays === '' ? null : Number(termDays), dueOn: isDay(dueOn) ? dueOn : null }
  const asking = {
    ...form,
    ...due,
    siteId: site.id,
    governingUnitId: site.governingUnitId,
    by: accountBy(request),
    now,
  }
  const outcome = await askUnits(db, asking)
  if ('done' in outcome) return seeOther(`${requestPath(site.slug, outcome.done.id)}?da=gui`)
  const issues = outcome.issues.map((one) =>
    one.problem === 'calendar-year-unknown' ? { ...one, field: 'so-ngay' } : one,
  )
  return requestsAnswer(request, issues)
}

/** The request that the address names, of this site alone. */
export async function requestIn({ db, site, params }: SiteRequest): Promise<FigureRequest | undefined> {
  const { request: id = '' } = params
  return isId(id) ? requestAt(db, site.id, id) : undefined
}

async function showRequest(request: SiteRequest): Promise<Answer> {
  const { db, site, now, query } = request
  const found = await requestIn(request)
  if (found === undefined) return notFound
  const names = await unitsNamed(
    db,
    found.units.map(({ unitId }) => unitId),
    now,
  )
  const people = await accountNames(
    db,
    found.units.flatMap(({ answeredBy }) => answeredBy ?? []),
  )
  const labels = new Map(indicatorsOn(await allIndicators(db), found.to).map(({ key, label }) => [key, label]))
  const told = { gui: words.sent, 'tra-loi': words.answerDone } as Record<string, string>
  const props = {
    ...{ siteSlug: site.slug, id: found.id, title: found.title, note: found.note, from: found.from, to: found.to },
    ...{ dueOn: found.dueOn, isOver: found.dueAt < now, done: told[query.get('da') ?? ''] ?? null },
    indicators: found.indicators.map((key) => labels.get(key) ?? key),
    units: found.units
      .map(({ unitId, answeredAt, answeredBy }) => ({
        ...{ unitId, answeredAt, name: names.get(unitId) ?? '' },
        by: answeredBy === null ? null : (people.get(answeredBy) ?? null),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
  }
  return page(headOf(found.title), <RequestPage {...props} />)
}
