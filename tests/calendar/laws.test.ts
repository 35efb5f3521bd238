// What holds of any calendar and any term, beside the laws that stand with the rules themselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayOf, startOfDay } from '../../src/basics/dates.ts'
import type { Outcome } from '../../src/basics/outcomes.ts'
import {
  calendarFrom,
  dueAt,
  isWorkingDay,
  type MarkedDay,
  type Pause,
  type Term,
} from '../../src/modules/calendar/rules/index.ts'
import { notices } from '../../src/modules/calendar/rules/notices.table.ts'

const versions = notices.map((notice, index) => ({ ...notice, no: index + 1, ownerId: null }))
const country = calendarFrom(versions)
const runs = { numRuns: 300 }

function value<T>(outcome: Outcome<T>): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

const instant = fc
  .tuple(fc.integer({ min: 0, max: 2600 }), fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => new Date(startOfDay(addDays('2018-06-01', day)).getTime() + minute * 60_000))
const amount = fc.integer({ min: 1, max: 30 })
const term: fc.Arbitrary<Term> = fc
  .record({
    amount,
    unit: fc.constantFrom<Term['unit']>('working-day', 'calendar-day', 'month'),
    endOf: fc.constantFrom<'day' | 'same-time'>('day', 'same-time'),
  })
  .map((one) => (one.unit === 'month' ? { ...one, amount: 1 + (one.amount % 6) } : one))

const dueOn = (calendar: typeof country, wanted: Term, received: Date, pauses: Pause[] = []) =>
  value(dueAt(calendar, wanted, received, pauses)).due?.on ?? assert.fail('paused')

const marks = [...country.marked.values()]
  .filter(({ kind }) => kind !== 'make-up' && kind !== 'ordinary')
  .filter(({ day }) => day < '2026-01-01')

test('taking a day off back never makes a term due later', () => {
  fc.assert(
    fc.property(fc.constantFrom(...marks), fc.integer({ min: 0, max: 40 }), term, (mark, before, wanted) => {
      const received = new Date(startOfDay(addDays(mark.day, -before)).getTime() + 9 * 3_600_000)
      const ordinary: MarkedDay = { ...mark, kind: 'ordinary' }
      const back = { key: 'back', title: 'Bỏ ngày nghỉ', years: [], days: [ordinary], no: 99, ownerId: null }
      if (received < startOfDay('2018-01-01')) return
      assert.ok(dueOn(calendarFrom([...versions, back]), wanted, received) <= dueOn(country, wanted, received))
    }),
    runs,
  )
})

test('what was counted before and after a pause makes the whole term', () => {
  const pause = fc.record({ after: fc.nat(20_000), length: fc.nat(20_000) })
  fc.assert(
    fc.property(amount, instant, pause, (days, received, { after, length }) => {
      const from = new Date(received.getTime() + after * 60_000)
      const until = new Date(from.getTime() + length * 60_000)
      const wanted: Term = { amount: days, unit: 'working-day' }
      const { steps } = value(dueAt(country, wanted, received, [{ from, until, resume: 'continue' }]))
      assert.equal(steps.filter(({ kind }) => kind === 'counted').length, days)
      const numbers = steps.flatMap((step) => (step.kind === 'counted' ? [step.no] : []))
      assert.deepEqual(
        numbers,
        Array.from({ length: days }, (_, index) => index + 1),
      )
    }),
    runs,
  )
})

test('every day between receipt and deadline is either counted or skipped with its reason', () => {
  fc.assert(
    fc.property(amount, instant, (days, received) => {
      const { steps, due } = value(dueAt(country, { amount: days, unit: 'working-day' }, received))
      const told = steps.flatMap((step) => (step.kind === 'counted' || step.kind === 'skipped' ? [step.day] : []))
      const first = addDays(dayOf(received), 1)
      assert.deepEqual(
        told,
        Array.from({ length: told.length }, (_, index) => addDays(first, index)),
      )
      assert.equal(told.at(-1), due?.on)
      for (const step of steps) {
        if (step.kind === 'counted') assert.ok(value(isWorkingDay(country, step.day)))
        if (step.kind === 'skipped') assert.ok(!value(isWorkingDay(country, step.day)))
      }
    }),
    runs,
  )
})

test('two calendars asked in turn never mix', () => {
  const closure = (day: string): MarkedDay => ({
    day,
    kind: 'local-closure',
    name: 'Bão',
    source: 'Công điện',
    confidence: 'sure',
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(instant, amount, fc.boolean()), { minLength: 2, maxLength: 12 }), (asked) => {
      const closed = asked.map(([received]) => closure(addDays(dayOf(received), 1)))
      const days = [...new Map(closed.map((mark) => [mark.day, mark])).values()]
      const own = calendarFrom([...versions, { key: 'own', title: 'Bão', years: [], days, no: 99, ownerId: 'xa' }], {
        owners: ['xa'],
      })
      const wanted = (days: number): Term => ({ amount: days, unit: 'working-day' })
      const alone = asked.map(([received, days, isOwn]) => dueOn(isOwn ? own : country, wanted(days), received))
      const again = asked
        .toReversed()
        .map(([received, days, isOwn]) => dueOn(isOwn ? own : country, wanted(days), received))
      assert.deepEqual(again.reverse(), alone)
      for (const [received, days] of asked)
        assert.ok(dueOn(own, wanted(days), received) >= dueOn(country, wanted(days), received))
    }),
    runs,
  )
})

test('terms over the end of a year and over 29 February end where they should', () => {
  const due = (wanted: Term, received: string) => dueOn(country, wanted, new Date(`${received}T09:00:00+07:00`))
  assert.equal(due({ amount: 1, unit: 'month' }, '2020-01-29'), '2020-03-02')
  assert.equal(due({ amount: 1, unit: 'month' }, '2021-01-29'), '2021-03-01')
  assert.equal(due({ amount: 12, unit: 'month' }, '2024-02-29'), '2025-02-28')
  assert.equal(due({ amount: 1, unit: 'calendar-day' }, '2024-02-28'), '2024-02-29')
  assert.equal(due({ amount: 1, unit: 'working-day' }, '2019-12-31'), '2020-01-02')
  for (const year of [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]) {
    const on = due({ amount: 1, unit: 'working-day' }, `${year}-12-31`)
    assert.ok(on > `${year}-12-31` && on < `${year + 1}-01-10`, on)
  }
})
