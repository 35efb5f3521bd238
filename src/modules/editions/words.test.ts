import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { checkWords, workflowIssues } from './words.ts'

const files = (await Array.fromAsync(glob('{rules,actions}/*.ts', { cwd: import.meta.dirname }))).filter(
  (file) => !file.endsWith('.test.ts') && !file.endsWith('mistake.ts'),
)
const sources = files.map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8')).join('\n')
const named = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, word = '']) => word))]

test('everything the workflow refuses has a sentence that says what to do', () => {
  const words = [...named(/problem: '([a-z-]+)'/g), ...named(/explained: '([a-z-]+)'/g)]
  assert.ok(words.length > 30)
  // What `correct` and `readdress` answer is said by their own pages.
  assert.deepEqual(
    words.filter((word) => workflowIssues[word] === undefined && word !== 'not-published'),
    [],
  )
})

test('every finding of the first checks has its sentence', () => {
  const words = named(/check: '([a-z-]+)'/g)
  assert.ok(words.length > 9)
  assert.deepEqual(
    words.filter((word) => checkWords[word] === undefined),
    [],
  )
})
