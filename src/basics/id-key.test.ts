import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeIdKey, encodeIdKey } from './id-key.ts'
import { newId } from './ids.ts'

const instants = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })

test('a key comes back as it was and needs no escaping in an address', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const key = { instant, id: newId(new Date()) }
      const text = encodeIdKey(key)
      assert.deepEqual(decodeIdKey(text), key)
      assert.equal(encodeURIComponent(text), text)
    }),
  )
})

test('nonsense is no key', () => {
  const id = newId(new Date()).replaceAll('-', '')
  for (const text of ['', '-', 'a-', `-${id}`, `01-${id}`, `zzzzzzzzzz-${id}`, `a-${id.toUpperCase()}`, `a-${id}'`])
    assert.equal(decodeIdKey(text), null, text)
})
