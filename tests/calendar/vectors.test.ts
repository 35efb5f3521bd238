// Deadlines worked out by hand beside the yearly notices: the vectors of the one-stop's rules, each with its neighbours.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, daysBetween, parseInstant } from '../../src/basics/dates.ts'
import type { Outcome } from '../../src/basics/outcomes.ts'
import {
  addWorkingDays,
  calendarFrom,
  dueAt,
  type Pause,
  type Term,
  workingDaysBetween,
} from '../../src/modules/calendar/rules/index.ts'
import { notices } from '../../src/modules/calendar/rules/notices.table.ts'

const country = calendarFrom(notices.map((notice, index) => ({ ...notice, no: index + 1, ownerId: null })))
const at = (text: string): Date => parseInstant(text) ?? assert.fail(text)

function value<T>(outcome: Outcome<T>): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

const days = (amount: number, more: Partial<Term> = {}): Term => ({ amount, unit: 'working-day', ...more })
const due = (term: Term, received: string, pauses: Pause[] = []) =>
  value(dueAt(country, term, at(received), pauses)).due?.on
const supplement = (resume: Pause['resume']): Pause[] => [
  { from: at('28/01/2022 09:00'), until: at('08/02/2022 09:00'), resume },
]

const vectors: [name: string, term: Term, received: string, due: string, pauses?: Pause[]][] = [
  ['V1: five working days across Tết', days(5), '26/01/2022 09:00', '2022-02-09'],
  ['V1 one day shorter', days(4), '26/01/2022 09:00', '2022-02-08'],
  ['V1 at the last minute of the day', days(5), '26/01/2022 23:59', '2022-02-09'],
  ['V1 a minute later is the next day', days(5), '27/01/2022 00:00', '2022-02-10'],
  ['V2: received on a Saturday', days(3), '29/01/2022 09:00', '2022-02-09'],
  [
    'V2 with a cut-off it came on the next working day',
    days(3, { cutOff: 'closing' }),
    '29/01/2022 09:00',
    '2022-02-10',
  ],
  ['V3: calendar days that end in Tết move on', { amount: 15, unit: 'calendar-day' }, '20/01/2022 09:00', '2022-02-07'],
  ['V3 a day earlier ends the same day', { amount: 14, unit: 'calendar-day' }, '20/01/2022 09:00', '2022-02-07'],
  [
    'V3 a term that is a minimum stays',
    { amount: 15, unit: 'calendar-day', endOnDayOff: 'stays' },
    '20/01/2022 09:00',
    '2022-02-04',
  ],
  ['V4: a Saturday that is worked counts', days(3), '25/04/2025 09:00', '2025-04-29'],
  ['V4 the days off it stands for do not', days(4), '25/04/2025 09:00', '2025-05-05'],
  ['V5: the day off for Giỗ Tổ on a Sunday', days(2), '08/04/2022 09:00', '2022-04-13'],
  ['V5 the year before it fell on a Wednesday', days(2), '20/04/2021 09:00', '2021-04-23'],
  ['V6: a supplement, the clock goes on', days(5), '26/01/2022 09:00', '2022-02-11', supplement('continue')],
  ['V6r: a supplement, the clock begins again', days(5), '26/01/2022 09:00', '2022-02-15', supplement('restart')],
  ['V7: ten working days across the year', days(10), '30/12/2021 09:00', '2022-01-14'],
  ['V7 one working day across the year', days(1), '31/12/2021 09:00', '2022-01-04'],
  ['V8: after the last session', days(1, { cutOff: 'closing' }), '28/01/2022 17:30', '2022-02-08'],
  ['V8 before it', days(1, { cutOff: 'closing' }), '28/01/2022 16:59', '2022-02-07'],
]

for (const [name, term, received, expected, pauses] of vectors) {
  test(name, () => assert.equal(due(term, received, pauses), expected))
}

test('V6x: adding the calendar days of waiting, less one, and then a working day is six working days too many', () => {
  const first = due(days(5), '26/01/2022 09:00') ?? ''
  const waited = daysBetween('2022-01-28', '2022-02-08')
  const generous = value(addWorkingDays(country, addDays(first, waited - 1), 1))
  assert.equal(generous, '2022-02-21')
  const right = due(days(5), '26/01/2022 09:00', supplement('continue')) ?? ''
  assert.equal(value(workingDaysBetween(country, right, generous)), 6)
})

test('a supplement asked for after the due day changes nothing, however long it waits', () => {
  const late: Pause[] = [{ from: at('10/02/2022 00:00'), until: at('01/03/2022 09:00'), resume: 'restart' }]
  assert.equal(due(days(5), '26/01/2022 09:00', late), '2022-02-09')
  const inTime: Pause[] = [{ from: at('09/02/2022 16:00'), until: at('10/02/2022 09:00'), resume: 'continue' }]
  assert.equal(due(days(5), '26/01/2022 09:00', inTime), '2022-02-10')
})

test('24 November 2026 is off by a source that is still to be checked, and every answer over it says so', () => {
  const { due: on, unsure } = value(dueAt(country, days(1), at('23/11/2026 09:00')))
  assert.equal(on?.on, '2026-11-25')
  assert.deepEqual(
    unsure.map(({ day, confidence }) => [day, confidence]),
    [['2026-11-24', 'unsure']],
  )
  assert.deepEqual(
    value(dueAt(country, days(1), at('24/11/2026 09:00'))).unsure.map(({ day }) => day),
    ['2026-11-24'],
  )
  assert.deepEqual(value(dueAt(country, days(1), at('25/11/2026 09:00'))).unsure, [])
})
