/** Compounds (từ ghép, names of places and bodies) as single tokens: four common syllables are then one rare word. */
import { keysOf } from './tokens.ts'

type Node = { next: Map<string, Node>; token: string | null }
export type Compounds = { root: Node; size: number }

/** The tree of the given compounds, each written in words: 'Ủy ban nhân dân'. */
export function compoundsOf(written: Iterable<string>): Compounds {
  const root: Node = { next: new Map(), token: null }
  let size = 0
  for (const text of written) {
    const keys = keysOf(text)
    if (keys.length < 2) continue
    let node = root
    for (const key of keys) {
      const known = node.next.get(key)
      const next = known ?? { next: new Map(), token: null }
      if (known === undefined) node.next.set(key, next)
      node = next
    }
    if (node.token === null) size += 1
    node.token = keys.join('_')
  }
  return { root, size }
}

/** Every compound that stands in the text, also those inside longer ones. */
export function addCompoundsIn(keys: readonly string[], { root }: Compounds, into: Set<string>): void {
  for (let from = 0; from < keys.length; from++) {
    let node = root.next.get(keys[from] ?? '')
    for (let at = from + 1; node !== undefined && at < keys.length; at++) {
      node = node.next.get(keys[at] ?? '')
      if (node !== undefined && node.token !== null) into.add(node.token)
    }
  }
}

/** The longest compound that begins at a word, with how many words it takes. */
export function longestAt(
  keys: readonly string[],
  from: number,
  { root }: Compounds,
): { token: string; length: number } | null {
  let node = root.next.get(keys[from] ?? '')
  let best: { token: string; length: number } | null = null
  for (let at = from + 1; node !== undefined && at < keys.length; at++) {
    node = node.next.get(keys[at] ?? '')
    if (node !== undefined && node.token !== null) best = { token: node.token, length: at - from + 1 }
  }
  return best
}
