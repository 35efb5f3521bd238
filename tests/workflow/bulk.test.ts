// One deed on many items: what is foreseen is what happens, each on its own, and what can be taken back is.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import { doBulk, foreseeBulk } from '../../src/modules/editions/actions/bulk.ts'
import type { BulkChoice } from '../../src/modules/editions/actions/bulk-check.ts'
import { undoBulk } from '../../src/modules/editions/actions/bulk-undo.ts'
import { autosave, recommend, submit, takeUp } from '../../src/modules/editions/index.ts'
import { batchOf } from '../../src/modules/editions/store/batch.ts'
import { editionAt } from '../../src/modules/editions/store/editing.ts'
import { done, minutes, type Seat, workflowGround } from './ground.ts'

const ground = await workflowGround()
const { editing, people, as, begin, site, database, make } = ground
const { desk } = database
after(() => database.drop())

let clock = 0
const tick = () => minutes(++clock)
const doing = (seat: Seat) => ({ siteId: site.id, actor: people[seat], at: tick(), address: '10.1.2.3' })

let made = 0
const write = (seat: Seat, wish: Record<string, unknown> = {}) => {
  made += 1
  const title = `Chuyện riêng thứ ${made} của ${seat}, kể ${'abcdefghijklmnopqrstuvwxyz'[made]}`
  return begin(seat, { title, ...wish }, tick())
}

async function sent(seat: Seat) {
  const { editionId } = await write(seat)
  done(await submit(editing, as(seat, editionId, tick())))
  return editionId
}

async function awaiting(seat: Seat) {
  const editionId = await sent(seat)
  done(await takeUp(editing, as('member', editionId, tick())))
  done(await recommend(editing, as('member', editionId, tick())))
  return editionId
}

const stateOf = async (editionId: string) => (await editionAt(desk, site.id, editionId))?.state

/** Looks and does, and holds the two against each other; answers the batch. */
async function doAndCompare(seat: Seat, choice: BulkChoice, editionIds: readonly string[]) {
  const foreseen = await foreseeBulk(editing, doing(seat), choice, editionIds)
  const { batchId } = await doBulk(editing, doing(seat), choice, editionIds)
  const batch = await batchOf(desk, { siteId: site.id, batchId, accountId: people[seat].accountId })
  assert.ok(batch)
  assert.deepEqual(
    batch.lines.map(({ editionId, problems }) => [editionId, [...problems]]),
    foreseen.map(({ editionId, issues }) => [editionId, issues.map(({ problem }) => problem)]),
    'the result is what was foreseen',
  )
  return { batchId, batch, problems: new Map(batch.lines.map(({ editionId, problems }) => [editionId, problems])) }
}

const auditOf = async (batchId: string) => {
  const { rows } = await sql<{ subject: string; happened: string; address: string }>`
    select subject_id as subject, happened, host(address) as address from audit.entry
    where after ->> 'batch' = ${batchId} order by seq`.execute(desk)
  return rows
}

test('sending many: what is not ready stays, each deed has its own audit row with the batch', async () => {
  const [good, other] = [(await write('contributor')).editionId, (await write('contributor')).editionId]
  const empty = (await write('contributor', { text: '', title: '' })).editionId
  const loud = (await write('contributor', { title: 'TIN VIẾT HOA TOÀN BỘ KHÔNG NÊN' })).editionId
  const already = await sent('contributor')
  const writing = await write('contributor')
  const { editionId, revisionId } = writing
  done(
    await autosave(editing, {
      ...as('contributor', editionId, tick()),
      basedOn: revisionId,
      copyVersion: 0,
      form: { title: 'Dở' },
    }),
  )
  const all = [good, other, empty, loud, already, editionId]
  const { batchId, problems } = await doAndCompare('contributor', { deed: 'submit' }, all)
  assert.deepEqual([problems.get(good), problems.get(other)], [[], []])
  assert.ok(problems.get(empty)?.includes('title-missing'))
  assert.deepEqual(problems.get(loud), ['title-in-capitals'])
  assert.deepEqual(problems.get(already), ['not-in-this-state'])
  assert.deepEqual(problems.get(editionId), ['unsaved-copy'])
  assert.deepEqual(
    (await auditOf(batchId)).map(({ subject, happened, address }) => [subject, happened, address]).sort(),
    [good, other].map((id) => [id, 'edition-submitted', '10.1.2.3']).sort(),
  )
  assert.deepEqual(done(await undoBulk(editing, doing('contributor'), batchId)), { undone: 2, not: 0 })
  assert.deepEqual([await stateOf(good), await stateOf(other)], ['draft', 'draft'])
})

test('approving many never skips the four eyes: one’s own and what one recommended stay', async () => {
  const [one, own] = [await awaiting('contributor'), await awaiting('deputy')]
  const { problems, batchId } = await doAndCompare('deputy', { deed: 'approve' }, [one, own])
  assert.deepEqual(problems.get(one), [])
  assert.deepEqual(problems.get(own), ['four-eyes'])
  assert.equal(await stateOf(own), 'awaiting-approval')
  const published = await doAndCompare('secretary', { deed: 'publish' }, [one, own])
  assert.deepEqual(published.problems.get(own), ['not-in-this-state'])
  assert.equal(await stateOf(one), 'published')
  assert.deepEqual(
    done(await undoBulk(editing, doing('deputy'), batchId)),
    { undone: 0, not: 1 },
    'it went on meanwhile',
  )
  assert.equal(await stateOf(one), 'published')
})

test('withdrawing many takes a reason and comes back only by who may', async () => {
  const one = await make.article(site, { title: 'Sẽ gỡ rồi đăng lại một bài' })
  const withdrawal = { reason: 'expired' } as const
  const { batchId } = await doAndCompare('head', { deed: 'withdraw', withdrawal }, [one.editionId])
  assert.equal(await stateOf(one.editionId), 'withdrawn')
  assert.deepEqual(done(await undoBulk(editing, doing('head'), batchId)), { undone: 1, not: 0 })
  assert.equal(await stateOf(one.editionId), 'published')
})

test('a new section is a new text by who chose it, and can be taken back', async () => {
  const { editionId, revisionId } = await write('contributor')
  const live = await make.article(site, { title: 'Đang đăng thì không đổi thẳng' })
  const sectionId = site.section('notices')
  const { batchId, problems } = await doAndCompare('member', { deed: 'section', sectionId }, [
    editionId,
    live.editionId,
  ])
  assert.deepEqual(problems.get(live.editionId), ['not-in-this-state'])
  const moved = await editionAt(desk, site.id, editionId)
  assert.deepEqual(moved?.sectionIds, [sectionId])
  assert.ok(
    moved?.writers.some(({ personId }) => personId === people.member.personId),
    'the last hand counts',
  )
  const again = await doAndCompare('member', { deed: 'section', sectionId }, [editionId])
  assert.deepEqual(again.problems.get(editionId), ['same-already'])
  assert.deepEqual(done(await undoBulk(editing, doing('member'), batchId)), { undone: 1, not: 0 })
  const back = await editionAt(desk, site.id, editionId)
  assert.notEqual(back?.revisionId, revisionId, 'nothing is lost: it is a new revision')
  assert.deepEqual(back?.sectionIds, [site.section('news')])
})

test('a unit is assigned where there is one', async () => {
  const { editionId } = await write('contributor')
  const unitId = newId(new Date())
  const unknown = await doAndCompare('member', { deed: 'unit', unitId }, [editionId])
  assert.deepEqual(unknown.problems.get(editionId), ['unit-unknown'])
  await sql`insert into units.unit (id, kind) values (${unitId}, 'other')`.execute(desk)
  await doAndCompare('member', { deed: 'unit', unitId }, [editionId])
  assert.equal((await editionAt(desk, site.id, editionId))?.unitId, unitId)
})

test('what a person may not see is not there to be chosen', async () => {
  const hidden = (await write('other')).editionId
  const abroad = await make.site({ slug: 'xa-ngoai', kind: 'commune', parentId: site.id })
  const foreign = await make.article(abroad, { title: 'Ở trang khác' })
  const { batch } = await doAndCompare('contributor', { deed: 'archive' }, [hidden, foreign.editionId])
  assert.deepEqual(batch.lines, [])
  const asHead = await doAndCompare('head', { deed: 'withdraw', withdrawal: { reason: 'mistake' } }, [
    foreign.editionId,
  ])
  assert.deepEqual(asHead.batch.lines, [])
})

test('a batch is nobody else’s to see or take back', async () => {
  const { editionId } = await write('contributor')
  const { batchId } = await doAndCompare('contributor', { deed: 'archive' }, [editionId])
  assert.equal(await batchOf(desk, { siteId: site.id, batchId, accountId: people.head.accountId }), undefined)
  assert.ok('issues' in (await undoBulk(editing, doing('head'), batchId)))
  assert.equal(await stateOf(editionId), 'archived')
})
