// Galleries, recordings with captions and transcript, attachments, and a Word file dropped in: written, kept and shown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx'
import { createAccount } from '../../src/modules/people/index.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { pdf, png } from '../support/file-bytes.ts'
import { eventually, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'tinh', bodies: [{ name: 'Ủy ban nhân dân tỉnh' }] })
const password = 'một câu dài dễ nhớ'
const email = 'cong-tac-vien@tinh.example'
const desk = `http://desk.${portal.apex}`
const input = { name: 'Hồ Cộng Tác', email, role: 'contributor', siteId: site.id } as const
await createAccount(portal.database.desk, { input, by: { kind: 'command' }, now: new Date(), password })

const { page, faults } = await openTab({ viewport: { width: 1440, height: 900 } })
await page.goto(`${desk}/dang-nhap`)
await page.getByLabel('Thư điện tử').fill(email)
await page.getByLabel('Mật khẩu').fill(password)
await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
await page.locator('.desk-account').waitFor()

async function begin(template: string): Promise<string> {
  await page.goto(`${desk}/tinh/muc`)
  await page.locator('.begin-item > summary').click()
  await page.locator(`button[name=template][value=${template}]`).click()
  await page.waitForURL(/\/tinh\/muc\/[0-9a-f-]{36}/)
  return page.url().replace(/\?.*/, '')
}

const text = () => page.getByRole('textbox', { name: /^Nội dung bài/ })
const tool = (name: string) => page.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')
const saved = () =>
  page
    .locator('.saving-state')
    .getByText(/^Đã lưu/)
    .waitFor()
const bring = async (...files: { name: string; mimeType: string; buffer: Buffer }[]) => {
  await dialog().getByLabel('Tải lên từ máy này').setInputFiles(files)
  for (const { name } of files)
    await dialog()
      .getByRole('button', { name: name.replace(/\.(png|jpg)$/, '.webp') })
      .waitFor()
  await dialog().getByRole('button', { name: /^Dùng/ }).click()
}

/** A film of one second, as the browser itself records it. */
async function recorded(kind: 'video' | 'audio'): Promise<Buffer> {
  const base64 = await page.evaluate(`(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 320; canvas.height = 180
    const ink = canvas.getContext('2d')
    const paint = setInterval(() => { ink.fillStyle = 'hsl(' + performance.now() % 360 + ' 60% 50%)'; ink.fillRect(0, 0, 320, 180) }, 40)
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const parts = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const over = new Promise((ready) => { recorder.onstop = ready })
    recorder.start()
    setTimeout(() => recorder.stop(), 900)
    await over
    clearInterval(paint)
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  })()`)
  assert.ok(kind)
  return Buffer.from(String(base64), 'base64')
}

test('a gallery keeps its order and what is said of each picture', async () => {
  const address = await begin('chum-anh')
  await text().click()
  await tool('Thêm chùm ảnh').click()
  assert.deepEqual(await axeViolations(page), [])
  await bring(
    { name: 'le-hoi.png', mimeType: 'image/png', buffer: await png({ colour: '#a33' }) },
    { name: 'dua-thuyen.png', mimeType: 'image/png', buffer: await png({ colour: '#33a' }) },
  )
  const pictures = page.locator('.gallery-pictures > li')
  await eventually(async () => assert.equal(await pictures.count(), 2))
  await pictures.nth(0).getByLabel('Ảnh cho thấy gì (bắt buộc)').fill('Đoàn rước')
  await pictures.nth(0).getByLabel('Chú thích').fill('Đoàn rước qua cầu')
  await pictures.nth(1).getByLabel('Ảnh cho thấy gì (bắt buộc)').fill('Đua thuyền')
  await pictures.nth(1).getByRole('button', { name: 'Chuyển lên: 2' }).click()
  await eventually(async () =>
    assert.equal(await pictures.nth(0).getByLabel('Ảnh cho thấy gì (bắt buộc)').inputValue(), 'Đua thuyền'),
  )
  await saved()
  assert.deepEqual(await axeViolations(page), [])
  await keepPicture(page, 'files-gallery')
  await page.goto(address)
  assert.equal(await pictures.nth(1).getByLabel('Chú thích').inputValue(), 'Đoàn rước qua cầu')
  await page.goto(`${address}/xem-truoc/trang`)
  const shown = page.locator('.gallery img')
  assert.deepEqual(await shown.evaluateAll((all) => all.map((one) => one.getAttribute('alt'))), [
    'Đua thuyền',
    'Đoàn rước',
  ])
  await shown.nth(1).scrollIntoViewIfNeeded()
  await eventually(async () =>
    assert.ok(await shown.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0))),
  )
  await keepPicture(page, 'files-gallery-shown')
  assert.deepEqual(faults(), [])
})

test('a film with captions and its words, a sound and an attachment stand in the text as readers get them', async () => {
  const address = await begin('bai')
  await text().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Mở đầu.')
  await page.keyboard.press('Enter')
  await tool('Thêm video, âm thanh').click()
  await dialog().getByRole('button', { name: 'Chọn video' }).click()
  await bring({ name: 'le-hoi.webm', mimeType: 'video/webm', buffer: await recorded('video') })
  const film = page.locator('.block-video')
  await film.getByLabel('Tên hiện trên trang').fill('Lễ hội đua thuyền')
  await film.getByLabel('Nội dung bằng chữ').fill('Bình luận viên: Đội Một về nhất.')
  await film.getByRole('button', { name: 'Chọn tệp phụ đề (.vtt)' }).click()
  const upload = dialog().getByLabel('Tải lên từ máy này')
  await upload.setInputFiles({ name: 'khong-phai.pdf', mimeType: 'application/pdf', buffer: pdf() })
  await dialog().getByText('khong-phai.pdf đã vào kho nhưng không phải loại tệp cần ở đây').waitFor()
  const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nĐội Một về nhất\n')
  await upload.setInputFiles({ name: 'loi.vtt', mimeType: 'text/vtt', buffer: captions })
  await film.getByRole('button', { name: 'Đã có phụ đề. Chọn tệp khác' }).waitFor()
  await page.keyboard.press('Control+End')
  await text().locator('> p').last().click()
  await tool('Thêm tệp kèm theo').click()
  await bring({
    name: 'ke-hoach.pdf',
    mimeType: 'application/pdf',
    buffer: pdf('1 0 obj<</Type/Catalog/Pages 2 0 R/Lang(vi)>>endobj'),
  })
  await page.locator('.block-attachment').getByLabel('Tên hiện trên trang').fill('Kế hoạch lễ hội')
  await saved()
  assert.deepEqual(await axeViolations(page), [])
  await keepPicture(page, 'files-recording')
  await page.goto(address)
  assert.equal(await film.getByLabel('Nội dung bằng chữ').inputValue(), 'Bình luận viên: Đội Một về nhất.')

  await page.goto(`${address}/xem-truoc/trang`)
  const video = page.locator('.recording video')
  await video.evaluate((one) => (one as HTMLVideoElement).play())
  await eventually(async () =>
    assert.deepEqual(
      await video.evaluate((one) => {
        const { videoWidth, currentTime, textTracks } = one as HTMLVideoElement
        return [
          videoWidth,
          currentTime > 0,
          textTracks[0]?.mode,
          (textTracks[0]?.cues?.[0] as VTTCue | undefined)?.text,
        ]
      }),
      [320, true, 'showing', 'Đội Một về nhất'],
    ),
  )
  await page.locator('.transcript summary').click()
  await page.getByText('Bình luận viên: Đội Một về nhất.').waitFor()
  assert.match((await page.locator('.attachment').textContent()) ?? '', /Kế hoạch lễ hội.*PDF/s)
  await keepPicture(page, 'files-recording-shown')
  assert.deepEqual(await axeViolations(page), [])
  assert.deepEqual(faults(), [])
})

/** A Word file as an office makes it: a title, a heading, words, a picture and its caption. */
const wordFile = async (): Promise<Buffer> => {
  const image = new ImageRun({
    type: 'png',
    data: await png({ colour: '#284' }),
    transformation: { width: 300, height: 200 },
  })
  const children = [
    new Paragraph({ text: 'Xã mở hội đua thuyền', heading: HeadingLevel.TITLE }),
    new Paragraph({
      children: [
        new TextRun('Sáng nay, '),
        new TextRun({ text: 'hai mươi đội', bold: true }),
        new TextRun(' tranh tài.'),
      ],
    }),
    new Paragraph({ text: 'Kết quả', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ children: [image] }),
    new Paragraph({ text: 'Các đội vào vạch xuất phát', style: 'Caption' }),
    new Paragraph('Đội Một về nhất.'),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

async function drop(name: string, bytes: Buffer): Promise<void> {
  const handed = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer()
      const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))
      data.items.add(new File([bytes], fileName ?? ''))
      return data
    },
    [name, bytes.toString('base64')],
  )
  await text().dispatchEvent('drop', { dataTransfer: handed })
}

test('a Word file dropped into an empty text fills title, words and picture with its caption; into a written one it asks', async () => {
  await begin('tin')
  await text().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  const file = await wordFile()
  await drop('Bài về hội.docx', file)
  await text().getByText('Đội Một về nhất.').waitFor()
  assert.equal(await page.getByLabel('Tiêu đề').inputValue(), 'Xã mở hội đua thuyền')
  assert.equal(await text().locator('h2').textContent(), 'Kết quả')
  assert.equal(await text().locator('strong').first().textContent(), 'hai mươi đội')
  assert.equal(await page.locator('.block-image').getByLabel('Chú thích').inputValue(), 'Các đội vào vạch xuất phát')
  await saved()
  await keepPicture(page, 'files-word')
  await drop('Bài về hội.docx', file)
  await dialog().getByText('Bài đang có nội dung').waitFor()
  assert.deepEqual(await axeViolations(page), [])
  await dialog().getByRole('button', { name: 'Thôi' }).click()
  assert.equal(await text().locator('h2').count(), 1)
  await drop('Bài về hội.docx', file)
  await dialog().getByRole('button', { name: 'Chèn thêm' }).click()
  await eventually(async () => assert.equal(await text().locator('h2').count(), 3))
  assert.equal(await text().locator('.block-image').count(), 2)
  await drop('hỏng.docx', Buffer.from('PK không phải Word'))
  await page.getByText(/Word/).last().waitFor()
  assert.deepEqual(
    faults().filter((one) => !one.includes('tap-tin-word')),
    [],
  )
})
