/** `congso report`: the contribution table as JSON, XLSX or HTML; reports as papers stand in `report-paper.ts`. */
import { writeFile } from 'node:fs/promises'
import { isDay, monthsBetween, parseInstant } from '../../basics/dates.ts'
import { printedReport } from '../../modules/contributions/desk/printed-report.page.tsx'
import {
  type Asked,
  asFiled,
  type ContributionReport,
  composeContributions,
  contributionWords,
  contributionWorkbook,
  endOfDay,
  type Order,
  reportJson,
  whyNotAddsUp,
} from '../../modules/contributions/index.ts'
import { siteBySlug } from '../../modules/sites/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import { paperCommand, paperKinds } from './report-paper.ts'
import { royaltiesCommand, royaltyKind } from './report-royalties.ts'
import { type Result, refused, wrongUse } from './result.ts'

export type ReportOptions = {
  site: string
  from: string
  to: string
  format: string
  /** A file to write; without it the report goes to standard output. */
  out?: string
  order?: string
  asOf?: string
}

/** `document` is what goes to standard output as it is: a workbook or a page. */
export type ReportResult = Result & { document?: Buffer }

const kinds = ['contributions', royaltyKind, ...paperKinds]
const formats = ['json', 'xlsx', 'html'] as const
type Format = (typeof formats)[number]
type Wanted = Asked & { format: Format; order: Order }

/** Exit 2 for wrong use (an unknown site, kind, format or day), 1 when the figures do not add up or the file cannot be written. */
export async function reportCommand(
  db: DeskDb,
  kind: string,
  options: ReportOptions,
  now: Date,
): Promise<ReportResult> {
  if (!kinds.includes(kind)) return wrongUse(`Không có báo cáo ${kind}. Chọn một trong: ${kinds.join(', ')}.`)
  if (kind === royaltyKind) return royaltiesCommand(db, options, now)
  const paper = paperKinds.find((known) => known === kind)
  if (paper !== undefined) return paperCommand(db, paper, options, now)
  const wanted = await wantedOf(db, options, now)
  if ('exitCode' in wanted) return wanted

  const composed = await composeContributions(db, wanted)
  const gaps = whyNotAddsUp(composed)
  if (gaps.length > 0) return refused(gaps.map(({ field, problem }) => `Số liệu không khớp: ${field} (${problem}).`))
  const report = wanted.order === 'as-filed' ? asFiled(composed) : composed
  return options.out === undefined ? shown(report, wanted) : written(report, wanted, options.out)
}

async function wantedOf(db: DeskDb, options: ReportOptions, now: Date): Promise<Wanted | Result> {
  const { from, to, order = 'number' } = options
  const wrong = [from, to].find((day) => !isDay(day))
  if (wrong !== undefined) return wrongUse(`Ngày không đúng dạng NĂM-THÁNG-NGÀY: ${wrong}.`)
  if (from > to) return wrongUse(`Ngày đầu kỳ (${from}) đứng sau ngày cuối kỳ (${to}).`)
  if (monthsBetween(from, to).length > 120) return wrongUse('Kỳ báo cáo dài quá 120 tháng.')
  const format = formats.find((known) => known === options.format)
  if (format === undefined)
    return wrongUse(`Không có định dạng ${options.format}. Chọn một trong: ${formats.join(', ')}.`)
  if (order !== 'number' && order !== 'as-filed') return wrongUse('Thứ tự chỉ có: number, as-filed.')
  const asOf = options.asOf === undefined ? now : (endOfDay(options.asOf) ?? parseInstant(options.asOf))
  if (asOf === null) return wrongUse(`Thời điểm tính đến không đọc được: ${options.asOf}.`)
  const site = await siteBySlug(db, options.site)
  if (site === undefined) return wrongUse(`Không có trang nào tên là ${options.site}.`)
  return { site, from, to, asOf, format, order }
}

async function shown(report: ContributionReport, wanted: Wanted): Promise<ReportResult> {
  if (wanted.format === 'json') return { exitCode: 0, output: reportJson(report) }
  return { exitCode: 0, document: await documentOf(report, wanted) }
}

async function written(report: ContributionReport, wanted: Wanted, file: string): Promise<ReportResult> {
  try {
    await writeFile(file, await documentOf(report, wanted))
  } catch (problem) {
    return refused([`Không ghi được tệp ${file}: ${(problem as Error).message}`])
  }
  return { exitCode: 0, messages: [`Đã ghi ${file}`] }
}

async function documentOf(report: ContributionReport, { format, order }: Wanted): Promise<Buffer> {
  if (format === 'xlsx') return contributionWorkbook(report, order, contributionWords)
  const text = format === 'html' ? printedReport(report, order) : JSON.stringify(reportJson(report), null, 2)
  return Buffer.from(`${text}\n`)
}
