// What is written is not lost: with the connection gone and the tab closed, and when two people write in one item.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axeViolations, keepPicture, type Tab } from '../support/browser.ts'
import { bodyOf, isKept, openStage, phone } from './desk-film-people.ts'
import { sidewaysFaults } from './page-faults.ts'

const wide = { viewport: { width: 1440, height: 900 } }
const { commune, desk, seat, person, portal } = await openStage()
const writer = await seat(await person('Trần Thị Mai', 'contributor', commune), phone)
const secretary = await seat(await person('Đỗ Thị Thư', 'board-secretary', commune), wide)
const member = await seat(await person('Hồ Văn Bình', 'board-member', commune), wide)

async function begin({ page }: Tab, title: string, text: string): Promise<string> {
  await page.goto(`${desk}/`)
  await page.getByRole('button', { name: 'Viết mới' }).click()
  await page.getByLabel('Tiêu đề').fill(title)
  await bodyOf(page).click()
  await page.keyboard.insertText(text)
  await isKept(page)
  return new URL(page.url()).pathname
}

async function isSound({ page }: Tab, name: string): Promise<void> {
  await keepPicture(page, `desk-together-${name}`)
  assert.deepEqual([...(await axeViolations(page)), ...(await sidewaysFaults(page))], [], name)
}

test('what was written while the connection was gone is there after reloading', async () => {
  const { page } = writer
  const item = await begin(writer, 'Xã An tập huấn phòng chống bão', 'Sáng nay, xã An mở lớp tập huấn.')
  await page.context().setOffline(true)
  await page.keyboard.press('End')
  await page.keyboard.insertText(' Có 80 người dự lớp.')
  await page.getByText('Mất kết nối, bài đang giữ trên máy này').waitFor()
  await isSound(writer, 'away-360')
  const again = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  await again.context().setOffline(false)
  await again.goto(desk + item)
  const kept = again.getByRole('button', { name: 'Dùng lại' })
  await kept.or(bodyOf(again).getByText('Có 80 người dự lớp.')).first().waitFor()
  if (await kept.isVisible()) await kept.click()
  await bodyOf(again).getByText('Sáng nay, xã An mở lớp tập huấn. Có 80 người dự lớp.').waitFor()
})

test('of two who save the same item the second is told, sees both texts and loses neither', async () => {
  const item = await begin(secretary, 'Xã An trồng cây đầu năm', 'Câu đầu.')
  await secretary.page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await secretary.page.getByRole('status').getByText('Đã lưu.').waitFor()

  await member.page.goto(desk + item)
  for (const [{ page }, text] of [
    [member, ' Ủy viên viết thêm.'],
    [secretary, ' Thư ký viết thêm.'],
  ] as const) {
    await bodyOf(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(text)
    await isKept(page)
  }
  await secretary.page.getByText('Hồ Văn Bình cũng đang viết bài này').waitFor()
  await isSound(secretary, 'both-write-1440')
  await member.page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await member.page.getByRole('status').getByText('Đã lưu.').waitFor()
  await secretary.page.getByRole('button', { name: 'Lưu', exact: true }).click()

  const { page } = secretary
  await page.getByText('Hồ Văn Bình').first().waitFor()
  await page.getByRole('region', { name: 'Bản đã lưu của người khác' }).getByText('Ủy viên viết thêm.').waitFor()
  assert.match((await bodyOf(page).textContent()) ?? '', /Câu đầu\. Thư ký viết thêm\./)
  await isSound(secretary, 'conflict-1440')

  await bodyOf(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' Ủy viên viết thêm.')
  await page.getByRole('button', { name: 'Lưu bản đã gộp' }).click()
  await page.getByRole('status').getByText('Đã lưu.').waitFor()
  assert.match((await bodyOf(page).textContent()) ?? '', /Câu đầu\. Thư ký viết thêm\. Ủy viên viết thêm\./)
  await page.goto(`${desk}${item}/ban`)
  assert.ok((await page.locator('main').textContent())?.includes('Hồ Văn Bình'))
  assert.deepEqual(portal.problems, [])
})
