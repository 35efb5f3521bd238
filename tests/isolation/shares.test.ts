// An accepted share is the one way by which a text of one site stands on another: shown with its source, and only there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { eventually, expectStatus, expectText, testPortal } from '../support/portal.ts'
import { offerItem, shareItem } from '../support/shares.ts'
import { furnishedSite } from './furnished.ts'

const portal = await testPortal()
const { desk } = portal.database
const province = await furnishedSite(portal, { word: 'zqtinh', kind: 'province', parentId: null })
const one = await furnishedSite(portal, { word: 'zqalpha', kind: 'commune', parentId: province.id })
const other = await furnishedSite(portal, { word: 'zqbeta', kind: 'department', parentId: province.id })
const link = { type: 'link' as const, attrs: { href: one.paths.article } }
const text = [{ type: 'text' as const, text: 'Xem bài trước', marks: [link] }]
const attachment = await portal.file(one, 'quy-che.pdf', Buffer.from('Quy chế của xã'))
const body = {
  type: 'doc' as const,
  version: 1 as const,
  content: [{ type: 'paragraph' as const, content: text }, attachment],
}
await portal.article(one, { title: 'Để số của hai trang khác nhau' })
const item = await portal.article(one, {
  title: 'Hội làng được chia sẻ',
  content: { body },
  byline: 'Tin: Ban Biên tập xã',
})
const { path, shareId } = await shareItem(desk, { from: one, item, to: province })

const addresses = ['/', '/tin-tuc/tin-tuc-su-kien', '/rss.xml', '/tin-tuc/tin-tuc-su-kien/rss.xml']

test('it stands on the receiving site with its source and the address where it is at home', async () => {
  const page = await expectStatus(portal.get(path), 200)
  expectText(page, `<link rel="canonical" href="${one.origin}${item.path}"`)
  expectText(page, `<a href="${one.origin}${item.path}" rel="noopener">${one.name}</a>`)
  expectText(page, 'Tin: Ban Biên tập xã')
  expectText(page, `"mainEntityOfPage":"${one.origin}${item.path}"`)
  for (const address of addresses) expectText(await portal.get(address), path)
})

test('its links lead home and its files are served here', async () => {
  const page = await portal.get(path)
  expectText(page, `href="${one.origin}${one.paths.article}"`)
  const file = /\/tep\/[0-9a-f]{16}\/quy-che\.pdf/.exec(page.text)?.[0] ?? assert.fail('no file is offered')
  assert.equal((await expectStatus(portal.get(file), 200)).text, 'Quy chế của xã')
  await expectStatus(portal.get(file, { host: other.host }), 404)
})

test('the site map of the receiving site leaves it out, that of its home has it', async () => {
  const maps = async (host: string) =>
    (await Promise.all([1, 2].map((part) => portal.get(`/sitemap-${part}.xml`, { host }))))
      .map((got) => got.text)
      .join('')
  assert.ok(!(await maps(province.host)).includes(path))
  assert.ok((await maps(one.host)).includes(item.path))
})

test('no third site shows it, nor the origin a second time', async () => {
  for (const site of [one, other]) {
    for (const address of addresses) expectText(await portal.get(address, { host: site.host }), path, false)
    // A number that the site itself has given leads to its own item.
    assert.notEqual((await portal.get(path, { host: site.host })).status, 200)
  }
  for (const address of addresses) expectText(await portal.get(address, { host: other.host }), item.title, false)
  const { rows } = await sql<{ site: string }>`select site_id as site from live.shared_article`.execute(
    portal.database.portal,
  )
  assert.deepEqual(rows, [{ site: province.id }])
})

test('what is only offered shows nowhere', async () => {
  const waiting = await portal.article(one, { title: 'Mới chỉ đề nghị' })
  await offerItem(desk, { from: one, item: waiting, to: province })
  expectText(await portal.get('/tin-tuc/tin-tuc-su-kien'), 'Mới chỉ đề nghị', false)
})

test('the portal above does not gather it from the site that shows it', async () => {
  const shared = await shareItem(desk, {
    from: province,
    item: await portal.article(province, { title: 'Tin tỉnh gửi xã' }),
    to: one,
  })
  expectText(await portal.get('/'), `${one.origin}${shared.path}`, false)
  expectText(
    await portal.get(shared.path, { host: one.host }),
    `<link rel="canonical" href="${province.origin}/tin-tuc/tin-tinh-gui-xa`,
  )
})

test('this test can fail: without its condition on the share, the view shows what was taken down', async () => {
  await sql`update editions.share set state = 'ended' where id = ${shareId}`.execute(portal.database.owner)
  const seen = () =>
    sql`select from live.shared_article where site_id = ${province.id} and path = ${path}`.execute(
      portal.database.portal,
    )
  assert.equal((await seen()).rows.length, 0)
  await sql`alter policy share_live on editions.share using (true)`.execute(portal.database.owner)
  assert.equal((await seen()).rows.length, 0, 'the view asks too')
  await sql`alter policy share_live on editions.share using (state = 'accepted')`.execute(portal.database.owner)
  await sql`update editions.share set state = 'accepted' where id = ${shareId}`.execute(portal.database.owner)
  assert.equal((await seen()).rows.length, 1)
})

test('what the origin takes down is gone here at once, kept pages too, and the reason stands at its address', async () => {
  await expectStatus(portal.get(path), 200)
  await portal.withdraw(one, item, 'recalled')
  await eventually(async () => void (await expectStatus(portal.get(path), 410)))
  for (const address of addresses) await eventually(async () => expectText(await portal.get(address), path, false))
  assert.deepEqual(portal.problems, [])
})
