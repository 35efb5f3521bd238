import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { checkWords } from './words.ts'

const files = (await Array.fromAsync(glob('{rules,actions}/*.ts', { cwd: import.meta.dirname }))).filter(
  (file) => !file.endsWith('.test.ts') && !file.endsWith('mistake.ts'),
)
const sources = files.map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8')).join('\n')
/** Every word that has a sentence somewhere in the module: the workflow's own, and those of its pages. */
const said = new Set<string>()
for await (const file of glob('words{.ts,/*.ts}', { cwd: import.meta.dirname })) {
  collect(await import(path.join(import.meta.dirname, file)))
}

function collect(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [word, sentence] of Object.entries(value)) {
    if (typeof sentence === 'string') said.add(word)
    collect(sentence)
  }
}

const named = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, word = '']) => word))]

test('everything the workflow refuses has a sentence that says what to do', () => {
  const words = [...named(/problem: '([a-z-]+)'/g), ...named(/explained: '([a-z-]+)'/g)]
  assert.ok(words.length > 30)
  // What `correct` and `readdress` answer is said by their own pages.
  assert.deepEqual(
    words.filter((word) => !said.has(word) && word !== 'not-published'),
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
