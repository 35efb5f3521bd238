// Twenty documents of the benchmark's generator: verified, read, and the bad ones caught.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { generateDocuments } from '../../benchmarks/generate/documents/index.ts'
import { fields } from '../../benchmarks/measure/document-fields.ts'
import { misjudged, type Outcome, readGenerated, rightness } from '../../benchmarks/rows/documents.ts'

const SAMPLE = 20
let outcomes: Outcome[] = []

before(async () => {
  outcomes = await readGenerated({ count: SAMPLE, seed: 7, scans: false })
})

test('no bad file passes', () => {
  const { passed } = misjudged(outcomes)
  assert.deepEqual(
    passed.map(({ truth }) => truth.wrong),
    [],
  )
  assert.ok(
    outcomes.some(({ truth }) => truth.wrong !== null),
    'the sample has bad files',
  )
})

test('good files get the verdict of their life', () => {
  const { refused } = misjudged(outcomes)
  assert.deepEqual(
    refused.map(({ truth, report }) => `${truth.file} ${truth.verdict} ${report.verdict}`),
    [],
  )
})

test('born-digital documents are read right', () => {
  const all = fields.map((field) => rightness(outcomes, 'born-digital', field))
  const share = all.reduce((sum, value) => sum + value, 0) / all.length
  assert.ok(share >= 0.97, `${(share * 100).toFixed(1)} % of the fields are right`)
})

test('the same seed tells the same truth', async () => {
  const [one, two] = await Promise.all([
    generateDocuments({ count: 3, seed: 5 }),
    generateDocuments({ count: 3, seed: 5 }),
  ])
  assert.ok(
    isDeepStrictEqual(
      one.map(({ truth }) => truth),
      two.map(({ truth }) => truth),
    ),
  )
})
