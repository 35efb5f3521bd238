import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addAnnotation,
  addAppearance,
  addEmptyField,
  addField,
  addPicture,
  addSecurityStore,
  changeField,
  changePage,
  entry,
  fillField,
  formOf,
  pageNumbers,
  replaceObjects,
  revise,
  streamObject,
  textAppearance,
  withEntry,
} from '../support/signing/index.ts'
import {
  agency,
  authority,
  clerk,
  issued,
  leader,
  place,
  plain,
  signed,
  verified,
  verifiedOne,
} from './support/documents.ts'
import { withRange } from './support/ranges.ts'

const insert = (bytes: Buffer, at: number, text: string) =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)])

const ranges: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'a range that leaves out the end': (bytes) => withRange(bytes, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - 20]),
  'a range that does not begin the file': (bytes) => withRange(bytes, ([, b = 0, c = 0, d = 0]) => [10, b - 10, c, d]),
  'a range that leaves out more than the value': (bytes) =>
    withRange(bytes, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c + 8, d - 8]),
  'ranges that overlap': (bytes) => withRange(bytes, ([a = 0, b = 0, , d = 0]) => [a, b, b - 20, d]),
  'a range that takes in the bracket of the value': (bytes) =>
    withRange(bytes, ([a = 0, b = 0, c = 0, d = 0]) => [a, b + 1, c, d]),
  'a range of six numbers': (bytes) => withRange(bytes, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d, 0, 5]),
  'a range behind the end': (bytes) => withRange(bytes, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d + 99]),
}

for (const [name, make] of Object.entries(ranges)) {
  test(`${name} is invalid, though signed`, async () => {
    const { report, one } = await verifiedOne(make(signed(plain())))
    assert.deepEqual([report.valid, one.integrity], [false, 'changed'])
    assert.ok(one.problems.includes('byte-range-invalid'), one.problems.join(', '))
  })
}

test('a second byte range in the dictionary is not understood', async () => {
  const twice = signed(plain(), { dictionary: (text) => text.replace('/Contents', '/ByteRange[0 1 2 3]/Contents') })
  assert.deepEqual([(await verified(twice)).valid, (await verified(twice)).verdict], [false, 'invalid'])
})

const appended: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'a line break': (bytes) => Buffer.concat([bytes, Buffer.from('\n')]),
  'a space': (bytes) => Buffer.concat([bytes, Buffer.from(' ')]),
  'a comment': (bytes) => Buffer.concat([bytes, Buffer.from('% ghi chú\n')]),
  'another end': (bytes) => Buffer.concat([bytes, Buffer.from('\n%%EOF\n')]),
  'a page that another reader may find': (bytes) =>
    Buffer.concat([bytes, Buffer.from('3 0 obj\n<</Type/Page>>\nendobj\n')]),
}

for (const [name, make] of Object.entries(appended)) {
  test(`${name} behind the signature is noticed`, async () => {
    const report = await verified(make(signed(plain())))
    assert.equal(report.valid, false)
  })
}

test('bytes before the file are noticed', async () => {
  assert.equal((await verified(Buffer.concat([Buffer.from('\n'), signed(plain())]))).valid, false)
})

const changes: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'new page content': (bytes) => changePage(bytes, 'BT /F1 12 Tf (gia mao) Tj ET'),
  'other page content': (bytes) => changePage(bytes, 'BT ET', { replace: true }),
  'a free text over the page': (bytes) => addAnnotation(bytes, { place: place(60, 700), text: '999/BC-UBND' }),
  'a stamp over the number': (bytes) =>
    addAnnotation(bytes, {
      place: place(60, 700),
      text: '',
      subtype: 'Stamp',
      appearance: textAppearance(['999/BC-UBND']),
    }),
  'a replaced font': (bytes) =>
    replaceObjects(bytes, (_, body) =>
      body.includes('/Type/Font') || body.includes('/Type /Font') ? body.replace('Helvetica', 'Courier') : null,
    ),
  'a moved number': (bytes) => changeField(bytes, 'Signature2', (text) => withEntry(text, 'Rect', '[300 300 420 340]')),
  'a hidden seal': (bytes) => changeField(bytes, 'Signature3', (text) => withEntry(text, 'F', '2')),
  'another picture of the number': (bytes) => {
    const revision = revise(bytes)
    const body = streamObject('/Type/XObject/Subtype/Form/BBox[0 0 120 40]', Buffer.from('BT (999/BC-UBND) Tj ET'))
    const look = revision.add(body)
    return changeField(revision.bytes(), 'Signature2', (text) => withEntry(text, 'AP', `<</N ${look} 0 R>>`))
  },
  'the stream of the number replaced in place': (bytes) => {
    const field = /(\d+) 0 obj\n<<(?:(?!endobj)[\s\S])*?\/AP<<\/N (\d+) 0 R>>(?:(?!endobj)[\s\S])*?Signature2/.exec(
      bytes.toString('latin1'),
    )
    const revision = revise(bytes)
    const look = Number(field?.[2] ?? revision.source.size - 1)
    revision.set(
      look,
      streamObject('/Type/XObject/Subtype/Form/BBox[0 0 120 40]', Buffer.from('BT (999/BC-UBND) Tj ET')),
    )
    return revision.bytes()
  },
  'a signature taken away': (bytes) => {
    const revision = revise(bytes)
    const form = Number(entry(revision.object(revision.source.root), 'AcroForm')?.match(/\d+/)?.[0])
    const holder = Number.isNaN(form) ? revision.source.root : form
    revision.set(holder, revision.object(holder).replace(/(\/Fields\s*\[\s*\d+ \d+ R)[^\]]*/, '$1'))
    return revision.bytes()
  },
  'a picture that nobody signed': (bytes) => addEmptyField(bytes, { name: 'giả', place: place(60, 700), kind: 'text' }),
  'an action when the file is opened': (bytes) => {
    const revision = revise(bytes)
    revision.set(
      revision.source.root,
      withEntry(revision.object(revision.source.root), 'OpenAction', '<</S/JavaScript/JS(app.alert(1))>>'),
    )
    return revision.bytes()
  },
  'an object that nothing explains': (bytes) => {
    const revision = revise(bytes)
    addPicture(revision, { width: 1, height: 1, rgba: new Uint8Array(4) })
    return revision.bytes()
  },
}

for (const [name, make] of Object.entries(changes)) {
  test(`${name} in a later revision of an issued document is forbidden`, async () => {
    const report = await verified(make(issued()))
    assert.deepEqual([report.valid, report.verdict], [false, 'invalid'])
    assert.ok(report.changedAfterLastSignature || report.problems.length > 0)
    assert.ok(report.problems.length > 0 || report.signatures.every(({ laterChanges }) => laterChanges === 'forbidden'))
  })
}

test('a change between two signatures is held against the first, and the document is not valid', async () => {
  const report = await verified(signed(changePage(signed(plain()), 'BT ET'), { signer: agency }))
  assert.deepEqual(
    report.signatures.map(({ laterChanges }) => laterChanges),
    ['forbidden', 'none'],
  )
  assert.deepEqual([report.valid, report.changedAfterLastSignature], [false, false])
})

test('content prepared before signing and shown later by a reference to nothing is forbidden', async () => {
  const prepared = replaceObjects(plain(), (_, body) =>
    /\/Type\s*\/Page\b/.test(body)
      ? withEntry(body, 'Contents', `[${entry(body, 'Contents')?.replace(/[[\]]/g, '')} 99 0 R]`)
      : null,
  )
  const bytes = signed(prepared)
  const revision = revise(bytes)
  revision.set(99, streamObject('', Buffer.from('BT (khac) Tj ET')))
  assert.equal((await verified(bytes)).valid, true)
  assert.equal((await verified(revision.bytes())).valid, false)
})

test('an object that the page waited for cannot come along with a further signature', async () => {
  const size = revise(signed(plain())).source.size
  const waiting = [size, size + 1, size + 2].map((number) => `${number} 0 R`).join(' ')
  const prepared = replaceObjects(plain(), (_, body) =>
    /\/Type\s*\/Page\b/.test(body)
      ? withEntry(body, 'Contents', `[${entry(body, 'Contents')?.replace(/[[\]]/g, '')} ${waiting}]`)
      : null,
  )
  const grown = revise(signed(prepared)).source.size - size
  assert.equal(grown, 0)
  const second = { signer: agency, place: place(50, 50), appearance: textAppearance(['khac']) }
  assert.equal((await verified(signed(signed(plain()), second))).valid, true)
  assert.equal((await verified(signed(signed(prepared), second))).valid, false)
})

test('a further signature laid over another, or over the page, does not pass', async () => {
  const over = signed(issued(), {
    signer: clerk,
    place: place(55, 695, 130, 50),
    appearance: textAppearance(['999/BC-UBND']),
  })
  assert.ok((await verified(over)).signatures.at(-1)?.problems.includes('covers-signature'))
  const whole = signed(issued(), { signer: clerk, place: place(0, 0, 595, 842), appearance: textAppearance(['khac']) })
  assert.ok((await verified(whole)).signatures.at(-1)?.problems.includes('covers-page'))
})

test('the number put in by somebody nobody trusts makes the document invalid', async () => {
  const report = await verified(
    signed(signed(plain()), {
      signer: authority.bad['self-signed'](),
      place: place(60, 700),
      appearance: textAppearance(['254']),
    }),
  )
  assert.deepEqual([report.valid, report.signatures[0]?.laterChanges], [false, 'permitted'])
})

test('a signature lent to a second field with a picture of its own is noticed', async () => {
  const bytes = issued()
  const revision = revise(bytes)
  const { fields } = formOf(revision)
  const value = entry(revision.object(fields[1] ?? 0), 'V')
  const look = addAppearance(revision, textAppearance(['999/BC-UBND']), { width: 120, height: 40 })
  const page = pageNumbers(revision)[0] ?? 0
  const body = `<</Type/Annot/Subtype/Widget/FT/Sig/T(gia)/V ${value}/Rect[300 500 420 540]/F 4/P ${page} 0 R/AP<</N ${look} 0 R>>>>`
  addField(revision, page, body, { signatures: true })
  const report = await verified(revision.bytes())
  assert.deepEqual([report.valid, report.changedAfterLastSignature], [false, true])
})

const note = { place: place(1, 1, 20, 20), text: 'ghi chú' }
const form = addEmptyField(plain(), { name: 'so', place: place(10, 10) })
const levels: readonly (readonly [number | null, boolean, boolean, boolean])[] = [
  [1, false, false, false],
  [2, true, true, false],
  [3, true, true, true],
  [null, false, true, false],
]

for (const [docmdp, mayFill, maySign, mayRemark] of levels) {
  test(`certified at level ${docmdp ?? 'none'}: fills ${mayFill}, signs ${maySign}, remarks ${mayRemark}`, async () => {
    const bytes = signed(form, docmdp === null ? {} : { docmdp: docmdp as 1 | 2 | 3 })
    const validAfter = async (later: Buffer) => (await verified(later)).valid
    assert.equal((await verifiedOne(bytes)).one.docmdp, docmdp)
    assert.equal(await validAfter(fillField(bytes, 'so', '254', textAppearance(['254']))), mayFill)
    assert.equal(await validAfter(signed(bytes, { signer: agency })), maySign)
    assert.equal(await validAfter(addAnnotation(bytes, { ...note, subtype: 'Text' })), mayRemark)
    assert.equal(await validAfter(addAnnotation(bytes, note)), false)
    assert.equal(await validAfter(addSecurityStore(bytes, { crls: [authority.crl()] })), true)
    assert.equal(await validAfter(changePage(bytes, 'BT ET')), false)
  })
}

test('a locked field must not be filled, another one may', async () => {
  const locked = signed(form, { docmdp: 2, lock: { action: 'Include', fields: ['so'] } })
  assert.equal((await verified(fillField(locked, 'so', '1'))).valid, false)
  const open = signed(form, { docmdp: 2, lock: { action: 'Exclude', fields: ['so'] } })
  assert.equal((await verified(fillField(open, 'so', '1'))).valid, true)
})

test('a signature moved to another file signs nothing there', async () => {
  const [one, other] = [signed(plain('mot')), signed(plain('hai'), { signer: leader })]
  const hole = (bytes: Buffer) => bytes.indexOf('/Contents <') + 11
  const moved = Buffer.concat([
    other.subarray(0, hole(other)),
    one.subarray(hole(one), hole(one) + 16_384),
    other.subarray(hole(other) + 16_384),
  ])
  const { one: found } = await verifiedOne(moved)
  assert.ok(found.problems.includes('content-changed'), found.problems.join(', '))
})

test('anything but digits in the hole is refused', async () => {
  const bytes = signed(plain())
  const at = bytes.indexOf('/Contents <') + 11 + 16_000
  bytes.write('  ', at, 'latin1')
  assert.equal((await verified(bytes)).valid, false)
  assert.equal((await verified(insert(signed(plain()), 20, ' '))).valid, false)
})
