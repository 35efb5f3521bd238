import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fileUrl } from '../../../basics/picture.ts'
import { namesFile, type SwapFile, swapFile } from './swap-file.ts'

const hash = (letter: string) => letter.repeat(64)
const from: SwapFile = file('a', 'cũ.webp', 1200, 800)
const to: SwapFile = file('b', 'mới.webp', 640, 480)
const others = [file('c', 'khác.webp', 10, 20), file('d', 'nữa.webp', 30, 40)]

function file(letter: string, name: string, width: number, height: number): SwapFile {
  return { sha256: hash(letter), name, contentType: 'image/webp', bytes: width * height, width, height }
}

const anyFile = fc.constantFrom(from, from, ...others)
const text = fc.string({ maxLength: 12 })

const picture = fc
  .tuple(anyFile, fc.option(text), text)
  .map(([{ bytes: _, ...shown }, alt, caption]) => ({ ...shown, alt, caption }))
const stored = fc
  .tuple(anyFile, text)
  .map(([{ width: _w, height: _h, bytes: _b, ...kept }, title]) => ({ ...kept, title }))
const recording = fc
  .tuple(stored, fc.option(anyFile, { nil: undefined }))
  .map(([kept, captions]) => (captions === undefined ? kept : { ...kept, captionsSha256: captions.sha256 }))
const attachment = fc
  .tuple(stored, anyFile)
  .map(([, { width: _w, height: _h, ...kept }]) => ({ ...kept, title: 'Tệp' }))
const link = fc.tuple(text, anyFile).map(([said, one]) => ({
  ...{ type: 'text', text: said },
  marks: [{ type: 'link', attrs: { href: fileUrl(one) } }],
}))

const { block } = fc.letrec<{ block: unknown }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    picture.map((attrs) => ({ type: 'image', attrs })),
    fc.array(picture, { maxLength: 3 }).map((pictures) => ({ type: 'gallery', attrs: { pictures } })),
    fc.tuple(fc.constantFrom('video', 'audio'), recording).map(([type, attrs]) => ({ type, attrs })),
    attachment.map((attrs) => ({ type: 'attachment', attrs })),
    fc.array(link, { maxLength: 2 }).map((content) => ({ type: 'paragraph', content })),
    fc.array(tie('block'), { maxLength: 3 }).map((content) => ({ type: 'blockquote', content })),
  ),
}))

const work = fc.tuple(fc.option(anyFile, { nil: undefined }), text).map(([shown, name]) => ({
  ...{ kind: 'photo', title: 'Ảnh', authors: [{ name, role: 'photographer', sharePercent: 100 }] },
  ...(shown === undefined ? {} : { sha256: shown.sha256 }),
}))

const form = fc.record(
  {
    ...{ title: text, summary: text, picture: fc.option(picture), body: fc.array(block, { maxLength: 6 }) },
    ...{
      works: fc.array(work, { maxLength: 3 }),
      sectionIds: fc.array(fc.uuid(), { maxLength: 2 }),
      extra: fc.jsonValue(),
    },
  },
  { noNullPrototype: true },
)

test('a file that is swapped and swapped back leaves the same form', () => {
  fc.assert(
    fc.property(form, (before) => {
      const swapped = swapFile(before, { from, to })
      assert.equal(namesFile(swapped, from.sha256), false)
      assert.deepEqual(swapFile(swapped, { from: to, to: from }), before)
    }),
  )
})

test('what does not name the file stays to the letter, and so does what is said of the file', () => {
  /** The form with every fact of the two files blotted out. */
  const blotted = (value: unknown) => {
    const facts = [from, to].flatMap((one) => [
      one.sha256,
      encodeURIComponent(one.name),
      one.name,
      one.sha256.slice(0, 16),
    ])
    const sizes = /"(width|height|bytes)":(1200|800|640|480|960000|307200)/g
    return facts.reduce((said, fact) => said.replaceAll(fact, '…'), JSON.stringify(value)).replace(sizes, '"$1":0')
  }
  fc.assert(
    fc.property(form, (before) => {
      assert.equal(blotted(swapFile(before, { from, to })), blotted(before))
      assert.deepEqual(swapFile(before, { from: file('e', 'không có.webp', 1, 1), to }), before)
    }),
  )
})

test('every place is found: the lead picture, galleries, captions, attachments, works and links', () => {
  const { width: _w, height: _h, ...plain } = from
  const { bytes: _b, ...shown } = from
  const before = {
    picture: { ...shown, alt: 'Cánh đồng' },
    body: {
      content: [
        { type: 'gallery', attrs: { pictures: [{ ...shown, alt: null }] } },
        { type: 'video', attrs: { sha256: hash('c'), name: 'phim.mp4', captionsSha256: from.sha256 } },
        { type: 'attachment', attrs: { ...plain, title: 'Kế hoạch' } },
        { type: 'text', marks: [{ type: 'link', attrs: { href: fileUrl(from) } }] },
      ],
    },
    works: [{ kind: 'photo', sha256: from.sha256, authors: [{ name: from.name }] }],
  }
  const after = swapFile(before, { from, to }) as typeof before
  assert.equal(JSON.stringify(after).split(to.sha256).length - 1, 5)
  assert.deepEqual(after.picture, {
    ...shown,
    ...{ sha256: to.sha256, name: to.name, width: 640, height: 480 },
    alt: 'Cánh đồng',
  })
  assert.match(JSON.stringify(after.body.content[2]), /"title":"Kế hoạch"/)
  assert.equal(after.works[0]?.authors[0]?.name, from.name, 'an author is no file')
  assert.ok(JSON.stringify(after).includes(fileUrl(to)))
})
