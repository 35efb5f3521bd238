// What citizens and programs read of documents, over a running portal.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citationCheck } from '../../src/main/citations.ts'
import { proseOf } from '../support/builders.ts'
import { changedReport, issuedReport, madeFile, makeDocument } from '../support/documents.ts'
import { eventually, expectStatus, expectText, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const province = await portal.site({ slug: 'tinh', languages: ['vi', 'en'] })
const commune = await portal.site({ slug: 'xa-dong-mau', kind: 'commune', parentId: province.id })
const at = { host: commune.host }
const make = (wish: Parameters<typeof makeDocument>[2], site = commune) => makeDocument(portal, site, wish)

const empty = await portal.get('/van-ban', at)
const old = await make({ numberSymbol: '12/QĐ-UBND', subject: 'Quy chế làm việc cũ', issuedOn: '2021-05-05' })
const decision = await make({
  ...{
    numberSymbol: '254/QĐ-UBND',
    subject: 'Ban hành Quy chế làm việc',
    signer: 'Nguyễn Văn Mẫu',
    signatureCode: 'KT',
  },
  ...{
    signerTitle: 'PHÓ CHỦ TỊCH',
    field: 'Nội vụ',
    signed: issuedReport(),
    annexes: [await madeFile(portal, commune, 'phu-luc.pdf')],
  },
  relations: [
    { kind: 'replaces', documentId: old.itemId, citation: 'Quyết định số 12/QĐ-UBND ngày 05/5/2021' },
    { kind: 'cites', citation: 'Nghị định số 43/2011/NĐ-CP ngày 13/6/2011 của Chính phủ' },
  ],
  text: proseOf('Căn cứ Báo cáo số 77/BC-UBND ngày 15/01/2026 và Quyết định số 12/QĐ-UBND.'),
})
await make({
  numberSymbol: '15-NQ/ĐU',
  subject: 'Nghị quyết chuyên đề',
  issuer: 'Đảng ủy xã Đồng Mẫu',
  issuedOn: '2026-02-02',
})
await make(
  { numberSymbol: '77/BC-UBND', subject: 'Báo cáo của tỉnh', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2026-01-15' },
  province,
)

test('an empty list says so', () => {
  assert.equal(empty.status, 200)
  expectText(empty, 'Chưa có văn bản nào được đăng')
  assert.doesNotMatch(empty.text, /NaN|undefined|null/)
})

test('the menu and the home page lead to the list', async () => {
  const home = await expectStatus(portal.get('/', at), 200)
  expectText(home, 'href="/van-ban"')
  expectText(home, 'Tra cứu văn bản')
})

test('the list shows newest first, the bodies counted apart, and what is out of force', async () => {
  const { text } = await expectStatus(portal.get('/van-ban', at), 200)
  const order = ['254/QĐ-UBND', '15-NQ/ĐU', '12/QĐ-UBND'].map((number) => text.indexOf(`>${number}<`))
  assert.deepEqual(
    order.toSorted((one, other) => one - other),
    order,
  )
  assert.ok(!order.includes(-1))
  assert.match(text, /Cấp ủy Đảng<span class="soft"> 1</)
  assert.match(text, /Ủy ban nhân dân<span class="soft"> 2</)
  assert.match(text, /3 văn bản/)
  assert.match(text, /12\/QĐ-UBND<\/strong>.{0,80}Hết hiệu lực/s)
})

for (const [query, found] of [
  ['?so=254', ['254/QĐ-UBND']],
  ['?so=254+qd', ['254/QĐ-UBND']],
  ['?so=12%2FQ%C4%90-UBND', ['12/QĐ-UBND']],
  ['?so=999', []],
  ['?so=%25', []],
  ['?khoi=party', ['15-NQ/ĐU']],
  ['?loai=quyet-dinh', ['254/QĐ-UBND', '12/QĐ-UBND']],
  ['?loai=nghi-quyet&khoi=committee', []],
  ['?nam=2021', ['12/QĐ-UBND']],
  ['?linh-vuc=N%E1%BB%99i+v%E1%BB%A5', ['254/QĐ-UBND']],
  ['?nguoi-ky=Nguy%E1%BB%85n+V%C4%83n+M%E1%BA%ABu', ['254/QĐ-UBND']],
  [`?co-quan=${encodeURIComponent('Đảng ủy xã Đồng Mẫu')}`, ['15-NQ/ĐU']],
  ['?hieu-luc=2025-06-01', ['12/QĐ-UBND']],
  ['?hieu-luc=01%2F06%2F2026', ['254/QĐ-UBND', '15-NQ/ĐU']],
  ['?loai=khong-co&nam=abc&hieu-luc=31%2F2%2F2026', ['254/QĐ-UBND', '15-NQ/ĐU', '12/QĐ-UBND']],
] as const) {
  test(`the list ${query} finds ${found.join(', ') || 'nothing'}`, async () => {
    const { documents } = JSON.parse((await expectStatus(portal.get(`/van-ban.json${query}`, at), 200)).text)
    assert.deepEqual(
      documents.map((one: { number_symbol: string }) => one.number_symbol),
      found,
    )
    const page = await expectStatus(portal.get(`/van-ban${query}`, at), 200)
    for (const number of found) expectText(page, number)
    if (found.length === 0) expectText(page, 'Không có văn bản nào khớp')
  })
}

test('a page of a document: heading, facts, files with size, signature in plain words, both ends of relations', async () => {
  const page = await expectStatus(portal.get('/van-ban/254-qd-ubnd-2026', at), 200)
  for (const text of [
    ...['Ban hành Quy chế làm việc</h1>', 'KT. PHÓ CHỦ TỊCH', 'Tải về: Văn bản', '(PDF, ', 'Tải về: Phụ lục'],
    ...['Chữ ký số hợp lệ, văn bản đã phát hành', 'Người ký', 'Số và ngày ban hành', 'Dấu của cơ quan'],
    ...['Thay thế', 'href="/van-ban/12-qd-ubnd-2021"', 'Căn cứ', '43/2011/NĐ-CP', 'Hết hiệu lực'],
    ...['Quyết định số 254/QĐ-UBND ngày 01 tháng 3 năm 2026 của Ủy ban nhân dân xã Đồng Mẫu'],
  ])
    expectText(page, text)
  assert.doesNotMatch(page.text, /3 người ký|NaN|undefined/)
  const other = await expectStatus(portal.get(old.path, at), 200)
  expectText(other, 'Được thay thế bởi')
  expectText(other, 'Văn bản này đã hết hiệu lực')
  expectText(other, 'href="/van-ban/254-qd-ubnd-2026"')
})

test('citations in its text lead to the documents they name, here and on another site of the province', async () => {
  const { text } = await portal.get(decision.path, at)
  assert.match(text, new RegExp(`<a href="${province.origin}/van-ban/77-bc-ubnd-2026">Báo cáo <span`))
  assert.match(text, /<a href="\/van-ban\/12-qd-ubnd-2021">Quyết định/)
})

test('citations in an article lead to the document, and no longer once it is withdrawn', async () => {
  const cited = await make({ numberSymbol: '300/TB-UBND', subject: 'Lịch cắt điện', issuedOn: '2026-04-01' })
  const article = await portal.article(commune, { title: 'Tin có trích dẫn', text: 'Theo Thông báo số 300/TB-UBND.' })
  const link = `<a href="${cited.path}">`
  expectText(await portal.get(article.path, at), link)
  await portal.withdraw(commune, { ...cited, title: '', path: cited.path }, 'mistake')
  await eventually(async () => expectText(await portal.get(article.path, at), link, false))
  const gone = await expectStatus(portal.get(cited.path, at), 410)
  expectText(gone, 'Nội dung đã được gỡ')
})

test('a changed file is told to be invalid, a missing check to be missing', async () => {
  const bad = await make({ numberSymbol: '301/TB-UBND', subject: 'Tệp bị sửa', signed: changedReport() })
  const page = await portal.get(bad.path, at)
  for (const text of ['Chữ ký số không hợp lệ', 'Nội dung tệp đã bị thay đổi so với khi ký']) expectText(page, text)
  const plain = await make({ numberSymbol: '302/TB-UBND', subject: 'Chưa kiểm', signed: null })
  expectText(await portal.get(plain.path, at), 'Chưa kiểm tra chữ ký số')
})

test('of a restricted document only what is told about it is public, or its redacted copy', async () => {
  const secret = await make({
    numberSymbol: '303/QĐ-UBND',
    subject: 'Trợ cấp',
    signed: issuedReport(),
    visibility: 'restricted',
  })
  const page = await portal.get(secret.path, at)
  expectText(page, 'Văn bản không công khai tệp')
  expectText(page, secret.main?.sha256.slice(0, 16) ?? '', false)
  const redacted = await madeFile(portal, commune, 'ban-che.pdf')
  const shown = await make({
    ...{
      numberSymbol: '304/QĐ-UBND',
      subject: 'Trợ cấp khác',
      signed: issuedReport(),
      visibility: 'restricted',
      redacted,
    },
  })
  const copy = await portal.get(shown.path, at)
  for (const text of ['Đây là bản đã che thông tin riêng', 'ban-che.pdf']) expectText(copy, text)
  expectText(copy, shown.main?.sha256.slice(0, 16) ?? '', false)
})

test('a superior’s document leads to its issuer’s copy', async () => {
  const original = await make(
    { numberSymbol: '78/BC-UBND', subject: 'Bản chính', issuer: 'Ủy ban nhân dân tỉnh' },
    province,
  )
  const reference = await make({
    ...{ numberSymbol: '78/BC-UBND', subject: 'Bản dẫn', issuer: 'Ủy ban nhân dân tỉnh' },
    issuerCopy: { siteId: province.id, documentId: original.itemId },
  })
  expectText(await portal.get(reference.path, at), `href="${province.origin}${original.path}"`)
})

test('programs read JSON, RSS, Dublin Core and the site map', async () => {
  const json = JSON.parse((await expectStatus(portal.get(`${decision.path}.json`, at), 200)).text)
  assert.equal(json.number_symbol, '254/QĐ-UBND')
  assert.equal(json.files[0].signature.state, 'issued')
  assert.equal(json.relations.length, 2)
  const rss = await expectStatus(portal.get('/van-ban/rss.xml', at), 200)
  expectText(rss, `<link>${commune.origin}${decision.path}</link>`)
  const { text } = await portal.get(decision.path, at)
  for (const name of [
    'DC.title',
    'DC.creator',
    'DC.date',
    'DC.description',
    'DC.publisher',
    'DC.identifier',
    'DC.type',
  ])
    assert.match(text, new RegExp(`<meta name="${name}" content="[^"]+"`))
  assert.match(text, new RegExp(`type="application/json" href="${decision.path}.json"`))
  const maps = await portal.get('/sitemap-1.xml', at)
  expectText(maps, decision.path)
  expectText(await portal.get('/sitemap-0.xml', at), '/van-ban')
})

test('the English side has English labels around the same documents', async () => {
  const list = await expectStatus(portal.get('/en/documents'), 200)
  expectText(list, '/en/documents/77-bc-ubnd-2026')
  const page = await expectStatus(portal.get('/en/documents/77-bc-ubnd-2026'), 200)
  expectText(page, 'Issued by')
  assert.match(page.text, /<h1[^>]* lang="vi"/)
  await expectStatus(portal.get('/en/documents', at), 404)
})

test('odd addresses are not found, capitals are forgiven', async () => {
  for (const path of ['/van-ban/khong-co-2026', '/van-ban/x.json', '/van-ban?truoc=zz!', '/van-ban/254-qd-ubnd-2026/x'])
    await expectStatus(portal.get(path, at), 404, path)
  const got = await expectStatus(portal.get('/van-ban/254-QD-UBND-2026', at), 301)
  assert.equal(got.headers.location, decision.path)
  assert.deepEqual(portal.problems, [])
})

test('an editor hears of a cited document that is repealed or that nobody here has published', async () => {
  const text = {
    ...{ siteId: commune.id, editionId: '', itemId: '', language: 'vi' as const, title: 'Tin', summary: '' },
    body: proseOf(
      'Theo Quyết định số 12/QĐ-UBND, Nghị định số 42/2022/NĐ-CP, Quyết định số 254/QĐ-UBND và Quyết định số 998/QĐ-UBND.',
    ),
  }
  const found = await citationCheck(portal.database.desk, text)
  assert.deepEqual(
    found.map(({ check, quote }) => `${check} ${quote}`),
    [
      'citation-repealed Quyết định số 12/QĐ-UBND',
      'citation-repealed Nghị định số 42/2022/NĐ-CP → 224/2026/NĐ-CP',
      'citation-unknown Quyết định số 998/QĐ-UBND',
    ],
  )
})

test('what one reader types does not become the page another is shown', async () => {
  const typed = await portal.get(`/van-ban?nam=2021&nguoi-ky=${encodeURIComponent('x&hieu-luc=2025-06-01')}`, at)
  expectText(typed, 'Không có văn bản nào khớp')
  const asked = await portal.get('/van-ban?nam=2021&nguoi-ky=x&hieu-luc=2025-06-01', at)
  expectText(asked, 'Bỏ lọc còn hiệu lực ngày 01/06/2025')
})
