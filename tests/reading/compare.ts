/** Lays a reading beside what is true of a generated document, field by field. */
import type { Truth } from '../../benchmarks/generate/documents/index.ts'
import { slugify } from '../../src/basics/vietnamese.ts'
import type { Reading } from '../../src/modules/intake/rules/reading/index.ts'

export const comparedFields = [
  ...(['numberSymbol', 'issuedOn', 'place', 'kind', 'issuer', 'parent', 'subject', 'signer', 'signerTitle'] as const),
  ...(['signatureCode', 'recipients', 'publishInstruction', 'effectiveOn', 'urgency', 'scheme'] as const),
  ...(['stops', 'personal'] as const),
] as const

export type ComparedField = (typeof comparedFields)[number]
export type Difference = { field: ComparedField; expected: string; read: string }

/** Case, spaces and the two ways to place a tone mark do not count; a missing mark does. */
const same = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-–—]/g, '-')
    .replace(/oà/g, 'òa')
    .replace(/oá/g, 'óa')
    .replace(/oả/g, 'ỏa')
    .replace(/uỷ/g, 'ủy')
    .replace(/uý/g, 'úy')
    .replace(/[\s.,;:"“”]+/g, ' ')
    .trim()

/** Kinds of personal data have their own names on both sides; what counts is that there is some. */
export function differences(reading: Reading, truth: Truth): Difference[] {
  return comparedFields.flatMap((field) => {
    const expected = trueValue(truth, field)
    const read = readValue(reading, field)
    return same(expected) === same(read) ? [] : [{ field, expected, read }]
  })
}

/** A list of allowances is full of personal data: whether that is said beside it does not count. */
const reasonsOf = (reasons: readonly string[]): string =>
  [...new Set(reasons)]
    .filter((one) => one !== 'personal-data' || !reasons.includes('allowance-list'))
    .sort()
    .join(' ')

function trueValue(truth: Truth, field: ComparedField): string {
  if (field === 'stops') return reasonsOf(truth.stops)
  if (field === 'personal') return truth.personal.length > 0 ? 'some' : 'none'
  if (field === 'recipients') return truth.recipients.join('|')
  if (field === 'issuer') return truth.issuers.length > 1 ? truth.issuers.join(' ') : truth.issuer
  if (field === 'urgency') return truth.urgency === null ? '' : slugify(truth.urgency)
  return truth[field] ?? ''
}

function readValue(reading: Reading, field: ComparedField): string {
  if (field === 'stops') return reasonsOf(reading.stops.map(({ reason }) => reason))
  if (field === 'personal') return reading.personal.length > 0 ? 'some' : 'none'
  if (field === 'recipients') return (reading.recipients?.value ?? []).join('|')
  if (field === 'scheme') return reading.scheme
  return String(reading[field]?.value ?? '')
}
