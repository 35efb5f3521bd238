import { dayOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { actingAt } from '../../people/index.ts'
import { finishRequest } from '../actions/requests.ts'
import { beginPath, requestEndPath, requestsPath } from '../paths.ts'
import { rulesOn } from '../rules/rule.ts'
import { openRequests } from '../store/requests.ts'
import { enteredRules } from '../store/rules.ts'
import { requestWords, dutyWords as words } from '../words/desk.ts'
import { accountBy, fieldOf, holds, keepers } from './duty-request.ts'
import { RequestsPage } from './requests.page.tsx'

/** The board sees all that is asked of the site's units, a contact what is asked of theirs. */
async function seenBy(request: SiteRequest) {
  const { db, site, account, now } = request
  if (holds(request, keepers)) return openRequests(db, site.id)
  const { unitIds } = await actingAt(db, { account, siteId: site.id, at: now })
  return openRequests(db, site.id, unitIds)
}

export async function showRequests(request: SiteRequest): Promise<Answer> {
  const { db, site, csrf, query, now } = request
  const labels = new Map(rulesOn(await enteredRules(db), dayOf(now), now).map(({ key, label }) => [key, label]))
  const rows = (await seenBy(request)).map(({ id, key, unit, dueOn, note }) => ({
    ...{ id, key, unit, dueOn, note, label: labels.get(key) ?? key, isOver: dueOn < dayOf(now) },
  }))
  const actions = { beginAction: beginPath(site.slug), endAction: requestEndPath(site.slug), csrf }
  const done = words.done[query.get('da') ?? ''] ?? null
  return page(headOf(`${requestWords.title}, ${site.name}`), <RequestsPage rows={rows} {...actions} done={done} />)
}

export async function receiveRequestEnd(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const id = fieldOf(request)('yeu-cau')
  if (!isId(id) || !(await seenBy(request)).some((one) => one.id === id)) return notFound
  await finishRequest(db, { siteId: site.id, id, by: accountBy(request), now })
  return seeOther(requestsPath(site.slug, 'xong'))
}
