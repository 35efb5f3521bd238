// A contributor brings files into the library of a site, with an empty one, a few, and hundreds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { createAccount } from '../../src/modules/people/index.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { pdf, photo, png, windowsProgram } from '../support/file-bytes.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'xa-mot' })
const password = 'một câu dài dễ nhớ'
const email = 'cong-tac@xa.example'
const desk = `http://desk.${portal.apex}`
const input = { name: 'Trần Cộng Tác', email, role: 'contributor', siteId: site.id } as const
await createAccount(portal.database.desk, { input, by: { kind: 'command' }, now: new Date(), password })

const { page, faults } = await openTab({ viewport: { width: 360, height: 740 } })
const widths = [360, 768, 1440]

/** The page as it stands, in the widths of a telephone, a tablet and a desk. */
async function look(name: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await keepPicture(page, `media-${name}-${width}`)
    assert.equal(wide, 0, `${name} scrolls sideways at ${width}`)
  }
  assert.deepEqual(await axeViolations(page), [])
  assert.deepEqual(faults(), [])
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

test('an empty library says what to do', async () => {
  await page.goto(`${desk}/dang-nhap`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.goto(`${desk}/xa-mot/kho`)
  await page.getByText('Kho chưa có tệp nào').waitFor()
  await look('empty')
})

test('chosen files come in one after the other; what is refused says why while the others are there', async () => {
  const good = [
    file('Đồng lúa.jpg', await photo({ width: 1200, height: 800, colour: '#7a9a3c' })),
    file('Bản đồ xã.png', await png({ width: 800, height: 800, colour: '#3c6f9a' })),
    file('Thông báo.pdf', pdf()),
  ]
  await page.getByLabel('Chọn tệp từ máy').setInputFiles([...good, file('virus.jpg', windowsProgram())])
  await page.getByText('Tệp này là chương trình chạy trên máy').waitFor()
  await page.setViewportSize({ width: 768, height: 900 })
  await keepPicture(page, 'media-progress-768')
  await page.getByLabel('Chọn tệp từ máy').setInputFiles([file('Hội làng.png', await png({ colour: '#9a3c5c' }))])
  await page.getByText('Đã tải lên. Mở từng ảnh').waitFor()
  assert.equal(await page.locator('.media-card').count(), 4)
  assert.deepEqual(faults(), [`422 for ${desk}/xa-mot/kho`])
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0))
  await look('few')
})

test('a pasted and a dropped picture come in too', async () => {
  const bytes = [...(await png({ colour: '#123123', width: 300, height: 200 }))]
  await page.evaluate((list) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(list)], 'Dán vào.png', { type: 'image/png' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, bytes)
  await page.getByRole('link', { name: 'Dán vào.webp' }).waitFor()
  await page.evaluate((list) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(list).reverse()], 'Kéo vào.txt'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, bytes)
  await page.getByText('Loại tệp này không dùng được').waitFor()
  assert.deepEqual(faults(), [`422 for ${desk}/xa-mot/kho`])
})

test('one file: described, with its map answered, by a telephone', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${desk}/xa-mot/kho`)
  await page.getByRole('link', { name: 'Bản đồ xã.webp' }).click()
  await page.getByRole('textbox', { name: /^Mô tả ảnh/ }).fill('Bản đồ hành chính xã Một')
  await page.getByLabel('Có bản đồ, có đủ Hoàng Sa và Trường Sa').check()
  await page.getByLabel('hơi trái, hơi dưới').check()
  await page.getByLabel('Bộ sưu tập mới').fill('Bản đồ')
  await page.getByRole('button', { name: 'Lưu thông tin' }).click()
  await page.getByText('Đã lưu thông tin tệp.').waitFor()
  await look('file')
})

test('a library of hundreds goes on page by page, as pictures and as a table', async () => {
  await sql`insert into media.file (site_id, id, sha256, name, content_type, bytes, folded, created_at)
    select ${site.id}, gen_random_uuid(), lpad(to_hex(n), 64, '0'), 'Công văn số ' || n || ' về việc chuẩn bị lễ hội mùa xuân.pdf', 'application/pdf',
      n * 1000, 'cong van ' || n, '2020-01-01'::timestamptz + n * interval '1 hour' from generate_series(1, 500) as n`.execute(
    portal.database.desk,
  )
  await page.goto(`${desk}/xa-mot/kho`)
  await look('many')
  await page.getByRole('link', { name: 'Cũ hơn' }).click()
  assert.equal(await page.locator('.media-card').count(), 48)
  await page.getByRole('link', { name: 'Dạng bảng' }).click()
  await page.getByRole('table').waitFor()
  await look('table')
})
