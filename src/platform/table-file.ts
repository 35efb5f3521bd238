/** Tables that people send: CSV or the first sheet of an XLSX workbook, a record a line, its fields named by the first line. */
import { readFile, rename } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { openRecords } from './lines/index.ts'
import { unzip } from './zip.ts'

export type TableLine = { line: number; fields: Readonly<Record<string, string>> } | { line: number; isBroken: true }

export type TableFile = { lines: readonly TableLine[] } | { problem: 'unreadable' | 'too-many-lines' }

/** Beyond this no table of figures is unpacked: what is small in a ZIP may be large outside. */
const limits = { entries: 200, unpacked: 40 * 1024 * 1024 }

/** Reads a file that came with a form; `name` is what its sender calls it. */
export async function readTableFile(path: string, name: string, mostLines: number): Promise<TableFile> {
  const lines = /\.xlsx$/i.test(name) ? await sheetLines(path, mostLines) : await csvLines(path, mostLines)
  if (lines === null) return { problem: 'unreadable' }
  return lines.length > mostLines ? { problem: 'too-many-lines' } : { lines }
}

async function csvLines(path: string, mostLines: number): Promise<TableLine[] | null> {
  const named = `${path}.csv`
  await rename(path, named)
  const opened = await openRecords(named)
  if ('issues' in opened) return null
  const lines: TableLine[] = []
  for await (const { line, read, isUtf8 } of opened.done.records) {
    if (!isUtf8 || 'problem' in read) lines.push({ line, isBroken: true })
    else lines.push({ line, fields: texts(read.fields) })
    if (lines.length > mostLines) break
  }
  return lines
}

const texts = (fields: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.normalize('NFC'), String(value ?? '').normalize('NFC')]),
  )

async function sheetLines(path: string, mostLines: number): Promise<TableLine[] | null> {
  const bytes = await readFile(path)
  if ('problem' in unzip(bytes, limits)) return null
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(bytes as unknown as ArrayBuffer)
  } catch {
    return null
  }
  const sheet = book.worksheets[0]
  if (sheet === undefined) return null
  const columns: string[] = []
  const lines: TableLine[] = []
  sheet.eachRow((row, line) => {
    if (lines.length > mostLines) return
    const cells = Array.from({ length: Math.max(row.cellCount, columns.length) }, (_, index) =>
      cellText(row.getCell(index + 1)),
    )
    if (columns.length === 0) columns.push(...cells.map((cell) => cell.trim().toLowerCase()))
    else lines.push({ line, fields: Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ''])) })
  })
  return columns.length === 0 ? null : lines
}

/** A number's fraction stands behind a comma, as people here write it, so that no point is taken for thousands. */
function cellText({ value, result, text }: ExcelJS.Cell): string {
  const plain = typeof value === 'object' && value !== null && !(value instanceof Date) ? (result ?? text) : value
  if (plain instanceof Date) return plain.toISOString().slice(0, 10)
  return typeof plain === 'number' ? String(plain).replace('.', ',') : String(plain ?? '').normalize('NFC')
}
