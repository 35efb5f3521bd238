import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTypedDay, readTypedMoment, typedText } from './typed-days.ts'

test('a day is read as people here write it, and never the month first', () => {
  for (const text of ['2/9/2026', '02/09/2026', '02-09-2026', ' 2.9.2026 ', '2026-09-02', '02 / 09 / 2026'])
    assert.equal(readTypedDay(text), '2026-09-02', text)
  assert.equal(readTypedDay('03/09/2026'), '2026-09-03')
})

test('what is no day stays as it was typed, to be shown again with what is wrong', () => {
  for (const text of ['', '31/2/2026', '9/13/2026', 'mai', '2/9/26', '2026-02-31'])
    assert.equal(readTypedDay(text), text)
})

test('a moment is a day with a time, midnight without one', () => {
  assert.equal(readTypedMoment('2/9/2026 8:05'), '2026-09-02T08:05')
  assert.equal(readTypedMoment('2/9/2026 8h05'), '2026-09-02T08:05')
  assert.equal(readTypedMoment('2/9/2026 8h'), '2026-09-02T08:00')
  assert.equal(readTypedMoment('2/9/2026'), '2026-09-02T00:00')
  assert.equal(readTypedMoment('2026-09-02T08:05'), '2026-09-02T08:05')
  assert.equal(readTypedMoment('2/9/2026 25:00'), '2/9/2026 25:00')
  assert.equal(readTypedMoment(''), '')
})

test('what a field holds is shown day first and read back alike', () => {
  assert.equal(typedText('2026-09-02'), '02/09/2026')
  assert.equal(typedText('2026-09-02T08:05'), '02/09/2026 08:05')
  assert.equal(typedText('31/2/2026'), '31/2/2026')
  assert.equal(readTypedMoment(typedText('2026-09-02T08:05')), '2026-09-02T08:05')
})
