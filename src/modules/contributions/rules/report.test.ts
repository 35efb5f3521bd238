import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { whyNotAddsUp } from './adds-up.ts'
import { endOfDay, periodOfMonths, presetsOf, readMonth, usualPeriod } from './period.ts'
import { asFiled, type Contributor, type Counted, composeReport } from './report.ts'

const months = ['2021-01', '2021-02', '2021-03']
const heading = {
  site: 's',
  siteName: 'S',
  from: '2021-01-01',
  to: '2021-03-31',
  asOf: new Date(0),
  unassigned: 'Chưa rõ',
}

const contributor = (unitId: string, given: Partial<Contributor> = {}): Contributor => ({
  unitId,
  unit: unitId,
  group: 'board',
  no: null,
  validFrom: null,
  validTo: null,
  ...given,
})

const counted = (unitId: string | null, month: string, count: number, given: Partial<Counted> = {}): Counted => ({
  unitId,
  group: unitId === null ? null : 'board',
  month,
  origin: 'own',
  count,
  ...given,
})

const compose = (contributors: Contributor[], items: Counted[], names = new Map<string, string>()) =>
  composeReport({ ...heading, contributors, counted: items, names })

const rowsOf = (report: ReturnType<typeof compose>) =>
  report.groups.flatMap(({ group, rows }) =>
    rows.map(({ no, unit, counts, total }) => [group, no, unit, ...counts, total]),
  )

test('a contributor that sent nothing stands in the table with zeros, and numbers keep their gaps', () => {
  const report = compose([contributor('B', { no: 15 }), contributor('A', { no: 13 })], [counted('B', '2021-02', 4)])
  assert.deepEqual(rowsOf(report), [
    ['board', 13, 'A', 0, 0, 0, 0],
    ['board', 15, 'B', 0, 4, 0, 4],
  ])
  assert.deepEqual(
    report.groups.map(({ group }) => group),
    ['board', 'contributor'],
  )
})

for (const [dates, isIn] of [
  [{}, true],
  [{ validFrom: '2021-03-31' }, true],
  [{ validFrom: '2021-04-01' }, false],
  [{ validTo: '2021-01-01' }, true],
  [{ validTo: '2020-12-31' }, false],
] as const) {
  test(`a contributor with ${JSON.stringify(dates)} is ${isIn ? '' : 'not '}in the table of the first quarter`, () =>
    assert.equal(rowsOf(compose([contributor('A', dates)], [])).length, isIn ? 1 : 0))
}

test('a unit with items is in the table even when it is no contributor any more, or never was', () => {
  const items = [counted('A', '2021-01', 1), counted('B', '2021-01', 2, { group: 'contributor' })]
  const report = compose([contributor('A', { no: 7, validTo: '2020-12-31' })], items, new Map([['B', 'Trường B']]))
  assert.deepEqual(rowsOf(report), [
    ['board', 7, 'A', 1, 0, 0, 1],
    ['contributor', null, 'Trường B', 2, 0, 0, 2],
  ])
})

test('a unit that changed its group has a row in each, with the group of each item', () => {
  const both = [
    contributor('A', { no: 1, validTo: '2021-01-31' }),
    contributor('A', { no: 9, group: 'contributor', validFrom: '2021-02-01' }),
  ]
  const report = compose(both, [counted('A', '2021-01', 3), counted('A', '2021-02', 5, { group: 'contributor' })])
  assert.deepEqual(rowsOf(report), [
    ['board', 1, 'A', 3, 0, 0, 3],
    ['contributor', 9, 'A', 0, 5, 0, 5],
  ])
})

test('items without a unit stand apart and keep the totals whole', () => {
  const report = compose([contributor('A')], [counted(null, '2021-03', 2), counted('A', '2021-03', 1)])
  assert.deepEqual(rowsOf(report).at(-1), ['unassigned', null, 'Chưa rõ đơn vị', 0, 0, 2, 2])
  assert.equal(report.total, 3)
})

test('as filed, the most active come first in each group and the number breaks ties', () => {
  const list = [contributor('A', { no: 1 }), contributor('B', { no: 2 }), contributor('C', { no: 3 })]
  const report = asFiled(compose(list, [counted('C', '2021-01', 2), counted('B', '2021-01', 2)]))
  assert.deepEqual(
    report.groups[0]?.rows.map(({ unit }) => unit),
    ['B', 'C', 'A'],
  )
})

const anyItem: fc.Arbitrary<Counted> = fc
  .record({
    unitId: fc.constantFrom(null, 'A', 'B', 'C', 'D'),
    group: fc.constantFrom('board' as const, 'contributor' as const),
    month: fc.constantFrom(...months),
    origin: fc.constantFrom('own' as const, 'republished' as const, 'translated' as const),
    count: fc.integer({ min: 1, max: 500 }),
  })
  .map((item) => ({ ...item, group: item.unitId === null ? null : item.group }))

const anyContributor = fc
  .record({
    unitId: fc.constantFrom('A', 'B', 'C', 'E'),
    group: fc.constantFrom('board' as const, 'contributor' as const),
    no: fc.option(fc.integer({ min: 1, max: 30 })),
    validFrom: fc.option(fc.constantFrom('2020-01-01', '2021-02-01', '2022-01-01')),
    validTo: fc.option(fc.constantFrom('2020-12-31', '2021-02-28', '2022-12-31')),
  })
  .map((given) => contributor(given.unitId, given))

test('totals hold both ways, by unit, by month and by origin, whatever was counted', () => {
  const lists = [fc.array(anyContributor, { maxLength: 8 }), fc.array(anyItem, { maxLength: 40 })] as const
  fc.assert(
    fc.property(...lists, (contributors, items) => {
      const report = compose(contributors, items)
      assert.deepEqual(whyNotAddsUp(report), [])
      assert.equal(
        report.total,
        items.reduce((total, { count }) => total + count, 0),
      )
      assert.deepEqual(whyNotAddsUp(asFiled(report)), [])
    }),
  )
})

test('a figure that was changed is found', () => {
  const report = compose([contributor('A')], [counted('A', '2021-01', 3)])
  const problems = (changed: Partial<typeof report>) =>
    whyNotAddsUp({ ...report, ...changed }).map(({ problem }) => problem)
  assert.deepEqual(problems({ total: 4 }), ['total-differs-by-rows', 'total-differs-by-columns'])
  assert.deepEqual(problems({ columnTotals: [2, 0, 1] }), ['column-total-wrong', 'origins-differ'])
  assert.deepEqual(problems({ origins: [] }), ['origins-differ'])
})

for (const [text, month] of [
  ['1/2021', '2021-01'],
  ['12/2021', '2021-12'],
  ['2021-06', '2021-06'],
  ['13/2021', null],
  ['', null],
] as const) {
  test(`the month ${text || '(empty)'} is ${month}`, () => assert.equal(readMonth(text), month))
}

test('a period is whole months, in order, at most two years', () => {
  assert.deepEqual(periodOfMonths('2021-01', '2021-06'), { from: '2021-01-01', to: '2021-06-30' })
  assert.equal(periodOfMonths('2021-07', '2021-06'), null)
  assert.notEqual(periodOfMonths('2021-01', '2022-12'), null)
  assert.equal(periodOfMonths('2021-01', '2023-01'), null)
  assert.equal(presetsOf('2021-03').length, 7)
})

test('the usual period is the half year that runs, and in its first month the one before', () => {
  assert.deepEqual(usualPeriod(new Date('2026-03-10T00:00:00Z')), { from: '2026-01', to: '2026-06' })
  assert.deepEqual(usualPeriod(new Date('2026-07-02T00:00:00Z')), { from: '2026-01', to: '2026-06' })
  assert.deepEqual(usualPeriod(new Date('2026-01-02T00:00:00Z')), { from: '2025-07', to: '2025-12' })
})

test('as of a day means its last instant in Vietnam', () => {
  assert.equal(endOfDay('2021-06-30')?.toISOString(), '2021-06-30T16:59:59.999Z')
  assert.equal(endOfDay('2021-06-31'), null)
})
