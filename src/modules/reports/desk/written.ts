/** A report in words and as a paper, for its page, its preview and its files. */

import { dayOf } from '../../../basics/dates.ts'
import type { OfficialPaper } from '../../../basics/official-paper.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { paperOf } from '../actions/paper.ts'
import type { Series } from '../rules/series.ts'
import { assessmentOf } from '../store/assessment.ts'
import type { Report } from '../store/reports.ts'
import { seriesAt } from '../store/series.ts'
import { blocksOf, letterBlocks, letterSubject, subjectOf, type Written } from '../words/index.ts'

export type WrittenReport = { series: Series; written: Written; subject: string; paper: OfficialPaper }

export async function writtenReport(db: SiteRequest['db'], report: Report): Promise<WrittenReport> {
  const series = await seriesAt(db, report.siteId, report.seriesId)
  if (series === undefined) throw new Error(`the series of report ${report.id} is gone`)
  const heading = report.heading ?? series
  const { figures, texts, named } = report
  const assessment = await assessmentOf(db, report.siteId, report.id)
  const { kind, called, symbol } = heading
  const written = { kind, called, symbol, figures, texts, named, assessment }
  const subject = subjectOf(heading.subject, { from: report.from, to: report.to })
  const paper = paperOf({
    ...{ heading, subject, kindName: 'BÁO CÁO', blocks: blocksOf(written) },
    ...{ number: report.number, day: report.issuedOn, draft: report.state === 'for-signature' },
    year: Number((report.issuedOn ?? dayOf(report.takenAt)).slice(0, 4)),
  })
  return { series, written, subject, paper }
}

/** A letter to a unit that sent nothing; number and date stay blank. */
export function letterTo(unit: string, { series, written }: WrittenReport, now: Date): OfficialPaper {
  const symbol = series.symbol.split(/[-/]/).slice(1).join('-') || series.symbol
  const recipients = ['Như trên', ...series.recipients.filter((one) => /^lưu/i.test(one))]
  return paperOf({
    ...{ heading: { ...series, symbol }, subject: letterSubject(written.figures), kindName: null },
    ...{ blocks: letterBlocks(written.figures, { unit, issuer: series.called }), number: null, day: null },
    ...{ year: Number(dayOf(now).slice(0, 4)), draft: true, addressee: [unit], recipients },
  })
}
