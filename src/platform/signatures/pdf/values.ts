/** The values a PDF file is made of (ISO 32000-1, 7.3). */

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export class Ref {
  readonly number: number
  readonly generation: number
  constructor(number: number, generation: number) {
    this.number = number
    this.generation = generation
  }
}

/** A string, in bytes; how they become letters depends on where it stands. */
export class Bytes {
  readonly bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }
}

/** Where a value stands in the file: the first byte and the byte behind the last. */
export type Span = { start: number; end: number }

export class Dict {
  readonly entries: ReadonlyMap<string, PdfValue>
  /** Where each value stands; null for a dictionary that came out of an object stream. */
  readonly spans: ReadonlyMap<string, Span> | null
  constructor(entries: ReadonlyMap<string, PdfValue>, spans: ReadonlyMap<string, Span> | null = null) {
    this.entries = entries
    this.spans = spans
  }

  get(key: string): PdfValue {
    return this.entries.get(key) ?? null
  }

  keys(): string[] {
    return [...this.entries.keys()]
  }
}

export class Stream {
  readonly dict: Dict
  /** As they stand in the file, still packed. */
  readonly raw: Uint8Array
  constructor(dict: Dict, raw: Uint8Array) {
    this.dict = dict
    this.raw = raw
  }
}

export type PdfValue = null | boolean | number | Name | Ref | Bytes | Dict | Stream | readonly PdfValue[]

export const isArray = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value)

export const nameOf = (value: PdfValue): string => (value instanceof Name ? value.name : '')

/** The dictionary of a dictionary or stream. */
export const dictOf = (value: PdfValue): Dict | null =>
  value instanceof Dict ? value : value instanceof Stream ? value.dict : null

/** Whether two values say the same, byte for byte in strings and streams; a reference equals only the same reference. */
export function sameValue(one: PdfValue, other: PdfValue): boolean {
  if (one === other) return true
  if (one instanceof Name) return other instanceof Name && one.name === other.name
  if (one instanceof Ref)
    return other instanceof Ref && one.number === other.number && one.generation === other.generation
  if (one instanceof Bytes) return other instanceof Bytes && sameBytes(one.bytes, other.bytes)
  if (one instanceof Dict) return other instanceof Dict && sameEntries(one, other)
  if (one instanceof Stream)
    return other instanceof Stream && sameEntries(one.dict, other.dict) && sameBytes(one.raw, other.raw)
  if (!isArray(one) || !isArray(other)) return false
  return one.length === other.length && one.every((value, i) => sameValue(value, other[i] ?? null))
}

const sameEntries = (one: Dict, other: Dict): boolean => changedKeys(one, other).length === 0

/** The keys whose values differ; a key that is absent counts as null. */
export function changedKeys(one: Dict, other: Dict): string[] {
  const keys = new Set([...one.entries.keys(), ...other.entries.keys()])
  return [...keys].filter((key) => !sameValue(one.get(key), other.get(key)))
}

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && Buffer.compare(one, other) === 0

/** Every reference in a value, however deep. */
export function* refsIn(value: PdfValue): Generator<Ref> {
  if (value instanceof Ref) yield value
  else if (isArray(value)) for (const item of value) yield* refsIn(item)
  else if (value instanceof Dict) for (const item of value.entries.values()) yield* refsIn(item)
  else if (value instanceof Stream) yield* refsIn(value.dict)
}
