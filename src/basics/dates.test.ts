import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as dates from './dates.ts'

const late = new Date('2023-12-31T17:00:00Z')

test('a day begins at midnight in Vietnam', () => {
  assert.equal(dates.dayOf(late), '2024-01-01')
  assert.equal(dates.dayOf(new Date(late.getTime() - 1)), '2023-12-31')
  assert.equal(dates.monthOf(late), '2024-01')
  assert.deepEqual(dates.startOfDay('2024-01-01'), late)
  assert.deepEqual(dates.startOfMonth('2024-01'), late)
  assert.deepEqual(dates.startOfMonth('2024-01-19'), late)
  assert.throws(() => dates.startOfDay('2024-02-30'), RangeError)
})

test('months are counted from the first to the last', () => {
  assert.deepEqual(dates.monthsBetween('2021-11-30', '2022-02-01'), ['2021-11', '2021-12', '2022-01', '2022-02'])
  assert.deepEqual(dates.monthsBetween('2021-05', '2021-05'), ['2021-05'])
  assert.deepEqual(dates.monthsBetween('2021-06', '2021-05'), [])
  assert.equal(dates.addMonths('2021-01', -1), '2020-12')
  assert.equal(dates.addMonths('2021-12', 14), '2023-02')
})

test('days are added over months and leap years', () => {
  assert.equal(dates.addDays('2024-02-28', 2), '2024-03-01')
  assert.equal(dates.addDays('2023-03-01', -1), '2023-02-28')
  assert.equal(dates.daysBetween('2023-12-31', '2024-12-31'), 366)
})

for (const [text, is] of [
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-04-31', false],
  ['2023-13-01', false],
  ['2023-00-10', false],
  ['2023-1-1', false],
  ['0999-01-01', false],
  ['2023-01-01T00:00', false],
  ['', false],
] as const)
  test(`${text || 'nothing'} is ${is ? 'a' : 'no'} day`, () => assert.equal(dates.isDay(text), is))

for (const [day, week] of [
  ['2026-11-22', '2026-W47'],
  ['2026-11-23', '2026-W48'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2024-12-30', '2025-W01'],
  ['2027-01-01', '2026-W53'],
] as const)
  test(`${day} lies in ${week}`, () => assert.equal(dates.weekOf(day), week))

test('a week has its Monday first', () => {
  assert.deepEqual(dates.daysOfWeek('2026-W47')[0], '2026-11-16')
  assert.deepEqual(dates.daysOfWeek('2026-W47')[6], '2026-11-22')
  assert.equal(dates.addWeeks('2026-W53', 1), '2027-W01')
  assert.equal(dates.addWeeks('2026-W01', -1), '2025-W52')
  assert.deepEqual(['2026-W53', '2025-W53', '2026-W00', '2026-W1', 'x'].map(dates.isWeek), [
    true,
    false,
    false,
    false,
    false,
  ])
  assert.throws(() => dates.daysOfWeek('2025-W53'), RangeError)
})

test('texts are written as each language writes them', () => {
  const instant = new Date('2023-12-19T01:30:45.678Z')
  assert.equal(dates.dayText('2023-12-19', 'vi'), '19/12/2023')
  assert.equal(dates.dayText('2023-12-09', 'en'), '9 December 2023')
  assert.equal(dates.monthText('2023-02', 'vi'), 'Tháng 2/2023')
  assert.equal(dates.monthText('2023-02', 'en'), 'February 2023')
  assert.equal(dates.weekdayText('2023-12-19', 'vi'), 'Thứ Ba, 19/12/2023')
  assert.equal(dates.weekdayText('2023-12-24', 'vi'), 'Chủ nhật, 24/12/2023')
  assert.equal(dates.weekdayText('2023-12-19', 'en'), 'Tuesday, 19 December 2023')
  assert.equal(dates.timeText(instant), '08:30')
  assert.equal(dates.dayTimeText(instant, 'vi'), '19/12/2023 08:30')
  assert.equal(dates.dayTimeText(instant, 'en'), '19 December 2023, 08:30')
  assert.equal(dates.isoText(instant), '2023-12-19T08:30:45+07:00')
})

for (const [text, utc] of [
  ['2021-01-05', '2021-01-04T17:00:00.000Z'],
  ['2021-01-05T08:30', '2021-01-05T01:30:00.000Z'],
  ['2021-01-05 08:30:15', '2021-01-05T01:30:15.000Z'],
  ['2021-01-05T08:30:15.25Z', '2021-01-05T08:30:15.250Z'],
  ['2021-01-05T08:30:00+07:00', '2021-01-05T01:30:00.000Z'],
  ['2021-01-05T08:30:00.123456+0700', '2021-01-05T01:30:00.123Z'],
  ['2021-01-05 08:30:00+00', '2021-01-05T08:30:00.000Z'],
  ['2021-01-05T08:30-05:30', '2021-01-05T14:00:00.000Z'],
  [' 05/01/2021 ', '2021-01-04T17:00:00.000Z'],
  ['5/1/2021 8:30', '2021-01-05T01:30:00.000Z'],
  ['05/01/2021 08:30:09', '2021-01-05T01:30:09.000Z'],
  ['31/2/2021', null],
  ['31/02/2021 08:00', null],
  ['2021-02-30', null],
  ['2021-13-01', null],
  ['2021-01-05T24:00', null],
  ['2021-01-05T08:60', null],
  ['2021-01-05T08:30+15:00', null],
  ['2021-01-05Z', null],
  ['05/01/21', null],
  ['05-01-2021', null],
  ['2021', null],
  ['hôm qua', null],
  ['', null],
] as const)
  test(`reads the moment '${text}'`, () => assert.equal(dates.parseInstant(text)?.toISOString() ?? null, utc))

const instants = fc.date({ min: new Date('1976-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
const civil = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })

test('the day is the one the time zone database says', () => {
  fc.assert(fc.property(instants, (instant) => dates.dayOf(instant) === civil.format(instant)))
})

test('what is written can be read again', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const seconds = Math.floor(instant.getTime() / 1000) * 1000
      assert.equal(dates.parseInstant(dates.isoText(instant))?.getTime(), seconds)
      assert.equal(
        dates.parseInstant(dates.dayTimeText(instant, 'vi'))?.getTime(),
        Math.floor(seconds / 60_000) * 60_000,
      )
    }),
  )
})

test('a day lies in the days of its week, weeks follow each other', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: -300, max: 300 }), (instant, n) => {
      const week = dates.weekOf(dates.dayOf(instant))
      assert.ok(dates.isWeek(week))
      assert.ok(dates.daysOfWeek(week).includes(dates.dayOf(instant)))
      assert.equal(dates.addWeeks(dates.addWeeks(week, n), -n), week)
    }),
  )
})
