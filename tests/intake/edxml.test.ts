// edXML packages: the shapes that senders write are all read; what would exhaust or mislead us is refused by name.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { looksLikeEdxml, readEdxml } from '../../src/platform/edxml/index.ts'
import { zip } from '../../src/platform/zip.ts'
import { edxml } from './packages.ts'

const trust = { anchors: [], at: new Date('2026-11-22T00:00:00Z') }
const read = (text: string | Buffer) => readEdxml(Buffer.isBuffer(text) ? text : Buffer.from(text), trust)
const pdf = Buffer.from('%PDF-1.4 mau\n%%EOF')
const plain = edxml()

const shapes: Record<string, string | Buffer> = {
  'as the samples': plain,
  'with a byte order mark': `\uFEFF${plain}`,
  'with garbage in front': `1212${plain}`,
  'without any prefix': plain.replaceAll('edXML:', '').replace(/ xmlns:edXML="[^"]*"/g, ''),
  'with another prefix': plain.replaceAll('edXML:', 'ed:').replaceAll('xmlns:edXML=', 'xmlns:ed='),
  'with a prefix that nobody declared': plain.replace(/ xmlns:edXML="[^"]*"/g, ''),
  'with its file zipped': edxml({
    files: [{ id: 'cid:1', name: '254_BC-UBND.pdf', bytes: zip(new Map([['a.pdf', pdf]])) }],
  }),
  'with its file gzipped': edxml({ files: [{ id: 'cid:1', name: '254_BC-UBND.pdf', bytes: gzipSync(pdf) }] }),
  'in UTF-16': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')]),
  'in decomposed letters': plain.normalize('NFD'),
}

for (const [name, text] of Object.entries(shapes)) {
  test(`a package ${name} is read`, () => {
    assert.ok(looksLikeEdxml(Buffer.isBuffer(text) ? text : Buffer.from(text)))
    const answer = read(text)
    assert.ok('done' in answer, JSON.stringify(answer))
    const { key, number, notation, issuedOn, subject, kind, signer, from, attachments, business } = answer.done
    assert.equal(key, '000.00.15.H48,2026/11/20,254/BC-UBND')
    assert.deepEqual([number, notation, issuedOn, kind, business], ['254', 'BC-UBND', '2026-11-20', 'Báo cáo', 0])
    assert.deepEqual([subject, signer.name], ['Kết quả chuyển đổi số quý IV năm 2026', 'Nguyễn Văn Mẫu'])
    assert.equal(from.name, 'Ủy ban nhân dân xã Ba Động')
    assert.deepEqual(
      attachments.map(({ bytes }) => bytes),
      [pdf],
    )
  })
}

test('a package without its optional parts is read', () => {
  const bare = plain.replace(/<edXML:(SignerInfo|OtherInfo|ToPlaces|TraceHeaderList|DocumentId)>.*?<\/edXML:\1>/g, '')
  const answer = read(bare)
  assert.ok('done' in answer)
  assert.equal(answer.done.key, '000.00.15.H48,2026/11/20,254/BC-UBND')
  assert.equal(answer.done.signer.name, '')
})

for (const [business, about, replaces] of [
  [1, 'A,2026/01/02,1/QĐ-UBND', []],
  [2, 'A,2026/01/02,1/QĐ-UBND', []],
  [3, '', ['A,2026/01/02,1/QĐ-UBND']],
] as const) {
  test(`business ${business} names what it is about`, () => {
    const answer = read(edxml({ business, about, replaces, reason: 'Sai thể thức' }))
    assert.ok('done' in answer)
    assert.deepEqual([answer.done.business, answer.done.about], [business, ['A,2026/01/02,1/QĐ-UBND']])
    assert.equal(answer.done.businessReason, 'Sai thể thức')
  })
}

const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024))
const refused: [string, string | Buffer, string][] = [
  [
    'an external entity',
    plain.replace('<edXML ', '<!DOCTYPE a [<!ENTITY x SYSTEM "https://vi-du.example/bi-mat">]><edXML '),
    'entities-refused',
  ],
  ['a bomb of entities', plain.replace('<edXML ', '<!DOCTYPE a [<!ENTITY a "aaaaaaaa">]><edXML '), 'entities-refused'],
  ['a bomb of gzip', edxml({ files: [{ id: 'cid:1', name: 'a.pdf', bytes: bomb }] }), 'attachment-too-large'],
  ['a million levels', plain.replace('</edXML:Subject>', `${'<a>'.repeat(20_000)}</edXML:Subject>`), 'too-large'],
  ['a file that no manifest names', plain.replace('<ContentId>cid:1', '<ContentId>cid:2'), 'attachments-differ'],
  [
    'a file twice',
    plain.replace('</Attachment>', '</Attachment><Attachment><ContentId>cid:1</ContentId></Attachment>'),
    'attachments-differ',
  ],
  ['bytes that are no base64', plain.replace(pdf.toString('base64'), '***'), 'attachment-damaged'],
  ['half a package', plain.slice(0, plain.length - 300), 'damaged'],
  ['something else', '<html><body>edXML</body></html>', 'not-edxml'],
  ['nothing', '', 'not-edxml'],
]

for (const [name, text, problem] of refused) {
  test(`${name} is refused`, () => {
    const answer = read(text)
    assert.ok('problem' in answer, name)
    assert.equal(answer.problem, problem)
  })
}

test('no cut and no changed letter makes the reader throw or hang', () => {
  const began = performance.now()
  for (let at = 0; at < plain.length; at += 37) {
    read(plain.slice(0, at))
    read(`${plain.slice(0, at)}<${plain.slice(at + 1)}`)
  }
  assert.ok(performance.now() - began < 20_000)
})
