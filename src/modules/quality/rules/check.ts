/** Everything that can be said of a text by itself, each passage once. */
import type { LocalDate } from '../../../basics/dates.ts'
import { mistakesIn } from '../../../basics/spelling/mistakes.ts'
import type { Usage } from '../../../basics/spelling/usage.ts'
import { type Word, wordsOf } from '../../../basics/spelling/words-of.ts'
import { amountFindings } from './amounts.ts'
import { dayFindings } from './days.ts'
import { finding, type Kind, type TextFinding } from './finding.ts'
import { authorityMarks, capitals, formFindings, mixedTones } from './forms.ts'
import { leaderFindings, type Office } from './leaders.ts'
import { type Names, nameFindings, phraseFindings } from './names.ts'
import { acceptedIn, type Phrases, phraseOf } from './phrases.ts'

/** One line of a list: what somebody found wrong, and what is right. */
export type Repair = { wrong: string; right: string }

export type Around = {
  usage: Usage
  /** The word lists that count for the text. */
  accepted: readonly Phrases[]
  names: Names
  phrases: Phrases
  repairs: readonly Repair[]
  offices: readonly Office[]
  /** The day of the text; null where it has none yet. */
  day: LocalDate | null
}

/** The findings in the order of the text; of two that touch the more certain is told. */
export function checkText(text: string, around: Around): TextFinding[] {
  const words = wordsOf(text)
  const accepted = acceptedIn(words, around.accepted)
  const kept: TextFinding[] = []
  const found = [
    ...repairsIn(text, around.repairs),
    ...inWords(text, words, accepted, around),
    ...inFacts(text, words, around),
  ]
  for (const one of found) {
    if (isAccepted(one, words, accepted, around) || kept.some((other) => touches(one, other))) continue
    kept.push(one)
  }
  return kept.sort((one, other) => one.from - other.from)
}

const touches = (one: TextFinding, other: TextFinding): boolean => one.from < other.to && other.from < one.to

function inWords(text: string, words: readonly Word[], accepted: readonly boolean[], around: Around): TextFinding[] {
  const { usage, names, phrases } = around
  const mistakes = mistakesIn(text, words, { usage, isAccepted: (at) => accepted[at] === true })
  return [
    ...formFindings(text, words),
    ...phraseFindings(text, words, phrases),
    ...nameFindings(text, words, names, usage),
    ...authorityMarks(text),
    ...capitals(text),
    ...mistakes.map(({ kind, suggestion, ...at }) => finding(text, kind, at, { suggestion })),
    ...mixedTones(text, words),
  ]
}

function inFacts(text: string, words: readonly Word[], { day, offices }: Around): TextFinding[] {
  const leaders = day === null || offices.length === 0 ? [] : leaderFindings(text, words, { offices, day })
  return [...dayFindings(text, day), ...amountFindings(text), ...leaders]
}

/** What stands in a list of slips and repairs, word by word, in small letters or with a capital. */
export function repairsIn(text: string, repairs: readonly Repair[]): TextFinding[] {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return []
  return repairs.flatMap(({ wrong, right }) => {
    const found: TextFinding[] = []
    const sought = wrong.toLowerCase()
    for (let from = lower.indexOf(sought); from >= 0 && sought !== ''; from = lower.indexOf(sought, from + 1)) {
      const to = from + sought.length
      if (isLetter(text[from - 1]) || isLetter(text[to]) || text.slice(from, to) === right) continue
      found.push(finding(text, 'listed', { from, to }, { suggestion: likeCase(right, text.slice(from, to), wrong) }))
    }
    return found
  })
}

/** A repair that is written with capitals itself keeps them. */
function likeCase(right: string, written: string, wrong: string): string {
  const isCapital = written[0] !== written[0]?.toLowerCase() && wrong[0] === wrong[0]?.toLowerCase()
  return isCapital ? right.slice(0, 1).toUpperCase() + right.slice(1) : right
}

const isLetter = (one: string | undefined): boolean => one !== undefined && /[\p{L}\p{M}]/u.test(one)

/** Which kinds a word list can silence: a day or a sum is right or wrong each time anew, and a capital is not a word. */
const ofWords: readonly Kind[] = ['not-a-word', 'tone-place', 'wrong-word', 'doubled', 'phrase', 'name', 'listed']

export const mayBeAccepted = (kind: Kind): boolean => ofWords.includes(kind)

/** A doubled word is two of the same: only the pair itself can be accepted, as reduplications are. */
function isAccepted(
  { kind, from, to, quote }: TextFinding,
  words: readonly Word[],
  accepted: readonly boolean[],
  { accepted: lists }: Around,
): boolean {
  if (!mayBeAccepted(kind)) return false
  const inside = words.flatMap((word, at) => (word.from >= from && word.to <= to ? [at] : []))
  if (inside.length === 0) return false
  if (kind !== 'doubled') return inside.every((at) => accepted[at])
  const whole = phraseOf(quote).keys.length
  return lists.some((list) => list.longestAt(words, inside[0] ?? 0) >= whole)
}
