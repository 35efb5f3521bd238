import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import sharp from 'sharp'
import { sketch } from '../../tests/paste/sketch.ts'
import { parseProse } from '../basics/prose/prose.ts'
import { readWordFile } from './word.ts'
import { unzip, zip } from './zip.ts'

const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
  .png()
  .toBuffer()
const change = { id: 1, author: 'Người sửa', date: '2026-03-12T08:00:00Z' }

const written = await Packer.toBuffer(
  new Document({
    footnotes: { 1: { children: [new Paragraph('Theo chuẩn mới.')] } },
    numbering: {
      config: [
        {
          reference: 'so',
          levels: [
            { level: 0, format: 'decimal', text: '%1.', alignment: AlignmentType.START },
            { level: 1, format: 'lowerLetter', text: '%2)', alignment: AlignmentType.START },
            { level: 2, format: 'bullet', text: '·', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun({ text: 'Hội nghị tổng kết', bold: true })] }),
          new Paragraph({ children: [new TextRun({ text: 'Sáng 12/3, xã tổ chức hội nghị.', italics: true })] }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Kết quả' }),
          new Paragraph({ outlineLevel: 2, children: [new TextRun('Về kinh tế')] }),
          new Paragraph({
            children: [
              new TextRun('Thu đạt '),
              new InsertedTextRun({ text: '12 tỷ', ...change }),
              new DeletedTextRun({ text: '10 tỷ', ...change }),
              new FootnoteReferenceRun(1),
              new TextRun({ text: ' C«ng an huyÖn', font: '.VnTime' }),
              new TextRun({ text: ' viÖt nam', font: '.VnTimeH' }),
            ],
          }),
          new Paragraph({ text: 'Một', numbering: { reference: 'so', level: 0 } }),
          new Paragraph({ text: 'điểm a', numbering: { reference: 'so', level: 1 } }),
          new Paragraph({ text: 'gạch', numbering: { reference: 'so', level: 2 } }),
          new Paragraph({ text: 'điểm b', numbering: { reference: 'so', level: 1 } }),
          new Paragraph({ text: 'Hai', numbering: { reference: 'so', level: 0 } }),
          new Paragraph('Xen giữa'),
          new Paragraph({ text: 'Ba', numbering: { reference: 'so', level: 0 } }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: picture,
                transformation: { width: 40, height: 30 },
                altText: { name: 'a', title: 'a', description: 'Toàn cảnh hội nghị' },
              }),
            ],
          }),
          new Paragraph('Ảnh: Ban Biên tập'),
        ],
      },
    ],
  }),
)

test('a Word file gives its text, pictures with captions, and guesses at title and summary', async () => {
  const read = await readWordFile(written)
  assert.ok('prose' in read)
  assert.deepEqual(sketch(read.prose.content), [
    '{bold: Hội nghị tổng kết}',
    '{italic: Sáng 12/3, xã tổ chức hội nghị.}',
    '## Kết quả',
    '### Về kinh tế',
    'Thu đạt 12 tỷ{superscript: [1]} Công an huyện VIỆT NAM',
    '1. Một | a) điểm a | • gạch | b) điểm b 2. Hai',
    'Xen giữa',
    '3. Ba',
    '[ảnh anh-1.png: Toàn cảnh hội nghị (Ảnh: Ban Biên tập)]',
    '1. Theo chuẩn mới.',
  ])
  assert.deepEqual(parseProse(read.prose), { done: read.prose })
  assert.deepEqual([read.title, read.summary], ['Hội nghị tổng kết', 'Sáng 12/3, xã tổ chức hội nghị.'])
  assert.deepEqual(
    read.pictures.map(({ bytes, caption }) => [bytes.equals(picture), caption]),
    [[true, 'Ảnh: Ban Biên tập']],
  )
  const notes = Object.fromEntries(read.notes.map(({ note, count }) => [note, count]))
  assert.deepEqual(notes, { 'deletions-left-out': 1, 'insertions-kept': 1, 'footnotes-kept': 1, 'fonts-tcvn3': 1 })
})

const parts = () => {
  const opened = unzip(written, { entries: 100, unpacked: 10_000_000 })
  assert.ok('files' in opened)
  return new Map(opened.files)
}
const withPart = (name: string, data: string | Buffer) => zip(parts().set(name, Buffer.from(data)))
const types = (change: (text: string) => string) =>
  withPart('[Content_Types].xml', change(parts().get('[Content_Types].xml')?.toString() ?? ''))
const oldContainer = Buffer.from('d0cf11e0a1b11ae1', 'hex')

for (const [name, bytes, problem] of [
  ['a file of Word 97', Buffer.concat([oldContainer, Buffer.alloc(600)]), 'word-old'],
  [
    'an encrypted file',
    Buffer.concat([oldContainer, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    'word-encrypted',
  ],
  ['a file with macros', withPart('word/vbaProject.bin', 'x'), 'word-macros'],
  [
    'a .docm that was renamed',
    types((text) => text.replace('document.main+xml', 'document.macroEnabled.main+xml')),
    'word-macros',
  ],
  ['a PDF', Buffer.from('%PDF-1.7'), 'word-is-pdf'],
  ['an RTF file', Buffer.from('{\\rtf1 a}'), 'word-is-rtf'],
  [
    'a file of LibreOffice',
    zip(new Map([['mimetype', Buffer.from('application/vnd.oasis.opendocument.text')]])),
    'word-is-odt',
  ],
  ['a workbook', types((text) => text.replaceAll('wordprocessingml', 'spreadsheetml')), 'not-word'],
  ['a picture', picture, 'not-word'],
  ['nothing', Buffer.alloc(0), 'not-word'],
  ['half a file', written.subarray(0, written.length / 2), 'not-word'],
  ['entities that grow', withPart('word/document.xml', '<!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;</a>'), 'word-broken'],
  ['elements without end', withPart('word/document.xml', '<w:p>'.repeat(1000)), 'word-broken'],
  [
    'a book',
    withPart('word/document.xml', `<w:document>${'<w:t>a</w:t>'.repeat(600_000)}</w:document>`),
    'word-too-large',
  ],
  [
    'twelve megabytes of XML',
    withPart('word/document.xml', `<a>${' '.repeat(13 * 1024 * 1024)}</a>`),
    'word-too-large',
  ],
] as const)
  test(`${name} is refused by name`, async () => assert.deepEqual(await readWordFile(bytes), { problem }))

/** The archive with one packed entry that says of itself what it likes. */
function lyingZip(declared: number, real: Buffer): Buffer {
  const packed = deflateRawSync(real)
  const made = zip(new Map([['word/document.xml', packed]]))
  const directory = made.indexOf(Buffer.from('504b0102', 'hex'))
  for (const at of [0, directory]) {
    const shift = at === 0 ? 8 : 10
    made.writeUInt16LE(8, at + shift)
    made.writeUInt32LE(declared, at + shift + 14)
  }
  return made
}

test('a bomb is refused by the size it declares, and by the size it grows to', async () => {
  const zeros = Buffer.alloc(2_000_000)
  assert.deepEqual(await readWordFile(lyingZip(4_000_000_000, zeros)), { problem: 'word-too-large' })
  assert.deepEqual(await readWordFile(lyingZip(100, zeros)), { problem: 'word-broken' })
  const many = zip(new Map(Array.from({ length: 3000 }, (_, i) => [`word/${i}.xml`, Buffer.from('a')])))
  assert.deepEqual(await readWordFile(many), { problem: 'word-too-large' })
})

test('what is packed is what comes out', () => {
  const files = new Map([
    ['a.txt', Buffer.from('chữ')],
    ['thư mục/b', Buffer.alloc(0)],
  ])
  assert.deepEqual(unzip(zip(files), { entries: 2, unpacked: 100 }), { files })
})
