// The secretary makes the half-year report and has it signed; the inspector opens a figure down to its rows.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { enterPieces, enterUnits } from '../reports/ground.ts'
import { axeViolations, keepPicture, openTab, type Tab } from '../support/browser.ts'
import { type TestPerson, testPerson } from '../support/people-desk.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'xa-mot', name: 'Xã Hòa Bình', kind: 'commune' })
const { database } = portal
const desk = `http://desk.${portal.apex}`
const secretary = await testPerson(database, { name: 'Trần Thị Thư', role: 'board-secretary', siteId: site.id })
const inspector = await testPerson(database, { name: 'Lê Văn Tra', role: 'inspection', siteId: site.id })
const year = new Date().getFullYear()

const names = [
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  'Phòng Văn hóa - Xã hội',
  'Công an xã',
  'Trung tâm Phục vụ hành chính công và cung ứng dịch vụ sự nghiệp công tổng hợp',
]
const entered = new Date(Date.now() - 60_000)
const units = await enterUnits(
  database.desk,
  site,
  names.map((name, at) => ({ name, group: at < 3 ? 'board' : 'contributor', no: at + 1 })),
  entered,
)
await enterPieces(
  database.desk,
  site,
  Array.from({ length: 23 }, (_, at) => ({
    ...{ title: `Tin số ${at + 1} về hoạt động của xã`, unitId: units.get(names[at % 3] ?? '') ?? '' },
    ...{ genre: at % 4 === 0 ? ('bai' as const) : ('tin' as const), contributorGroup: 'board' as const },
    publishedAt: new Date(Date.UTC(at % 5 === 0 ? year - 2 : year - 1, at % 6, 3 + at)),
  })),
  entered,
)

async function open(who: TestPerson): Promise<Tab> {
  const tab = await openTab({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = who.cookie.split('=')
  const place = { domain: `desk.${portal.apex.replace(/:\d+$/, '')}`, path: '/', secure: true, httpOnly: true } as const
  await tab.page.context().addCookies([{ name, value, ...place }])
  return tab
}

async function look({ page, faults }: Tab, name: string): Promise<void> {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    await keepPicture(page, `reports-${name}-${width}`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.equal(wide, 0, `${name} scrolls sideways at ${width}`)
  }
  assert.deepEqual(await axeViolations(page), [])
  assert.deepEqual(faults(), [])
}

const writing = await open(secretary)
const { page } = writing

test('a desk without reports says what to do; the secretary enters a series', async () => {
  await page.goto(`${desk}/xa-mot/bao-cao`)
  await look(writing, 'empty')
  await page.getByRole('link', { name: 'Thêm loại báo cáo' }).click()
  await look(writing, 'series')
  await page.getByLabel('Cơ quan chủ quản').fill('ỦY BAN NHÂN DÂN XÃ HÒA BÌNH')
  await page.getByLabel('Địa danh').fill('Hòa Bình')
  await page.getByLabel('Quyền hạn, chức vụ').fill('KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC')
  await page.getByLabel('Ký hiệu').fill('BC BBT')
  await page.getByRole('button', { name: 'Lưu loại báo cáo' }).click()
  await page.getByText('Ký hiệu chưa đúng').first().waitFor()
  await look(writing, 'series-wrong')
  await page.getByLabel('Ký hiệu').fill('BC-BBT')
  await page.getByRole('button', { name: 'Lưu loại báo cáo' }).click()
  await page.getByRole('heading', { name: 'Lập báo cáo mới' }).waitFor()
  await look(writing, 'wizard')
})

test('the half-year report counts by itself; the secretary writes what no machine knows and names whom she wants', async () => {
  await page.locator('#ky').selectOption('half')
  await page.locator('#nam').fill(String(year - 1))
  await page.locator('#thu').fill('1')
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  await page.getByText('Đã lập báo cáo').waitFor()
  await look(writing, 'draft')
  await page.getByText(`Trong kỳ, Trang Thông tin điện tử xã Hòa Bình đăng 18 tin, bài`).waitFor()
  await page.locator('summary', { hasText: 'Nêu tên đơn vị chưa có tin, bài' }).click()
  await page.locator('details[open] input[type=checkbox]').first().check()
  await page.locator('#doan-plans').fill('- Mở lớp tập huấn viết tin, bài.\n- Duy trì lịch trực ngày nghỉ.')
  await page.getByRole('button', { name: 'Lưu nội dung' }).click()
  await page.getByText('Đã lưu.').waitFor()
  await page.getByText('trong đó có: Trung tâm Phục vụ hành chính công').waitFor()
})

test('she answers the self-assessment, against a proposal only with a reason', async () => {
  await page.getByRole('link', { name: 'Bảng tự đánh giá' }).click()
  await look(writing, 'assessment')
  await page.locator('input[name=muc-2][value=co]').check()
  await page.locator('input[name=so-luong-2]').fill('01 chuyên mục')
  await page.locator('input[name=ly-do-2]').fill('Đã mở trên trang')
  await page.getByRole('button', { name: 'Lưu tự đánh giá' }).click()
  await page.getByText('Đã lưu bảng tự đánh giá').waitFor()
  await page.getByRole('link', { name: 'Trở lại báo cáo' }).click()
})

test('a letter reminds each silent unit; files download', async () => {
  await page.getByRole('link', { name: 'Công văn nhắc đơn vị' }).click()
  await look(writing, 'letters')
  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Tải bản nháp/ }).click(),
  ])
  assert.match(letter.suggestedFilename(), /^cong-van-trung-tam.*\.docx$/)
  await letter.saveAs(path.join(tmpdir(), 'congso-reports-letter.docx'))
  await page.getByRole('link', { name: 'Trở lại báo cáo' }).click()
  for (const name of ['Word (DOCX)', 'PDF', 'Trang để in (HTML)', 'Bảng số liệu (XLSX)', 'Bảng đơn vị (XLSX)']) {
    const link = page.getByRole('link', { name, exact: true })
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
    await file.saveAs(path.join(tmpdir(), `congso-${file.suggestedFilename()}`))
  }
})

test('checked, sent to be signed, issued with number, day and the signed file; then it stays', async () => {
  await page.getByRole('button', { name: 'Kiểm tra xong số liệu' }).click()
  await page.getByText('Số liệu đã kiểm tra.').waitFor()
  await page.getByRole('button', { name: 'Xuất bản trình ký' }).click()
  await page.getByText('Đã xuất bản trình ký').waitFor()
  await look(writing, 'for-signature')
  await page.getByLabel('Số', { exact: true }).fill('1')
  await page.getByLabel('Ngày ban hành').fill(`03/01/${year}`)
  await page.getByRole('button', { name: 'Ghi nhận đã ban hành' }).click()
  await page.getByText('Chưa có tệp PDF đã ký').first().waitFor()
  await look(writing, 'issue-wrong')
  const signed = path.join(tmpdir(), `congso-reports-${process.pid}.pdf`)
  await writeFile(signed, '%PDF-1.7\n%%EOF')
  await page.getByLabel('Số', { exact: true }).fill('1')
  await page.getByLabel('Ngày ban hành').fill(`03/01/${year}`)
  await page.getByLabel('Tệp PDF đã ký').setInputFiles(signed)
  await page.getByRole('button', { name: 'Ghi nhận đã ban hành' }).click()
  await page.getByText('Báo cáo đã ban hành').waitFor()
  await look(writing, 'issued')
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).first().click()
  await page.getByText(`01/BC-BBT, 03/01/${year}`).waitFor()
  await look(writing, 'list')
})

test('the inspector opens a figure down to its rows, which are as many as it says', async () => {
  const tab = await open(inspector)
  await tab.page.goto(`${desk}/xa-mot/bao-cao`)
  await tab.page.getByRole('link', { name: '6 tháng đầu năm' }).click()
  assert.equal(await tab.page.getByRole('button', { name: 'Lưu nội dung' }).count(), 0)
  await tab.page.getByRole('link', { name: /Mở danh sách: Tin, bài đăng trong kỳ: 18/ }).click()
  await tab.page.getByText('18 tin, bài').first().waitFor()
  assert.equal(await tab.page.locator('tbody tr').count(), 18)
  await look(tab, 'behind')
  await tab.page.getByRole('link', { name: 'Trở lại báo cáo' }).click()
  await tab.page.getByRole('link', { name: 'Tin, bài theo đơn vị và tháng' }).click()
  await look(tab, 'behind-units')
  await tab.page.getByRole('link', { name: 'Trở lại báo cáo' }).click()
  await tab.page.getByRole('link', { name: 'Bảng tự đánh giá' }).click()
  await tab.page.locator('input[name=doan-2][value=khong]').check()
  await tab.page.locator('input[name=nhan-xet-2]').fill('Tin chưa thường xuyên')
  await tab.page.getByRole('button', { name: 'Lưu kết quả kiểm tra' }).click()
  await tab.page.getByText('Đã lưu bảng tự đánh giá').waitFor()
  await look(tab, 'verdict')
  await tab.close()
})
