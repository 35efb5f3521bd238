import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { moneyInWords, mostInWords, numberInWords } from '../../../basics/money-words.ts'
import { modifierKinds, modifierLaws } from './law.table.ts'
import { amountOf, percentOf, sharedOut, unitOfSalary, wholeParts } from './money.ts'
import { inForceOn, type LawFigure, type RateTable, whyNotTable } from './rate-table.ts'
import { whyNotModifiers, whyNotRate, whyNotShares } from './rating.ts'
import { taxedOn } from './tax.ts'

const plain = { mode: 'coefficient', quantity: 1, sitePercent: 100, modifiers: [] } as const

for (const [what, rate, amount] of [
  ['tin 1,5 of 149.000', { ...plain, measure: 150, unitAmount: 149_000 }, 223_500],
  ['ảnh 1 of 253.000', { ...plain, measure: 100, unitAmount: 253_000 }, 253_000],
  ['the same at a site below, 20 %', { ...plain, measure: 100, unitAmount: 253_000, sitePercent: 20 }, 50_600],
  ['three photos at 0,5', { ...plain, measure: 50, unitAmount: 253_000, quantity: 3 }, 379_500],
  ['a sum', { ...plain, mode: 'sum', measure: 120_000, unitAmount: null }, 120_000],
  ['half a đồng goes up', { ...plain, measure: 1, unitAmount: 150 }, 2],
  ['less than half goes down', { ...plain, measure: 1, unitAmount: 149 }, 1],
] as const) {
  test(`${what} is ${amount} đồng`, () => assert.equal(amountOf(rate), amount))
}

test('raises and parts multiply, and are rounded once', () => {
  const modifiers = [
    { kind: 'children-or-minority', percent: 15, reason: 'x' },
    { kind: 'translation', percent: 65, reason: 'x' },
  ] as const
  assert.equal(
    amountOf({ ...plain, measure: 133, unitAmount: 149_000, modifiers }),
    Math.round(133 * 1490 * 1.15 * 0.65),
  )
})

test('shares sum to the amount, to the đồng, and nobody is off by one đồng or more', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), parts, (amount, given) => {
      const whole = wholeParts(given)
      const shares = sharedOut(amount, whole)
      assert.equal(
        whole.reduce((sum, part) => sum + part, 0),
        10_000,
      )
      assert.equal(
        shares.reduce((sum, share) => sum + share, 0),
        amount,
      )
      for (const [at, share] of shares.entries()) assert.ok(Math.abs(share - (amount * (whole[at] ?? 0)) / 10_000) < 1)
    }),
    { numRuns: 300 },
  )
})

const values: Record<string, number> = Object.fromEntries(
  'không một hai ba bốn năm sáu bảy tám chín'.split(' ').map((word, value) => [word, value]),
)
const units: Record<string, number> = { ...values, mốt: 1, tư: 4, lăm: 5 }
const scaleOf: Record<string, number> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 }

/** Reads words as a person does, by another way than they are written: units are carried, scales close a group. */
function readBack(words: string): number {
  let [total, group, held] = [0, 0, 0]
  for (const word of words.split(' ')) {
    if (word === 'trăm') [group, held] = [held * 100, 0]
    else if (word === 'mươi') [group, held] = [group + held * 10, 0]
    else if (word === 'mười') group += 10
    else if (word in scaleOf) [total, group, held] = [total + (group + held) * (scaleOf[word] ?? 0), 0, 0]
    else if (word !== 'linh') held = units[word] ?? Number.NaN
  }
  return total + group + held
}

test('the words of every amount read back as the amount, and say mốt, tư, lăm, linh where they belong', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: mostInWords }),
    fc.integer({ min: 0, max: 99_999 }),
    fc
      .array(fc.constantFrom(0, 1, 4, 5, 10, 100, 105, 999), { minLength: 4, maxLength: 4 })
      .map((groups) => groups.reduce<number>((sum, group) => sum * 1000 + group, 0)),
  )
  fc.assert(
    fc.property(amounts, (amount) => {
      const words = numberInWords(amount)
      assert.equal(readBack(words), amount, words)
      assert.doesNotMatch(
        words,
        /mươi (một|bốn|năm)\b|mười (mốt|tư|năm)( |$)|linh (mốt|tư|lăm)|(^| )linh mười| {2}|^ | $/u,
      )
      assert.doesNotMatch(words, /trăm (một|hai|ba|bốn|năm|sáu|bảy|tám|chín)( (nghìn|triệu|tỷ)|$)/u)
    }),
    { numRuns: 1000 },
  )
})

for (const [amount, words] of [
  [0, 'Không đồng'],
  [21, 'Hai mươi mốt đồng'],
  [15, 'Mười lăm đồng'],
  [24, 'Hai mươi tư đồng'],
  [105, 'Một trăm linh năm đồng'],
  [1_000_005, 'Một triệu không trăm linh năm đồng'],
  [46_276_000, 'Bốn mươi sáu triệu hai trăm bảy mươi sáu nghìn đồng'],
  [
    mostInWords,
    `Chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng`,
  ],
] as const) {
  test(`${amount} is written ${words}`, () => assert.equal(moneyInWords(amount), words))
}

const tax = (validFrom: string, amount: number): LawFigure => ({
  ...({ kind: 'tax', validFrom, amount, percent: 10, source: validFrom, confidence: 'sure' } as const),
})
const figures: readonly LawFigure[] = [
  ...[tax('2013-07-01', 2_000_000), tax('2026-07-01', 5_000_000)],
  ...(
    [
      ['2019-07-01', 1_490_000],
      ['2024-07-01', 2_340_000],
      ['2026-07-01', 2_530_000],
    ] as const
  ).map(([validFrom, amount]) => ({
    ...({ kind: 'base-salary', validFrom, amount, percent: null, source: '', confidence: 'sure' } as const),
  })),
]

for (const [day, way, gross, withheld] of [
  ['2026-06-30', 'withheld', 1_999_999, 0],
  ['2026-06-30', 'withheld', 2_000_000, 200_000],
  ['2026-07-01', 'withheld', 4_999_999, 0],
  ['2026-07-01', 'withheld', 5_000_000, 500_000],
  ['2026-07-01', 'withheld-below', 100_000, 10_000],
  ['2026-07-01', 'committed', 9_000_000, 0],
  ['2026-07-01', 'payroll', 9_000_000, 0],
  ['2026-07-01', 'organisation', 9_000_000, 0],
  ['2026-07-01', 'withheld', -400_000, 0],
] as const) {
  test(`${gross} đồng paid on ${day} (${way}): ${withheld} withheld`, () => {
    const { tax: found, net } = taxedOn(gross, { way, day, figures })
    assert.equal(found, withheld)
    assert.equal(net, gross - withheld)
  })
}

const table = (more: Partial<RateTable>): RateTable => ({
  ...{ siteId: 'tinh', id: '1', title: 'Biểu', decisionNumber: '1/QĐ-UBND', issuer: 'UBND', decidedOn: '2020-01-01' },
  ...{ signerName: 'A', basis: 'A', legalBasis: 'NĐ 18/2014/NĐ-CP', unitAmount: null, belowPercent: 20, photoCap: 3 },
  ...{ validFrom: '2020-01-01', validUntil: null },
  lines: [{ rateKind: 'tin', mode: 'coefficient', least: 50, usual: 150, most: 200 }],
  ...more,
})

for (const [day, salary] of [
  ['2019-07-01', 149_000],
  ['2024-06-30', 149_000],
  ['2024-07-01', 234_000],
  ['2026-06-30', 234_000],
  ['2026-07-01', 253_000],
] as const) {
  test(`a coefficient of 1 published on ${day} is worth ${salary}`, () => {
    const found = inForceOn([table({ validFrom: '2014-06-01' })], { lineage: ['tinh'], day, figures })
    assert.equal(found?.unitAmount, salary)
  })
}

test('the old decree serves nothing published after August 2026; a site below uses the share of the table above', () => {
  const own = table({ id: '2', basis: 'B', unitAmount: 200_000, validFrom: '2026-09-01' })
  const on = (day: string, lineage: readonly string[], tables: readonly RateTable[]) =>
    inForceOn(tables, { lineage, day, figures })
  assert.equal(on('2026-08-31', ['tinh'], [table({})])?.table.id, '1')
  assert.equal(on('2026-09-01', ['tinh'], [table({})]), null)
  assert.equal(on('2026-09-01', ['tinh'], [table({}), own])?.unitAmount, 200_000)
  assert.equal(on('2026-08-01', ['xa', 'tinh'], [table({})])?.sitePercent, 20)
  assert.equal(on('2026-08-01', ['xa', 'tinh'], [table({ belowPercent: null })]), null)
  assert.equal(unitOfSalary(2_530_000), 253_000)
})

test('what the law or the decision forbids is refused', () => {
  const problems = (issues: readonly { problem: string }[]) => issues.map(({ problem }) => problem)
  const above = table({ lines: [{ rateKind: 'tin', mode: 'coefficient', least: 50, usual: 150, most: 1010 }] })
  assert.deepEqual(problems(whyNotTable(above)), ['above-law'])
  assert.deepEqual(problems(whyNotTable(table({ validFrom: '2026-09-01' }))), ['old-law-ended'])
  const inForce = inForceOn([table({})], { lineage: ['tinh'], day: '2026-01-01', figures })
  const wish = {
    ...({ rateKind: 'tin', quantity: 1, measure: 210, modifiers: [], notCounted: null, note: '' } as const),
    shares: [{ payeeId: 'p', name: 'A', role: 'author', parts: 10_000 }] as const,
  }
  assert.deepEqual(problems(whyNotRate(wish, inForce, '2026-01-01')), ['out-of-bounds'])
  assert.deepEqual(problems(whyNotRate({ ...wish, measure: 200 }, inForce, '2026-01-01')), [])
  assert.deepEqual(problems(whyNotRate({ ...wish, shares: [] }, inForce, '2026-01-01')), ['nobody', 'out-of-bounds'])
  const shares = (author: number, editor: number) => [
    { payeeId: 'p', name: 'A', role: 'author' as const, parts: author },
    { payeeId: 'q', name: 'B', role: 'editor' as const, parts: editor },
  ]
  assert.deepEqual(problems(whyNotShares(shares(4000, 6000))), ['helper-above-author'])
  assert.deepEqual(problems(whyNotShares(shares(8000, 2001))), ['share-sum'])
})

test('a modifier keeps its bounds, has a reason and stands once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...modifierKinds), fc.integer({ min: -5, max: 200 }), (kind, percent) => {
      const { least, most } = modifierLaws[kind]
      const issues = whyNotModifiers([{ kind, percent, reason: 'Lý do' }])
      assert.equal(issues.length === 0, percent >= least && percent <= most)
    }),
    { numRuns: 300 },
  )
  const twice = { kind: 'hardship', percent: 10, reason: 'x' } as const
  assert.equal(whyNotModifiers([twice, twice]).length, 1)
  assert.equal(whyNotModifiers([{ ...twice, reason: ' ' }]).length, 1)
  assert.equal(percentOf(5, 10), 1)
})
