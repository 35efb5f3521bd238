/** Words as they are looked up. PostgreSQL gets ready tokens; its own parser never sees a text. */
import { exactKey, fold } from '../../../basics/vietnamese.ts'

const word = /[\p{L}\p{M}\p{N}]+/gu

/** No syllable and no name is longer; what is comes from a machine. */
const longest = 40

export type Word = {
  /** Without accents, 'duc'. */
  key: string
  /** With accents, wherever the tone mark stands: 'đưc2'. */
  exact: string
  /** As it is written. */
  text: string
  /** Where it begins in the text. */
  at: number
}

/** The words of a text in their order; the text is NFC. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const { 0: written, index } of text.matchAll(word)) {
    const key = plainKey(written)
    if (key !== '') found.push({ key, exact: exactKey(written).slice(0, longest), text: written, at: index })
  }
  return found
}

/** Only the keys: for long texts. */
export function keysOf(text: string): string[] {
  const found: string[] = []
  for (const written of fold(text).match(word) ?? []) found.push(written.slice(0, longest))
  return found
}

const plain = /^[a-z0-9]+$/

function plainKey(written: string): string {
  const key = plain.test(written) ? written : fold(written).replace(/\p{M}/gu, '')
  return key.slice(0, longest)
}

/** The form of a word's exact key that says nothing about accents: typed so, a word asks for no accents. */
export const isAccented = (text: string): boolean => /[\u0080-\uffff]/.test(text)
