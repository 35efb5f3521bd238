// From a draft to the readers and back: what is live, what the ledger says, and what stays open.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import {
  approve,
  approveAndPublish,
  archive,
  autosave,
  choosePath,
  confirmException,
  correctEdition,
  deskView,
  discardChange,
  exceptionsOf,
  limit,
  publish,
  publishByTelephone,
  publishUrgently,
  recommend,
  remarksOf,
  returnWithRemarks,
  reviseLive,
  saveDraft,
  schedule,
  settleRemark,
  sitePathOn,
  submit,
  takeUp,
  undo,
  unschedule,
  verdictsOf,
  withdrawEdition,
} from '../../src/modules/editions/index.ts'
import { recordDueEditions } from '../../src/modules/editions/jobs.ts'
import { insertContributors } from '../../src/modules/sites/index.ts'
import { insertUnits } from '../../src/modules/units/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { done, type FormWish, ledgerOf, liveOf, minutes, problems, type Seat, start, workflowGround } from './ground.ts'

const ground = await workflowGround()
const { editing, people, as, begin, form, site, database, make } = ground
after(() => database.drop())

const note = { explanation: 'Đã xem' }
const unit = '01970000-0000-7000-8000-0000000000aa'
await inTransaction(database.desk, async (tx) => {
  await insertUnits(tx, [{ id: unit, kind: 'police', name: 'Công an' }], start)
  await insertContributors(tx, site.id, [{ unitId: unit, group: 'board', validTo: '2026-03-31' }], start)
})

/** Takes a contributor's text as far as an approver's table. */
async function waiting(wish: FormWish = {}): Promise<string> {
  const { editionId } = await begin('contributor', wish)
  done(await submit(editing, as('contributor', editionId, minutes(1)), note))
  done(await takeUp(editing, as('member', editionId, minutes(2))))
  done(await recommend(editing, as('member', editionId, minutes(3)), note))
  return editionId
}

async function published(wish: FormWish = {}): Promise<string> {
  const editionId = await waiting(wish)
  done(await approveAndPublish(editing, as('deputy', editionId, minutes(4)), note))
  return editionId
}

async function rewrite(seat: Seat, editionId: string, wish: FormWish, at: Date): Promise<void> {
  const view = await deskView(editing, as(seat, editionId, at))
  const basedOn = view?.edition.revisionId ?? ''
  done(await saveDraft(editing, { ...as(seat, editionId, at), basedOn, copyVersion: 0, form: form(wish) }))
}

test('the way of two steps, with the ledger, the audit and the unit of that day', async () => {
  const editionId = await waiting({ title: 'Công an ra quân', unitId: unit })
  assert.equal(await liveOf(ground, editionId), undefined)
  done(await approveAndPublish(editing, as('deputy', editionId, minutes(4)), note))
  const live = await liveOf(ground, editionId)
  assert.match(live?.path ?? '', /^\/tin-tuc\/cong-an-ra-quan-\d+$/)
  assert.deepEqual(await ledgerOf(ground, editionId), [
    'created',
    'submitted',
    'taken-up',
    'recommended',
    'approved',
    'published',
  ])
  const { rows } = await sql<Record<string, unknown>>`
    select unit_id as unit, contributor_group as "group", origin, genre, by_title as title, happened_at as at
    from editions.event where edition_id = ${editionId} and kind = 'published'`.execute(database.desk)
  assert.deepEqual(rows, [
    { unit, group: 'board', origin: 'own', genre: 'tin', title: 'Phó Trưởng ban', at: minutes(4) },
  ])
  const { rows: audited } = await sql<{ happened: string }>`
    select happened from audit.entry where subject_id = ${editionId} order by seq`.execute(database.owner)
  assert.deepEqual(
    audited.map(({ happened }) => happened),
    [
      ...['revision-written', 'edition-submitted', 'edition-taken-up', 'edition-recommended', 'edition-approved'],
      'edition-published',
    ],
  )
})

test('returned with marked passages, which are ticked off one by one', async () => {
  const { editionId } = await begin('contributor')
  done(await submit(editing, as('contributor', editionId, minutes(1)), note))
  const remarks = [{ anchor: 'xã mở hội', comment: 'Xã nào?' }, { comment: 'Thiếu ảnh' }]
  const back = { reason: 'Thiếu chi tiết', remarks }
  assert.deepEqual(problems(await returnWithRemarks(editing, as('member', editionId), { ...back, reason: '' })), [
    'reason-missing',
  ])
  done(await returnWithRemarks(editing, as('member', editionId, minutes(2)), back))
  const [first, second] = await remarksOf(database.desk, site.id, editionId)
  assert.deepEqual([first?.anchor, first?.by, second?.anchor], ['xã mở hội', people.member.name, null])
  done(
    await settleRemark(editing, as('contributor', editionId, minutes(3)), {
      remarkId: first?.id ?? '',
      isSettled: true,
    }),
  )
  const settled = await remarksOf(database.desk, site.id, editionId)
  assert.deepEqual(
    settled.map(({ resolvedAt }) => resolvedAt !== null),
    [true, false],
  )
})

test('what an approver changes while reading is theirs: another approves', async () => {
  const editionId = await waiting()
  await rewrite('deputy', editionId, { text: 'Phó ban sửa một chữ' }, minutes(4))
  assert.deepEqual(problems(await approve(editing, as('deputy', editionId, minutes(5)), note)), ['four-eyes'])
  done(await approve(editing, as('head', editionId, minutes(6)), note))
  done(await publish(editing, as('deputy', editionId, minutes(7)), note))
})

test('an unsaved change of the approver counts too', async () => {
  const editionId = await waiting()
  const view = await deskView(editing, as('deputy', editionId))

  const writing = { ...as('deputy', editionId, minutes(4)), basedOn: view?.edition.revisionId ?? '', copyVersion: 0 }
  done(await autosave(editing, { ...writing, form: form({ text: 'Đang sửa dở' }) }))
  assert.deepEqual(problems(await approve(editing, as('deputy', editionId, minutes(5)), note)), ['four-eyes'])
})

test('urgently: live at once, and flagged until another confirms', async () => {
  const { editionId } = await begin('secretary', { title: 'Bão số 9 đổ bộ' })
  const urgent = { reason: 'Bão', ...note }
  done(await publishUrgently(editing, as('secretary', editionId, minutes(1)), urgent))
  assert.ok(await liveOf(ground, editionId))
  const [open] = await exceptionsOf(database.desk, site.id)
  assert.deepEqual([open?.kind, open?.editionId, open?.madeBy], ['urgent', editionId, people.secretary.name])
  const { exceptionId = '' } = open ?? {}
  const confirm = (seat: Seat) => confirmException(editing, as(seat, editionId, minutes(2)), { exceptionId })
  assert.deepEqual(problems(await confirm('secretary')), ['not-yours-to-do'])
  assert.deepEqual(problems(await confirm('contributor')), ['not-yours-to-do'])
  done(await confirm('head'))
  assert.deepEqual(await exceptionsOf(database.desk, site.id), [])
  assert.deepEqual(problems(await confirm('deputy')), ['confirmed-already'])
})

test('a deputy who publishes alone what they wrote does not confirm it themselves', async () => {
  const { editionId } = await begin('deputy', { title: 'Lũ lên nhanh' })
  done(await publishUrgently(editing, as('deputy', editionId, minutes(1)), { reason: 'Lũ', ...note }))
  const [open] = await exceptionsOf(database.desk, site.id)
  const { exceptionId = '' } = open ?? {}
  assert.deepEqual(problems(await confirmException(editing, as('deputy', editionId), { exceptionId })), [
    'own-exception',
  ])
  done(await confirmException(editing, as('standing', editionId, minutes(2)), { exceptionId }))
})

test('by telephone: approved and published together, with name, title and time of the voice', async () => {
  const editionId = await waiting({ title: 'Duyệt qua điện thoại' })
  const telephone = { ...people.head, title: 'Trưởng Ban Biên tập', at: minutes(3) }
  const { personId, name, title, at } = telephone
  const said = { reason: 'Đồng chí đi công tác', telephone: { personId, name, title, at }, ...note }
  done(await publishByTelephone(editing, as('secretary', editionId, minutes(4)), said))
  const [open] = await exceptionsOf(database.desk, site.id)
  assert.deepEqual(
    [open?.kind, open?.approverName, open?.approverTitle, open?.toldAt],
    ['by-telephone', name, title, at],
  )
  done(await confirmException(editing, as('head', editionId, minutes(5)), { exceptionId: open?.exceptionId ?? '' }))
})

test('three steps: approving and publishing at once is refused whole', async () => {
  done(
    await choosePath(database.desk, {
      siteId: site.id,
      actor: people.head,
      at: start,
      path: 'three',
      validFrom: '2026-03-05',
    }),
  )
  done(
    await choosePath(database.desk, {
      siteId: site.id,
      actor: people.head,
      at: start,
      path: 'two',
      validFrom: '2026-03-06',
    }),
  )
  assert.equal(await sitePathOn(database.desk, site.id, '2026-03-04'), 'two')
  const editionId = await waiting({ title: 'Ba bước' })
  const thursday = new Date('2026-03-05T02:00:00Z')
  assert.deepEqual(problems(await approveAndPublish(editing, as('deputy', editionId, thursday), note)), [
    'approved-by-oneself',
  ])
  const view = await deskView(editing, as('deputy', editionId, thursday))
  assert.equal(view?.edition.state, 'awaiting-approval')
  done(await approve(editing, as('deputy', editionId, thursday), note))
  done(await publish(editing, as('secretary', editionId, thursday), note))
})

test('scheduled: out of reach until its minute, recorded at that minute, undone only before', async () => {
  const editionId = await waiting({ title: 'Hẹn giờ', unitId: unit })
  done(await approve(editing, as('deputy', editionId, minutes(5)), note))
  const soon = new Date(Date.now() + 3_600_000)
  const now = new Date()
  done(await schedule(editing, as('deputy', editionId, now), { liveFrom: soon, ...note }))
  assert.equal(await liveOf(ground, editionId), undefined)
  done(await unschedule(editing, as('secretary', editionId, now)))
  done(
    await schedule(editing, as('deputy', editionId, now), {
      liveFrom: soon,
      liveUntil: new Date(soon.getTime() + 60_000),
      ...note,
    }),
  )
  done(await undo(editing, as('deputy', editionId, now)))
  done(await schedule(editing, as('deputy', editionId, now), { liveFrom: soon, ...note }))
  const past = new Date(Date.now() - 60_000)
  await sql`update editions.publication set live_from = ${past} where edition_id = ${editionId}`.execute(database.desk)
  assert.ok(await liveOf(ground, editionId), 'no job stands between')
  assert.deepEqual(problems(await undo(editing, as('deputy', editionId, new Date()))), ['was-seen'])
  assert.equal(await recordDueEditions(database.worker, new Date()), 0, 'a deed has recorded it meanwhile')
  assert.equal((await ledgerOf(ground, editionId)).filter((kind) => kind === 'published').length, 1)
  const { rows } = await sql<{ at: Date; unit: string }>`
    select happened_at as at, unit_id as unit from editions.event where edition_id = ${editionId} and kind = 'published'`.execute(
    database.desk,
  )
  assert.deepEqual(rows, [{ at: past, unit }])
})

test('a change to what is live stays out of sight until it is approved, and takes its place at one commit', async () => {
  const editionId = await published({ title: 'Bản đang đăng', text: 'Cũ' })
  const before = await liveOf(ground, editionId)
  const write = () => rewrite('contributor', editionId, { title: 'Bản sửa', text: 'Mới' }, minutes(11))
  await assert.rejects(write, /not-in-this-state/)
  done(await reviseLive(editing, as('contributor', editionId, minutes(10))))
  await write()
  assert.deepEqual(await liveOf(ground, editionId), before)
  done(await submit(editing, as('contributor', editionId, minutes(12)), note))
  assert.deepEqual(problems(await publish(editing, as('deputy', editionId), note)), ['not-in-this-state'])
  done(await takeUp(editing, as('member', editionId, minutes(13))))
  done(await recommend(editing, as('member', editionId, minutes(14)), note))
  assert.deepEqual(await liveOf(ground, editionId), before)
  done(await approveAndPublish(editing, as('head', editionId, minutes(15)), note))
  const after = await liveOf(ground, editionId)
  assert.deepEqual([after?.title, after?.path, after?.liveFrom], ['Bản sửa', before?.path, before?.liveFrom])
  assert.match(after?.text ?? '', /Mới/)
  assert.equal((await ledgerOf(ground, editionId)).at(-1), 'revised')
})

test('a change that is dropped leaves the live text and its own revisions', async () => {
  const editionId = await published({ title: 'Bỏ bản sửa' })
  done(await reviseLive(editing, as('contributor', editionId, minutes(10))))
  await rewrite('contributor', editionId, { title: 'Không cần nữa' }, minutes(11))
  done(await discardChange(editing, as('contributor', editionId, minutes(12)), { reason: 'Không cần' }))
  const dropped = await deskView(editing, as('contributor', editionId, minutes(13)))
  assert.deepEqual([dropped?.edition.pending, dropped?.edition.title], [null, 'Bỏ bản sửa'])
  done(await undo(editing, as('contributor', editionId, minutes(14))))
  const back = await deskView(editing, as('contributor', editionId, minutes(15)))
  assert.deepEqual([back?.edition.pending, back?.edition.title], ['draft', 'Không cần nữa'])
})

test('withdrawn with a reason, shown again at the same address and day, withdrawn for good and archived', async () => {
  const editionId = await published({ title: 'Gỡ rồi đăng lại' })
  const before = await liveOf(ground, editionId)
  done(await withdrawEdition(editing, as('secretary', editionId, minutes(20)), { reason: 'mistake' }))
  assert.equal(await liveOf(ground, editionId), undefined)
  assert.deepEqual(problems(await undo(editing, as('secretary', editionId, minutes(21)))), ['not-yours-to-do'])
  done(await undo(editing, as('deputy', editionId, minutes(21))))
  const again = await liveOf(ground, editionId)
  assert.deepEqual([again?.path, again?.liveFrom], [before?.path, before?.liveFrom])
  const tombs = await sql`select from editions.withdrawal where edition_id = ${editionId}`.execute(database.desk)
  assert.equal(tombs.rows.length, 0)
  done(await withdrawEdition(editing, as('secretary', editionId, minutes(22)), { reason: 'secret-or-private' }))
  done(await archive(editing, as('secretary', editionId, minutes(23))))
  const ledger = await ledgerOf(ground, editionId)
  assert.deepEqual(ledger.slice(-5), ['published', 'withdrawn', 'published-again', 'withdrawn', 'archived'])
  done(await undo(editing, as('secretary', editionId, minutes(24))))
  const view = await deskView(editing, as('secretary', editionId, minutes(25)))
  assert.equal(view?.edition.state, 'withdrawn')
})

test('a live item ends at the moment it is given, and carries its correction', async () => {
  const editionId = await published({ title: 'Có hạn' })
  done(await correctEdition(editing, as('deputy', editionId, minutes(10)), { text: 'Ngày 5, không phải ngày 4.' }))
  assert.deepEqual(problems(await correctEdition(editing, as('contributor', editionId), { text: 'X' })), [
    'not-yours-to-do',
  ])
  const now = new Date()
  done(await limit(editing, as('secretary', editionId, now), { liveUntil: new Date(now.getTime() + 60_000) }))
  assert.ok(await liveOf(ground, editionId))
  await sql`update editions.publication set live_until = now() - interval '1 second' where edition_id = ${editionId}`.execute(
    database.desk,
  )
  assert.equal(await liveOf(ground, editionId), undefined)
  done(await limit(editing, as('secretary', editionId, now), { liveUntil: null }))
  assert.ok(await liveOf(ground, editionId))
})

test('the checks stop, ask for a word, and their verdict travels with the revision', async () => {
  await published({ title: 'Khai mạc lễ hội đền Hùng năm nay' })
  const text = 'Liên hệ ông A, CCCD 048099001234, điện thoại 0905123456.'
  const wish = { title: 'KHAI MẠC LỄ HỘI ĐỀN HÙNG NĂM NAY', summary: '', text }
  const { editionId, revisionId } = await begin('contributor', wish)
  const bare = await submit(editing, as('contributor', editionId, minutes(1)))
  assert.deepEqual(problems(bare).sort(), ['citizen-number', 'summary-missing', 'title-in-capitals', 'title-taken'])
  done(await submit(editing, as('contributor', editionId, minutes(2)), { explanation: 'Thông báo theo mẫu' }))
  const [verdict] = await verdictsOf(database.desk, site.id, revisionId)
  assert.equal(verdict?.explanation, 'Thông báo theo mẫu')
  assert.deepEqual(verdict?.findings.map(({ check, level }) => [check, level]).sort(), [
    ...[
      ['citizen-number', 'explain'],
      ['summary-missing', 'explain'],
      ['telephone-number', 'hint'],
    ],
    ...[
      ['title-in-capitals', 'explain'],
      ['title-taken', 'explain'],
    ],
  ])
  assert.ok(!JSON.stringify(verdict).includes('048099001234'), 'the verdict does not spread the number')
})

test('links that lead nowhere are named; live ones, sections and mended slugs are not', async () => {
  const editionId = await published({ title: 'Bài để dẫn tới' })
  const path = (await liveOf(ground, editionId))?.path ?? ''
  const link = (href: string) => ({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
  const section = `/tin-tuc/${site.sections.find(({ kind }) => kind === 'news')?.slug}`
  const hrefs = [
    path,
    path.replace('bai-de', 'cu'),
    section,
    '/lien-he',
    'https://ngoai.example/',
    '/tin-tuc/khong-co-999',
  ]
  const body = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: hrefs.flatMap((href) => [link(href), { type: 'text', text: ' ' }]) }],
  }
  const { editionId: draft } = await begin('contributor', { title: 'Bài dẫn đi', body })
  assert.deepEqual(problems(await submit(editing, as('contributor', draft, minutes(1)))), ['link-leads-nowhere'])
})

test('a file of another site cannot be shown by knowing its hash', async () => {
  const other = await make.site({ slug: 'xa-b', kind: 'commune', parentId: site.id })
  const theirs = await make.file(other, 'mat.pdf', Buffer.from('của xã khác'))
  const body = { type: 'doc', version: 1, content: [theirs] }
  const { editionId } = await begin('contributor', { title: 'Mượn tệp', body })
  assert.deepEqual(problems(await submit(editing, as('contributor', editionId, minutes(1)), note)), ['file-not-here'])
})

test('what was entered from elsewhere goes on like everything else', async () => {
  const item = await make.article(site, { title: 'Bài nhập từ cổng cũ' })
  const now = new Date()
  done(await reviseLive(editing, as('member', item.editionId, now)))
  await rewrite('member', item.editionId, { title: 'Bài nhập, đã sửa' }, now)
  done(await submit(editing, as('member', item.editionId, now), note))
  done(await takeUp(editing, as('secretary', item.editionId, now)))
  done(await recommend(editing, as('secretary', item.editionId, now), note))
  done(await approveAndPublish(editing, as('head', item.editionId, now), note))
  assert.equal((await liveOf(ground, item.editionId))?.title, 'Bài nhập, đã sửa')
})

test('the last step can be taken back by who took it, and by nobody below', async () => {
  const editionId = await waiting({ title: 'Lấy lại' })
  done(await approve(editing, as('deputy', editionId, minutes(5)), note))
  assert.deepEqual(problems(await undo(editing, as('contributor', editionId, minutes(6)))), ['not-yours-to-do'])
  done(await undo(editing, as('deputy', editionId, minutes(6))))
  done(await undo(editing, as('member', editionId, minutes(7))))
  done(await undo(editing, as('member', editionId, minutes(8))))
  done(await undo(editing, as('contributor', editionId, minutes(9))))
  const view = await deskView(editing, as('contributor', editionId, minutes(10)))
  assert.equal(view?.edition.state, 'draft')
  assert.deepEqual(problems(await undo(editing, as('contributor', editionId))), ['nothing-to-undo'])
  assert.equal((await ledgerOf(ground, editionId)).filter((kind) => kind === 'undone').length, 4)
})
