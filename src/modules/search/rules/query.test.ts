import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../../../tests/support/database.ts'
import { entryOf, type Source } from './index-entry.ts'
import { lexiconOf, noLexicon } from './lexicon.ts'
import { keysOfNumber, looseNumber, referencesIn } from './numbers.ts'
import { marked, passageOf } from './passages.ts'
import { looselyOf, questionsOf, readQuery, someOf } from './query.ts'
import { corrected, fromTelex, stepsBetween } from './spelling.ts'
import { wordsOf } from './tokens.ts'

const database = await testDatabase()
after(() => database.drop())

const lexicon = lexiconOf([
  { kind: 'compound', text: 'Đức Phổ', means: null },
  { kind: 'compound', text: 'công đoàn', means: null },
  { kind: 'same', text: 'UBND', means: 'ủy ban nhân dân' },
  { kind: 'stop', text: 'của', means: null },
])

for (const [text, keys] of [
  ['Số 123/QĐ-UBND ngày', ['123qdubnd']],
  ['43/2011/NĐ-CP', ['432011ndcp']],
  ['12a/KH-HĐND', ['12akhhdnd']],
  ['254-BC/ThU', ['254bcthu']],
  ['15-NQ/TU', ['15nqtu']],
  ['ngày 12/8 và 50-60 người', []],
  ['7.469 tin', []],
] as const)
  test(`numbers of documents in: ${text}`, () =>
    assert.deepEqual(
      referencesIn(text).map(({ key }) => key),
      keys,
    ))

test('a number is found by its beginnings, with and without its year', () => {
  assert.deepEqual(keysOfNumber('43/2011/NĐ-CP'), ['43', '43nd', '432011nd', '43ndcp', '432011ndcp'])
})

test('a number typed as words is one', () => {
  assert.equal(looseNumber(wordsOf('254 bc ubnd xã'), 0)?.key, '254bcubnd')
  assert.equal(looseNumber(wordsOf('254 hộ dân'), 0), null)
})

test('a compound is one term however it is accented, and words that stand everywhere are left out', () => {
  for (const typed of ['duc pho', 'Đức Phổ', 'dưc phổ']) {
    const { terms, exact } = readQuery(typed, lexicon)
    assert.deepEqual(terms[0]?.alternatives, [['duc_pho']], typed)
    assert.deepEqual(exact, ['đưc1', 'phô3'], typed)
  }
  assert.deepEqual(
    readQuery('đoàn của xã', lexicon).terms.map(({ words }) => words),
    [['doan'], ['xa']],
  )
})

test('quotes make a phrase, a minus leaves out, a hyphen in a word does neither', () => {
  const { phrases, excluded, words } = readQuery('"bưu chính" -công Covid-19', noLexicon)
  assert.deepEqual(phrases, [['buu', 'chinh']])
  assert.deepEqual(excluded, ['cong'])
  assert.deepEqual(words, ['buu', 'chinh', 'covid', '19'])
})

test('a long question is cut and said to be', () => {
  const asked = readQuery('từ '.repeat(500), noLexicon)
  assert.ok(asked.wasCut && asked.terms.length <= 16 && asked.text.length <= 200)
})

const source: Source = {
  ...{ siteId: crypto.randomUUID(), kind: 'article', language: 'vi', summary: '', number: null, names: '', body: '' },
  ...{ title: '', files: '', isShared: false, issuer: null, sectionIds: [], datedOn: '2026-01-01' },
}

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...`'"\\&|!():*<->%_;-–“”#@=~\u0000 \n`),
    fc.constantFrom('duc', 'phổ', '254/BC-UBND', '12', 'đ', '😀', '\ud800', '漢', 'ａ', '\u0301'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  maxLength: 60,
})

test('whatever is typed, only our own signs reach PostgreSQL as signs', async () => {
  const said: string[] = []
  const entries: string[] = []
  fc.assert(
    fc.property(nasty, (typed) => {
      const asked = readQuery(typed, lexicon)
      const questions = questionsOf(asked)
      const all = [questions, questionsOf(looselyOf(asked))].flatMap((one) => (one === null ? [] : Object.values(one)))
      for (const one of [...all, someOf(asked)]) if (one !== null) said.push(one)
      const { head, words } = entryOf({ ...source, title: typed, body: typed, number: typed }, lexicon.compounds)
      entries.push(head, words)
    }),
    { numRuns: 400 },
  )
  for (let at = 0; at < said.length; at += 500)
    await sql`select q::tsquery from unnest(${said.slice(at, at + 500)}::text[]) as q`.execute(database.portal)
  for (let at = 0; at < entries.length; at += 500)
    await sql`select q::tsvector from unnest(${entries.slice(at, at + 500)}::text[]) as q`.execute(database.portal)
  assert.ok(said.length > 500)
})

test('nobody narrows a search from inside its words', () => {
  fc.assert(
    fc.property(nasty, (typed) => {
      const questions = questionsOf(readQuery(typed, lexicon))
      for (const one of Object.values(questions ?? {})) assert.doesNotMatch(one ?? '', /'@/)
    }),
  )
})

test('what is marked is what was there', () => {
  fc.assert(fc.property(nasty, (text) => marked(text, new Set(['duc', 'pho', '12'])).join('') === text))
  const text = `${'Câu đầu không liên quan. '.repeat(30)}Phường Đức Phổ mở hội mùa xuân.`
  const passage = passageOf(text, new Set(['duc', 'pho'])) ?? []
  assert.equal(passage[1], 'Đức Phổ')
  assert.equal(passageOf(text, new Set(['khongco'])), null)
})

test('what fingers do wrong is told', () => {
  assert.equal(stepsBetween('dugn', 'dung'), 1)
  assert.equal(fromTelex('vieen'), 'viên')
  assert.equal(fromTelex('tuan'), null)
  const near = [{ word: 'dugn', near: 'dung', shown: 'dụng', items: 3 }]
  assert.equal(corrected('tuyển dugn', new Set(['tuyen']), near), 'tuyển dụng')
  assert.equal(corrected('tuyển dụng', new Set(['tuyen', 'dung']), []), null)
})
