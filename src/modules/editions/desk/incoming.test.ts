import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Document, ImageRun, Packer, Paragraph, TextRun } from 'docx'
import sharp from 'sharp'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { type WholeDesk, wholeDesk } from '../../../../tests/support/desk.ts'

let database: TestDatabase
let desk: WholeDesk

const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#a33' } })
  .jpeg()
  .toBuffer()
const written = await Packer.toBuffer(
  new Document({
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun({ text: 'Ngày hội đọc sách', bold: true })] }),
          new Paragraph({
            children: [new ImageRun({ type: 'jpg', data: picture, transformation: { width: 64, height: 48 } })],
          }),
          new Paragraph('Ảnh: Nhà trường'),
        ],
      },
    ],
  }),
)

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa'])
})
after(async () => {
  await desk.close()
  await database.drop()
})

test('a paste comes back as running text with notes in sentences', async () => {
  const writer = await desk.person('Người Viết', 'contributor', 'xa')
  const answer = await desk.post(writer, '/xa/dan', {
    html: '<p style="font-family:.VnTime">C«ng an <b>huyÖn</b></p>',
    text: '',
  })
  assert.equal(answer.status, 200)
  const { prose, notes } = JSON.parse(answer.body)
  assert.deepEqual(prose.content, [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Công an ' },
        { type: 'text', text: 'huyện', marks: [{ type: 'bold' }] },
      ],
    },
  ])
  assert.deepEqual(notes, ['Đã chuyển 1 đoạn từ phông TCVN3 (ABC) sang Unicode. Hãy đọc lại tên riêng.'])
})

test('nobody pastes on a site where they write nothing', async () => {
  const stranger = await desk.person('Người Lạ', 'contributor', 'tinh')
  const inspector = await desk.person('Người Xem', 'inspection', 'xa')
  assert.equal((await desk.post(stranger, '/xa/dan', { html: '<p>a</p>' })).status, 404)
  assert.notEqual((await desk.post(inspector, '/xa/dan', { html: '<p>a</p>' })).status, 200)
})

const sending = (bytes: Buffer, name = 'bai.docx') => ({
  files: [{ field: 'tep', name, contentType: 'application/octet-stream', bytes }],
})

test('a Word file becomes running text, and its pictures stand in the library of the site', async () => {
  const writer = await desk.person('Người Gửi', 'contributor', 'xa')
  const answer = await desk.upload(writer, '/xa/tap-tin-word', sending(written))
  assert.equal(answer.status, 200)
  const { prose, pictures, title, notes } = JSON.parse(answer.body)
  assert.equal(title, 'Ngày hội đọc sách')
  assert.deepEqual(notes, [])
  assert.deepEqual(
    prose.content.map(({ type }: { type: string }) => type),
    ['paragraph', 'image'],
  )
  const { sha256, contentType, caption, alt } = prose.content[1].attrs
  assert.deepEqual([contentType, caption, alt], ['image/webp', 'Ảnh: Nhà trường', ''])
  assert.equal(pictures[0].sha256, sha256)
  const { rows } = await database.pools.owner.query('select 1 from media.file where sha256 = $1 and site_id = $2', [
    ...[sha256, desk.siteId('xa')],
  ])
  assert.equal(rows.length, 1)
  assert.equal((await desk.get(writer, pictures[0].url)).status, 200)
})

test('what is no Word file is refused with a sentence that says what to do', async () => {
  const writer = await desk.person('Người Gửi Nhầm', 'contributor', 'xa')
  const answer = await desk.upload(writer, '/xa/tap-tin-word', sending(Buffer.from('%PDF-1.7'), 'bai.docx'))
  assert.equal(answer.status, 422)
  assert.match(JSON.parse(answer.body).issues[0].text, /PDF.*Hãy gửi bản Word/)
})
