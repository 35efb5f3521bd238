import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parseInstant } from '../../../basics/dates.ts'
import type { Outcome } from '../../../basics/outcomes.ts'
import { explain } from '../words.ts'
import { addWorkingDays, dueAt, oneStopTerm, type Pause, punctuality, type Term } from './index.ts'
import type { Session, Version, WeekPattern } from './notice.ts'
import { notices } from './notices.table.ts'
import { calendarFrom } from './work-calendar.ts'

const versions: Version[] = notices.map((notice, index) => ({ ...notice, no: index + 1, ownerId: null }))
const country = calendarFrom(versions)

const at = (text: string): Date => parseInstant(text) ?? assert.fail(text)
const workingDays = (amount: number): Term => ({ amount, unit: 'working-day' })

function value<T>(outcome: Outcome<T>): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

const dueOn = (term: Term, received: string, pauses: Pause[] = []) =>
  value(dueAt(country, term, at(received), pauses)).due?.on

const wholeWeek = (resume: Pause['resume']): Pause[] => [
  { from: at('28/01/2022 09:00'), until: at('08/02/2022 10:00'), resume },
]

const zone = process.env['TZ']
after(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const cases: [fact: string, term: Term, received: string, due: string, pauses?: Pause[]][] = [
  ['five working days across Tết', workingDays(5), '26/01/2022 09:00', '2022-02-09'],
  ['what comes on a Saturday has that day as its day zero', workingDays(3), '29/01/2022 09:00', '2022-02-09'],
  ['at the one-stop Saturday counts as the next working day', oneStopTerm(3), '29/01/2022 09:00', '2022-02-10'],
  ['calendar days that end in Tết move on', { amount: 15, unit: 'calendar-day' }, '20/01/2022 09:00', '2022-02-07'],
  [
    'calendar days that are a minimum stay where they end',
    { amount: 15, unit: 'calendar-day', endOnDayOff: 'stays' },
    '20/01/2022 09:00',
    '2022-02-04',
  ],
  ['a Saturday worked in place of another day counts', workingDays(3), '25/04/2025 09:00', '2025-04-29'],
  ['the day off in place of Giỗ Tổ does not count', workingDays(2), '08/04/2022 09:00', '2022-04-13'],
  ['the clock goes on after a supplement', workingDays(5), '26/01/2022 09:00', '2022-02-11', wholeWeek('continue')],
  ['the clock begins again after a supplement', workingDays(5), '26/01/2022 09:00', '2022-02-15', wholeWeek('restart')],
  ['ten working days across a year', workingDays(10), '30/12/2021 09:00', '2022-01-14'],
  [
    'what comes after hours comes on the next working day',
    { ...workingDays(1), cutOff: 'closing' },
    '28/01/2022 17:30',
    '2022-02-08',
  ],
  ['without a cut-off the evening is still the day of receipt', workingDays(1), '28/01/2022 17:30', '2022-02-07'],
  ['Friday one minute past 15:00 begins on Monday', oneStopTerm(3), '05/06/2026 15:01', '2026-06-11'],
  ['Friday at 15:00 sharp begins on Monday', oneStopTerm(3), '05/06/2026 15:00', '2026-06-11'],
  ['Friday at 14:59 begins on Friday', oneStopTerm(3), '05/06/2026 14:59', '2026-06-10'],
  ['a holiday at the one-stop begins on the next working day', oneStopTerm(1), '30/04/2024 09:00', '2024-05-03'],
  ['a month ends on the same day', { amount: 1, unit: 'month' }, '10/03/2026 09:00', '2026-04-10'],
  ['a month from the 31st ends on the last day', { amount: 1, unit: 'month' }, '31/03/2026 09:00', '2026-05-04'],
  ['a month ends on 29 February of a leap year', { amount: 1, unit: 'month' }, '31/01/2024 09:00', '2024-02-29'],
  ['twelve months end where they began', { amount: 12, unit: 'month' }, '02/03/2020 09:00', '2021-03-02'],
]

for (const place of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
  for (const [fact, term, received, due, pauses] of cases) {
    test(`${fact} (${place})`, () => {
      process.env['TZ'] = place
      assert.equal(dueOn(term, received, pauses), due)
    })
  }
}

test('a supplement on day 2, complete on day 10, makes day 10 and the whole term', () => {
  const pauses: Pause[] = [{ from: at('03/06/2026 09:00'), until: at('15/06/2026 09:00'), resume: 'restart' }]
  assert.equal(dueOn(oneStopTerm(5), '01/06/2026 09:00', pauses), '2026-06-22')
})

test('a term of the same time ends at the clock time of its receipt', () => {
  const term: Term = { amount: 2, unit: 'working-day', endOf: 'same-time' }
  const { due } = value(dueAt(country, term, at('01/06/2026 10:00')))
  assert.deepEqual(due?.at, at('03/06/2026 10:00'))
})

test('a term of working days ends with the hours of its last day', () => {
  const { due } = value(dueAt(country, workingDays(2), at('01/06/2026 10:00')))
  assert.deepEqual(due?.at, at('03/06/2026 17:00'))
})

test('working hours wait for the night and the weekend, clock hours do not', () => {
  const working = value(dueAt(country, { amount: 8, unit: 'working-hour' }, at('05/06/2026 16:00')))
  assert.deepEqual(working.due?.at, at('08/06/2026 16:00'))
  const clock = value(dueAt(country, { amount: 24, unit: 'clock-hour' }, at('05/06/2026 16:00')))
  assert.deepEqual(clock.due?.at, at('06/06/2026 16:00'))
})

test('working hours keep what was used before a pause', () => {
  const pauses: Pause[] = [{ from: at('01/06/2026 09:00'), until: at('03/06/2026 14:00'), resume: 'continue' }]
  const { due } = value(dueAt(country, { amount: 4, unit: 'working-hour' }, at('01/06/2026 08:00'), pauses))
  assert.deepEqual(due?.at, at('03/06/2026 17:00'))
})

test('a pause asked for after the due day changes nothing', () => {
  const pauses: Pause[] = [{ from: at('10/02/2022 08:00'), until: at('20/02/2022 08:00'), resume: 'restart' }]
  const deadline = value(dueAt(country, workingDays(5), at('26/01/2022 09:00'), pauses))
  assert.equal(deadline.due?.on, '2022-02-09')
  assert.ok(deadline.steps.some(({ kind }) => kind === 'pause-too-late'))
})

test('while the clock stands still there is no due day, only what is left', () => {
  const pauses: Pause[] = [{ from: at('28/01/2022 09:00'), until: null, resume: 'continue' }]
  const deadline = value(dueAt(country, workingDays(5), at('26/01/2022 09:00'), pauses))
  assert.deepEqual([deadline.due, deadline.left], [null, { amount: 3, unit: 'working-day' }])
})

test('pauses out of order are refused', () => {
  const open: Pause = { from: at('28/01/2022 09:00'), until: null, resume: 'continue' }
  const refused = dueAt(country, workingDays(5), at('26/01/2022 09:00'), [open, open])
  assert.deepEqual(refused, { issues: [{ field: 'pauses', problem: 'pauses-out-of-order' }] })
})

test('a year that nobody has entered stops the computation', () => {
  const unknown = { issues: [{ field: '2027', problem: 'calendar-year-unknown' }] }
  assert.deepEqual(dueAt(country, workingDays(5), at('30/12/2026 09:00')), unknown)
  assert.deepEqual(addWorkingDays(country, '2026-12-31', 1), unknown)
  assert.deepEqual(addWorkingDays(calendarFrom([]), '2026-06-01', 1), {
    issues: [{ field: '2026', problem: 'calendar-year-unknown' }],
  })
  assert.ok('done' in dueAt(country, { amount: 72, unit: 'clock-hour' }, at('30/12/2026 09:00')))
})

test('24 November 2026 is off and told to be unsure', () => {
  const deadline = value(dueAt(country, workingDays(2), at('23/11/2026 09:00')))
  assert.equal(deadline.due?.on, '2026-11-26')
  assert.deepEqual(
    deadline.unsure.map(({ day }) => day),
    ['2026-11-24'],
  )
  assert.match(explain(deadline).at(-1) ?? '', /24\/11\/2026 cần được kiểm tra/)
})

test('every step of a reckoning is said in Vietnamese', () => {
  assert.deepEqual(explain(value(dueAt(country, workingDays(3), at('25/04/2025 09:00')))), [
    'Nhận lúc 25/04/2025 09:00.',
    'Thứ Sáu, 25/04/2025: ngày nhận không tính, bắt đầu tính từ ngày tiếp theo.',
    'Thứ Bảy, 26/04/2025: ngày làm việc thứ 1.',
    'Chủ nhật, 27/04/2025: không tính, ngày nghỉ hằng tuần.',
    'Thứ Hai, 28/04/2025: ngày làm việc thứ 2.',
    'Thứ Ba, 29/04/2025: ngày làm việc thứ 3.',
    'Hạn cuối: hết giờ làm việc ngày 29/04/2025 17:00.',
  ])
  const paused = explain(value(dueAt(country, workingDays(5), at('26/01/2022 09:00'), wholeWeek('continue'))))
  assert.ok(paused.includes('Tạm dừng lúc 28/01/2022 09:00, còn 3 ngày làm việc.'), paused.join('\n'))
  assert.ok(paused.includes('Tiếp tục lúc 08/02/2022 10:00: tính tiếp phần thời hạn còn lại.'))
})

test('finished on the due day is on time, on a day off before it too, and late only the day after', () => {
  const due = { on: '2026-06-08', at: at('08/06/2026 17:00') }
  const verdict = (finished: string) => value(punctuality(country, due, at(finished)))
  assert.deepEqual(verdict('05/06/2026 16:00'), { verdict: 'early', workingDaysLate: 0 })
  assert.deepEqual(verdict('06/06/2026 10:00'), { verdict: 'on-time', workingDaysLate: 0 })
  assert.deepEqual(verdict('08/06/2026 23:59'), { verdict: 'on-time', workingDaysLate: 0 })
  assert.deepEqual(verdict('10/06/2026 08:00'), { verdict: 'late', workingDaysLate: 2 })
})

const morning: Session = { from: 450, to: 690 }
const saturdays: WeekPattern = {
  validFrom: '2026-01-01',
  purpose: 'counting',
  source: 'Quy chế của cơ quan',
  confidence: 'sure',
  week: { 1: [morning], 2: [morning], 3: [morning], 4: [morning], 5: [morning], 6: [morning] },
}
const agency = (purpose: 'counting' | 'reception'): Version => ({
  key: 'a',
  title: 'a',
  years: [],
  days: [{ day: '2026-06-09', kind: 'local-closure', name: 'Bão', source: 'Công điện', confidence: 'sure' }],
  patterns: [{ ...saturdays, purpose }],
  no: 99,
  ownerId: 'agency',
})

test('an agency that works on Saturday mornings counts them, and its own closures', () => {
  const own = calendarFrom([...versions, agency('counting')], { owners: ['agency'] })
  assert.equal(value(addWorkingDays(own, '2026-06-05', 1)), '2026-06-06')
  assert.equal(value(addWorkingDays(own, '2026-06-08', 1)), '2026-06-10')
  assert.equal(value(addWorkingDays(country, '2026-06-05', 1)), '2026-06-08')
})

test('a Saturday on which people are only received does not count', () => {
  const both = [...versions, agency('reception')]
  const counting = calendarFrom(both, { owners: ['agency'] })
  const reception = calendarFrom(both, { owners: ['agency'], purpose: 'reception' })
  assert.equal(value(addWorkingDays(counting, '2026-06-05', 1)), '2026-06-08')
  assert.equal(value(addWorkingDays(reception, '2026-06-05', 1)), '2026-06-06')
})
