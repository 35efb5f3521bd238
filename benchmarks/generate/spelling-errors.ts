/** Slips of the hand planted in right texts: a wrong tone, a missing mark, two letters swapped, a word written twice. */

import { tonePlaces } from '../../src/basics/spelling/tone-place.ts'
import { type Word, wordsOf } from '../../src/basics/spelling/words-of.ts'
import { isSyllable } from '../../src/basics/syllables.ts'

export const slips = ['tone', 'mark', 'swap', 'doubled'] as const
export type Slip = (typeof slips)[number]

/** Where the slip stands in the text with slips, and what it became: no syllable, or another word. */
export type Planted = { slip: Slip; from: number; to: number; was: string; became: string; isSyllable: boolean }

type Random = () => number

/** One slip in about every `every` words, never in names, and never two beside each other. */
export function plant(
  text: string,
  { every, random }: { every: number; random: Random },
): { text: string; planted: Planted[] } {
  const planted: Planted[] = []
  let made = ''
  let done = 0
  let free = 3
  for (const word of wordsOf(text)) {
    free += 1
    if (free < 4 || random() * every > 1 || !isFit(word)) continue
    const slip = slips[Math.floor(random() * slips.length)] ?? 'tone'
    const became = spoil(word.text, slip, random)
    if (became === null || became === word.text) continue
    made += text.slice(done, word.from)
    const from = made.length
    made += became
    planted.push({ slip, from, to: made.length, was: word.text, became, isSyllable: isWritten(became) })
    done = word.to
    free = 0
  }
  return { text: made + text.slice(done), planted }
}

const isFit = (word: Word): boolean => !word.isCapital && !word.isPart && word.form.length > 1 && isSyllable(word.form)

/** Whether somebody might rightly write it so: a syllable with its tone where it belongs. */
function isWritten(word: string): boolean {
  if (word.includes(' ') || !isSyllable(word)) return false
  const places = tonePlaces(word.toLowerCase().normalize('NFC'))
  return places === null || [places.old, places.new].includes(word.toLowerCase().normalize('NFC'))
}

function spoil(word: string, slip: Slip, random: Random): string | null {
  if (slip === 'doubled') return `${word} ${word}`
  if (slip === 'tone') return otherTone(word, random)
  if (slip === 'mark') return withoutMark(word, random)
  return swapped(word, random)
}

const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const anyTone = /[\u0300\u0301\u0309\u0303\u0323]/

function otherTone(word: string, random: Random): string | null {
  const apart = word.normalize('NFD')
  const chosen = tones[Math.floor(random() * tones.length)] ?? ''
  const at = apart.search(anyTone)
  if (at >= 0) return `${apart.slice(0, at)}${chosen}${apart.slice(at + 1)}`.normalize('NFC')
  const vowel = /[aeiouy]+[\u0302\u0306\u031b]?/.exec(apart)
  if (vowel === null || chosen === '') return null
  // Where it belongs: a hand that slips takes another tone, not another place.
  const guess = (
    apart.slice(0, vowel.index + vowel[0].length) +
    chosen +
    apart.slice(vowel.index + vowel[0].length)
  ).normalize('NFC')
  return tonePlaces(guess)?.old ?? null
}

/** A hat, a horn, a bow, the stroke of đ, or the tone is left out. */
function withoutMark(word: string, random: Random): string | null {
  const apart = word.normalize('NFD').replaceAll('đ', 'd\u0335')
  const marks = [...apart].flatMap((letter, at) => (/[\u0300-\u036f]/.test(letter) ? [at] : []))
  const at = marks[Math.floor(random() * marks.length)]
  if (at === undefined) return null
  return `${apart.slice(0, at)}${apart.slice(at + 1)}`.replaceAll('d\u0335', 'đ').normalize('NFC')
}

function swapped(word: string, random: Random): string | null {
  const letters = [...word.normalize('NFC')]
  if (letters.length < 3) return null
  const at = Math.floor(random() * (letters.length - 1))
  const [one, two] = [letters[at] ?? '', letters[at + 1] ?? '']
  if (one === two) return null
  letters.splice(at, 2, two, one)
  return letters.join('')
}
