// Just enough reading of a PDF to write a further revision of it: where objects stand and what the trailer says.
import { inflateSync } from 'node:zlib'
import { entry } from './pdf-text.ts'

type Place = { kind: 'offset'; at: number } | { kind: 'packed'; stream: number; index: number }

export type PdfSource = {
  bytes: Buffer
  trailer: string
  size: number
  startxref: number
  /** Whether the last section is a stream. */
  streamed: boolean
  root: number
  object(number: number): string
}

/** Opens a file that a usual producer wrote: tables, streams and hybrid files; no encryption. */
export function openPdf(bytes: Uint8Array): PdfSource {
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  const startxref = Number(text.slice(text.lastIndexOf('startxref')).match(/startxref\s+(\d+)/)?.[1])
  const places = new Map<number, Place>()
  let trailer = ''
  let streamed = false
  for (let at: number | null = startxref; at !== null; ) {
    const section = /^\s*xref/.test(text.slice(at, at + 8)) ? tableAt(text, at) : streamAt(file, text, at)
    if (trailer === '') [trailer, streamed] = [section.trailer, section.streamed]
    for (const [number, place] of section.places) if (!places.has(number)) places.set(number, place)
    const previous: string | null = entry(section.trailer, 'Prev')
    at = previous === null ? null : Number(previous)
  }
  const object = (number: number) => objectAt(file, text, places, number)
  const size = Number(entry(trailer, 'Size'))
  return { bytes: file, trailer, size, startxref, streamed, root: refOf(entry(trailer, 'Root')), object }
}

export const refOf = (value: string | null): number => Number(value?.match(/^\s*(\d+)\s+\d+\s+R/)?.[1] ?? Number.NaN)

type Section = { places: Map<number, Place>; trailer: string; streamed: boolean }

function tableAt(text: string, at: number): Section {
  const places = new Map<number, Place>()
  const end = text.indexOf('trailer', at)
  const lines = text.slice(at, end).split(/\r\n|\r|\n/)
  let number = 0
  for (const line of lines.slice(1)) {
    const row = line.match(/^(\d{10}) (\d{5}) ([nf])/)
    const head = line.match(/^(\d+) (\d+)\s*$/)
    if (row) {
      if (row[3] === 'n') places.set(number, { kind: 'offset', at: Number(row[1]) })
      number += 1
    } else if (head) number = Number(head[1])
  }
  const trailer = text.slice(text.indexOf('<<', end), text.indexOf('startxref', end)).trim()
  return { places, trailer, streamed: false }
}

function streamAt(file: Buffer, text: string, at: number): Section {
  const dictionary = dictionaryAt(text, at)
  const rows = streamOf(file, text, at)
  const widths = (entry(dictionary, 'W')?.match(/\d+/g) ?? []).map(Number)
  const [a = 0, b = 0, c = 0] = widths
  const index = (entry(dictionary, 'Index')?.match(/\d+/g) ?? ['0', entry(dictionary, 'Size') ?? '0']).map(Number)
  const places = new Map<number, Place>()
  let row = 0
  for (let pair = 0; pair < index.length; pair += 2)
    for (let step = 0; step < (index[pair + 1] ?? 0); step++, row += a + b + c) {
      const kind = a === 0 ? 1 : rows.readUIntBE(row, a)
      const second = b === 0 ? 0 : rows.readUIntBE(row + a, b)
      const third = c === 0 ? 0 : rows.readUIntBE(row + a + b, c)
      const number = (index[pair] ?? 0) + step
      if (kind === 1) places.set(number, { kind: 'offset', at: second })
      if (kind === 2) places.set(number, { kind: 'packed', stream: second, index: third })
    }
  return { places, trailer: dictionary, streamed: true }
}

/** The dictionary of the object that begins here. */
function dictionaryAt(text: string, at: number): string {
  const from = text.indexOf('<<', at)
  const stream = text.indexOf('stream', from)
  const end = text.indexOf('endobj', from)
  return text.slice(from, stream > 0 && stream < end ? stream : end).trim()
}

function streamOf(file: Buffer, text: string, at: number): Buffer {
  const dictionary = dictionaryAt(text, at)
  const begin = text.indexOf('stream', at) + 6
  const from = begin + (text[begin] === '\r' ? 2 : 1)
  const length = Number(entry(dictionary, 'Length'))
  const raw = file.subarray(from, Number.isNaN(length) ? text.indexOf('endstream', from) : from + length)
  const plain = /FlateDecode/.test(entry(dictionary, 'Filter') ?? '') ? inflateSync(raw) : raw
  const columns = Number(dictionary.match(/\/Columns\s+(\d+)/)?.[1] ?? 1)
  return /\/Predictor\s+1[0-5]/.test(dictionary) ? unpredicted(plain, columns) : plain
}

/** PNG's "up" rows, the only ones that producers write into cross-reference streams. */
function unpredicted(rows: Buffer, columns: number): Buffer {
  const count = Math.floor(rows.length / (columns + 1))
  const out = Buffer.alloc(count * columns)
  for (let row = 0; row < count; row++)
    for (let column = 0; column < columns; column++) {
      const above = row === 0 ? 0 : (out[(row - 1) * columns + column] ?? 0)
      out[row * columns + column] = ((rows[row * (columns + 1) + 1 + column] ?? 0) + above) & 0xff
    }
  return out
}

function objectAt(file: Buffer, text: string, places: Map<number, Place>, number: number): string {
  const place = places.get(number)
  if (!place) throw new Error(`the file has no object ${number}`)
  if (place.kind === 'offset') {
    const from = text.indexOf('obj', place.at) + 3
    return text.slice(from, text.indexOf('endobj', from)).trim()
  }
  const holder = places.get(place.stream)
  if (holder?.kind !== 'offset') throw new Error(`object ${number} stands in no stream`)
  const unpacked = streamOf(file, text, holder.at).toString('latin1')
  const first = Number(entry(dictionaryAt(text, holder.at), 'First'))
  const heads = (unpacked.slice(0, first).match(/\d+/g) ?? []).map(Number)
  const from = heads[place.index * 2 + 1] ?? 0
  return unpacked
    .slice(
      first + from,
      heads[place.index * 2 + 3] === undefined ? undefined : first + (heads[place.index * 2 + 3] ?? 0),
    )
    .trim()
}
