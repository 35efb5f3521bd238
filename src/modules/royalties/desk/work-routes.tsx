/** One work or task: its rate, its raises, its shares; and taking back what was decided. */
import { monthText } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, forbidden, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { takeBack } from '../actions/contra.ts'
import { type DeskRow, deskOf } from '../actions/desk.ts'
import { rateWorks } from '../actions/rate.ts'
import { ratingsPath, workPath } from '../paths.ts'
import { isNotCounted, isShareRole } from '../rules/kinds.ts'
import { modifierKinds } from '../rules/law.table.ts'
import { measureText, moneyText, readMeasure } from '../rules/typed.ts'
import { ratingsOf } from '../store/ratings.ts'
import { publishedOn } from '../store/works.ts'
import { kindNames } from '../words/names.ts'
import { ratingWords, workWords as words } from '../words/ratings.ts'
import { actorIn, deciders, deedIn, fieldsOf, has, inWords, monthsIn, raters } from './royalty-request.ts'
import { WorkPage } from './work.page.tsx'

/** A work is found by its key among those of its month; a task by its rating. */
async function rowAt(request: SiteRequest, key: string): Promise<DeskRow | undefined> {
  const { db, site } = request
  const [itemId = '', no] = key.split('.')
  if (!isId(itemId)) return undefined
  const task = no === undefined ? (await ratingsOf(db, site.id, [itemId]))[0] : undefined
  const day = no === undefined ? task?.day : await publishedOn(db, site.id, itemId)
  if (day === undefined) return undefined
  const month = day.slice(0, 7)
  const { rows } = await deskOf(db, { siteId: site.id, from: month, to: month }, await actorIn(request))
  return rows.find((row) => row.key === key)
}

export const showWork = async (request: SiteRequest): Promise<Answer> =>
  request.query.has('muc') ? answer(request, request.query, []) : seeOther(ratingsPath(request.site.slug))

async function answer(request: SiteRequest, sent: URLSearchParams, issues: readonly Issue[]): Promise<Answer> {
  const { site, csrf, now, query } = request
  const key = sent.get('muc') ?? ''
  const row = await rowAt(request, key)
  if (row === undefined) return notFound
  const { isRead: _, ...months } = monthsIn(sent, now)
  const { rating } = row
  const mode = rating?.mode ?? row.line?.mode ?? 'coefficient'
  const props = {
    ...{ row: { ...row, mode, state: rating?.state ?? ('open' as const), note: rating?.note ?? '' }, csrf, months },
    ...{ action: workPath(site.slug), back: ratingsPath(site.slug, months), issues: inWords(issues) },
    facts: factsOf(row, mode),
    mayRate: has(request, raters) && rating?.state !== 'decided' && row.work !== null && !row.isOwn,
    mayTakeBack: has(request, deciders) && rating?.state === 'decided' && !row.isOwn,
    typed: issues.length > 0 ? fieldsOf(sent) : null,
    done: issues.length === 0 ? (ratingWords.done[query.get('da') ?? ''] ?? null) : null,
  }
  const options = { status: issues.length > 0 ? 422 : 200 }
  return page(headOf(`${words.title}, ${site.name}`), <WorkPage {...props} />, options)
}

function factsOf(
  { day, rateKind, work, rating, inForce, isLate }: DeskRow,
  mode: 'coefficient' | 'sum',
): [string, string][] {
  const { facts } = words
  const unit = rating?.unitAmount ?? inForce?.unitAmount ?? null
  return [
    [facts.day, day.split('-').toReversed().join('/')],
    [facts.kind, kindNames[rateKind]],
    ...((work?.unit ?? rating?.unit) ? [[facts.unit, work?.unit ?? rating?.unit ?? ''] as [string, string]] : []),
    ...(work?.section ? [[facts.section, work.section] as [string, string]] : []),
    [facts.table, inForce === null ? words.noTable : `${inForce.table.title} (${inForce.table.decisionNumber})`],
    ...(unit !== null && mode === 'coefficient'
      ? [[facts.unitAmount, `${moneyText(unit)} đ`] as [string, string]]
      : []),
    ...(inForce !== null && inForce.sitePercent < 100
      ? [[facts.site, `${inForce.sitePercent} %`] as [string, string]]
      : []),
    ...(isLate && rating !== null ? [[facts.month, monthText(rating.month, 'vi')] as [string, string]] : []),
  ]
}

/** How many rows of shares the form has. */
export const mostShares = 8

export async function receiveWork(request: SiteRequest): Promise<Answer> {
  const { body, site, now, db } = request
  const key = body.get('muc') ?? ''
  const row = await rowAt(request, key)
  if (row === undefined) return notFound
  const { isRead: _, ...months } = monthsIn(body, now)
  if (body.get('viec') === 'rut') {
    if (!has(request, deciders)) return forbidden
    const taken = await takeBack(db, {
      ...(await deedIn(request)),
      ratingId: row.rating?.id ?? '',
      reason: fieldsOf(body)('ly-do').slice(0, 500),
    })
    if ('issues' in taken) return answer(request, body, taken.issues)
    return seeOther(`${workPath(site.slug, key, months)}&da=rut`)
  }
  if (!has(request, raters)) return forbidden
  const { wish, issues } = wishIn(row, body)
  if (issues.length > 0) return answer(request, body, issues)
  const outcome = await rateWorks(db, { ...(await deedIn(request)), wishes: [wish] })
  if ('issues' in outcome)
    return answer(
      request,
      body,
      outcome.issues.map(({ problem }) => ({ field: 'muc-chi', problem })),
    )
  return seeOther(`${workPath(site.slug, key, months)}&da=ghi`)
}

function wishIn(row: DeskRow, body: URLSearchParams) {
  const text = fieldsOf(body)
  const mode = row.line?.mode ?? 'coefficient'
  const measure = readMeasure(text('muc-chi') || measureText(row.measure, mode), mode)
  const quantity = /^\d{1,3}$/.test(text('so-luong')) ? Number(text('so-luong')) : row.quantity
  const reason = text('khong-tinh')
  const modifiers = modifierKinds.flatMap((kind) => {
    const percent = text(`ty-le-${kind}`)
    return percent === '' ? [] : [{ kind, percent: Number(percent), reason: text(`ly-do-${kind}`).slice(0, 300) }]
  })
  const authors = Array.from({ length: mostShares }, (_, at) => at).flatMap((at) => {
    const [name, role] = [text(`ten-${at}`).slice(0, 200), text(`vai-${at}`)]
    const parts = readMeasure(text(`phan-${at}`), 'coefficient') ?? 0
    const personId = row.authors.find((author) => author.name === name)?.personId ?? null
    return name === '' || !isShareRole(role) ? [] : [{ name, role, parts, personId }]
  })
  const wish = {
    ...{ itemId: row.work?.itemId ?? '', no: row.work?.no ?? 0, day: row.day, rateKind: row.rateKind, quantity },
    ...{ measure: measure ?? 0, modifiers, notCounted: isNotCounted(reason) ? reason : null },
    ...{ note: text('ghi-chu').slice(0, 500), authors },
  }
  return { wish, issues: measure === null ? [{ field: 'muc-chi', problem: 'not-a-figure' }] : [] }
}
