/** What is written into the index of one item. */
import { nfc } from '../../../basics/vietnamese.ts'
import { addCompoundsIn, type Compounds } from './compounds.ts'
import { addAt, addPlain, type Lexemes, lastPosition, vectorText, type Weight } from './lexemes.ts'
import { keysOfNumber, referencesIn } from './numbers.ts'
import { keysOf, wordsOf } from './tokens.ts'

/** Made anew when this grows: what was indexed by older rules is found by the nightly walk. */
export const rulesVersion = 1

export type Source = {
  siteId: string
  kind: string
  language: string
  title: string
  summary: string
  /** A document's own number and symbol. */
  number: string | null
  /** Issuer, signer, section, byline: who and where, beside the text. */
  names: string
  body: string
  /** What the attached files say. */
  files: string
  isShared: boolean
  issuer: string | null
  sectionIds: readonly string[]
  /** 'YYYY-MM-DD': of a document when it was issued, else when it appeared. */
  datedOn: string
}

export type IndexEntry = { head: string; words: string }

/** Keys by which a search is narrowed; no word of a text begins with '@'. */
export const narrowing = {
  site: (id: string): string => `@s${id}`,
  kind: (kind: string): string => `@k${kind}`,
  language: (language: string): string => `@l${language}`,
  section: (id: string): string => `@c${id}`,
  issuer: (issuer: string): string => `@i${keysOf(issuer).join('_')}`,
  year: (year: string): string => `@y${year}`,
  quarter: (day: string): string => `@q${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  own: '@own',
}

/** Files and long texts beyond this many words are found by what stands before. */
const mostWords = 60_000

export function entryOf(source: Source, compounds: Compounds): IndexEntry {
  const head: Lexemes = new Map()
  const words: Lexemes = new Map()
  addParts({ head, words }, source, compounds)
  addTitle(head, words, source, compounds)
  addExact(head, source)
  addNumber(head, words, source)
  for (const token of narrowingOf(source)) addPlain(words, token)
  return { head: vectorText(head), words: vectorText(words) }
}

export type DraftSource = Pick<Source, 'title' | 'number' | 'names' | 'summary' | 'body'>

/** The words of a text under way; its site stands in a column of its own. */
export function draftEntryOf(source: DraftSource, compounds: Compounds): string {
  const words: Lexemes = new Map()
  addParts({ head: new Map(), words }, { ...source, files: '' }, compounds)
  addNumber(new Map(), words, source)
  return vectorText(words)
}

type Texts = Pick<Source, 'title' | 'number' | 'names' | 'summary' | 'body' | 'files'>

function addParts({ head, words }: { head: Lexemes; words: Lexemes }, texts: Texts, compounds: Compounds): void {
  const found = new Set<string>()
  let position = 1
  for (const { text, weight, isHead } of partsOf(texts)) {
    const keys = keysOf(text).slice(0, mostWords)
    for (const [offset, key] of keys.entries()) {
      addAt(words, key, position + offset, weight)
      if (isHead) addAt(head, key, position + offset, weight)
    }
    addCompoundsIn(keys, compounds, found)
    for (const { key } of referencesIn(text)) addPlain(words, `#${key}`)
    // A gap, so that no phrase runs from one part into the next.
    position += keys.length + 3
  }
  for (const token of found) addPlain(words, token)
}

type Part = { text: string; weight: Weight; isHead: boolean }

const partsOf = (source: Texts): Part[] => [
  { text: nfc(source.title), weight: 'A', isHead: true },
  { text: nfc(source.number ?? ''), weight: 'A', isHead: true },
  { text: nfc(source.names), weight: 'B', isHead: true },
  { text: nfc(source.summary), weight: 'C', isHead: true },
  { text: nfc(source.body), weight: 'D', isHead: false },
  { text: nfc(source.files), weight: 'D', isHead: false },
]

/** The words of the title once more with '=' before them: a search looks there first, however common its words are. */
function addTitle(head: Lexemes, words: Lexemes, { title, number }: Source, compounds: Compounds): void {
  const keys = keysOf(nfc(`${title} ${number ?? ''}`))
  const found = new Set<string>()
  addCompoundsIn(keys, compounds, found)
  for (const token of [...keys, ...found]) {
    addPlain(words, `=${token}`)
    addPlain(head, `=${token}`)
  }
}

/** With accents, for the order of what was found; only where it is read for ranking. */
function addExact(head: Lexemes, { title, summary }: Source): void {
  for (const { exact } of wordsOf(nfc(title))) addAt(head, `~${exact}`, lastPosition, 'A')
  for (const { exact } of wordsOf(nfc(summary))) if (!head.has(`~${exact}`)) addAt(head, `~${exact}`, lastPosition, 'C')
}

function addNumber(head: Lexemes, words: Lexemes, { number }: Pick<Source, 'number'>): void {
  for (const key of number === null ? [] : keysOfNumber(nfc(number))) {
    addAt(head, `##${key}`, lastPosition, 'A')
    addPlain(words, `##${key}`)
  }
}

function narrowingOf({ siteId, kind, language, sectionIds, issuer, datedOn, isShared }: Source): string[] {
  return [
    narrowing.site(siteId),
    narrowing.kind(kind),
    narrowing.language(language),
    ...sectionIds.map(narrowing.section),
    ...(issuer === null ? [] : [narrowing.issuer(issuer)]),
    narrowing.year(datedOn.slice(0, 4)),
    narrowing.quarter(datedOn),
    ...(isShared ? [] : [narrowing.own]),
  ]
}
