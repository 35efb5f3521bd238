import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, test } from 'node:test'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { boxWithin } from '../../basics/page-text.ts'
import { plainText } from '../../basics/prose/prose.ts'
import { fontLook } from './fonts.ts'
import type { Run } from './glyphs.ts'
import { markWords, pagePicture, readPdf, recognise, redact, textAsProse } from './index.ts'
import { linesOf } from './lines.ts'
import { closeRecogniser } from './ocr/engine.ts'
import { checkBytes, checkCovers } from './redacted/check.ts'
import { closeThreads } from './tasks.ts'

after(closeThreads)

const font = (name: string) => createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${name}`)

function made(write: (sheet: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const sheet = new PDFDocument({ size: 'A4', margin: 0 })
  const parts: Buffer[] = []
  sheet.on('data', (part: Buffer) => parts.push(part))
  sheet.registerFont('plain', font('400Regular/Tinos_400Regular.ttf'))
  sheet.registerFont('bold', font('700Bold/Tinos_700Bold.ttf'))
  const ended = new Promise<Buffer>((resolve) => sheet.on('end', () => resolve(Buffer.concat(parts))))
  write(sheet)
  sheet.end()
  return ended
}

const heading = (sheet: PDFKit.PDFDocument) => {
  sheet.font('plain').fontSize(13).text('UBND TỈNH ĐÔNG SƠN', 60, 60, { width: 200, align: 'center' })
  sheet.font('bold').text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 268, 60, { width: 290, align: 'center' })
  sheet.font('plain').text('Số:        /BC-UBND', 60, 90, { width: 200, align: 'center' })
  sheet.text('Người nhận: số định danh 001190001234, tại xã.', 85, 200)
}

test('two columns are two lines, a blank number stays one, weight is told', async () => {
  const { pages, problems } = await readPdf(await made(heading))
  const lines = pages[0]?.lines ?? []
  assert.deepEqual(problems, [])
  assert.deepEqual(
    lines.map(({ text, bold }) => [text, bold]),
    [
      ['UBND TỈNH ĐÔNG SƠN', false],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true],
      ['Số: /BC-UBND', false],
      ['Người nhận: số định danh 001190001234, tại xã.', false],
    ],
  )
})

test('letters that another font draws into the gaps left for them stay in their words', async () => {
  const written = (sheet: PDFKit.PDFDocument, font: string, text: string, isOwn: (letter: string) => boolean) => {
    for (const [at, letter] of [...text].entries())
      if (isOwn(letter))
        sheet
          .font(font)
          .fontSize(13)
          .text(letter, 60 + 9 * at, 60)
  }
  const isMarked = (letter: string) => /[ậộủđ]/u.test(letter)
  const bytes = await made((sheet) => {
    written(sheet, 'plain', 'vận động ủng hộ', (letter) => letter !== ' ' && !isMarked(letter))
    written(sheet, 'bold', 'vận động ủng hộ', isMarked)
  })
  const text = (await readPdf(bytes)).pages[0]?.lines.map((line) => line.text.replace(/ /g, '')) ?? []
  assert.deepEqual(text, ['vậnđộngủnghộ'])
  const run = (chars: string[], starts: number[]): Run => ({
    ...{
      chars,
      starts,
      ends: starts.map((start) => start + 6),
      y: 60,
      size: 12,
      font: fontLook(''),
      bold: false,
      italic: false,
    },
    ...{ color: '#000000', angle: 0 },
  })
  const lines = linesOf([run(['V', 'n', 'đ', 'n', 'g'], [60, 72, 84, 96, 102]), run(['ậ', 'ộ'], [66, 90])], 595)
  assert.deepEqual(
    lines.map((line) => line.text.replace(/ /g, '')),
    ['Vậnđộng'],
  )
})

test('damaged and empty files are said to be so', async () => {
  assert.deepEqual((await readPdf(Buffer.from('%PDF-1.7 nothing'))).problems, ['damaged'])
  assert.deepEqual((await readPdf(new Uint8Array())).problems, ['damaged'])
})

test('a page is drawn as WebP of the width asked for', async () => {
  const picture = Buffer.from(await pagePicture(await made(heading), 1, 300))
  assert.equal(picture.subarray(8, 12).toString(), 'WEBP')
})

test('whatever bytes come, reading ends', async () => {
  const whole = await made(heading)
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
      const broken = Buffer.from(whole)
      broken[at] = value
      assert.ok(Array.isArray((await readPdf(broken)).pages))
    }),
    { numRuns: 15 },
  )
})

test('what a box covers is in no text and under no picture of the redacted copy', async () => {
  const bytes = await made(heading)
  const line = (await readPdf(bytes)).pages[0]?.lines.find(({ text }) => text.includes('001190001234'))
  assert.ok(line)
  const from = line.text.indexOf('001190001234')
  const copy = await redact(bytes, [{ page: 1, box: boxWithin(line, from, from + 12) }])
  const raw = Buffer.from(copy).toString('latin1')
  assert.ok(!raw.includes('/EmbeddedFile') && !raw.includes('pdfkit'))
  const layer = Buffer.from('001190001234', 'utf16le').swap16().toString('hex')
  assert.ok(!raw.includes(layer), 'the number is gone from the unseen layer')
  const unseen = await readPdf(copy)
  assert.ok(
    unseen.pages.every(({ source }) => source === 'none'),
    'the layer of text is unseen',
  )
  const seen = await recognise(copy, unseen)
  await closeRecogniser()
  const text = seen.pages.flatMap(({ lines }) => lines.map((one) => one.text)).join('\n')
  if (seen.problems.includes('ocr-missing')) return
  assert.ok(!/001190|1234/.test(text), text)
  assert.match(text, /UBND TỈNH ĐÔNG SƠN/)
  assert.match(text.toUpperCase(), /CHE TH\p{L}NG TIN/u)
  assert.equal(markWords.length, 28)
})

test('a copy in which a word or a place was left is refused', async () => {
  const bytes = await made(heading)
  const text = await readPdf(bytes)
  const line = text.pages[0]?.lines.find((one) => one.text.includes('001190001234'))
  assert.ok(line)
  const boxes = [{ page: 1, box: line.box }]
  const uncovered = Buffer.from(await redact(bytes, []))
  assert.throws(() => checkBytes(uncovered, text, boxes), /left on page 1/)
  assert.throws(() => checkBytes(bytes, text, boxes), /another file|left on page/)
  const white = await sharp({ create: { width: 595, height: 842, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer()
  await assert.rejects(checkCovers(white, boxes), /not covered/)
})

test('of a scan the recognised words become the layer, without the lines under a box', async () => {
  const bytes = await made(heading)
  const [page] = (await readPdf(bytes)).pages
  assert.ok(page)
  const seen = { pages: [{ ...page, source: 'ocr' as const }], producer: '', problems: [] }
  const line = page.lines.find(({ text }) => text.includes('001190001234'))
  assert.ok(line)
  const raw = Buffer.from(await redact(bytes, [{ page: 1, box: line.box }], seen)).toString('latin1')
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  assert.ok(raw.includes(hex('UBND TỈNH ĐÔNG SƠN')))
  assert.ok(!raw.includes(hex('001190001234')))
})

test('the accessible text keeps the words in their order', async () => {
  const prose = textAsProse(await readPdf(await made(heading)))
  assert.match(plainText(prose), /UBND TỈNH ĐÔNG SƠN[\s\S]*Số: \/BC-UBND[\s\S]*CỘNG HÒA[\s\S]*Người nhận/)
})
