/** Names and set phrases that stand in the text with a mark too few or too many. */
import type { Usage } from '../../../basics/spelling/usage.ts'
import type { Word } from '../../../basics/spelling/words-of.ts'
import { isSyllable } from '../../../basics/syllables.ts'
import { fold } from '../../../basics/vietnamese.ts'
import { finding, type TextFinding } from './finding.ts'
import type { Phrase, Phrases } from './phrases.ts'

export type Names = {
  /** Units, sites, places, officials: as they are rightly written. */
  known: readonly Phrases[]
  /** The same by all of their words but one, for names with a word that is no Vietnamese. */
  listed: readonly Phrase[]
}

/** A name is looked for only where capitals stand, and a right name of something else is none of ours. */
export function nameFindings(
  text: string,
  words: readonly Word[],
  { known, listed }: Names,
  usage: Usage,
): TextFinding[] {
  const found: TextFinding[] = []
  for (let at = 0; at < words.length; at++) {
    if (!words[at]?.isCapital || known.some((list) => list.longestAt(words, at) > 0)) continue
    const [phrase] = known
      .flatMap((list) => list.almostAt(words, at))
      .filter((one) => isName(words, at, one) && !isOtherName(words, at, one, usage))
    const meant = phrase ?? foreignAt(words, at, listed)
    if (meant === undefined || meant.keys.length < 2) continue
    found.push(replacing(text, words, { at, meant, kind: 'name' }))
    at += meant.keys.length - 1
  }
  return found
}

const isName = (words: readonly Word[], at: number, { keys }: Phrase): boolean =>
  keys.every((_, index) => words[at + index]?.isCapital)

/** Written so by many: 'Hòa Bình' is not a slip of 'Hoa Bình'. */
function isOtherName(words: readonly Word[], at: number, { keys }: Phrase, usage: Usage): boolean {
  const ids = keys.map((_, index) => usage.idOf(words[at + index]?.key ?? ''))
  return ids.slice(1).every((id, index) => usage.pairs(ids[index] ?? -1, id) > 1)
}

/** 'Tur Nghĩa': a word that nobody writes, one letter from the name. */
function foreignAt(words: readonly Word[], at: number, listed: readonly Phrase[]): Phrase | undefined {
  const [first, second] = [words[at], words[at + 1]]
  if (!first || !second?.follows || !second.isCapital || isSyllable(first.form)) return undefined
  return listed.find(
    ({ keys, folded }) =>
      keys.length === 2 && keys[1] === second.key && isLetterMore(fold(first.form), folded[0] ?? ''),
  )
}

const isLetterMore = (written: string, right: string): boolean =>
  written.length === right.length + 1 &&
  [...written].some((_, at) => written.slice(0, at) + written.slice(at + 1) === right)

/** Set phrases of three words or more, in small letters or in capitals. */
export function phraseFindings(text: string, words: readonly Word[], phrases: Phrases): TextFinding[] {
  const found: TextFinding[] = []
  for (let at = 0; at < words.length; at++) {
    if (phrases.longestAt(words, at) > 0) continue
    const [meant] = phrases
      .almostAt(words, at)
      .filter(({ keys }) => keys.length >= 3)
      .sort((a, b) => b.keys.length - a.keys.length)
    if (meant === undefined) continue
    found.push(replacing(text, words, { at, meant, kind: 'phrase' }))
    at += meant.keys.length - 1
  }
  return found
}

type Replacing = { at: number; meant: Phrase; kind: 'name' | 'phrase' }

/** Only the words that differ are changed, each in the case it was written in; names bring their own. */
function replacing(text: string, words: readonly Word[], { at, meant, kind }: Replacing): TextFinding {
  const here = words.slice(at, at + meant.keys.length)
  const right = meant.text.match(/[\p{L}\p{M}]+/gu) ?? []
  let suggestion = ''
  let end = here[0]?.from ?? 0
  for (const [index, word] of here.entries()) {
    const isSame = word.key === meant.keys[index]
    suggestion += text.slice(end, word.from) + (isSame ? word.text : inCase(right[index] ?? word.text, word, kind))
    end = word.to
  }
  return finding(text, kind, { from: here[0]?.from ?? 0, to: end }, { suggestion })
}

function inCase(right: string, word: Word, kind: 'name' | 'phrase'): string {
  if (word.isShouted) return right.toUpperCase()
  if (kind === 'name') return right
  return word.isCapital && word.opens ? right.slice(0, 1).toUpperCase() + right.slice(1) : right
}
