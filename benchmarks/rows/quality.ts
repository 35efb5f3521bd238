/** Spelling on real texts and copies among a hundred thousand: what is found, what is wrongly doubted, how fast. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { setPhrases } from '../../src/basics/spelling/official-phrases.table.ts'
import { wordsOf } from '../../src/basics/spelling/words-of.ts'
import { type Around, checkText } from '../../src/modules/quality/rules/check.ts'
import { isAboutFacts, type TextFinding } from '../../src/modules/quality/rules/finding.ts'
import { Phrases } from '../../src/modules/quality/rules/phrases.ts'
import { commonSlips } from '../../src/modules/quality/rules/slips.table.ts'
import { usageOfVietnamese } from '../../src/platform/usage/index.ts'
import { measuredHalf, textOfLine } from '../../tools/learn-usage.ts'
import { randomFrom } from '../generate/random.ts'
import { type Planted, plant } from '../generate/spelling-errors.ts'
import { median, type Row } from '../measure/rows.ts'

/** Where the sample of news texts lies: one object a line with title, summary and body; `CONGSO_SAMPLE` names another place. */
const sample = process.env['CONGSO_SAMPLE'] ?? `${homedir()}/vi-news-sample.jsonl`

/** One slip in so many words. */
const every = 40

const around: Around = {
  ...{ usage: usageOfVietnamese(), accepted: [], offices: [], day: null, repairs: commonSlips },
  ...{ names: { known: [], listed: [] }, phrases: new Phrases(setPhrases) },
}

/** Every doubt counts as a false alarm, though some are slips of those who wrote the news. */
export function spellingRows(say: (progress: string) => void): Row[] {
  if (!existsSync(sample)) {
    say(`spelling is not measured: there is no sample at ${sample}; CONGSO_SAMPLE=FILE names one`)
    return []
  }
  const texts = measuredHalf(readFileSync(sample, 'utf8').split('\n').filter(Boolean)).map(textOfLine)
  const clean = texts.map(doubtsOf)
  const [words, doubts] = [sumOf(clean, (one) => one.words), sumOf(clean, (one) => one.found.length)]
  const caught = catching(texts)
  const row = (key: string, what: string, { hit, all }: Caught, atLeast?: number): Row => ({
    ...{ key, what, value: (100 * hit) / all, unit: '%', from: { found: hit, planted: all } },
    ...(atLeast === undefined ? {} : { atLeast }),
  })
  return [
    {
      ...{ key: 'spelling-alarms', what: 'Doubts in 1,000 words of news nobody learnt from' },
      ...{ value: (1000 * doubts) / words, unit: '', atMost: 1 },
      from: { words, doubts, ...kindsIn(clean.flatMap(({ found }) => found)) },
    },
    row('spelling-syllables', 'Planted slips that are no syllables, found', caught.broken, 95),
    row('spelling-words', 'Planted slips that are other words, found', caught.other, 70),
    row('spelling-doubled', 'Words written twice, found', caught.doubled),
    {
      ...{ key: 'spelling-time', what: 'Looking at 1,000 words, processor time, median of texts' },
      ...{ value: median(clean.map(({ words: count, ms }) => (1000 * ms) / count)), unit: 'ms', atMost: 50 },
      from: { texts: texts.length },
    },
  ]
}

type Looked = { words: number; found: readonly TextFinding[]; ms: number }

function doubtsOf(text: string): Looked {
  const begun = process.cpuUsage()
  const found = checkText(text, around)
  const { user, system } = process.cpuUsage(begun)
  return { words: wordsOf(text).length, found, ms: (user + system) / 1000 }
}

const sumOf = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((sum, one) => sum + of(one), 0)

function kindsIn(found: readonly TextFinding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

type Caught = { hit: number; all: number }

function catching(texts: readonly string[]): Record<'broken' | 'other' | 'doubled', Caught> {
  const counts = { broken: { hit: 0, all: 0 }, other: { hit: 0, all: 0 }, doubled: { hit: 0, all: 0 } }
  const random = randomFrom(7).next
  for (const text of texts) {
    const { text: spoilt, planted } = plant(text, { every, random })
    const found = checkText(spoilt, around).filter(({ kind }) => !isAboutFacts(kind))
    for (const one of planted) {
      const count = counts[classOf(one)]
      count.all += 1
      if (found.some(({ from, to }) => from < one.to && to > one.from)) count.hit += 1
    }
  }
  return counts
}

const classOf = ({ slip, isSyllable }: Planted) => (slip === 'doubled' ? 'doubled' : isSyllable ? 'other' : 'broken')
