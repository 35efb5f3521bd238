// The identities of dossier figures: a ledger that is honest satisfies all of them, and whatever is changed in it is found.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../src/basics/dates.ts'
import { type CheckedRow, checkFigures, type FigureName, figureNames } from '../../src/modules/figures/rules/index.ts'
import { type Dossier, dossierOf, reportMonths, tally } from './ledger.ts'

const runs = { numRuns: 300 }
const first = '2020-12-15'
const months = reportMonths(first, 18)

const numbers = fc.record({
  accepted: fc.integer({ min: -60, max: 540 }),
  term: fc.integer({ min: 0, max: 40 }),
  took: fc.integer({ min: 0, max: 60 }),
  kind: fc.nat(1000),
  pause: fc.nat(20),
})
const dossiers: fc.Arbitrary<Dossier[]> = fc
  .array(numbers, { minLength: 1, maxLength: 60 })
  .map((all) => all.map((one) => dossierOf(first, one)))

const monthsOf = (ledger: readonly Dossier[], place = 'Phường Một'): CheckedRow[] =>
  months.map(({ from, to }) => tally(place, ledger, from, to))

/** Months, the year they make, and two units under one parent. */
function everyRow(ledger: readonly Dossier[]): CheckedRow[] {
  const year = tally('Phường Một', ledger, first, addDays(months[12]?.from ?? '', -1))
  const [one, other] = [ledger.filter((_, index) => index % 2 === 0), ledger.filter((_, index) => index % 2 === 1)]
  const under = (row: CheckedRow): CheckedRow => ({ ...row, parent: 'Phường Một' })
  return [...monthsOf(ledger), year, ...monthsOf(one, 'Tổ Một').map(under), ...monthsOf(other, 'Tổ Hai').map(under)]
}

test('an honest ledger of 8,000 dossiers satisfies every identity for every month, the year and the units', () => {
  let seed = 7
  const draw = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const ledger = Array.from({ length: 8000 }, () =>
    dossierOf(first, {
      ...{ accepted: draw(600) - 60, term: draw(40), took: draw(50) },
      ...{ kind: draw(1000), pause: draw(3) === 0 ? draw(20) : 0 },
    }),
  )
  assert.deepEqual(checkFigures(everyRow(ledger)), [])
})

test('any honest ledger gives no finding', () => {
  fc.assert(
    fc.property(dossiers, (ledger) => assert.deepEqual(checkFigures(everyRow(ledger)), [])),
    runs,
  )
})

test('a figure that is changed is found, in its own row or where it is handed on', () => {
  const change = fc.record({
    month: fc.nat(17),
    name: fc.constantFrom<FigureName>(...figureNames),
    by: fc.integer({ min: 1, max: 99 }),
    sign: fc.constantFrom(1, -1),
  })
  fc.assert(
    fc.property(dossiers, change, (ledger, { month, name, by, sign }) => {
      const rows = monthsOf(ledger)
      const [row = assert.fail(), was] = [rows[month], rows[month]?.figures[name] ?? 0]
      const planted = was + sign * by < 0 ? was + by : was + sign * by
      rows[month] = { ...row, figures: { ...row.figures, [name]: planted } }
      const found = checkFigures(rows)
      assert.ok(found.length > 0)
      assert.ok(found.every((finding) => finding.row === month + 1 || finding.row === month + 2))
      assert.ok(found.some(({ gap }) => Math.abs(gap ?? 0) === Math.abs(planted - was)))
    }),
    runs,
  )
})

/** What forms have no column for; a sum without them is taken for the whole. */
const unstated: readonly FigureName[] = [
  ...(['early', 'post', 'withdrawn', 'transferred', 'suspended', 'carried_suspended'] as const),
]

test('what is not stated is not tested', () => {
  const kept = fc.subarray(figureNames.filter((name) => !unstated.includes(name)))
  fc.assert(
    fc.property(dossiers, kept, (ledger, names) => {
      const rows = monthsOf(ledger).map((row) => {
        const all = [...names, ...unstated].map((name) => [name, row.figures[name] ?? 0])
        return { ...row, figures: Object.fromEntries(all) }
      })
      assert.deepEqual(checkFigures(rows), [])
    }),
    runs,
  )
})
