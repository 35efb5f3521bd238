/** Turns the strings of a font into letters: its ToUnicode map first, then its encoding. */
import { utf16be } from '../pdf/pdf-text.ts'
import { Reader } from '../pdf/reader.ts'
import type { State } from '../pdf/state.ts'
import { Bytes, type Dict, dictOf, isArray, Name, nameOf, type PdfValue, Stream } from '../pdf/values.ts'
import { letterNamed, winLetter } from './encodings.ts'

export type Font = (bytes: Uint8Array) => string

const mostMapped = 70_000

export function fontOf(state: State, font: Dict | null): Font {
  if (!font) return (bytes) => [...bytes].map(winLetter).join('')
  const toUnicode = state.resolve(font.get('ToUnicode'))
  const isWide = nameOf(state.resolve(font.get('Subtype'))) === 'Type0'
  const map = toUnicode instanceof Stream ? mapIn(state, toUnicode) : new Map<number, string>()
  if (isWide)
    return (bytes) =>
      codesOfTwo(bytes)
        .map((code) => map.get(code) ?? '')
        .join('')
  const differences = differencesIn(state, font.get('Encoding'))
  return (bytes) => [...bytes].map((code) => map.get(code) ?? differences.get(code) ?? winLetter(code)).join('')
}

const codesOfTwo = (bytes: Uint8Array): number[] =>
  Array.from({ length: bytes.length >> 1 }, (_, i) => (bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0))

function differencesIn(state: State, value: PdfValue): Map<number, string> {
  const found = new Map<number, string>()
  let code = 0
  for (const each of state.list(dictOf(state.resolve(value))?.get('Differences') ?? null)) {
    if (typeof each === 'number') code = each
    else if (each instanceof Name) found.set(code++, letterNamed(each.name))
  }
  return found
}

/** The two kinds of entries of a CMap (9.10.3); the rest of its program says nothing to us. */
function mapIn(state: State, stream: Stream): Map<number, string> {
  const map = new Map<number, string>()
  const text = Buffer.from(state.plain(stream)).toString('latin1')
  for (const [, kind, body = ''] of text.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const values = valuesIn(state, body)
    if (kind === 'char')
      for (let i = 0; i + 1 < values.length; i += 2) addRange(map, values[i], values[i], values[i + 1])
    else for (let i = 0; i + 2 < values.length; i += 3) addRange(map, values[i], values[i + 1], values[i + 2])
  }
  return map
}

function valuesIn(state: State, body: string): PdfValue[] {
  const reader = new Reader(Buffer.from(body, 'latin1'), 0, { budget: state.budget, keepsSpans: false })
  const values: PdfValue[] = []
  for (reader.skipSpace(); reader.peek() !== -1; reader.skipSpace()) values.push(reader.value())
  return values
}

function addRange(
  map: Map<number, string>,
  first: PdfValue | undefined,
  last: PdfValue | undefined,
  to: PdfValue | undefined,
): void {
  if (!(first instanceof Bytes) || !(last instanceof Bytes)) return
  const [from, until] = [numberIn(first), numberIn(last)]
  for (let code = from; code <= until && map.size < mostMapped; code += 1) {
    const each = to && isArray(to) ? (to[code - from] ?? null) : (to ?? null)
    if (each instanceof Bytes)
      map.set(code, to && isArray(to) ? utf16be(each.bytes) : moved(utf16be(each.bytes), code - from))
  }
}

const numberIn = ({ bytes }: Bytes): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0)

/** Within a range only the last letter counts on. */
function moved(text: string, by: number): string {
  if (by === 0) return text
  const last = text.codePointAt(text.length - 1) ?? 0
  return text.slice(0, -1) + String.fromCodePoint(Math.min(0x10ffff, last + by))
}
