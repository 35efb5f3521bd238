// What is not where it was, or is no more: where it went, or why it is gone, and what may not be said.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WithdrawalReason } from '../../src/modules/editions/index.ts'
import { eventually, expectStatus, expectText, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const province = await portal.site({ slug: 'tinh', languages: ['vi', 'en'] })
const commune = await portal.site({ slug: 'xa-a', kind: 'commune', parentId: province.id })
const legacy = '/portal/tintuc/Pages/2021-tintuc.aspx?ItemID=12&PageIndex=3'
const item = await portal.article(province, {
  title: 'Khánh thành cầu mới',
  oldPaths: [legacy, '/cu/tin 12.html', '/cu/12.html'],
})

async function leadsTo(from: string, to: string): Promise<void> {
  const got = await expectStatus(portal.get(from), 301, from)
  assert.equal(got.headers.location, to, from)
}

test('a wrong slug leads to the right one; only the number counts', async () => {
  for (const slug of ['x', 'khanh-thanh', 'KHANH-THANH-CAU-MOI', 'khanh-thanh-cau-moi-5', '%C4%91']) {
    await leadsTo(`/tin-tuc/${slug}-${item.number}`, item.path)
  }
  await expectStatus(portal.get(item.path), 200)
  for (const wrong of [
    `/tin-tuc/khanh-thanh-${item.number + 99}`,
    '/tin-tuc/khanh-thanh-0',
    '/tin-tuc/khanh-thanh-99999999999',
  ]) {
    await expectStatus(portal.get(wrong), 404, wrong)
  }
})

test('an article of one language is not found under the other', async () => {
  await expectStatus(portal.get(`/en/news/khanh-thanh-cau-moi-${item.number}`), 404)
})

test('a former address leads on, also over several moves', async () => {
  const moved = await portal.article(province, { title: 'Địa chỉ cũ' })
  const [second, third] = [`/tin-tuc/dia-chi-hai-${moved.number}`, `/tin-tuc/dia-chi-ba-${moved.number}`]
  await portal.readdress(province, moved, second)
  await portal.readdress(province, moved, third)
  await eventually(async () => void (await expectStatus(portal.get(third), 200)))
  for (const former of [moved.path, second, `/tin-tuc/bat-ky-${moved.number}`]) await leadsTo(former, third)
  await portal.readdress(province, moved, moved.path)
  await eventually(async () => void (await expectStatus(portal.get(moved.path), 200)))
  await eventually(() => leadsTo(third, moved.path))
})

test('an address of an older portal leads to the article, with its query and without a further one', async () => {
  await leadsTo(legacy, item.path)
  await leadsTo('/cu/12.html', item.path)
  await leadsTo('/cu/12.html?utm_source=zalo', item.path)
  await expectStatus(portal.get('/portal/tintuc/Pages/2021-tintuc.aspx'), 404)
  await expectStatus(portal.get('/portal/tintuc/Pages/2021-tintuc.aspx?ItemID=13'), 404)
  await expectStatus(portal.get('/cu/12.html', { host: commune.host }), 404)
})

const reasons: [WithdrawalReason, string, boolean][] = [
  ['mistake', 'Nội dung có sai sót', true],
  ['merged', 'gộp vào một bài khác', true],
  ['recalled', 'đã được thu hồi', true],
  ['expired', 'không còn hiệu lực', true],
  ['competent-authority', 'cơ quan có thẩm quyền', false],
  ['secret-or-private', 'bảo vệ bí mật và thông tin riêng tư', false],
]

for (const [reason, said, keepsTitle] of reasons) {
  test(`withdrawn for ${reason}: the reason is said, the title ${keepsTitle ? 'too' : 'never'}`, async () => {
    const title = `Danh tính ${reason}`
    const made = await portal.article(province, {
      title,
      summary: `Tóm tắt kín ${reason}`,
      text: `Nội dung kín ${reason}`,
    })
    const second = `/tin-tuc/ten-khac-${made.number}`
    await portal.readdress(province, made, second)
    await portal.withdraw(province, made, reason)
    const got = await expectStatus(portal.get(second), 410)
    expectText(got, said)
    expectText(got, title, keepsTitle)
    expectText(got, 'kín', false)
    assert.match(String(got.headers['content-type']), /^text\/html/)
    expectText(got, 'noindex')
    for (const path of [
      '/',
      '/tin-tuc/tin-tuc-su-kien',
      '/rss.xml',
      '/sitemap-1.xml',
      `/bao-sai-sot?ve=${encodeURIComponent(second)}`,
    ]) {
      expectText(await portal.get(path), title, false)
    }
  })
}

test('what has expired says so at its address, with its title', async () => {
  const day = 86_400_000
  const span = { publishedAt: new Date(Date.now() - 2 * day), expiresAt: new Date(Date.now() - day) }
  const made = await portal.article(province, { title: 'Mời họp dân', text: 'Nội dung cũ', ...span })
  const got = await expectStatus(portal.get(made.path), 410)
  expectText(got, 'không còn hiệu lực')
  expectText(got, 'Mời họp dân')
  expectText(got, 'Nội dung cũ', false)
})

test('what is not yet due is not there, under no address', async () => {
  const publishedAt = new Date(Date.now() + 86_400_000)
  const made = await portal.article(province, { title: 'Sắp công bố', publishedAt, oldPaths: ['/cu/sap.html'] })
  for (const path of [made.path, `/tin-tuc/x-${made.number}`, '/cu/sap.html']) {
    expectText(await expectStatus(portal.get(path), 404, path), 'Sắp công bố', false)
  }
})

test('a page that never was is told so, with the sections, the way home and no index', async () => {
  for (const [path, words] of [
    ['/khong-co', ['/tin-tuc/tin-tuc-su-kien', '/so-do-cong', 'href="/"']],
    ['/en/nowhere', ['/en/news/tin-tuc-su-kien', '/en/sitemap', 'href="/en"']],
  ] as const) {
    const got = await expectStatus(portal.get(path), 404)
    for (const word of words) expectText(got, word)
    expectText(got, 'noindex')
    assert.equal(got.headers['cache-control'], 'no-store')
  }
})

test('a site of one language has nothing on the other side', async () => {
  for (const path of [
    '/en',
    '/en/contact',
    '/en/directory',
    '/en/agenda',
    '/en/agenda.ics',
    '/en/rss.xml',
    '/en/sitemap',
    '/en/news/tin-tuc-su-kien',
    '/en/about/chuc-nang-nhiem-vu',
  ]) {
    await expectStatus(portal.get(path, { host: commune.host }), 404, path)
  }
})

test('a very long title has an address that works', async () => {
  const title = 'Hội nghị triển khai nhiệm vụ phát triển kinh tế xã hội và bảo đảm quốc phòng an ninh '.repeat(4).trim()
  const made = await portal.article(province, { title })
  await expectStatus(portal.get(made.path), 200, made.path)
  await leadsTo(`/tin-tuc/${'a'.repeat(250)}-${made.number}`, made.path)
})

test('a file with a long Vietnamese name is served', async () => {
  const name = `${'Quyết định về việc phê duyệt kế hoạch sử dụng đất '.repeat(3).trim()}.pdf`
  const block = await portal.file(province, name, Buffer.from('%PDF-1.4'))
  const body = { type: 'doc' as const, version: 1 as const, content: [block] }
  const made = await portal.article(province, { title: 'Có tệp tên dài', content: { body } })
  const page = await expectStatus(portal.get(made.path), 200)
  const href = /href="(\/tep\/[^"]+)"/.exec(page.text)?.[1] ?? ''
  await expectStatus(portal.get(href), 200, href)
  assert.deepEqual(portal.problems, [])
})

test('every address a withdrawn item had says why it is gone', async () => {
  const gone = await portal.article(province, { title: 'Hai địa chỉ rồi gỡ' })
  await portal.readdress(province, gone, `/tin-tuc/dia-chi-moi-${gone.number}`)
  await portal.withdraw(province, gone, 'recalled')
  for (const path of [gone.path, `/tin-tuc/dia-chi-moi-${gone.number}`]) {
    await eventually(async () => void (await expectStatus(portal.get(path), 410)))
  }
})
