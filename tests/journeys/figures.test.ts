// A unit's contact person answers a request for figures on a telephone; the secretary enters, is told what does not add up, and
// sees who has not reported.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { migrateJobs } from '../../src/platform/jobs/index.ts'
import { speakFor, withUnits } from '../figures/ground.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { type TestPerson, testPerson } from '../support/people-desk.ts'
import { testPortal } from '../support/portal.ts'
import { sidewaysFaults, structureFaults } from './page-faults.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'xa-mot', name: 'Trang thông tin điện tử xã Một' })
const { database } = portal
const desk = `http://desk.${portal.apex}`
await migrateJobs(database.urls.owner)
const units = await withUnits(database, site.id)
const secretary = await testPerson(database, { name: 'Lê Thị Thư', role: 'board-secretary', siteId: site.id })
const contact = await testPerson(database, { name: 'Trần Văn Đầu', role: 'unit-contact', siteId: site.id })
await speakFor(database, contact, units[1] ?? '')

async function tabOf(person: TestPerson, width: number, height: number) {
  const tab = await openTab({ viewport: { width, height } })
  const [name = '', value = ''] = person.cookie.split('=')
  const place = { domain: `desk.${portal.apex.replace(/:\d+$/, '')}`, path: '/', secure: true, httpOnly: true } as const
  await tab.page.context().addCookies([{ name, value, ...place }])
  return tab
}

const office = await tabOf(secretary, 1440, 900)
const phone = await tabOf(contact, 360, 740)

async function look(page: Page, name: string, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    await keepPicture(page, `figures-${name}-${width}`)
    assert.deepEqual(await sidewaysFaults(page), [], `${name} at ${width}`)
  }
  assert.deepEqual(await structureFaults(page, 'vi'), [], name)
  assert.deepEqual(await axeViolations(page), [], name)
}

const all = [360, 768, 1440]

test('the secretary asks three units, by the calendar', { timeout: 120_000 }, async () => {
  const { page } = office
  await page.goto(`${desk}/xa-mot/so-lieu`)
  await page.getByText('Chưa có số liệu nào').waitFor()
  await look(page, 'empty', all)
  await page.getByRole('link', { name: 'Yêu cầu đơn vị' }).click()
  await page
    .getByLabel('Tên yêu cầu')
    .fill('Số liệu chữ ký số và hồ sơ 6 tháng đầu năm 2026 phục vụ báo cáo chuyển đổi số của tỉnh')
  for (const unit of ['Phòng Văn hóa', 'Trạm Y tế', 'Trường Mầm non']) await page.getByLabel(unit).check()
  for (const label of ['Tổng số tiếp nhận', 'Đã giải quyết', 'Đang giải quyết', 'Chứng thư số đã cấp']) {
    await page.getByLabel(label, { exact: true }).check()
  }
  await look(page, 'ask', all)
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click()
  await page.getByText('Đã gửi.').waitFor()
  await look(page, 'request', all)
})

test('the contact person answers on a telephone, is told what does not add up, and mends it', {
  timeout: 120_000,
}, async () => {
  const { page } = phone
  await page.goto(desk)
  await page.getByRole('link', { name: /Số liệu chữ ký số/ }).click()
  await look(page, 'answer', [360])
  const number = (label: string) => page.getByLabel(label)
  await number('Tổng số tiếp nhận (hồ sơ)').fill('1.240')
  await number('Đã giải quyết (hồ sơ)').fill('1.100')
  await number('Đang giải quyết (hồ sơ)').fill('104')
  await page.getByLabel('Số liệu lấy từ đâu').fill('Phần mềm một cửa của trạm')
  await page.getByRole('button', { name: 'Gửi số liệu' }).click()
  await page.getByText('các phần thiếu 36').waitFor()
  await page.getByText(/tổng số tiếp nhận là 1\.204, không phải 1\.240/).waitFor()
  await look(page, 'answer-told', [360])
  await number('Tổng số tiếp nhận (hồ sơ)').fill('1.204')
  await page.getByRole('button', { name: 'Gửi số liệu' }).click()
  await page.getByText('Đã gửi số liệu. Cảm ơn bạn.').waitFor()
  await look(page, 'answered', [360])
  const { rows } = await sql<{ value: string }>`
    select value::text as value from figures.value where indicator = 'dossiers.total_received'`.execute(database.desk)
  assert.deepEqual(rows, [{ value: '1204' }])
})

test('the secretary types, hears at once what does not add up, and stands by it', { timeout: 120_000 }, async () => {
  const { page } = office
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${desk}/xa-mot/so-lieu/nhap`)
  await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Phòng Văn hóa' })
  await page.getByRole('button', { name: 'Mở biểu nhập' }).click()
  await page.getByLabel('Đang giải quyết (hồ sơ)').fill('350')
  await page.getByLabel('Đang giải quyết chưa đến hạn (hồ sơ)').fill('295')
  await page.getByLabel('Đang giải quyết quá hạn (hồ sơ)').fill('50')
  await page.getByText('các phần thiếu 5.').waitFor()
  await look(page, 'typing', all)
  await page.getByLabel('Đang giải quyết quá hạn (hồ sơ)').fill('55')
  await page.getByText('các phần thiếu 5.').waitFor({ state: 'detached' })
  await page.getByLabel('Nguồn số liệu').fill('Báo cáo giấy')
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await page.getByText('Đã ghi 3 số mới').waitFor()
})

test('after the deadline the table says who has not reported', { timeout: 120_000 }, async () => {
  const { page } = office
  // The deadline passed an hour ago.
  await sql`update figures.request set made_at = now() - interval '9 days', due_at = now() - interval '1 hour'`.execute(
    database.owner,
  )
  await page.goto(`${desk}/xa-mot/so-lieu`)
  await page.getByRole('cell', { name: 'Không báo cáo' }).first().waitFor()
  await look(page, 'table', all)
  await page.getByRole('link', { name: '1.204' }).click()
  await page.getByText('Đơn vị trả lời').waitFor()
  await look(page, 'history', [360, 1440])
})

test('a report is pasted and checked; files, systems and targets have their pages', { timeout: 120_000 }, async () => {
  const { page } = office
  await page.goto(`${desk}/xa-mot/so-lieu/kiem-tra`)
  await page
    .getByLabel('Đoạn báo cáo')
    .fill(
      'Đã tiếp nhận 18.077 hồ sơ; đã giải quyết 16.721 hồ sơ, trong đó đúng hạn 13.021 hồ sơ, quá hạn: 296 hồ sơ; đang giải quyết 1.257 hồ sơ.',
    )
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await page.getByText('2 chỗ chưa khớp').waitFor()
  await look(page, 'text', all)
  await page.goto(`${desk}/xa-mot/so-lieu/nhap-tep`)
  await page.getByLabel('Nguồn số liệu').fill('Tệp của trường')
  await page.getByLabel('Tệp', { exact: true }).setInputFiles({
    ...{ name: 'so-lieu.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(
      'don_vi,tu_ngay,den_ngay,signatures.issued\nTrường Mầm non,01/01/2026,30/06/2026,9\nAi đó,x,y,-1\n',
    ),
  })
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByText('1 số mới').waitFor()
  await look(page, 'import', all)
  await page.getByRole('button', { name: 'Ghi vào sổ số liệu' }).click()
  await page.getByText('Đã ghi số liệu từ tệp.').waitFor()
  await page.goto(`${desk}/xa-mot/so-lieu/chi-tieu`)
  await look(page, 'catalogue', all)
  assert.deepEqual([...office.faults(), ...phone.faults()], [])
})
