/** Questions as people ask them, with what should come of them. */
import { fold } from '../../src/basics/vietnamese.ts'
import type { Corpus, Planted } from './corpus.ts'
import type { Random } from './random.ts'

export type Question = {
  kind: 'number' | 'remembered' | 'common' | 'two' | 'phrase' | 'same'
  text: string
  /** Null asks the whole province. */
  siteId: string | null
  expected: Planted | null
}

/** Three hundred of them: sixty by number, a hundred and twenty by words of a title, the rest by words that stand everywhere. */
export function questionsOn({ planted, common, sites }: Corpus, random: Random): Question[] {
  const documents = planted.filter(({ number }) => number !== null)
  const one = sites[0]?.id ?? null
  const scoped = (siteId: string | null, index: number): string | null => (index % 2 === 0 ? siteId : null)
  const some = (count: number, make: (index: number) => Question): Question[] =>
    Array.from({ length: count }, (_, index) => make(index))
  return [
    ...some(60, (index) => {
      const expected = random.pick(documents)
      const text = index % 3 === 0 ? fold(expected.number ?? '').replace(/[^a-z0-9]+/g, ' ') : (expected.number ?? '')
      return { kind: 'number', text, siteId: expected.siteId, expected }
    }),
    ...some(120, (index) => {
      const expected = random.pick(planted)
      const text = remembered(expected.title, random)
      return {
        kind: 'remembered',
        text: index % 3 === 0 ? fold(text) : text,
        siteId: scoped(expected.siteId, index),
        expected,
      }
    }),
    ...some(60, (index) => ({
      kind: 'common',
      text: common[index % common.length] ?? '',
      siteId: scoped(one, index),
      expected: null,
    })),
    ...some(40, (index) => ({
      kind: 'two',
      text: `${random.pick(common)} ${random.pick(common)}`,
      siteId: scoped(one, index),
      expected: null,
    })),
    ...some(20, (index) => ({
      kind: 'phrase',
      text: `"${random.pick(planted).title.split(' ').slice(2, 5).join(' ')}"`,
      siteId: scoped(one, index),
      expected: null,
    })),
  ]
}

/** Five words of a title, in their order. */
function remembered(title: string, random: Random): string {
  const words = title.split(' ')
  const kept = new Set<number>()
  while (kept.size < Math.min(5, words.length)) kept.add(random.below(words.length))
  return [...kept]
    .sort((a, b) => a - b)
    .map((at) => words[at])
    .join(' ')
}
