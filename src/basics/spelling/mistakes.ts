/** Slips of spelling in a text: what is no syllable, what is one but not the one that was meant, and words written twice. */
import { isSyllable } from '../syllables.ts'
import { fold } from '../vietnamese.ts'
import { isBorrowed } from './borrowed.table.ts'
import { isReduplication } from './reduplications.table.ts'
import { tonePlaces } from './tone-place.ts'
import type { Usage } from './usage.ts'
import type { Word } from './words-of.ts'

export type MistakeKind = 'not-a-word' | 'tone-place' | 'wrong-word' | 'doubled'

export type Mistake = { kind: MistakeKind; from: number; to: number; suggestion: string | null }

export type Knowing = {
  usage: Usage
  /** Whether the word is right whatever the grammar says: listed, or part of an accepted phrase. */
  isAccepted(index: number): boolean
}

/** In the order in which they stand. */
export function mistakesIn(text: string, words: readonly Word[], knowing: Knowing): Mistake[] {
  const found: Mistake[] = []
  const ids = Int32Array.from(words, ({ key }) => knowing.usage.idOf(key))
  const repeated = pairsTwice(words)
  const names = new Set(words.filter(({ isCapital, opens }) => isCapital && !opens).map(({ key }) => key))
  const scene: Scene = { words, ids, repeated, names, usage: knowing.usage }
  for (let at = 0; at < words.length; at++) {
    const mistake = doubledAt(text, scene, at) ?? (knowing.isAccepted(at) ? null : mistakeAt(scene, at))
    if (mistake === null) continue
    found.push(mistake)
    // Both words of a pair are told of together.
    while (at + 1 < words.length && (words[at + 1]?.from ?? 0) < mistake.to) at += 1
  }
  return found
}

export type Scene = {
  words: readonly Word[]
  ids: Int32Array
  /** Pairs that stand in the text more than once: whoever writes them twice means them. */
  repeated: ReadonlySet<string>
  /** Words with a capital inside a sentence, so that one at its beginning is a name too. */
  names: ReadonlySet<string>
  usage: Usage
}

function pairsTwice(words: readonly Word[]): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (let at = 1; at < words.length; at++) {
    const pair = `${words[at - 1]?.key} ${words[at]?.key}`
    if (seen.has(pair)) twice.add(pair)
    seen.add(pair)
  }
  return twice
}

function doubledAt(text: string, { words, ids, usage }: Scene, at: number): Mistake | null {
  const [first, second] = [words[at], words[at + 1]]
  if (!first || !second?.follows || first.key !== second.key || first.isPart || second.isPart) return null
  // Capitals may be names ('Ba Ba'), numbers of laws or headings; one letter is a mark of a list.
  if ((second.isCapital && !first.isShouted) || first.form.length < 2 || isReduplication(first.form)) return null
  const third = words[at + 2]
  if (third?.follows && third.key === first.key) return null
  // 'hành vi vi phạm': it ends one word and begins the next.
  const [before, id, after] = [ids[at - 1] ?? -1, ids[at] ?? -1, third?.follows ? (ids[at + 2] ?? -1) : -1]
  if (first.follows && stick(usage, before, id) > bound && stick(usage, id, after) > bound) return null
  return { kind: 'doubled', from: first.from, to: second.to, suggestion: text.slice(first.from, first.to) }
}

const bound = 2.5

/** How much oftener than by chance the second follows the first, as a logarithm. */
function stick(usage: Usage, first: number, second: number): number {
  const together = usage.pairs(first, second)
  return together === 0 ? 0 : Math.log((together * usage.total) / (usage.countOf(first) * usage.countOf(second)))
}

function mistakeAt(scene: Scene, at: number): Mistake | null {
  const word = scene.words[at]
  if (word === undefined || word.isPart || word.form.length < 2) return null
  if (isSyllable(word.form)) return misplaced(word) ?? wrongWord(scene, at)
  return notAWord(scene, at, word)
}

function misplaced(word: Word): Mistake | null {
  const places = tonePlaces(word.form)
  if (places === null || word.form === places.old || word.form === places.new) return null
  return { kind: 'tone-place', from: word.from, to: word.to, suggestion: likeCase(places.old, word.text) }
}

const plainLetters = /^[a-z]+$/
const hasMark = /[\u0300-\u036f]|đ/

function notAWord(scene: Scene, at: number, word: Word): Mistake | null {
  const { usage, ids } = scene
  // Written by many: 'video', 'internet'.
  if ((ids[at] ?? -1) >= 0 || isBorrowed(word.form) || (word.isShouted && word.text.length < 7)) return null
  const best = bestNear(scene, at)
  const isName = word.isCapital && !word.opens
  const isForeign = plainLetters.test(word.form) || !hasMark.test(word.form.normalize('NFD'))
  if (isName && word.form.length < 4) return null
  if ((isName || isForeign) && (best === null || !isMeant(usage, best, isName))) return null
  const suggestion = best === null ? null : likeCase(usage.formOf(best.id), word.text)
  return { kind: 'not-a-word', from: word.from, to: word.to, suggestion }
}

/** Of foreign words and names only those are slips that turn into a word which fits in. */
const isMeant = (usage: Usage, { id, isSupported, isSwap, isClose }: Near, isName: boolean): boolean =>
  isSupported ? isSwap || isClose || !isName : !isName && isSwap && usage.countOf(id) > 30

/** Chosen on texts that were not learnt from: how much likelier the other word has to be, as a logarithm. */
export const limits = { alpha: 5, gain: 7, gainFar: 10, least: 2 }

function wrongWord(scene: Scene, at: number): Mistake | null {
  const { words, ids, usage, repeated, names } = scene
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (word === undefined || (word.isCapital && !word.isShouted && (!word.opens || names.has(word.key)))) return null
  // 'Chử Văn …' at the beginning of a sentence is a name as well.
  if (word.isCapital && after?.follows && after.isCapital && !word.isShouted) return null
  const { left, right } = around(scene, at)
  if (left < 0 && right < 0) return null
  const own = ids[at] ?? -1
  if (usage.pairs(left, own) > 0 || usage.pairs(own, right) > 0) return null
  if (repeated.has(`${before?.key} ${word.key}`) || repeated.has(`${word.key} ${after?.key}`)) return null
  const best = bestNear(scene, at)
  if (best === null || !best.isSupported) return null
  const gain = best.score - scoreOf(usage, left, own, right)
  if (gain < (best.isClose ? limits.gain : limits.gainFar)) return null
  return withNeighbour(scene, at, best.id, { left, right })
}

/** The numbers of the neighbours; -2 where none stands directly beside it, or only a name. */
function around({ words, ids }: Scene, at: number): { left: number; right: number } {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  const isName = (one: Word | undefined) => one === undefined || (one.isCapital && !one.opens && !word?.isCapital)
  return {
    left: word?.follows && !isName(before) ? (ids[at - 1] ?? -1) : -2,
    right: after?.follows && !isName(after) ? (ids[at + 1] ?? -1) : -2,
  }
}

function withNeighbour(
  { words, usage }: Scene,
  at: number,
  id: number,
  beside: { left: number; right: number },
): Mistake {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  const said = likeCase(usage.formOf(id), word?.text ?? '')
  const isLeft = usage.pairs(beside.left, id) >= usage.pairs(id, beside.right)
  const [from, to] = isLeft ? [before?.from ?? 0, word?.to ?? 0] : [word?.from ?? 0, after?.to ?? 0]
  const suggestion = isLeft ? `${before?.text} ${said}` : `${said} ${after?.text}`
  return { kind: 'wrong-word', from, to, suggestion }
}

type Near = { id: number; score: number; isSupported: boolean; isClose: boolean; isSwap: boolean }

/** The likeliest word that a slip of the hand may have turned into this one. */
function bestNear(scene: Scene, at: number): Near | null {
  const { words, ids, usage } = scene
  const word = words[at]
  if (word === undefined) return null
  const { left, right } = around(scene, at)
  const bare = fold(word.form)
  let best: Near | null = null
  for (const id of usage.near(word.form)) {
    if (id === ids[at]) continue
    const other = usage.bareOf(id)
    const isClose = other === bare
    const isSwap = !isClose && isSwapped(bare, other)
    if (!isClose && !isSwap && !isOneAway(word.form, usage.formOf(id))) continue
    const seen = usage.pairs(left, id) + usage.pairs(id, right)
    const score = scoreOf(usage, left, id, right) - (isClose || isSwap ? 0 : 1.5)
    if (best === null || score > best.score) best = { id, score, isSupported: seen >= limits.least, isClose, isSwap }
  }
  return best
}

/**
 * Logarithm of how likely the word is between its neighbours; -2: nothing stands there, -1: something unknown. What followed a
 * word too seldom to be kept is shared out among all words by how often they are written.
 */
function scoreOf(usage: Usage, left: number, id: number, right: number): number {
  const own = (usage.countOf(id) + 0.2) / usage.total
  const first = left < 0 ? own : followedBy(usage, left, id, own)
  if (right < 0) return Math.log(first)
  const next = (usage.countOf(right) + 0.2) / usage.total
  return Math.log(first) + Math.log(id < 0 ? next : followedBy(usage, id, right, next))
}

const followedBy = (usage: Usage, first: number, second: number, anywhere: number): number =>
  (usage.pairs(first, second) + (usage.restOf(first) + limits.alpha) * anywhere) / (usage.countOf(first) + limits.alpha)

/** Two letters beside each other have changed places. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}

/** One letter more, less or other. */
function isOneAway(one: string, other: string): boolean {
  const [a, b] = [one, other]
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  return endA - start <= 1 && endB - start <= 1
}

/** The suggestion in the case of what it stands for. */
export function likeCase(form: string, written: string): string {
  const whole = written.normalize('NFC')
  if (whole.length > 1 && whole === whole.toUpperCase()) return form.toUpperCase()
  return whole[0] === whole[0]?.toLowerCase() ? form : `${form[0]?.toUpperCase() ?? ''}${form.slice(1)}`
}
