/** What a person typed, as a question to the index. Whatever was typed, only quoted tokens and our own signs come out. */
import { oneLine } from '../../../basics/plain-text.ts'
import { nfc } from '../../../basics/vietnamese.ts'
import { longestAt } from './compounds.ts'
import { legible } from './legible.ts'
import { allOf, anyOf, inARow, quoted } from './lexemes.ts'
import type { Lexicon } from './lexicon.ts'
import { looseNumber, referencesIn } from './numbers.ts'
import { isAccented, type Word, wordsOf } from './tokens.ts'

export const longestQuery = 200
/** More words narrow nothing any more. */
export const mostTerms = 16

/** One thing asked for: any of its alternatives, each a token or several that must all be there. */
export type Term = {
  alternatives: readonly (readonly string[])[]
  /** The folded words, for marking passages. */
  words: readonly string[]
  isNumber: boolean
}

export type Asked = {
  /** As typed, tidied and cut. */
  text: string
  terms: readonly Term[]
  phrases: readonly (readonly string[])[]
  excluded: readonly string[]
  /** Keys with accents; empty where nothing tells how the words are accented. */
  exact: readonly string[]
  /** The text asked for as it would stand with its accents, for comparing with texts. */
  wording: string
  /** A document's own number, if one was typed. */
  numbers: readonly string[]
  /** The folded words of everything asked for, in their order. */
  words: readonly string[]
  wasCut: boolean
}

export function readQuery(typed: string, lexicon: Lexicon): Asked {
  // Read before anything strips soft hyphens: TCVN3 writes 'ư' as one.
  const whole = oneLine(nfc(legible(typed.slice(0, 4 * longestQuery))))
  const text = whole.slice(0, longestQuery).toWellFormed()
  const { rest, phrases } = takePhrases(text)
  const { kept, excluded } = takeExcluded(rest)
  const reading = newReading()
  for (const phrase of phrases) addPhrase(reading, phrase)
  readTerms(reading, takeNumbers(reading, kept), lexicon)
  const terms = reading.terms.slice(0, mostTerms)
  return {
    text,
    terms,
    phrases: reading.phrases.slice(0, 4),
    excluded: excluded.slice(0, mostTerms),
    exact: [...new Set(reading.exact)].slice(0, 2 * mostTerms),
    wording: reading.wording.join(' '),
    numbers: reading.numbers.slice(0, 4),
    words: [...new Set(reading.words)].slice(0, 2 * mostTerms),
    wasCut: whole.length > longestQuery || reading.terms.length > mostTerms,
  }
}

type Reading = {
  terms: Term[]
  phrases: string[][]
  exact: string[]
  wording: string[]
  numbers: string[]
  words: string[]
}

const newReading = (): Reading => ({ terms: [], phrases: [], exact: [], wording: [], numbers: [], words: [] })

/** Straight and curly quotes; one that is never closed is no quote. */
function takePhrases(text: string): { rest: string; phrases: string[] } {
  const phrases: string[] = []
  const rest = text.replace(/["“”„«]([^"“”„«»]+)["“”»]/gu, (_, said: string) => {
    phrases.push(said)
    return ' '
  })
  return { rest, phrases }
}

/** '-bóng đá' leaves out 'bóng'; a hyphen inside a word or number is none of ours. */
function takeExcluded(text: string): { kept: string; excluded: string[] } {
  const excluded: string[] = []
  const kept = text.replace(/(?<=^|\s)[-–−]([\p{L}\p{N}][\p{L}\p{M}\p{N}]*)(?=\s|$)/gu, (_, said: string) => {
    excluded.push(...wordsOf(said).map(({ key }) => key))
    return ' '
  })
  return { kept, excluded }
}

function addPhrase(reading: Reading, phrase: string): void {
  const words = wordsOf(phrase).slice(0, mostTerms)
  if (words.length === 0) return
  reading.phrases.push(words.map(({ key }) => key))
  for (const { key } of words) reading.terms.push({ alternatives: [[key]], words: [key], isNumber: false })
  remember(reading, words)
}

function remember(reading: Reading, words: readonly Word[]): void {
  reading.words.push(...words.map(({ key }) => key))
  if (words.some(({ text }) => isAccented(text))) reading.exact.push(...words.map(({ exact }) => exact))
  reading.wording.push(...words.map(({ text }) => text))
}

/** Numbers of documents as they are written; what is left is read word by word. */
function takeNumbers(reading: Reading, text: string): string {
  let rest = text
  for (const { key, at, length } of referencesIn(text)) {
    const written = text.slice(at, at + length)
    const parts = wordsOf(written).map((word) => word.key)
    addNumber(reading, key, parts)
    rest = rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length)
  }
  return rest
}

function addNumber(reading: Reading, key: string, parts: readonly string[]): void {
  reading.numbers.push(key)
  reading.words.push(...parts)
  reading.terms.push({ alternatives: [[`#${key}`], [`##${key}`], parts], words: parts, isNumber: true })
}

function readTerms(reading: Reading, text: string, lexicon: Lexicon): void {
  const words = wordsOf(text)
  const kept = withoutStops(words, lexicon, reading.terms.length)
  const keys = kept.map(({ key }) => key)
  for (let at = 0; at < kept.length; ) {
    const number = looseNumber(kept, at)
    if (number !== null) addNumber(reading, number.key, number.parts)
    const length = number?.length ?? addWord(reading, kept, keys, at, lexicon)
    at += length
  }
}

/** Words that stand in every text are left out where others remain. */
function withoutStops(words: readonly Word[], { stops }: Lexicon, others: number): readonly Word[] {
  const kept = words.filter(({ exact }) => !stops.has(exact))
  return kept.length + others >= 2 ? kept : words
}

function addWord(
  reading: Reading,
  words: readonly Word[],
  keys: readonly string[],
  at: number,
  { compounds, forms, same }: Lexicon,
): number {
  const compound = longestAt(keys, at, compounds)
  const length = compound?.length ?? 1
  const taken = words.slice(at, at + length)
  const token = compound?.token ?? taken[0]?.key ?? ''
  const others = (same.get(token) ?? []).map((other) => [other])
  reading.terms.push({ alternatives: [[token], ...others], words: keys.slice(at, at + length), isNumber: false })
  const known = compound === null ? [] : (forms.get(token) ?? [])
  const typed = taken.map(({ exact }) => exact)
  const first = known[0]
  if (first === undefined || known.some(({ exact }) => exact.join(' ') === typed.join(' '))) remember(reading, taken)
  else {
    // Typed without its accents or with wrong ones: the way it is written is known.
    reading.words.push(...keys.slice(at, at + length))
    reading.exact.push(...first.exact)
    reading.wording.push(first.text)
  }
  return length
}

export type Questions = {
  /** Every term, wherever it stands. */
  all: string
  /** Every term, in the title or the number. */
  title: string
  /** Any word, for ranking. */
  rank: string
  /** The words side by side. */
  row: string | null
  phrase: string | null
  exact: string | null
  number: string | null
  excluded: string | null
}

/** The questions of one search in PostgreSQL's form; null where nothing was asked for. */
export function questionsOf(asked: Asked): Questions | null {
  const { terms, words, phrases, exact, numbers, excluded } = asked
  const all = allOf(terms.map((term) => anyForm(term, quoted)))
  const rank = anyOf(words.map(quoted))
  if (all === null || rank === null) return null
  return {
    all,
    title: allOf(terms.map((term) => anyForm(term, inTitle))) ?? all,
    rank,
    row: words.length > 1 ? inARow(words) : null,
    phrase: allOf(phrases.map(inARow)),
    exact: allOf(exact.map((key) => quoted(`~${key}`))),
    number: anyOf(numbers.map((key) => quoted(`##${key}`))),
    excluded: anyOf(excluded.map(quoted)),
  }
}

/** Any of the words, in titles: for when no item has them all. */
export const someOf = ({ words }: Asked): string | null => anyOf(words.map(inTitle))

/** The same with compounds taken apart. */
export const looselyOf = (asked: Asked): Asked => ({
  ...asked,
  terms: asked.terms.flatMap((term) =>
    term.isNumber ? [term] : term.words.map((word) => ({ alternatives: [[word]], words: [word], isNumber: false })),
  ),
})

const anyForm = ({ alternatives }: Term, write: (token: string) => string): string =>
  alternatives.map((tokens) => `(${tokens.map(write).join(' & ')})`).join(' | ')

/** Of a number only the document's own. */
const inTitle = (token: string): string =>
  quoted(token.startsWith('##') ? token : token.startsWith('#') ? `#${token}` : `=${token}`)
