// Somebody writes an article at the desk: with the editor and without it, on a telephone, and with the connection gone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { createAccount } from '../../src/modules/people/index.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'tinh', bodies: [{ name: 'Ủy ban nhân dân tỉnh' }] })
const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#4a7' } })
  .jpeg()
  .toBuffer()
await portal.picture(site, 'le-khai-mac.jpg', photo, 'Quang cảnh lễ khai mạc')
const other = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#a54' } })
  .jpeg()
  .toBuffer()
const password = 'một câu dài dễ nhớ'
const email = 'cong-tac-vien@tinh.example'
const desk = `http://desk.${portal.apex}`
const input = { name: 'Hồ Cộng Tác', email, role: 'contributor', siteId: site.id } as const
await createAccount(portal.database.desk, { input, by: { kind: 'command' }, now: new Date(), password })

async function signedIn(options: Parameters<typeof openTab>[0] = {}) {
  const tab = await openTab(options)
  await tab.page.goto(`${desk}/dang-nhap`)
  await tab.page.getByLabel('Thư điện tử').fill(email)
  await tab.page.getByLabel('Mật khẩu').fill(password)
  await tab.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await tab.page.locator('.desk-account').waitFor()
  return tab
}

/** Begins an article of a template, as the list of items does. */
async function begin(page: Page, template: string): Promise<string> {
  await page.goto(`${desk}/tinh/muc`)
  await page.locator('.begin-item > summary').click()
  await page.locator(`button[name=template][value=${template}]`).click()
  await page.waitForURL(/\/tinh\/muc\/[0-9a-f-]{36}/)
  return page.url()
}

const tab = await signedIn({ viewport: { width: 1440, height: 900 } })
const { page } = tab
const text = () => page.getByRole('textbox', { name: /^Nội dung bài/ })
const state = () => page.locator('.saving-state')

test('typing, headings, a table and a link are saved by themselves and stand there after reloading', async () => {
  const address = await begin(page, 'tin')
  await text().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Sáng nay khai mạc hội nghị.')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Đề mục nhỏ' }).click()
  await page.keyboard.type('Kết quả')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Chi tiết tại đây')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+K')
  await page.getByLabel('Địa chỉ', { exact: true }).fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Xong' }).click()
  await page.getByText('Địa chỉ này không dùng được').waitFor()
  await page.getByLabel('Địa chỉ', { exact: true }).fill('tinh.gov.vn/van-ban')
  await page.getByRole('button', { name: 'Xong' }).click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Thêm bảng' }).click()
  for (const head of ['Năm', 'Hồ sơ', 'Đúng hạn']) {
    await page.keyboard.type(head)
    await page.keyboard.press('Tab')
  }
  await page.getByLabel('Tên bảng').fill('Số liệu ba năm')
  await page.getByLabel('Tiêu đề').fill('Khai mạc hội nghị chuyển đổi số')
  await state()
    .getByText(/^Đã lưu \d\d:\d\d$/)
    .waitFor()
  assert.deepEqual(await axeViolations(page), [])
  await keepPicture(page, 'writing-1440')

  await page.goto(address)
  assert.equal(await text().locator('h2').textContent(), 'Kết quả')
  assert.equal(await text().locator('a').getAttribute('href'), 'https://tinh.gov.vn/van-ban')
  assert.equal(await text().locator('caption').textContent(), 'Số liệu ba năm')
  assert.equal(await page.getByLabel('Tiêu đề').inputValue(), 'Khai mạc hội nghị chuyển đổi số')
  assert.deepEqual(tab.faults(), [])
})

test('with the connection gone the text stays on this machine, is offered after reloading and sent again', async () => {
  const address = await begin(page, 'bai')
  await text().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Câu đầu.')
  await state()
    .getByText(/^Đã lưu/)
    .waitFor()
  await page.context().setOffline(true)
  await page.keyboard.type(' Viết khi mất mạng.')
  await page.getByLabel('Dòng tác giả như sẽ in').fill('Tin: Hồ Cộng Tác')
  await state().getByText('Mất kết nối, bài đang giữ trên máy này').waitFor()
  await keepPicture(page, 'writing-away-1440')
  // What leaves with a closing page goes past the browser's switch for being offline.
  await page.evaluate("window.fetch = () => Promise.reject(new TypeError('offline'))")
  page.once('dialog', (dialog) => void dialog.accept())
  await page.goto('about:blank')
  await page.context().setOffline(false)
  tab.faults()

  await page.goto(address)
  assert.equal((await text().textContent())?.includes('mất mạng'), false)
  await page.getByText(/^Có bản chưa gửi từ \d\d:\d\d/).waitFor()
  await keepPicture(page, 'writing-offer-1440')
  await page.getByRole('button', { name: 'Dùng lại' }).click()
  await state()
    .getByText(/^Đã lưu/)
    .waitFor()
  await page.goto(address)
  assert.match((await text().textContent()) ?? '', /Câu đầu\. Viết khi mất mạng\./)
  assert.equal(await page.getByLabel('Dòng tác giả như sẽ in').inputValue(), 'Tin: Hồ Cộng Tác')
  assert.equal(await page.getByText(/^Có bản chưa gửi/).count(), 0)
})

test('a byline proposes works, and a picture of the library waits for its description', async () => {
  await begin(page, 'bai')
  await page.getByLabel('Dòng tác giả như sẽ in').fill('Tin: Hồ Cộng Tác – Ảnh: Lê Văn Ví')
  await page.getByLabel('Tiêu đề').click()
  await page.getByText('Đã đề xuất ai làm phần nào').waitFor()
  assert.equal(await page.locator('[name="author-0-0-name"]').inputValue(), 'Hồ Cộng Tác')
  assert.match(await page.locator('[name="author-0-0-person"]').inputValue(), /^[0-9a-f-]{36}:Hồ Cộng Tác$/)
  assert.equal(await page.locator('[name="author-1-0-name"]').inputValue(), 'Lê Văn Ví')
  await page.getByRole('button', { name: 'Chọn ảnh từ kho' }).click()
  assert.deepEqual(await axeViolations(page), [])
  await keepPicture(page, 'writing-picker-1440')
  await page.getByRole('button', { name: 'Quang cảnh lễ khai mạc' }).click()
  assert.equal(await page.locator('[name="picture-alt"]').inputValue(), 'Quang cảnh lễ khai mạc')
  await text().click()
  await page.getByRole('button', { name: 'Thêm ảnh', exact: true }).click()
  await page.getByLabel('Tải lên từ máy này').setInputFiles({ name: 'hop.jpg', mimeType: 'image/jpeg', buffer: other })
  await page.getByText('Đã tải lên hop.jpg.').waitFor()
  await page.getByRole('button', { name: 'Dùng', exact: true }).click()
  await page.getByText('Chưa mô tả ảnh').waitFor()
  await page.getByLabel('Ảnh cho thấy gì (bắt buộc)').fill('Các đại biểu dự họp')
  await page.getByText('Chưa mô tả ảnh').waitFor({ state: 'hidden' })
  await state()
    .getByText(/^Đã lưu/)
    .waitFor()
  assert.deepEqual(await axeViolations(page), [])
  await keepPicture(page, 'writing-picture-1440')
  await page.reload()
  assert.equal(await page.getByLabel('Ảnh cho thấy gì (bắt buộc)').inputValue(), 'Các đại biểu dự họp')
  assert.equal(await page.locator('[name="author-1-0-role"]').inputValue(), 'photographer')
  assert.deepEqual(tab.faults(), [])
})

test('what is pasted from elsewhere comes in clean', async () => {
  await begin(page, 'phong-su')
  await text().click()
  await page.evaluate(`(() => {
    const data = new DataTransfer()
    data.setData('text/html', '<h1 style="color:red">Đầu</h1><p class=MsoNormal>Một <b>hai</b><script>alert(1)</script></p>')
    data.setData('text/plain', 'Đầu Một hai')
    document.querySelector('.ProseMirror').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })()`)
  await text().locator('strong').waitFor()
  assert.equal(await text().locator('h2').textContent(), 'Đầu')
  assert.equal(await text().locator('script, [style]').count(), 0)
  assert.deepEqual(tab.faults(), [])
})

test('the toolbar is one stop of the Tab key, and arrows move inside it', async () => {
  await text().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Alt+F10')
  const focused = () => page.evaluate('document.activeElement.textContent || document.activeElement.ariaLabel')
  assert.equal(await focused(), 'Đề mục')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  assert.equal(await page.getByRole('button', { name: 'Đậm' }).getAttribute('aria-pressed'), 'true')
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('.ProseMirror-focused').count(), 1)
})

test('on a telephone everything is in reach, and nothing is wider than the screen', async () => {
  for (const width of [360, 768]) {
    const { page: phone, faults, close } = await signedIn({ viewport: { width, height: 740 }, hasTouch: width === 360 })
    await begin(phone, 'phong-van')
    await phone.getByRole('textbox', { name: /^Nội dung bài/ }).click()
    const wide = await phone.evaluate('document.documentElement.scrollWidth')
    assert.ok(Number(wide) <= width, `${wide} > ${width}`)
    assert.deepEqual(await axeViolations(phone), [])
    await phone.screenshot({ path: `test-results/pages/writing-screen-${width}.png` })
    await keepPicture(phone, `writing-${width}`)
    assert.deepEqual(faults(), [])
    await close()
  }
})

test('without a script the text is typed in plain signs, and what it cannot show stays', async () => {
  const { page: plain, close } = await signedIn({ viewport: { width: 768, height: 900 }, javaScriptEnabled: false })
  await begin(plain, 'tra-loi-ban-doc')
  const field = plain.locator('#body-text')
  assert.match(await field.inputValue(), /^## Câu hỏi/)
  await field.fill('## Câu hỏi\n\n> Bao giờ mở cửa?\n\n## Trả lời\n\nTừ **thứ Hai**.')
  await plain.getByLabel('Tiêu đề').fill('Trả lời bạn đọc về giờ mở cửa')
  await plain.getByRole('button', { name: 'Lưu', exact: true }).click()
  assert.match(
    await plain.locator('#body-text').inputValue(),
    /> Bao giờ mở cửa\?\n\n## Trả lời\n\nTừ \*\*thứ Hai\*\*\.$/,
  )
  await keepPicture(plain, 'writing-no-script-768')
  await close()
})
