/** `congso report activity|self-assessment`: the figures as JSON, the report as an official paper, its tables as a workbook. */
import { writeFile } from 'node:fs/promises'
import { dayOf, isDay, parseInstant } from '../../basics/dates.ts'
import { endOfDay } from '../../modules/contributions/index.ts'
import {
  blocksOf,
  type Figures,
  findingText,
  forms,
  linesTable,
  nobody,
  paperBytes,
  paperOf,
  periodName,
  proposedRows,
  reportJson,
  type SeriesFacts,
  subjectOf,
  tableWorkbook,
  takeFigures,
  takenText,
  usualSeries,
  whyNotAddsUp,
} from '../../modules/reports/index.ts'
import { type SiteSummary, siteBySlug } from '../../modules/sites/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import { reportSources } from '../report-sources.ts'
import type { ReportOptions, ReportResult } from './report.ts'
import { type Result, refused, wrongUse } from './result.ts'

export const paperKinds = ['activity', 'self-assessment'] as const
export type PaperKind = (typeof paperKinds)[number]

const formats = ['json', 'docx', 'xlsx', 'html', 'pdf'] as const
type Wanted = { site: SiteSummary; format: (typeof formats)[number]; asOf: Date; kind: PaperKind; series: SeriesFacts }

/** For the province the whole network is counted, for any other site the site alone. */
export async function paperCommand(
  db: DeskDb,
  kind: PaperKind,
  options: ReportOptions,
  now: Date,
): Promise<ReportResult> {
  const wanted = await wantedOf(db, kind, options, now)
  if ('exitCode' in wanted) return wanted
  const { site, asOf, series } = wanted
  const period = { from: options.from, to: options.to }
  const figures = await takeFigures(db, reportSources, { site, scope: series.scope, period, asOf })
  const findings = whyNotAddsUp(figures)
  const hard = findings.filter(({ isSoft }) => !isSoft)
  if (hard.length > 0) return refused(hard.map(findingText))
  const messages = findings.map(findingText)
  const assessment = await assessmentOf(db, figures)
  if (wanted.format === 'json') {
    const output = kind === 'activity' ? reportJson(figures) : assessmentJson(figures, assessment)
    return options.out === undefined
      ? { exitCode: 0, output, messages }
      : written(Buffer.from(`${JSON.stringify(output, null, 2)}\n`), options.out, messages)
  }
  const document = await documentOf(wanted, figures, assessment)
  return options.out === undefined ? { exitCode: 0, document, messages } : written(document, options.out, messages)
}

async function wantedOf(db: DeskDb, kind: PaperKind, options: ReportOptions, now: Date): Promise<Wanted | Result> {
  const { from, to } = options
  const wrong = [from, to].find((day) => !isDay(day))
  if (wrong !== undefined) return wrongUse(`Ngày không đúng dạng NĂM-THÁNG-NGÀY: ${wrong}.`)
  if (from > to) return wrongUse(`Ngày đầu kỳ (${from}) đứng sau ngày cuối kỳ (${to}).`)
  const format = formats.find((known) => known === options.format)
  if (format === undefined)
    return wrongUse(`Không có định dạng ${options.format}. Chọn một trong: ${formats.join(', ')}.`)
  const asOf = options.asOf === undefined ? now : (endOfDay(options.asOf) ?? parseInstant(options.asOf))
  if (asOf === null) return wrongUse(`Thời điểm tính đến không đọc được: ${options.asOf}.`)
  const site = await siteBySlug(db, options.site)
  if (site === undefined) return wrongUse(`Không có trang nào tên là ${options.site}.`)
  return { site, format, asOf, kind, series: await usualSeries(db, site, kind) }
}

type Assessment = { form: string; rows: ReturnType<typeof proposedRows> }

async function assessmentOf(db: DeskDb, { site, period, asOf }: Figures): Promise<Assessment> {
  const form = forms.at(-1)
  if (form === undefined) throw new Error('no form of self-assessment is known')
  const asked = { siteIds: [site.id], day: period.to, asOf: new Date(asOf) }
  return { form: form.key, rows: proposedRows(form, (await reportSources.verdicts?.(db, asked)) ?? null) }
}

/** Ticks are proposals: what a unit says for itself stands in its report at the desk. */
function assessmentJson({ site, period, asOf }: Figures, { form: key, rows }: Assessment) {
  const form = forms.find((one) => one.key === key)
  const told = rows.map(({ no, label, proposed, count, countOf, evidence, legalRefs }) => ({
    ...{ no, label, proposed, count, count_of: countOf, evidence, legal_refs: legalRefs },
  }))
  const about = { report: 'self-assessment', site: site.slug, on: period.to, as_of: asOf }
  return { ...about, form: key, decision: form?.decision ?? null, rows: told }
}

async function documentOf(wanted: Wanted, figures: Figures, assessment: Assessment): Promise<Buffer> {
  const { kind, series, asOf, format } = wanted
  if (format === 'xlsx') {
    const about = { name: 'Số liệu báo cáo', title: series.name, subtitle: periodName(figures.period) }
    return tableWorkbook(linesTable('', figures.lines, figures), { ...about, notes: [takenText(asOf)] }, asOf)
  }
  const { called, symbol } = series
  const blocks = blocksOf({ kind, called, symbol, figures, texts: {}, named: nobody, assessment })
  const paper = paperOf({
    ...{ heading: series, subject: subjectOf(series.subject, figures.period), kindName: 'BÁO CÁO', blocks },
    ...{ number: null, day: null, year: Number(dayOf(asOf).slice(0, 4)), draft: true },
  })
  return paperBytes(paper, format === 'docx' || format === 'pdf' ? format : 'html', {
    ...{ files: null, template: null, madeAt: asOf },
  })
}

async function written(document: Buffer, file: string, messages: readonly string[]): Promise<ReportResult> {
  try {
    await writeFile(file, document)
  } catch (problem) {
    return refused([`Không ghi được tệp ${file}: ${(problem as Error).message}`])
  }
  return { exitCode: 0, messages: [...messages, `Đã ghi ${file}`] }
}
