// What reports reckon with: periods and their bases, growth, what stands behind a figure, whose document came in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween } from '../../src/basics/dates.ts'
import { whyNotAddsUp } from '../../src/modules/reports/rules/adds-up.ts'
import { type Counts, linesOf } from '../../src/modules/reports/rules/compose.ts'
import { canonical, type Figures, type GivenFigure } from '../../src/modules/reports/rules/figures.ts'
import { together } from '../../src/modules/reports/rules/given.ts'
import { growth } from '../../src/modules/reports/rules/growth.ts'
import { numberUnder } from '../../src/modules/reports/rules/matching.ts'
import { baseOf, kindOfPeriod, overlap, periodOf } from '../../src/modules/reports/rules/period.ts'
import { whyNotSeries } from '../../src/modules/reports/rules/series.ts'
import { growthText, nextPeriodName, percentText, periodName, told } from '../../src/modules/reports/words/names.ts'
import { boardSeries } from './ground.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))

for (const [kind, no, from, to, name, next] of [
  ['month', 2, '2024-02-01', '2024-02-29', 'tháng 2 năm 2024', 'tháng 3 năm 2024'],
  ['quarter', 4, '2024-10-01', '2024-12-31', 'quý IV năm 2024', 'quý I năm 2025'],
  ['half', 1, '2024-01-01', '2024-06-30', '6 tháng đầu năm 2024', '6 tháng cuối năm 2024'],
  ['year', 1, '2024-01-01', '2024-12-31', 'năm 2024', 'năm 2025'],
] as const) {
  test(`${name} is found by its number and named by its days`, () => {
    assert.deepEqual(periodOf(kind, 2024, no), { from, to })
    assert.equal(kindOfPeriod({ from, to }).kind, kind)
    assert.deepEqual([periodName({ from, to }), nextPeriodName({ from, to })], [name, next])
  })
}

test('the base is the same days a year before, the last of a month stays the last', () => {
  assert.deepEqual(baseOf({ from: '2024-02-01', to: '2024-02-29' }), { from: '2023-02-01', to: '2023-02-28' })
  assert.deepEqual(baseOf({ from: '2025-02-28', to: '2025-02-28' }), { from: '2024-02-29', to: '2024-02-29' })
  fc.assert(
    fc.property(day, fc.nat({ max: 300 }), (from, length) => {
      const period = { from, to: addDays(from, length) }
      const base = baseOf(period)
      const back = daysBetween(base.to, period.to)
      return base.from <= base.to && back >= 365 && back <= 366 && overlap(period, base) === 0
    }),
    { numRuns: 300 },
  )
})

test('fifteen months overlap their own base by three, and that is told', () => {
  const period = { from: '2021-01-01', to: '2022-03-31' }
  assert.equal(overlap(period, baseOf(period)), 90)
})

for (const [value, base, text] of [
  [451, 378, 'Tăng 19,31%'],
  [7469, 6304, 'Tăng 18,48%'],
  [213, 426, 'Giảm 50,00%'],
  [5, 5, 'Không đổi'],
  [5, 0, 'Kỳ trước bằng 0'],
  [0, 0, ''],
  [5, null, ''],
] as const) {
  test(`from ${base} to ${value}: '${text}'`, () => assert.equal(growthText({ value, base }), text))
}

test('percentages have two decimals, rounded half up either way', () => {
  assert.equal(percentText(growth(100_005, 100_000) ?? 0), '0,01%')
  assert.equal(growth(99_995, 100_000), -1)
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), (value, base) => {
      const change = growth(value, base) ?? Number.NaN
      return Math.abs(change - ((value - base) * 10_000) / base) <= 0.5
    }),
    { numRuns: 300 },
  )
  assert.deepEqual([told(0), told(3), told(12)], ['0', '03', '12'])
})

const cell = fc.record({
  type: fc.constantFrom('article' as const, 'document' as const),
  siteId: fc.constantFrom('a', 'b', 'c'),
  origin: fc.constantFrom('own', 'republished', 'translated'),
  genre: fc.constantFrom('tin', 'bai', ''),
  isShared: fc.boolean(),
  count: fc.integer({ min: 1, max: 50 }),
})

const bare = { sections: 0, visits: null, visitsTotal: null, staff: null, silent: 0, money: null, given: [] } as const

test('whatever was published, parts add up to wholes; one item too many is found', () => {
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 30 }),
      fc.constantFrom('site' as const, 'network' as const),
      (cells, scope) => {
        const byBody = cells.filter(({ type }) => type === 'document').map((one) => ({ ...one, body: one.siteId }))
        const counts: Counts = { bySite: cells, byGenre: cells, byMonth: [], byUnit: [], byBody }
        const known = { ...bare, counts, sites: null }
        const figures = {
          scope,
          findings: [],
          months: [],
          contribution: null,
          sites: null,
          lines: linesOf(known, known, scope),
        }
        const found = (lines: Figures['lines']) =>
          whyNotAddsUp({ ...(figures as unknown as Figures), lines }).filter(
            ({ problem }) => problem !== 'months-differ',
          )
        assert.deepEqual(found(figures.lines), [])
        const wrong = figures.lines.map((line) =>
          line.key === 'items' ? { ...line, value: (line.value ?? 0) + 1 } : line,
        )
        assert.ok(found(wrong).length > 0)
      },
    ),
    { numRuns: 300 },
  )
})

test('a value has one canonical text whatever order its fields came in', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      return canonical(value) === canonical(turned)
    }),
    { numRuns: 300 },
  )
})

const given = (value: number | null, more: Partial<GivenFigure> = {}): GivenFigure => ({
  ...{
    indicator: 'x',
    label: 'x',
    measure: '',
    siteId: 's',
    unitId: 'u',
    unit: 'U',
    from: '2021-01-01',
    to: '2021-01-31',
  },
  ...{ value, state: value === null ? 'not-reported' : 'given', source: '', adds: 'flow' },
  ...more,
})
const february = { from: '2021-02-01', to: '2021-02-28' }

test('flows add over periods, stocks take the last, shares never add, silence is no zero', () => {
  assert.equal(together([given(3), given(4, february), given(null, { unitId: 'v' })]), 7)
  assert.equal(together([given(3, { adds: 'stock' }), given(4, { ...february, adds: 'stock' })]), 4)
  assert.equal(together([given(3, { adds: 'opening' }), given(4, { ...february, adds: 'opening' })]), 3)
  assert.equal(together([given(90, { adds: 'single' }), given(70, { unitId: 'v', adds: 'single' })]), null)
  assert.equal(together([given(7), given(5, { to: '2021-12-31' })]), null)
  assert.equal(together([given(null)]), null)
  const totals = [given(3, { adds: 'total' }), given(4, { unitId: 'v', adds: 'total' })]
  assert.equal(together(totals), 7)
  assert.equal(together([...totals, given(5, { ...february, adds: 'total' })]), null)
})

for (const [numberSymbol, number] of [
  ['01/BC-BBT', '01'],
  ['12a / BC - BBT', '12a'],
  ['01/BC-UBND', null],
  ['BC-BBT', null],
] as const) {
  test(`'${numberSymbol}' under BC-BBT is ${number}`, () => assert.equal(numberUnder(numberSymbol, 'BC-BBT'), number))
}

test('a series says what is wrong with its symbol and its signing', () => {
  const problemsOf = (change: Partial<typeof boardSeries>) =>
    whyNotSeries({ ...boardSeries, ...change }, { mayCoverNetwork: false }).map(({ problem }) => problem)
  assert.deepEqual(problemsOf({}), [])
  assert.deepEqual(problemsOf({ symbol: 'BC BBT' }), ['symbol-wrong'])
  assert.deepEqual(problemsOf({ signerLines: ['KT.TRƯỞNG BAN'] }), ['space-missing'])
  assert.deepEqual(problemsOf({ signerLines: ['T/M BAN BIÊN TẬP'] }), ['party-sign'])
  assert.deepEqual(problemsOf({ scope: 'network' }), ['not-the-province'])
})
