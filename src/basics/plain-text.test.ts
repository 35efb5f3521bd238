import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lines, oneLine, shorten, tidy } from './plain-text.ts'

test('white space is one space, hidden characters are gone, letters are composed', () => {
  assert.equal(oneLine(' a\u00a0\u00a0b\r\n\tc\u200b\ufeff\u00add\u0000 '), 'a b cd')
  assert.equal(tidy('e\u0302\u0301'), 'ế')
  assert.equal(tidy('x\ud800'), 'x\ufffd')
  assert.equal(tidy('\u202egnp.exe'), 'gnp.exe')
  assert.equal(tidy('👨‍👩‍👧'), '👨‍👩‍👧')
})

test('lines are kept apart', () => assert.deepEqual(lines(' a \r\n\nb '), ['a', '', 'b']))

test('a long text is cut between words', () => {
  assert.equal(shorten('một hai ba bốn', 11), 'một hai ba…')
  assert.equal(shorten('một hai, ba bốn', 9), 'một hai…')
  assert.equal(shorten('một', 3), 'một')
  assert.equal(shorten('x'.repeat(50), 10), `${'x'.repeat(9)}…`)
})

test('tidying twice changes nothing, shortening stays within its limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 5, max: 40 }), (text, max) => {
      assert.equal(tidy(tidy(text)), tidy(text))
      const short = shorten(text, max)
      assert.ok(short.length <= max)
      assert.ok(!text.isWellFormed() || short.isWellFormed())
    }),
  )
})
