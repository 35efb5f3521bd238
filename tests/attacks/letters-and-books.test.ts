// Whatever somebody wrote as a title or a name does nothing in a letter or in a workbook.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import exceljs from 'exceljs'
import { workbookOfList } from '../../src/modules/editions/actions/list-items-workbook.ts'
import { composeLetter } from '../../src/platform/mail/index.ts'
import { activeIn } from './active.ts'
import { texts } from './payloads.ts'

/** What our letters are made of. */
const elements = new Set([
  'html',
  'head',
  'meta',
  'title',
  'body',
  'p',
  'a',
  'hr',
  'div',
  'br',
  'ul',
  'li',
  'strong',
  'small',
])

test('in every place of a letter, a payload stays text', () => {
  for (const payload of texts) {
    const { html, subject } = composeLetter({
      ...{ greeting: payload, subject: payload, closing: payload },
      lines: [{ text: payload }, { text: payload, href: 'https://desk.vi-du.example/tinh/muc/1' }],
      settings: { text: payload, href: 'https://desk.vi-du.example/tai-khoan/thu' },
    })
    assert.deepEqual(activeIn(html, { elements }), [], payload)
    // Anything below a space would end the line of the header.
    assert.ok(![...subject].some((letter) => letter < ' '), payload)
  }
})

test('in a workbook every payload is a cell of text, never a formula or a link', async () => {
  const bytes = await workbookOfList(
    {
      ...{ name: 'Danh sách', title: texts[0] ?? '', made: texts[1] ?? '', cut: texts[2] ?? '' },
      ...{ heads: ['Tiêu đề', 'Người viết'], widths: [40, 40] },
      lines: texts.map((payload) => [payload, payload]),
    },
    new Date('2026-03-02T03:00:00Z'),
  )
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  let cells = 0
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      cells += 1
      assert.equal(typeof cell.value, 'string', String(cell.value))
      assert.equal(cell.formula, undefined)
      assert.equal(cell.hyperlink, undefined)
    }),
  )
  assert.ok(cells > texts.length)
})
