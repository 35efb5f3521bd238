/** One duty of a site, asking a unit for it, attesting what no item shows. */
import { addDays, dayOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { allSites } from '../../sites/index.ts'
import { askUnit, attest, unitsToAsk } from '../actions/requests.ts'
import { verdictsOn } from '../actions/verdicts-on.ts'
import { attestPath, dutiesPath, dutyPath, requestsPath } from '../paths.ts'
import { type AttestedFact, attestedFacts, rulesOn } from '../rules/rule.ts'
import { sectionsNamed } from '../store/assessment.ts'
import { attestedLines, newestIn, openRequests } from '../store/requests.ts'
import { enteredRules } from '../store/rules.ts'
import type { SiteRow } from '../store/sites-around.ts'
import { passagesOf } from '../store/verdicts.ts'
import { dutyWords as words } from '../words/desk.ts'
import { accountBy, type DutyDesk, fieldOf, holds, keepers, readers, siteAsked } from './duty-request.ts'
import { linesOf } from './lines.ts'
import { OneDutyPage, type OneDutyProps } from './one-duty.page.tsx'

export const showDuty = (desk: DutyDesk) => (request: SiteRequest) =>
  dutyAnswer(desk, request, request.query.get('muc'), [])

async function dutyAnswer(
  desk: DutyDesk,
  request: SiteRequest,
  asked: string | null,
  issues: readonly Issue[],
): Promise<Answer> {
  const { db, site: own, query, now } = request
  const site = await siteAsked(request)
  if (site === undefined) return notFound
  const day = dayOf(now)
  const verdicts = await verdictsOn(db, { siteIds: [site.id], day, now })
  const verdict =
    asked === null
      ? (verdicts.find(({ state }) => state !== 'not_applicable') ?? verdicts[0])
      : verdicts.find(({ key }) => key === asked)
  if (verdict === undefined) return asked === null ? seeOther(dutiesPath(own.slug)) : notFound
  const [line] = await linesOf(desk, request, site, [verdict], day)
  if (line === undefined) return notFound
  const isOwn = site.id === own.id
  const props: OneDutyProps = {
    ...{ line, issues, back: dutiesPath(own.slug, isOwn ? {} : { of: site.slug }) },
    newest: await newestOf(desk, request, site, verdict.key),
    history: await passagesOf(db, site.id, verdict.key),
    requests: isOwn ? (await openRequests(db, site.id)).filter(({ key }) => key === verdict.key) : [],
    ...(await formsAt(request, isOwn, verdict.key)),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${verdict.label}, ${site.name}`), <OneDutyPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

async function newestOf(
  desk: DutyDesk,
  { db, site: own, now }: SiteRequest,
  site: SiteRow,
  key: string,
): Promise<OneDutyProps['newest']> {
  const rule = rulesOn(await enteredRules(db), dayOf(now), now).find((one) => one.key === key)
  const names = rule !== undefined && 'sections' in rule.fulfilment ? rule.fulfilment.sections : []
  const sections = names.length === 0 ? [] : await sectionsNamed(db, site.id, names)
  const hosts = (await allSites(db)).find(({ id }) => id === site.id)?.hosts ?? []
  const origin = desk.originOf({ slug: site.slug, kind: site.kind, hosts })
  const found = (await Promise.all(sections.slice(0, 8).map(({ id }) => newestIn(db, site.id, id, now)))).flat()
  const once = [...new Map(found.map((item) => [item.editionId, item])).values()]
  return once
    .toSorted((one, other) => other.liveFrom.getTime() - one.liveFrom.getTime())
    .slice(0, 5)
    .map(({ editionId, title, path, liveFrom }) => ({
      ...{ title, liveFrom, href: origin + path },
      deskHref: site.id === own.id ? `/${own.slug}/muc/${editionId}` : null,
    }))
}

async function formsAt(
  request: SiteRequest,
  isOwn: boolean,
  key: string,
): Promise<Pick<OneDutyProps, 'asking' | 'attesting' | 'attested'>> {
  const { db, site, csrf, now } = request
  const field = fieldOf(request)
  const rule = rulesOn(await enteredRules(db), dayOf(now), now).find((one) => one.key === key)
  const fact = rule?.fulfilment.by === 'attested' ? rule.fulfilment.fact : null
  const mayAsk = isOwn && holds(request, keepers)
  const due = addDays(dayOf(now), 7)
  const values = { 'don-vi': field('don-vi'), han: field('han') || due, 'ghi-chu': field('ghi-chu') }
  const papers = { so: field('so'), 'den-ngay': field('den-ngay'), nguon: field('nguon') }
  return {
    asking: mayAsk
      ? { action: requestsPath(site.slug), csrf, values, units: await unitsToAsk(db, site.id, dayOf(now)) }
      : null,
    attesting: mayAsk && fact !== null ? { action: attestPath(site.slug), csrf, fact, values: papers } : null,
    attested: isOwn && fact !== null && holds(request, readers) ? await attestedLines(db, site.id, fact) : [],
  }
}

export const receiveRequest =
  (desk: DutyDesk) =>
  async (request: SiteRequest): Promise<Answer> => {
    const { db, site, now } = request
    const field = fieldOf(request)
    const [key, unitId] = [field('muc'), field('don-vi')]
    const asking = {
      siteId: site.id,
      key,
      unitId: isId(unitId) ? unitId : '',
      note: field('ghi-chu'),
      dueOn: field('han'),
    }
    const outcome = await askUnit(db, { ...asking, by: accountBy(request), now })
    if ('issues' in outcome) {
      // An unknown duty has no page to say it on.
      return outcome.issues.some(({ field: at }) => at === 'muc')
        ? notFound
        : dutyAnswer(desk, request, key, outcome.issues)
    }
    return seeOther(dutyPath(site.slug, key, { done: 'yeu-cau' }))
  }

export const receiveAttested =
  (desk: DutyDesk) =>
  async (request: SiteRequest): Promise<Answer> => {
    const { db, site, now } = request
    const field = fieldOf(request)
    const fact = field('giay-to')
    const rules = rulesOn(await enteredRules(db), dayOf(now), now)
    const key = rules.find(({ fulfilment }) => fulfilment.by === 'attested' && fulfilment.fact === fact)?.key
    if (key === undefined || !attestedFacts.includes(fact as AttestedFact)) return notFound
    const said = { fact, said: field('so'), validUntil: field('den-ngay'), source: field('nguon') }
    const outcome = await attest(db, { siteId: site.id, ...said, by: accountBy(request), now })
    if ('issues' in outcome) return dutyAnswer(desk, request, key, outcome.issues)
    return seeOther(dutyPath(site.slug, key, { done: 'giay-to' }))
  }
