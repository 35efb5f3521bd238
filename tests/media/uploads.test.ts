import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import sharp from 'sharp'
import { clamd } from '../../src/platform/malware.ts'
import { eicar, hasClamd, realClamd } from '../support/clamd.ts'
import { testDatabase } from '../support/database.ts'
import { wholeDesk } from '../support/desk.ts'
import { docx, hugePng, mp4, pdf, photo, png, windowsProgram, zip } from '../support/file-bytes.ts'
import type { TestPerson } from '../support/people-desk.ts'
import { type MediaGround, mediaGround } from './ground.ts'

let ground: MediaGround
let writer: TestPerson

before(async () => {
  ground = await mediaGround()
  writer = await ground.desk.person('Trần Cộng Tác', 'contributor', 'xa-mot')
})
after(() => ground.close())

const stored = (sha256: string): Promise<Buffer> => buffer(ground.desk.files.read(sha256))

test('a photo comes in upright, without its camera and place, in the sizes of pages; its original is not served', async () => {
  const original = await photo({ width: 3000, height: 2000 })
  assert.ok((await sharp(original).metadata()).exif)
  const picture = await ground.brought(writer, 'xa-mot', 'IMG 0001.JPG', original)
  assert.deepEqual([picture.name, picture.contentType, picture.alt], ['IMG 0001.webp', 'image/webp', null])
  assert.deepEqual([picture.width, picture.height], [1600, 2400])

  const shown = await stored(picture.sha256)
  const { exif, orientation, format } = await sharp(shown).metadata()
  assert.deepEqual([exif, orientation, format], [undefined, undefined, 'webp'])
  assert.ok(!shown.includes('BI-MAT') && !shown.includes('May anh mau'))
  const { rows } = await sql<{
    width: number
    original: string
  }>`select r.width, f.original_sha256 as original from media.rendition as r
    join media.file as f on f.sha256 = r.sha256 where r.sha256 = ${picture.sha256} order by r.width`.execute(
    ground.database.desk,
  )
  assert.deepEqual(
    rows.map(({ width }) => width),
    [480, 960],
  )

  const small = await ground.desk.get(writer, picture.url)
  assert.equal(small.status, 200)
  assert.equal(small.headers['content-type'], 'image/webp')
  assert.match(String(small.headers['content-security-policy']), /sandbox/)
  const again = await ground.desk.get(writer, picture.url, { 'if-none-match': String(small.headers['etag']) })
  assert.equal(again.status, 304)
  const own = await ground.desk.get(writer, `/xa-mot/kho/tep/${rows[0]?.original}/goc.jpg`)
  assert.equal(own.status, 404)
})

test('documents and recordings come in as they are; only what a browser shows is opened in it', async () => {
  const report = docx()
  const file = await ground.brought(writer, 'xa-mot', 'Báo cáo: quý 1?.docx', report)
  assert.equal(file.name, 'Báo cáo quý 1.docx')
  const got = await ground.desk.get(writer, file.url)
  assert.match(
    String(got.headers['content-disposition']),
    /^attachment; filename\*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%201\.docx$/,
  )
  assert.equal(got.headers['x-content-type-options'], 'nosniff')
  const film = await ground.brought(writer, 'xa-mot', 'hội.mp4', mp4())
  const part = await ground.desk.get(writer, film.url, { range: 'bytes=0-9' })
  assert.deepEqual([part.status, part.headers['content-length']], [206, '10'])
  assert.match(String(part.headers['content-disposition']), /^inline/)
  const paper = await ground.brought(writer, 'xa-mot', 'công văn.pdf', pdf())
  assert.match(String((await ground.desk.get(writer, paper.url)).headers['content-disposition']), /^inline/)
})

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="alert(1)"><script>alert(2)</script><rect width="9" height="9"/></svg>'

test('an SVG with a script and a JPEG with a page and an archive behind it come in as pictures and nothing else', async () => {
  const logo = await ground.brought(writer, 'xa-mot', 'logo.svg', Buffer.from(drawing))
  assert.equal(logo.contentType, 'image/webp')
  const two = Buffer.concat([
    await photo(),
    Buffer.from('<script>alert(1)</script>'),
    zip([{ name: 'a', bytes: Buffer.from('x') }]),
  ])
  const picture = await ground.brought(writer, 'xa-mot', 'hai-mat.jpg', two)
  const shown = await stored(picture.sha256)
  assert.ok(!shown.includes('<script>') && !shown.includes('PK\x03\x04'))
})

const refused: [string, string, () => Buffer | Promise<Buffer>, RegExp][] = [
  ['a decompression bomb', 'bom.png', () => hugePng(60_000), /kích thước điểm ảnh quá lớn/],
  [
    'a bomb in a Word file',
    'bom.docx',
    () => docx({ name: 'word/media/a.bin', bytes: Buffer.alloc(30_000_000) }),
    /nở ra quá lớn/,
  ],
  ['a renamed program', 'ảnh.jpg', () => windowsProgram(), /chương trình chạy trên máy/],
  ['a web page called a photo', 'anh.jpg', () => Buffer.from('<html><script>1</script></html>'), /trang web \(HTML\)/],
  ['macros', 'a.docx', () => docx({ name: 'word/vbaProject.bin', bytes: Buffer.from('x') }), /macro/],
  ['a PDF that runs', 'a.pdf', () => pdf('1 0 obj<</S/JavaScript/JS(x)>>endobj'), /mã tự chạy/],
  ['entities in an SVG', 'a.svg', () => Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${drawing}`), /DOCTYPE/],
  ['a cut picture', 'a.png', async () => (await png()).subarray(0, 400), /bị hỏng/],
  ['nothing', 'a.jpg', () => Buffer.alloc(0), /Tệp rỗng/],
]

for (const [what, name, bytes, sentence] of refused) {
  test(`${what} is refused in words, and nothing of it is kept`, async () => {
    const before = await ground.picked(writer, 'xa-mot')
    const { status, files, issues } = await ground.bring(writer, 'xa-mot', { name, bytes: await bytes() })
    assert.deepEqual([status, files], [422, []])
    assert.match(issues[0]?.text ?? '', sentence)
    assert.deepEqual(await ground.picked(writer, 'xa-mot'), before)
  })
}

test('a film of 200 MB is refused while it comes, with what to do, and leaves nothing behind', async () => {
  const film = Buffer.concat([mp4(), Buffer.alloc(200 * 1024 * 1024)])
  const { status, text } = await ground.bring(writer, 'xa-mot', { name: 'phim.mp4', bytes: film })
  assert.equal(status, 413)
  assert.match(text ?? '', /tối đa 100 MB\. Chưa có tệp nào được lưu/)
  await setTimeout(100)
  assert.deepEqual(await readdir(join(tmpdir(), 'congso-uploads')), [])
})

test('of several files the good ones come in, and each other says why not', async () => {
  const came = await ground.bring(
    writer,
    'xa-mot',
    { name: 'a.png', bytes: await png({ colour: '#123456' }) },
    { name: 'b.jpg', bytes: windowsProgram() },
  )
  assert.deepEqual([came.status, came.files.length, came.issues[0]?.problem], [200, 1, 'program'])
})

test('without a program the page says what came of it', async () => {
  const good = await ground.desk.upload(writer, '/xa-mot/kho', {
    files: [{ name: 'c.png', bytes: await png({ colour: '#333' }) }],
  })
  assert.deepEqual([good.status, good.location], [303, '/xa-mot/kho?da=tai-len'])
  const bad = await ground.desk.upload(writer, '/xa-mot/kho', { files: [{ name: 'd.jpg', bytes: windowsProgram() }] })
  assert.equal(bad.status, 422)
  assert.match(bad.body, /d\.jpg: Tệp này là chương trình/)
})

test('malware is refused and noted; the audit holds even where nothing else was kept', async () => {
  ground.fake.answer = (bytes) => (bytes.includes(eicar) ? 'stream: Eicar FOUND' : 'stream: OK')
  const { issues } = await ground.bring(writer, 'xa-mot', {
    name: 'phu-de.vtt',
    bytes: Buffer.concat([Buffer.from('WEBVTT\n\n'), eicar]),
  })
  assert.equal(issues[0]?.problem, 'infected')
  const { rows } = await sql`select from audit.entry where happened = 'file-infected'`.execute(ground.database.desk)
  assert.equal(rows.length, 1)
})

test('with the real clamd, EICAR in a Word file is refused', {
  skip: !hasClamd && 'clamd is not installed here',
}, async () => {
  const [real, database] = [await realClamd(), await testDatabase()]
  const desk = await wholeDesk(database, ['tinh'], { scanner: clamd(real.url) })
  try {
    const who = await desk.person('Người Thử', 'contributor', 'tinh')
    const files = [
      { name: 'a.docx', bytes: docx({ name: 'word/a.txt', bytes: eicar }) },
      { name: 'b.docx', bytes: docx() },
    ]
    const answer = JSON.parse((await desk.upload(who, '/tinh/kho', { files }, { accept: 'application/json' })).body)
    assert.deepEqual([answer.files.length, answer.files[0].isScanned, answer.issues[0].problem], [1, true, 'infected'])
  } finally {
    await desk.close()
    await database.drop()
    await real.close()
  }
})
