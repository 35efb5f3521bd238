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
let asked: MadeItem
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
  asked = await make.article(site, { title: 'Xã Một mở chợ quê' })
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

test('a site asks for an item by its address; the owner finds the request, refuses with a reason or offers', async () => {
  const { rows } = await sql<{ path: string }>`
    select path from editions.publication where edition_id = ${asked.editionId}`.execute(database.desk)
  const address = `https://xa-mot.localhost${rows[0]?.path}`
  const ask = (who: TestPerson, site: string, to: string) =>
    desk.post(who, `/${site}/chia-se`, { buoc: 'xin', 'dia-chi': to, 'vi-sao': 'Cả tỉnh cùng đọc' })
  assert.equal((await ask(people.neighbour, 'xa-hai', address)).status, 422, 'no sister site')
  assert.match((await ask(people.second, 'tinh', 'https://xa-mot.localhost/khong-co')).body, /Không thấy bài nào/)
  assert.equal((await ask(people.contributor, 'tinh', address)).status, 404)
  assert.equal((await ask(people.second, 'tinh', address)).status, 303)
  assert.match((await ask(people.second, 'tinh', address)).body, /đã xin bài này/)
  const requestOf = async () => {
    const { rows: found } = await sql<{ id: string; state: string }>`
      select id, state from editions.share_request order by asked_at desc limit 1`.execute(database.desk)
    return found[0] ?? assert.fail('no request')
  }
  const { id } = await requestOf()
  assert.match((await desk.get(people.commune, '/')).body, new RegExp(`/xa-mot/chia-se\\?xin=${id}`), 'in the inbox')
  assert.doesNotMatch((await desk.get(people.neighbour, `/xa-hai/chia-se?xin=${id}`)).body, /Cả tỉnh cùng đọc/)
  assert.match((await desk.get(people.commune, `/xa-mot/chia-se?xin=${id}`)).body, /Cả tỉnh cùng đọc/)
  const refuse = (reason: string) =>
    desk.post(people.commune, `/xa-mot/chia-se?xin=${id}`, { buoc: `khong-gui ${id}`, 'ly-do': reason })
  assert.equal((await refuse(' ')).status, 422)
  assert.equal(
    (await desk.post(people.neighbour, '/xa-hai/chia-se', { buoc: `khong-gui ${id}`, 'ly-do': 'x' })).status,
    422,
  )
  assert.equal((await refuse('Bài chỉ dành cho người trong xã')).status, 303)
  assert.match((await desk.get(people.second, '/tinh/chia-se')).body, /Bị từ chối: Bài chỉ dành cho người trong xã/)
  assert.equal((await ask(people.second, 'tinh', address)).status, 303)
  await desk.post(people.commune, '/xa-mot/chia-se', { muc: asked.editionId, den: desk.siteId('tinh') })
  assert.equal((await requestOf()).state, 'offered')
  assert.match((await desk.get(people.second, '/tinh/chia-se')).body, /Đã được gửi/)
})

test('long lists are shown forty at a time, and say how many more there are', async () => {
  const { rows } = await sql<{ person: string; account: string }>`
    select offered_by_person as person, offered_by as account from editions.share limit 1`.execute(database.desk)
  await sql`insert into editions.share (id, from_site_id, from_edition_id, to_site_id, direction, state, note, offered_at, offered_by,
      offered_by_person, offered_title, ended_at, end_reason)
    select gen_random_uuid(), ${desk.siteId('xa-mot')}, ${asked.editionId}, ${desk.siteId('tinh')}, 'up', 'recalled', '', now(),
      ${rows[0]?.account}, ${rows[0]?.person}, '', date_trunc('milliseconds', now()) - n % 7 * interval '1 minute', 'recalled'
    from generate_series(1, 95) as n`.execute(database.desk)
  const seen = new Set<string>()
  let at: string | undefined = '/tinh/chia-se'
  const counts: number[] = []
  while (at !== undefined) {
    const { body }: { body: string } = await desk.get(people.second, at)
    const past = body.slice(body.indexOf('id="past"'))
    const found = [...past.matchAll(/href="\/tinh\/chia-se\/([0-9a-f-]{36})"/g)].map((one) => one[1] ?? '')
    for (const one of found) seen.add(one)
    counts.push(found.length)
    const more: RegExpExecArray | null =
      /href="(\/tinh\/chia-se\?nhom=past[^"]*)"[^>]*>Xem tiếp \(còn \d+ mục nữa\)/.exec(past)
    at = more?.[1]?.replaceAll('&amp;', '&')
  }
  assert.deepEqual(counts.slice(0, 2), [40, 40])
  assert.ok(counts.length === 3 && seen.size === counts.reduce((sum, one) => sum + one, 0) && seen.size >= 95)
})
