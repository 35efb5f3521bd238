import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { docx, mp4, pdf, photo, png, windowsProgram, zip } from '../../../tests/support/file-bytes.ts'
import { recognise } from './recognise.ts'

const folder = await mkdtemp(join(tmpdir(), 'congso-recognise-'))
after(() => rm(folder, { recursive: true, force: true }))

let count = 0
async function read(bytes: Buffer | string): Promise<string> {
  count += 1
  const path = join(folder, String(count))
  await writeFile(path, bytes)
  const found = await recognise(path)
  return 'problem' in found ? found.problem : found.contentType
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="5" height="5"/></svg>'
const rels = (target: string, mode: string) =>
  Buffer.from(
    `<Relationships><Relationship Id="r" Type="http://x/attachedTemplate" Target="${target}" TargetMode="${mode}"/></Relationships>`,
  )
const old = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
    Buffer.alloc(512),
  ])

const known: [string, () => Buffer | string | Promise<Buffer>, string][] = [
  ['a photo', () => photo(), 'image/jpeg'],
  ['a PNG', () => png(), 'image/png'],
  [
    'a WebP',
    async () =>
      sharp(await png())
        .webp()
        .toBuffer(),
    'image/webp',
  ],
  [
    'an AVIF',
    async () =>
      sharp(await png({ width: 64, height: 64 }))
        .avif()
        .toBuffer(),
    'image/avif',
  ],
  [
    'a GIF',
    async () =>
      sharp(await png())
        .gif()
        .toBuffer(),
    'image/gif',
  ],
  ['a drawing', () => drawing, 'image/svg+xml'],
  ['a drawing behind its declaration', () => `<?xml version="1.0"?>\n<!-- x -->\n${drawing}`, 'image/svg+xml'],
  ['a PDF', () => pdf(), 'application/pdf'],
  ['a Word file', () => docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['an old Word file', () => old('WordDocument'), 'application/msword'],
  ['an old Excel file', () => old('Workbook'), 'application/vnd.ms-excel'],
  ['an MP4', () => mp4(), 'video/mp4'],
  [
    'an MP3',
    () => Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), Buffer.from('fffb9064', 'hex'), Buffer.alloc(2000)]),
    'audio/mpeg',
  ],
  ['captions', () => 'WEBVTT\n\n00:00.000 --> 00:01.000\nXin chào', 'text/vtt'],
]

for (const [what, bytes, type] of known) {
  test(`${what} is known by its content`, async () => assert.equal(await read(await bytes()), type))
}

const packed = (text: string) => {
  const stream = deflateSync(Buffer.from(text))
  const head = `1 0 obj<</Type/ObjStm/Filter/FlateDecode/Length ${stream.length}>>stream\n`
  return Buffer.concat([Buffer.from(`%PDF-1.7\n${head}`), stream, Buffer.from('\nendstream endobj\n%%EOF\n')])
}
const inside = (name: string, bytes: Buffer = Buffer.from('x')) => docx({ name, bytes })

const refused: [string, () => Buffer | string | Promise<Buffer>, string][] = [
  ['nothing', () => '', 'empty'],
  ['a Windows program', () => windowsProgram(), 'program'],
  ['a Linux program', () => Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(64)]), 'program'],
  ['a script', () => '#!/bin/sh\nrm -rf /', 'program'],
  ['a web page', () => '<!DOCTYPE html><html><script>alert(1)</script>', 'web-page'],
  ['plain text', () => 'chỉ là chữ', 'unknown-type'],
  ['an archive', () => zip([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'archive'],
  [
    'a photo of an iPhone',
    () => Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), Buffer.alloc(64)]),
    'heic',
  ],
  ['macros in a Word file', () => inside('word/vbaProject.bin'), 'macros'],
  ['controls in a Word file', () => inside('word/activeX/activeX1.xml'), 'macros'],
  ['macros in an old Word file', () => old('WordDocument', '_VBA_PROJECT'), 'macros'],
  ['an installer', () => old('Something'), 'unknown-type'],
  ['a program in a Word file', () => inside('word/embeddings/a.exe'), 'program'],
  [
    'an archive in a Word file',
    () => inside('word/media/bomb.zip', zip([{ name: 'a', bytes: Buffer.alloc(9) }])),
    'unpacks-too-big',
  ],
  ['a part that bursts', () => inside('word/media/a.bin', Buffer.alloc(20_000_000)), 'unpacks-too-big'],
  [
    'parts that claim gigabytes',
    () => docx({ name: 'word/a.xml', bytes: Buffer.from('x'), claims: 4_000_000_000 }),
    'unpacks-too-big',
  ],
  [
    'a template elsewhere',
    () => inside('word/_rels/settings.xml.rels', rels('http://x.example/a.dotm', 'External')),
    'template-elsewhere',
  ],
  ['a page behind a Word file', () => Buffer.concat([docx(), Buffer.from('<script>x</script>')]), 'hidden-content'],
  [
    'a PDF with a program',
    () => pdf('1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj'),
    'pdf-with-program',
  ],
  ['the same in other letters', () => pdf('1 0 obj<</S/J#61vaScript/J#53(x)>>endobj'), 'pdf-with-program'],
  ['the same in a packed object', () => packed('1 0 <</S/Launch/F(cmd.exe)>>'), 'pdf-with-program'],
  [
    'an archive behind a PDF',
    () => Buffer.concat([pdf(), zip([{ name: 'a', bytes: Buffer.from('a') }])]),
    'hidden-content',
  ],
  ['a PDF without an end', () => '%PDF-1.7\n1 0 obj', 'damaged'],
  ['an archive behind an MP4', () => Buffer.concat([mp4(), Buffer.from('PK\x03\x04xx')]), 'hidden-content'],
  ['an MP4 that is cut', () => mp4().subarray(0, 200), 'damaged'],
]

for (const [what, bytes, problem] of refused) {
  test(`${what} is refused as ${problem}`, async () => assert.equal(await read(await bytes()), problem))
}

test('a template of the office and a link to a page are not what brings programs', async () => {
  assert.equal(
    await read(inside('word/_rels/settings.xml.rels', rels('normal.dotx', 'Internal'))),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  )
})
