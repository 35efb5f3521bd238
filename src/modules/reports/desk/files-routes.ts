/** A report as files: the paper, its tables, its preview, what was signed. */
import { type Answer, bytes, notFound } from '../../../web/answers.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { contentTypes, paperBytes, signedBytes, tableWorkbook } from '../actions/files.ts'
import { fileFormats } from '../paths.ts'
import type { Report } from '../store/reports.ts'
import { contributionPaperTable, linesTable, periodName, sitesPaperTable, takenText } from '../words/index.ts'
import { type ReportHouse, reportIn } from './house.ts'
import { writtenReport } from './written.ts'

const nameOf = ({ figures, from, to }: Report, extension: string): string =>
  `bao-cao-${figures.site.slug}-${from}-${to}.${extension}`

/** The same report gives the same file: what is written into it as its making is when its figures were taken. */
export async function sendFile(house: ReportHouse, request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  const format = fileFormats.find((known) => known === request.params['format'])
  if (report === undefined || format === undefined) return notFound
  if (format === 'xlsx') return sendTable(request, report)
  const { paper, series } = await writtenReport(request.db, report)
  const writing = { files: house.files, template: series.template, madeAt: report.takenAt }
  return bytes(contentTypes[format], await paperBytes(paper, format, writing), { downloadAs: nameOf(report, format) })
}

async function sendTable({ query }: SiteRequest, report: Report): Promise<Answer> {
  const { figures, takenAt } = report
  const wanted = query.get('bang') ?? 'so-lieu'
  const tables = {
    'so-lieu': { title: 'Số liệu báo cáo', table: linesTable('', figures.lines, figures) },
    'don-vi':
      figures.contribution === null
        ? null
        : { title: 'Tin, bài theo đơn vị', table: contributionPaperTable(figures.contribution) },
    trang: figures.sites === null ? null : { title: 'Các trang thành phần', table: sitesPaperTable(figures.sites) },
  }
  const found = wanted === 'so-lieu' || wanted === 'don-vi' || wanted === 'trang' ? tables[wanted] : null
  if (found === null) return notFound
  const about = {
    name: found.title,
    title: found.title,
    subtitle: periodName(figures.period),
    notes: [takenText(takenAt)],
  }
  return bytes(contentTypes.xlsx, await tableWorkbook(found.table, about, takenAt), {
    downloadAs: nameOf(report, 'xlsx'),
  })
}

/** The printed page: the PDF itself, shown and not taken away. */
export async function showPreview(_house: ReportHouse, request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  if (report === undefined) return notFound
  const { paper } = await writtenReport(request.db, report)
  const writing = { files: null, template: null, madeAt: report.takenAt }
  return bytes(contentTypes.pdf, await paperBytes(paper, 'pdf', writing))
}

export async function showSigned({ files }: ReportHouse, request: SiteRequest): Promise<Answer> {
  const report = await reportIn(request)
  if (report?.signedSha256 == null) return notFound
  const name = report.signedName ?? nameOf(report, 'pdf')
  return bytes(contentTypes.pdf, await signedBytes(files, report.signedSha256), { downloadAs: name })
}
