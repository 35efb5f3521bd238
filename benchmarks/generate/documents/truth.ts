// What is true of a generated file: the answers that a reader and a verifier are measured by.
import type { StopWord } from '../../../src/modules/intake/rules/reading/types.ts'
import type { Plan, Scheme, SignatureCode } from './plan.ts'

/** What is wrong with a file's signature, if anything. */
export type Wrong =
  | 'tampered'
  | 'appended'
  | 'replaced-page'
  | 'changed-number'
  | 'expired'
  | 'not-yet-valid'
  | 'revoked'
  | 'untrusted'
  | 'self-signed'
  | 'forged-certificate'
  | 'wrong-usage'
  | 'weak-digest'
  | 'damaged'

export type Truth = {
  file: string
  /** How the file was made; not to be shown to the reader. */
  medium: 'born-digital' | 'scanned'
  producer: string
  font: string
  sealing: 'none' | 'leader' | 'leader-agency' | 'issued' | 'agency'
  wrong: Wrong | null
  verdict: 'signed' | 'issued' | 'invalid' | 'unsigned' | 'unreadable'
  numberSymbol: string | null
  issuedOn: string
  place: string
  /** A key of `documentKinds`. */
  kind: string
  issuer: string
  issuers: readonly string[]
  parent: string | null
  subject: string
  signer: string
  signerTitle: string
  signatureCode: SignatureCode
  recipients: readonly string[]
  publishInstruction: string | null
  effectiveOn: string | null
  urgency: string | null
  scheme: Scheme
  stops: readonly StopWord[]
  /** Kinds of personal data that stand in the text. */
  personal: readonly string[]
  /** The file of which this one is an annex. */
  annexOf: string | null
}

export function stopsOf(plan: Plan, theme: StopWord | null, personal: readonly string[]): StopWord[] {
  const stops: (StopWord | null)[] = [
    plan.secret ? 'secret' : null,
    plan.internal ? 'internal' : null,
    plan.received ? 'received-stamp' : null,
    plan.notes.length > 0 ? 'handling-note' : null,
    theme,
    personal.length > 0 && theme !== 'allowance-list' ? 'personal-data' : null,
    plan.scheme === 'party' ? 'party' : null,
  ]
  return stops.filter((stop) => stop !== null)
}
