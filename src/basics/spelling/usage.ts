/**
 * What is known of the use of the language: which syllables are written, how often, and which follow one another. Counts alone,
 * made by `tools/learn-usage.ts` and kept beside it; no text can be put together again from them.
 */
import { fold } from '../vietnamese.ts'

export type Usage = {
  /** How many pairs were counted in all. */
  total: number
  /** The number of a syllable; -1 where it is never written. */
  idOf(key: string): number
  /** How it is written mostly. */
  formOf(id: number): string
  /** The same without its marks. */
  bareOf(id: number): string
  countOf(id: number): number
  /** How often something followed it that is not kept, because it did so too seldom. */
  restOf(id: number): number
  /** How often the second follows the first. */
  pairs(first: number, second: number): number
  /** Syllables that a slip of the hand may have meant: the same without their marks, or one letter away. */
  near(form: string): readonly number[]
}

export type CountedWord = { key: string; form: string; count: number }
export type CountedPair = { first: number; second: number; count: number }

/** Counts as bytes: the words in lines, then for each word its followers by number, as differences. */
export function packUsage(words: readonly CountedWord[], pairs: readonly CountedPair[]): Uint8Array {
  const head = new TextEncoder().encode(words.map(({ form, count }) => `${form} ${count}`).join('\n'))
  const bytes: number[] = []
  const put = (value: number) => {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
    bytes.push(rest)
  }
  put(head.length)
  for (const one of head) bytes.push(one)
  const ordered = [...pairs].sort((a, b) => a.first - b.first || a.second - b.second)
  let at = 0
  for (let first = 0; first < words.length; first++) {
    const from = at
    while (ordered[at]?.first === first) at += 1
    put(at - from)
    let before = 0
    for (const { second, count } of ordered.slice(from, at)) {
      put(second - before)
      put(count)
      before = second
    }
  }
  return Uint8Array.from(bytes)
}

/** Reads what `packUsage` wrote; `keyOf` gives the key of a form. */
export function openUsage(bytes: Uint8Array, keyOf: (form: string) => string): Usage {
  const take = readerOf(bytes)
  const lines = new TextDecoder().decode(take.bytes(take.number())).split('\n')
  const forms = lines.map((line) => line.slice(0, line.indexOf(' ')))
  const counts = Uint32Array.from(lines, (line) => Number(line.slice(line.indexOf(' ') + 1)))
  const bare = forms.map(fold)
  const { table, rests } = followersIn(take, counts)
  const ids = new Map(forms.map((form, id) => [keyOf(form), id]))
  return {
    total: counts.reduce((sum, count) => sum + count, 0),
    idOf: (key) => ids.get(key) ?? -1,
    formOf: (id) => forms[id] ?? '',
    bareOf: (id) => bare[id] ?? '',
    countOf: (id) => counts[id] ?? 0,
    restOf: (id) => rests[id] ?? 0,
    pairs: (first, second) => (first < 0 || second < 0 ? 0 : lookUp(table, first, second)),
    near: nearIn(bare),
  }
}

/** Numbers of seven bits a byte, the lowest first. */
function readerOf(bytes: Uint8Array) {
  let at = 0
  return {
    number(): number {
      let value = 0
      for (let factor = 1; ; factor *= 128) {
        const byte = bytes[at++] ?? 0
        value += (byte & 127) * factor
        if (byte < 128) return value
      }
    },
    bytes(length: number): Uint8Array {
      at += length
      return bytes.subarray(at - length, at)
    },
  }
}

function followersIn(take: ReturnType<typeof readerOf>, counts: Uint32Array): { table: Table; rests: Float64Array } {
  const starts = new Uint32Array(counts.length + 1)
  const rests = Float64Array.from(counts)
  const seconds: number[] = []
  const followed: number[] = []
  for (let first = 0; first < counts.length; first++) {
    let second = 0
    for (let left = take.number(); left > 0; left--) {
      second += take.number()
      const count = take.number()
      seconds.push(second)
      followed.push(count)
      rests[first] = Math.max(1, (rests[first] ?? 0) - count)
    }
    starts[first + 1] = seconds.length
  }
  return { table: { starts, seconds: Uint16Array.from(seconds), counts: Uint32Array.from(followed) }, rests }
}

type Table = { starts: Uint32Array; seconds: Uint16Array; counts: Uint32Array }

function lookUp({ starts, seconds, counts }: Table, first: number, second: number): number {
  let low = starts[first] ?? 0
  let high = (starts[first + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = seconds[middle] ?? 0
    if (found === second) return counts[middle] ?? 0
    if (found < second) low = middle + 1
    else high = middle - 1
  }
  return 0
}

/** Found by what is left when any one letter is left out: two words one letter apart, or with two swapped, share such a rest. */
function nearIn(bare: readonly string[]): (form: string) => readonly number[] {
  const byRest = new Map<string, number[]>()
  for (const [id, word] of bare.entries()) {
    for (const rest of restsOf(word)) {
      const same = byRest.get(rest)
      if (same === undefined) byRest.set(rest, [id])
      else same.push(id)
    }
  }
  const kept = new Map<string, readonly number[]>()
  return (form) => {
    const known = kept.get(form)
    if (known !== undefined) return known
    const found = [...new Set([...restsOf(fold(form))].flatMap((rest) => byRest.get(rest) ?? []))]
    if (kept.size > 8000) kept.clear()
    kept.set(form, found)
    return found
  }
}

function restsOf(bare: string): Set<string> {
  const rests = new Set([bare])
  for (let at = 0; at < bare.length; at++) rests.add(bare.slice(0, at) + bare.slice(at + 1))
  return rests
}
