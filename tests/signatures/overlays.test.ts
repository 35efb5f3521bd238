/** Attacks that show something else over what was signed: fields, remarks, pictures of signatures, odd signature dictionaries. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addAnnotation,
  addAppearance,
  addEmptyField,
  addField,
  fillField,
  pageNumbers,
  revise,
  type SignWish,
  textAppearance,
} from '../support/signing/index.ts'
import { agency, clerk, issued, leader, place, plain, signed, verified } from './support/documents.ts'

const blank = addEmptyField(plain(), { name: 'so', place: place(60, 700) })
const sealed = (bytes: Uint8Array) => signed(bytes, { signer: agency, place: place(60, 500) })

test('an empty field may be filled when a further signature answers for it', async () => {
  const filled = fillField(signed(blank), 'so', '254', textAppearance(['254']))
  assert.equal((await verified(filled)).valid, false)
  assert.equal((await verified(sealed(filled))).valid, true)
})

test('a field that showed something cannot show something else, whoever signs later', async () => {
  const shown = fillField(blank, 'so', '254', textAppearance(['254']))
  const other = fillField(signed(shown), 'so', '999', textAppearance(['999']))
  assert.equal((await verified(signed(shown))).valid, true)
  assert.equal((await verified(other)).valid, false)
  assert.equal((await verified(sealed(other))).valid, false)
})

for (const subtype of [
  'FreeText',
  'Stamp',
  'Redact',
  'Square',
  'Ink',
  'Highlight',
  'Watermark',
  'Link',
  'Screen',
  'Widget',
]) {
  test(`a remark (${subtype}) with a picture of its own is forbidden, whatever the certification allows`, async () => {
    const over = { place: place(60, 700), text: '999', subtype, appearance: textAppearance(['999']) }
    assert.equal((await verified(addAnnotation(signed(plain(), { docmdp: 3 }), over))).valid, false)
    assert.equal((await verified(addAnnotation(issued(), over))).valid, false)
  })
}

test('a signature whose second widget covers the page, or that lies about its page, is noticed', async () => {
  const first = signed(plain(), { place: place(60, 700), appearance: textAppearance(['254']) })
  const revision = revise(first)
  const page = pageNumbers(revision)[0] ?? 0
  const look = addAppearance(revision, textAppearance(['khac']), { width: 595, height: 842 })
  const kid = (rect: string) => `<</Type/Annot/Subtype/Widget/F 4/Rect[${rect}]/AP<</N ${look} 0 R>>`
  const field = addField(revision, page, `<</FT/Sig/T(Signature2)>>`, { signatures: true })
  const kids = ['10 10 30 30', '0 0 595 842'].map((rect) =>
    revision.add(`${kid(rect)}/Parent ${field} 0 R/P ${page} 0 R>>`),
  )
  revision.set(field, `<</FT/Sig/T(Signature2)/Kids[${kids.map((each) => `${each} 0 R`).join(' ')}]>>`)
  const report = await verified(signed(revision.bytes(), { signer: clerk, field: 'Signature2' }))
  assert.equal(report.valid, false)
})

test('several signatures that together hide an earlier one do not pass', async () => {
  const first = signed(plain(), { place: place(60, 700), appearance: textAppearance(['254']) })
  const half = (bytes: Buffer, x: number) =>
    signed(bytes, { signer: clerk, place: place(x, 700, 60), appearance: textAppearance(['9']) })
  assert.equal((await verified(half(first, 60))).valid, true)
  assert.ok((await verified(half(half(first, 60), 120))).signatures.at(-1)?.problems.includes('covers-signature'))
})

const dictionaries: Readonly<Record<string, Partial<SignWish>>> = {
  'a byte range by reference': {
    dictionary: (text) => text.replace(/\/ByteRange\[[^\]]*\]/, '/ByteRange 4 0 R/X[0 0]'),
  },
  'contents by reference': { dictionary: (text) => text.replace('/Contents', '/Contents 4 0 R/Real') },
  'an escaped second byte range': { dictionary: (text) => text.replace('/Contents', '/Byte#52ange[0 1 2 3]/Contents') },
  'escaped second contents': { dictionary: (text) => text.replace('/Contents', '/Content#73<00>/Contents') },
  'a byte range with a remark in its name only': {
    dictionary: (text) => text.replace('/Type/Sig', '/Type/Sig%/ByteRange\n'),
  },
  'a value in another file': { subFilter: 'adbe.x509.rsa_sha1' },
  'no contents': { contents: () => Buffer.alloc(0) },
  'contents of one nought': { contents: () => Buffer.from([0]) },
  'usage rights': { dictionary: (text) => text.replace('/Type/Sig', '/Type/Sig/Reference[<</TransformMethod/UR3>>]') },
}

for (const [name, wish] of Object.entries(dictionaries)) {
  test(`a signature with ${name} is not valid`, async () => {
    const made = await Promise.resolve()
      .then(() => signed(plain(), { ...wish, signer: leader }))
      .catch(() => null)
    if (made) assert.equal((await verified(made)).valid, false)
  })
}
