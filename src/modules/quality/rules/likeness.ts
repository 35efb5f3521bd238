/** Whether one text is a copy of another, though words were changed: MinHash over runs of four words, in bands (LSH). */
import { wordsOf } from '../../../basics/spelling/words-of.ts'

const run = 4
const hashes = 64
const bandCount = 16
const rows = hashes / bandCount
/** Of fewer runs nothing is told: set phrases and greetings are alike everywhere. */
const leastRuns = 40
/** As alike as a text in which one word of twelve was changed. */
export const copyFrom = 0.5

const [factors, summands] = constants()

function constants(): [Uint32Array, Uint32Array] {
  const [a, b] = [new Uint32Array(hashes), new Uint32Array(hashes)]
  let state = 42
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state
  }
  for (let i = 0; i < hashes; i++) {
    a[i] = next() | 1
    b[i] = next()
  }
  return [a, b]
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Every run of four words of a text, by its hash; where the tone mark stands makes no difference. */
export function runsOf(text: string): Set<number> {
  const words = wordsOf(text).map(({ key }) => hashOf(key))
  const runs = new Set<number>()
  for (let at = 0; at + run <= words.length; at++) {
    let hash = 0
    for (let i = 0; i < run; i++) hash = Math.imul(hash, 0x01000193) ^ (words[at + i] ?? 0)
    runs.add(hash >>> 0)
  }
  return runs
}

export type Signature = { least: Uint32Array; bands: readonly number[] }

/** Null for what is too short. */
export function signatureOf(runs: ReadonlySet<number>): Signature | null {
  if (runs.size < leastRuns) return null
  const least = new Uint32Array(hashes).fill(0xffffffff)
  for (const one of runs) {
    for (let i = 0; i < hashes; i++) {
      const mixed = (Math.imul(one, factors[i] ?? 1) + (summands[i] ?? 0)) | 0
      const hash = (mixed ^ (mixed >>> 15)) >>> 0
      if (hash < (least[i] ?? 0)) least[i] = hash
    }
  }
  return { least, bands: bandsOf(least) }
}

/** Signed, as PostgreSQL keeps integers. */
function bandsOf(least: Uint32Array): number[] {
  return Array.from({ length: bandCount }, (_, band) => {
    let hash = band
    for (let row = 0; row < rows; row++)
      hash = Math.imul(hash ^ (least[band * rows + row] ?? 0), 0x9e3779b1) ^ (hash >>> 13)
    return hash | 0
  })
}

/** What the signatures say of it, before the texts themselves are looked at. */
export function likenessOfSignatures(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let i = 0; i < hashes; i++) if (one[i] === other[i]) same += 1
  return same / hashes
}

/** How much of both texts together is in both (Jaccard), 0 to 1. */
export function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (one.size === 0 || other.size === 0) return 0
  let both = 0
  for (const hash of one) if (other.has(hash)) both += 1
  return both / (one.size + other.size - both)
}

export const packSignature = ({ least }: Signature): Buffer =>
  Buffer.from(least.buffer, least.byteOffset, least.byteLength)

export function openSignature(bytes: Buffer): Uint32Array {
  const copy = new Uint8Array(bytes)
  return new Uint32Array(copy.buffer, 0, hashes)
}
