import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSyllable } from './syllables.ts'
import { exactKey, fold, nfc, slugify, tonePlacements } from './vietnamese.ts'

test('folding ignores accents, đ and case', () => {
  assert.equal(fold('Đắk Đoa'), 'dak doa')
  assert.equal(fold('Đắk Đoa'.normalize('NFD')), 'dak doa')
  assert.equal(fold('ỨNG HÒA, ưởng'), 'ung hoa, uong')
  assert.equal(nfc('Hòa'.normalize('NFD')), 'Hòa')
})

test('a name is asked for with its tone marks in the one and in the other place', () => {
  assert.deepEqual(tonePlacements('Lê Hòa'), ['lê hòa', 'lê hoà'])
  assert.deepEqual(tonePlacements('Thuý'), ['thuý', 'thúy'])
  assert.deepEqual(tonePlacements('Đỗ Hoàng Loan'), ['đỗ hoàng loan'])
  for (const one of tonePlacements('Hoà Thúy Xoè')) assert.equal(exactKey(one), exactKey('hòa thuý xòe'))
})

test('the exact key ignores only where the tone mark stands', () => {
  assert.equal(exactKey('Hoà'), exactKey('hòa'))
  assert.equal(exactKey('thuỷ'), exactKey('THỦY'))
  assert.equal(exactKey('khoẻ mạnh'), 'khoe3 manh5')
  assert.notEqual(exactKey('hoa'), exactKey('hòa'))
  assert.notEqual(exactKey('ma'), exactKey('mả'))
  assert.notEqual(exactKey('dan'), exactKey('đan'))
})

for (const [title, slug] of [
  ['Đại hội Đảng bộ lần thứ XX', 'dai-hoi-dang-bo-lan-thu-xx'],
  ['  "Ngày hội" – 2/9/2023!  ', 'ngay-hoi-2-9-2023'],
  ['Nghị quyết số 57-NQ/TW', 'nghi-quyet-so-57-nq-tw'],
  ['???', 'tin'],
  ['', 'tin'],
  ['北京', 'tin'],
] as const)
  test(`the slug of '${title}'`, () => assert.equal(slugify(title), slug))

test('a slug is cut between words, a single long word inside', () => {
  assert.equal(slugify('một hai ba bốn', 10), 'mot-hai-ba')
  assert.equal(slugify('một hai ba bốn', 9), 'mot-hai')
  assert.equal(slugify('x'.repeat(200)), 'x'.repeat(80))
})

test('any slug may stand in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 90 }), (title, max) => {
      const slug = slugify(title, max)
      assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/)
      assert.ok(slug.length <= max)
    }),
  )
})

test('Vietnamese syllables are known by their shape', () => {
  const right = 'nghiêng quyết giếng gì hòa hoà khuỷu thuở ngoẹo đường Ủy UBND ước yêu quốc kia xoong gìn quý'.split(
    ' ',
  )
  assert.deepEqual(
    right.filter((word) => !isSyllable(word)),
    ['UBND'],
  )
  const wrong = 'ngề ghà cê bàt bảc thhe nướng2 hộí school étudiant zoo w aeo ngiêng'.split(' ')
  assert.deepEqual(wrong.filter(isSyllable), [])
})
