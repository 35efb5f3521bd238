// What citizens find, how it is ordered, and how it is typed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { keepFileText } from '../../src/modules/search/index.ts'
import { indexEverything, indexNow } from '../../src/modules/search/jobs.ts'
import { meantInstead, search, suggest } from '../../src/modules/search/live.ts'
import { type Filters, noFilters } from '../../src/modules/search/rules/filters.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { proseOf } from '../support/builders.ts'
import { expectText, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const { portal: db, worker } = portal.database
const province = await portal.site({ slug: 'tinh', languages: ['vi', 'en'] })
const commune = await portal.site({
  slug: 'xa-duc-pho',
  kind: 'commune',
  parentId: province.id,
  bodies: [{ name: 'UBND xã', officials: [{ name: 'Trần Minh Khoa', title: 'Chủ tịch' }] }],
})
const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day)

const wanted = (changed: Partial<Filters> = {}) => ({
  siteId: commune.id,
  language: 'vi',
  filters: { ...noFilters, ...changed },
})
async function titles(typed: string, changed: Partial<Filters> = {}): Promise<string[]> {
  return (await search(db, typed, wanted(changed)))?.found.hits.map(({ title }) => title) ?? []
}

await portal.article(commune, { title: 'Phường Đức Phổ mở hội', text: 'Bà con dự đông.', publishedAt: ago(40) })
await portal.article(commune, { title: 'Dự án phố đục', text: 'Đục đá trên phố.', publishedAt: ago(3) })
await portal.article(commune, {
  title: 'Tin chung của xã',
  text: 'Nhiều nơi, cả Đức Phổ, đã làm xong.',
  publishedAt: ago(2),
})
await portal.article(commune, { title: 'Hoà Bình hôm nay', text: 'Thuỷ lợi nội đồng.', publishedAt: ago(10) })
await portal.article(commune, {
  title: 'Tuyển dụng viên chức năm 2026',
  text: 'Theo Quyết định 123/QĐ-UBND và 43/2011/NĐ-CP.',
})
await portal.article(commune, { title: 'Ủy ban nhân dân xã họp', text: 'Phiên họp thường kỳ.' })
await portal.article(province, { title: 'Cấp tỉnh bàn về bưu chính', text: 'Bưu chính công ích.' })
const file = await portal.file(commune, 'phu-luc.pdf', Buffer.from('%PDF-1.4 x'))
await portal.article(commune, { title: 'Kèm phụ lục', content: { body: { ...proseOf('Xem tệp.'), content: [file] } } })
await indexNow(worker)

test('with accents, without and with wrong ones the same is found in the same order', async () => {
  await sql`insert into search.listed_word (kind, text) values ('compound', 'Đức Phổ')`.execute(portal.database.owner)
  await sql`update search.item set rules_version = 0`.execute(portal.database.owner)
  await indexEverything(worker)
  const expected = ['Phường Đức Phổ mở hội', 'Tin chung của xã']
  for (const typed of ['duc pho', 'Đức Phổ', 'dưc phổ', 'ĐỨC PHỔ', 'Đức Phổ'.normalize('NFD')]) {
    // The word lists are kept for some minutes; another handle reads them anew.
    assert.deepEqual((await titles(typed)).slice(0, 2), typed === 'x' ? [] : expected, typed)
  }
})

test('the place of the tone mark does not matter', async () => {
  assert.deepEqual(await titles('hòa bình'), ['Hoà Bình hôm nay'])
  assert.deepEqual(await titles('thủy lợi'), ['Hoà Bình hôm nay'])
})

for (const typed of ['123/QĐ-UBND', '123 qd ubnd', '123/qđ - ubnd', '43/2011/NĐ-CP', '43 2011 nd cp']) {
  test(`a number of a document is found as ${typed}`, async () => {
    assert.deepEqual(await titles(typed), ['Tuyển dụng viên chức năm 2026'])
  })
}

test('an abbreviation finds what it stands for', async () => {
  assert.ok((await titles('UBND họp')).includes('Ủy ban nhân dân xã họp'))
})

test('a phrase in quotes stands together, and a minus leaves out', async () => {
  assert.deepEqual(await titles('"phố đục"'), ['Dự án phố đục'])
  assert.ok(!(await titles('đục phố -đá')).includes('Dự án phố đục'))
})

test('one site or the whole province', async () => {
  assert.deepEqual(await titles('bưu chính'), [])
  assert.deepEqual(await titles('bưu chính', { scope: 'province' }), ['Cấp tỉnh bàn về bưu chính'])
})

test('what a file says is found once it was read', async () => {
  assert.deepEqual(await titles('kinh phí khuyến nông'), [])
  const text = 'Bảng kinh phí khuyến nông của xã'
  await inTransaction(worker, (tx) => keepFileText(tx, { sha256: file.attrs.sha256, text }))
  await indexNow(worker)
  assert.deepEqual(await titles('kinh phí khuyến nông'), ['Kèm phụ lục'])
})

test('a mistyped word is proposed as it is written', async () => {
  const found = await search(db, 'tuyển dụgn', wanted())
  assert.equal(found?.found.total === 0 || found?.way === 'some', true)
  assert.equal(found && (await meantInstead(db, found.asked, wanted())), 'tuyển dụng')
  const telex = await search(db, 'vieen chuwcs', wanted())
  assert.equal(telex && (await meantInstead(db, telex.asked, wanted())), 'viên chức')
})

test('where nothing has all words, some are shown and said to be', async () => {
  const found = await search(db, 'tuyển dụng xyzkhongco', wanted())
  assert.equal(found?.way, 'some')
  assert.equal(found?.found.hits[0]?.title, 'Tuyển dụng viên chức năm 2026')
})

test('suggestions begin as it was typed, with or without accents', async () => {
  const asked = { siteId: commune.id, language: 'vi', most: 8 }
  const texts = async (typed: string) => (await suggest(db, typed, asked)).map(({ text }) => text)
  assert.ok((await texts('tuyển d')).includes('Tuyển dụng viên chức năm 2026'))
  assert.ok((await texts('tuyen d')).includes('tuyển dụng'))
  assert.deepEqual(await texts('%'), [])
  assert.deepEqual(await texts('t_yen'), [])
})

test('the page says how much was found, marks it and names officials', async () => {
  const got = await portal.get('/tim-kiem?q=tuyen+dung', { host: commune.host })
  assert.equal(got.status, 200)
  expectText(got, '<mark>Tuyển dụng</mark>')
  expectText(got, '1 kết quả')
  const person = await portal.get('/tim-kiem?q=minh+khoa', { host: commune.host })
  expectText(person, 'Trần Minh Khoa')
  const empty = await portal.get('/tim-kiem?q=', { host: commune.host })
  assert.equal(empty.status, 200)
  const none = await portal.get('/tim-kiem?q=zzzzqq', { host: commune.host })
  expectText(none, 'Không tìm thấy kết quả nào')
  const english = await portal.get('/en/search?q=zzzz', { host: province.host })
  expectText(english, 'Nothing was found')
  assert.deepEqual(portal.problems, [])
})

test('suggestions come as JSON', async () => {
  const got = await portal.get('/tim-kiem/goi-y?q=tuyen', { host: commune.host })
  const { suggestions } = JSON.parse(got.text)
  assert.ok(suggestions.some(({ text }: { text: string }) => text === 'Tuyển dụng viên chức năm 2026'))
})

test('whatever is typed, PostgreSQL reads it as words', async () => {
  const hostile = [
    `'`,
    `\\`,
    `a' | 'b`,
    '!a',
    '(((',
    '& | !',
    '<->',
    ':*',
    'a:*',
    `');--`,
    '"',
    '"a',
    '-',
    '--',
    '\u0000',
    '%',
    '😀',
  ]
  for (const typed of hostile) {
    const got = await portal.get(`/tim-kiem?q=${encodeURIComponent(typed)}`, { host: commune.host })
    assert.ok([200, 400].includes(got.status), `${typed} ${got.status}`)
  }
  assert.deepEqual(portal.problems, [])
})

test('a second run finds nothing to index', async () => {
  assert.equal(await indexEverything(worker), 0)
  assert.equal(await indexNow(worker), 0)
})
