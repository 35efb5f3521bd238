import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longFiles, longFunctions } from '../../tools/house/budgets.ts'
import type { Finding } from '../../tools/house/finding.ts'
import { onTheLineOfTheImport } from '../../tools/house/import-lines.ts'
import { anyTypes, bareNotes, enums, silencedTypes, strayedHtml } from '../../tools/house/language.ts'
import { emptyNames } from '../../tools/house/names.ts'
import { readSource, type Source } from '../../tools/house/source.ts'

const lines = (count: number, line = 'export const a = 1') => Array.from({ length: count }, () => line).join('\n')
const found = (rule: (source: Source) => Finding[], text: string, path = 'src/modules/sites/store.ts') =>
  rule(readSource(path, text)).map(({ line }) => line)

test('a file has at most 250 lines, a page 150, a test 400', () => {
  assert.deepEqual(found(longFiles, lines(250)), [])
  assert.deepEqual(found(longFiles, lines(251)), [251])
  assert.deepEqual(found(longFiles, lines(151), 'src/modules/home/portal/home.page.tsx'), [151])
  assert.deepEqual(found(longFiles, lines(400), 'src/basics/dates.test.ts'), [])
  assert.deepEqual(found(longFiles, lines(401), 'src/basics/dates.test.ts'), [401])
})

test('tables of facts may be as long as the facts are', () => {
  assert.deepEqual(found(longFiles, lines(900), 'demo/stories.ts'), [])
  assert.deepEqual(found(longFiles, lines(900), 'src/basics/vietnamese/syllables.table.ts'), [])
})

test('a function has at most 40 lines, in a page 60', () => {
  const long = (count: number) => `function story() {\n${lines(count - 2, '  tell()')}\n}`
  assert.deepEqual(found(longFunctions, long(40)), [])
  assert.deepEqual(found(longFunctions, long(41)), [1])
  assert.deepEqual(found(longFunctions, long(60), 'src/modules/home/portal/home.page.tsx'), [])
  assert.deepEqual(found(longFunctions, long(61), 'src/modules/home/portal/home.page.tsx'), [1])
  assert.deepEqual(found(longFunctions, `const story = () => {\n${lines(40, '  tell()')}\n}`), [1])
  assert.deepEqual(found(longFunctions, `class Story {\n tell() {\n${lines(40, '  tell()')}\n}\n}`), [2])
})

test('the callback of a test is a list and may be long, the functions beside it may not', () => {
  const body = lines(60, '  assert()')
  assert.deepEqual(found(longFunctions, `test('a fact', async () => {\n${body}\n})`, 'tests/a.test.ts'), [])
  assert.deepEqual(found(longFunctions, `test.skip('a fact', () => {\n${body}\n})`, 'tests/a.test.ts'), [])
  assert.deepEqual(found(longFunctions, `rows.map(() => {\n${body}\n})`, 'tests/a.test.ts'), [1])
})

test('any and enum are findings, the words in texts and names are not', () => {
  assert.deepEqual(found(anyTypes, 'const a = 1\nconst b = a as any'), [2])
  assert.deepEqual(found(anyTypes, "const any = 'any'"), [])
  assert.deepEqual(found(enums, 'enum Kind { Commune }'), [1])
  assert.deepEqual(found(enums, "const words = 'enum Kind {}'"), [])
})

test('a silenced type is a finding', () => {
  assert.deepEqual(found(silencedTypes, '// @ts-ignore\nconst a = 1'), [1])
  assert.deepEqual(found(silencedTypes, '// @ts-expect-error\nconst a = 1'), [1])
  assert.deepEqual(found(silencedTypes, '// @ts-expect-error\nconst a = 1', 'src/basics/a.test.ts'), [])
})

test('a note for later says when or why', () => {
  assert.deepEqual(found(bareNotes, `const a = 1\n// ${'TO'}DO: later`), [2])
  assert.deepEqual(found(bareNotes, `// ${'TO'}DO(when PostgreSQL 15 ends): use uuidv7()`), [])
  assert.deepEqual(found(bareNotes, `const word = '${'TO'}DO'`), [])
})

test('HTML is written in pages, parts and design', () => {
  const markup = 'export const row = <p>một</p>'
  assert.deepEqual(found(strayedHtml, markup, 'src/modules/home/portal/routes.tsx'), [1])
  assert.deepEqual(found(strayedHtml, '<Home stories={[]} />', 'src/modules/home/portal/routes.tsx'), [])
  assert.deepEqual(found(strayedHtml, markup, 'src/modules/home/portal/home.page.tsx'), [])
  assert.deepEqual(found(strayedHtml, markup, 'src/design/row.tsx'), [])
})

test('names that say nothing are findings', () => {
  for (const name of ['SiteManager', 'siteHelper', 'dateUtils', 'siteData', 'UserInfo']) {
    assert.deepEqual(found(emptyNames, `export const ${name} = 1`), [1], name)
    assert.deepEqual(found(emptyNames, `export function ${name}() {}`), [1], name)
  }
  assert.deepEqual(found(emptyNames, 'export type ISite = string'), [1])
  assert.deepEqual(found(emptyNames, 'export type Issue = string\nexport const data = 1'), [])
})

test('a finding about an import stands on the line of that import', () => {
  const source = readSource(
    'src/a.ts',
    "import { b } from './b.ts'\nimport { sql } from 'kysely'\nimport fs from 'node:fs'\n",
  )
  const lineFor = (target: string) =>
    onTheLineOfTheImport({ path: 'src/a.ts', line: 1, message: `imports ${target} (no)` }, source).line
  assert.equal(lineFor('node_modules/kysely/dist/index.js'), 2)
  assert.equal(lineFor('node:fs'), 3)
})
