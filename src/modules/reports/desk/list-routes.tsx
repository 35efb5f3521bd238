import { dayOf } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { beginReport } from '../actions/begin.ts'
import { reportPath, reportsPath, seriesPath } from '../paths.ts'
import { ownPeriod, type Period, type PeriodKind, periodKinds, periodOf } from '../rules/period.ts'
import { reportsOf } from '../store/reports.ts'
import { seriesOf } from '../store/series.ts'
import { deskWords, periodName } from '../words/index.ts'
import { has, lineIn, type ReportHouse, saidOf, writing } from './house.ts'
import { ReportsPage, type WizardValues } from './list.page.tsx'

const mostReports = 100

export async function showReports(request: SiteRequest): Promise<Answer> {
  return listAnswer(request, { values: usual(request.now), issues: [] })
}

/** The period that has just ended is what somebody reports on. */
function usual(now: Date): WizardValues {
  const [year, month] = dayOf(now).split('-').map(Number)
  const isFirstHalf = (month ?? 1) <= 6
  return {
    ...{ loai: '', ky: 'half', tu: '', den: '' },
    nam: String(isFirstHalf ? (year ?? 0) - 1 : year),
    thu: isFirstHalf ? '2' : '1',
  }
}

async function listAnswer(
  request: SiteRequest,
  { values, issues }: { values: WizardValues; issues: readonly Issue[] },
): Promise<Answer> {
  const { db, site, csrf } = request
  const series = await seriesOf(db, site.id)
  const reports = await reportsOf(db, site.id, mostReports)
  const mayWrite = has(request, writing)
  const props = {
    ...{ siteSlug: site.slug, csrf, values, mayWrite, said: saidOf(issues) },
    series: series.map(({ id, name, symbol }) => ({ id, name, symbol, href: seriesPath(site.slug, id) })),
    reports: reports.map((report) => ({
      ...report,
      ...{ href: reportPath(site.slug, report.id), period: periodName({ from: report.from, to: report.to }) },
    })),
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${deskWords.title}, ${site.name}`), <ReportsPage {...props} />, { status, keep: 'never' })
}

export async function begin({ sources }: ReportHouse, request: SiteRequest): Promise<Answer> {
  const { db, site, body, now } = request
  const values: WizardValues = {
    ...{ loai: lineIn(body, 'loai'), ky: lineIn(body, 'ky'), nam: lineIn(body, 'nam'), thu: lineIn(body, 'thu') },
    ...{ tu: lineIn(body, 'tu'), den: lineIn(body, 'den') },
  }
  const period = periodIn(values)
  if (period === null) return listAnswer(request, { values, issues: [{ field: 'ky', problem: 'period-wrong' }] })
  const [first] = await seriesOf(db, site.id)
  const seriesId = values.loai === '' ? (first?.id ?? '') : values.loai
  const known = (await seriesOf(db, site.id)).find(({ id }) => id === seriesId)
  if (known === undefined) return listAnswer(request, { values, issues: [{ field: 'loai', problem: 'not-found' }] })
  const begun = await beginReport(db, sources, { site, seriesId, period, by: byOf(request), now })
  if ('issues' in begun) return listAnswer(request, { values, issues: begun.issues })
  return seeOther(`${reportPath(site.slug, begun.done.id)}?da=begin`)
}

function periodIn({ ky, nam, thu, tu, den }: WizardValues): (Period & { kind: PeriodKind }) | null {
  const kind = periodKinds.find((known) => known === ky)
  if (kind === undefined) return null
  const period = kind === 'own' ? ownPeriod(tu, den) : periodOf(kind, Number(nam), kind === 'year' ? 1 : Number(thu))
  return period === null ? null : { ...period, kind }
}

/** What the desk offers inside a site. */
export const reportsEntry = {
  text: deskWords.title,
  href: (siteSlug: string) => reportsPath(siteSlug),
}
