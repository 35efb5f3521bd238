/** Phrases found in a text whatever the place of their tone marks: accepted words, set phrases, names. */
import { keyOf, type Word } from '../../../basics/spelling/words-of.ts'
import { fold } from '../../../basics/vietnamese.ts'

export type Phrase = { text: string; keys: readonly string[]; folded: readonly string[] }

const word = /[\p{L}\p{M}]+/gu

export function phraseOf(text: string): Phrase {
  const forms = (text.normalize('NFC').toLowerCase().match(word) ?? []) as string[]
  return { text: text.normalize('NFC'), keys: forms.map(keyOf), folded: forms.map(fold) }
}

/** Phrases by their first word, for looking through a text once. */
export class Phrases {
  readonly #byKey = new Map<string, Phrase[]>()
  readonly #byFold = new Map<string, Phrase[]>()

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      const phrase = phraseOf(text)
      const [key, folded] = [phrase.keys[0], phrase.folded[0]]
      if (key === undefined || folded === undefined) continue
      put(this.#byKey, key, phrase)
      put(this.#byFold, folded, phrase)
    }
  }

  /** The longest that begins at a word and says the same; how many words it has. */
  longestAt(words: readonly Word[], at: number): number {
    const fitting = (this.#byKey.get(words[at]?.key ?? '') ?? []).filter(({ keys }) =>
      keys.every((key, index) => words[at + index]?.key === key && (index === 0 || isBeside(words, at + index))),
    )
    return Math.max(0, ...fitting.map(({ keys }) => keys.length))
  }

  /** Those that begin at a word and differ from what stands there by their marks alone. */
  almostAt(words: readonly Word[], at: number): Phrase[] {
    const first = words[at]
    if (first === undefined) return []
    return (this.#byFold.get(fold(first.form)) ?? []).filter(
      ({ keys, folded }) =>
        folded.every(
          (bare, index) => isBeside(words, at + index, index) && fold(words[at + index]?.form ?? '') === bare,
        ) && keys.some((key, index) => words[at + index]?.key !== key),
    )
  }
}

const isBeside = (words: readonly Word[], at: number, index = 1): boolean => index === 0 || words[at]?.follows === true

function put(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const same = map.get(key)
  if (same === undefined) map.set(key, [phrase])
  else same.push(phrase)
}

/** Which words of a text are accepted: each stands in a listed word or phrase. */
export function acceptedIn(words: readonly Word[], lists: readonly Phrases[]): boolean[] {
  const accepted = words.map(() => false)
  for (let at = 0; at < words.length; at++) {
    const length = Math.max(0, ...lists.map((list) => list.longestAt(words, at)))
    accepted.fill(true, at, at + length)
  }
  return accepted
}
