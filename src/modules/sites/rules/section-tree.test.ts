import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOf, takenBack } from './kept.ts'
import { added, below, closed, inOrder, merged, movedUnder, removed, stepped, type TreeRow } from './section-tree.ts'

const now = new Date('2026-03-02T03:00:00Z')

const row = (id: string, parentId: string | null = null, rest: Partial<TreeRow> = {}): TreeRow => ({
  ...{ id, parentId, key: null, kind: 'news', slug: id, name: id, nameEn: null, href: null, inMenu: true },
  ...{ position: 1, closedAt: null, mergedInto: null },
  ...rest,
})
const tree = [
  row('a'),
  row('b', null, { position: 2 }),
  row('c', null, { position: 3 }),
  row('d', 'a', { position: 4 }),
]
const order = (rows: readonly TreeRow[]) => below(rows, null).map(({ id }) => id)
const rowsOf = (outcome: ReturnType<typeof stepped>) =>
  'done' in outcome ? outcome.done : assert.fail(JSON.stringify(outcome))
const problem = (outcome: ReturnType<typeof stepped>) => ('issues' in outcome ? outcome.issues[0]?.problem : null)

test('a step changes places with the neighbour only; the first stays first', () => {
  assert.deepEqual(order(rowsOf(stepped(tree, 'b', 1))), ['a', 'c', 'b'])
  assert.deepEqual(order(rowsOf(stepped(tree, 'a', -1))), ['a', 'b', 'c'])
})

test('an order that names some leaves the others behind them, also where places were the same', () => {
  assert.deepEqual(order(rowsOf(inOrder(tree, null, ['c', 'a']))), ['c', 'a', 'b'])
  const alike = tree.map((one) => ({ ...one, position: 7 }))
  assert.deepEqual(order(rowsOf(inOrder(alike, null, ['c', 'b', 'a']))), ['c', 'b', 'a'])
})

test('nothing comes to stand below itself, and nothing deeper than the menu shows', () => {
  assert.equal(problem(movedUnder(tree, 'a', 'd')), 'parent-not-possible')
  const deep = [...tree, row('e', 'd', { position: 5 })]
  assert.equal(problem(movedUnder(deep, 'a', 'b')), 'too-deep')
  assert.equal(problem(movedUnder(deep, 'e', 'a')), null)
})

test('what the template asks for stays; what has something below it is not removed', () => {
  assert.equal(problem(removed([row('a', null, { key: 'budget' })], 'a')), 'statutory')
  assert.equal(problem(closed([row('a', null, { key: 'budget' })], 'a', now)), 'statutory')
  assert.equal(problem(removed(tree, 'a')), 'has-sections')
})

test('a new section has an address of its own, which never reads as an article', () => {
  const naming = { kind: 'news', parentId: null, nameEn: '', href: '' }
  const one = rowsOf(added(tree, { ...naming, id: 'x', name: 'Chuyển đổi số 2026' }))
  const two = rowsOf(added(one, { ...naming, id: 'y', name: 'Chuyển đổi số 2027' }))
  assert.deepEqual(
    two.slice(-2).map(({ slug }) => slug),
    ['chuyen-doi-so', 'chuyen-doi-so-a'],
  )
})

test('merging is taken back as a whole, unless somebody touched the section since', () => {
  const after = rowsOf(merged(tree, 'b', 'c', now))
  const change = changeOf(tree, after)
  const back = takenBack(after, change)
  assert.ok('done' in back)
  assert.deepEqual(order(back.done), ['a', 'b', 'c'])
  const touched = after.map((one) => (one.id === 'b' ? { ...one, name: 'B' } : one))
  assert.deepEqual(takenBack(touched, change), { issues: [{ field: 'history', problem: 'changed-since' }] })
})
