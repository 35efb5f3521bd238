/** The rows behind a figure, as many as it says. */

import { isId } from '../../../basics/ids.ts'
import { integerText } from '../../../basics/numbers.ts'
import { decodePageKey, encodePageKey } from '../../../basics/page-key.ts'
import { type Answer, notFound, page } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { allSites } from '../../sites/index.ts'
import { listDays, listItems, listSeats, listSections } from '../actions/look-behind.ts'
import { behindPath, reportPath } from '../paths.ts'
import { type Figures, type Line, lineOf } from '../rules/figures.ts'
import { type Behind, behindOf } from '../rules/line-keys.ts'
import type { Period } from '../rules/period.ts'
import type { Report } from '../store/reports.ts'
import { deskWords, figureText, lineName, measureOf, spanText } from '../words/index.ts'
import { type BehindList, BehindPage } from './behind.page.tsx'
import { dayList, givenList, itemList, moneyList, seatList, sectionList, siteList, unitList } from './behind-lists.ts'
import { type ReportHouse, reportIn } from './house.ts'

const words = deskWords.behind
const pageLength = 100

export async function showBehind(house: ReportHouse, request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  const key = request.query.get('chi-tieu') ?? 'items'
  const behind = behindOf(key)
  if (report === undefined || behind === null) return notFound
  const { site } = request
  const isBase = request.query.get('ky') === 'truoc'
  const { figures } = report
  const period = isBase ? figures.base : figures.period
  const line = lineOf(figures, key) ?? { key, of: 'item', value: null, base: null }
  const list = await listOf(house, request, { report, behind: narrowed(behind, request), period, line })
  const value = isBase ? line.base : line.value
  const props = {
    ...{ list, title: lineName(line), period: spanText(period), isBase, back: reportPath(site.slug, report.id) },
    figure: words.count(figureText(list.count ?? value), measureOf(line)),
  }
  return page(headOf(`${lineName(line)}, ${site.name}`), <BehindPage {...props} />, { keep: 'never' })
}

/** A row of the appendix leads here with its unit or its site. */
function narrowed(behind: Behind, { query }: SiteRequest): Behind {
  if (behind.kind !== 'items') return behind
  const [unitId, siteId] = [query.get('don-vi') ?? '', query.get('trang') ?? '']
  return { ...behind, ...(isId(unitId) ? { unitId } : {}), ...(isId(siteId) ? { siteId } : {}) }
}

type Asked = { report: Report; behind: Behind; period: Period; line: Line }

async function listOf(
  house: ReportHouse,
  request: SiteRequest,
  { report, behind, period, line }: Asked,
): Promise<BehindList> {
  const { db, site } = request
  const { figures } = report
  const isBase = period.from !== figures.period.from
  const of = { figures, period }
  const items = (unitId?: string, siteId?: string): string => {
    const narrow = { ...(unitId === undefined ? {} : { unitId }), ...(siteId === undefined ? {} : { siteId }) }
    return behindPath(site.slug, report.id, 'items', { isBase, ...narrow })
  }
  switch (behind.kind) {
    case 'items':
      return itemsShown(house, request, { report, behind, period, line })
    case 'sections':
      return sectionList(await listSections(db, of))
    case 'days':
      return dayList(await listDays(db, of), line)
    case 'seats':
      return seatList(await listSeats(db, of))
    case 'sites':
      return siteList(isBase ? null : figures.sites, behind.isActive, (id) => items(undefined, id))
    case 'units':
      return unitList(isBase ? null : figures.contribution, behind.isActive, (id) => items(id))
    case 'given':
      return givenList(isBase ? [] : figures.given.filter(({ indicator }) => indicator === behind.indicator))
    case 'money':
      return moneyList(figures as Figures)
  }
}

async function itemsShown({ originOf }: ReportHouse, request: SiteRequest, asked: Asked): Promise<BehindList> {
  const { db, site, query } = request
  const { report, behind, period, line } = asked
  if (behind.kind !== 'items') throw new Error('only items are listed here')
  const after = decodePageKey(query.get('sau') ?? '')
  const isBase = period.from !== report.figures.period.from
  const listed = await listItems(db, { figures: report.figures, period, behind }, { after, limit: pageLength })
  const last = listed.items.at(-1)
  const origins = new Map((await allSites(db)).map((one) => [one.id, originOf(one)]))
  const around = {
    ...{ isBase, ...(behind.unitId === undefined ? {} : { unitId: behind.unitId }) },
    ...(behind.siteId === undefined ? {} : { siteId: behind.siteId }),
  }
  const next = listed.hasMore && last ? encodePageKey({ instant: last.publishedAt, number: last.eventId }) : null
  return {
    ...itemList(listed.items, report.figures.scope, origins),
    count: listed.count,
    sum: integerText(listed.count, 'vi'),
    newest: after === null ? null : behindPath(site.slug, report.id, line.key, around),
    older: next === null ? null : behindPath(site.slug, report.id, line.key, { ...around, after: next }),
  }
}
