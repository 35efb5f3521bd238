// The pages of shares, as the people of two sites use them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { buildersOn, type MadeItem } from '../../../../tests/support/builders.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { type WholeDesk, wholeDesk } from '../../../../tests/support/desk.ts'
import type { TestPerson } from '../../../../tests/support/people-desk.ts'

let database: TestDatabase
let desk: WholeDesk
let people: Record<'commune' | 'province' | 'second' | 'neighbour' | 'contributor', TestPerson>
let item: MadeItem
let section = ''

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa-mot', 'xa-hai'])
  people = {
    commune: await desk.person('Trưởng ban xã', 'board-head', 'xa-mot'),
    province: await desk.person('Phó ban tỉnh', 'deputy', 'tinh'),
    second: await desk.person('Thư ký tỉnh', 'board-secretary', 'tinh'),
    neighbour: await desk.person('Trưởng ban xã bên', 'board-head', 'xa-hai'),
    contributor: await desk.person('Cộng tác viên', 'contributor', 'tinh'),
  }
  const make = buildersOn({ db: database.desk, files: desk.files, apex: 'localhost' })
  const sectionOf = async (slug: string) => {
    const { rows } = await sql<{ id: string }>`
      select id from sites.section where site_id = ${desk.siteId(slug)} and key = 'news'`.execute(database.desk)
    return rows[0]?.id ?? ''
  }
  section = await sectionOf('tinh')
  const home = await sectionOf('xa-mot')
  const site = { id: desk.siteId('xa-mot'), section: () => home } as unknown as Parameters<typeof make.article>[0]
  item = await make.article(site, { title: 'Xã Một khánh thành cầu <b>mới</b>' })
})
after(async () => {
  await desk.close()
  await database.drop()
})

const shareOf = async () => {
  const { rows } = await sql<{ id: string }>`select id from editions.share order by offered_at desc limit 1`.execute(
    database.desk,
  )
  return rows[0]?.id ?? ''
}

test('an item is chosen by its address, and the one site above is chosen already', async () => {
  const { body } = await desk.get(people.commune, `/xa-mot/chia-se?muc=${item.editionId}`)
  assert.match(body, /Bài gửi: Xã Một khánh thành cầu &lt;b>mới/)
  assert.match(body, new RegExp(`name="den" value="${desk.siteId('tinh')}" checked`))
  assert.ok(!body.includes(desk.siteId('xa-hai')))
  assert.match((await desk.get(people.commune, '/xa-mot/chia-se?muc=x')).body, /Chỉ gửi được bài đang đăng/)
  assert.match(
    (await desk.get(people.neighbour, `/xa-hai/chia-se?muc=${item.editionId}`)).body,
    /Chỉ gửi được bài đang đăng/,
  )
})

test('a form without a target comes back with its issue and its words', async () => {
  const got = await desk.post(people.commune, '/xa-mot/chia-se', { muc: item.editionId, 'loi-nhan': 'Cầu lớn nhất xã' })
  assert.equal(got.status, 422)
  assert.match(got.body, /Hãy chọn ít nhất một trang nhận/)
  assert.match(got.body, /Cầu lớn nhất xã/)
})

test('it is offered, and waits at the other site with its note', async () => {
  const form = { muc: item.editionId, den: desk.siteId('tinh'), 'loi-nhan': 'Cầu lớn nhất xã' }
  const got = await desk.post(people.commune, '/xa-mot/chia-se', form)
  assert.equal(got.status, 303)
  assert.match((await desk.get(people.commune, got.location)).body, /Đã gửi\. Trang nhận sẽ trả lời/)
  const list = await desk.get(people.province, '/tinh/chia-se')
  assert.match(list.body, /Xem và quyết định/)
  const one = await desk.get(people.province, `/tinh/chia-se/${await shareOf()}`)
  assert.match(one.body, /Cầu lớn nhất xã/)
  assert.match(one.body, /Duyệt và đăng ở trang này/)
})

test('nobody else finds it: not a third site, not a contributor, not a stranger', async () => {
  const path = `chia-se/${await shareOf()}`
  assert.doesNotMatch((await desk.get(people.neighbour, '/xa-hai/chia-se')).body, /khánh thành cầu/)
  assert.equal((await desk.get(people.neighbour, `/xa-hai/${path}`)).status, 404)
  assert.equal((await desk.post(people.neighbour, `/xa-hai/${path}`, { buoc: 'nhan' })).status, 404)
  assert.equal((await desk.get(people.neighbour, `/tinh/${path}`)).status, 404)
  assert.ok([403, 404].includes((await desk.get(people.contributor, `/tinh/${path}`)).status))
  assert.equal((await desk.get(null, `/tinh/${path}`)).status, 303)
  const own = await desk.get(people.commune, `/xa-mot/${path}`)
  assert.doesNotMatch(own.body, /Duyệt và đăng ở trang này/)
  const got = await desk.post(people.commune, `/xa-mot/${path}`, {
    buoc: 'nhan',
    cach: 'follow',
    'chuyen-muc': section,
  })
  assert.equal(got.status, 422)
})

test('it is accepted with its section and way, and both sides see it', async () => {
  const path = `/tinh/chia-se/${await shareOf()}`
  const empty = await desk.post(people.province, path, { buoc: 'nhan', cach: 'freeze' })
  assert.equal(empty.status, 422)
  assert.match(empty.body, /Hãy chọn ít nhất một chuyên mục/)
  const got = await desk.post(people.province, path, { buoc: 'nhan', cach: 'freeze', 'chuyen-muc': section })
  assert.equal(got.location, `${path}?da=nhan`)
  assert.match((await desk.get(people.second, got.location)).body, /Giữ bản đã duyệt/)
  assert.match((await desk.get(people.commune, '/xa-mot/chia-se')).body, /Đang đăng/)
  assert.match((await desk.get(people.province, '/tinh/chia-se')).body, /<meter[^>]*value="0"/)
  assert.match((await desk.post(people.second, path, { buoc: 'tu-choi', 'ly-do': 'x' })).body, /đã có người trả lời/)
})

test('each deed is in the audit of the site that did it', async () => {
  const { rows } = await sql<{ happened: string; site: string }>`
    select happened, chain_id as site from audit.entry where happened like 'share-%' order by recorded_at`.execute(
    database.owner,
  )
  assert.deepEqual(rows, [
    { happened: 'share-offered', site: desk.siteId('xa-mot') },
    { happened: 'share-accepted', site: desk.siteId('tinh') },
  ])
})

test('it is taken down with a reason, and the other side reads it', async () => {
  const path = `/tinh/chia-se/${await shareOf()}`
  assert.equal((await desk.post(people.second, path, { buoc: 'go', 'ly-do-go': 'merged' })).location, `${path}?da=go`)
  const { body } = await desk.get(people.commune, '/xa-mot/chia-se')
  assert.match(body, /Trang nhận đã gỡ/)
  assert.match(body, /Hợp nhất với bài khác/)
  assert.equal((await desk.post(people.second, path, { buoc: 'x' })).status, 422)
})
