import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodePageKey, encodePageKey } from './page-key.ts'

const keys = fc.record({
  instant: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
  number: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
})

test('a key comes back as it was', () => {
  fc.assert(fc.property(keys, (key) => assert.deepEqual(decodePageKey(encodePageKey(key)), { ...key })))
})

test('a key needs no escaping in an address', () => {
  fc.assert(fc.property(keys, (key) => encodeURIComponent(encodePageKey(key)) === encodePageKey(key)))
})

test('one text for one key: whatever is read would be written the same', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-z]{0,12}-[0-9a-z]{0,8}$/), (text) => {
      const key = decodePageKey(text)
      if (key !== null) assert.equal(encodePageKey(key), text)
    }),
  )
})

test('nonsense is no key', () => {
  for (const text of [
    '',
    '-',
    'a',
    'a-',
    '-a',
    'A-1',
    '01-1',
    '1-01',
    'zzzzzzzzzz-1',
    '1-zzzzzzz',
    '1-1-1',
    '1-1 ',
    "1-1'",
  ])
    assert.equal(decodePageKey(text), null, text)
})
