// What the people of a site change around its items, and what a citizen sees a moment later.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { wholeDesk } from '../../../../tests/support/desk.ts'
import { eventually, expectText, testPortal } from '../../../../tests/support/portal.ts'
import { sectionsOf } from '../index.ts'

const portal = await testPortal()
const desk = await wholeDesk(portal.database, ['tinh', 'xa-a', 'xa-b'])
after(() => desk.close())
const owner = await desk.person('Chủ trang', 'site-owner', 'xa-a')
const contributor = await desk.person('Cộng tác viên', 'contributor', 'xa-a')
const operator = await desk.person('Vận hành', 'operator', null)
const provinceOwner = await desk.person('Chủ Cổng', 'site-owner', 'tinh')

const home = (slug = 'xa-a', path = '/') =>
  portal.get(path, { host: slug === 'tinh' ? portal.apex : `${slug}.${portal.apex}` })
const idOf = async (key: string, slug = 'xa-a') => {
  const all = await sectionsOf(portal.database.desk, desk.siteId(slug))
  return all.find((one) => one.key === key || one.slug === key)?.id ?? ''
}
const deed = (viec: string, fields: Record<string, string> = {}) =>
  desk.post(owner, '/xa-a/thuc-don', { viec, ...fields })
const shows = (text: string, isThere = true, slug = 'xa-a', path = '/') =>
  eventually(async () => expectText(await home(slug, path), text, isThere))

test('a section is renamed and the portal says so at once; undoing brings the name back', async () => {
  const id = await idOf('plans')
  await shows('Chiến lược, quy hoạch, kế hoạch')
  const done = await deed(`rename ${id}`, { ten: 'Quy hoạch của xã', 'ten-en': '' })
  assert.equal(done.status, 303)
  await shows('Quy hoạch của xã')
  const page = await desk.get(owner, '/xa-a/thuc-don')
  assert.ok(page.body.includes('Sửa tên') && page.body.includes('Chủ trang'))
  assert.equal((await desk.post(owner, '/xa-a/thuc-don/hoan-tac', {})).location, '/xa-a/thuc-don?da=undo')
  await shows('Quy hoạch của xã', false)
  await desk.post(owner, '/xa-a/thuc-don/hoan-tac', {})
  await shows('Quy hoạch của xã')
})

test('the order of the menu changes by steps and as a whole', async () => {
  const order = async () => {
    const all = await sectionsOf(portal.database.desk, desk.siteId('xa-a'))
    return all.filter(({ parentId }) => parentId === null).map(({ id }) => id)
  }
  const before = await order()
  await deed(`down ${before[0]}`)
  assert.deepEqual((await order()).slice(0, 2), [before[1], before[0]])
  await deed('order', { cha: '', 'thu-tu': before.join(' ') })
  assert.deepEqual(await order(), before)
})

test('a hidden section leaves the menu and a new one enters it', async () => {
  await deed('add', { ten: 'Nông thôn mới 2026', loai: 'news', cha: '' })
  await shows('Nông thôn mới 2026')
  const id = await idOf('nong-thon-moi')
  await deed(`hide ${id}`)
  await shows('Nông thôn mới 2026', false)
  assert.equal((await home('xa-a', '/tin-tuc/nong-thon-moi')).status, 200)
  await deed(`remove ${id}`)
  await eventually(async () => assert.equal((await home('xa-a', '/tin-tuc/nong-thon-moi')).status, 404))
})

test('a statutory section is neither removed nor closed, and the page names the law', async () => {
  const id = await idOf('budget')
  for (const word of ['remove', 'close']) {
    const answer = await deed(`${word} ${id}`)
    assert.equal(answer.status, 422)
    assert.ok(answer.body.includes('bắt buộc theo quy định'))
  }
  assert.ok((await desk.get(owner, `/xa-a/thuc-don/${id}`)).body.includes('Luật Ngân sách nhà nước 83/2015/QH13'))
})

test('a section with items is not removed; merged, its items and its readers go to the other, and come back', async () => {
  await deed('add', { ten: 'Mục cũ', loai: 'news', cha: '' })
  const [id, into] = [await idOf('muc-cu'), await idOf('rewards')]
  const sections = await sectionsOf(portal.database.desk, desk.siteId('xa-a'))
  const site = { id: desk.siteId('xa-a'), section: () => id, sections } as never
  await portal.article(site, { title: 'Tin của mục cũ' })
  assert.equal((await deed(`remove ${id}`)).status, 422)
  assert.equal((await deed(`merge ${id}`, { vao: into })).status, 303)
  const target = '/tin-tuc/khen-thuong-xu-phat'
  await shows('Tin của mục cũ', true, 'xa-a', target)
  await eventually(async () => {
    const old = await home('xa-a', '/tin-tuc/muc-cu')
    assert.equal(old.status, 301)
    assert.equal(old.headers.location, target)
  })
  await desk.post(owner, '/xa-a/thuc-don/hoan-tac', {})
  await shows('Tin của mục cũ', false, 'xa-a', target)
  await shows('Tin của mục cũ', true, 'xa-a', '/tin-tuc/muc-cu')
})

test('items follow a section that comes to stand under another', async () => {
  const [id, parent] = [await idOf('muc-cu'), await idOf('notices')]
  await deed(`move ${id}`, { cha: parent })
  await shows('Tin của mục cũ', true, 'xa-a', '/tin-tuc/thong-bao')
  await deed(`move ${id}`, { cha: '' })
  await shows('Tin của mục cũ', false, 'xa-a', '/tin-tuc/thong-bao')
  await deed(`close ${id}`)
  await eventually(async () => assert.ok(!(await home('xa-a', '/so-do-cong')).text.includes('Mục cũ')))
  assert.equal((await home('xa-a', '/tin-tuc/muc-cu')).status, 200)
})

test('a banner stands above every page until it is ended; trying it out changes nothing', async () => {
  const form = { 'pham-vi': 'site', 'tinh-chat': 'emergency', 'noi-dung': 'Sơ tán trước 17 giờ' }
  const tried = await desk.post(owner, '/xa-a/bang-thong-bao/xem-truoc', { ...form, 'tu-ngay': '2090-01-01' })
  assert.ok(tried.body.includes('banner-emergency') && tried.body.includes('Sơ tán trước 17 giờ'))
  assert.ok(tried.body.includes('thay đổi này chưa được lưu'))
  await shows('Sơ tán trước 17 giờ', false)
  assert.equal((await desk.post(owner, '/xa-a/bang-thong-bao', form)).status, 303)
  await shows('Sơ tán trước 17 giờ')
  await shows('Sơ tán trước 17 giờ', false, 'xa-b')
  const { rows } = await sql<{ id: string }>`select id from sites.banner`.execute(portal.database.desk)
  await desk.post(owner, '/xa-a/bang-thong-bao', { viec: `end ${rows[0]?.id}` })
  await shows('Sơ tán trước 17 giờ', false)
  await desk.post(owner, '/xa-a/bang-thong-bao/hoan-tac', {})
  await shows('Sơ tán trước 17 giờ')
})

test('a banner that stands is said in other words, keeps its beginning, and comes back by undoing', async () => {
  const { rows } = await sql<{ id: string; from: Date }>`
    select id, live_from as "from" from sites.banner where text = 'Sơ tán trước 17 giờ'`.execute(portal.database.desk)
  const { id, from } = rows[0] ?? assert.fail('no banner')
  const opened = await desk.get(owner, `/xa-a/bang-thong-bao?sua=${id}`)
  assert.ok(opened.body.includes('Sửa băng thông báo') && opened.body.includes(`value="edit ${id}"`))
  const form = { viec: `edit ${id}`, 'pham-vi': 'network', 'tinh-chat': 'notice', 'noi-dung': 'Sơ tán trước 15 giờ' }
  const tried = await desk.post(owner, '/xa-a/bang-thong-bao/xem-truoc', form)
  assert.ok(tried.body.includes('Sơ tán trước 15 giờ') && !tried.body.includes('Sơ tán trước 17 giờ'))
  await shows('Sơ tán trước 15 giờ', false)
  assert.equal((await desk.post(owner, '/xa-a/bang-thong-bao', form)).status, 303)
  await shows('Sơ tán trước 15 giờ')
  await shows('Sơ tán trước 15 giờ', false, 'xa-b')
  const { rows: after } = await sql`select id from sites.banner where id = ${id} and scope = 'site'
    and live_from = ${from}`.execute(portal.database.desk)
  assert.equal(after.length, 1)
  const page = await desk.get(owner, '/xa-a/bang-thong-bao')
  assert.ok(page.body.includes('nội dung: “Sơ tán trước 17 giờ” → “Sơ tán trước 15 giờ”'))
  await desk.post(owner, '/xa-a/bang-thong-bao/hoan-tac', {})
  await shows('Sơ tán trước 17 giờ')
})

test('menu, links and facts are looked at on the public page before anything is saved', async () => {
  const id = await idOf('plans')
  const tries: [string, Record<string, string>, string][] = [
    ['thuc-don', { viec: `rename ${id}`, ten: 'Tên chỉ để thử', 'ten-en': '' }, 'Tên chỉ để thử'],
    ['lien-ket', { viec: 'edit ', nhom: 'press', ten: 'Báo thử', 'dia-chi': 'https://thu.example/' }, 'Báo thử'],
    ['trang', { 'dia-chi': 'Địa chỉ thử', mau: '#0b5394' }, 'Địa chỉ thử'],
  ]
  for (const [path, fields, text] of tries) {
    const tried = await desk.post(owner, `/xa-a/${path}/xem-truoc`, fields)
    assert.equal(tried.status, 200, path)
    assert.ok(tried.body.includes(text), path)
    assert.equal((await desk.post(owner, `/xa-b/${path}/xem-truoc`, fields)).status, 404)
  }
  const wrong = await desk.post(owner, '/xa-a/lien-ket/xem-truoc', { viec: 'edit ', ten: '' })
  assert.equal(wrong.status, 422)
  const { rows } = await sql`
    select happened from audit.entry where after::text like '%hử%' and happened in ('menu-changed', 'links-changed', 'site-facts-changed')
      and after::text like '%preview%'`.execute(portal.database.desk)
  assert.equal(rows.length, 0)
  const { rows: kept } = await sql`select from sites.section where name = 'Tên chỉ để thử'`.execute(
    portal.database.desk,
  )
  assert.equal(kept.length, 0)
})

test('only who speaks for the province places a banner on every commune or the whole network', async () => {
  const form = { 'pham-vi': 'tier', cap: 'commune', 'tinh-chat': 'mourning', 'noi-dung': 'Quốc tang' }
  assert.equal((await desk.post(owner, '/xa-a/bang-thong-bao', form)).status, 422)
  await shows('Quốc tang', false)
  assert.equal((await desk.post(provinceOwner, '/tinh/bang-thong-bao', form)).status, 303)
  for (const slug of ['xa-a', 'xa-b']) await shows('Quốc tang', true, slug)
  await shows('Quốc tang', false, 'tinh')
  const { rows } = await sql<{ id: string }>`
    select id from sites.banner where scope = 'tier'`.execute(portal.database.desk)
  assert.equal((await desk.post(owner, '/xa-a/bang-thong-bao', { viec: `end ${rows[0]?.id}` })).status, 422)
  assert.equal((await desk.post(operator, '/tinh/bang-thong-bao', { viec: `end ${rows[0]?.id}` })).status, 303)
  await shows('Quốc tang', false)
})

test('links and facts of the site change what stands around its pages; a pale accent is refused', async () => {
  const link = { viec: 'edit ', nhom: 'press', ten: 'Báo tỉnh', 'dia-chi': 'https://bao.example/' }
  assert.equal((await desk.post(owner, '/xa-a/lien-ket', link)).status, 303)
  await shows('Báo tỉnh')
  const unsafe = await desk.post(owner, '/xa-a/lien-ket', { ...link, 'dia-chi': 'javascript:alert(1)' })
  assert.equal(unsafe.status, 422)
  await desk.post(owner, '/xa-a/lien-ket/hoan-tac', {})
  await shows('Báo tỉnh', false)
  const facts = { 'dia-chi': 'Thôn 1, xã A', 'dien-thoai': '0250 3 000 001', thu: '', mau: '#0b5394' }
  assert.equal((await desk.post(owner, '/xa-a/trang', facts)).status, 303)
  await shows('Thôn 1, xã A')
  const pale = await desk.post(owner, '/xa-a/trang', { ...facts, mau: '#ffcc66' })
  assert.equal(pale.status, 422)
  assert.ok(pale.body.includes('không đủ tương phản') && pale.body.includes('chưa đạt'))
})

test('nobody without the role arranges a site, and no id of another site is of use', async () => {
  for (const path of ['thuc-don', 'bang-thong-bao', 'lien-ket', 'trang']) {
    assert.equal((await desk.get(contributor, `/xa-a/${path}`)).status, 404, path)
    assert.equal((await desk.get(owner, `/xa-b/${path}`)).status, 404, path)
    assert.equal((await desk.post(owner, `/xa-b/${path}`, { viec: 'add' })).status, 404, path)
  }
  const foreign = await idOf('plans', 'xa-b')
  for (const word of ['rename', 'remove', 'up', 'close']) {
    assert.notEqual((await deed(`${word} ${foreign}`, { ten: 'Lạ' })).status, 303)
  }
  assert.equal((await desk.get(owner, `/xa-a/thuc-don/${foreign}`)).status, 404)
  assert.equal((await deed('add', { ten: 'Lạ', loai: 'news', cha: foreign })).status, 422)
  const { rows } = await sql`select from sites.section where name = 'Lạ'`.execute(portal.database.desk)
  assert.equal(rows.length, 0)
})

test('every change left its line in the record of the site', async () => {
  const { rows } = await sql<{ happened: string }>`
    select distinct happened from audit.entry where chain_id = ${desk.siteId('xa-a')} order by 1`.execute(
    portal.database.desk,
  )
  const found = rows.map(({ happened }) => happened)
  for (const word of ['links-changed', 'menu-changed', 'site-banners-changed', 'site-facts-changed'])
    assert.ok(found.includes(word), word)
})
