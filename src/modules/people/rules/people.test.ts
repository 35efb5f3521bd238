import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../../basics/dates.ts'
import { type GrantInput, givableRoles, whyNotGrant } from './grant.ts'
import { idleStep } from './idle.ts'
import type { Role } from './role.ts'
import { whyNotDelegate } from './tasks.ts'

const head = ['board-head'] as const
const step = (idle: number, more: { warnedOn?: string | null; roles?: readonly Role[]; isResting?: boolean } = {}) =>
  idleStep(
    { roles: head, lastActiveOn: '2025-01-01', warnedOn: null, isResting: false, ...more },
    addDays('2025-01-01', idle),
  )

test('a publishing role is warned of at 76 idle days and rests at 90', () => {
  assert.equal(step(75), null)
  assert.equal(step(76), 'warn')
  assert.equal(step(200), 'warn')
  const warnedOn = addDays('2025-01-01', 76)
  assert.equal(step(89, { warnedOn }), null)
  assert.equal(step(90, { warnedOn }), 'rest')
  assert.equal(step(200, { warnedOn: addDays('2025-01-01', 199) }), null)
  assert.equal(step(90, { warnedOn: '2024-06-01' }), 'warn')
  assert.equal(step(200, { warnedOn, isResting: true }), null)
})

test('a contributor is never warned and never rests', () => {
  const silent = fc.constantFrom<Role>('contributor', 'unit-contact', 'account-holder', 'accountant')
  fc.assert(
    fc.property(
      fc.array(silent),
      fc.nat(4000),
      (roles, idle) => step(idle, { roles, warnedOn: '2025-02-01' }) === null,
    ),
  )
})

const grant: GrantInput = {
  ...{ name: 'A', email: 'a@tinh.gov.vn', role: 'contributor', unitId: null, validFrom: '2025-01-01' },
  ...{ validUntil: null, isHelp: false, basis: '' },
}
const refusal = (changed: Partial<GrantInput>, held: readonly Role[] = ['board-head'], hasBoard = true) =>
  whyNotGrant({ ...grant, ...changed }, { givable: givableRoles(held), hasBoard, ownEmail: 'toi@tinh.gov.vn' }).map(
    ({ problem }) => problem,
  )

for (const [what, found, expected] of [
  ['a head invites a contributor', refusal({}), []],
  ['a secretary invites a contributor', refusal({}, ['board-secretary']), []],
  ['a secretary makes a site owner', refusal({ role: 'site-owner' }, ['board-secretary']), ['not-yours-to-give']],
  ['a contributor invites', refusal({}, ['contributor']), ['not-yours-to-give']],
  ['nobody gives the seat of head', refusal({ role: 'board-head' }, ['operator'], false), ['not-yours-to-give']],
  ['nobody makes operators here', refusal({ role: 'operator' }, ['operator']), ['not-yours-to-give']],
  ['to oneself', refusal({ email: ' Toi@tinh.gov.vn' }), ['to-oneself']],
  ['a secretary beside a board by decision', refusal({ role: 'board-secretary' }), ['board-by-decision']],
  ['help without an end', refusal({ isHelp: true }), ['help-is-limited']],
  ['help as a secretary', refusal({ role: 'board-secretary', isHelp: true, validUntil: '2025-02-01' }), []],
  ['help as owner', refusal({ role: 'site-owner', isHelp: true, validUntil: '2025-02-01' }), ['no-helper-role']],
  ['an end before the beginning', refusal({ validUntil: '2024-12-31' }), ['ends-before-it-begins']],
] as const) {
  test(`${what}: ${expected.join(', ') || 'given'}`, () => assert.deepEqual(found, expected))
}

const covering = { fromPersonId: 'a', toPersonId: 'b', validFrom: '2025-11-18', validUntil: '2025-11-21', reason: '' }
const around = { standIns: ['a', 'b', 'c'], given: [] as (typeof covering)[], today: '2025-11-17' }
const uncovered = (changed: Partial<typeof covering>, more: Partial<typeof around> = {}) =>
  whyNotDelegate({ ...covering, ...changed }, { ...around, ...more }).map(({ problem }) => problem)

for (const [what, found, expected] of [
  ['cover of four days', uncovered({}), []],
  ['to oneself', uncovered({ toPersonId: 'a' }), ['to-oneself']],
  ['to somebody not of the board', uncovered({ toPersonId: 'z' }), ['person-not-here']],
  ['days that are over', uncovered({ validFrom: '2025-11-01', validUntil: '2025-11-10' }), ['already-over']],
  ['longer than a year', uncovered({ validUntil: '2026-12-31' }), ['too-long-cover']],
  ['covered already', uncovered({}, { given: [{ ...covering, toPersonId: 'c' }] }), ['covered-already']],
  ['who is away too', uncovered({}, { given: [{ ...covering, fromPersonId: 'b', toPersonId: 'c' }] }), ['is-away-too']],
] as const) {
  test(`${what}: ${expected.join(', ') || 'given'}`, () => assert.deepEqual(found, expected))
}
