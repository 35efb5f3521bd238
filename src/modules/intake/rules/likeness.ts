/** How alike two texts are: shingles of four words, a sketch of 64 least hashes, bands of four to find candidates. */

const words = /[\p{L}\p{N}]+/gu
const shingleLength = 4
const hashes = 64
const rowsOfBand = 4
const mostWords = 20_000

/** Alike from here on; a changed date and number in a page of text stays above. */
export const alikeFrom = 0.85

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

function shinglesOf(text: string): Set<number> {
  const hashed = (text.normalize('NFC').toLowerCase().match(words) ?? []).slice(0, mostWords).map(hashOf)
  const found = new Set<number>()
  for (let from = 0; from + shingleLength <= hashed.length; from++) {
    let mixed = 0
    for (let at = 0; at < shingleLength; at++) mixed = Math.imul(mixed, 0x01000193) ^ (hashed[from + at] ?? 0)
    found.add(mixed >>> 0)
  }
  return found
}

/** Odd factors and offsets of the 64 hashes, the same for ever: sketches are kept. */
const mixers = Array.from({ length: hashes }, (_, index) => [hashOf(`a${index}`) | 1, hashOf(`b${index}`)] as const)

/** The sketch of a text; null when it is too short to tell anything. */
export function shapeOf(text: string): Uint32Array | null {
  const shingles = shinglesOf(text)
  if (shingles.size < 20) return null
  const shape = new Uint32Array(hashes).fill(0xffffffff)
  for (const shingle of shingles) {
    mixers.forEach(([factor, offset], index) => {
      const mixed = (Math.imul(shingle, factor) + offset) | 0
      const value = (mixed ^ (mixed >>> 15)) >>> 0
      if (value < (shape[index] ?? 0)) shape[index] = value
    })
  }
  return shape
}

/** Keys under which alike texts meet: two that are 85 % alike miss each other once in thirty thousand times. */
export function bandsOf(shape: Uint32Array): string[] {
  return Array.from({ length: hashes / rowsOfBand }, (_, band) => {
    let mixed = band + 1
    for (let row = 0; row < rowsOfBand; row++) mixed = hashOf(`${mixed}.${shape[band * rowsOfBand + row]}`)
    return String(band * 2 ** 32 + mixed)
  })
}

/** The part of the sketch in which both agree, which estimates the part of the text. */
export function likenessOf(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let at = 0; at < hashes; at++) if (one[at] === other[at]) same += 1
  return same / hashes
}

export const shapeBytes = (shape: Uint32Array): Buffer => Buffer.from(shape.buffer, shape.byteOffset, shape.byteLength)

export function shapeIn(bytes: Buffer): Uint32Array | null {
  if (bytes.length !== hashes * 4) return null
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
}
