import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isId, newId } from './ids.ts'

const now = new Date('2026-11-22T05:00:00Z')

test('an id is a UUID v7 of its millisecond', () => {
  const id = newId(now)
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), now.getTime())
  assert.ok(isId(id))
})

test('ids rise, also within a millisecond and when the clock steps back', () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => newId(new Date(now.getTime() - (i % 3) * 1000)))
  assert.deepEqual(ids, [...new Set(ids)].sort())
})

test('what is no id is seen before it reaches the database', () => {
  for (const text of [
    '',
    'x',
    '123',
    '00000000-0000-0000-0000-000000000000',
    `${newId(now)}'`,
    newId(now).toUpperCase(),
  ])
    assert.equal(isId(text), false)
})
