/** Syllables and compounds in the frequencies of a language: a few everywhere, most of them hardly ever. */
import { isSyllable } from '../../src/basics/syllables.ts'
import type { Random } from './random.ts'

const beginnings = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')
const rhymes =
  'a an ang anh ao au ay ai am ac at ap ăn ăng ăm ân âng ây âu âm ât e en eo em et ê ên êu i in inh iu im it iên iêu iêm iêt o on ong oi oa oan ô ông ôi ôn ôm ơ ơi ơn ơm u un ung ui um uôn uông uôi uyên ư ưng ưu ươn ương ươi ươm'.split(
    ' ',
  )
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

/** Possible syllables, in an order that chance has mixed. */
export function syllables(random: Random, count: number): string[] {
  const all = beginnings.flatMap((beginning) =>
    rhymes.flatMap((rhyme) => tones.map((tone) => toned(beginning + rhyme, rhyme, tone))),
  )
  const possible = [...new Set(all)].filter(isSyllable)
  for (let at = possible.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    const kept = possible[at] ?? ''
    possible[at] = possible[other] ?? ''
    possible[other] = kept
  }
  return possible.slice(0, count)
}

function toned(syllable: string, rhyme: string, tone: string): string {
  const at = syllable.length - rhyme.length + Math.max(0, rhyme.search(/[ăâêôơư]/))
  return (syllable.slice(0, at + 1) + tone + syllable.slice(at + 1)).normalize('NFC')
}

/** Draws from a list so that the place in it decides how often: the second half as often as the first, and so on (Zipf). */
export function zipf<T>(list: readonly T[], random: Random, exponent = 1): () => T {
  const sums: number[] = []
  let sum = 0
  for (let place = 1; place <= list.length; place++) {
    sum += 1 / place ** exponent
    sums.push(sum)
  }
  return () => {
    const wanted = random.next() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return list[low] as T
  }
}
