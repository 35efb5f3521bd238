import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { documentAt, generatedTrust } from '../../benchmarks/generate/documents/index.ts'
import { readDocument } from '../../src/modules/intake/rules/reading/index.ts'
import { readPdf } from '../../src/platform/pdf/index.ts'
import { closeThreads } from '../../src/platform/pdf/tasks.ts'
import { openTrust, verifyPdf } from '../../src/platform/signatures/index.ts'
import { differences } from './compare.ts'

after(closeThreads)

const wanted = 20

test(`the facts of ${wanted} generated documents are read as they are`, async () => {
  const trust = await openTrust(generatedTrust())
  const wrong: string[] = []
  let read = 0
  for (let index = 0; read < wanted; index += 1) {
    const { bytes, truth } = await documentAt(index, 7)
    if (truth.medium !== 'born-digital' || truth.wrong !== null || truth.annexOf !== null) continue
    read += 1
    const [text, signatures] = [await readPdf(bytes), await verifyPdf(bytes, { trust })]
    const reading = readDocument({ text, signatures, hints: null, fileName: '' })
    wrong.push(...differences(reading, truth).map((one) => `${truth.file} ${one.field}: ${one.expected} | ${one.read}`))
  }
  // Stricter than the benchmark's 98 of a hundred: of 340 fields at most two may differ.
  assert.ok(wrong.length <= 2, wrong.join('\n'))
})
