import { addDays, dayOf, isDay, startOfDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { choicesOf } from '../actions/around.ts'
import { answer, giveCommission } from '../actions/commissions.ts'
import { commissionPath, commissionsPath } from '../paths.ts'
import { type CommissionDeed, hurry, isAddressedTo, whyNotDo } from '../rules/commission.ts'
import { type Commission, commissionAt, commissionsOf, ownItems } from '../store/commissions.ts'
import { dutiesOf } from '../store/duties.ts'
import { topicsOf } from '../store/topics.ts'
import { commissionWords as words } from '../words.ts'
import { CommissionPage } from './commission.page.tsx'
import type { CommissionFormProps } from './commission-form.part.tsx'
import { type CommissionRow, CommissionsPage } from './commissions.page.tsx'
import { accountBy, fieldOf, mayPlan, personIn } from './planning-request.ts'
import { sourceOf } from './source.ts'

type Values = CommissionFormProps['values']
type Asked = { values: Values; issues: readonly Issue[] }

export async function showCommissions(request: SiteRequest): Promise<Answer> {
  return listAnswer(request, { values: await proposedValues(request), issues: [] })
}

/** What the event or the subject says already: whoever is on duty that day is proposed, and the evening as the deadline. */
async function proposedValues({ db, site, query, now }: SiteRequest): Promise<Values> {
  const { event, plan } = sourceOf(query)
  const topic = plan === null ? undefined : (await topicsOf(db, site.id)).find(({ id }) => id === plan.topicId)
  const day = event === null ? (plan?.day ?? addDays(dayOf(now), 1)) : dayOf(event.at)
  const [duty] = event === null ? [] : await dutiesOf(db, { siteId: site.id, from: day, until: day })
  return {
    ...{ 'chu-de-bai': event?.what ?? topic?.title ?? '', han: plan === null ? day : addDays(day, -1), gio: '17:00' },
    ...{
      nguoi: duty === undefined ? '' : `nguoi:${duty.personId}`,
      'chuyen-muc': topic?.sectionId ?? '',
      'ghi-chu': topic?.note ?? '',
    },
  }
}

async function listAnswer(request: SiteRequest, { values, issues }: Asked): Promise<Answer> {
  const { db, site, query, body, csrf, now } = request
  const person = await personIn(request)
  const isPlanner = mayPlan(request)
  const of = { siteId: site.id, to: isPlanner ? null : person }
  const row = (one: Commission): CommissionRow => ({
    ...{ href: commissionPath(site.slug, one.id), topic: one.topic, to: one.to, dueAt: one.dueAt, state: one.state },
    ...{ hurry: hurry(one.dueAt, now), givenBy: one.givenByName },
  })
  const { fields: source } = sourceOf(issues.length > 0 ? body : query)
  const form = isPlanner
    ? { action: commissionsPath(site.slug), csrf, values, source, ...(await choicesOf(db, site.id, dayOf(now))) }
    : null
  const props = {
    open: (await commissionsOf(db, { ...of, states: ['given', 'accepted'] })).map(row),
    closed: (await commissionsOf(db, { ...of, states: ['declined', 'delivered', 'cancelled'] }))
      .toReversed()
      .slice(0, 30)
      .map(row),
    ...{ form, issues },
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <CommissionsPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

function momentOf(day: string, time: string): Date | null {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3])[:hg]([0-5]\d)?$/.exec(time) ?? []
  if (!isDay(day) || hours === '') return null
  return new Date(startOfDay(day).getTime() + (Number(hours) * 60 + Number(minutes || 0)) * 60_000)
}

export async function receiveCommission(request: SiteRequest): Promise<Answer> {
  const { db, site, now, body } = request
  const text = fieldOf(request)
  const names = ['chu-de-bai', 'nguoi', 'han', 'gio', 'chuyen-muc', 'ghi-chu'] as const
  const values = Object.fromEntries(names.map((name) => [name, text(name)])) as Values
  const [kind, id = ''] = values.nguoi.split(':')
  const to = { personId: kind === 'nguoi' && isId(id) ? id : null, unitId: kind === 'don-vi' && isId(id) ? id : null }
  const { event, plan } = sourceOf(body)
  const outcome = await giveCommission(db, {
    ...{
      siteId: site.id,
      by: accountBy(request),
      now,
      topic: values['chu-de-bai'],
      note: values['ghi-chu'],
      event,
      plan,
      ...to,
    },
    dueAt: momentOf(values.han, values.gio),
    sectionId: isId(values['chuyen-muc']) ? values['chuyen-muc'] : null,
  })
  if ('issues' in outcome) return listAnswer(request, { values, issues: outcome.issues })
  return seeOther(`${commissionsPath(site.slug)}?da=giao`)
}

export const showCommission = (request: SiteRequest): Promise<Answer> => oneAnswer(request, [])

const deeds: readonly CommissionDeed[] = ['accept', 'deliver', 'decline', 'cancel']

async function oneAnswer(request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, params, query, csrf, now, account } = request
  const { commission: id = '' } = params
  const found = isId(id) ? await commissionAt(db, site.id, id) : undefined
  const person = await personIn(request)
  if (found === undefined || !(person.isPlanner || isAddressedTo(found, person))) return notFound
  const items = `/${site.slug}/muc`
  const props = {
    ...found,
    ...{ action: commissionPath(site.slug, id), back: commissionsPath(site.slug), csrf, issues, writeHref: items },
    ...{ givenBy: found.givenByName, hurry: hurry(found.dueAt, now) },
    item:
      found.editionId === null ? null : { href: `${items}/${found.editionId}`, text: found.itemTitle ?? found.topic },
    may: deeds.filter((deed) => whyNotDo(deed, found, person).length === 0),
    items: await ownItems(db, site.id, account.id),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${found.topic}, ${site.name}`), <CommissionPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

export async function receiveAnswer(request: SiteRequest): Promise<Answer> {
  const { db, site, params, now } = request
  const { commission: id = '' } = params
  const text = fieldOf(request)
  const deed = deeds.find((known) => known === text('buoc'))
  const found = isId(id) ? await commissionAt(db, site.id, id) : undefined
  const person = await personIn(request)
  if (found === undefined || !(person.isPlanner || isAddressedTo(found, person))) return notFound
  if (deed === undefined) return oneAnswer(request, [{ field: 'buoc', problem: 'not-in-this-state' }])
  const editionId = isId(text('bai')) ? text('bai') : null
  const answering = { siteId: site.id, id, deed, answer: text('ly-do'), editionId, person, by: accountBy(request), now }
  const outcome = await answer(db, answering)
  return 'issues' in outcome
    ? oneAnswer(request, outcome.issues)
    : seeOther(`${commissionPath(site.slug, id)}?da=${outcome.done}`)
}
