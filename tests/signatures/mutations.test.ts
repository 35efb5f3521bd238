import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verified } from './support/documents.ts'
import { documents, mutated, randomFrom } from './support/mutations.ts'

const count = Number(process.env['CONGSO_MUTATIONS'] ?? 300)
const seed = Number(process.env['CONGSO_SEED'] ?? 1)

test('the files are valid before they are altered', async () => {
  for (const bytes of documents) assert.equal((await verified(bytes)).valid, true)
})

test(`of ${count} altered files none is called valid`, async (t) => {
  const random = randomFrom(seed)
  const tried = new Map<string, number>()
  for (let i = 0; i < count; i++) {
    const { kind, bytes } = mutated(random)
    tried.set(kind, (tried.get(kind) ?? 0) + 1)
    const report = await verified(bytes)
    assert.equal(report.valid, false, `the alteration ${i} (${kind}) passed with seed ${seed}`)
  }
  t.diagnostic([...tried].map(([kind, times]) => `${kind} ${times}`).join(', '))
})
