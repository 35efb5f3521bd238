/** What the package says, laid beside what was read: agreement makes sure, difference makes a person look. */
import { exactKey, fold } from '../../../../basics/vietnamese.ts'
import {
  parseNumberSymbol,
  readSignatureCode,
  type SignatureCode,
  tidyNumberSymbol,
} from '../../../documents/rules/index.ts'
import { kindFromName } from './title.ts'
import type { Found, PackageHints, Reading } from './types.ts'

type Texts =
  | 'numberSymbol'
  | 'issuedOn'
  | 'place'
  | 'kind'
  | 'issuer'
  | 'parent'
  | 'subject'
  | 'signer'
  | 'signerTitle'
  | 'publishInstruction'

const names: readonly Texts[] = [
  'numberSymbol',
  'issuedOn',
  'place',
  'kind',
  'issuer',
  'parent',
  'subject',
  'signer',
  'signerTitle',
  'publishInstruction',
]

export function withHints(reading: Reading, hints: PackageHints | null): Reading {
  if (hints === null) return reading
  const out: Reading = { ...reading }
  for (const name of names) {
    const said = saidBy(hints, name)
    if (said !== null) out[name] = beside(reading[name], said, name)
  }
  const code = hints.competence === undefined ? '' : readSignatureCode(`${hints.competence} `).code
  if (code !== '' && out.signatureCode === undefined) out.signatureCode = fromPackage<SignatureCode>(code, 0.85)
  if (out.recipients === undefined && (hints.recipients?.length ?? 0) > 0)
    out.recipients = fromPackage([...(hints.recipients ?? [])], 0.85)
  const annexes = (hints.annexes ?? []).filter(
    (one) => !reading.annexes.some(({ value }) => fold(value).includes(fold(one))),
  )
  return { ...out, annexes: [...reading.annexes, ...annexes.map((one) => fromPackage(one, 0.85))] }
}

function saidBy(hints: PackageHints, name: Texts): string | null {
  const text = hints[name]?.trim() ?? ''
  if (text === '') return null
  if (name === 'kind') return kindFromName(text)
  if (name === 'subject') return text.replace(/^\s*V\s*\/\s*v\s+/i, '')
  if (name !== 'numberSymbol') return text
  const read = parseNumberSymbol(tidyNumberSymbol(text))
  return 'done' in read ? read.done.text : null
}

const fromPackage = <T>(value: T, confidence: number): Found<T> => ({
  value,
  confidence,
  page: null,
  box: null,
  from: 'package',
})

/** Marks that a recognition lost come back from the package where the rest agrees. */
function beside(found: Found<string> | undefined, said: string, name: Texts): Found<string> {
  if (found === undefined) return fromPackage(said, 0.9)
  if (keyOf(found.value) === keyOf(said)) {
    const value = found.from === 'ocr' && exactKey(found.value) !== exactKey(said) ? said : found.value
    return { ...found, value, confidence: 0.99 }
  }
  const isFreer = name === 'issuer' || name === 'parent' || name === 'signerTitle' || name === 'publishInstruction'
  if (isFreer) return found
  if (found.confidence < 0.8) return fromPackage(said, 0.85)
  return { ...found, confidence: Math.min(found.confidence, 0.6) }
}

const keyOf = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '')
