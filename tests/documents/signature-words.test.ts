// Every word the verification may say has a sentence, in both languages; and no sentence is left of a word nobody says.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { notedProblems } from '../../src/basics/signature-report.ts'
import { signatureWords } from '../../src/modules/documents/words/signature.ts'

const folder = join(import.meta.dirname, '../../src/platform/signatures')

/** What the sources write with hyphens and is no problem. */
const others = new Set(['form-filling', 'number-date', 'time-stamps', 'rsa-pss', 'windows-1252'])
const plain = ['damaged', 'encrypted', 'unreadable', 'unsupported']

const source = globSync('**/*.ts', { cwd: folder })
  .filter((name) => !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')
const hyphened = [...source.matchAll(/'([a-z]+(?:-[a-z0-9]+)+)'/g)].map(([, word = '']) => word)
const said = new Set([...hyphened.filter((word) => !others.has(word)), ...plain, ...notedProblems])

test('the sources say problems', () => {
  assert.ok(said.size > 25, `${said.size} words`)
  for (const word of plain) assert.ok(source.includes(`'${word}'`), word)
})

for (const language of ['vi', 'en'] as const) {
  test(`each has a sentence of its own (${language})`, () => {
    const { problems } = signatureWords[language]
    assert.deepEqual([...said].filter((word) => !Object.hasOwn(problems, word)).sort(), [])
    assert.deepEqual(
      Object.keys(problems).filter((word) => !said.has(word)),
      [],
    )
    for (const text of Object.values(problems)) assert.match(text, /^\p{Lu}.+\.$/u)
    assert.equal(new Set(Object.values(problems)).size, said.size)
  })
}
