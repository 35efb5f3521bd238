// Writing, editing and approving at the desk without a mouse: Tab, arrows, Enter, Space and letters are all there is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator } from 'playwright-core'
import { axeViolations, keepPicture, type Tab } from '../support/browser.ts'
import { bodyOf, isKept, openStage } from './desk-film-people.ts'
import { sidewaysFaults } from './page-faults.ts'

const wide = { viewport: { width: 1440, height: 900 } }
const { commune, desk, seat, person, portal } = await openStage()
const writer = await seat(await person('Trần Thị Mai', 'contributor', commune), wide)
const secretary = await seat(await person('Đỗ Thị Thư', 'board-secretary', commune), wide)
const head = await seat(await person('Phạm Văn Lĩnh', 'board-head', commune), wide)
const title = 'Xã An mở lớp học bơi miễn phí cho trẻ em'

for (const { page } of [writer, secretary, head]) {
  await page.addInitScript(() => {
    for (const kind of ['mousedown', 'pointerdown', 'touchstart']) {
      window.addEventListener(kind, () => sessionStorage.setItem('used', kind), true)
    }
  })
}

/** Goes there by Tab, or backwards, and sees that the focus shows. */
async function reach({ page }: Tab, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor()
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press(key)
    if (!(await wanted.evaluate((element) => element === document.activeElement))) continue
    assert.ok(await wanted.evaluate(showsFocus), `${wanted} does not show that it has the focus`)
    return
  }
  assert.fail(`${key} does not come to ${wanted}`)
}

/** An outline, a shadow or another border around it, or around the frame it stands in. */
function showsFocus(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const around = [element, element.parentElement, element.parentElement?.parentElement].filter((one) => one != null)
  const isMarked = around.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })
  return isMarked && bottom > 0 && top < window.innerHeight
}

async function press(tab: Tab, button: string, said: string): Promise<void> {
  await reach(tab, tab.page.getByRole('button', { name: button, exact: true }))
  await tab.page.keyboard.press('Enter')
  await tab.page.getByRole('status').getByText(said).waitFor()
}

async function open(tab: Tab): Promise<void> {
  await tab.page.goto(`${desk}/`)
  await reach(tab, tab.page.getByRole('link', { name: title, exact: true }))
  await tab.page.keyboard.press('Enter')
  await tab.page.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function isSound({ page, faults }: Tab, name: string): Promise<void> {
  await keepPicture(page, `desk-keyboard-${name}-1440`)
  assert.deepEqual([...(await axeViolations(page)), ...(await sidewaysFaults(page)), ...faults()], [], name)
}

test('a contributor writes and sends an item by keyboard alone', async () => {
  const { page } = writer
  await page.goto(`${desk}/`)
  await reach(writer, page.getByRole('button', { name: 'Viết mới' }))
  await page.keyboard.press('Enter')
  await reach(writer, page.getByLabel('Thể loại'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await reach(writer, page.getByLabel('Tiêu đề'))
  await page.keyboard.type(title)
  await reach(writer, page.getByLabel('Tóm tắt'))
  await page.keyboard.type('Lớp học dành cho trẻ từ sáu đến mười hai tuổi.')
  await reach(writer, bodyOf(page))
  await page.keyboard.press('Alt+F10')
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page.keyboard.type('Sáng 5/6')
  await page.keyboard.press('Control+B')
  await page.keyboard.type(', xã An khai giảng lớp học bơi cho 60 em.')
  assert.equal(await bodyOf(page).locator('strong').textContent(), 'Sáng 5/6')
  await reach(writer, page.getByLabel('Tóm tắt'), 'Shift+Tab')
  await isKept(page)
  await isSound(writer, 'written')
  await press(writer, 'Gửi duyệt', 'Đã gửi duyệt.')
})

test('the secretary returns it with a remark, and the contributor ticks it off, by keyboard alone', async () => {
  const { page } = secretary
  await open(secretary)
  await press(secretary, 'Nhận biên tập', 'Bạn đã nhận biên tập.')
  await reach(secretary, page.locator('summary').getByText('Trả lại', { exact: true }))
  await page.keyboard.press('Space')
  await reach(secretary, page.getByLabel('Lý do trả lại'))
  await page.keyboard.type('Ghi rõ số lớp.')
  await reach(secretary, page.getByLabel('Chép lại câu cần sửa').first())
  await page.keyboard.type('60 em')
  await reach(secretary, page.getByLabel('Nhận xét về câu đó').first())
  await page.keyboard.type('Chia mấy lớp?')
  await press(secretary, 'Trả lại', 'Đã trả lại người viết.')
  await open(writer)
  await reach(writer, bodyOf(writer.page))
  await writer.page.keyboard.press('Control+End')
  await writer.page.keyboard.type(' Các em chia làm ba lớp.')
  await isKept(writer.page)
  await reach(writer, writer.page.getByRole('button', { name: /^Đã sửa/ }))
  await writer.page.keyboard.press('Enter')
  await writer.page.getByRole('status').getByText('Đã ghi nhận.').waitFor()
  await press(writer, 'Gửi duyệt', 'Đã gửi duyệt.')
})

test('the secretary passes it on and the head approves and publishes it by keyboard alone', async () => {
  await open(secretary)
  await press(secretary, 'Nhận biên tập', 'Bạn đã nhận biên tập.')
  await press(secretary, 'Trình duyệt', 'Đã trình duyệt.')
  await open(head)
  await isSound(head, 'approving')
  await press(head, 'Duyệt và đăng', 'Đã duyệt và đăng.')
  await reach(head, head.page.getByRole('link', { name: 'Xem bài trên trang' }))
  await head.page.keyboard.press('Enter')
  await head.page.getByRole('heading', { level: 1, name: title }).waitFor()
  assert.match((await head.page.locator('main').textContent()) ?? '', /Các em chia làm ba lớp\./)
})

test('nobody has touched a mouse or the screen', async () => {
  for (const { page } of [writer, secretary]) {
    assert.equal(await page.evaluate(() => sessionStorage.getItem('used')), null)
  }
  assert.deepEqual(portal.problems, [])
})
