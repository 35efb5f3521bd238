import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { happenedWords } from './audit.ts'

const source = path.resolve(import.meta.dirname, '../../..')
const migrations = path.resolve(source, '../database/migrations')

/** Files that hand the word on in a variable, with the words they hand on. A file that begins to must be entered here. */
const handedOn: Record<string, readonly string[]> = {
  'modules/audit/store.ts': [],
  'modules/audit/store/search.ts': [],
  'modules/audit/store/latest-deeds.ts': [],
  'modules/people/actions/inspections.ts': ['inspection-begun'],
  'modules/people/actions/idle-roles.ts': ['idle-warned', 'roles-rested'],
  'modules/people/actions/passkeys.ts': ['recovery-codes-renewed'],
  'modules/people/actions/second-factor.ts': [
    'second-factor-on',
    'second-factor-off',
    'recovery-codes-renewed',
    'recovery-code-used',
  ],
  'modules/people/desk/audit-search-asked.ts': [],
  'modules/people/desk/audit-search-lines.ts': [],
  'modules/editions/actions/settle-remark.ts': ['remark-settled', 'remark-opened'],
  'modules/editions/actions/share-answer.ts': ['share-accepted', 'share-refused', 'share-withdrawn', 'share-renewed'],
  'modules/editions/actions/share-request.ts': ['share-asked', 'share-request-refused', 'share-request-dropped'],
  'modules/intake/actions/move.ts': [],
  'modules/obligations/store/sites-around.ts': [],
  'modules/people/words/audit.ts': [],
  'modules/planning/actions/commissions.ts': [],
  'modules/sites/actions/keeping.ts': [],
  'modules/worklist/actions/reports.ts': ['mistake-report-answered', 'mistake-report-reopened'],
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => ({ name, text: readFileSync(path.join(source, name), 'utf8') }))

/** `happened` given in any other way than as a word that stands there. */
const isHandedOn = (text: string): boolean =>
  /\bhappened(?:\?)?(?:: string)?\s*[,}]|\bhappened: (?!')(?!string\b)(?!`edition-\$\{kind\}`)|\.happened\b/.test(text)

const isAboutTheRecord = (text: string): boolean => /audit|record\(/.test(text)

test('whoever hands the word on is known, and the words stand where it is said', () => {
  const found = files.filter(({ text }) => isHandedOn(text) && isAboutTheRecord(text)).map(({ name }) => name)
  assert.deepEqual(
    found.filter((name) => !(name in handedOn)),
    [],
    'files to be entered above',
  )
  for (const [name, words] of Object.entries(handedOn)) {
    const text = files.find((file) => file.name === name)?.text ?? ''
    for (const word of words) assert.ok(text.includes(`'${word}'`), `${word} is not said in ${name}`)
  }
})

test('every deed that is recorded has a sentence', () => {
  const written = files.flatMap(({ text }) =>
    [...text.matchAll(/happened: '([a-z]+(?:-[a-z]+)*)'/g)].map(([, word]) => word ?? ''),
  )
  const words = new Set([...written, ...Object.values(handedOn).flat(), ...computedWords()])
  assert.ok(words.size > 60)
  assert.deepEqual([...words].filter((word) => !(word in happenedWords)).sort(), [])
})

test('no sentence is left of a deed that is recorded no more', () => {
  const all = files.map(({ text }) => text).join('\n')
  const steps = computedWords()
  const dead = Object.keys(happenedWords).filter(
    (word) => !steps.includes(word) && !all.replaceAll(`'${word}':`, '').includes(`'${word}'`),
  )
  assert.deepEqual(dead, [])
})

const computedWords = (): string[] => [...stepWords(), ...commissionWords(), ...arrivalWords()]

/** A step of the workflow is recorded under its line of the ledger; the ledger's own check lists them all. */
function stepWords(): string[] {
  const last = readdirSync(migrations)
    .sort()
    .map((name) => readFileSync(path.join(migrations, name), 'utf8'))
    .findLast((text) => text.includes('constraint event_kind check'))
  const list = /event_kind check \(kind in \(([^)]*)\)/.exec(last ?? '')?.[1] ?? ''
  return [...list.matchAll(/'([a-z-]+)'/g)].map(([, kind]) => `edition-${kind}`)
}

/** What came in is recorded under the deed that moved it. */
function arrivalWords(): string[] {
  const text = files.find(({ name }) => name === 'modules/intake/rules/states.table.ts')?.text ?? ''
  const list = /arrivalDeeds = \[([\s\S]*?)\] as const\n/.exec(text)?.[1] ?? ''
  return [...list.matchAll(/'([a-z-]+)'/g)].map(([, deed]) => `arrival-${deed}`)
}

/** A commission is recorded under the state it comes to. */
function commissionWords(): string[] {
  const text = files.find(({ name }) => name === 'modules/planning/rules/commission.ts')?.text ?? ''
  const list = /commissionStates = \[([^\]]*)\]/.exec(text)?.[1] ?? ''
  return [...list.matchAll(/'([a-z-]+)'/g)].map(([, state]) => `commission-${state}`)
}
