/** A report on its page: shown, written on, moved on. */

import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { arrivedFor, issueFromArrival } from '../actions/issue.ts'
import { checkReport, sendReport, takeAgain, takeBack } from '../actions/move.ts'
import { issueWithFile } from '../actions/receive-file.ts'
import { takeFigures } from '../actions/take-figures.ts'
import { type OnReport, writeReport } from '../actions/write.ts'
import { reportPath } from '../paths.ts'
import { whyNotAddsUp } from '../rules/adds-up.ts'
import { adjustmentsOf } from '../rules/adjustments.ts'
import { openRows } from '../rules/assessment.ts'
import { blockKeys, isOpen, type Named, type Texts } from '../rules/report.ts'
import { type Report, stepsOf } from '../store/reports.ts'
import { deskWords, periodName, sectionsOf } from '../words/index.ts'
import { has, lineIn, type ReportHouse, reportIn, saidOf, versionIn, writing } from './house.ts'
import { ReportPage } from './report.page.tsx'
import { writtenReport } from './written.ts'

export async function showReport(house: ReportHouse, request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  return report === undefined ? notFound : reportAnswer(house, request, { report, issues: [] })
}

type Shown = { report: Report; issues: readonly Issue[] }

async function reportAnswer(house: ReportHouse, request: SiteRequest, { report, issues }: Shown): Promise<Answer> {
  const { db, site, csrf, query } = request
  const { written, subject, series } = await writtenReport(db, report)
  const findings = whyNotAddsUp(report.figures)
  const props = {
    ...{ siteSlug: site.slug, csrf, report, subject, findings, kind: written.kind, series: series.name },
    ...{ period: periodName({ from: report.from, to: report.to }), mayWrite: has(request, writing) },
    ...{ isOpen: isOpen(report.state), said: saidOf(issues) },
    sections: sectionsOf({ figures: report.figures, texts: report.texts, named: report.named }),
    matches: await arrivedFor(db, report, subject),
    adjustments: report.state === 'issued' ? await adjusted(house, request, report) : [],
    openRows: openRows(written.assessment?.rows ?? []),
    steps: await stepsOf(db, site.id, report.id),
    done:
      issues.length > 0
        ? null
        : (deskWords.report.done[query.get('da') ?? ''] ?? (query.has('luu') ? deskWords.report.saved : null)),
  }
  const title = `${series.name}, ${props.period}`
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(title), <ReportPage {...props} />, { status, keep: 'never' })
}

/** What the same period comes to as it is known now. */
async function adjusted({ sources }: ReportHouse, { db, now }: SiteRequest, { figures }: Report) {
  const { site, scope, period } = figures
  return adjustmentsOf(figures, await takeFigures(db, sources, { site, scope, period, asOf: now }))
}

const on = (request: SiteRequest, report: Report): OnReport => ({
  ...{ siteId: request.site.id, id: report.id, version: versionIn(request), by: byOf(request), now: request.now },
})

async function answered(
  house: ReportHouse,
  request: SiteRequest,
  { report, outcome, done }: { report: Report; outcome: Outcome<unknown>; done: string },
): Promise<Answer> {
  if ('issues' in outcome) return reportAnswer(house, request, { report, issues: outcome.issues })
  return seeOther(`${reportPath(request.site.slug, report.id)}?${done}`)
}

export async function receiveTexts(house: ReportHouse, request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  if (report === undefined) return notFound
  const { db, body } = request
  const texts: Texts = Object.fromEntries(
    blockKeys.map((key) => [key, body.get(`doan-${key}`) ?? report.texts[key] ?? '']),
  )
  const named: Named = { active: body.getAll('ten-active'), silent: body.getAll('ten-silent') }
  const outcome = await writeReport(db, { ...on(request, report), texts, named })
  return answered(house, request, { report: { ...report, texts, named }, outcome, done: 'luu=1' })
}

export async function receiveDeed(house: ReportHouse, request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  if (report === undefined) return notFound
  const { db, site, body } = request
  const asked = on(request, report)
  const deeds: Record<string, () => Promise<Outcome<null>>> = {
    'take-figures': () => takeAgain(db, house.sources, { ...asked, site }),
    check: () => checkReport(db, { ...asked, explanation: lineIn(body, 'giai-trinh', 2000) }),
    send: () => sendReport(db, asked),
    'take-back': () => takeBack(db, { ...asked, reason: lineIn(body, 'ly-do', 1000) }),
  }
  const deed = body.get('viec') ?? ''
  const run = deeds[deed]
  if (run === undefined) return notFound
  return answered(house, request, {
    report,
    outcome: await run(),
    done: `da=${deed === 'take-figures' ? 'taken' : deed}`,
  })
}

export async function receiveIssue(house: ReportHouse, request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  if (report === undefined) return notFound
  const { db, body, files } = request
  const outcome = await issueWithFile(db, house.files, {
    ...on(request, report),
    ...{ number: lineIn(body, 'so', 20), issuedOn: lineIn(body, 'ngay', 20), upload: files[0] ?? null },
  })
  return answered(house, request, { report, outcome, done: 'da=issue' })
}

export async function receiveArrived(house: ReportHouse, request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  if (report === undefined) return notFound
  const { subject } = await writtenReport(request.db, report)
  const asked = { ...on(request, report), arrivalId: lineIn(request.body, 'van-ban-den', 40), subject }
  return answered(house, request, { report, outcome: await issueFromArrival(request.db, asked), done: 'da=issue' })
}
