// The province's working days: a year on one page, a notice entered by one and confirmed by another, a deadline explained.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { seedCalendar } from '../../src/modules/calendar/index.ts'
import { migrateJobs } from '../../src/platform/jobs/index.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { type TestPerson, testPerson } from '../support/people-desk.ts'
import { testPortal } from '../support/portal.ts'
import { sidewaysFaults, structureFaults } from './page-faults.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'tinh', kind: 'province', name: 'Cổng thông tin điện tử tỉnh' })
const { database } = portal
const desk = `http://desk.${portal.apex}`
await migrateJobs(database.urls.owner)
await seedCalendar(database.desk)
const head = await testPerson(database, { name: 'Nguyễn Thị Trưởng', role: 'board-head', siteId: site.id })
const deputy = await testPerson(database, { name: 'Phạm Văn Trực', role: 'standing-deputy', siteId: site.id })

async function pageOf(person: TestPerson) {
  const tab = await openTab({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = person.cookie.split('=')
  const place = { domain: `desk.${portal.apex.replace(/:\d+$/, '')}`, path: '/', secure: true, httpOnly: true } as const
  await tab.page.context().addCookies([{ name, value, ...place }])
  return tab
}

async function look(page: Page, name: string): Promise<void> {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    await keepPicture(page, `work-days-${name}-${width}`)
    assert.deepEqual(await sidewaysFaults(page), [], `${name} at ${width}`)
  }
  assert.deepEqual(await structureFaults(page, 'vi'), [], name)
  assert.deepEqual(await axeViolations(page), [], name)
}

const one = await pageOf(head)
const other = await pageOf(deputy)

test('a year on one page, with what is not sure said in words', { timeout: 120_000 }, async () => {
  const { page } = one
  await page.goto(`${desk}/lich-lam-viec?nam=2026`)
  await page.getByText('1 ngày chưa chắc').waitFor()
  await look(page, 'year')
})

test('the suggestion of the next year is compared, proposed, and confirmed by another person', {
  timeout: 120_000,
}, async () => {
  const { page } = one
  await page.getByRole('link', { name: /Chưa có lịch năm 2027/ }).click()
  await page.getByText('Gợi ý năm 2027, chưa có hiệu lực').waitFor()
  await look(page, 'unknown')
  await page.getByRole('link', { name: 'Đưa gợi ý vào mẫu đề nghị' }).click()
  await page.getByLabel('Căn cứ').fill('Thông báo của Bộ Nội vụ về nghỉ lễ, tết năm 2027')
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await page.getByText('Đã gửi đề nghị.').waitFor()
  await page.getByText('Người khác cần xác nhận').waitFor()
  await look(page, 'proposed')
  await other.page.goto(`${desk}/lich-lam-viec?nam=2027`)
  await other.page.getByRole('button', { name: /Xác nhận/ }).click()
  await other.page.getByText('Đã xác nhận.').waitFor()
})

test('a deadline is explained day by day', { timeout: 120_000 }, async () => {
  const { page } = one
  await page.goto(`${desk}/lich-lam-viec/tinh-han`)
  await page.getByLabel('Nhận lúc').fill('26/01/2022 09:00')
  await page.getByRole('button', { name: 'Tính hạn' }).click()
  await page.getByText('Hạn cuối: Thứ Tư, 09/02/2022').waitFor()
  await look(page, 'deadline')
  assert.deepEqual([...one.faults(), ...other.faults()], [])
})
