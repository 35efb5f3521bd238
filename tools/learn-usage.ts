/**
 * Counts which syllables are used and which follow one another, for the check of spelling: `node --import tsx tools/learn-usage.ts
 * [sample.jsonl]`. Every other text of the sample is read, so that the others can be measured with; and the project's own texts.
 * How it is done and what is left out stands in src/platform/usage/README.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { officialPhrases } from '../src/basics/spelling/official-phrases.table.ts'
import { type CountedPair, type CountedWord, packUsage } from '../src/basics/spelling/usage.ts'
import { wordsOf } from '../src/basics/spelling/words-of.ts'
import { isSyllable } from '../src/basics/syllables.ts'

/** A pair that was seen once may be a slip, and would tell whose sentence it was. */
const leastPairs = 2
const leastSyllables = 2
/** What is no syllable is a word of the language when so many texts have it. */
const leastTexts = 3

type Counts = {
  words: Map<string, { forms: Map<string, number>; texts: number; small: number }>
  pairs: Map<string, number>
}

function usageOf(texts: readonly string[], least = leastPairs): Uint8Array {
  const counts: Counts = { words: new Map(), pairs: new Map() }
  for (const text of texts) countIn(text, counts)
  const kept = [...counts.words]
    .map(([key, { forms, texts: seen, small }]) => ({ ...mostly(key, forms), seen, small }))
    .filter(({ form, count, seen, small }) =>
      isSyllable(form) ? count >= leastSyllables : seen >= leastTexts && small * 2 > count,
    )
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, 65_000)
  return packUsage(kept, pairsAmong(kept, counts.pairs, least))
}

function mostly(key: string, forms: ReadonlyMap<string, number>): CountedWord {
  const [form] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['']
  return { key, form, count: [...forms.values()].reduce((sum, one) => sum + one, 0) }
}

function countIn(text: string, { words, pairs }: Counts): void {
  const seen = new Set<string>()
  let before: string | null = null
  for (const { key, form, follows, isPart, isCapital, opens } of wordsOf(text)) {
    if (isPart) {
      before = null
      continue
    }
    const known = words.get(key) ?? { forms: new Map<string, number>(), texts: 0, small: 0 }
    words.set(key, known)
    known.forms.set(form, (known.forms.get(form) ?? 0) + 1)
    if (!isCapital || opens) known.small += 1
    if (!seen.has(key)) known.texts += 1
    seen.add(key)
    if (follows && before !== null) pairs.set(`${before} ${key}`, (pairs.get(`${before} ${key}`) ?? 0) + 1)
    before = key
  }
}

function pairsAmong(words: readonly CountedWord[], pairs: ReadonlyMap<string, number>, least: number): CountedPair[] {
  const ids = new Map(words.map(({ key }, id) => [key, id]))
  return [...pairs].flatMap(([pair, count]) => {
    const [first = '', second = ''] = pair.split(' ')
    const [a, b] = [ids.get(first), ids.get(second)]
    return count < least || a === undefined || b === undefined ? [] : [{ first: a, second: b, count }]
  })
}

/** The half of the sample that is learnt from; the other is for measuring. */
const learntHalf = (lines: readonly string[]): string[] => lines.filter((_, index) => index % 2 === 0)

export const measuredHalf = (lines: readonly string[]): string[] => lines.filter((_, index) => index % 2 === 1)

export function textOfLine(line: string): string {
  const { title, summary, body } = JSON.parse(line) as { title: string; summary: string; body: string[] }
  return [title, summary, ...body].join('\n')
}

const root = join(import.meta.dirname, '..')
const within = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))

const ownTexts = (): string[] => [
  ...within('docs/handbook', '.md'),
  ...within('demo/articles', '.txt'),
  ...within('demo/documents', '.ts'),
  ...within('benchmarks/generate', '.table.ts'),
  // Said often enough that each of them counts.
  ...Array.from({ length: 4 }, () => officialPhrases.join('\n')),
]

if (process.argv[1] === import.meta.filename) {
  const sample = process.argv[2]
  const news =
    sample === undefined ? [] : learntHalf(readFileSync(sample, 'utf8').split('\n').filter(Boolean)).map(textOfLine)
  const bytes = brotliCompressSync(usageOf([...news, ...ownTexts()]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
  writeFileSync(join(root, 'src/platform/usage/usage.br'), bytes)
  console.error(`${news.length} texts of the sample, ${bytes.length} bytes`)
}
