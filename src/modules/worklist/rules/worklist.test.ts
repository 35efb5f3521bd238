import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseInstant } from '../../../basics/dates.ts'
import { calendarFrom, type OwnedNorm } from '../../calendar/rules/index.ts'
import { type Clock, deadlineOf, dueOf, normKindOf, reckon, stepsPassed, type Timed } from './due.ts'
import { digestOf, letterAbout } from './letter.ts'
import { grouped, inOrder, urgencies, urgencyOf } from './order.ts'
import { dueText } from './phrases.ts'
import { letterKindOf, proposed, readPreferences } from './preference.ts'
import { type DueOrNot, type Waiting, waitingKinds } from './waiting.ts'

const at = (text: string): Date => parseInstant(text) ?? assert.fail(text)
const session = [
  { from: 450, to: 690 },
  { from: 780, to: 1020 },
]
const week = { 1: session, 2: session, 3: session, 4: session, 5: session }
const calendar = calendarFrom([
  {
    ...{ key: 'k', title: 't', years: [2026], days: [], no: 1, ownerId: null },
    patterns: [{ validFrom: '2026-01-01', purpose: 'counting', source: 's', confidence: 'sure', week }],
  },
])
const norm = (kind: OwnedNorm['kind'], hours: number, unit: OwnedNorm['unit'], ownerId: string | null = null) =>
  ({ kind, hours, unit, ownerId, validFrom: '2020-01-01', source: 's', confidence: 'sure' }) satisfies OwnedNorm
const norms = [norm('ordinary', 8, 'working-hour'), norm('event', 24, 'clock-hour'), norm('storm', 1, 'clock-hour')]
const clock = { siteId: 'site', calendar, norms }
const item = (since: string, more = {}) => ({ title: 'Tin', genre: 'tin', eventAt: null, since: at(since), ...more })

const dueAtOf = (item: Timed, clock: Clock, now: Date) => dueOf(reckon(item, clock), clock, now)

test('an ordinary item waits for the night and the weekend, an event does not', () => {
  const friday = '06/03/2026 16:00'
  assert.deepEqual(dueAtOf(item(friday), clock, at('09/03/2026 08:00')), {
    ...{ at: at('09/03/2026 16:00'), unit: 'working-hour', left: 6.5 },
  })
  const event = item(friday, { eventAt: at('06/03/2026 09:00') })
  assert.deepEqual(dueAtOf(event, clock, at('07/03/2026 18:00')), {
    ...{ at: at('07/03/2026 16:00'), unit: 'clock-hour', left: -2 },
  })
})

test('what passed its deadline is late even when no working time has passed since', () => {
  const due = dueAtOf(item('05/03/2026 17:00'), clock, at('06/03/2026 23:00'))
  assert.ok(due !== null && due !== 'unknown-year' && due.left < 0)
  assert.equal(dueText(due), 'quá hạn 1 phút làm việc')
})

test('a year nobody has entered is said, never taken for zero', () => {
  const late = item('31/12/2026 16:00')
  assert.equal(dueAtOf(late, clock, at('31/12/2026 16:30')), 'unknown-year')
  assert.equal(dueText('unknown-year'), 'chưa tính được hạn')
  assert.ok('issues' in deadlineOf(late, clock))
  assert.equal(stepsPassed(reckon(late, clock), clock, at('05/01/2027 16:00')), 0)
})

test('the deadline passes once, and once more when the same time has passed again', () => {
  const event = item('02/03/2026 08:00', { eventAt: at('02/03/2026 07:00') })
  const steps = ['03/03/2026 07:00', '03/03/2026 09:00', '04/03/2026 09:00'].map((now) =>
    stepsPassed(reckon(event, clock), clock, at(now)),
  )
  assert.deepEqual(steps, [0, 1, 2])
})

test('the norm of the own board comes before that of the network', () => {
  const own = { ...clock, norms: [...norms, norm('ordinary', 4, 'working-hour', 'site')] }
  const due = dueAtOf(item('02/03/2026 07:30'), own, at('02/03/2026 07:30'))
  assert.ok(due !== null && due !== 'unknown-year')
  assert.equal(due.left, 4)
})

for (const [title, more, kind] of [
  ['Xã An mở hội', {}, 'ordinary'],
  ['Xã An mở hội', { eventAt: at('02/03/2026 08:00') }, 'event'],
  ['Thông báo lịch tiếp dân', { genre: 'thong-bao' }, 'urgent-notice'],
  ['Ứng phó bão số 5', { eventAt: at('02/03/2026 08:00') }, 'storm'],
  ['Cảnh báo lũ quét, sạt lở', {}, 'storm'],
  ['Bảo đảm an toàn giao thông', {}, 'ordinary'],
  ['Giá vàng trước cơn sốt', {}, 'ordinary'],
] as const) {
  test(`“${title}” with ${JSON.stringify(more)} falls under ${kind}`, () =>
    assert.equal(normKindOf({ genre: 'tin', eventAt: null, ...more, title }), kind))
}

for (const [left, unit, text] of [
  [-3.2, 'working-hour', 'quá hạn 3 giờ làm việc'],
  [2, 'clock-hour', 'còn 2 giờ'],
  [0.5, 'clock-hour', 'còn 30 phút'],
  [-0.001, 'clock-hour', 'quá hạn 1 phút'],
  [-17, 'working-hour', 'quá hạn 2 ngày làm việc'],
  [-15.9, 'working-hour', 'quá hạn 15 giờ làm việc'],
  [-49, 'clock-hour', 'quá hạn 2 ngày'],
] as const) {
  test(`${left} ${unit} is told as “${text}”`, () => assert.equal(dueText({ at: at('02/03/2026'), left, unit }), text))
}

const due: fc.Arbitrary<DueOrNot> = fc.oneof(
  fc.constantFrom(null, 'unknown-year' as const),
  fc.record({
    at: fc.integer({ min: 0, max: 1000 }).map((hours) => new Date(1_772_000_000_000 + hours * 3_600_000)),
    left: fc.integer({ min: -50, max: 50 }),
    unit: fc.constantFrom('working-hour' as const, 'clock-hour' as const),
  }),
)
const row: fc.Arbitrary<Waiting> = fc.record({
  key: fc.uuid(),
  kind: fc.constantFrom(...waitingKinds),
  site: fc.constant({ id: 's', slug: 's', name: 'S' }),
  title: fc.string(),
  href: fc.constant('/s/muc/1'),
  since: fc.integer({ min: 0, max: 1000 }).map((hours) => new Date(1_771_000_000_000 + hours * 3_600_000)),
  due,
  why: fc.constant(null),
  forName: fc.constant(null),
  isEscalated: fc.boolean(),
  from: fc.constant(null),
  note: fc.constant(null),
  deeds: fc.constant([]),
  about: fc.constant({ id: '1', revisionId: null }),
})
const rows = fc.array(row, { maxLength: 40 })

test('the order keeps every row, does not depend on how they came, and never puts the less urgent first', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const ordered = inOrder(all)
      assert.deepEqual(inOrder([...all].reverse()), ordered)
      assert.deepEqual(new Set(ordered), new Set(all))
      const ranks = ordered.map((one) => urgencies.indexOf(urgencyOf(one)))
      assert.deepEqual(
        ranks,
        [...ranks].sort((a, b) => a - b),
      )
      assert.deepEqual(
        grouped(ordered).flatMap((group) => group.rows),
        ordered,
      )
    }),
  )
})

test('within what is overdue the earliest deadline stands first', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const moments = inOrder(all).flatMap((one) =>
        urgencyOf(one) === 'overdue' && one.due !== null && one.due !== 'unknown-year' ? [one.due.at.getTime()] : [],
      )
      assert.deepEqual(
        moments,
        [...moments].sort((a, b) => a - b),
      )
    }),
  )
})

test('the words for time tell late from left, and never of more than it is', () => {
  fc.assert(
    fc.property(fc.double({ min: -500, max: 500, noNaN: true }), fc.boolean(), (left, isWork) => {
      const unit = isWork ? 'working-hour' : 'clock-hour'
      const text = dueText({ at: at('02/03/2026'), left, unit })
      assert.equal(text.startsWith('quá hạn'), left < 0)
      assert.equal(text.endsWith('làm việc'), isWork)
      const [count = '', name = ''] = text.replace(/^(quá hạn|còn) /, '').split(' ')
      const hours = { phút: 1 / 60, giờ: 1, ngày: isWork ? 8 : 24 }[name] ?? Number.NaN
      assert.ok(Number(count) * hours <= Math.max(Math.abs(left), 1 / 60) + 1e-6, text)
    }),
  )
})

test('a letter about anything is one subject of one line, and a digest counts what is late', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 50 }), (all) => {
      const late = all.filter((one) => urgencyOf(one) === 'overdue').length
      const digest = digestOf(all, '2026-03-02')
      assert.ok(digest.subject.startsWith(`${all.length} việc`))
      assert.equal(digest.subject.includes('quá hạn'), late > 0)
      assert.ok(digest.lines.length <= 62)
      for (const one of all) assert.ok(letterAbout(one).lines.some(({ href }) => href === one.href))
    }),
  )
})

test('what is chosen for a letter is kept, and anything else is as proposed', () => {
  assert.deepEqual(readPreferences(new Map()), proposed)
  assert.equal(readPreferences(new Map([['approve', 'none']])).approve, 'none')
  assert.equal(readPreferences(new Map([['approve', 'whenever']])).approve, proposed.approve)
  assert.equal(readPreferences(new Map([['other', 'immediate']])).other, 'digest')
  assert.equal(letterKindOf({ kind: 'approve', isEscalated: true }), 'escalated')
})
