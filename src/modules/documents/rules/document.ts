/** A document (văn bản) as it is kept. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Prose } from '../../../basics/prose/prose.ts'
import type { IssuingBody } from './bodies.ts'
import type { Scheme } from './number-symbol.ts'
import type { RelationKind } from './relations.ts'
import type { SignatureCode } from './signature-codes.ts'

export type FileUse = {
  sha256: string
  name: string
  contentType: string
  bytes: number
  /** What an annex is called: 'Phụ lục I'. */
  title?: string
}

export type Issuer = { name: string; unitId?: string }

/** Another document: one of this deployment by its item (of the same site where none is named), or one only cited. */
export type Relation = {
  kind: RelationKind
  siteId?: string
  documentId?: string
  citation: string
  /** Whether it concerns the whole of the other or parts of it. */
  isWhole: boolean
}

/** A superior's document is shown as a reference to the issuer's own copy. */
export type IssuerCopy = { url?: string; siteId?: string; documentId?: string }

export const urgencies = ['', 'khan', 'thuong-khan', 'hoa-toc'] as const
export type Urgency = (typeof urgencies)[number]

/** The columns of a revision's facts, with what stands in tables beside them. */
export type DocumentFacts = {
  numberSymbol: string
  number: number | null
  suffix: string
  symbolYear: number | null
  kind: string
  scheme: Scheme
  body: IssuingBody
  issuers: readonly Issuer[]
  issuedOn: LocalDate | null
  effectiveOn: LocalDate | null
  expiresOn: LocalDate | null
  signer: string
  signerTitle: string
  signatureCode: SignatureCode
  field: string
  urgency: Urgency
  gazette: string
  visibility: 'public' | 'restricted'
  issuerCopy: IssuerCopy | null
  main: FileUse | null
  annexes: readonly FileUse[]
  redacted: FileUse | null
  relations: readonly Relation[]
}

/** What a revision keeps as JSON: the text for whoever cannot read the PDF, and the files, so that the library knows their use. */
export type DocumentContent = {
  body: Prose
  files: { main?: FileUse; annexes: readonly FileUse[]; redacted?: FileUse }
}
