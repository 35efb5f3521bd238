import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Assignment,
  approversOf,
  assignedTo,
  type Delegation,
  type HeldRole,
  mayActFor,
  type ResolvedRoles,
  type Responsibility,
} from './responsibility.ts'
import type { Role } from './role.ts'

const siteId = 'xa'
const day = '2025-11-20'
const role = (personId: string, held: Role, more: Partial<HeldRole> = {}): HeldRole => ({
  ...{ personId, siteId, role: held, boardTitle: null, officeTitle: null, validFrom: null, validUntil: null },
  ...{ isResting: false, ...more },
})
const roles = [
  role('head', 'board-head'),
  role('standing', 'standing-deputy'),
  role('deputy', 'deputy'),
  role('clerk', 'records-clerk'),
  role('office', 'records-clerk'),
  role('writer', 'contributor'),
]
const assignment = (personId: string, more: Partial<Assignment>): Assignment => ({
  ...{ id: personId, siteId, personId, task: 'approve', sectionId: null, itemKind: null, bodyUnitId: null },
  ...{ validFrom: '2025-01-01', validUntil: null, ...more },
})
const cover = (fromPersonId: string, toPersonId: string, more: Partial<Delegation> = {}): Delegation => ({
  ...{ id: `${fromPersonId}-${toPersonId}`, siteId, fromPersonId, toPersonId },
  ...{ validFrom: '2025-11-18', validUntil: '2025-11-21', ...more },
})
const item: Responsibility = { siteId, sectionIds: ['culture', 'news'], kind: 'article', bodyUnitId: null }

const named = (resolved: Partial<ResolvedRoles>, about = item, on = day) =>
  approversOf({ roles, assignments: [], delegations: [], ...resolved }, about, on).map(
    ({ personId, forPersonId, isAway }) =>
      `${personId}${forPersonId ? ` for ${forPersonId}` : ''}${isAway ? ' (away)' : ''}`,
  )

test('without assignments the standing deputy is first, then the head, then the deputies', () =>
  assert.deepEqual(named({}), ['standing', 'head', 'deputy']))

test('the nearest section is more telling than the one above, the issuing body than any section', () => {
  const assignments = [
    assignment('deputy', { sectionId: 'news' }),
    assignment('clerk', { sectionId: 'culture' }),
    assignment('office', { bodyUnitId: 'party' }),
  ]
  assert.deepEqual(named({ assignments }), ['clerk', 'standing', 'head'])
  assert.deepEqual(named({ assignments }, { ...item, bodyUnitId: 'party' }, day)[0], 'office')
  assert.deepEqual(named({ assignments }, { ...item, sectionIds: ['news'] }, day)[0], 'deputy')
  assert.deepEqual(named({ assignments }, { ...item, sectionIds: ['sport'] }, day), ['standing', 'head', 'deputy'])
})

test('whoever holds no role that asks for a second factor approves nothing, whatever was assigned', () =>
  assert.deepEqual(named({ assignments: [assignment('writer', { sectionId: 'culture' })] }), [
    'standing',
    'head',
    'deputy',
  ]))

test('an assignment of a kind counts for that kind, on its days and for its task', () => {
  const documents = [assignment('clerk', { itemKind: 'document', validUntil: '2025-12-31' })]
  const about = { ...item, kind: 'document' }
  assert.equal(named({ assignments: documents }, about)[0], 'clerk')
  assert.equal(named({ assignments: documents }, about, '2026-01-01')[0], 'standing')
  assert.equal(named({ assignments: [assignment('clerk', { task: 'edit' })] })[0], 'standing')
  const edits = { roles, assignments: [assignment('clerk', { task: 'edit' })], delegations: [] }
  assert.deepEqual(assignedTo(edits, { ...item, task: 'edit', day }), ['clerk'])
})

test('who covers stands before the absent one, and only on the days of the cover', () => {
  const delegations = [cover('head', 'deputy')]
  assert.deepEqual(named({ delegations }), ['standing', 'deputy for head', 'head (away)', 'deputy'])
  assert.deepEqual(named({ delegations }, item, '2025-11-22'), ['standing', 'head', 'deputy'])
})

test('cover is never handed on', () => {
  const delegations = [cover('head', 'standing'), cover('standing', 'deputy')]
  const resolved = { roles, assignments: [], delegations }
  const act = (personId: string, forPersonId: string) => mayActFor(resolved, { personId, forPersonId, siteId, day })
  assert.equal(act('standing', 'head'), true)
  assert.equal(act('deputy', 'standing'), true)
  assert.equal(act('deputy', 'head'), false)
  assert.equal(act('deputy', 'deputy'), true)
  assert.equal(mayActFor(resolved, { personId: 'standing', forPersonId: 'head', siteId: 'other', day }), false)
})

test('roles that rest, have ended or are another site’s approve nothing, assigned or covering', () => {
  const changed = [
    role('head', 'board-head', { validUntil: '2025-11-19' }),
    role('standing', 'standing-deputy', { isResting: true }),
    role('deputy', 'deputy', { siteId: 'other' }),
    role('clerk', 'records-clerk', { isResting: true }),
  ]
  const assignments = [assignment('clerk', {}), assignment('gone', { sectionId: 'news' })]
  assert.deepEqual(named({ roles: changed, assignments, delegations: [cover('head', 'deputy')] }), [])
})

const person = fc.constantFrom('head', 'standing', 'deputy', 'clerk', 'writer')

test('whatever is assigned and covered, only people of the site approve, nobody twice in one capacity', () => {
  const assigned = fc.array(
    fc.record({
      personId: person,
      sectionId: fc.constantFrom(null, 'culture', 'news', 'sport'),
      itemKind: fc.constantFrom(null, 'article', 'document'),
    }),
  )
  const covered = fc.array(fc.tuple(person, person).filter(([from, to]) => from !== to))
  fc.assert(
    fc.property(assigned, covered, (given, away) => {
      const assignments = given.map(({ personId, ...rest }) => assignment(personId, rest))
      const list = named({ assignments, delegations: away.map(([from, to]) => cover(from, to)) })
      return new Set(list).size === list.length && list.some((one) => one.startsWith('head'))
    }),
  )
})
