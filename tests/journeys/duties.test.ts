// A site's head sees what is missing and opens the right form; a unit is asked; the province looks at all of its sites.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { addDays, dayOf } from '../../src/basics/dates.ts'
import { newId } from '../../src/basics/ids.ts'
import { keepVerdicts, seedObligations } from '../../src/modules/obligations/index.ts'
import { allSites, insertContributors } from '../../src/modules/sites/index.ts'
import { insertUnits } from '../../src/modules/units/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { type TestPerson, testPerson } from '../support/people-desk.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const { database } = portal
const desk = `http://desk.${portal.apex}`
const now = new Date()
await seedObligations(database.desk)
const province = await portal.site({ slug: 'tinh', name: 'Cổng thông tin điện tử tỉnh Thanh Vân' })
const long = 'Trang thông tin điện tử Ban Quản lý các khu công nghiệp, khu kinh tế và khu công nghệ cao tỉnh Thanh Vân'
for (let index = 1; index <= 60; index++) {
  const kind = index <= 12 ? 'department' : 'commune'
  const name =
    index === 3 ? long : kind === 'department' ? `Sở số ${index}` : `Trang thông tin điện tử xã Suối ${index}`
  await portal.site({ slug: `trang-${index}`, kind, name, parentId: province.id })
}
const site = await portal.site({
  slug: 'xa-mot',
  kind: 'commune',
  name: 'Trang thông tin điện tử xã Một',
  parentId: province.id,
})
await portal.article(site, {
  title: 'Xã Một ra quân làm thủy lợi',
  publishedAt: new Date(now.getTime() - 2 * 86_400_000),
})
await portal.article(site, {
  title: 'Công khai ngân sách xã quý I năm 2024',
  section: 'budget',
  publishedAt: new Date(now.getTime() - 40 * 86_400_000),
})
await portal.article(site, {
  title: 'Kế hoạch phát triển kinh tế – xã hội',
  section: 'plans',
  publishedAt: new Date(now.getTime() - 300 * 86_400_000),
})

const unitId = newId(now)
await inTransaction(database.desk, async (tx) => {
  await insertUnits(tx, [{ id: unitId, kind: 'division', name: 'Văn phòng HĐND và UBND xã Một' }], now)
  await insertContributors(tx, site.id, [{ unitId, group: 'board', no: 1 }], now)
})
const head = await testPerson(database, { name: 'Trưởng ban xã Một', role: 'board-head', siteId: site.id })
const contact = await testPerson(database, { name: 'Đầu mối Văn phòng', role: 'unit-contact', siteId: site.id })
await sql`update people.membership set unit_id = ${unitId} where person_id = ${contact.personId}`.execute(
  database.owner,
)
const inspector = await testPerson(database, { name: 'Cán bộ tỉnh', role: 'board-head', siteId: province.id })
const everySite = (await allSites(database.desk)).map(({ id }) => id)
for (const ago of [20, 0])
  await keepVerdicts(database.worker, {
    siteIds: everySite,
    day: addDays(dayOf(now), -ago),
    now: new Date(now.getTime() - ago * 86_400_000),
  })

const { page, faults } = await openTab({ viewport: { width: 1440, height: 900 } })

async function signIn(who: TestPerson): Promise<void> {
  const [name = '', value = ''] = who.cookie.split('=')
  const place = { domain: `desk.${portal.apex.replace(/:\d+$/, '')}`, path: '/', secure: true, httpOnly: true } as const
  await page.context().clearCookies()
  await page.context().addCookies([{ name, value, ...place }])
}

async function look(name: string): Promise<void> {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await keepPicture(page, `duties-${name}-${width}`)
    assert.equal(wide, 0, `${name} scrolls sideways at ${width}`)
  }
  assert.deepEqual(await axeViolations(page), [])
  assert.deepEqual(faults(), [])
}

test('the head sees what is missing, by which article, and begins the right item with its section chosen', async () => {
  await signIn(head)
  await page.goto(`${desk}/xa-mot/nghia-vu`)
  await page.getByRole('heading', { level: 1, name: 'Nghĩa vụ công khai' }).waitFor()
  const card = page.locator('.duty-card', { hasText: 'Công khai ở xã 01' })
  assert.match((await card.textContent()) ?? '', /Luật Thực hiện dân chủ ở cơ sở 10\/2022\/QH15, Điều 11 khoản 1/)
  assert.match(
    (await page.locator('.duty-card', { hasText: 'Chiến lược, quy hoạch' }).textContent()) ?? '',
    /Quá hạn cập nhật/,
  )
  await look('site')
  await card.getByRole('button', { name: 'Viết ngay' }).click()
  await page.waitForURL(/\/muc\/[0-9a-f-]+\?da=begun/)
  const { rows } = await sql<{ key: string }>`
    select s.key from editions.revision as r join sites.section as s on s.site_id = r.site_id and s.id = r.section_ids[1]
    where r.site_id = ${site.id} order by r.created_at desc limit 1`.execute(database.owner)
  assert.equal(rows[0]?.key, 'commune-01')
  faults()
})

test('they ask a unit, whose contact finds it among their work and says when it is done', async () => {
  await page.goto(`${desk}/xa-mot/nghia-vu/chi-tiet?muc=commune_06`)
  await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Văn phòng HĐND và UBND xã Một' })
  await page.getByLabel('Nội dung cần cung cấp').fill('Danh mục tài sản công năm nay')
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click()
  await page.getByText('Đã gửi yêu cầu').waitFor()
  await look('one')
  await signIn(contact)
  await page.goto(`${desk}/`)
  await page.getByRole('link', { name: /Cung cấp thông tin để công khai/ }).click()
  await page.getByText('Danh mục tài sản công năm nay').waitFor()
  await look('requests')
  await page.getByRole('button', { name: /Đã xong/ }).click()
  await page.getByText('Không có yêu cầu nào đang chờ').waitFor()
})

test('what is long unmet has climbed to the head’s own list', async () => {
  await signIn(head)
  await page.goto(`${desk}/`)
  await page.getByRole('link', { name: /Nghĩa vụ công khai: \d+ mục còn thiếu/ }).waitFor()
  assert.match((await page.textContent('main')) ?? '', /báo lên cấp trên/)
})

test('the unit confirms what was computed or says otherwise with a reason; the evidence of the day is kept', async () => {
  await page.goto(`${desk}/xa-mot/nghia-vu/tu-danh-gia`)
  const row = page.locator('tr', { hasText: 'Chiến lược, định hướng' })
  await row.getByRole('combobox').selectOption({ label: 'Không' })
  await page.getByRole('button', { name: 'Lưu tự đánh giá' }).click()
  await page.getByText('Hãy ghi lý do').first().waitFor()
  await look('assessment')
  await page.locator('tr', { hasText: 'Chiến lược, định hướng' }).getByLabel(/Lý do/).fill('Kế hoạch đã cũ, đang thay')
  await page.getByRole('button', { name: 'Lưu tự đánh giá' }).click()
  await page.getByText('Đã lưu tự đánh giá').waitFor()
  await page.getByRole('button', { name: /Lưu chứng cứ/ }).click()
  await page.getByText('Đã lưu chứng cứ').waitFor()
  await look('evidence')
})

test('the province reads its sites on one page, narrows it, ranks them by printed rules', async () => {
  await signIn(inspector)
  await page.goto(`${desk}/tinh/nghia-vu/bang`)
  assert.equal(await page.locator('.duty-matrix tbody tr').count(), 62)
  await look('matrix')
  const stick = await page.evaluate(() => {
    const box = document.querySelector('.duty-matrix')
    box?.scrollTo(400, 600)
    const [head, first] = [
      document.querySelector('.duty-matrix thead th'),
      document.querySelector('.duty-matrix tbody th'),
    ]
    const at = box?.getBoundingClientRect()
    return [
      Math.abs((head?.getBoundingClientRect().top ?? 0) - (at?.top ?? 0)),
      Math.abs((first?.getBoundingClientRect().left ?? 0) - (at?.left ?? 0)),
    ]
  })
  assert.ok(
    stick.every((gap) => gap <= 2),
    `the heads stay in sight: ${stick}`,
  )
  await page.getByLabel('Nghĩa vụ', { exact: true }).selectOption({ label: 'Tin tức - Sự kiện' })
  await page.getByLabel('Tình trạng').selectOption({ label: 'Đạt' })
  await page.getByRole('button', { name: 'Lọc' }).click()
  assert.equal(await page.locator('.duty-matrix tbody tr').count(), 1)
  await look('matrix-one')
  await page
    .getByRole('rowheader', { name: /xã Một/ })
    .getByRole('link')
    .click()
  await page.getByRole('heading', { level: 1, name: 'Tin tức - Sự kiện' }).waitFor()
  await page.goto(`${desk}/tinh/nghia-vu/xep-hang`)
  await page.getByText('Điểm = (số nghĩa vụ đạt').waitFor()
  await look('ranking')
  await page.goto(`${desk}/tinh/nghia-vu/quy-dinh`)
  await look('laws')
})
