// What somebody tries who wants to publish alone, and to leave no flag behind.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import {
  approve,
  approveAndPublish,
  approveByTelephone,
  autosave,
  discardChange,
  exceptionsOf,
  publish,
  publishByTelephone,
  recommend,
  returnWithRemarks,
  reviseLive,
  saveDraft,
  submit,
  takeUp,
  undo,
} from '../../src/modules/editions/index.ts'
import { openExceptions } from '../../src/modules/editions/store/waiting.ts'
import { done, ledgerOf, minutes, problems, start, workflowGround } from './ground.ts'

const ground = await workflowGround()
const { editing, begin, as, site, database } = ground
after(() => database.drop())

const said = { explanation: 'Đã kiểm tra', reason: 'Đồng chí đi công tác' }
const call = { ...said, telephone: { personId: null, name: 'Người Không Ai Biết', title: 'Chủ tịch', at: start } }

const flagged = async (editionId: string) => {
  const [listed, waiting] = [
    await exceptionsOf(database.desk, site.id, { editionId }),
    (await openExceptions(database.desk, [site.id], 50)).filter((one) => one.editionId === editionId),
  ]
  assert.deepEqual(listed.length, waiting.length)
  return listed.length
}

test('what went out on a telephone call stays flagged, whatever becomes of the change begun after it', async () => {
  const { editionId } = await begin('secretary')
  done(await submit(editing, as('secretary', editionId, minutes(1)), said))
  done(await publishByTelephone(editing, as('secretary', editionId, minutes(2)), call))
  assert.equal(await flagged(editionId), 1)
  const { revisionId } = done(await reviseLive(editing, as('secretary', editionId, minutes(3)))) as {
    revisionId: string
  }
  const change = writing({ editionId, revisionId }, 'Thư ký sửa một câu.')
  done(await saveDraft(editing, { ...as('secretary', editionId, minutes(3)), ...change }))
  done(await submit(editing, as('secretary', editionId, minutes(4)), said))
  const back = { reason: 'Thôi', remarks: [] }
  done(await returnWithRemarks(editing, as('secretary', editionId, minutes(5)), back))
  done(await discardChange(editing, as('secretary', editionId, minutes(6)), { reason: 'Thôi' }))
  assert.equal(await flagged(editionId), 1)
})

test('an approval on a call that was taken back before anybody saw the text is no open matter', async () => {
  const { editionId } = await begin('contributor')
  done(await submit(editing, as('contributor', editionId, minutes(1)), said))
  done(await approveByTelephone(editing, as('secretary', editionId, minutes(2)), call))
  assert.equal(await flagged(editionId), 1)
  done(await undo(editing, as('secretary', editionId, minutes(3))))
  assert.equal(await flagged(editionId), 0)
})

test('whoever recommended a text does not approve it by returning it and taking that back', async () => {
  const { editionId } = await begin('contributor')
  done(await submit(editing, as('contributor', editionId, minutes(1)), said))
  done(await takeUp(editing, as('deputy', editionId, minutes(2))))
  done(await recommend(editing, as('deputy', editionId, minutes(3)), said))
  const again = () => approve(editing, as('deputy', editionId, minutes(9)), said)
  assert.deepEqual(problems(await again()), ['recommended-by-oneself'])
  done(await returnWithRemarks(editing, as('deputy', editionId, minutes(4)), { reason: 'Sửa', remarks: [] }))
  done(await undo(editing, as('deputy', editionId, minutes(5))))
  assert.deepEqual(problems(await again()), ['recommended-by-oneself'])
  done(await approve(editing, as('head', editionId, minutes(10)), said))
})

const writing = (edition: { editionId: string; revisionId: string }, text: string) => ({
  ...{ form: ground.form({ text }), basedOn: edition.revisionId, copyVersion: 0 },
})

test('a name that nobody bears is no second pair of eyes: who entered the text for it does not approve it', async () => {
  const { editionId } = await begin('deputy', { onBehalfOf: { personId: null, name: 'Người Bịa Ra' } })
  done(await submit(editing, as('deputy', editionId, minutes(1)), said))
  done(await takeUp(editing, as('secretary', editionId, minutes(2))))
  done(await recommend(editing, as('secretary', editionId, minutes(3)), said))
  assert.deepEqual(problems(await approve(editing, as('deputy', editionId, minutes(4)), said)), ['four-eyes'])
  done(await approve(editing, as('head', editionId, minutes(5)), said))
})

test('what an editor changes before approving is their own change, whosever name they put to it', async () => {
  const begun = await begin('contributor')
  const { editionId } = begun
  done(await submit(editing, as('contributor', editionId, minutes(1)), said))
  done(await takeUp(editing, as('secretary', editionId, minutes(2))))
  done(await recommend(editing, as('secretary', editionId, minutes(3)), said))
  const { personId, name } = ground.people.contributor
  const behalf = { onBehalfOf: { personId, name } }
  const doing = as('deputy', editionId, minutes(4))
  done(await saveDraft(editing, { ...doing, ...writing(begun, 'Phó ban viết lại hết.'), ...behalf }))
  assert.deepEqual(problems(await approve(editing, as('deputy', editionId, minutes(5)), said)), ['four-eyes'])
})

test('a copy begun for somebody and handed over later is the change of who hands it over', async () => {
  const begun = await begin('contributor')
  const { editionId } = begun
  const { personId, name } = ground.people.contributor
  const copy = { ...writing(begun, 'Phó ban viết lại.'), onBehalfOf: { personId, name } }
  done(await autosave(editing, { ...as('deputy', editionId, minutes(1)), ...copy }))
  done(await submit(editing, as('contributor', editionId, minutes(2)), said))
  done(await takeUp(editing, as('secretary', editionId, minutes(3))))
  done(await recommend(editing, as('secretary', editionId, minutes(4)), said))
  assert.deepEqual(problems(await approve(editing, as('deputy', editionId, minutes(5)), said)), ['four-eyes'])
})

test('two who approve and publish in the same instant: one approval stands, and it goes live once', async () => {
  const { editionId } = await begin('contributor')
  done(await submit(editing, as('contributor', editionId, minutes(1)), said))
  done(await takeUp(editing, as('secretary', editionId, minutes(2))))
  done(await recommend(editing, as('secretary', editionId, minutes(3)), said))
  const both = (['head', 'standing', 'head', 'deputy'] as const).map((seat) =>
    approveAndPublish(editing, as(seat, editionId, minutes(4)), said),
  )
  const outcomes = await Promise.all(both)
  assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1)
  assert.deepEqual(
    (await ledgerOf(ground, editionId)).filter((kind) => ['approved', 'published'].includes(kind)),
    ['approved', 'published'],
  )
})

/** On the site, by a contributor, with another person answering for it. */
async function live() {
  const begun = await begin('contributor')
  const { editionId } = begun
  done(await submit(editing, as('contributor', editionId, minutes(1)), said))
  done(await takeUp(editing, as('deputy', editionId, minutes(2))))
  done(await recommend(editing, as('deputy', editionId, minutes(2)), said))
  done(await approve(editing, as('head', editionId, minutes(3)), said))
  done(await publish(editing, as('head', editionId, minutes(4)), said))
  done(await reviseLive(editing, as('deputy', editionId, minutes(5))))
  return begun
}

const answering = async (revisionId: string) => {
  const { rows } = await sql`
    select from editions.approval where revision_id = ${revisionId} and cancelled_at is null`.execute(database.desk)
  return rows.length
}

test('a change nobody wrote anything in goes nowhere', async () => {
  const { editionId } = await live()
  assert.deepEqual(problems(await submit(editing, as('deputy', editionId, minutes(6)), said)), ['nothing-changed'])
})

test('a change that is sent back leaves the live text with whoever answers for it', async () => {
  const { editionId, revisionId } = await live()
  const change = writing({ editionId, revisionId }, 'Phó ban sửa một câu.')
  done(await saveDraft(editing, { ...as('deputy', editionId, minutes(6)), ...change }))
  done(await submit(editing, as('deputy', editionId, minutes(7)), said))
  done(await returnWithRemarks(editing, as('head', editionId, minutes(8)), { reason: 'Thôi', remarks: [] }))
  assert.equal(await answering(revisionId), 1)
})
