// The letters of the language: words with their places, tone marks, counts that are packed and opened.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tonePlaces } from './tone-place.ts'
import { openUsage, packUsage } from './usage.ts'
import { keyOf, wordsOf } from './words-of.ts'

for (const [form, old, now] of [
  ['hòa', 'hòa', 'hoà'],
  ['thuỷ', 'thủy', 'thuỷ'],
  ['khỏe', 'khỏe', 'khoẻ'],
  ['quý', 'quý', 'quý'],
  ['quá', 'quá', 'quá'],
  ['giá', 'giá', 'giá'],
  ['gì', 'gì', 'gì'],
  ['giếng', 'giếng', 'giếng'],
  ['hoàng', 'hoàng', 'hoàng'],
  ['tuyến', 'tuyến', 'tuyến'],
  ['được', 'được', 'được'],
  ['rượu', 'rượu', 'rượu'],
  ['ngoài', 'ngoài', 'ngoài'],
  ['khuỷu', 'khuỷu', 'khuỷu'],
  ['mùa', 'mùa', 'mùa'],
  ['thuở', 'thuở', 'thuở'],
  ['ỷ', 'ỷ', 'ỷ'],
  ['ủy', 'ủy', 'uỷ'],
] as const) {
  test(`the tone of ${form} stands where both ways put it`, () => assert.deepEqual(tonePlaces(form), { old, new: now }))
}

test('a syllable without a tone has no place for it', () => assert.equal(tonePlaces('hoa'), null))

test('both ways of writing a word have one key, other words another', () => {
  assert.equal(keyOf('hòa'), keyOf('hoà'))
  assert.equal(keyOf('quý'), keyOf('quí'))
  assert.notEqual(keyOf('hòa'), keyOf('hoa'))
  assert.notEqual(keyOf('thủy'), keyOf('thủi'))
})

test('words are told with where they stand and whether they begin a sentence', () => {
  const words = wordsOf('Xã họp. Hà Nội, xem a.vn/x và COVID-19; Đ/c Minh')
  const told = words.map(({ text, opens, isPart }) => `${text}${opens ? ' mở' : ''}${isPart ? ' phần' : ''}`)
  assert.deepEqual(told.slice(0, 5), ['Xã mở', 'họp', 'Hà mở', 'Nội', 'xem'])
  assert.ok(told.includes('COVID phần'))
})

test('every word is the text between its two places, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      let end = 0
      for (const { text: said, from, to } of wordsOf(text)) {
        assert.equal(text.slice(from, to), said)
        assert.ok(from >= end && to > from)
        end = to
      }
    }),
    { numRuns: 300 },
  )
})

test('counts come out of the bytes as they went in', () => {
  const forms = ['a', 'bà', 'cá', 'dữ', 'đủ', 'hòa']
  const pair = fc.record({ first: fc.nat(5), second: fc.nat(5), count: fc.integer({ min: 1, max: 1_000_000 }) })
  const pairs = fc.uniqueArray(pair, { selector: ({ first, second }) => first * 6 + second, maxLength: 30 })
  fc.assert(
    fc.property(pairs, (given) => {
      const words = forms.map((form, at) => ({ key: keyOf(form), form, count: 2_000_000 + at }))
      const usage = openUsage(packUsage(words, given), keyOf)
      for (const { first, second, count } of given) assert.equal(usage.pairs(first, second), count)
      assert.equal(usage.pairs(-1, 2), 0)
      assert.equal(usage.idOf(keyOf('hoà')), 5)
      assert.equal(usage.formOf(5), 'hòa')
      assert.equal(usage.countOf(5), 2_000_005)
    }),
    { numRuns: 300 },
  )
})
