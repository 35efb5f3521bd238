import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdayOf } from '../../../basics/dates.ts'
import { solarDay } from './lunar.ts'
import { notices } from './notices.table.ts'
import { suggestHolidays } from './suggestions.ts'

for (const [year, tet, kings] of [
  [2018, '2018-02-16', '2018-04-25'],
  [2019, '2019-02-05', '2019-04-14'],
  [2020, '2020-01-25', '2020-04-02'],
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
  [2031, '2031-01-23', '2031-04-01'],
] as const) {
  test(`Tết and Giỗ Tổ of ${year}`, () => {
    assert.deepEqual([solarDay(year, 1, 1), solarDay(year, 3, 10)], [tet, kings])
  })
}

test('Tết of 1985 and 2007 is a month and a day before that of China', () => {
  assert.deepEqual([solarDay(1985, 1, 1), solarDay(2007, 1, 1)], ['1985-01-21', '2007-02-17'])
})

test('suggestions name the fixed and lunar days that the notices of past years gave', () => {
  for (const notice of notices.filter(({ years }) => (years[0] ?? 0) >= 2021)) {
    const suggested = new Set(suggestHolidays(notice.years[0] ?? 0).map(({ day }) => day))
    const decided = notice.days.filter(({ kind, name }) => kind === 'holiday' && name !== 'Tết Nguyên đán')
    for (const { day } of decided) assert.ok(suggested.has(day), day)
  }
})

test('suggestions are all unsure, and days off in place of others are working days of the week', () => {
  const days = suggestHolidays(2027)
  assert.ok(days.every(({ confidence }) => confidence === 'unsure'))
  assert.ok(days.filter(({ kind }) => kind === 'compensatory').every(({ day }) => weekdayOf(day) < 6))
})
