/** How right a reading is, field by field, against what is true of a generated document. */
import { fold } from '../../src/basics/vietnamese.ts'
import type { Reading } from '../../src/modules/intake/rules/reading/index.ts'
import type { Truth } from '../generate/documents/index.ts'

export const fields = [
  'numberSymbol',
  'issuedOn',
  'place',
  'kind',
  'issuer',
  'subject',
  'signer',
  'signerTitle',
  'signatureCode',
  'recipients',
  'publishInstruction',
  'effectiveOn',
  'urgency',
  'scheme',
  'stops',
] as const

export type Field = (typeof fields)[number]
export type Judged = { field: Field; right: boolean; expected: string; read: string }

/** Letters and digits alone count: how a line was broken and what ends it is no part of the value. */
const plain = (text: string | null | undefined): string =>
  fold(text ?? '')
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/[^\p{L}\p{N}/-]+/gu, ' ')
    .trim()

export function judge(truth: Truth, reading: Reading): Judged[] {
  return fields.map((field) => {
    const [expected, read] = pairs[field](truth, reading)
    const right = field === 'stops' ? stopsRight(truth, reading) : plain(expected) === plain(read)
    return { field, right, expected: expected ?? '', read: read ?? '' }
  })
}

type Pair = readonly [string | null | undefined, string | null | undefined]

const pairs: Record<Field, (truth: Truth, reading: Reading) => Pair> = {
  numberSymbol: (truth, reading) => [truth.numberSymbol, reading.numberSymbol?.value],
  issuedOn: (truth, reading) => [truth.issuedOn, reading.issuedOn?.value],
  place: (truth, reading) => [truth.place, reading.place?.value],
  kind: (truth, reading) => [truth.kind, reading.kind?.value],
  issuer: (truth, reading) => [truth.issuers.join(' '), reading.issuer?.value],
  subject: (truth, reading) => [truth.subject, reading.subject?.value],
  signer: (truth, reading) => [truth.signer, reading.signer?.value],
  signerTitle: (truth, reading) => [truth.signerTitle, reading.signerTitle?.value],
  signatureCode: (truth, reading) => [truth.signatureCode, reading.signatureCode?.value],
  recipients: (truth, reading) => [truth.recipients.join(' / '), reading.recipients?.value.join(' / ')],
  publishInstruction: (truth, reading) => [truth.publishInstruction, reading.publishInstruction?.value],
  effectiveOn: (truth, reading) => [truth.effectiveOn, reading.effectiveOn?.value],
  urgency: (truth, reading) => [truth.urgency, reading.urgency?.value.replace(/-/g, ' ')],
  scheme: (truth, reading) => [truth.scheme, reading.scheme],
  stops: (truth, reading) => [truth.stops.join(' '), reading.stops.map(({ reason }) => reason).join(' ')],
}

/** Every reason to stop is found and none is invented; that a list of people holds personal data may be said or not. */
function stopsRight(truth: Truth, reading: Reading): boolean {
  const found = new Set<string>(reading.stops.map(({ reason }) => reason))
  const expected = new Set<string>(truth.stops)
  if (truth.personal.length > 0) found.delete('personal-data')
  expected.delete('personal-data')
  const missesPersonal = truth.stops.includes('personal-data') && reading.personal.length === 0
  return !missesPersonal && found.size === expected.size && [...expected].every((stop) => found.has(stop))
}
