import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { addDays } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { brokenChains } from '../../audit/index.ts'
import { createSite } from '../../sites/index.ts'
import { insertPersons } from '../../units/index.ts'
import type { BoardDecision } from '../rules/board.ts'
import { accessOn } from '../store/held-roles.ts'
import { boardOn, reconstitute, revokeBoardDecision, type SeatInput, seatOn } from './boards.ts'
import { createAccount } from './create-account.ts'
import { siteRolesOn } from './resolved-roles.ts'

const by = { kind: 'command' } as const
const now = new Date('2025-06-01T02:00:00Z')
const persons = Array.from({ length: 6 }, (_, index) => ({ id: newId(now), fullName: `Người ${index + 1}` }))

let database: TestDatabase

before(async () => {
  database = await testDatabase()
  await inTransaction(database.desk, (tx) => insertPersons(tx, persons, now))
})
after(() => database.drop())

let sites = 0

async function site(): Promise<string> {
  sites += 1
  const input = { slug: `xa-${sites}`, kind: 'commune', name: `Xã ${sites}`, parentId: null } as const
  const made = await createSite(database.desk, { input, by, now })
  assert.ok('done' in made)
  return made.done.siteId
}

const decision = (number: string, effectiveOn: string, more: Partial<BoardDecision> = {}): BoardDecision => ({
  ...{ kind: 'reconstituted', number, issuer: 'UBND xã', decidedOn: effectiveOn, effectiveOn },
  ...{ signerName: 'Người Ký', signerTitle: 'CHỦ TỊCH', ...more },
})

const seat = (index: number, role: SeatInput['role'], boardTitle: string): SeatInput => ({
  ...{ personId: persons[index]?.id ?? null, name: persons[index]?.fullName ?? '', role, boardTitle, officeTitle: '' },
})
const headed = (index: number, ...others: number[]): SeatInput[] => [
  seat(index, 'board-head', 'Trưởng ban'),
  ...others.map((other) => seat(other, 'board-member', 'Thành viên')),
]

async function enter(siteId: string, entered: BoardDecision, seats: readonly SeatInput[]) {
  return reconstitute(database.desk, { siteId, decision: entered, seats, by, byPersonId: null, now })
}

const headOn = async (siteId: string, day: string) =>
  (await boardOn(database.desk, siteId, day))?.seats.find(({ role }) => role === 'board-head')?.name ?? null

test('who was head on a day is answered by the decision of that day, entered in any order', async () => {
  const siteId = await site()
  await enter(siteId, decision('30/QĐ', '2025-03-01'), headed(2, 0))
  await enter(siteId, decision('10/QĐ', '2023-01-10', { kind: 'founded' }), headed(0, 1))
  await enter(siteId, decision('20/QĐ', '2024-05-02'), headed(1, 0))
  assert.equal(await headOn(siteId, '2023-01-09'), null)
  assert.equal(await headOn(siteId, '2024-05-01'), 'Người 1')
  assert.equal(await headOn(siteId, '2024-05-02'), 'Người 2')
  assert.equal(await headOn(siteId, '2025-02-28'), 'Người 2')
  assert.equal(await headOn(siteId, '2025-06-01'), 'Người 3')
  assert.equal((await seatOn(database.desk, siteId, persons[0]?.id ?? '', '2024-05-01'))?.boardTitle, 'Trưởng ban')
  assert.equal((await seatOn(database.desk, siteId, persons[0]?.id ?? '', '2024-05-02'))?.boardTitle, 'Thành viên')
})

test('a new member becomes a person, and everybody changes in one deed of the audit', async () => {
  const siteId = await site()
  const fresh = {
    personId: null,
    name: ' Người Mới ',
    role: 'deputy',
    boardTitle: 'Phó ban',
    officeTitle: 'PCT',
  } as const
  const made = await enter(siteId, decision('1/QĐ', '2025-01-01', { kind: 'founded' }), [...headed(0), fresh])
  assert.ok('done' in made)
  const board = await boardOn(database.desk, siteId, '2025-01-01')
  assert.deepEqual(
    board?.seats.map(({ name, role }) => `${name} ${role}`),
    ['Người 1 board-head', 'Người Mới deputy'],
  )
  const { rows } = await sql<{
    happened: string
  }>`select happened from audit.entry where subject_id = ${made.done.decisionId}`.execute(database.desk)
  assert.deepEqual(rows, [{ happened: 'board-reconstituted' }])
  assert.deepEqual(await brokenChains(database.desk), [])
})

test('of two decisions of one day entered at once one is refused', async () => {
  const siteId = await site()
  const outcomes = await Promise.all([0, 1].map((n) => enter(siteId, decision(`${n}/QĐ`, '2025-01-01'), headed(n))))
  assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1)
  assert.deepEqual(
    outcomes.flatMap((outcome) => ('issues' in outcome ? outcome.issues : [])),
    [{ field: 'effectiveOn', problem: 'day-taken' }],
  )
})

test('a revoked decision gives its days back, keeps its row, and needs a reason', async () => {
  const siteId = await site()
  await enter(siteId, decision('1/QĐ', '2024-01-01'), headed(0))
  const wrong = await enter(siteId, decision('2/QĐ', '2024-06-01'), headed(1))
  assert.ok('done' in wrong)
  const revoke = (because: string) =>
    revokeBoardDecision(database.desk, { siteId, decisionId: wrong.done.decisionId, because, by, now })
  assert.deepEqual(await revoke(' '), { issues: [{ field: 'ly-do', problem: 'reason-missing' }] })
  assert.deepEqual(await revoke('Ghi nhầm trang'), { done: true })
  assert.equal(await headOn(siteId, '2024-06-01'), 'Người 1')
  assert.deepEqual(await revoke('lần hai'), { issues: [{ field: 'ly-do', problem: 'decision-over' }] })
  const other = await site()
  const elsewhere = { siteId: other, decisionId: wrong.done.decisionId, because: 'x', by, now }
  assert.ok('issues' in (await revokeBoardDecision(database.desk, elsewhere)))
})

test('seats given when the site was set up end with the first decision, and none is given afterwards', async () => {
  const siteId = await site()
  const give = (name: string) =>
    createAccount(database.desk, {
      input: { name, email: `${name}@tinh.gov.vn`, role: 'board-head', siteId },
      by,
      now: new Date('2024-01-01T02:00:00Z'),
    })
  const given = await give(`dau-${siteId}`)
  assert.ok('done' in given)
  await enter(siteId, decision('1/QĐ', '2025-01-01', { kind: 'founded' }), headed(0))
  const heads = async (day: string) =>
    (await siteRolesOn(database.desk, siteId, day)).roles.filter(({ role }) => role === 'board-head').length
  assert.equal(await heads('2024-12-31'), 1)
  assert.equal(await heads('2025-01-01'), 1)
  const lines = await accessOn(database.desk, { siteId, day: '2025-01-01' })
  assert.deepEqual(
    lines.map(({ name, source }) => `${name} ${source}`),
    ['Người 1 board'],
  )
  assert.deepEqual(await give(`sau-${siteId}`), { issues: [{ field: 'role', problem: 'board-by-decision' }] })
})

/** A run of entering and revoking; the model is a plain list. */
const step = fc.record({
  kind: fc.constantFrom('enter', 'enter', 'enter', 'dissolve', 'revoke'),
  on: fc.integer({ min: 0, max: 30 }),
  head: fc.integer({ min: 0, max: 5 }),
})

test('after any sequence of decisions each day has exactly one board, in the rows and in the roles', {
  timeout: 120_000,
}, async () => {
  const dayAt = (on: number) => addDays('2024-01-01', on)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const siteId = await site()
      const model = new Map<number, { id: string; head: number | null }>()
      for (const { kind, on, head } of steps) {
        if (kind === 'revoke') {
          const held = model.get(on)
          const asked = { siteId, decisionId: held?.id ?? newId(now), because: 'nhầm', by, now }
          assert.equal('done' in (await revokeBoardDecision(database.desk, asked)), held !== undefined)
          model.delete(on)
          continue
        }
        const entered = decision(`${on}/QĐ`, dayAt(on), kind === 'dissolve' ? { kind: 'dissolved' } : {})
        const made = await enter(siteId, entered, headed(head))
        assert.equal('done' in made, !model.has(on))
        if ('done' in made) model.set(on, { id: made.done.decisionId, head: kind === 'dissolve' ? null : head })
      }
      const { rows } = await sql<{ day: number; heads: string[] }>`
        select n as day, array(select h.person_id::text from people.held_role as h where h.site_id = ${siteId} and h.role = 'board-head'
          and h.valid_from <= date '2024-01-01' + n and (h.valid_until is null or h.valid_until >= date '2024-01-01' + n)) as heads
        from generate_series(-1, 31) as n`.execute(database.desk)
      for (const { day, heads } of rows) {
        const last = [...model.keys()].filter((on) => on <= day).sort((a, b) => b - a)[0]
        const head = last === undefined ? null : (model.get(last)?.head ?? null)
        assert.deepEqual(heads, head === null ? [] : [persons[head]?.id])
      }
    }),
    { numRuns: 25 },
  )
})
