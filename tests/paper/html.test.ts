// The HTML of an official paper: escaped, with the meaning of its parts, printing as it is filed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DomUtils, parseDocument } from 'htmlparser2'
import { paperAsHtml } from '../../src/platform/paper/index.ts'
import { anyPaper, wordsOf } from './any-paper.ts'
import { letter, long, report } from './papers.ts'

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const levelsOf = (html: string): string[] =>
  DomUtils.getElementsByTagName((name) => /^h[1-6]$/.test(name), parseDocument(html)).map(({ name }) => name)

test('a page is one document in Vietnamese with a title, one first heading, and no level skipped', () => {
  for (const paper of [report, long, letter]) {
    const html = paperAsHtml(paper)
    assert.match(html, /^<!doctype html><html lang="vi">/)
    const levels = levelsOf(html)
    assert.equal(levels.filter((level) => level === 'h1').length, 1)
    for (const [at, level] of levels.entries())
      assert.ok(Number(level[1]) <= Number(levels[at - 1]?.[1] ?? 0) + 1, level)
  }
  assert.match(paperAsHtml(letter), /<title>V\/v đôn đốc gửi tin/)
})

test('appendices lie where asked and are named sections', () => {
  const html = paperAsHtml(long)
  assert.equal(html.match(/<section class="sheet/g)?.length, 3)
  assert.match(html, /<section class="sheet landscape" aria-label="Phụ lục I">/)
  assert.match(html, /<th scope="colgroup" colspan="12" class="center bold">Số tin, bài theo tháng<\/th>/)
  assert.match(html, /<th scope="col" rowspan="2" class="center bold">TT<\/th>/)
  assert.match(html, /<th scope="row" class="left">Xã Mẫu 2<\/th>/)
})

test('nothing in it runs or is fetched', () => {
  const nasty = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const html = paperAsHtml({ ...report, subject: nasty, issuer: nasty, recipients: [nasty] })
  assert.doesNotMatch(html, /<(script|img|link|iframe)/i)
  assert.doesNotMatch(html, /url\(|@import/)
})

test('whatever is written is read as text', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      const document = parseDocument(paperAsHtml(paper))
      const text = squeezed(DomUtils.textContent(document))
      for (const words of wordsOf(paper)) assert.ok(text.includes(squeezed(words)), words)
      assert.equal(DomUtils.getElementsByTagName('script', document).length, 0)
    }),
    { numRuns: 200 },
  )
})
