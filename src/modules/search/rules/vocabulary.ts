/** Which words texts use, and how they are mostly written: what a mistyped word is compared with. */
import { fold } from '../../../basics/vietnamese.ts'

/** So much of one text is looked at. */
const mostLetters = 4000
const mostWords = 60_000
const word = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]{1,23}(?![\p{L}\p{M}\p{N}])/gu

type Count = { items: number; forms: Map<string, number> }

export class Vocabulary {
  #counts = new Map<string, Count>()
  #keys = new Map<string, string>()

  /** Time to write down what was counted. */
  get isFull(): boolean {
    return this.#counts.size > mostWords
  }

  /** Counts each word of a text once. */
  add(text: string): void {
    const written = text.slice(0, mostLetters).toLowerCase().normalize('NFC').match(word)
    for (const form of new Set(written ?? [])) this.#count(form)
  }

  #count(form: string): void {
    const key = this.#keyOf(form)
    const count = this.#counts.get(key)
    if (count === undefined) this.#counts.set(key, { items: 1, forms: new Map([[form, 1]]) })
    else {
      count.items += 1
      count.forms.set(form, (count.forms.get(form) ?? 0) + 1)
    }
  }

  #keyOf(form: string): string {
    const known = this.#keys.get(form)
    if (known !== undefined) return known
    const key = fold(form)
    this.#keys.set(form, key)
    return key
  }

  /** What was counted; it begins anew. */
  taken(): { key: string; shown: string; items: number }[] {
    const words = [...this.#counts].map(([key, { items, forms }]) => ({ key, items, shown: mostUsed(forms) }))
    this.#counts = new Map()
    this.#keys = new Map()
    return words
  }
}

function mostUsed(forms: ReadonlyMap<string, number>): string {
  let best = ''
  let most = 0
  for (const [form, count] of forms)
    if (count > most) {
      best = form
      most = count
    }
  return best
}
