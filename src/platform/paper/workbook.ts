/** Writes one table as an XLSX workbook that opens ready to print: A4 landscape, frozen head, formulas with their values. */
import type ExcelJS from 'exceljs'
import { filesOf, packedFile } from './same-bytes.ts'

/** A formula carries its result, so that readers that do not calculate show it too. */
export type SheetCell = string | number | null | { formula: string; result: number }

export type SheetRow = {
  /** 'title' and 'note' stretch over all columns; 'group' stretches from its last filled cell. */
  kind: 'title' | 'subtitle' | 'head' | 'group' | 'row' | 'total' | 'note'
  cells: readonly SheetCell[]
}

export type Sheet = {
  name: string
  /** In characters, one for each column. */
  widths: readonly number[]
  rows: readonly SheetRow[]
}

/** The bytes of the workbook; `madeAt` stands in its properties. Same sheet and `madeAt`, same bytes. */
export async function workbookOf({ name, widths, rows }: Sheet, madeAt: Date): Promise<Buffer> {
  // Loaded when the first workbook is asked for: it weighs 38 MB in every process.
  const { default: Excel } = await import('exceljs')
  const workbook = new Excel.Workbook()
  workbook.created = madeAt
  workbook.modified = madeAt
  const headRow = rows.findIndex((row) => row.kind === 'head') + 1
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headRow, xSplit: 2 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headRow}:${headRow}`,
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  })
  sheet.columns = widths.map((width) => ({ width }))
  for (const row of rows) addRow(sheet, row, widths.length)
  return packedFile([...filesOf(Buffer.from(await workbook.xlsx.writeBuffer()))])
}

function addRow(sheet: ExcelJS.Worksheet, { kind, cells }: SheetRow, columns: number): void {
  const row = sheet.addRow([...cells])
  const isBold = kind !== 'row' && kind !== 'note' && kind !== 'subtitle'
  row.font = { name: 'Times New Roman', size: kind === 'title' ? 14 : 12, bold: isBold, italic: kind === 'note' }
  if (kind === 'title' || kind === 'subtitle' || kind === 'note') {
    sheet.mergeCells(row.number, 1, row.number, columns)
    row.alignment = { horizontal: kind === 'note' ? 'left' : 'center', vertical: 'middle', wrapText: true }
    row.height = linesOf(cells[0] ?? null, sheet) * 18
    return
  }
  for (let column = 1; column <= columns; column += 1) {
    const cell = row.getCell(column)
    const isText = column === 2 && kind !== 'head'
    cell.border = { top: thin, left: thin, bottom: thin, right: thin }
    cell.alignment = { horizontal: isText ? 'left' : 'center', vertical: 'middle', wrapText: true }
  }
  const lines = cells.map((cell, index) => wrappedLines(cell, sheet.getColumn(index + 1).width ?? 10))
  if (kind !== 'group' && Math.max(...lines) > 1) row.height = Math.max(...lines) * lineHeight
}

const lineHeight = 16

/** LibreOffice leaves a row as high as one line unless it is told: lines of whole words, a little more than they need. */
function wrappedLines(cell: SheetCell, width: number): number {
  let lines = 1
  let filled = 0
  for (const word of typeof cell === 'string' ? cell.split(/\s+/) : []) {
    const wider = filled + word.length + (filled === 0 ? 0 : 1)
    lines += wider > width && filled > 0 ? 1 : 0
    filled = wider > width && filled > 0 ? word.length : wider
  }
  return lines
}

const thin = { style: 'thin' } as const

/** Merged cells do not grow by themselves. */
function linesOf(text: SheetCell, sheet: ExcelJS.Worksheet): number {
  const width = sheet.columns.reduce((sum, column) => sum + (column.width ?? 10), 0)
  return Math.max(1, Math.ceil(String(text ?? '').length / width))
}
