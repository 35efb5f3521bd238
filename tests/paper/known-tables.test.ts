// The tables of three known reports come out of Word, PDF and HTML cell by cell as they were filed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DomUtils, parseDocument } from 'htmlparser2'
import { extractText } from 'unpdf'
import {
  type OfficialPaper,
  type PaperTable,
  paperAsDocx,
  paperAsHtml,
  paperAsPdf,
} from '../../src/platform/paper/index.ts'
import {
  contributionPaper,
  contributions,
  selfAssessment,
  selfAssessmentPaper,
  sitePaper,
  sites,
} from './known-tables.ts'
import { paperProblems } from './paper-problems.ts'
import { figureTables, openWordFile } from './word-file.ts'

const madeAt = new Date('2026-11-22T01:00:00Z')
const known: readonly [string, OfficialPaper, PaperTable][] = [
  ['contributions by month', contributionPaper, contributions],
  ['sites of a province', sitePaper, sites],
  ['self-assessment', selfAssessmentPaper, selfAssessment],
]

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const cellsOf = (rows: PaperTable['body']): string[] => rows.flat().map(({ text }) => text)

for (const [name, paper, table] of known) {
  test(`${name}: in Word, cell by cell, in a form that needs no repair`, async () => {
    const bytes = await paperAsDocx(paper, madeAt)
    assert.deepEqual(paperProblems(bytes), [])
    const [drawn = []] = figureTables(openWordFile(bytes))
    assert.deepEqual(
      drawn.slice(table.head.length),
      table.body.map((row) => row.map(({ text }) => text)),
    )
  })

  test(`${name}: in HTML, cell by cell, with a caption and heads`, () => {
    const [drawn] = tablesOf(paperAsHtml(paper))
    assert.ok(drawn)
    const cells = DomUtils.getElementsByTagName((tag) => /^t[dh]$/.test(tag), drawn)
    const rows = DomUtils.getElementsByTagName('tr', drawn).slice(table.head.length)
    const inBody = cells.filter((cell) => rows.some((row) => row === cell.parent))
    assert.deepEqual(
      inBody.map((cell) => DomUtils.textContent(cell)),
      cellsOf(table.body),
    )
    assert.equal(DomUtils.getElementsByTagName('caption', drawn).length, 1)
    assert.ok(cells.every(({ name: tag, attribs }) => tag !== 'th' || attribs['scope'] !== undefined))
  })

  test(`${name}: in PDF, every filled cell in its order`, async () => {
    const { text } = await extractText(new Uint8Array(await paperAsPdf(paper, madeAt)), { mergePages: true })
    const filled = table.body.map((row) => squeezed(row.map((cell) => cell.text).join('')))
    let at = 0
    for (const row of filled) {
      const found = squeezed(text).indexOf(row, at)
      assert.ok(found >= at, row)
      at = found + row.length
    }
  })
}

const tablesOf = (html: string) => DomUtils.getElementsByTagName('table', parseDocument(html))

test('the totals are those of the reports', () => {
  assert.deepEqual(cellsOf(contributions.body.slice(-1)), ['Tổng cộng', '34', '37', '52', '58', '56', '5', '242'])
  assert.deepEqual(cellsOf(sites.body.slice(-1)), ['Tổng cộng', '87.844', '951'])
  assert.equal(contributions.body.length, 25 + 3)
  assert.equal(selfAssessment.body.length, 13)
})

test('a month without an article is blank, a unit that gave nothing is told in words, and neither is zero', () => {
  const silent = sites.body.filter((row) => row.some(({ text }) => text === 'Không báo cáo'))
  assert.deepEqual(
    silent.map((row) => row.map(({ text }) => text)),
    [
      ['20', 'Sở Thông tin và Truyền thông', 'Không báo cáo'],
      ['21', 'Sở Y tế', 'Không báo cáo'],
      ['14', 'Tây Trà', 'Không báo cáo'],
    ],
  )
  const counts = contributions.body.slice(0, -1).flatMap((row) => row.slice(2, -1).map(({ text }) => text))
  assert.ok(!counts.includes('0'))
})
