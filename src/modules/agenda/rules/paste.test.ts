import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysOfWeek } from '../../../basics/dates.ts'
import { composedOf, timeOf } from './draft.ts'
import { pastedRows } from './paste.ts'
import { readFields } from './read-fields.ts'

const days = daysOfWeek('2026-W48')

for (const [said, time] of [
  ['8', '08:00'],
  ['8h', '08:00'],
  ['08h30', '08:30'],
  ['14 giờ 15', '14:15'],
  ['7:05', '07:05'],
  ['25:00', null],
  ['sáng', null],
] as const)
  test(`reads the time ${said}`, () => assert.equal(timeOf(said), time))

test('a table from Word with heads and merged days becomes rows of their days', () => {
  const table = [
    'Thứ, ngày\tThời gian\tNội dung\tChủ trì\tĐịa điểm',
    'Thứ Hai (23/11)\t8h00 - 10h30\tHọp giao ban\tChủ tịch\tPhòng họp A',
    '\t14h00\tTiếp công dân\tPhó Chủ tịch\tTrụ sở tiếp dân',
    'Thứ 3\tSáng\tKiểm tra thực địa\tChủ tịch\tThôn 2',
    '29/11/2026\t07:00\tLễ ra quân\tPhó Chủ tịch\t',
  ].join('\r\n')
  assert.deepEqual(
    pastedRows(table, days).map(({ day, from, to, what }) => [day, from, to, what]),
    [
      [0, '08:00', '10:30', 'Họp giao ban'],
      [0, '14:00', '', 'Tiếp công dân'],
      [1, '08:00', '', 'Kiểm tra thực địa'],
      [6, '07:00', '', 'Lễ ra quân'],
    ],
  )
})

test('a row of another week is left out, not put on a wrong day', () => {
  assert.deepEqual(pastedRows('30/11/2026\t8h\tHọp\tChủ tịch', days), [])
})

test('rows of the page come back; ticked and empty ones go, pasted ones are added', () => {
  const body = new URLSearchParams({
    ...{ week: '2026-W48', 'viec-0-0-from': '8h', 'viec-0-0-what': 'Họp', 'viec-0-0-leader': 'Chủ tịch' },
    ...{ 'viec-0-1-from': '', 'viec-2-0-from': '9h', 'viec-2-0-what': 'Bỏ', 'viec-2-0-bo': '1' },
    bang: 'Thứ Sáu\t14h\tTập huấn\tPhó Chủ tịch',
  })
  const { rows } = readFields(body, { rows: [] }) as { rows: { day: number; what: string }[] }
  assert.deepEqual(
    rows.map(({ day, what }) => [day, what]),
    [
      [0, 'Họp'],
      [4, 'Tập huấn'],
    ],
  )
})

test('half-done rows are kept as typed and are no lines of the agenda yet', () => {
  const row = { day: 0, from: '8h', to: '7h', what: 'Họp', leader: 'Chủ tịch', place: '', preparedBy: '' }
  const { facts, content } = composedOf({ week: '2026-W48', sectionId: null, rows: [row] })
  assert.deepEqual(facts, [])
  assert.deepEqual(content.rows, [row])
})
