/** The tables of a report as papers print them. */
import { integerText } from '../../../basics/numbers.ts'
import type { PaperCell, PaperTable } from '../../../basics/official-paper.ts'
import type { AssessmentRow } from '../rules/assessment.ts'
import type { ContributionTable, Figures, Line, SiteRow, TableRow } from '../rules/figures.ts'
import type { AssessmentForm } from '../rules/forms.table.ts'
import { type ListedSite, sitesTable } from '../rules/sites-table.ts'
import { countText, figureText, growthText, lineName, measureOf, paperDay, reportedText, romanText } from './names.ts'

const cell = (text: string, more: Partial<PaperCell> = {}): PaperCell => ({ text, ...more })
const centred = (text: string): PaperCell => cell(text, { align: 'center' })
const figure = (text: string): PaperCell => cell(text, { align: 'right' })
const bold = (one: PaperCell): PaperCell => ({ ...one, bold: true })
const heads = (...texts: readonly string[]): PaperCell[] =>
  texts.map((text) => cell(text, { align: 'center', bold: true }))

const isPart = ({ key }: Line): boolean => /^(items\.(origin|genre)|documents\.body)\./.test(key)

/** Figures with their base: the base's own days stand in its head. */
export function linesTable(caption: string, lines: readonly Line[], { period, base }: Figures): PaperTable {
  const span = ({ from, to }: { from: string; to: string }) => `(${paperDay(from)} - ${paperDay(to)})`
  return {
    kind: 'table',
    caption,
    widths: [6, 34, 13, 16, 16, 15],
    fontSize: 12,
    head: [heads('TT', 'Chỉ tiêu', 'Đơn vị tính', `Kỳ báo cáo ${span(period)}`, `Cùng kỳ ${span(base)}`, 'Tăng, giảm')],
    body: lines.map((line, index) => [
      centred(String(index + 1)),
      cell(isPart(line) ? `- ${lineName(line)}` : lineName(line)),
      centred(measureOf(line)),
      figure(figureText(line.value)),
      figure(figureText(line.base)),
      centred(growthText(line)),
    ]),
  }
}

const groupTitles = {
  board: 'Thành viên Ban Biên tập',
  contributor: 'Cộng tác viên',
  unassigned: 'Chưa rõ đơn vị',
} as const

/** As boards file it: the most active first, months without anything left blank, whoever sent nothing last with a 0. */
export function contributionPaperTable({ columns, groups, columnTotals, total }: ContributionTable): PaperTable {
  const isOneYear = new Set(columns.map((month) => month.slice(0, 4))).size === 1
  const month = (text: string) =>
    isOneYear ? `Tháng ${Number(text.slice(5))}` : `${text.slice(5)}/${text.slice(0, 4)}`
  const monthWidth = Math.min(8, 50 / Math.max(1, columns.length))
  return {
    kind: 'table',
    caption: null,
    widths: [6, 84 - monthWidth * columns.length, ...columns.map(() => monthWidth), 10],
    fontSize: 12,
    head: [heads('TT', 'Đơn vị', ...columns.map(month), 'Tổng cộng')],
    body: [
      ...groups.flatMap(({ group, rows }, index) => [
        [bold(centred(`${romanText(index + 1)}/`)), bold(cell(groupTitles[group], { colSpan: columns.length + 2 }))],
        ...asFiled(rows).map(contributionRow),
      ]),
      [
        cell(''),
        bold(cell('Tổng cộng')),
        ...columnTotals.map((count) => bold(centred(integerText(count, 'vi')))),
        bold(centred(integerText(total, 'vi'))),
      ],
    ],
  }
}

const asFiled = (rows: readonly TableRow[]): TableRow[] => rows.toSorted((one, other) => other.total - one.total)

const contributionRow = ({ no, unit, counts, total }: TableRow): PaperCell[] => [
  centred(no === null ? '' : String(no)),
  cell(unit),
  ...counts.map((count) => centred(count === 0 ? '' : integerText(count, 'vi'))),
  bold(centred(integerText(total, 'vi'))),
]

const groupNames = { department: 'Sở, ban, ngành', local: 'Ủy ban nhân dân cấp xã, cấp huyện' } as const

/** Two lists side by side, each in the order of its own figures; who did not report is said so and is in no total. */
export function sitesPaperTable(rows: readonly SiteRow[]): PaperTable {
  const table = sitesTable(rows)
  const pair = (left: ListedSite | undefined, right: ListedSite | undefined): PaperCell[] => [
    ...listedCells(left),
    ...listedCells(right),
  ]
  return {
    kind: 'table',
    caption: null,
    widths: [5, 33, 12, 5, 33, 12],
    fontSize: 12,
    head: [heads('TT', 'Trang thông tin', 'Tin, bài mới', 'TT', 'Trang thông tin', 'Hồ sơ trực tuyến')],
    body: [
      ...table.groups.flatMap(({ group, items, dossiers }, index) => {
        const no = romanText(index + 1)
        const title = [bold(centred(no)), bold(cell(groupNames[group], { colSpan: 2 }))]
        return [[...title, ...title], ...items.map((left, at) => pair(left, dossiers[at]))]
      }),
      [
        cell(''),
        bold(cell('Tổng cộng')),
        bold(figure(integerText(table.itemsTotal, 'vi'))),
        cell(''),
        bold(cell('Tổng cộng')),
        bold(figure(integerText(table.dossiersTotal, 'vi'))),
      ],
    ],
  }
}

const listedCells = (site: ListedSite | undefined): PaperCell[] =>
  site === undefined
    ? [cell(''), cell(''), cell('')]
    : [centred(String(site.no)), cell(site.name), figure(reportedText(site.reported))]

const mark = 'x'

/** The form of the decision: the unit's own statement; the team's verdict is a column of its own once there is one. */
export function assessmentPaperTable(form: AssessmentForm, rows: readonly AssessmentRow[]): PaperTable {
  const hasTeam = rows.some(({ teamTick, teamNote }) => teamTick !== null || teamNote !== '')
  const spanning = { rowSpan: 2, align: 'center', bold: true } as const
  const team = hasTeam ? [cell('Kết quả kiểm tra', spanning)] : []
  return {
    kind: 'table',
    caption: null,
    widths: hasTeam ? [6, 36, 7, 7, 18, 14, 12] : [6, 40, 7, 8, 21, 18],
    fontSize: 12,
    head: [
      [
        ...[cell('TT', spanning), cell('Nội dung', spanning)],
        cell('Tự đánh giá của đơn vị', { colSpan: 3, align: 'center', bold: true }),
        ...[cell('Ghi chú', spanning), ...team],
      ],
      heads('Có', 'Không', 'Số lượng'),
    ],
    body: [
      [cell(''), bold(cell(form.heading, { colSpan: hasTeam ? 6 : 5 }))],
      ...rows.map((row) => [
        ...[centred(String(row.no)), cell(row.label)],
        ...[centred(row.tick === true ? mark : ''), centred(row.tick === false ? mark : '')],
        ...[cell(quantityText(row)), cell([row.note, row.reason].filter((said) => said !== '').join('. '))],
        ...(hasTeam ? [cell(teamText(row))] : []),
      ]),
    ],
  }
}

/** What the unit wrote, or the proposed count with its noun. */
export const quantityText = ({ quantity, count, countOf }: AssessmentRow): string =>
  quantity === '' ? countText(count, countOf) : quantity

const teamText = ({ teamTick, teamNote }: AssessmentRow): string =>
  [teamTick === null ? '' : teamTick ? 'Đạt' : 'Chưa đạt', teamNote].filter((said) => said !== '').join('. ')
