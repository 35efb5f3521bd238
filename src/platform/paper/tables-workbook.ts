/** The tables of a paper as one workbook: a sheet for each, heads merged as on paper, figures as numbers. */
import ExcelJS from 'exceljs'
import type { PaperTable } from '../../basics/official-paper.ts'
import { type Grid, gridOf, type PlacedCell } from './grid.ts'
import { filesOf, packedFile } from './same-bytes.ts'
import { textWidth } from './setting.ts'

export type TableSheet = {
  /** On the tab; what Excel forbids there is left out, and a second one of the same name is numbered. */
  name: string
  title: string
  subtitle: string | null
  table: PaperTable
  notes: readonly string[]
}

/** Same tables and `madeAt`, same bytes. */
export async function tablesWorkbook(sheets: readonly TableSheet[], madeAt: Date): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.created = madeAt
  workbook.modified = madeAt
  const taken = new Set<string>()
  for (const sheet of sheets) {
    const grid = gridOf(sheet.table, textWidth(sheet.table.landscape === true))
    if (grid !== null) addSheet(workbook, tabName(sheet.name, taken), sheet, grid)
  }
  if (taken.size === 0) workbook.addWorksheet('Trang 1')
  return packedFile([...filesOf(Buffer.from(await workbook.xlsx.writeBuffer()))])
}

function tabName(asked: string, taken: Set<string>): string {
  const bare =
    asked
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 28) || 'Bảng'
  let name = bare
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${bare} ${count}`
  taken.add(name.toLowerCase())
  return name
}

/** Characters over the whole sheet, shared as the columns of the paper are. */
const charactersAcross = 110

function addSheet(workbook: ExcelJS.Workbook, name: string, { title, subtitle, notes }: TableSheet, grid: Grid): void {
  const above = [title.toUpperCase(), ...(subtitle === null ? [] : [subtitle])]
  const frozen = above.length + grid.head.length
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: frozen }],
    pageSetup: {
      ...{ paperSize: 9, orientation: grid.widths.length > 6 ? 'landscape' : 'portrait' },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: `${above.length + 1}:${frozen}`,
    },
    headerFooter: { oddHeader: '&C&P' },
  })
  sheet.columns = grid.widths.map((share) => ({ width: Math.max(5, share * charactersAcross) }))
  for (const [at, text] of above.entries()) addLine(sheet, text, { size: at === 0 ? 14 : 12, bold: at === 0 })
  addRows(sheet, grid.head, true)
  addRows(sheet, grid.body, false)
  for (const text of notes) addLine(sheet, text, { size: 12, italic: true })
}

function addLine(
  sheet: ExcelJS.Worksheet,
  text: string,
  font: { size: number; bold?: boolean; italic?: boolean },
): void {
  const row = sheet.addRow([text])
  sheet.mergeCells(row.number, 1, row.number, sheet.columns.length)
  row.font = { name: 'Times New Roman', ...font }
  row.alignment = { horizontal: font.italic ? 'left' : 'center', vertical: 'middle', wrapText: true }
  row.height = Math.max(1, Math.ceil(text.length / charactersAcross)) * 18
}

function addRows(sheet: ExcelJS.Worksheet, rows: Grid['head'], isHead: boolean): void {
  const first = sheet.rowCount + 1
  for (const _ of rows) sheet.addRow([])
  for (const [at, cells] of rows.entries()) for (const cell of cells) addCell(sheet, first + at, cell, isHead)
}

const thin = { style: 'thin' } as const

function addCell(sheet: ExcelJS.Worksheet, row: number, placed: PlacedCell, isHead: boolean): void {
  const { column, colSpan, rowSpan, text, align, bold, italic } = placed
  for (let down = row; down < row + rowSpan; down++) {
    for (let across = column + 1; across <= column + colSpan; across++) {
      sheet.getCell(down, across).border = { top: thin, left: thin, bottom: thin, right: thin }
    }
  }
  if (colSpan > 1 || rowSpan > 1) sheet.mergeCells(row, column + 1, row + rowSpan - 1, column + colSpan)
  const cell = sheet.getCell(row, column + 1)
  const figure = isHead ? null : figureIn(text)
  cell.value = figure === null ? text : figure.value
  if (figure?.grouped) cell.numFmt = '#,##0'
  cell.font = { name: 'Times New Roman', size: 12, bold, italic }
  cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true }
}

/** '7.469' is a number to whoever calculates on; '05' and '254/BC' are not. */
function figureIn(text: string): { value: number; grouped: boolean } | null {
  if (!/^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:\.\d{3})+)$/.test(text)) return null
  return { value: Number(text.replaceAll('.', '')), grouped: text.includes('.') }
}
