import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../../basics/dates.ts'
import { type BoardDecision, boardChanges, decisionOn, raisesOneself, type Seat, whyNotBoard } from './board.ts'

const decision: BoardDecision = {
  ...{ kind: 'reconstituted', number: '254/QĐ-UBND', issuer: 'UBND xã', decidedOn: '2024-03-01' },
  ...{ effectiveOn: '2024-03-05', signerName: 'Người Ký', signerTitle: 'CHỦ TỊCH' },
}

const seat = (personId: string, role: Seat['role'], boardTitle = 'Thành viên'): Seat => ({
  ...{ personId, name: `Người ${personId}`, role, boardTitle, officeTitle: '' },
})
const board = [seat('a', 'board-head', 'Trưởng ban'), seat('b', 'standing-deputy'), seat('c', 'board-member')]

const problems = (changed: Partial<BoardDecision>, seats: readonly Seat[] = board) =>
  whyNotBoard({ ...decision, ...changed }, seats, []).map(({ field, problem }) => `${field} ${problem}`)

for (const [what, found, expected] of [
  ['a whole decision', problems({}), []],
  ['no number', problems({ number: ' ' }), ['number number-missing']],
  ['no signer', problems({ signerName: '' }), ['signerName signer-missing']],
  ['31 February', problems({ decidedOn: '2024-02-31' }), ['decidedOn not-a-day']],
  ['no head', problems({}, board.slice(1)), ['thanh-vien head-missing']],
  ['two heads', problems({}, [...board, seat('d', 'board-head')]), ['thanh-vien head-twice']],
  ['one person twice', problems({}, [...board, seat('c', 'board-secretary')]), ['nguoi-3 person-twice']],
  ['a seat without a title', problems({}, [...board, seat('d', 'deputy', '')]), ['chuc-danh-3 title-missing']],
  ['a dissolution without members', problems({ kind: 'dissolved' }, []), []],
] as const) {
  test(`${what}: ${expected.join(', ') || 'nothing stands against it'}`, () => assert.deepEqual(found, expected))
}

test('two decisions cannot begin on one day, unless one was revoked', () => {
  const other = (revokedAt: Date | null) => whyNotBoard(decision, board, [{ effectiveOn: '2024-03-05', revokedAt }])
  assert.deepEqual(other(null), [{ field: 'effectiveOn', problem: 'day-taken' }])
  assert.deepEqual(other(new Date()), [])
})

test('a decision tells who joins, leaves, changes and stays', () => {
  const after = [seat('b', 'board-head', 'Trưởng ban'), seat('c', 'board-member'), seat('d', 'deputy')]
  const told = boardChanges(board, after).map(({ kind, before, after: now }) => `${(now ?? before)?.personId} ${kind}`)
  assert.deepEqual(told, ['b changes', 'c stays', 'd joins', 'a leaves'])
})

test('nobody raises themselves to a publishing seat they do not hold', () => {
  assert.equal(raisesOneself('b', ['standing-deputy'], board), false)
  assert.equal(raisesOneself('b', ['deputy'], board), true)
  assert.equal(raisesOneself('c', [], board), true)
  assert.equal(raisesOneself('c', ['board-member'], board), false)
  assert.equal(raisesOneself('z', [], board), false)
  assert.equal(raisesOneself(null, [], board), false)
})

const dayNumber = fc.integer({ min: 0, max: 400 })
const dayAt = (number: number) => addDays('2024-01-01', number)

test('whatever the order of decisions, every day has exactly one board from the first on, and none before', () => {
  const entered = fc.array(fc.record({ on: dayNumber, isRevoked: fc.boolean() }), { minLength: 1, maxLength: 25 })
  fc.assert(
    fc.property(entered, fc.integer({ min: -5, max: 405 }), (decisions, asked) => {
      const kept: { effectiveOn: string; revokedAt: Date | null }[] = []
      for (const { on, isRevoked } of decisions) {
        const next = { effectiveOn: dayAt(on), revokedAt: isRevoked ? new Date() : null }
        const taken = kept.some(({ effectiveOn, revokedAt }) => revokedAt === null && effectiveOn === next.effectiveOn)
        if (!taken || isRevoked) kept.push(next)
      }
      const standing = kept.filter(({ revokedAt }) => revokedAt === null)
      const holding = standing.filter(
        (one) =>
          one.effectiveOn <= dayAt(asked) &&
          !standing.some(({ effectiveOn }) => effectiveOn > one.effectiveOn && effectiveOn <= dayAt(asked)),
      )
      const hasBegun = standing.some(({ effectiveOn }) => effectiveOn <= dayAt(asked))
      return holding.length === (hasBegun ? 1 : 0) && decisionOn(kept, dayAt(asked)) === holding[0]
    }),
  )
})
