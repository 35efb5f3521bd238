/** A document as it was after one of its revisions: the objects that its sections, newest first, name. */
import { type Budget, Damaged } from '../budget.ts'
import { unpacked } from './filters.ts'
import { Reader } from './reader.ts'
import { type Entry, type Section, streamBytes } from './sections.ts'
import { Dict, dictOf, nameOf, type PdfValue, Ref, Stream } from './values.ts'

const longestChain = 16
const mostInContainer = 100_000

/** An object as it stands in the file, with the bytes it takes. */
export type Placed = { value: PdfValue; start: number; end: number }

export class State {
  readonly bytes: Uint8Array
  /** Newest first. */
  readonly sections: readonly Section[]
  readonly budget: Budget
  private readonly values = new Map<number, PdfValue>()
  private readonly containers = new Map<number, readonly { number: number; value: PdfValue }[]>()
  private readonly reading = new Set<number>()

  constructor(bytes: Uint8Array, sections: readonly Section[], budget: Budget) {
    this.bytes = bytes
    this.sections = sections
    this.budget = budget
  }

  get trailer(): Dict {
    return this.sections[0]?.trailer ?? new Dict(new Map())
  }

  entry(number: number): Entry | null {
    for (const { entries } of this.sections) {
      const entry = entries.get(number)
      if (entry) return entry.kind === 'free' ? null : entry
    }
    return null
  }

  /** Every number in use. */
  numbers(): number[] {
    const all = new Set(this.sections.flatMap(({ entries }) => [...entries.keys()]))
    return [...all].filter((number) => this.entry(number) !== null)
  }

  /** Follows references to the value behind them; one to nothing is null (7.3.10). */
  resolve = (value: PdfValue): PdfValue => {
    let found = value
    for (let i = 0; found instanceof Ref; i += 1) {
      if (i > longestChain) throw new Damaged('references in a circle')
      found = this.object(found)
    }
    return found
  }

  dict(value: PdfValue): Dict | null {
    return dictOf(this.resolve(value))
  }

  list(value: PdfValue): readonly PdfValue[] {
    const found = this.resolve(value)
    return Array.isArray(found) ? found : []
  }

  plain(stream: Stream): Uint8Array {
    return unpacked(stream, this.resolve, this.budget)
  }

  private object(ref: Ref): PdfValue {
    const entry = this.entry(ref.number)
    if (entry === null || (entry.kind === 'at' ? entry.generation : 0) !== ref.generation) return null
    return this.numbered(ref.number)
  }

  /** The object of this number, whatever its generation; null when there is none. */
  numbered(number: number): PdfValue {
    const known = this.values.get(number)
    if (known !== undefined) return known
    const entry = this.entry(number)
    if (entry === null) return null
    if (this.reading.has(number)) throw new Damaged('an object that needs itself')
    this.reading.add(number)
    const value = entry.kind === 'in' ? this.contained(number, entry) : this.placed(number, false).value
    this.reading.delete(number)
    this.values.set(number, value)
    return value
  }

  /** An object with the bytes it takes; only one that stands in the file itself has any. */
  placed(number: number, keepsSpans: boolean): Placed {
    this.budget.step()
    const entry = this.entry(number)
    if (entry?.kind !== 'at') throw new Damaged(`the object ${number} is not in the file itself`)
    const reader = new Reader(this.bytes, entry.offset, { budget: this.budget, keepsSpans })
    reader.skipSpace()
    const start = reader.at
    if (reader.integer() !== number) throw new Damaged(`another object where ${number} should be`)
    reader.skipSpace()
    if (reader.integer() !== entry.generation) throw new Damaged(`another generation of ${number}`)
    reader.skipSpace()
    reader.needs('obj')
    const value = this.withStream(reader, reader.value())
    reader.skipSpace()
    reader.needs('endobj')
    return { value, start, end: reader.at }
  }

  private withStream(reader: Reader, value: PdfValue): PdfValue {
    reader.skipSpace()
    const isStream = value instanceof Dict && reader.peek() === 0x73
    if (!isStream) return value
    const length = this.resolve(value.get('Length'))
    if (typeof length !== 'number') throw new Damaged('a stream without length')
    if (value.get('F') !== null) throw new Damaged('a stream in another file')
    return new Stream(value, streamBytes(reader, length))
  }

  private contained(number: number, { container, index }: Entry & { kind: 'in' }): PdfValue {
    const found = this.objectsIn(container)[index]
    if (found?.number !== number) throw new Damaged(`the object ${number} is not where it should be`)
    return found.value
  }

  /** The objects of an object stream (7.5.7). */
  objectsIn(container: number): readonly { number: number; value: PdfValue }[] {
    const known = this.containers.get(container)
    if (known) return known
    if (this.entry(container)?.kind !== 'at') throw new Damaged('an object stream inside another')
    const stream = this.numbered(container)
    if (!(stream instanceof Stream) || nameOf(stream.dict.get('Type')) !== 'ObjStm')
      throw new Damaged('no object stream')
    const objects = this.unpackObjects(stream)
    this.containers.set(container, objects)
    return objects
  }

  private unpackObjects(stream: Stream): { number: number; value: PdfValue }[] {
    const [count, first] = [this.resolve(stream.dict.get('N')), this.resolve(stream.dict.get('First'))]
    if (typeof count !== 'number' || typeof first !== 'number' || count > mostInContainer || first < 0)
      throw new Damaged('a wrong object stream')
    const plain = this.plain(stream)
    const heads = new Reader(plain.subarray(0, first), 0, { budget: this.budget, keepsSpans: false })
    const seen = new Set<number>()
    return Array.from({ length: count }, () => {
      heads.skipSpace()
      const number = heads.integer()
      // Some readers look for the number, some for the place.
      if (seen.has(number)) throw new Damaged(`the object ${number} twice in one stream`)
      seen.add(number)
      heads.skipSpace()
      const reader = new Reader(plain, first + heads.integer(), { budget: this.budget, keepsSpans: false })
      return { number, value: reader.value() }
    })
  }
}
