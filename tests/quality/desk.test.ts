// Doubts at the desk: told before a text goes on, while it is written and of what is live; accepted, passed over, kept in lists.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { proseFromParagraphs } from '../../src/basics/prose/prose.ts'
import { lookAtPublished } from '../../src/modules/quality/jobs.ts'
import { type Builders, buildersOn, type MadeSite } from '../support/builders.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type WholeDesk, wholeDesk } from '../support/desk.ts'
import { doneIn, itemsOn, newsSection } from '../support/desk-item.ts'
import type { TestPerson } from '../support/people-desk.ts'

let database: TestDatabase
let desk: WholeDesk
let make: Builders
let writer: TestPerson
let secretary: TestPerson
let province: TestPerson
let stranger: TestPerson
let items: ReturnType<typeof itemsOn>
const sections = new Map<string, string>()

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa-mot', 'xa-hai'])
  writer = await desk.person('Cộng tác viên', 'contributor', 'xa-mot')
  secretary = await desk.person('Thư ký', 'board-secretary', 'xa-mot')
  province = await desk.person('Thư ký Cổng tỉnh', 'board-secretary', 'tinh')
  stranger = await desk.person('Thư ký xã bên', 'board-secretary', 'xa-hai')
  make = buildersOn({ db: database.desk, files: desk.files, apex: 'localhost' })
  for (const slug of ['xa-mot', 'xa-hai']) sections.set(slug, await newsSection(database, desk.siteId(slug)))
  items = itemsOn(desk, 'xa-mot', sections.get('xa-mot') ?? '')
})
after(async () => {
  await desk.close()
  await database.drop()
})

const siteOf = (slug: string): MadeSite =>
  ({ id: desk.siteId(slug), slug, section: () => sections.get(slug) ?? '' }) as unknown as MadeSite

const ask = async (who: TestPerson, edition: string, blocks: readonly string[], slug = 'xa-mot') => {
  const got = await desk.post(who, `/${slug}/chat-luong/xem`, { muc: edition, doan: JSON.stringify(blocks) })
  return { status: got.status, ...(got.status === 200 ? JSON.parse(got.body) : { findings: [], alike: [] }) } as {
    status: number
    findings: { block: number; from: number; to: number; quote: string; suggestion: string | null; what: string }[]
    alike: { title: string; site: string; askHref: string | null }[]
    may: { site: boolean; network: boolean }
  }
}

const saying = (paragraphs: readonly string[]) => ({ content: { body: proseFromParagraphs(paragraphs) } })

const faulty =
  'Sáng nay, xã tổ chức hội nghị tuyên truyền truyền pháp luật về dịch vụ bu chính công ích tại nhà văn hóa.'

test('a text is checked before it goes on, and the verdict stands with the revision', async () => {
  const edition = await items.begin(writer)
  assert.equal(doneIn(await items.write(writer, edition, items.text('Hội nghị tuyên truyền', faulty))), 'luu')
  const { body } = await items.page(writer, edition)
  assert.match(body, /Có lỗi hay gặp\.<q class="item-quote">bu chính → bưu chính/)
  assert.match(body, /truyền truyền → truyền/)
  const sent = await items.write(writer, edition, { ...items.text('Hội nghị tuyên truyền', faulty), buoc: 'submit' })
  assert.equal(doneIn(sent), 'submit', 'no doubt of a machine stops anybody')
  const { rows } = await sql<{ checks: string[] }>`
    select array(select f ->> 'check' from jsonb_array_elements(v.findings) as f) as checks from editions.verdict as v
    where v.site_id = ${desk.siteId('xa-mot')}`.execute(database.owner)
  assert.ok(rows[0]?.checks.includes('text-listed') && rows[0].checks.includes('text-doubled'), JSON.stringify(rows))
})

test('while somebody writes, each passage is told with its block and place', async () => {
  const edition = await items.begin(writer)
  const blocks = ['Tiêu đề', '', faulty]
  const { findings, may } = await ask(writer, edition, blocks)
  assert.deepEqual(may, { site: false, network: false })
  assert.deepEqual(
    findings.map(({ quote, suggestion }) => [quote, suggestion]),
    [
      ['truyền truyền', 'truyền'],
      ['bu chính', 'bưu chính'],
    ],
  )
  for (const { block, from, to, quote } of findings) assert.equal(blocks[block]?.slice(from, to), quote)
})

test('bad questions are refused, and an item of another site is none', async () => {
  const edition = await items.begin(writer)
  for (const doan of ['', '{', '[1]', '"x"']) {
    assert.equal((await desk.post(writer, '/xa-mot/chat-luong/xem', { muc: edition, doan })).status, 422, doan)
  }
  assert.equal((await ask(stranger, edition, [faulty], 'xa-hai')).status, 404)
  assert.equal((await ask(stranger, edition, [faulty])).status, 404)
})

test('one click accepts a word for ever; who may, and for which sites, is decided by the seat', async () => {
  const edition = await items.begin(secretary)
  const text = ['Làng Kơnhêk họp sáng nay, xã hoàn thành chuơng trình.']
  const accept = (who: TestPerson, slug: string, tu: string, place = 'trang') =>
    desk.post(who, `/${slug}/chat-luong/chap-nhan`, { tu, 'o-dau': place })
  const quotes = async () => (await ask(secretary, edition, text)).findings.map(({ quote }) => quote)
  assert.deepEqual(await quotes(), ['chuơng'])
  assert.equal((await accept(writer, 'xa-mot', 'chuơng')).status, 404)
  assert.equal((await accept(stranger, 'xa-mot', 'chuơng')).status, 404)
  assert.equal((await accept(stranger, 'xa-hai', 'chuơng')).status, 200)
  assert.deepEqual(await quotes(), ['chuơng'], 'another site accepts for itself alone')
  assert.equal((await accept(secretary, 'xa-mot', 'chuơng', 'mang')).status, 403)
  assert.equal((await accept(secretary, 'xa-mot', '…')).status, 422)
  assert.equal((await accept(secretary, 'xa-mot', 'chuơng')).status, 200)
  assert.deepEqual(await quotes(), [])
  assert.equal((await accept(secretary, 'xa-mot', 'chuơng')).status, 200, 'a second time changes nothing')
  const page = await desk.get(secretary, '/xa-mot/chat-luong/danh-sach-tu')
  assert.match(page.body, /chuơng/)
  const line = /name="dong" value="([0-9a-f-]{36})"/.exec(page.body)?.[1] ?? ''
  const other = await desk.post(stranger, '/xa-hai/chat-luong/danh-sach-tu', {
    buoc: 'bo',
    dong: line,
    'o-dau': 'trang',
  })
  assert.equal(other.status, 422, 'a line of another site is not there')
  const dropped = await desk.post(secretary, '/xa-mot/chat-luong/danh-sach-tu', {
    buoc: 'bo',
    dong: line,
    'o-dau': 'trang',
  })
  assert.equal(doneIn(dropped), 'bo')
  assert.deepEqual(await quotes(), ['chuơng'])
  assert.equal((await accept(province, 'tinh', 'chuơng', 'mang')).status, 200)
  assert.deepEqual(await quotes(), [], 'the list of the network counts everywhere')
  const { rows } = await sql<{ happened: string; site: boolean }>`
    select happened, exists (select from sites.site as s where s.id = chain_id) as site from audit.entry where happened in ('word-accepted', 'word-taken-out')
    order by 1, 2`.execute(database.owner)
  assert.deepEqual(
    rows.map(({ happened, site }) => `${happened} ${site}`),
    ['word-accepted false', 'word-accepted true', 'word-accepted true', 'word-taken-out true'],
  )
})

test('what somebody passed over is not told again in that text', async () => {
  const [first, second] = [await items.begin(writer), await items.begin(writer)]
  const pass = { muc: first, loai: 'listed', doan: 'bu chính' }
  assert.equal((await desk.post(writer, '/xa-mot/chat-luong/bo-qua', pass)).status, 200)
  assert.equal((await desk.post(writer, '/xa-mot/chat-luong/bo-qua', { ...pass, loai: 'nothing' })).status, 404)
  assert.equal((await desk.post(stranger, '/xa-hai/chat-luong/bo-qua', pass)).status, 404)
  const quotes = async (edition: string) => (await ask(writer, edition, [faulty])).findings.map(({ quote }) => quote)
  assert.deepEqual(await quotes(first), ['truyền truyền'])
  assert.deepEqual(await quotes(second), ['truyền truyền', 'bu chính'])
})

test('repairs are kept by the province, with where each was met, and count everywhere', async () => {
  const form = {
    buoc: 'them',
    'danh-sach': 'typed',
    sai: 'tiếp dân sinh',
    dung: 'tiếp công dân',
    nguon: 'Báo cáo quý I',
  }
  const refused = await desk.post(secretary, '/xa-mot/chat-luong/sua-chu', form)
  assert.equal(refused.status, 422)
  assert.match(refused.body, /Chỉ Ban Biên tập của Cổng tỉnh/)
  const bare = await desk.post(province, '/tinh/chat-luong/sua-chu', { ...form, nguon: '' })
  assert.match(bare.body, /Hãy ghi gặp ở đâu/)
  assert.match(bare.body, /value="tiếp dân sinh"/)
  assert.equal(doneIn(await desk.post(province, '/tinh/chat-luong/sua-chu', form)), 'sua')
  assert.match((await desk.post(province, '/tinh/chat-luong/sua-chu', form)).body, /đã có dòng này/)
  const edition = await items.begin(writer)
  const [finding] = (await ask(writer, edition, ['Lịch tiếp dân sinh của xã'])).findings
  assert.deepEqual([finding?.quote, finding?.suggestion], ['tiếp dân sinh', 'tiếp công dân'])
  const { body } = await desk.get(province, '/tinh/chat-luong/sua-chu')
  const line = /name="dong" value="([0-9a-f-]{36})"/.exec(body)?.[1] ?? ''
  assert.equal(doneIn(await desk.post(province, '/tinh/chat-luong/sua-chu', { buoc: 'bo', dong: line })), 'bo-sua')
  assert.deepEqual((await ask(writer, edition, ['Lịch tiếp dân sinh của xã'])).findings, [])
})

/** Two hundred and forty words in an order that comes from the name of the place. */
const vocabulary =
  'xã hội thi nước sạch nông thôn đội trình bày phần mô hình giữ rừng trồng cây dọn kênh mương đường làng đẹp'.split(
    ' ',
  )
const long = (place: string) =>
  Array.from({ length: 12 }, (_, line) =>
    Array.from(
      { length: 20 },
      (_, at) => vocabulary[(place.length * (line * 20 + at) ** 2 + 7 * at + line) % vocabulary.length],
    ).join(' '),
  )

test('the worker tells the live items of a site, the worst first, and what is withdrawn is gone', async () => {
  const site = siteOf('xa-mot')
  const bad = await make.article(site, {
    title: 'Bài nhiều lỗi',
    ...saying([faulty, 'Thứ Hai, ngày 22/11/2026, xã họp.']),
  })
  const good = await make.article(site, { title: 'Bài ít lỗi', ...saying(['Dịch vụ bu chính của xã.']) })
  await make.article(site, { title: 'Bài đúng', ...saying(['Xã họp về công tác tuyên truyền.']) })
  await lookAtPublished(database.worker, () => new Date())
  const titles = async () =>
    [...(await desk.get(writer, '/xa-mot/chat-luong')).body.matchAll(/<h2><a [^>]*>([^<]+)/g)].map(([, title]) => title)
  assert.deepEqual(await titles(), ['Bài nhiều lỗi', 'Bài ít lỗi'])
  const pass = { muc: good.editionId, loai: 'listed', doan: 'bu chính', ve: '1' }
  assert.equal(doneIn(await desk.post(writer, '/xa-mot/chat-luong/bo-qua', pass)), 'bo-qua')
  assert.deepEqual(await titles(), ['Bài nhiều lỗi'])
  await make.withdraw(site, bad)
  await lookAtPublished(database.worker, () => new Date())
  assert.deepEqual(await titles(), [])
  assert.equal((await desk.get(stranger, '/xa-mot/chat-luong')).status, 404)
})

test('a copy of a live item of another site is told with the way to share it; a draft of another site never', async () => {
  const there = siteOf('xa-hai')
  const live = await make.article(there, { title: 'Hội thi nước sạch', ...saying(long('Suối Trong')) })
  const later = new Date(Date.now() + 86_400_000)
  await make.article(there, { title: 'Chưa tới giờ', ...saying(long('Đồi Xanh')), publishedAt: later })
  await lookAtPublished(database.worker, () => new Date())
  const edition = await items.begin(secretary)
  const changed = long('Suối Trong').map((line, no) => (no % 3 === 0 ? line.replace(/^\S+/, 'buổi') : line))
  const { alike } = await ask(secretary, edition, ['Tiêu đề khác hẳn', ...changed])
  assert.deepEqual(
    alike.map(({ title, site }) => [title, site]),
    [['Hội thi nước sạch', 'Trang xa-hai']],
  )
  assert.match(
    decodeURIComponent(alike[0]?.askHref ?? ''),
    /^\/xa-mot\/chia-se\?dia-chi=http:\/\/xa-hai\.localhost\/tin-tuc\//,
  )
  const form = await desk.get(secretary, alike[0]?.askHref ?? '')
  assert.ok(form.body.includes(`value="http://xa-hai.localhost${live.path}"`), 'the form of asking is filled in')
  assert.deepEqual((await ask(secretary, edition, ['Tiêu đề khác', ...long('Đồi Xanh')])).alike, [])
  assert.equal(
    doneIn(await items.write(secretary, edition, items.text('Tiêu đề khác hẳn', changed.join('\n\n')))),
    'luu',
  )
  const { body } = await items.page(secretary, edition)
  assert.match(body, /Nên dùng lại bài đó thay vì chép/)
  const copies = await desk.get(secretary, `/xa-mot/chat-luong/trung/${edition}`)
  assert.match(copies.body, /Hội thi nước sạch[\s\S]*Dùng lại thay vì chép/)
  assert.equal((await desk.get(stranger, `/xa-hai/chat-luong/trung/${edition}`)).status, 404)
})
