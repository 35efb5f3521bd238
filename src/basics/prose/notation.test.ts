import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { notationOf, readNotation } from './notation.ts'
import { parseProse } from './parse.ts'
import type { Block, Prose } from './types.ts'

const empty: Prose = { type: 'doc', version: 1, content: [] }
const proseOf = (...content: unknown[]): Prose => {
  const read = parseProse({ type: 'doc', version: 1, content })
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.done
}
const typed = (text: string) => readNotation(text, empty).content

test('reads what people type in a plain field', () => {
  const text =
    '## Kết quả\nĐoạn một\ndòng hai\n\n- mục một\n- mục hai\n\n3. ba\n4. bốn\n\n> lời dẫn\n\n---\n\nXem **đậm**, *nghiêng* và [trang](https://tinh.gov.vn/).'
  assert.deepEqual(
    typed(text).map(({ type }) => type),
    ['heading', 'paragraph', 'bulletList', 'orderedList', 'blockquote', 'horizontalRule', 'paragraph'],
  )
  assert.equal(notationOf(readNotation(text, empty)), text.replace('Kết quả\n', 'Kết quả\n\n'))
})

test('a link that a browser could run stays the words that were typed', () => {
  const [paragraph] = typed('[bấm](javascript:alert(1)) và [bấm](javascript:alert)')
  assert.ok(!JSON.stringify(paragraph).includes('"link"'))
})

test('an arithmetic star is no sign', () => {
  assert.deepEqual(typed('5 * 3 * 2'), [{ type: 'paragraph', content: [{ type: 'text', text: '5 * 3 * 2' }] }])
})

const table = {
  type: 'table',
  attrs: { caption: 'Số liệu' },
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: {}, content: [] }] }],
}
const say = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

test('what cannot be typed stands as a line, and may be moved, kept or taken out', () => {
  const kept = proseOf(say('Một'), table, say('Hai'))
  assert.equal(notationOf(kept), 'Một\n\n[[2: Bảng “Số liệu”]]\n\nHai')
  const moved = readNotation('[[2: Bảng “Số liệu”]]\nMột sửa\n\nHai', kept)
  assert.deepEqual(
    moved.content.map(({ type }) => type),
    ['table', 'paragraph', 'paragraph'],
  )
  assert.deepEqual(moved.content[0], kept.content[1])
  assert.equal(readNotation('Một', kept).content.length, 1)
})

const word = fc.constantFrom(
  'Ủy ban',
  '*',
  '**',
  '- ',
  '[[2: Bảng]]',
  '# a',
  '1. ',
  'x](y',
  '[',
  '---',
  '> ',
  'đường 5 * 3',
  '',
)
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const marks = fc.subarray([
  { type: 'bold' },
  { type: 'italic' },
  { type: 'underline' },
  { type: 'link', attrs: { href: '/tin-tuc' } },
])
const inline = fc.array(
  fc.oneof(fc.record({ type: fc.constant('text'), text: line, marks }), fc.constant({ type: 'hardBreak' })),
  {
    minLength: 1,
    maxLength: 4,
  },
)
const paragraph = fc.record({ type: fc.constant('paragraph'), content: inline })
const listItem = fc.record({
  type: fc.constant('listItem'),
  content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
})
const block = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading'),
    attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
    content: inline,
  }),
  fc.record({ type: fc.constant('bulletList'), content: fc.array(listItem, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    type: fc.constant('orderedList'),
    attrs: fc.record({ start: fc.constantFrom(1, 7) }),
    content: fc.array(listItem, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('blockquote'), content: fc.array(paragraph, { minLength: 1, maxLength: 2 }) }),
  fc.constant({ type: 'horizontalRule' }),
  fc.constant(table),
)

test('the notation of any text, read again, is that text; with one more paragraph, nothing else changes', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (content) => {
      const prose = proseOf(...content)
      const text = notationOf(prose)
      assert.deepEqual(readNotation(text, prose), prose)
      const longer = readNotation(`${text}\n\nThêm một câu`, prose)
      const added: Block = { type: 'paragraph', content: [{ type: 'text', text: 'Thêm một câu' }] }
      assert.deepEqual(longer.content, [...prose.content, added])
    }),
    { numRuns: 1500 },
  )
})
