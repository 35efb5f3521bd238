import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { linesOf } from './read-lines.ts'
import { batchesOf, type LineRecord, openRecords } from './records.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'congso-lines-'))
after(() => rm(folder, { recursive: true, force: true }))

async function opened(name: string, content: string | Buffer) {
  const file = path.join(folder, name)
  await writeFile(file, content)
  return openRecords(file)
}

async function records(name: string, content: string | Buffer): Promise<LineRecord[]> {
  const outcome = await opened(name, content)
  assert.ok('done' in outcome)
  return Array.fromAsync(outcome.done.records)
}

/** Line and fields, or line and problem. */
const shown = (all: readonly LineRecord[]) =>
  all.map(({ line, read }) => ('fields' in read ? [line, read.fields] : [line, read.problem]))

test('one object a line, with or without a byte order mark, whatever the line ends and blank lines', async () => {
  assert.deepEqual(shown(await records('a.jsonl', '\ufeff{"a":1}\r\n\r\n{"a":"Đắk"}')), [
    [1, { a: 1 }],
    [3, { a: 'Đắk' }],
  ])
})

test('a broken line is named and costs itself only', async () => {
  assert.deepEqual(shown(await records('b.jsonl', '{"a":1}\n{"a":\n[1]\n7\n{"a":2}\n')), [
    [1, { a: 1 }],
    [2, 'broken-json'],
    [3, 'not-an-object'],
    [4, 'not-an-object'],
    [5, { a: 2 }],
  ])
})

test('a line of 50 MB is passed over without being held, and the next one is read', async () => {
  let held = 0
  async function* chunks() {
    yield Buffer.from('{"a":1}\n{"a":"')
    for (let i = 0; i < 50; i += 1) {
      yield Buffer.alloc(1024 * 1024, 120)
      held = Math.max(held, process.memoryUsage().arrayBuffers)
    }
    yield Buffer.from('"}\n{"a":2}\n')
  }
  const before = process.memoryUsage().arrayBuffers
  const lines = await Array.fromAsync(linesOf(chunks()))
  assert.deepEqual(
    lines.map(({ line, text, isTooLong }) => [line, text, isTooLong]),
    [
      [1, '{"a":1}', false],
      [2, '', true],
      [3, '{"a":2}', false],
    ],
  )
  assert.ok(held - before < 200 * 1024 * 1024)
})

test('an array written over many lines gives its elements with the line each begins on', async () => {
  const text = '[\n {\n  "unit": "A [x]",\n  "no": 1\n },\n {"unit": "B \\" }", "list": [{"c": 2}]}, {"unit": "C"}\n]\n'
  assert.deepEqual(shown(await records('units.json', text)), [
    [2, { unit: 'A [x]', no: 1 }],
    [6, { unit: 'B " }', list: [{ c: 2 }] }],
    [6, { unit: 'C' }],
  ])
})

test('a broken element of an array costs itself only', async () => {
  const open = '[\n{\n"unit": "A"\n\n{"unit": "B"},\n{"unit": "C},\n{"unit": "D"}\n]'
  assert.deepEqual(shown(await records('open.json', open)), [
    [2, 'broken-json'],
    [5, { unit: 'B' }],
    [6, 'broken-json'],
    [7, { unit: 'D' }],
  ])
})

test('brackets that only open do not make reading endless', async () => {
  const all = await records('deep.json', `[\n${'{\n'.repeat(20_000)}`)
  assert.equal(all.length, 20_000)
})

test('a table is read with commas or semicolons, quoted cells over several lines, doubled quotes', async () => {
  const expected = [
    [2, { id: '1', body: 'a, "b"\nc' }],
    [4, { id: '2', body: '' }],
  ]
  assert.deepEqual(shown(await records('a.csv', 'ID,Body\r\n1,"a, ""b""\r\nc"\r\n2,\r\n')), expected)
  assert.deepEqual(shown(await records('b.csv', '\ufeffid;body\n1;"a, ""b""\nc"\n2;\n')), expected)
})

test('a wrong quote or a cell too many costs its line only', async () => {
  assert.deepEqual(shown(await records('c.csv', 'id,body\n1,"open\n2,b\n3,x"y\n4,"d"e\n5,f,g\n6,"h"\n')), [
    [2, 'broken-quotes'],
    [3, { id: '2', body: 'b' }],
    [4, 'broken-quotes'],
    [5, 'broken-quotes'],
    [6, 'too-many-cells'],
    [7, { id: '6', body: 'h' }],
  ])
})

test('UTF-16 is refused by name, with a mark or without; bytes that are not UTF-8 are read as Latin-1', async () => {
  const wide = Buffer.from('\ufeff{"a":"Đắk Đoa"}\n', 'utf16le')
  for (const content of [wide, wide.subarray(2)]) {
    assert.deepEqual(await opened('wide.jsonl', content), { issues: [{ field: 'file', problem: 'utf-16' }] })
  }
  const [latin] = await records('latin.jsonl', Buffer.from('{"a":"Th\xf4ng b\xe1o"}', 'latin1'))
  assert.deepEqual(latin?.read, { fields: { a: 'Th\xf4ng b\xe1o' } })
  assert.equal(latin.isUtf8, false)
})

test('a file that is not there and a folder are told apart', async () => {
  assert.deepEqual(await openRecords(path.join(folder, 'nowhere')), { issues: [{ field: 'file', problem: 'missing' }] })
  assert.deepEqual(await openRecords(folder), { issues: [{ field: 'file', problem: 'not-a-file' }] })
})

test('batches are bounded in number and in size', async () => {
  async function* five(): AsyncGenerator<LineRecord> {
    for (const size of [10, 10, 500, 10, 10]) yield { line: 1, end: 0, size, isUtf8: true, read: { fields: {} } }
  }
  const sizes = async (most: { records: number; characters: number }) =>
    (await Array.fromAsync(batchesOf(five(), most))).map((batch) => batch.length)
  assert.deepEqual(await sizes({ records: 2, characters: 1000 }), [2, 2, 1])
  assert.deepEqual(await sizes({ records: 9, characters: 400 }), [3, 2])
})

const soup = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .array(fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\n', '\r', ';', '\t', '\\', '{"a":1}', 'null', '\0'), {
      maxLength: 80,
    })
    .map((parts) => Buffer.from(parts.join(''))),
)

test('whatever the bytes, reading ends without a throw and lines only go forward', async () => {
  await fc.assert(
    fc.asyncProperty(soup, fc.constantFrom('soup.jsonl', 'soup.csv'), async (bytes, name) => {
      const outcome = await opened(name, Buffer.from(bytes))
      if (!('done' in outcome)) return
      const lines = (await Array.fromAsync(outcome.done.records)).map(({ line }) => line)
      assert.deepEqual(
        lines,
        lines.toSorted((one, other) => one - other),
      )
    }),
    { numRuns: 300 },
  )
})

const cell = fc.string({ unit: fc.constantFrom('a', 'ế', '"', ',', '\n', ' ', '1') })

test('what is written as a table is read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = rows.map(([one, other]) => `${quoted(one)},${quoted(other)}\n`).join('')
      const read = await records('written.csv', `x,y\n${text}`)
      assert.deepEqual(
        read.map((record) => 'fields' in record.read && record.read.fields),
        rows.map(([x, y]) => ({ x, y })),
      )
    }),
    { numRuns: 200 },
  )
})
