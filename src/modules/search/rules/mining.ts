/** Pairs of words that stand together so often that they are one word, found in titles. */
import { exactKey } from '../../../basics/vietnamese.ts'
import { keysOf } from './tokens.ts'

const word = /[\p{L}\p{M}]+/gu
/** More different pairs are not kept in mind: the rare ones are forgotten. */
const mostPairs = 400_000

export class PairCounts {
  readonly stops: ReadonlySet<string>
  readonly words = new Map<string, number>()
  pairs = new Map<string, number>()
  titles = 0

  constructor(stops: ReadonlySet<string>) {
    this.stops = stops
  }

  add(title: string): void {
    this.titles += 1
    const written = title.toLowerCase().normalize('NFC').match(word) ?? []
    for (const [at, form] of written.entries()) {
      this.words.set(form, (this.words.get(form) ?? 0) + 1)
      const next = written[at + 1]
      if (next === undefined || this.#isStop(form) || this.#isStop(next)) continue
      const pair = `${form} ${next}`
      this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1)
    }
    if (this.pairs.size > mostPairs) this.pairs = new Map([...this.pairs].filter(([, count]) => count > 1))
  }

  #isStop(form: string): boolean {
    return form.length < 2 || this.stops.has(exactKey(form))
  }
}

/** A pair is a word when it is frequent, and stands together in at least a fifth of the places of its rarer half. */
export function frequentPairs({ pairs, words, titles }: PairCounts): { text: string; used: number }[] {
  const least = Math.max(20, Math.ceil(titles / 2000))
  return [...pairs]
    .filter(([pair, count]) => {
      const [first = '', second = ''] = pair.split(' ')
      return count >= least && count * 5 >= Math.min(words.get(first) ?? 0, words.get(second) ?? 0)
    })
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 2000)
    .map(([text, used]) => ({ text, used }))
}

/** Names of two to eight words, without figures. */
export function worthAsName(name: string): boolean {
  const keys = keysOf(name.normalize('NFC'))
  return keys.length >= 2 && keys.length <= 8 && !/\d/.test(name)
}
