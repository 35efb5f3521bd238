// The small rules: titles of disclosures, periods due, reminders that climb, places in a ranking, rows taken back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodsDue, readBudgetTitle } from '../../src/modules/obligations/rules/budget.ts'
import { catalogue } from '../../src/modules/obligations/rules/catalogue.ts'
import { forms } from '../../src/modules/obligations/rules/forms.table.ts'
import { takenBack } from '../../src/modules/obligations/rules/kept.ts'
import { reminderFor } from '../../src/modules/obligations/rules/reminders.ts'
import { ranked, scoreOf, shareOf } from '../../src/modules/obligations/rules/verdict.ts'

for (const [title, months, year, form] of [
  ['Công khai thực hiện dự toán ngân sách quý I năm 2024', 3, 2024, null],
  ['Công khai ngân sách 6 tháng đầu năm 2026 (Biểu số 75)', 6, 2026, '75'],
  ['Tình hình thực hiện thu, chi ngân sách 9 tháng năm 2026, mẫu 73', 9, 2026, '73'],
  ['Công khai quyết toán ngân sách năm 2025', 12, 2025, null],
  ['Thông báo về ngân sách', null, null, null],
] as const) {
  test(`reads the period of “${title}”`, () => {
    const read = readBudgetTitle(title)
    assert.deepEqual([read.period?.months ?? null, read.period?.year ?? null, read.formNumber], [months, year, form])
  })
}

test('a period is due fifteen days after its end, not before', () => {
  assert.deepEqual(periodsDue('2026-10-15')[0], { year: 2026, months: 6 })
  assert.deepEqual(periodsDue('2026-10-16'), [
    { year: 2026, months: 9 },
    { year: 2026, months: 6 },
    { year: 2026, months: 3 },
  ])
  assert.deepEqual(periodsDue('2026-02-01')[0], { year: 2025, months: 9 })
})

test('a duty is told to the secretary at once, to the deputies after a week, to the head after two', () => {
  const open = [{ label: 'Tin tức', state: 'missing', since: '2026-11-01' }] as const
  const hears = (role: string, today: string) => reminderFor([role], open, today) !== null
  assert.deepEqual(
    [hears('board-secretary', '2026-11-01'), hears('standing-deputy', '2026-11-07'), hears('board-head', '2026-11-14')],
    [true, false, false],
  )
  assert.deepEqual(
    [hears('standing-deputy', '2026-11-08'), hears('board-head', '2026-11-15'), hears('contributor', '2027-01-01')],
    [true, true, false],
  )
})

test('a share has its denominator; what nobody knows counts neither way; equal shares share a place', () => {
  const score = scoreOf(
    (['met', 'met', 'stale', 'missing', 'unknown', 'not_applicable'] as const).map((state) => ({ state })),
  )
  assert.deepEqual(score, { met: 2, stale: 1, missing: 1, unknown: 1, required: 4 })
  assert.equal(shareOf(score), 6250)
  assert.equal(shareOf({ met: 0, stale: 0, missing: 0, unknown: 3, required: 0 }), null)
  assert.deepEqual(
    ranked([{ share: 5000 }, { share: null }, { share: 9000 }, { share: 5000 }, { share: 100 }]).map(
      ({ place }) => place,
    ),
    [1, 2, 2, 4, null],
  )
})

test('changes are taken back, the last one first', () => {
  const rows = [
    { id: 'a', name: 'Ba' },
    { id: 'b', name: 'Mới' },
  ]
  const changes = [
    {
      before: { rows: [{ id: 'a', name: 'Hai' }] },
      after: {
        rows: [
          { id: 'a', name: 'Ba' },
          { id: 'b', name: 'Mới' },
        ],
      },
    },
    {
      before: {
        rows: [
          { id: 'a', name: 'Một' },
          { id: 'c', name: 'Đã bỏ' },
        ],
      },
      after: { rows: [{ id: 'a', name: 'Hai' }] },
    },
  ]
  assert.deepEqual(takenBack(rows, changes), [
    { id: 'a', name: 'Một' },
    { id: 'c', name: 'Đã bỏ' },
  ])
})

test('no two rules of the catalogue begin on one day for one duty, and each form names duties that exist', () => {
  const names = catalogue.map(({ key, validFrom }) => `${key} ${validFrom}`)
  assert.equal(new Set(names).size, names.length)
  const keys = new Set(catalogue.map(({ key }) => key))
  for (const { rows } of forms) for (const row of rows) for (const duty of row.duties) assert.ok(keys.has(duty), duty)
  assert.equal(catalogue.filter(({ key, validTo }) => key.startsWith('commune_') && validTo === null).length, 14)
})
