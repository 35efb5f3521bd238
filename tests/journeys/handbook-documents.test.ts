// The screens of documents, intake and search that the handbook shows; its part for readers opens without a session.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axeViolations, openTab } from '../support/browser.ts'
import { openStage } from './desk-film-people.ts'
import { issuedDecision, morning } from './handbook-documents.ts'
import { narrow, raise, show, wide } from './handbook-pictures.ts'

const { portal, commune, desk, person, seat } = await openStage()
const clerk = await person('Vũ Thị Văn Thư', 'records-clerk', commune)

test('what came in this morning: the queue, one to confirm, one with personal data', { timeout: 240_000 }, async () => {
  const { sure, personal } = await morning(portal, commune)
  const tab = await seat(clerk, wide)
  await tab.page.goto(`${desk}/${commune.slug}/van-ban-den`)
  await show(tab, 'van-ban-den')
  await tab.page.goto(`${desk}/${commune.slug}/van-ban-den/${sure}`)
  await tab.page.locator('.intake-page image').first().waitFor()
  await show(tab, 'xac-nhan')
  await tab.page.goto(`${desk}/${commune.slug}/van-ban-den/${personal}/che`)
  await tab.page.locator('.intake-page image').first().waitFor()
  await show(tab, 'che-thong-tin')
  await tab.close()
})

test('a document entered by hand', async () => {
  const tab = await seat(clerk, wide)
  await tab.page.goto(`${desk}/${commune.slug}/muc`)
  await tab.page.locator('.begin-item > summary').click()
  await tab.page.locator('.new-item-template', { hasText: 'Quyết định, báo cáo' }).click()
  await tab.page.getByLabel('Số, ký hiệu').fill('12a/KH-UBND')
  await show(tab, 'nhap-van-ban')
  await tab.close()
})

test('its readers: the panel of signatures, a search, and the pages of the handbook that need no session', async () => {
  const path = await issuedDecision(portal, commune)
  const tab = await openTab(narrow)
  await tab.page.goto(commune.origin + path)
  await raise(tab.page, '.signature')
  await show(tab, 'bang-chu-ky')
  await tab.page.goto(`${commune.origin}/tim-kiem?q=254+qd+ubnd`)
  await tab.page.locator('.found-title a').first().waitFor()
  await show(tab, 'tim-kiem')
  await tab.page.goto(`${desk}/dang-nhap`)
  await tab.page.getByRole('link', { name: 'Trợ giúp' }).click()
  await tab.page.getByRole('heading', { level: 1, name: 'Bắt đầu' }).waitFor()
  await tab.page.goto(`${desk}/tro-giup/chu-ky-so`)
  await tab.page.getByRole('heading', { level: 1, name: 'Đọc bảng chữ ký' }).waitFor()
  assert.deepEqual([...(await axeViolations(tab.page)), ...tab.faults()], [])
  await tab.page.goto(`${desk}/tro-giup/van-hanh`)
  await tab.page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
  await tab.close()
})
