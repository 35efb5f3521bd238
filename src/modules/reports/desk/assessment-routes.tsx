import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { answerAssessment, giveVerdict } from '../actions/assess.ts'
import { assessmentPath, reportPath, verdictPath } from '../paths.ts'
import { type AssessmentRow, formOf, openRows, type Answer as RowAnswer } from '../rules/assessment.ts'
import { isOpen } from '../rules/report.ts'
import { assessmentOf } from '../store/assessment.ts'
import type { Report } from '../store/reports.ts'
import { deskWords } from '../words/index.ts'
import { AssessmentPage } from './assessment.page.tsx'
import { has, inspecting, lineIn, reportIn, saidOf, versionIn, writing } from './house.ts'

export async function showAssessment(request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  return report === undefined ? notFound : assessmentAnswer(request, { report, issues: [] })
}

type Shown = { report: Report; issues: readonly Issue[]; answers?: readonly RowAnswer[] }

async function assessmentAnswer(request: SiteRequest, { report, issues, answers = [] }: Shown): Promise<Answer> {
  const { db, site, csrf, query } = request
  const found = await assessmentOf(db, site.id, report.id)
  const form = formOf(found?.form ?? null)
  if (found === null || form === undefined) return notFound
  const typed = new Map(answers.map((one) => [one.no, one]))
  const rows = found.rows.map((row): AssessmentRow => ({ ...row, ...typed.get(row.no) }))
  const props = {
    ...{ rows, form, csrf, version: report.version, said: saidOf(issues), takenAt: found.takenAt },
    ...{ action: assessmentPath(site.slug, report.id), verdictAction: verdictPath(site.slug, report.id) },
    ...{ back: reportPath(site.slug, report.id), left: openRows(rows) },
    mayAnswer: has(request, writing) && isOpen(report.state),
    mayJudge: has(request, inspecting),
    done: issues.length === 0 && query.has('da') ? (deskWords.report.done['assess'] ?? null) : null,
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${deskWords.assessment.title}, ${site.name}`), <AssessmentPage {...props} />, {
    status,
    keep: 'never',
  })
}

const tickOf = (said: string | null): boolean | null => (said === 'co' ? true : said === 'khong' ? false : null)

export async function receiveAssessment(request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  if (report === undefined) return notFound
  const { db, site, body, now } = request
  const found = await assessmentOf(db, site.id, report.id)
  const answers = (found?.rows ?? []).map(({ no }) => ({
    ...{ no, tick: tickOf(body.get(`muc-${no}`)), quantity: lineIn(body, `so-luong-${no}`, 1000) },
    ...{ note: lineIn(body, `ghi-chu-${no}`, 1000), reason: lineIn(body, `ly-do-${no}`, 1000) },
  }))
  const asked = { siteId: site.id, id: report.id, version: versionIn(request), by: byOf(request), now, answers }
  const outcome = await answerAssessment(db, asked)
  if ('issues' in outcome) return assessmentAnswer(request, { report, issues: outcome.issues, answers })
  return seeOther(`${assessmentPath(site.slug, report.id)}?da=luu`)
}

export async function receiveVerdict(request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  if (report === undefined) return notFound
  const { db, site, body, now } = request
  const found = await assessmentOf(db, site.id, report.id)
  const answers = (found?.rows ?? []).map(({ no }) => ({
    ...{ no, tick: tickOf(body.get(`doan-${no}`)), note: lineIn(body, `nhan-xet-${no}`, 1000) },
  }))
  const outcome = await giveVerdict(db, {
    siteId: site.id,
    id: report.id,
    version: null,
    by: byOf(request),
    now,
    answers,
  })
  if ('issues' in outcome) return assessmentAnswer(request, { report, issues: outcome.issues })
  return seeOther(`${assessmentPath(site.slug, report.id)}?da=luu`)
}
