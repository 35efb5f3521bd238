import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import type { Block, Prose as ProseDocument } from '../basics/prose/types.ts'
import { Prose } from './prose.tsx'

const shown = (...content: Block[]): string => {
  const prose: ProseDocument = { type: 'doc', version: 1, content }
  return renderToString(<Prose prose={prose} language="vi" />)
}

const link = (href: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'xem', marks: [{ type: 'link', attrs: { href } }] }],
})

for (const href of [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
]) {
  test(`leaves only the words of a link to ${JSON.stringify(href)}`, () => {
    assert.equal(shown(link(href)), '<div class="prose"><p>xem</p></div>')
  })
}

test('keeps a link to the web', () => {
  assert.match(shown(link('https://chinhphu.vn/')), /<a href="https:\/\/chinhphu\.vn\/">xem<\/a>/)
})

test('escapes text', () => {
  const html = shown({ type: 'paragraph', content: [{ type: 'text', text: '<script>alert(1)</script>' }] })
  assert.ok(!html.includes('<script'))
})

test('nests marks in their order', () => {
  const marks = [{ type: 'bold' }, { type: 'italic' }] as const
  const html = shown({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [...marks] }] })
  assert.match(html, /<strong><em>a<\/em><\/strong>/)
})

test('a row of header cells heads the columns, one at the side heads its row', () => {
  const cell = (type: 'tableCell' | 'tableHeader', text: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  })
  const html = shown({
    type: 'table',
    attrs: { caption: 'Kết quả' },
    content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Tháng'), cell('tableHeader', 'Số tin')] },
      { type: 'tableRow', content: [cell('tableHeader', '1'), cell('tableCell', '34')] },
    ],
  })
  assert.match(html, /<caption>Kết quả<\/caption>/)
  assert.match(html, /<th scope="col"><p>Số tin<\/p><\/th>/)
  assert.match(html, /<th scope="row"><p>1<\/p><\/th>/)
})
