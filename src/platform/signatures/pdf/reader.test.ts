import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { Budget, Damaged, TooCostly, Unsupported } from '../budget.ts'
import { unpacked } from './filters.ts'
import { Reader } from './reader.ts'
import { openRevisions, revisionEndingAt, stateAt } from './revisions.ts'
import { Bytes, Dict, Name, type PdfValue, Ref, Stream } from './values.ts'

const budget = (bytes = 1_000_000) => new Budget(5000, bytes)
const read = (text: string): PdfValue =>
  new Reader(Buffer.from(text, 'latin1'), 0, { budget: budget(), keepsSpans: false }).value()

test('reads the values of the grammar', () => {
  assert.deepEqual(read('[1 -2.5 .5 true null /A#42 3 0 R 4 5]'), [
    1,
    -2.5,
    0.5,
    true,
    null,
    new Name('AB'),
    new Ref(3, 0),
    4,
    5,
  ])
  assert.deepEqual(read('(a\\(b\\)\\101\\\n(c))'), new Bytes(Uint8Array.from(Buffer.from('a(b)A(c)'))))
  assert.deepEqual(read('<48 6>'), new Bytes(Uint8Array.of(0x48, 0x60)))
  assert.deepEqual(
    read('<</A 1% note\n/B[2]>>'),
    new Dict(
      new Map<string, PdfValue>([
        ['A', 1],
        ['B', [2]],
      ]),
    ),
  )
})

for (const text of ['<</A 1/A 2>>', '(no end', '<zz>', '[1 2', 'word', '1.2.3', '['.repeat(90), '']) {
  test(`takes ${JSON.stringify(text.slice(0, 12))} for damage`, () => assert.throws(() => read(text), Damaged))
}

const stream = (entries: string, raw: Uint8Array) => new Stream(read(`<<${entries}>>`) as Dict, raw)
const plainOf = (packed: Stream, room?: number) => Buffer.from(unpacked(packed, (value) => value, budget(room)))

test('unpacks and undoes the row filters of PNG', () => {
  const rows = deflateSync(Uint8Array.from([1, 1, 1, 1, 2, 1, 1, 1, 4, 1, 0, 0]))
  const packed = stream('/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 3>>', rows)
  assert.deepEqual([...plainOf(packed)], [1, 2, 3, 2, 3, 4, 3, 3, 4])
  assert.equal(plainOf(stream('/Filter[/ASCIIHexDecode]', Buffer.from('48 69>'))).toString(), 'Hi')
  assert.equal(plainOf(stream('/Filter/ASCII85Decode', Buffer.from('87cURDZ~>'))).toString(), 'Hello')
})

test('a bomb costs no more than its file may, and an unknown filter is not guessed', () => {
  const bomb = stream('/Filter/FlateDecode', deflateSync(Buffer.alloc(5_000_000)))
  assert.throws(() => plainOf(bomb, 100_000), TooCostly)
  assert.throws(() => plainOf(stream('/Filter/LZWDecode', Buffer.alloc(3))), Unsupported)
})

const entryLine = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`
const freeLine = '0000000000 65535 f \n'

/** A file whose table hides an object that its stream beside the table shows (7.5.8.4). */
function hybrid(): Buffer {
  let text = '%PDF-1.5\n'
  const at: number[] = []
  const add = (body: string) => {
    at.push(text.length)
    text += `${at.length} 0 obj\n${body}\nendobj\n`
  }
  add('<</Type/Catalog/Pages 2 0 R>>')
  add('<</Type/Pages/Kids[]/Count 0>>')
  add('(hidden)')
  const beside = text.length
  const row = Buffer.from([1, (at[2] ?? 0) >> 8, (at[2] ?? 0) & 255, 0]).toString('hex')
  text += `9 0 obj\n<</Type/XRef/Size 4/Index[3 1]/W[1 2 1]/Filter/ASCIIHexDecode/Length 9>>\nstream\n${row}>\nendstream\nendobj\n`
  const table = text.length
  text += `xref\n0 4\n${freeLine}${entryLine(at[0] ?? 0)}${entryLine(at[1] ?? 0)}${freeLine}`
  return Buffer.from(`${text}trailer\n<</Root 1 0 R/Size 4/XRefStm ${beside}>>\nstartxref\n${table}\n%%EOF\n`, 'latin1')
}

test('reads a file with a table and a stream, and its revisions', () => {
  const base = hybrid()
  const text = `3 0 obj\n(new)\nendobj\nxref\n3 1\n${entryLine(base.length)}`
  const table = base.length + text.indexOf('xref')
  const old = /startxref\n(\d+)/.exec(base.toString('latin1'))?.[1]
  const later = Buffer.from(`${text}trailer\n<</Root 1 0 R/Size 4/Prev ${old}>>\nstartxref\n${table}\n%%EOF\n`)
  const revisions = openRevisions(Buffer.concat([base, later]), budget())
  assert.deepEqual(revisions.last.numbered(3), new Bytes(Uint8Array.from(Buffer.from('new'))))
  assert.equal(revisionEndingAt(revisions, base.length), 1)
  assert.equal(revisionEndingAt(revisions, base.length - 3), null)
  assert.deepEqual(stateAt(revisions, 1).numbered(3), new Bytes(Uint8Array.from(Buffer.from('hidden'))))
})

test('sections in a circle and an object twice in one section are damage', () => {
  const text = hybrid().toString('latin1')
  const table = /startxref\n(\d+)/.exec(text)?.[1]
  assert.throws(
    () => openRevisions(Buffer.from(text.replace('/XRefStm', `/Prev ${table}/XRefStm`), 'latin1'), budget()),
    Damaged,
  )
  const twice = text.replace('xref\n0 4\n', `xref\n0 1\n${freeLine}0 4\n`)
  assert.throws(() => openRevisions(Buffer.from(twice, 'latin1'), budget()), Damaged)
})
