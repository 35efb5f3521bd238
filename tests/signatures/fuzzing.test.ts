import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyPdf } from '../../src/platform/signatures/index.ts'
import { judgedAt, trust } from './support/documents.ts'
import { documents, type Random, randomFrom } from './support/mutations.ts'

const seconds = Number(process.env['CONGSO_FUZZ_SECONDS'] ?? 3)
const seed = Number(process.env['CONGSO_SEED'] ?? 7)
/** The budget of a file, and what a busy machine adds. */
const longest = 8000

const words = [
  'obj',
  'endobj',
  'stream',
  'xref',
  'trailer',
  '<<',
  '>>',
  '[',
  ']',
  '/Kids',
  '/Prev 0',
  '1 0 R',
  '/Length',
  '(',
  ')',
  '99999999999',
  '-1',
  '%%EOF',
  'startxref',
]

function spoiled(random: Random): Buffer {
  const below = (count: number) => Math.floor(random() * count)
  let bytes = Buffer.from(documents[below(documents.length)] ?? [])
  const times = 1 + below(random() < 0.3 ? 200 : 8)
  for (let i = 0; i < times; i++) {
    const at = below(bytes.length)
    const deed = below(5)
    if (deed === 0) bytes[at] = below(256)
    else if (deed === 1) bytes.write(words[below(words.length)] ?? '', at, 'latin1')
    else if (deed === 2) bytes.copy(bytes, at, below(bytes.length), below(bytes.length))
    else if (deed === 3 && times < 9)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(below(bytes.length))])
    else bytes.fill(below(256), at, Math.min(bytes.length, at + below(20)))
  }
  return bytes
}

test(`${seconds} seconds of spoiled files: every one gets an answer in time`, async (t) => {
  const random = randomFrom(seed)
  const end = performance.now() + seconds * 1000
  let files = 0
  let slowest = 0
  for (; performance.now() < end; files++) {
    const bytes = spoiled(random)
    const started = performance.now()
    const report = await verifyPdf(bytes, { trust, at: judgedAt })
    slowest = Math.max(slowest, performance.now() - started)
    assert.ok(!report.problems.includes('unreadable'), `a fault of ours in file ${files} of seed ${seed}`)
    assert.ok(slowest < longest, `file ${files} of seed ${seed} took ${slowest} ms`)
  }
  t.diagnostic(`${files} files, the slowest ${slowest.toFixed(0)} ms`)
})
