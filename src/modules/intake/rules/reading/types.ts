/** What reading a document proposes: each value with how sure it is and the place it came from. */
import type { Box, DocumentText } from '../../../../basics/page-text.ts'
import type { SignatureReport } from '../../../../basics/signature-report.ts'
import type { RelationKind, Scheme, SignatureCode } from '../../../documents/rules/index.ts'

/** `appearance`: read from what a signature shows; `package`: said by the edXML package; `name`: by the file's name. */
export type FoundIn = 'text' | 'appearance' | 'package' | 'name' | 'ocr'

/** `confidence` 0–1: from 0.9 a person need not look again. */
export type Found<T> = { value: T; confidence: number; page: number | null; box: Box | null; from: FoundIn }

export type StopWord =
  | 'secret'
  | 'internal'
  | 'received-stamp'
  | 'handling-note'
  | 'personnel'
  | 'penalty'
  | 'land-recovery'
  | 'invitation'
  | 'allowance-list'
  | 'personal-data'
  | 'party'

/** A reason for a person to decide, with the passage that says so. */
export type Stop = { reason: StopWord; page: number | null; box: Box | null; text: string }

/** Kinds of personal data; their names stand in words. */
export type PersonalDatum =
  | 'citizen-number'
  | 'old-citizen-number'
  | 'bank-account'
  | 'telephone'
  | 'home-address'
  | 'birth-date'
  | 'people-list'

export type Relation = { kind: RelationKind; numberSymbol: string; text: string }

export type Reading = {
  numberSymbol?: Found<string>
  issuedOn?: Found<string>
  place?: Found<string>
  kind?: Found<string>
  issuer?: Found<string>
  parent?: Found<string>
  subject?: Found<string>
  signer?: Found<string>
  signerTitle?: Found<string>
  signatureCode?: Found<SignatureCode>
  recipients?: Found<string[]>
  publishInstruction?: Found<string>
  effectiveOn?: Found<string>
  urgency?: Found<string>
  annexes: readonly Found<string>[]
  relations: readonly Found<Relation>[]
  scheme: Scheme
  /** Whether any page is a picture whose letters were recognised, or could not be: then no rule alone lets it out. */
  isRecognised: boolean
  stops: readonly Stop[]
  personal: readonly Found<PersonalDatum>[]
}

/** What the edXML package around a document says of it; words as they stand there, a date as 'YYYY-MM-DD'. */
export type PackageHints = {
  numberSymbol?: string
  issuedOn?: string
  place?: string
  /** The name of the kind. */
  kind?: string
  subject?: string
  issuer?: string
  parent?: string
  signer?: string
  signerTitle?: string
  /** Words before the title: 'KT. GIÁM ĐỐC'. */
  competence?: string
  publishInstruction?: string
  sphere?: string
  priority?: string
  recipients?: readonly string[]
  annexes?: readonly string[]
}

export type ReadingInput = {
  text: DocumentText
  signatures: SignatureReport | null
  hints: PackageHints | null
  fileName: string
}
