// Standing pages and the agenda of a week go through the one workflow, from the fields of the desk to the readers.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { contentForms, editingOn } from '../../src/main/content-types.ts'
import {
  type ContentType,
  createDraft,
  discardChange,
  publish,
  recommend,
  reviseLive,
  saveDraft,
  submit,
  takeUp,
  approve as toApprove,
} from '../../src/modules/editions/index.ts'
import { done, minutes, problems, start, workflowGround } from './ground.ts'

const ground = await workflowGround()
const { people, as, site, database, make } = ground
after(() => database.drop())
const editing = { ...editingOn(database.desk), approversOf: () => Promise.resolve(null) }
const note = { explanation: 'Đã xem' }

type Kind = 'page' | 'agenda'
const formOf = (kind: Kind) => contentForms.find(({ type }) => type === kind) ?? assert.fail(kind)

async function begin(type: Kind, form: unknown) {
  const beginning = { siteId: site.id, actor: people.contributor, at: start, type, language: 'vi' as const, form }
  return done(await createDraft(editing, beginning))
}

async function goLive(editionId: string): Promise<void> {
  done(await submit(editing, as('contributor', editionId, minutes(1)), note))
  done(await takeUp(editing, as('member', editionId, minutes(2))))
  done(await recommend(editing, as('member', editionId, minutes(3)), note))
  done(await toApprove(editing, as('head', editionId, minutes(4)), note))
  done(await publish(editing, as('head', editionId, minutes(5)), note))
}

const section = site.section('intro-history')
const fields = new URLSearchParams({
  ...{ sectionId: `${section} lich-su-van-hoa`, title: 'Lịch sử xã An', summary: 'Từ năm 1945.' },
  ...{ 'body-text': 'Đoạn một.\n\n## Thời kỳ đầu\n\nĐoạn hai.', basis: 'Nghị quyết 01', checkedOn: '2026-01-15' },
})

test('a page is begun empty, written in its fields, and read at the address of its section', async () => {
  const { editionId, revisionId } = await begin('page', {})
  const form = formOf('page').read(fields, {})
  assert.deepEqual(problems(await submit(editing, as('contributor', editionId, minutes(1)), note)).sort(), [
    'body-missing',
    'section-missing',
    'title-missing',
  ])
  const writing = { ...as('contributor', editionId), form, basedOn: revisionId, copyVersion: 0 }
  assert.equal(done(await saveDraft(editing, writing)).kept, 'revision')
  await goLive(editionId)
  const { rows } = await sql<{ path: string; title: string; text: string }>`
    select path, title, content::text as text from live.page where edition_id = ${editionId}`.execute(database.portal)
  assert.equal(rows[0]?.path, '/gioi-thieu/lich-su-van-hoa')
  assert.ok(rows[0]?.text.includes('Thời kỳ đầu') && rows[0].text.includes('Nghị quyết 01'))
})

test('a second page of the same section is stopped before anybody reads it', async () => {
  const { editionId } = await begin('page', formOf('page').read(fields, {}))
  assert.deepEqual(problems(await submit(editing, as('contributor', editionId, minutes(1)), note)), ['address-taken'])
})

test('what was entered ready is revised at the desk without losing its address', async () => {
  const { itemId } = await make.page(site, { slug: 'chuc-nang-nhiem-vu', title: 'Chức năng' })
  const { rows } = await sql<{ id: string; revision: string }>`
    select e.id, p.revision_id as revision from editions.edition as e
    join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.id where e.item_id = ${itemId}`.execute(
    database.desk,
  )
  const [{ id, revision } = { id: '', revision: '' }] = rows
  const now = new Date()
  done(await reviseLive(editing, as('secretary', id, now)))
  const type = editing.types.page as ContentType
  const kept = { id: revision, editionId: id, title: 'Chức năng', summary: '', picture: null, works: [] }
  const content = { body: { type: 'doc', version: 1, content: [] } }
  const form = await type.formOf(database.desk, site.id, {
    ...kept,
    content,
    sectionIds: [site.section('intro-functions')],
  })
  assert.equal((form as { slug: string }).slug, 'chuc-nang-nhiem-vu')
  done(await discardChange(editing, as('secretary', id, now), { reason: 'thử' }))
})

test('an agenda is begun, copied, pasted and published; each line is live', async () => {
  const { editionId, revisionId } = await begin('agenda', {})
  assert.deepEqual(problems(await submit(editing, as('contributor', editionId, minutes(1)), note)), ['week-missing'])
  const former = [
    { day: 3, from: '08:00', to: '', what: 'Giao ban tháng', leader: 'Chủ tịch', place: '', preparedBy: '' },
  ]
  const sent = new URLSearchParams({
    ...{ week: '2026-W12', sectionId: site.section('leader-agenda'), chep: '1', 'tuan-truoc': JSON.stringify(former) },
    bang: 'Thứ Hai\t8h00 - 9h30\tHọp giao ban\tChủ tịch\tPhòng A\tVăn phòng',
  })
  const form = formOf('agenda').read(sent, {})
  const writing = { ...as('contributor', editionId), form, basedOn: revisionId, copyVersion: 0 }
  done(await saveDraft(editing, writing))
  await goLive(editionId)
  const { rows } = await sql<{ path: string; what: string; startsAt: Date; place: string | null }>`
    select path, what, starts_at as "startsAt", place from live.agenda_entry where edition_id = ${editionId} order by no`.execute(
    database.portal,
  )
  assert.deepEqual(
    rows.map(({ path, what, startsAt, place }) => [path, what, startsAt.toISOString(), place]),
    [
      ['/lich-cong-tac?tuan=2026-W12', 'Họp giao ban', '2026-03-16T01:00:00.000Z', 'Phòng A'],
      ['/lich-cong-tac?tuan=2026-W12', 'Giao ban tháng', '2026-03-19T01:00:00.000Z', null],
    ],
  )
})

test('rows half done are kept, and stop the agenda with the day named', async () => {
  const { editionId } = await begin('agenda', {
    ...{ week: '2026-W13', sectionId: site.section('leader-agenda') },
    rows: [{ day: 2, from: '', to: '', what: 'Chưa có giờ', leader: 'Chủ tịch' }],
  })
  const stopped = await submit(editing, as('contributor', editionId, minutes(1)), note)
  assert.deepEqual('issues' in stopped && stopped.issues, [{ field: 'ngay-2', problem: 'time-unreadable' }])
})
