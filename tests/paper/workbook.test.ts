// The tables of a paper as a workbook: what is calculated with are numbers, what was not said is no zero.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { type TableSheet, tablesWorkbook, workbookOf } from '../../src/platform/paper/index.ts'
import { contributions, sites } from './known-tables.ts'

const madeAt = new Date('2026-11-22T01:00:00Z')
const sheetOf = (table: TableSheet['table'], name: string): TableSheet => ({
  name,
  title: name,
  subtitle: 'Năm 2018',
  table,
  notes: ['Mỗi tác phẩm một lần.'],
})

async function read(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

test('every table has its sheet with merged heads, numbers, and words where nothing was reported', async () => {
  const workbook = await read(
    await tablesWorkbook([sheetOf(sites, 'Trang thành phần'), sheetOf(contributions, 'Tin, bài')], madeAt),
  )
  const [first, second] = workbook.worksheets
  assert.ok(first && second)
  assert.deepEqual([first.name, second.name], ['Trang thành phần', 'Tin, bài'])
  const last = sites.body.length + 3
  assert.deepEqual(
    [3, 4].map((column) => first.getCell(last, column).value),
    [87844, 951],
  )
  assert.equal(first.getCell(last, 3).numFmt, '#,##0')
  assert.equal(first.getCell(24, 3).value, 'Không báo cáo')
  assert.ok(first.getCell(24, 4).isMerged)
  assert.equal(second.getCell('C3').value, 'Số tin, bài theo tháng')
  assert.ok(second.getCell('H3').isMerged && second.getCell('A4').isMerged && !second.getCell('C4').isMerged)
  assert.equal(second.getCell('H6').value, '')
})

test('names of sheets are ones that Excel takes', async () => {
  const names = ['Tin/bài: [6] tháng?', 'Tin/bài: [6] tháng?', '', 'x'.repeat(80)]
  const workbook = await read(
    await tablesWorkbook(
      names.map((name) => sheetOf(sites, name)),
      madeAt,
    ),
  )
  assert.deepEqual(
    workbook.worksheets.map(({ name }) => name),
    ['Tin bài   6  tháng', 'Tin bài   6  tháng 2', 'Bảng', 'x'.repeat(28)],
  )
})

test('the same tables at the same instant are the same file, byte by byte', async () => {
  const [one, other] = [
    await tablesWorkbook([sheetOf(sites, 'a')], madeAt),
    await tablesWorkbook([sheetOf(sites, 'a')], madeAt),
  ]
  assert.ok(one.equals(other))
  const sheet = { name: 'a', widths: [10], rows: [{ kind: 'head' as const, cells: ['a'] }] }
  assert.ok((await workbookOf(sheet, madeAt)).equals(await workbookOf(sheet, madeAt)))
})
