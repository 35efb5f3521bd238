/** What a signature covers (ISO 32000-1, 12.8.1): everything but the very hole its own value stands in. */
import { Damaged } from './budget.ts'
import type { Field } from './pdf/fields.ts'
import { hexOf } from './pdf/letters.ts'
import { type Revisions, revisionEndingAt, stateAt } from './pdf/revisions.ts'
import { Bytes, Dict, dictOf, isArray, type PdfValue, Ref, type Span, sameValue } from './pdf/values.ts'

export type Covered = {
  field: Field
  dict: Dict
  /** The value of `/Contents`, padding and all. */
  contents: Uint8Array
  /** The signed bytes before and behind the hole. */
  parts: readonly Uint8Array[]
  /** The byte behind the last one signed. */
  end: number
  /** Which section was the newest when it was signed; null when the file of today does not build on what was signed. */
  revision: number | null
  problems: string[]
}

/** `byte-range-invalid` unless the range frames its own `/Contents` exactly, begins the file and ends a revision. */
export function coveredBy(field: Field, revisions: Revisions): Covered {
  const { dict, span } = placedValue(field, revisions)
  const contents = dict.get('Contents')
  const base = { field, dict, contents: contents instanceof Bytes ? contents.bytes : new Uint8Array() }
  const range = rangeOf(dict.get('ByteRange'))
  const hole = dict.spans?.get('Contents')
  if (!range || !hole || !(contents instanceof Bytes) || !isRightHole(range, hole, revisions.bytes))
    return { ...base, parts: [], end: 0, revision: null, problems: ['byte-range-invalid'] }
  const [, length, second, secondLength] = range
  const end = second + secondLength
  const revision = span.end <= end ? revisionEndingAt(revisions, end) : null
  const parts = [revisions.bytes.subarray(0, length), revisions.bytes.subarray(second, end)]
  const isThere = revision !== null && isInState(field, revisions, revision)
  return { ...base, parts, end, revision: isThere ? revision : null, problems: isThere ? [] : ['byte-range-invalid'] }
}

/** The signature dictionary with the places of its values: it must stand in the file itself, not in an object stream. */
function placedValue(field: Field, { last }: Revisions): { dict: Dict; span: Span } {
  const number = field.value instanceof Ref ? field.value.number : field.number
  const { value, start, end } = last.placed(number, true)
  const dict = field.value instanceof Ref ? value : (dictOf(value)?.get('V') ?? null)
  if (!(dict instanceof Dict)) throw new Damaged('no signature dictionary')
  return { dict, span: { start, end } }
}

type Range = readonly [number, number, number, number]

function rangeOf(value: PdfValue): Range | null {
  if (!isArray(value) || value.length !== 4) return null
  const isWhole = value.every((each) => typeof each === 'number' && Number.isInteger(each) && each >= 0)
  return isWhole ? (value as unknown as Range) : null
}

function isRightHole([start, length, second, secondLength]: Range, hole: Span, bytes: Uint8Array): boolean {
  const isFramed = start === 0 && length === hole.start && second === hole.end && secondLength > 0
  if (!isFramed || second + secondLength > bytes.length) return false
  if (bytes[hole.start] !== 0x3c || bytes[hole.end - 1] !== 0x3e) return false
  // Anything but digits in the hole could be something else for another reader.
  for (let i = hole.start + 1; i < hole.end - 1; i += 1) if (hexOf(bytes[i] ?? 0) < 0) return false
  return true
}

/** The same object, under the same field, in what was signed; one that came later cannot have been signed by it. */
function isInState(field: Field, revisions: Revisions, revision: number): boolean {
  const state = stateAt(revisions, revision)
  const own = state.numbered(field.number)
  if (!sameValue(dictOf(own)?.get('V') ?? null, field.value)) return false
  const number = field.value instanceof Ref ? field.value.number : field.number
  const then = state.entry(number)
  const now = revisions.last.entry(number)
  return then?.kind === 'at' && now?.kind === 'at' && (then.offset === now.offset || !(field.value instanceof Ref))
}
