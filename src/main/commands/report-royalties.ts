/** `congso report royalties`: the sheet of payment as JSON for programs, as a workbook, a Word file or a page to be printed. */
import { writeFile } from 'node:fs/promises'
import { isDay, parseInstant } from '../../basics/dates.ts'
import { endOfDay } from '../../modules/contributions/index.ts'
import {
  composeSheet,
  kindNames,
  modifierNames,
  periodText,
  royaltyTotals,
  sheetDocument,
  sheetPrinted,
  sheetWords,
  sheetWorkbook,
} from '../../modules/royalties/index.ts'
import { type SiteSummary, siteBySlug } from '../../modules/sites/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import type { ReportOptions, ReportResult } from './report.ts'
import { type Result, refused, wrongUse } from './result.ts'

export const royaltyKind = 'royalties'

const formats = ['json', 'xlsx', 'docx', 'html'] as const
type Wanted = {
  site: SiteSummary
  from: string
  to: string
  asOf: Date
  format: (typeof formats)[number]
  by: 'item' | 'payee'
}

/** Exit 2 for wrong use. Bank accounts stand in no file of this command. */
export async function royaltiesCommand(db: DeskDb, options: ReportOptions, now: Date): Promise<ReportResult> {
  const wanted = await wantedOf(db, options, now)
  if ('exitCode' in wanted) return wanted
  if (wanted.format === 'json' && options.out === undefined) return { exitCode: 0, output: await jsonOf(db, wanted) }
  const document = await documentOf(db, wanted)
  if (options.out === undefined) return { exitCode: 0, document }
  try {
    await writeFile(options.out, document)
  } catch (problem) {
    return refused([`Không ghi được tệp ${options.out}: ${(problem as Error).message}`])
  }
  return { exitCode: 0, messages: [`Đã ghi ${options.out}`] }
}

async function wantedOf(db: DeskDb, options: ReportOptions, now: Date): Promise<Wanted | Result> {
  const { from, to, order = 'item' } = options
  const wrong = [from, to].find((day) => !isDay(day))
  if (wrong !== undefined) return wrongUse(`Ngày không đúng dạng NĂM-THÁNG-NGÀY: ${wrong}.`)
  if (from > to) return wrongUse(`Ngày đầu kỳ (${from}) đứng sau ngày cuối kỳ (${to}).`)
  const format = formats.find((known) => known === options.format)
  if (format === undefined)
    return wrongUse(`Không có định dạng ${options.format}. Chọn một trong: ${formats.join(', ')}.`)
  if (order !== 'item' && order !== 'payee') return wrongUse('Cách xếp chỉ có: item, payee.')
  const asOf = options.asOf === undefined ? now : (endOfDay(options.asOf) ?? parseInstant(options.asOf))
  if (asOf === null) return wrongUse(`Thời điểm tính đến không đọc được: ${options.asOf}.`)
  const site = await siteBySlug(db, options.site)
  if (site === undefined) return wrongUse(`Không có trang nào tên là ${options.site}.`)
  return { site, from, to, asOf, format, by: order }
}

const sheetFor = (db: DeskDb, { site, from, to, asOf }: Wanted) => composeSheet(db, { siteId: site.id, from, to, asOf })

async function jsonOf(db: DeskDb, wanted: Wanted): Promise<unknown> {
  const { site, from, to, asOf, by } = wanted
  const sheet = await sheetFor(db, wanted)
  const [totals] = await royaltyTotals(db, { siteIds: [site.id], from, to, asOf })
  const { siteId: _, ...told } = totals ?? { siteId: '' }
  return {
    ...{ report: royaltyKind, site: site.slug, from, to, by, ...told, sums: sheet.totals },
    rows:
      by === 'payee'
        ? sheet.payees.map(({ payeeId: __, account: ___, taxWay, ...payee }) => ({ ...payee, tax_way: taxWay }))
        : sheet.rows.map(({ line, royalty, remuneration, total, tax, net }) => ({
            ...{
              day: line.publishedOn,
              title: line.title,
              kind: line.rateKind,
              name: line.name,
              role: line.role,
              unit: line.unit,
            },
            ...{ mode: line.mode, measure: line.measure, quantity: line.quantity, unit_amount: line.unitAmount },
            ...{ royalty, remuneration, total, tax, net, contra: line.isContra, paid_on: line.paidOn },
          })),
  }
}

async function documentOf(db: DeskDb, wanted: Wanted): Promise<Buffer> {
  const { site, from, to, asOf, format, by } = wanted
  if (format === 'json') return Buffer.from(`${JSON.stringify(await jsonOf(db, wanted), null, 2)}\n`)
  const sheet = await sheetFor(db, wanted)
  const period = periodText({ from: from.slice(0, 7), to: to.slice(0, 7) })
  const told = {
    words: sheetWords,
    kinds: kindNames,
    modifiers: modifierNames,
    siteName: site.name,
    governing: null,
    period,
    asOf,
  }
  const write = format === 'xlsx' ? sheetWorkbook : format === 'docx' ? sheetDocument : sheetPrinted
  return write(sheet, told, by)
}
