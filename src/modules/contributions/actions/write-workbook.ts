import type { LocalDate, LocalMonth } from '../../../basics/dates.ts'
import { type Sheet, type SheetCell, type SheetRow, workbookOf } from '../../../platform/paper/index.ts'
import type { Order } from '../paths.ts'
import type { ContributionReport, Origin, ReportGroup, ReportRow } from '../rules/report.ts'

/** What the sheet says; handed in, because sentences are not an action's business. */
export type SheetWords = {
  title: string
  tableTitle: string
  groupNames: Record<ReportGroup, string>
  groupNumbers: Record<ReportGroup, string>
  originNames: Record<Origin, string>
  no: string
  unit: string
  total: string
  ofWhich: string
  zero: string
  month: (month: LocalMonth, isOneYear: boolean) => string
  period: (from: LocalDate, to: LocalDate) => string
  rule: (asOf: Date) => string
}

/** The table as an XLSX workbook: what is filed, with sums that go on calculating. */
export const contributionWorkbook = (report: ContributionReport, order: Order, words: SheetWords): Promise<Buffer> =>
  workbookOf(sheetOf(report, order, words), report.asOf)

function sheetOf(report: ContributionReport, order: Order, words: SheetWords): Sheet {
  const head: SheetRow[] = [
    { kind: 'title', cells: [words.tableTitle.toUpperCase()] },
    { kind: 'subtitle', cells: [report.siteName] },
    { kind: 'subtitle', cells: [words.period(report.from, report.to)] },
    { kind: 'head', cells: [words.no, words.unit, ...monthHeads(report.columns, words), words.total] },
  ]
  const { rows, spans } = groupRows(report, order, head.length, words)
  const totalAt = head.length + rows.length + 1
  const below: SheetRow[] = [
    totalRow(report, spans, totalAt, words),
    ...report.origins.map((line, index) => {
      const cells = [null, `${words.ofWhich}: ${words.originNames[line.origin]}`, ...line.counts]
      return { kind: 'row' as const, cells: [...cells, across(line, totalAt + index + 1)] }
    }),
    { kind: 'note', cells: [words.rule(report.asOf)] },
    { kind: 'note', cells: [words.zero] },
  ]
  const widths = [6, 44, ...report.columns.map(() => 11), 12]
  return { name: words.title, widths, rows: [...head, ...rows, ...below] }
}

const monthHeads = (columns: readonly LocalMonth[], words: SheetWords): string[] => {
  const isOneYear = new Set(columns.map((month) => month.slice(0, 4))).size === 1
  return columns.map((month) => words.month(month, isOneYear))
}

type Span = { first: number; last: number }

/** The groups with their rows, and which rows of the sheet hold figures; a group of nobody has only its heading. */
function groupRows(
  report: ContributionReport,
  order: Order,
  before: number,
  words: SheetWords,
): { rows: SheetRow[]; spans: Span[] } {
  const rows: SheetRow[] = []
  const spans: Span[] = []
  for (const group of report.groups) {
    rows.push({ kind: 'group', cells: [words.groupNumbers[group.group], words.groupNames[group.group]] })
    const first = before + rows.length + 1
    for (const row of group.rows) {
      const figures = row.counts.map((count) => (order === 'as-filed' && count === 0 ? null : count))
      rows.push({ kind: 'row', cells: [row.no, row.unit, ...figures, across(row, before + rows.length + 1)] })
    }
    if (group.rows.length > 0) spans.push({ first, last: before + rows.length })
  }
  return { rows, spans }
}

function totalRow(
  { columnTotals, total }: ContributionReport,
  spans: readonly Span[],
  at: number,
  words: SheetWords,
): SheetRow {
  const down = columnTotals.map((result, index): SheetCell => {
    const ranges = spans.map(({ first, last }) => `${letter(index + 3)}${first}:${letter(index + 3)}${last}`)
    return ranges.length === 0 ? result : { formula: `SUM(${ranges.join(',')})`, result }
  })
  return { kind: 'total', cells: [null, words.total, ...down, across({ counts: columnTotals, total }, at)] }
}

const across = ({ counts, total }: Pick<ReportRow, 'counts' | 'total'>, at: number): SheetCell => ({
  formula: `SUM(C${at}:${letter(counts.length + 2)}${at})`,
  result: total,
})

/** 1 is A, 27 is AA. */
function letter(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? letter(Math.floor((column - 1) / 26)) + last : last
}
