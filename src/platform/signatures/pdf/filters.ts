/** Unpacks streams (ISO 32000-1, 7.4), never beyond what the budget of the file allows. */
import { constants, inflateSync } from 'node:zlib'
import { type Budget, Damaged, TooCostly, Unsupported } from '../budget.ts'
import { hexOf, isSpace } from './letters.ts'
import { type Dict, dictOf, isArray, nameOf, type PdfValue, type Stream } from './values.ts'

const mostFilters = 4

/** `resolve` follows a reference: filters and their parameters may be indirect. */
export type Resolve = (value: PdfValue) => PdfValue

export function unpacked(stream: Stream, resolve: Resolve, budget: Budget): Uint8Array {
  const filters = listOf(resolve(stream.dict.get('Filter'))).map((filter) => nameOf(resolve(filter)))
  const parameters = listOf(resolve(stream.dict.get('DecodeParms'))).map((each) => dictOf(resolve(each)))
  if (filters.length > mostFilters) throw new Unsupported('too many filters')
  return filters.reduce((bytes, filter, i) => {
    const plain = withoutFilter(filter, bytes, budget)
    budget.takeBytes(plain.length)
    return withoutPredictor(plain, parameters[i] ?? null, resolve)
  }, stream.raw)
}

const listOf = (value: PdfValue): readonly PdfValue[] => (isArray(value) ? value : value === null ? [] : [value])

function withoutFilter(filter: string, bytes: Uint8Array, budget: Budget): Uint8Array {
  if (filter === 'FlateDecode' || filter === 'Fl') return inflated(bytes, budget)
  if (filter === 'ASCIIHexDecode' || filter === 'AHx') return fromHex(bytes)
  if (filter === 'ASCII85Decode' || filter === 'A85') return fromAscii85(bytes)
  throw new Unsupported(`the filter ${filter}`)
}

function inflated(bytes: Uint8Array, budget: Budget): Uint8Array {
  if (budget.room <= 0) throw new TooCostly('memory')
  try {
    return inflateSync(bytes, { maxOutputLength: budget.room, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooCostly('memory')
    throw new Damaged('a stream that cannot be unpacked')
  }
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits: number[] = []
  for (const code of bytes) {
    if (code === 0x3e) break
    if (isSpace(code)) continue
    if (hexOf(code) < 0) throw new Damaged('no hexadecimal digit')
    digits.push(hexOf(code))
  }
  return Uint8Array.from(
    { length: (digits.length + 1) >> 1 },
    (_, i) => (digits[2 * i] ?? 0) * 16 + (digits[2 * i + 1] ?? 0),
  )
}

function fromAscii85(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let group: number[] = []
  for (const code of bytes) {
    if (code === 0x7e) break
    if (isSpace(code)) continue
    if (code === 0x7a && group.length === 0) out.push(0, 0, 0, 0)
    else if (code < 33 || code > 117) throw new Damaged('no base-85 digit')
    else group.push(code - 33)
    if (group.length === 5) {
      out.push(...groupOf85(group, 4))
      group = []
    }
  }
  if (group.length > 1) out.push(...groupOf85([...group, 84, 84, 84, 84].slice(0, 5), group.length - 1))
  return Uint8Array.from(out)
}

function groupOf85(group: readonly number[], count: number): number[] {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0)
  return [value / 0x1000000, value / 0x10000, value / 0x100, value]
    .slice(0, count)
    .map((part) => Math.floor(part) & 255)
}

function withoutPredictor(bytes: Uint8Array, parameters: Dict | null, resolve: Resolve): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = resolve(parameters?.get(key) ?? null)
    return typeof value === 'number' ? value : otherwise
  }
  const predictor = number('Predictor', 1)
  if (predictor === 1) return bytes
  if (predictor < 10 || predictor > 15 || number('BitsPerComponent', 8) !== 8)
    throw new Unsupported(`the predictor ${predictor}`)
  const colours = number('Colors', 1)
  const columns = number('Columns', 1)
  const isSane = Number.isInteger(colours) && Number.isInteger(columns) && colours >= 1 && colours <= 32
  if (!isSane || columns < 1 || columns > 1_000_000) throw new Damaged('a predictor out of bounds')
  return withoutPngPredictor(bytes, { width: colours * columns, pixel: colours })
}

/** PNG's row filters (RFC 2083, 6). */
function withoutPngPredictor(bytes: Uint8Array, { width, pixel }: { width: number; pixel: number }): Uint8Array {
  const rows = Math.ceil(bytes.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)] ?? 0
    if (kind > 4) throw new Damaged('an unknown row filter')
    for (let i = 0; i < width; i += 1) {
      const here = row * width + i
      const left = i >= pixel ? (out[here - pixel] ?? 0) : 0
      const up = row > 0 ? (out[here - width] ?? 0) : 0
      const corner = row > 0 && i >= pixel ? (out[here - width - pixel] ?? 0) : 0
      const read = bytes[row * (width + 1) + 1 + i] ?? 0
      out[here] = (read + guess(kind, left, up, corner)) & 255
    }
  }
  return out
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  const estimate = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
