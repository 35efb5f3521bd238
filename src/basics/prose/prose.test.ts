import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as prose from './prose.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content })
const text = (value: string, ...marks: unknown[]) =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks }
const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const h = (level: unknown, value: string) => ({ type: 'heading', attrs: { level }, content: [text(value)] })
const li = (...content: unknown[]) => ({ type: 'listItem', content })
const cell = (...content: unknown[]) => ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content })
const row = (...content: unknown[]) => ({ type: 'tableRow', content })
const table = (caption: string | null, ...content: unknown[]) => ({ type: 'table', attrs: { caption }, content })
const picture = { sha256: 'a'.repeat(64), name: 'a.jpg', contentType: 'image/jpeg', width: 4, height: 3, alt: 'Lễ hội' }
const link = (href: unknown) => ({ type: 'link', attrs: { href } })

const read = (value: unknown): prose.Prose => {
  const outcome = prose.parseProse(value)
  if ('issues' in outcome) assert.fail(JSON.stringify(outcome.issues))
  return outcome.done
}

const sample = doc(
  p(text('Sáng nay, '), text('huyện', { type: 'bold' }), { type: 'hardBreak' }, text('họp.')),
  h(2, 'Kết quả'),
  { type: 'bulletList', content: [li(p(text('một'))), li(p(text('hai')))] },
  { type: 'orderedList', attrs: { start: 3 }, content: [li(p(text('ba')))] },
  { type: 'blockquote', content: [p(text('trích', link('/van-ban')))] },
  table('Bảng 1', row(cell(p(text('a'))), cell()), row(cell(p(text('c'))), cell({ type: 'image', attrs: picture }))),
  { type: 'image', attrs: { ...picture, sha256: 'b'.repeat(64), alt: null, caption: 'Chú thích' } },
  { type: 'gallery', attrs: { pictures: [{ ...picture, sha256: 'c'.repeat(64) }] } },
  {
    type: 'video',
    attrs: {
      sha256: 'd'.repeat(64),
      name: 'v.mp4',
      contentType: 'video/mp4',
      title: 'Phim',
      captionsSha256: 'e'.repeat(64),
      transcript: 'Lời',
    },
  },
  {
    type: 'attachment',
    attrs: { sha256: 'f'.repeat(64), name: 'v.pdf', contentType: 'application/pdf', title: 'Văn bản', bytes: 5 },
  },
  { type: 'horizontalRule' },
)

test('a text of every kind of block is read as it is', () => {
  assert.deepEqual<unknown>(read(sample), sample)
})

test('what a text says, without its form', () => {
  const read_ = read(sample)
  assert.equal(prose.plainText(read_), 'Sáng nay, huyện\nhọp.\nKết quả\nmột\nhai\nba\ntrích\nBảng 1\na\t\nc\t')
  assert.equal(prose.wordCount(read_), 14)
  assert.equal(prose.excerpt(read_, 100), 'Sáng nay, huyện họp.')
  assert.equal(prose.excerpt(read_, 12), 'Sáng nay…')
  assert.deepEqual(
    prose.picturesOf(read_).map(({ sha256 }) => sha256[0]),
    ['a', 'b', 'c'],
  )
  assert.deepEqual(
    prose.filesOf(read_).map((hash) => hash[0]),
    ['a', 'b', 'c', 'd', 'e', 'f'],
  )
})

test('plain paragraphs become text, empty ones vanish', () => {
  const made = prose.proseFromParagraphs([' Một\u00a0 hai \n ba ', '', '   ', 'bốn'])
  assert.deepEqual<unknown>(made, doc(p(text('Một hai'), { type: 'hardBreak' }, text('ba')), p(text('bốn'))))
  assert.deepEqual(read(made), made)
})

const mended: readonly (readonly [string, unknown, unknown])[] = [
  [
    'headings start at 2 and never skip',
    doc(h(4, 'a'), h(2, 'b'), h(4, 'c'), h(4, 'd')),
    doc(h(2, 'a'), h(2, 'b'), h(3, 'c'), h(3, 'd')),
  ],
  [
    'a heading inside a quote is a paragraph',
    doc({ type: 'blockquote', content: [h(3, 'a')] }),
    doc({ type: 'blockquote', content: [p(text('a'))] }),
  ],
  [
    'empty blocks vanish',
    doc(p(), p(text(' ')), { type: 'bulletList', content: [li(p())] }, { type: 'paragraph' }, table(null, row())),
    doc(),
  ],
  [
    'white space at the ends goes',
    doc(p({ type: 'hardBreak' }, text(' a '), text(' b '), { type: 'hardBreak' }, text(' '))),
    doc(p(text('a '), text('b'))),
  ],
  ['letters are composed', doc(p(text('e\u0302\u0301\u0000'))), doc(p(text('ế')))],
  [
    'unknown attributes are not kept',
    doc({ ...p(text('a')), attrs: { textAlign: 'left' }, onclick: 'x' }),
    doc(p(text('a'))),
  ],
  [
    'a mark counts once',
    doc(p(text('a', { type: 'bold' }, { type: 'bold', attrs: { x: 1 } }))),
    doc(p(text('a', { type: 'bold' }))),
  ],
  ['a link is cleaned', doc(p(text('a', link(' /x y ')))), doc(p(text('a', link('/x%20y'))))],
  [
    'spans stay within the table',
    doc(table(' ', row({ type: 'tableHeader', attrs: { colspan: 1e9, rowspan: 5 } }, cell()))),
    doc(table(null, row({ type: 'tableHeader', attrs: { colspan: 1, rowspan: 1 }, content: [] }, cell()))),
  ],
]
for (const [name, given, expected] of mended) test(name, () => assert.deepEqual(read(given), expected))

let deep: unknown = p(text('x'))
for (let i = 0; i < 300; i++) deep = { type: 'blockquote', content: [deep] }

const refused: readonly (readonly [unknown, string, string])[] = [
  [null, '', 'not-prose'],
  ['<p>x</p>', '', 'not-prose'],
  [{ type: 'doc', content: [] }, 'version', 'unknown-version'],
  [{ ...doc(), content: 'x' }, 'content', 'not-a-list'],
  [doc({ type: 'iframe' }), 'content.0', 'unknown-node'],
  [doc(p(text('a')), null), 'content.1', 'not-a-node'],
  [doc(p({ type: 'image', attrs: picture })), 'content.0.content.0', 'unknown-node'],
  [doc(p({ type: 'text' })), 'content.0.content.0', 'text-missing'],
  [doc(p(text('a', { type: 'style' }))), 'content.0.content.0', 'unknown-mark'],
  [doc(p(text('a', link('javascript:alert(1)')))), 'content.0.content.0', 'link-not-allowed'],
  [doc(p(text('a', link(['/x'])))), 'content.0.content.0', 'link-not-allowed'],
  [doc(h(1, 'a')), 'content.0', 'heading-level'],
  [doc({ type: 'bulletList', content: [p(text('a'))] }), 'content.0.content.0', 'unknown-node'],
  [doc({ type: 'image', attrs: { ...picture, alt: undefined } }), 'content.0', 'alt-missing'],
  [doc({ type: 'image', attrs: { ...picture, sha256: 'x' } }), 'content.0', 'picture-incomplete'],
  [doc({ type: 'image', attrs: { ...picture, contentType: 'image/svg+xml' } }), 'content.0', 'picture-incomplete'],
  [doc({ type: 'image', attrs: { ...picture, name: '../a.jpg' } }), 'content.0', 'picture-incomplete'],
  [doc({ type: 'gallery', attrs: { pictures: [] } }), 'content.0', 'gallery-empty'],
  [doc({ type: 'video', attrs: { ...picture } }), 'content.0', 'file-incomplete'],
  [doc({ type: 'attachment', attrs: { ...picture, bytes: -1 } }), 'content.0', 'file-incomplete'],
  [doc(deep), `content.0${'.content.0'.repeat(13)}`, 'too-deep'],
  [doc(p(text('x'.repeat(1_000_001)))), 'content.0.content.0', 'too-long'],
]
for (const [value, field, problem] of refused)
  test(`refuses ${JSON.stringify(value).slice(0, 70)}: ${problem}`, () =>
    assert.deepEqual(prose.parseProse(value), { issues: [{ field, problem }] }))

test('a text of too many nodes is refused once, early', () => {
  const outcome = prose.parseProse({ ...doc(), content: Array(200_000).fill({ type: 'horizontalRule' }) })
  assert.deepEqual(outcome, { issues: [{ field: 'content.50000', problem: 'too-long' }] })
})

const names =
  'doc paragraph heading bulletList orderedList listItem blockquote table tableRow tableCell tableHeader image gallery text hardBreak horizontalRule'
const nodes = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom(...names.split(' ')),
      attrs: fc.oneof(
        fc.constant(picture),
        fc.record({
          level: fc.integer({ min: 1, max: 5 }),
          start: fc.anything(),
          caption: fc.string(),
          rowspan: fc.nat(5),
        }),
      ),
      text: fc.string({ unit: 'binary', maxLength: 8 }),
      marks: fc.oneof(fc.constant([]), fc.constant([{ type: 'bold' }]), fc.anything()),
      content: fc.oneof(
        { depthSize: 'medium' },
        fc.constant(undefined),
        fc.array(tie('node'), { maxLength: 5 }),
        fc.anything(),
      ),
    },
    { requiredKeys: ['type'] },
  ),
}))

test('anything at all is either refused with reasons or sound, and sound stays sound', () => {
  fc.assert(
    fc.property(fc.array(nodes.node, { maxLength: 4 }), (content) => {
      const outcome = prose.parseProse(doc(...content))
      if ('issues' in outcome) assert.ok(outcome.issues.length > 0)
      else {
        assert.deepEqual(prose.parseProse(outcome.done), outcome)
        assert.deepEqual(JSON.parse(JSON.stringify(outcome.done)), outcome.done)
      }
    }),
    { numRuns: 1500 },
  )
})

test('heading levels start at 2, rise by one at most, and keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (given) => {
      const levels = prose.headingLevels(given)
      levels.forEach((level, i) => {
        assert.ok(level >= 2 && level <= (levels[i - 1] ?? 1) + 1)
        if (given[i] === given[i - 1]) assert.equal(level, levels[i - 1])
      })
      assert.deepEqual(prose.headingLevels(levels), levels)
    }),
  )
})
