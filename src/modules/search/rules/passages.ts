/** Passages of a text in which the words of a search stand, with those words marked. Ours: the index knows no accents. */
import { wordsOf } from './tokens.ts'

/** Text in turn not marked and marked, beginning with what is not. */
export type Passage = readonly string[]

/** About so many letters are shown. */
const length = 240
/** So many letters are looked through. */
const mostRead = 40_000

/** The words of a short text marked: a title. */
export function marked(text: string, keys: ReadonlySet<string>): Passage {
  const parts: string[] = []
  let from = 0
  let open = ''
  for (const { key, text: word, at } of wordsOf(text)) {
    if (!keys.has(key)) continue
    const between = text.slice(from, at)
    // Neighbours are marked as one.
    if (parts.length > 0 && /^\s*$/.test(between)) open += between + word
    else {
      if (parts.length > 0) parts.push(open)
      parts.push(between)
      open = word
    }
    from = at + word.length
  }
  if (parts.length > 0) parts.push(open)
  return [...parts, text.slice(from)]
}

/** The part of a text that holds most of the words, marked; null where it holds none. */
export function passageOf(text: string, keys: ReadonlySet<string>): Passage | null {
  const read = text.slice(0, mostRead)
  const hits = wordsOf(read).filter(({ key }) => keys.has(key))
  const first = bestStart(hits)
  if (first === null) return null
  const begin = sentenceBegin(read, first)
  const end = wordEnd(read, begin + length)
  const shown = read.slice(begin, end).replace(/\s+/g, ' ').trim()
  const parts = marked(shown, keys)
  return [
    `${begin > 0 ? '… ' : ''}${parts[0] ?? ''}`,
    ...parts.slice(1, -1),
    `${parts.at(-1) ?? ''}${end < text.length ? ' …' : ''}`,
  ]
}

type Hit = { key: string; at: number }

/** Where the window with the most different words begins; the earliest of equals. */
function bestStart(hits: readonly Hit[]): number | null {
  let best: { at: number; different: number } | null = null
  for (let from = 0; from < hits.length; from++) {
    const at = hits[from]?.at ?? 0
    const inside = new Set<string>()
    for (let to = from; to < hits.length && (hits[to]?.at ?? 0) < at + length - 40; to++)
      inside.add(hits[to]?.key ?? '')
    if (best === null || inside.size > best.different) best = { at, different: inside.size }
  }
  return best?.at ?? null
}

/** At the sentence's beginning if that is near, else a few words before. */
function sentenceBegin(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 80), at)
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('; '))
  if (at - before.length === 0 && sentence < 0) return 0
  if (sentence >= 0) return at - before.length + sentence + (before[sentence] === '\n' ? 1 : 2)
  const space = before.indexOf(' ', 40)
  return space < 0 ? at : at - before.length + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.indexOf(' ', at)
  return space < 0 || space > at + 30 ? at : space
}
