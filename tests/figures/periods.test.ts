// Figures as they were reported, with the faults they have, through the command line and back.
import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkFiguresCommand } from '../../src/main/commands/figures.ts'
import { type CheckedRow, checkFigures, type Finding } from '../../src/modules/figures/rules/index.ts'

const head =
  'place,period_from,period_to,total_received,carried_over,resolved,on_time,late,in_process,not_due,overdue,note'
const reported = [
  'Thị xã,2020-12-15,2021-12-14,21003,1315,20653,19739,914,350,295,55,',
  'Thị xã,2021-12-15,2022-06-14,18432,295,17153,16819,334,1279,1204,75,"ghi chú, có dấu phẩy"',
  'Trung tâm,2018-01-01,2018-12-31,18077,,16721,13021,296,1257,,121,',
]

const folder = await mkdtemp(join(tmpdir(), 'congso-figures-'))

async function check(lines: readonly string[], columns = head) {
  const file = join(folder, `${Math.random()}.csv`)
  await writeFile(file, [columns, ...lines, ''].join('\n'))
  const { exitCode, output } = await checkFiguresCommand(file, { format: 'json' })
  const { rows, findings, rejected } = (output ?? {}) as {
    rows: number
    findings: Finding[]
    rejected?: { line: number; problem: string }[]
  }
  return { exitCode, rows, rejected, findings, told: findings?.map(({ row, identity, gap }) => [row, identity, gap]) }
}

test('three reported periods give their four findings and no other', async () => {
  const { exitCode, rows, told } = await check(reported)
  assert.deepEqual([exitCode, rows], [0, 3])
  assert.deepEqual(told, [
    [2, 'I6', -55],
    [2, 'I8', 295],
    [3, 'I3', 99],
    [3, 'I4', 3404],
  ])
})

test('each finding says which number would explain it', async () => {
  const { findings } = await check(reported)
  const said = JSON.stringify(findings)
  assert.match(said, /đúng bằng số hồ sơ đang giải quyết quá hạn của kỳ trước: 55/)
  assert.match(said, /số hồ sơ khác nhau là 39\.140/)
  assert.match(said, /99 hồ sơ rút, trả lại hoặc hủy, chuyển cơ quan khác không được nêu/)
  assert.match(said, /3\.404 hồ sơ giải quyết trước hạn không được nêu/)
})

test('with the 55 carried over the chain is whole and nothing is found', async () => {
  const whole = 'Thị xã,2021-12-15,2022-06-14,18487,350,17208,16819,389,1279,1204,75,'
  assert.deepEqual((await check([reported[0] ?? '', whole])).told, [])
})

test('a line that cannot be read is told, and the others keep their numbers', async () => {
  const { exitCode, rows, rejected, told } = await check(['A,2021-02-30,x,-5,1.5,,,,,,,', ...reported])
  assert.deepEqual([exitCode, rows, rejected?.map(({ line }) => line)], [1, 3, [2]])
  assert.match(rejected?.[0]?.problem ?? '', /period_from .*ngày.*period_to .*total_received phải là số nguyên/)
  assert.deepEqual(
    told?.map(([row]) => row),
    [3, 3, 4, 4],
  )
})

test('a file that is not there, has other columns, or is asked for in another form is wrong use', async () => {
  assert.equal((await checkFiguresCommand(join(folder, 'khong-co.csv'), { format: 'json' })).exitCode, 2)
  assert.equal((await check(['1,2'], 'a,b')).exitCode, 2)
  assert.equal((await checkFiguresCommand(join(folder, 'x.csv'), { format: 'xml' })).exitCode, 2)
})

const period = { place: 'Xã', from: '2022-01-01', to: '2022-01-31' } as const
const told = (rows: readonly CheckedRow[]) => checkFigures(rows).map(({ row, identity, gap }) => [row, identity, gap])

test('percentages are compared at the precision at which they are stated', async () => {
  const columns = `${head},on_time_percent,resolved_percent`
  const right = await check(['Xã,2021-01-01,2021-12-31,21003,,20653,19739,914,350,295,55,,"95,57",98.33%'], columns)
  assert.deepEqual(right.told, [])
  const wrong = await check(['Xã,2021-01-01,2021-12-31,21003,,20653,19739,914,350,295,55,,"95,6",98.34'], columns)
  assert.deepEqual(wrong.told, [[1, 'I12', 0.01]])
})

test('digits that changed places are named', () => {
  const figures = { in_process: 1279, not_due: 1240, overdue: 75 }
  const [finding] = checkFigures([{ ...period, figures }])
  assert.deepEqual([finding?.identity, finding?.gap], ['I5', -36])
  assert.match(finding?.wouldReconcile.join() ?? '', /chưa đến hạn là 1\.204, không phải 1\.240/)
})

test('a parent is the sum of its units, a year of its months, and what was closed does not change', () => {
  const unit = (place: string, resolved: number): CheckedRow => ({
    ...period,
    place,
    parent: 'Xã',
    figures: { resolved },
  })
  assert.deepEqual(told([{ ...period, figures: { resolved: 9 } }, unit('A', 4), unit('B', 6)]), [[1, 'I7', -1]])
  const again: CheckedRow = { ...period, figures: { resolved: 8 } }
  assert.deepEqual(told([again, { ...period, figures: { resolved: 9 } }]), [[2, 'I13', 1]])
  const next: CheckedRow = {
    ...period,
    from: '2022-02-01',
    to: '2022-02-28',
    figures: { received: 5, total_received: 7, carried_over: 2 },
  }
  const both: CheckedRow = { ...period, to: '2022-02-28', figures: { received: 9, total_received: 12 } }
  assert.deepEqual(told([{ ...period, figures: { received: 5, total_received: 5 } }, next, both]), [
    [3, 'I8', 2],
    [3, 'I8', -1],
  ])
})

test('what was overdue cannot vanish without being resolved late, withdrawn or handed on', () => {
  const before: CheckedRow = { ...period, figures: { overdue: 10 } }
  const after = (more: CheckedRow['figures']): CheckedRow => ({
    ...{ place: 'Xã', from: '2022-02-01', to: '2022-02-28' },
    figures: { late: 3, overdue: 2, ...more },
  })
  assert.deepEqual(told([before, after({})]), [[2, 'I9', -5]])
  assert.deepEqual(told([before, after({ withdrawn: 5 })]), [])
})
