import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, weekdayOf } from '../../../basics/dates.ts'
import { changesSince } from './edition.ts'
import type { Notice, Version } from './notice.ts'
import { notices } from './notices.table.ts'
import { whyNotEnter } from './why-not-enter.ts'
import { calendarFrom, lastKnownYear, worksOn } from './work-calendar.ts'

const versions: Version[] = notices.map((notice, index) => ({ ...notice, no: index + 1, ownerId: null }))
const calendar = calendarFrom(versions)

/** Weekdays off and weekend days worked, 'MMDD'. */
const known: Record<number, { off: string; worked: string }> = {
  2018: { off: '0101 0214 0215 0216 0219 0220 0425 0430 0501 0903 1231', worked: '' },
  2019: { off: '0101 0204 0205 0206 0207 0208 0415 0429 0430 0501 0902', worked: '0105 0504' },
  2020: { off: '0101 0123 0124 0127 0128 0129 0402 0430 0501 0902', worked: '' },
  2021: { off: '0101 0210 0211 0212 0215 0216 0421 0430 0503 0902 0903', worked: '' },
  2022: { off: '0103 0131 0201 0202 0203 0204 0411 0502 0503 0901 0902', worked: '' },
  2023: { off: '0102 0120 0123 0124 0125 0126 0501 0502 0503 0901 0904', worked: '' },
  2024: { off: '0101 0208 0209 0212 0213 0214 0418 0429 0430 0501 0902 0903', worked: '0504' },
  2025: { off: '0101 0127 0128 0129 0130 0131 0407 0430 0501 0502 0901 0902', worked: '0426' },
  2026: { off: '0101 0102 0216 0217 0218 0219 0220 0427 0430 0501 0831 0901 0902 1124', worked: '0110 0822' },
}

for (const [year, { off, worked }] of Object.entries(known)) {
  test(`the days off and the Saturdays worked of ${year} are those of its notices`, () => {
    const found: { off: string[]; worked: string[] } = { off: [], worked: [] }
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const isWeekend = weekdayOf(day) > 5
      if (isWeekend && worksOn(calendar, day)) found.worked.push(day.slice(5).replace('-', ''))
      if (!isWeekend && !worksOn(calendar, day)) found.off.push(day.slice(5).replace('-', ''))
    }
    assert.deepEqual([found.off.join(' '), found.worked.join(' ')], [off, worked])
  })
}

test('every notice can be entered, and every day has its source', () => {
  assert.deepEqual(notices.flatMap(whyNotEnter), [])
  assert.equal(new Set(notices.map(({ key }) => key)).size, notices.length)
})

test('a day off in place of another names a day that was off anyway', () => {
  const days = notices.flatMap((notice) => notice.days).filter(({ kind }) => kind === 'compensatory')
  for (const { inPlaceOf = '' } of days) assert.ok(weekdayOf(inPlaceOf) > 5, inPlaceOf)
})

test('only what has to be checked is marked unsure', () => {
  const unsure = notices.flatMap((notice) => notice.days).filter(({ confidence }) => confidence === 'unsure')
  assert.deepEqual(
    unsure.map(({ day }) => day),
    ['2026-11-24'],
  )
})

test('the last year known is told', () => {
  assert.equal(lastKnownYear(calendar, '2020-05-05'), 2026)
  assert.equal(lastKnownYear(calendar, '2027-01-01'), undefined)
})

const notice: Notice = {
  key: 'k',
  title: 't',
  years: [2027],
  days: [
    { day: '2027-01-01', kind: 'holiday', name: 'Tết Dương lịch', source: 's', confidence: 'sure' },
    { day: '2027-02-05', kind: 'holiday', name: 'Tết', source: 's', confidence: 'unsure' },
  ],
}

test('the same edition of a notice says nothing new, whatever the order of its words', () => {
  const reordered: Notice = {
    ...notice,
    days: notice.days.map(({ day, ...rest }) => ({ ...rest, day })),
  }
  assert.equal(changesSince([notice], reordered), null)
  assert.equal(changesSince([], notice), notice)
})

test('a new edition says only what it changes, and withdraws days it no longer names', () => {
  const [first = assert.fail(), second = assert.fail()] = notice.days
  const corrected = { ...first, name: 'Tết' }
  const changes = changesSince([notice], { ...notice, days: [corrected] })
  assert.deepEqual(changes?.days, [corrected, { ...second, kind: 'ordinary' }])
  assert.deepEqual(changes?.years, [])
})

test('faults of a notice are told one by one', () => {
  const [day = assert.fail()] = notice.days
  const faulty: Notice = {
    ...notice,
    days: [day, day, { ...day, day: '2027-02-31', source: ' ' }],
    patterns: [
      {
        validFrom: '2027-01-01',
        purpose: 'counting',
        source: 's',
        confidence: 'sure',
        week: { 1: [{ from: 600, to: 500 }] },
      },
    ],
  }
  assert.deepEqual(
    whyNotEnter(faulty).map(({ problem }) => problem),
    ['day-invalid', 'source-missing', 'day-twice', 'session-invalid'],
  )
  assert.deepEqual(whyNotEnter({ ...notice, days: [], years: [] }), [{ field: 'days', problem: 'notice-empty' }])
})
