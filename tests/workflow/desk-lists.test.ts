// The list of items, deeds on many, and the record, through the routes of the whole desk.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { enterArticles } from '../../src/modules/articles/index.ts'
import { sectionsOf } from '../../src/modules/sites/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { proseOf } from '../support/builders.ts'
import { testDatabase } from '../support/database.ts'
import { wholeDesk } from '../support/desk.ts'

const database = await testDatabase()
const desk = await wholeDesk(database, ['tinh', 'xa-an', 'xa-binh'])
after(async () => {
  await desk.close()
  await database.drop()
})

const head = await desk.person('Phạm Trưởng', 'board-head', 'xa-an')
const writer = await desk.person('Trần Cộng Tác', 'contributor', 'xa-an')
const neighbour = await desk.person('Lê Hàng Xóm', 'board-head', 'xa-binh')
const owner = await desk.person('Chủ Trang', 'site-owner', 'xa-an')
const operator = await desk.person('Vận Hành', 'operator', null)

const begin = async (who: typeof writer) => {
  const answer = await desk.post(who, '/xa-an/muc', { type: 'article', language: 'vi', template: 'tin' })
  assert.equal(answer.status, 303, answer.body.slice(0, 500))
  return /muc\/([0-9a-f-]{36})/.exec(answer.location)?.[1] ?? ''
}

const mine = await begin(writer)
const theirs = await begin(head)

async function enter(slug: string, titles: readonly string[]) {
  const siteId = desk.siteId(slug)
  const news = (await sectionsOf(database.desk, siteId)).find(({ key }) => key === 'news')
  const articles = titles.map((title) => ({
    ...{
      language: 'vi' as const,
      genre: 'tin' as const,
      title,
      summary: 'Tóm tắt',
      content: { body: proseOf('Nội dung.') },
    },
    ...{
      sectionIds: [news?.id ?? ''],
      origin: 'own' as const,
      works: [],
      oldPaths: [],
      publishedAt: new Date('2026-01-01'),
    },
  }))
  await inTransaction(database.desk, (tx) => enterArticles(tx, { siteId, articles, now: new Date() }))
}

await enter('xa-an', ['=HYPERLINK("http://a.example")', 'Tin của xã An'])
await enter('xa-binh', ['Tin mật của xã Bình'])

test('the list shows the site’s items to its board, their own to contributors, and to strangers no such page', async () => {
  const all = await desk.get(head, '/xa-an/muc')
  assert.equal(all.status, 200)
  for (const id of [mine, theirs]) assert.match(all.body, new RegExp(id))
  assert.match(all.body, /Tin của xã An/)
  assert.doesNotMatch(all.body, /xã Bình/)
  const own = await desk.get(writer, '/xa-an/muc')
  assert.match(own.body, new RegExp(mine))
  assert.doesNotMatch(own.body, new RegExp(theirs))
  assert.doesNotMatch(own.body, /Tin của xã An/)
  assert.equal((await desk.get(neighbour, '/xa-an/muc')).status, 404)
  assert.equal((await desk.get(operator, '/xa-an/muc')).status, 404)
  assert.equal((await desk.get(null, '/xa-an/muc')).status, 303)
  assert.match((await desk.get(owner, '/xa-an/muc')).body, new RegExp(theirs))
})

test('nonsense in the address narrows nothing and breaks nothing', async () => {
  for (const query of [
    'trang-thai=x',
    'sau=zz',
    'truoc=1-1',
    'tu=2026-99-99',
    'don-vi=1',
    'tim=%27%3B--',
    'tac-gia=%00a',
    'chuyen-muc=../..',
  ])
    assert.ok([200, 400].includes((await desk.get(head, `/xa-an/muc?${query}`)).status), query)
})

test('a filter is kept under a name, opens the list where it is chosen, and is nobody else’s', async () => {
  const saved = await desk.post(head, '/xa-an/muc/bo-loc', {
    'ten-bo-loc': 'Nháp của Ban',
    loc: 'trang-thai=draft',
    'mac-dinh': '1',
  })
  assert.equal(saved.status, 303)
  const bare = await desk.get(head, '/xa-an/muc')
  assert.match(bare.body, /Nháp của Ban/)
  assert.doesNotMatch(bare.body, /Tin của xã An/)
  assert.match((await desk.get(head, '/xa-an/muc?tat-ca=1')).body, /Tin của xã An/)
  assert.doesNotMatch((await desk.get(owner, '/xa-an/muc')).body, /Nháp của Ban/)
  const empty = await desk.post(head, '/xa-an/muc/bo-loc', { 'ten-bo-loc': ' ', loc: 'trang-thai=draft' })
  assert.equal(empty.status, 422)
  assert.match(empty.body, /Hãy đặt tên/)
  const id = /name="bo-loc" value="([0-9a-f-]{36})"/.exec(bare.body)?.[1] ?? ''
  assert.equal((await desk.post(owner, '/xa-an/muc/bo-loc/xoa', { 'bo-loc': id })).status, 303)
  assert.match((await desk.get(head, '/xa-an/muc')).body, /Nháp của Ban/, 'another cannot take it away')
  await desk.post(head, '/xa-an/muc/bo-loc/xoa', { 'bo-loc': id })
  assert.doesNotMatch((await desk.get(head, '/xa-an/muc?tat-ca=1')).body, /Nháp của Ban/)
})

test('the table is text, whatever a title begins with, and holds no more than the list', async () => {
  const csv = await desk.get(head, '/xa-an/muc/bang-tinh?dang=csv')
  assert.match(csv.body, /"'=HYPERLINK\(""http/)
  assert.doesNotMatch(csv.body, /xã Bình/)
  assert.doesNotMatch((await desk.get(writer, '/xa-an/muc/bang-tinh?dang=csv')).body, /Tin của xã An/)
  const xlsx = await desk.get(head, '/xa-an/muc/bang-tinh?dang=xlsx')
  assert.match(String(xlsx.headers['content-type']), /spreadsheetml/)
})

test('many at once: looked at, done, told, taken back', async () => {
  const chosen = new URLSearchParams([
    ['viec', 'archive'],
    ['chon', mine],
    ['chon', theirs],
  ])
  const looked = await desk.post(writer, '/xa-an/muc/nhieu', chosen)
  assert.equal(looked.status, 200)
  assert.match(looked.body, /1 bài sẽ được đưa vào lưu trữ/)
  assert.doesNotMatch(looked.body, new RegExp(theirs))
  const did = await desk.post(writer, '/xa-an/muc/nhieu/lam', chosen)
  assert.equal(did.status, 303)
  const result = await desk.get(writer, did.location)
  assert.match(result.body, /1 bài đã được đưa vào lưu trữ/)
  assert.equal((await desk.get(head, did.location)).status, 404, 'another’s batch')
  assert.equal((await desk.post(head, `${did.location}/hoan-tac`, {})).status, 404)
  const undone = await desk.post(writer, `${did.location}/hoan-tac`, {})
  assert.equal(undone.status, 303)
  assert.match((await desk.get(writer, did.location)).body, /Đã hoàn tác 1 bài/)
  const none = await desk.post(writer, '/xa-an/muc/nhieu', { viec: 'archive' })
  assert.match((await desk.get(writer, none.location)).body, /Chưa chọn bài nào/)
  const foreign = await desk.post(neighbour, '/xa-an/muc/nhieu/lam', chosen)
  assert.equal(foreign.status, 404)
})

test('a withdrawal on request of an authority asks for its number before anything is done', async () => {
  const { rows } = await sql<{
    id: string
  }>`select edition_id as id from editions.listed where title = 'Tin của xã An'`.execute(database.desk)
  const form = { viec: 'withdraw', chon: rows[0]?.id ?? '', 'ly-do': 'competent-authority', 'so-van-ban': '' }
  const stopped = await desk.post(head, '/xa-an/muc/nhieu/lam', form)
  assert.equal(stopped.status, 422)
  assert.match(stopped.body, /số văn bản/)
})

test('the record of a site: who, what, before and after, for those who answer for it', async () => {
  const page = await desk.get(head, '/xa-an/nhat-ky')
  assert.equal(page.status, 200)
  assert.match(page.body, /nguyên vẹn/)
  assert.match(page.body, /Trần Cộng Tác/)
  assert.match(page.body, /Đưa vào lưu trữ/)
  assert.match(page.body, /10\.0\.0\.1/)
  for (const who of [writer, neighbour, operator]) assert.equal((await desk.get(who, '/xa-an/nhat-ky')).status, 404)
  const narrowed = await desk.get(owner, '/xa-an/nhat-ky?viec=edition-archived&nguoi=tran')
  assert.match(narrowed.body, /Lưu trữ/)
  assert.doesNotMatch(narrowed.body, /Phạm Trưởng<\/td>/)
  assert.match((await desk.get(head, '/xa-an/nhat-ky?nguoi=khong-ai')).body, /Không có dòng nào khớp/)
  assert.match((await desk.get(head, `/xa-an/nhat-ky?muc=${mine}`)).body, /Hoàn tác/)
  assert.doesNotMatch((await desk.get(head, `/xa-an/nhat-ky?muc=${mine}`)).body, new RegExp(`muc/${theirs}`))
  for (const query of [
    'may=999.1.1.1',
    'may=::1',
    'may=1.2.3',
    'may=1:2:3:4:5:6::1:2:3:4:5',
    'sau=0',
    'truoc=x',
    'muc=1',
    'den=2026-13-01',
    'den=9999-12-31',
  ])
    assert.equal((await desk.get(head, `/xa-an/nhat-ky?${query}`)).status, 200, query)
  const csv = await desk.get(head, '/xa-an/nhat-ky/bang-tinh')
  assert.match(csv.body, /Trần Cộng Tác/)
})

test('the record of the network is the operator’s', async () => {
  const page = await desk.get(operator, '/nhat-ky')
  assert.equal(page.status, 200)
  assert.match(page.body, /Tạo tài khoản/)
  assert.equal((await desk.get(head, '/nhat-ky')).status, 403)
})

test('the record goes on page by page without a gap', async () => {
  const siteId = desk.siteId('xa-binh')
  for (let index = 0; index < 120; index++)
    await sql`select audit.record(${siteId}::uuid, 'filter-saved', null, 'worker', null, null, null, ${JSON.stringify({ name: `Bộ ${index}` })}::jsonb)`.execute(
      database.desk,
    )
  const seen: string[] = []
  let path: string | undefined = '/xa-binh/nhat-ky?viec=filter-saved'
  while (path !== undefined && seen.length < 500) {
    const { body } = await desk.get(neighbour, path)
    seen.push(...[...body.matchAll(/<td>(Bộ \d+)<\/td>/g)].map(([, name]) => name ?? ''))
    path = /href="([^"]*sau=\d+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 120 }, (_, index) => `Bộ ${119 - index}`),
  )
})

test('an entry that was changed is told on the page', async () => {
  await database.pools.owner.query(
    `update audit.entry set after = '{"name": "khác"}' where chain_id = $1 and seq = (select max(seq) - 3 from audit.entry where chain_id = $1)`,
    [desk.siteId('xa-binh')],
  )
  const { body } = await desk.get(neighbour, '/xa-binh/nhat-ky')
  assert.match(body, /đã bị sửa ở dòng/)
  assert.match((await desk.get(head, '/xa-an/nhat-ky')).body, /nguyên vẹn/)
})
