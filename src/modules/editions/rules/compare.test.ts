import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Picture } from '../../../basics/picture.ts'
import { type Block, type Prose, proseFromParagraphs } from '../../../basics/prose/prose.ts'
import { type ComparedRevision, compareRevisions, wordsApart } from './compare.ts'
import { partsApart } from './words-apart.ts'

const picture = (name: string, changes: Partial<Picture> = {}): Picture => ({
  ...{ sha256: name.padEnd(64, '0'), name, contentType: 'image/webp', width: 10, height: 10, alt: 'Ảnh' },
  ...changes,
})

const prose = (...content: Block[]): Prose => ({ type: 'doc', version: 1, content })

const revision = (changes: Partial<ComparedRevision> & { text?: string[] } = {}): ComparedRevision => {
  const { text = ['Một hai ba bốn năm.'], ...rest } = changes
  return { title: 'Tiêu đề', summary: '', facts: [], body: proseFromParagraphs(text), ...rest }
}

test('the same revision has no changes', () => {
  const comparison = compareRevisions(revision(), revision())
  assert.deepEqual([comparison.isSame, comparison.fields, comparison.pictures], [true, [], []])
})

test('fields are told with the words that changed', () => {
  const facts = (value: string) => [{ name: 'byline', value }]
  const before = revision({ title: 'Xã An mở hội', facts: facts('Tin: A') })
  const { fields } = compareRevisions(before, revision({ title: 'Xã Bình mở hội', facts: facts('') }))
  assert.deepEqual(
    fields.map(({ name }) => name),
    ['title', 'byline'],
  )
  assert.deepEqual(fields[0]?.words, [
    { kind: 'same', value: 'Xã ' },
    { kind: 'gone', value: 'An ' },
    { kind: 'new', value: 'Bình ' },
    { kind: 'same', value: 'mở hội' },
  ])
})

test('a paragraph that keeps half its words is changed; one that does not is gone and new', () => {
  const before = revision({ text: ['Lễ hội mở sáng nay tại đình.', 'Đoạn hai.', 'Hoàn toàn khác nhau.'] })
  const after = revision({ text: ['Lễ hội mở chiều nay tại đình.', 'Đoạn hai.', 'Không từ nào chung.'] })
  const kinds = compareRevisions(before, after).paragraphs.map(({ kind }) => kind)
  assert.deepEqual(kinds, ['changed', 'same', 'gone', 'new'])
})

test('a heading that became a paragraph, and a link that leads elsewhere, are told apart from words', () => {
  const heading: Block = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Mở đầu' }] }
  const plain: Block = { type: 'paragraph', content: [{ type: 'text', text: 'Mở đầu' }] }
  const linked: Block = {
    ...plain,
    content: [{ type: 'text', text: 'Mở đầu', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] }],
  }
  for (const [before, after] of [
    [heading, plain],
    [plain, linked],
  ] as const) {
    const [change] = compareRevisions(revision({ body: prose(before) }), revision({ body: prose(after) })).paragraphs
    assert.equal(change?.kind, 'reformed')
  }
})

test('list items are compared one by one', () => {
  const item = (text: string) => ({
    type: 'listItem' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  })
  const list = (...texts: string[]): Prose => prose({ type: 'bulletList', content: texts.map(item) })
  const { paragraphs } = compareRevisions(
    revision({ body: list('Một', 'Hai', 'Ba') }),
    revision({ body: list('Một', 'Ba') }),
  )
  assert.deepEqual(
    paragraphs.map(({ kind }) => kind),
    ['same', 'gone', 'same'],
  )
})

test('pictures: added, taken out, described anew, moved to the front', () => {
  const images = (...pictures: Picture[]) => prose(...pictures.map((one): Block => ({ type: 'image', attrs: one })))
  const before = revision({ body: images(picture('a'), picture('b')) })
  const after = revision({ body: images(picture('b', { alt: 'Sân đình' }), picture('c')), picture: picture('a') })
  const told = compareRevisions(before, after).pictures.map(({ kind, picture: one, isMain }) => [
    kind,
    one.name,
    isMain,
  ])
  assert.deepEqual(told, [
    ['gone', 'a', false],
    ['new', 'a', true],
    ['changed', 'b', false],
    ['new', 'c', false],
  ])
})

const word = fc.constantFrom('a', 'b', 'c', 'd', 'xã', 'hội')
const words = fc.array(word, { maxLength: 30 }).map((all) => all.join(' '))

test('what stayed and came makes the new text, what stayed and went the old one', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordsApart(before, after)
      const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ value }) => value)
      // Where a word stayed, its following space is that of the new text.
      assert.deepEqual(without('gone').join(''), after)
      assert.equal(without('new').join('').replace(/\s+/g, ' ').trim(), before.replace(/\s+/g, ' ').trim())
    }),
  )
})

test('no longer common part exists than the one found', () => {
  const longest = (a: readonly string[], b: readonly string[]): number => {
    const [[x, ...restA], [y, ...restB]] = [a, b]
    if (x === undefined || y === undefined) return 0
    if (x === y) return 1 + longest(restA, restB)
    return Math.max(longest(restA, b), longest(a, restB))
  }
  const short = fc.array(word, { maxLength: 7 })
  fc.assert(
    fc.property(short, short, (a, b) => {
      const same = partsApart(a, b, (part) => part).filter(({ kind }) => kind === 'same')
      assert.equal(same.length, longest(a, b))
    }),
  )
})

test('two wholly different long texts are told in a moment', () => {
  const long = (name: string) => revision({ text: Array.from({ length: 5000 }, (_, i) => `${name} đoạn ${i}`) })
  const begun = performance.now()
  assert.equal(compareRevisions(long('Cũ'), long('Mới')).isSame, false)
  assert.ok(performance.now() - begun < 10_000)
})
