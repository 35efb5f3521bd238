/** The cross-reference sections of a file, newest first: tables, streams, and both together (ISO 32000-1, 7.5.4 to 7.5.8). */
import { type Budget, Damaged, TooCostly } from '../budget.ts'
import { unpacked } from './filters.ts'
import { Reader } from './reader.ts'
import { Dict, isArray, nameOf, type PdfValue, Stream } from './values.ts'

export type Entry =
  | { kind: 'free' }
  | { kind: 'at'; offset: number; generation: number }
  | { kind: 'in'; container: number; index: number }

export type Section = {
  /** Where it begins: what `startxref` or `/Prev` said. */
  offset: number
  /** The byte behind its trailer, or behind its stream. */
  end: number
  entries: ReadonlyMap<number, Entry>
  trailer: Dict
}

const mostSections = 128
const mostEntries = 1_000_000
const endMark = /startxref[\0\t\n\f\r ]+(\d{1,12})[\0\t\n\f\r ]+%%EOF(\r\n|\r|\n|)$/

/** Where the last section of the first `end` bytes is; null unless they end as a PDF file ends, at an %%EOF and its line break. */
export function lastSectionOffset(bytes: Uint8Array, end: number): number | null {
  const tail = Buffer.from(bytes.subarray(Math.max(0, end - 64), end)).toString('latin1')
  const found = endMark.exec(tail)
  return found ? Number(found[1]) : null
}

/** The chain of sections from the newest to the oldest. */
export function sectionsFrom(bytes: Uint8Array, offset: number, budget: Budget): Section[] {
  const sections: Section[] = []
  const seen = new Set<number>()
  for (let next: number | null = offset; next !== null; ) {
    if (seen.has(next)) throw new Damaged('sections in a circle')
    if (sections.length >= mostSections) throw new TooCostly('too many sections')
    seen.add(next)
    const section = sectionAt(bytes, next, budget)
    sections.push(section)
    next = offsetIn(section.trailer, 'Prev')
  }
  return sections
}

function offsetIn(trailer: Dict, key: string): number | null {
  const value = trailer.get(key)
  if (value === null) return null
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new Damaged(`a wrong ${key}`)
  return value
}

function sectionAt(bytes: Uint8Array, offset: number, budget: Budget): Section {
  if (offset >= bytes.length) throw new Damaged('a section behind the end')
  const reader = new Reader(bytes, offset, { budget, keepsSpans: true })
  reader.skipSpace()
  return reader.takes('xref') ? tableAt(reader, offset, budget) : streamAt(reader, offset, budget)
}

function tableAt(reader: Reader, offset: number, budget: Budget): Section {
  const entries = new Map<number, Entry>()
  for (reader.skipSpace(); !reader.takes('trailer'); reader.skipSpace()) readSubsection(reader, entries, budget)
  const trailer = reader.value()
  if (!(trailer instanceof Dict)) throw new Damaged('no trailer')
  const end = reader.at
  const hidden = offsetIn(trailer, 'XRefStm')
  if (hidden !== null) {
    const beside = sectionAt(reader.bytes, hidden, budget)
    for (const [number, entry] of beside.entries) {
      if ((entries.get(number)?.kind ?? 'free') === 'free') entries.set(number, entry)
    }
  }
  return { offset, end, entries, trailer }
}

function readSubsection(reader: Reader, entries: Map<number, Entry>, budget: Budget): void {
  const first = reader.integer()
  reader.skipSpace()
  const count = reader.integer()
  for (let number = first; number < first + count; number += 1) {
    budget.step()
    reader.skipSpace()
    const offset = reader.integer()
    reader.skipSpace()
    const generation = reader.integer()
    reader.skipSpace()
    const isUsed = reader.takes('n')
    if (!isUsed) reader.needs('f')
    addEntry(entries, number, isUsed ? { kind: 'at', offset, generation } : { kind: 'free' })
  }
}

function addEntry(entries: Map<number, Entry>, number: number, entry: Entry): void {
  // The head of the list of free objects (7.5.4); some readers would show what stands there.
  if (number === 0 && entry.kind !== 'free') throw new Damaged('an object of the number nought')
  // Which of two counts is for each reader to decide: not understood.
  if (entries.has(number)) throw new Damaged(`the object ${number} twice in one section`)
  if (entries.size >= mostEntries) throw new TooCostly('too many objects')
  entries.set(number, entry)
}

function streamAt(reader: Reader, offset: number, budget: Budget): Section {
  const { stream, end } = streamObject(reader)
  if (nameOf(stream.dict.get('Type')) !== 'XRef') throw new Damaged('no cross-reference section')
  const plain = unpacked(stream, (value) => value, budget)
  return { offset, end, entries: entriesIn(plain, stream.dict, budget), trailer: stream.dict }
}

/** A cross-reference stream gives its length itself: there is no table yet to follow a reference with. */
function streamObject(reader: Reader): { stream: Stream; end: number } {
  reader.integer()
  reader.skipSpace()
  reader.integer()
  reader.skipSpace()
  reader.needs('obj')
  const dict = reader.value()
  const length = dict instanceof Dict ? dict.get('Length') : null
  if (!(dict instanceof Dict) || typeof length !== 'number') throw new Damaged('no cross-reference stream')
  const raw = streamBytes(reader, length)
  reader.skipSpace()
  reader.needs('endobj')
  return { stream: new Stream(dict, raw), end: reader.at }
}

/** The bytes between `stream` and `endstream`, which must stand exactly where the length says. */
export function streamBytes(reader: Reader, length: number): Uint8Array {
  reader.skipSpace()
  reader.needs('stream')
  if (reader.peek() === 13) reader.at += 1
  if (reader.peek() === 10) reader.at += 1
  const start = reader.at
  if (!Number.isInteger(length) || length < 0 || start + length > reader.bytes.length)
    throw new Damaged('a wrong length')
  reader.at = start + length
  for (let i = 0; i < 2 && (reader.peek() === 13 || reader.peek() === 10); i += 1) reader.at += 1
  reader.needs('endstream')
  return reader.bytes.subarray(start, start + length)
}

function entriesIn(plain: Uint8Array, dict: Dict, budget: Budget): Map<number, Entry> {
  const widths = wholeNumbers(dict.get('W'))
  const size = wholeNumbers([dict.get('Size')])
  const index = dict.get('Index') === null ? [0, size[0] ?? 0] : wholeNumbers(dict.get('Index'))
  const width = widths.reduce((sum, each) => sum + each, 0)
  if (widths.length !== 3 || width < 1 || width > 24 || index.length % 2 !== 0)
    throw new Damaged('a wrong section stream')
  const entries = new Map<number, Entry>()
  let at = 0
  for (let pair = 0; pair < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2)
    for (let number = first; number < first + count; number += 1, at += width) {
      budget.step()
      if (at + width > plain.length) throw new Damaged('a section stream that is too short')
      addEntry(entries, number, entryOf(fieldsAt(plain, at, widths)))
    }
  }
  return entries
}

function fieldsAt(plain: Uint8Array, at: number, widths: readonly number[]): [number, number, number] {
  let start = at
  const fields = widths.map((width) => {
    let value = 0
    for (let i = 0; i < width; i += 1) value = value * 256 + (plain[start + i] ?? 0)
    start += width
    return value
  })
  return [widths[0] === 0 ? 1 : (fields[0] ?? 0), fields[1] ?? 0, fields[2] ?? 0]
}

function entryOf([kind, second, third]: [number, number, number]): Entry {
  if (kind === 0) return { kind: 'free' }
  if (kind === 1) return { kind: 'at', offset: second, generation: third }
  if (kind === 2) return { kind: 'in', container: second, index: third }
  throw new Damaged(`an entry of kind ${kind}`)
}

function wholeNumbers(value: PdfValue): number[] {
  if (!isArray(value)) throw new Damaged('no list of numbers')
  return value.map((each) => {
    if (typeof each !== 'number' || !Number.isInteger(each) || each < 0) throw new Damaged('no whole number')
    return each
  })
}
