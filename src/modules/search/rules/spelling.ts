/** What was meant by a word that stands nowhere: typed without its keyboard, or mistyped. */
import { isSyllable } from '../../../basics/syllables.ts'
import { wordsOf } from './tokens.ts'

const tones: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }

/** 'dduwcs' as Telex would have written it: 'đức'; null where nothing comes of it. */
export function fromTelex(word: string): string | null {
  const lower = word.toLowerCase()
  if (!/^[a-z]{2,12}$/.test(lower)) return null
  const tone = /[aeiouyw].*[sfrxj]/.test(lower) ? (/([sfrxj])(?=[a-z]{0,2}$)/.exec(lower)?.[1] ?? null) : null
  const bare = tone === null ? lower : lower.replace(new RegExp(`${tone}(?=[a-z]{0,2}$)`), '')
  const letters = bare
    .replace('dd', 'đ')
    .replace(/uow/, 'ươ')
    .replace(/aa/, 'â')
    .replace(/ee/, 'ê')
    .replace(/oo/, 'ô')
    .replace(/aw/, 'ă')
    .replace(/ow/, 'ơ')
    .replace(/uw/, 'ư')
  const read = tone === null ? letters : withTone(letters, tones[tone] ?? '')
  return read !== lower && isSyllable(read) ? read : null
}

/** On the letter that carries it by rule; any will do, for only the key is compared. */
function withTone(letters: string, mark: string): string {
  const at = letters.search(/[âêôăơư]/) >= 0 ? letters.search(/[âêôăơư]/) : letters.search(/[aeiouy]/)
  return at < 0 ? letters : (letters.slice(0, at + 1) + mark + letters.slice(at + 1)).normalize('NFC')
}

export type Near = { word: string; near: string; shown: string; items: number }

/** The query with each unknown word in the form most likely meant; null where nothing better is known. */
export function corrected(typed: string, known: ReadonlySet<string>, near: readonly Near[]): string | null {
  let text = typed
  for (const { key, text: written, at } of wordsOf(typed).toReversed()) {
    if (known.has(key)) continue
    const meant = fromTelex(written) ?? nearestOf(key, near)
    if (meant !== undefined && meant !== null) text = text.slice(0, at) + meant + text.slice(at + written.length)
  }
  return text === typed ? null : text
}

/** The nearest by what fingers do wrong, where two letters changed about are one mistake; of equals the one used most. */
function nearestOf(key: string, near: readonly Near[]): string | undefined {
  const ranked = near
    .filter(({ word }) => word === key)
    .map((one) => ({ ...one, steps: stepsBetween(key, one.near) }))
    .sort((a, b) => a.steps - b.steps || b.items - a.items)
  return ranked[0]?.shown
}

/** Letters put in, left out, changed, or changed about with their neighbour. */
export function stepsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= one.length; i++) {
    rows.push([i])
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (isSame ? 0 : 1))
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (isSwapped) least = Math.min(least, at(i - 2, j - 2) + 1)
      rows[i]?.push(least)
    }
  }
  return at(one.length, other.length)
}
