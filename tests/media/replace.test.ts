// A file put in the place of another wherever it stands: what is foreseen is what happens, and nothing that is live moves.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { publishUrgently, reviseLive, saveDraft, submit } from '../../src/modules/editions/index.ts'
import { png } from '../support/file-bytes.ts'
import type { TestPerson } from '../support/people-desk.ts'
import { draftWith, type MediaGround, mediaGround, type Picked } from './ground.ts'

let ground: MediaGround
let secretary: TestPerson
let writer: TestPerson
let other: TestPerson

before(async () => {
  ground = await mediaGround()
  secretary = await ground.desk.person('Đỗ Thư Ký', 'board-secretary', 'xa-mot')
  writer = await ground.desk.person('Trần Cộng Tác', 'contributor', 'xa-mot')
  other = await ground.desk.person('Mai Cộng Tác', 'contributor', 'xa-mot')
})
after(() => ground.close())

let shade = 0
async function colour() {
  shade += 1
  return png({
    width: 600,
    height: 400,
    colour: `rgb(${(shade * 40) % 256}, ${(shade * 90) % 256}, ${(shade * 130) % 256})`,
  })
}
const picture = async (who: TestPerson) => ground.brought(who, 'xa-mot', 'đồng.png', await colour())

let told = 0
const titles = [
  'Mùa gặt',
  'Hội làng',
  'Đường mới',
  'Trạm y tế',
  'Lớp học',
  'Chợ phiên',
  'Cầu treo',
  'Thư viện',
  'Sân bóng',
]
const draft = (who: TestPerson, shown: Picked) => {
  told += 1
  return draftWith(ground, who, 'xa-mot', shown, `${titles[told % titles.length]} ở thôn ${told}`)
}
type Draft = Awaited<ReturnType<typeof draft>>

function ok<T>(outcome: { done: T } | { issues: readonly unknown[] }): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

async function live(who: TestPerson, shown: Picked): Promise<Draft> {
  const made = await draft(who, shown)
  const { actor } = (await draft(secretary, await picture(secretary))).doing
  ok(await publishUrgently(made.editing, { ...made.doing, actor, at: new Date() }, { reason: 'Tin khẩn' }))
  return made
}

/** Brings the file that takes the place of this one; answers where the swap is looked at. */
async function replacement(who: TestPerson, old: Picked): Promise<{ all: string; sha256: string; id: string }> {
  const sent = { files: [{ name: 'mới.png', bytes: await colour() }] }
  const { location, body } = await ground.desk.upload(who, `/xa-mot/kho/${old.id}/thay`, sent)
  const id = /kho\/([0-9a-f-]{36})/.exec(location)?.[1] ?? ''
  assert.ok(id, body.slice(0, 500))
  const { rows } = await sql<{ sha256: string }>`select sha256 from media.file where id = ${id}`.execute(
    ground.database.desk,
  )
  return { id, sha256: rows[0]?.sha256 ?? '', all: `/xa-mot/kho/${id}/moi-noi` }
}

const idsIn = (html: string) => [...html.matchAll(/name="muc" value="([^"]+)"/g)].map(([, id]) => id ?? '')

async function doIt(who: TestPerson, all: string) {
  const look = await ground.desk.get(who, all)
  assert.equal(look.status, 200)
  const form = new URLSearchParams(idsIn(look.body).map((id) => ['muc', id]))
  const { location, status, body } = await ground.desk.post(who, all, form)
  assert.equal(status, 303, body.slice(0, 500))
  const result = await ground.desk.get(who, location)
  assert.equal(result.status, 200)
  return { look: look.body, result: result.body, location }
}

/** The lead picture of the text under way and of what readers see, and where the item stands. */
async function standing({ doing }: Draft) {
  const { rows } = await sql<{ head: string; live: string | null; state: string; pending: string | null }>`
    select h.picture->>'sha256' as head, p.picture->>'sha256' as live, e.state, e.pending_state as pending
    from editions.edition as e join editions.revision as h on h.site_id = e.site_id and h.id = e.head_revision_id
    left join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.id
    where e.id = ${doing.editionId}`.execute(ground.database.desk)
  assert.ok(rows[0])
  return rows[0]
}

test('drafts get the new file, live items a change that waits, others stay and are named; all of it can be undone', async () => {
  const old = await picture(secretary)
  const [mine, theirs] = [await draft(secretary, old), await draft(writer, old)]
  const shown = await live(writer, old)
  const changing = await live(writer, old)
  ok(await reviseLive(changing.editing, { ...changing.doing, at: new Date() }))
  const sent = await draft(writer, old)
  ok(await submit(sent.editing, { ...sent.doing, at: new Date() }, { explanation: 'Đã xem' }))
  const { all, sha256, id } = await replacement(secretary, old)
  assert.match((await ground.desk.get(secretary, `/xa-mot/kho/${id}`)).body, /Thay ở mọi nơi/)
  assert.match(
    (await ground.desk.get(secretary, `/xa-mot/kho/${old.id}`)).body,
    /Đã có tệp thay thế[\s\S]*Thay ở mọi nơi/,
  )

  const { look, result, location } = await doIt(secretary, all)
  assert.match(
    look,
    /2 bài nháp sẽ có tệp mới ngay; 1 bài đang đăng sẽ có bản sửa chờ duyệt; 2 bài đang chờ duyệt được để nguyên\./,
  )
  assert.match(look, /Đang có một bản sửa chưa xong/)
  assert.match(
    result,
    /2 bài nháp đã có tệp mới; 1 bài đang đăng đã có bản sửa chờ duyệt; 2 bài đang chờ duyệt được để nguyên\./,
  )
  for (const { doing } of [mine, theirs, shown, changing, sent]) assert.ok(result.includes(`/muc/${doing.editionId}"`))

  for (const one of [mine, theirs])
    assert.deepEqual(await standing(one), { head: sha256, live: null, state: 'draft', pending: null })
  assert.deepEqual(await standing(shown), { head: sha256, live: old.sha256, state: 'published', pending: 'draft' })
  assert.equal((await standing(changing)).head, old.sha256)
  assert.deepEqual(await standing(sent), { head: old.sha256, live: null, state: 'submitted', pending: null })
  const { rows } = await sql<{ happened: string; n: number }>`
    select happened, count(*)::int as n from audit.entry where after ->> 'batch' = ${location.split('/').at(-1)}
    group by 1 order by 1`.execute(ground.database.desk)
  assert.deepEqual(rows, [
    { happened: 'edition-change-begun', n: 1 },
    { happened: 'revision-written', n: 3 },
  ])

  assert.equal((await ground.desk.get(writer, location)).status, 403, 'another’s file')
  assert.match(result, /Hoàn tác 3 bài/)
  assert.equal((await ground.desk.post(secretary, `${location}/hoan-tac`, {})).location, location)
  assert.match(
    (await ground.desk.get(secretary, location)).body,
    /2 bài đang chờ duyệt được để nguyên; 3 bài đã hoàn tác\./,
  )
  for (const one of [mine, theirs]) assert.equal((await standing(one)).head, old.sha256)
  assert.deepEqual(await standing(shown), { head: old.sha256, live: old.sha256, state: 'published', pending: null })
})

test('who may not change an item leaves it, and it is named', async () => {
  const old = await picture(writer)
  const [own, foreign] = [await draft(writer, old), await draft(other, old)]
  const shown = await live(other, old)
  const { all, sha256 } = await replacement(writer, old)
  const { look, result } = await doIt(writer, all)
  assert.match(look, /1 bài nháp sẽ có tệp mới ngay; 2 bài khác không thay được\./)
  assert.equal(look.match(/Bài này thuộc người khác theo phân công/g)?.length, 2)
  assert.match(result, /1 bài nháp đã có tệp mới; 2 bài khác không thay được\./)
  assert.equal((await standing(own)).head, sha256)
  assert.equal((await standing(foreign)).head, old.sha256)
  assert.deepEqual(await standing(shown), { head: old.sha256, live: old.sha256, state: 'published', pending: null })
})

test('what went on meanwhile is not taken back, and what somebody is writing is left', async () => {
  const old = await picture(secretary)
  const one = await draft(secretary, old)
  const { all, sha256 } = await replacement(secretary, old)
  const { location } = await doIt(secretary, all)
  const { rows } = await sql<{
    id: string
  }>`select head_revision_id as id from editions.edition where id = ${one.doing.editionId}`.execute(
    ground.database.desk,
  )
  const form = { ...one.form, title: 'Đã sửa tiếp', picture: { ...one.form.picture, sha256 } }
  ok(await saveDraft(one.editing, { ...one.doing, at: new Date(), form, basedOn: rows[0]?.id ?? '', copyVersion: 0 }))
  await ground.desk.post(secretary, `${location}/hoan-tac`, {})
  assert.match((await ground.desk.get(secretary, location)).body, /Bài đã được xử lý tiếp nên không hoàn tác được/)
  assert.equal((await standing(one)).head, sha256)

  const next = await picture(secretary)
  const busy = await draft(writer, next)
  await sql`insert into editions.draft (site_id, edition_id, account_id, based_on, form, writer_name, started_at, saved_at)
    values (${busy.doing.siteId}, ${busy.doing.editionId}, ${other.accountId}, ${busy.revisionId}, '{}', 'Mai', now(), now())`.execute(
    ground.database.owner,
  )
  const look = await ground.desk.get(secretary, (await replacement(secretary, next)).all)
  assert.match(look.body, /Có người đang viết bài này/)
})

test('a file that stands for no other replaces nothing, nor does one of another site', async () => {
  const old = await picture(secretary)
  assert.equal((await ground.desk.get(secretary, `/xa-mot/kho/${old.id}/moi-noi`)).status, 404)
  const { id } = await replacement(secretary, old)
  assert.equal((await ground.desk.get(secretary, `/tinh/kho/${id}/moi-noi`)).status, 404)
  const look = await ground.desk.get(secretary, `/xa-mot/kho/${id}/moi-noi`)
  assert.match(look.body, /Không còn bài nào đang dùng tệp cũ/)
})

test('an emblem and a banner that leads to the file count as its use, and are named beside the items', async () => {
  const old = await picture(secretary)
  const siteId = ground.desk.siteId('xa-mot')
  await sql`update sites.site set emblem_sha256 = ${old.sha256} where id = ${siteId}`.execute(ground.database.owner)
  await sql`insert into sites.banner (id, scope, site_id, tone, text, href, live_from) values (gen_random_uuid(), 'site', ${siteId},
    'notice', 'Lịch tiêm phòng', ${`/tep/${old.sha256.slice(0, 16)}/${old.name}`}, now())`.execute(
    ground.database.owner,
  )
  const refused = await ground.desk.post(secretary, `/xa-mot/kho/${old.id}/bo`, {})
  assert.equal(refused.status, 422)
  assert.match(refused.body, /Biểu trưng của trang[\s\S]*Băng thông báo “Lịch tiêm phòng”/)
  assert.match((await ground.desk.get(secretary, '/xa-mot/kho?dung=co')).body, new RegExp(`kho/${old.id}`))
  const look = await ground.desk.get(secretary, (await replacement(secretary, old)).all)
  assert.match(look.body, /Chỗ khác của trang còn tệp cũ[\s\S]*Băng thông báo/)
})
