/** The rating desk: a month or half a year of works in one table. */
import { isDay, monthOf, monthText } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { closeMonths, decide, returnRatings, submitMonths } from '../actions/decide.ts'
import { type Desk, type DeskRow, deskOf } from '../actions/desk.ts'
import { dropRatings, rateTask, rateWorks, type WorkWish } from '../actions/rate.ts'
import { ratingsPath, tablesPath } from '../paths.ts'
import { allowedOf, warningOf } from '../rules/budget.ts'
import { isNotCounted, isTaskKind, taskKinds } from '../rules/kinds.ts'
import { type Months, presetsAround, readMeasure } from '../rules/typed.ts'
import { ratingWords as words } from '../words/ratings.ts'
import { RatingPage, type RatingView } from './rating.page.tsx'
import { shownRow } from './rating-shown.ts'
import { actorIn, deciders, deedIn, fieldsOf, has, inWords, monthsIn, raters } from './royalty-request.ts'

export const showRatings = (request: SiteRequest): Promise<Answer> => answer(request, [])

const views: readonly RatingView[] = ['all', 'open', 'returned', 'waiting', 'decided']

async function answer(request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, query, body, csrf, now } = request
  const sent = issues.length > 0 ? body : query
  const { isRead, ...months } = monthsIn(sent, now)
  const actor = await actorIn(request)
  const desk = await deskOf(db, { siteId: site.id, ...months }, actor)
  const view = views.find((known) => known === sent.get('xem')) ?? 'all'
  const rights = { mayRate: has(request, raters), mayDecide: has(request, deciders) }
  const typed = issues.length > 0 ? fieldsOf(body) : () => ''
  const shown = desk.rows.map((row) =>
    shownRow(row, { slug: site.slug, months, typed, ...rights, personId: actor.personId }),
  )
  const props = {
    ...{
      months,
      view,
      csrf,
      rights,
      issues: inWords(issues),
      isRead,
      isCut: desk.isCut,
      hasTable: desk.rates.tables.length > 0,
    },
    ...{ action: ratingsPath(site.slug), tables: tablesPath(site.slug), totals: totalsOf(desk) },
    rows: shown.filter(({ state }) => view === 'all' || viewOf(state) === view),
    views: views.map((one) => ({
      ...{ key: one, href: ratingsPath(site.slug, months, one) },
      count: one === 'all' ? shown.length : shown.filter(({ state }) => viewOf(state) === one).length,
    })),
    presets: presetsAround(months.to).map(({ key, ...span }) => ({ key, span, href: ratingsPath(site.slug, span) })),
    states: statesOf(desk),
    taskKinds: taskKinds.filter((kind) =>
      desk.rates.tables.some(({ lines }) => lines.some((line) => line.rateKind === kind)),
    ),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  const options = { status: issues.length > 0 ? 422 : 200, scripts: ['list.js', 'ratings.js'] }
  return page(headOf(`${words.title}, ${site.name}`), <RatingPage {...props} />, options)
}

const statesOf = ({ months }: Desk) =>
  months.filter(({ state }) => state !== 'open').map(({ month, state }) => ({ month: monthText(month, 'vi'), state }))

const viewOf = (state: string): RatingView => (state === 'proposed' ? 'waiting' : (state as RatingView))

function totalsOf({ rows, budget }: Desk) {
  const amount = (state: string) =>
    rows.filter(({ rating }) => rating?.state === state).reduce((all, row) => all + row.amount, 0)
  const [waiting, decided] = [amount('proposed'), amount('decided')]
  const proposed = rows.reduce((all, row) => all + row.amount, 0)
  const line = budget ?? { line: 'royalties' as const, ceiling: null, over: 0, used: 0, paid: 0 }
  const allowed = allowedOf(line)
  const toCome = proposed - decided
  return {
    ...{ works: rows.length, waiting, decided, proposed, allowed, used: line.used },
    left: allowed === null ? null : allowed - line.used - toCome,
    warning: warningOf({ ...line, used: line.used + toCome }),
  }
}

type Doing = (request: SiteRequest, months: Months) => Promise<{ outcome: Outcome<unknown>; done: string }>

const deeds: Record<string, { may: readonly string[]; run: Doing }> = {
  ghi: {
    may: raters,
    run: async (request, months) => ({ outcome: await rateChosen(request, months, false), done: 'ghi' }),
  },
  'ghi-het': {
    may: raters,
    run: async (request, months) => ({ outcome: await rateChosen(request, months, true), done: 'ghi' }),
  },
  bo: {
    may: raters,
    run: async (request, months) => ({
      outcome: await dropRatings(request.db, { ...(await deedIn(request)), ids: await chosenIds(request, months) }),
      done: 'bo',
    }),
  },
  viec: { may: raters, run: async (request) => ({ outcome: await addTask(request), done: 'viec' }) },
  trinh: {
    may: raters,
    run: async (request, months) => ({
      outcome: await submitMonths(request.db, { ...(await deedIn(request)), ...months }),
      done: 'trinh',
    }),
  },
  duyet: {
    may: deciders,
    run: async (request, months) => ({
      outcome: await decide(request.db, { ...(await deedIn(request)), ids: await chosenIds(request, months) }),
      done: 'duyet',
    }),
  },
  'duyet-het': {
    may: deciders,
    run: async (request, months) => ({
      outcome: await decide(request.db, { ...(await deedIn(request)), ids: await waitingIds(request, months) }),
      done: 'duyet',
    }),
  },
  'tra-lai': {
    may: deciders,
    run: async (request, months) => ({ outcome: await giveBack(request, months), done: 'tra-lai' }),
  },
  chot: {
    may: deciders,
    run: async (request, months) => ({
      outcome: await closeMonths(request.db, { ...(await deedIn(request)), ...months }),
      done: 'chot',
    }),
  },
}

export async function receiveRatings(request: SiteRequest): Promise<Answer> {
  const { body, site, now } = request
  const wanted = body.get('viec') ?? ''
  const deed = Object.hasOwn(deeds, wanted) ? deeds[wanted] : undefined
  const { isRead: _, ...months } = monthsIn(body, now)
  if (deed === undefined || !has(request, deed.may as typeof raters))
    return answer(request, [{ field: 'rows', problem: 'not-found' }])
  const { outcome, done } = await deed.run(request, months)
  if ('issues' in outcome) return answer(request, outcome.issues)
  const view = body.get('xem') ?? 'all'
  return seeOther(`${ratingsPath(site.slug, months, view)}&da=${done}`)
}

const rowsIn = async (request: SiteRequest, months: Months): Promise<readonly DeskRow[]> =>
  (await deskOf(request.db, { siteId: request.site.id, ...months }, await actorIn(request))).rows

/** What the form chose, or everything that is not rated yet and not one's own. */
async function rateChosen(request: SiteRequest, months: Months, isAll: boolean): Promise<Outcome<{ rated: number }>> {
  const chosen = new Set(request.body.getAll('chon'))
  const text = fieldsOf(request.body)
  const rows = (await rowsIn(request, months)).filter(({ work, rating, isOwn, key, authors }) =>
    work === null || rating?.state === 'decided'
      ? false
      : isAll
        ? rating === null && !isOwn && authors.length > 0
        : chosen.has(key),
  )
  const read = rows.map((row) => wishOf(row, isAll ? () => '' : text))
  const issues = read.flatMap(({ issue }) => issue ?? [])
  if (issues.length > 0) return { issues }
  return rateWorks(request.db, { ...(await deedIn(request)), wishes: read.map(({ wish }) => wish) })
}

/** A row as its form sends it; what it does not say stays as proposed. */
function wishOf(row: DeskRow, text: (name: string) => string): { wish: WorkWish; issue: Issue | null } {
  const [typed, reason] = [text(`muc-${row.key}`), text(`khong-tinh-${row.key}`)]
  const mode = row.line?.mode ?? 'coefficient'
  const measure = typed === '' ? row.measure : readMeasure(typed, mode)
  const notCounted = isNotCounted(reason) ? reason : reason === 'tinh' ? null : row.notCounted
  const note = row.rating?.note ?? ''
  const { rateKind, quantity, modifiers, authors, day } = row
  const wish = {
    ...{ itemId: row.work?.itemId ?? '', no: row.work?.no ?? 0, day, rateKind, quantity, measure: measure ?? 0 },
    ...{ modifiers, notCounted, note, authors },
  }
  return { wish, issue: measure === null ? { field: `muc-${row.key}`, problem: 'not-a-figure' } : null }
}

async function chosenIds(request: SiteRequest, months: Months): Promise<string[]> {
  const chosen = new Set(request.body.getAll('chon'))
  return (await rowsIn(request, months)).flatMap(({ key, rating }) => (chosen.has(key) && rating ? [rating.id] : []))
}

/** Everything that waits and is neither one's own nor one's own proposal. */
async function waitingIds(request: SiteRequest, months: Months): Promise<string[]> {
  const { personId } = await actorIn(request)
  return (await rowsIn(request, months)).flatMap(({ rating, isOwn }) =>
    rating?.state === 'proposed' && !isOwn && rating.proposedByPerson !== personId ? [rating.id] : [],
  )
}

const giveBack = async (request: SiteRequest, months: Months) =>
  returnRatings(request.db, {
    ...(await deedIn(request)),
    ids: await chosenIds(request, months),
    reason: fieldsOf(request.body)('ly-do').slice(0, 500),
  })

async function addTask(request: SiteRequest): Promise<Outcome<unknown>> {
  const text = fieldsOf(request.body)
  const kind = text('loai-viec')
  const measure = readMeasure(
    text('muc-viec'),
    /^\d{1,3}([.,]\d{1,2})?$/.test(text('muc-viec')) ? 'coefficient' : 'sum',
  )
  if (!isTaskKind(kind) || measure === null) return { issues: [{ field: 'muc-viec', problem: 'not-a-figure' }] }
  const person = text('nguoi')
  const task = {
    ...{
      kind,
      measure,
      day: text('ngay-viec'),
      title: text('noi-dung').slice(0, 300),
      name: text('ten').slice(0, 200),
    },
    ...{ quantity: Number(text('so-luong') || '1'), personId: isId(person) ? person : null },
  }
  if (!isDay(task.day) || task.day < '2000' || task.day.slice(0, 7) > monthOf(request.now))
    return { issues: [{ field: 'ngay-viec', problem: 'not-a-day' }] }
  return rateTask(request.db, { ...(await deedIn(request)), ...task })
}
