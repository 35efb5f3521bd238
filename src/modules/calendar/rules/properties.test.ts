import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayOf, startOfDay } from '../../../basics/dates.ts'
import type { Outcome } from '../../../basics/outcomes.ts'
import {
  addWorkingDays,
  addWorkingHours,
  dueAt,
  isWorkingDay,
  type Pause,
  type Term,
  workingDaysBetween,
  workingHoursBetween,
} from './index.ts'
import type { MarkedDay, Version } from './notice.ts'
import { notices } from './notices.table.ts'
import { calendarFrom } from './work-calendar.ts'

const versions: Version[] = notices.map((notice, index) => ({ ...notice, no: index + 1, ownerId: null }))
const calendar = calendarFrom(versions)

const day = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2018-06-01', days))
const count = fc.integer({ min: 0, max: 60 })
const instant = fc.tuple(day, fc.integer({ min: 0, max: 1439 })).map(([on, minute]) => later(startOfDay(on), minute))
const unit = fc.constantFrom<Term['unit']>('working-day', 'calendar-day', 'working-hour', 'clock-hour')
const dayUnit = fc.constantFrom<Term['unit']>('working-day', 'calendar-day', 'month')
const term: fc.Arbitrary<Term> = fc.record({
  amount: fc.integer({ min: 1, max: 12 }),
  unit: dayUnit,
  endOf: fc.constantFrom<'day' | 'same-time'>('day', 'same-time'),
})
const anyTerm: fc.Arbitrary<Term> = fc
  .tuple(term, fc.constantFrom(undefined, 'closing', '15:00'))
  .map(([wanted, cutOff]) => (cutOff === undefined ? wanted : { ...wanted, cutOff }))

const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * 60_000)

function value<T>(outcome: Outcome<T>): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

const add = (from: string, days: number) => value(addWorkingDays(calendar, from, days))
const due = (wanted: Term, received: Date, pauses: Pause[] = [], of = calendar) =>
  value(dueAt(of, wanted, received, pauses)).due ?? assert.fail('paused')

const holds = <Values extends [unknown, ...unknown[]]>(
  fact: string,
  values: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> },
  check: (...drawn: Values) => void,
) => test(fact, () => fc.assert(fc.property(...values, (...drawn) => check(...(drawn as unknown as Values)))))

holds('a working day later is never a day off', [day, count], (from, days) => {
  assert.ok(days === 0 || value(isWorkingDay(calendar, add(from, days))))
})

holds('working days add up', [day, count, count], (from, a, b) => {
  assert.equal(add(add(from, a), b), add(from, a + b))
})

holds('counting is the inverse of adding', [day, count], (from, days) => {
  assert.equal(value(workingDaysBetween(calendar, from, add(from, days))), days)
})

holds('going back undoes going on from a working day', [day, count], (from, days) => {
  const worked = add(from, 1)
  assert.equal(add(add(worked, days), -days), worked)
})

holds('a later day or more days never end earlier', [day, count, count, count], (from, gap, days, more) => {
  assert.ok(add(from, days) <= add(addDays(from, gap), days))
  assert.ok(add(from, days) <= add(from, days + more))
})

holds('no term in days ends on a day off', [anyTerm, instant], (wanted, received) => {
  assert.ok(value(isWorkingDay(calendar, due(wanted, received).on)))
})

holds('a later receipt is never due earlier', [anyTerm, instant, fc.nat(20_000)], (wanted, received, minutes) => {
  assert.ok(due(wanted, received).on <= due(wanted, later(received, minutes)).on)
})

holds(
  'a pause that ends on its own day changes no due day',
  [anyTerm, instant, fc.nat(60 * 24 * 40), fc.nat(600)],
  (wanted, received, after, length) => {
    const from = later(received, after)
    const until = later(from, length)
    fc.pre(startOfDay(addDays(dayOf(from), 1)) > until)
    const pauses: Pause[] = [{ from, until, resume: 'continue' }]
    assert.equal(due(wanted, received, pauses).on, due(wanted, received).on)
  },
)

holds(
  'a pause never makes a term due earlier',
  [anyTerm, instant, fc.nat(20_000), fc.nat(20_000)],
  (wanted, received, after, length) => {
    const from = later(received, after)
    for (const resume of ['continue', 'restart'] as const) {
      const pauses: Pause[] = [{ from, until: later(from, length), resume }]
      assert.ok(due(wanted, received, pauses).on >= due(wanted, received).on)
    }
  },
)

holds('a pause of no length changes nothing for hours', [unit, instant, fc.nat(5000)], (of, received, after) => {
  const wanted: Term = { amount: 20, unit: of }
  const from = later(received, after)
  const pauses: Pause[] = [{ from, until: from, resume: 'continue' }]
  assert.deepEqual(due(wanted, received, pauses).on, due(wanted, received).on)
})

holds('the explanation counts to the amount', [instant, count], (received, amount) => {
  const { steps } = value(dueAt(calendar, { amount, unit: 'working-day' }, received))
  assert.equal(steps.filter(({ kind }) => kind === 'counted').length, amount)
})

holds('one more day off never makes a term due earlier', [anyTerm, instant, fc.nat(60)], (wanted, received, after) => {
  const closed: MarkedDay = {
    day: addDays(dayOf(received), after),
    kind: 'local-closure',
    name: 'Bão',
    source: 'Công điện',
    confidence: 'sure',
  }
  const stormy = calendarFrom([
    ...versions,
    { key: 'storm', title: 'Bão', years: [], no: 99, ownerId: null, days: [closed] },
  ])
  assert.ok(due(wanted, received, [], stormy).on >= due(wanted, received).on)
})

const hours = fc.integer({ min: 0, max: 6000 }).map((minutes) => minutes / 60)

holds('counting working hours is the inverse of adding them', [instant, hours], (from, amount) => {
  const to = value(addWorkingHours(calendar, from, amount))
  assert.ok(Math.abs(value(workingHoursBetween(calendar, from, to)) - amount) < 1e-6)
})

holds('working hours of two stretches add up', [instant, fc.nat(20_000), fc.nat(20_000)], (from, a, b) => {
  const [middle, end] = [later(from, a), later(from, a + b)]
  const between = (start: Date, stop: Date) => value(workingHoursBetween(calendar, start, stop))
  assert.ok(Math.abs(between(from, middle) + between(middle, end) - between(from, end)) < 1e-6)
  assert.ok(Math.abs(between(end, from) + between(from, end)) < 1e-6)
})
