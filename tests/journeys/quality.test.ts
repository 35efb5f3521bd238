// An editor sees a fault marked while typing, takes what is proposed, and accepts a word for ever.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { proseFromParagraphs } from '../../src/basics/prose/prose.ts'
import { lookAtPublished } from '../../src/modules/quality/jobs.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import type { MadeSite } from '../support/builders.ts'
import { wholeDesk } from '../support/desk.ts'
import { itemsOn, newsSection } from '../support/desk-item.ts'
import type { TestPerson } from '../support/people-desk.ts'
import { eventually, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const desk = await wholeDesk(portal.database, ['tinh'])
const sectionId = await newsSection(portal.database, desk.siteId('tinh'))
const items = itemsOn(desk, 'tinh', sectionId)
const secretary = await desk.person('Đỗ Thư Ký', 'board-secretary', 'tinh')

async function at(who: TestPerson, width: number, path: string) {
  const tab = await openTab({ viewport: { width, height: 900 } })
  const [name = '', value = ''] = who.cookie.split('=')
  const place = { domain: 'desk.localhost', path: '/', secure: true, httpOnly: true }
  await tab.page.context().addCookies([{ name, value, ...place }])
  await tab.page.goto(`http://desk.${portal.apex}${path}`)
  return tab
}

const marked = (page: Page) => page.locator('.ProseMirror .doubt').allTextContents()
const text = (page: Page) => page.locator('.ProseMirror').textContent()

test('a fault is marked while typing, mended by one press, and a word accepted for ever', async () => {
  const edition = await items.begin(secretary)
  const { page, faults, close } = await at(secretary, 1280, items.at(edition))
  const surface = page.locator('.ProseMirror')
  await surface.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Sáng nay, xã họp về dịch vụ bu chính. Làng Kơnhêk cũng có chuơng trình riêng.')
  await eventually(async () => assert.deepEqual(await marked(page), ['bu chính', 'chuơng']))
  await page.getByText('Chính tả: 2 chỗ nên xem').first().click()
  await keepPicture(page, 'quality-writing-1280')
  assert.deepEqual(await axeViolations(page), [])

  await page.getByRole('button', { name: /^Sửa.*bu chính/ }).click()
  await eventually(async () => assert.deepEqual(await marked(page), ['chuơng']))
  assert.match((await text(page)) ?? '', /dịch vụ bưu chính\./)

  await page.getByRole('button', { name: /^Luôn chấp nhận\s*:\s*chuơng/ }).click()
  await eventually(async () => assert.deepEqual(await marked(page), []))
  await page.keyboard.press('Escape')
  assert.deepEqual(faults(), [])
  await close()

  const second = await at(secretary, 360, items.at(await items.begin(secretary)))
  await second.page.locator('.ProseMirror').click()
  await second.page.keyboard.type('Xã có chuơng trình mới về lãi xuất.')
  await eventually(async () => assert.deepEqual(await marked(second.page), ['lãi xuất']))
  await second.page.locator('.ProseMirror .doubt').click()
  await second.page.getByRole('button', { name: /^Bỏ qua.*lãi xuất/ }).waitFor()
  await keepPicture(second.page, 'quality-writing-360')
  assert.deepEqual(await axeViolations(second.page), [])
  await second.page.getByRole('button', { name: /^Bỏ qua.*lãi xuất/ }).click()
  await eventually(async () => assert.deepEqual(await marked(second.page), []))
  assert.deepEqual(second.faults(), [])
  await second.close()
})

const site = { id: desk.siteId('tinh'), slug: 'tinh', section: () => sectionId } as unknown as MadeSite
const longTitle =
  'Hội nghị tổng kết công tác cải cách hành chính, chuyển đổi số và triển khai nhiệm vụ trọng tâm của Ủy ban nhân dân tỉnh năm 2026'

test('the pages of quality read well, empty and full', async () => {
  const pages = ['', '/danh-sach-tu', '/sua-chu']
  await look(pages, 360, 'empty')
  await portal.article(site, { title: longTitle, content: { body: proseFromParagraphs(faults) } })
  for (const no of [1, 2, 3])
    await portal.article(site, { title: `Tin số ${no}`, text: 'Dịch vụ bu chính, lãi xuất và năng xuất.' })
  await lookAtPublished(portal.database.worker, () => new Date())
  const repair = {
    buoc: 'them',
    'danh-sach': 'recognised',
    sai: 'Uỷ ban nhân dãn',
    dung: 'Ủy ban nhân dân',
    nguon: 'Bản quét 2019',
  }
  await desk.post(secretary, '/tinh/chat-luong/sua-chu', repair)
  for (const width of [360, 768, 1440]) await look(pages, width, 'full')
})

const faults = [
  'Thứ Hai, ngày 22/11/2026, tỉnh tổ chức hội nghị tuyên truyền truyền pháp luật, có 45/60 đơn vị, đạt 80%.',
  'T.M ỦY BAN NHÂN DÂN TỈNH. Hội nghị bàn về dịch vụ bu chính công ích, chất lượng kêt quả và năng xuất lao động.',
]

async function look(pages: readonly string[], width: number, name: string) {
  for (const path of pages) {
    const { page, faults: found, close } = await at(secretary, width, `/tinh/chat-luong${path}`)
    await page.locator('h1').waitFor()
    await keepPicture(page, `quality-${name}${path.replaceAll('/', '-')}-${width}`)
    assert.deepEqual(await axeViolations(page), [])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(overflow <= 0, `${path} is ${overflow} px too wide at ${width}`)
    assert.deepEqual(found(), [])
    await close()
  }
}
