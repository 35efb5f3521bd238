/** What is known of an arrival, as plain values that rules judge and pages show. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Box } from '../../../basics/page-text.ts'
import type { ArrivalState } from './states.table.ts'
import type { StopReason } from './stops.table.ts'

export const factNames = [
  ...(['numberSymbol', 'issuedOn', 'kind', 'issuer', 'subject', 'signer', 'signerTitle', 'signatureCode'] as const),
  ...(['place', 'effectiveOn', 'field', 'urgency'] as const),
] as const

export type FactName = (typeof factNames)[number]

/** A fact with how sure the reading is and where it stands; what a person wrote is sure. */
export type Fact = { value: string; confidence: number; page: number | null; box: Box | null; from: string }

export type Facts = Readonly<Partial<Record<FactName, Fact>>>

export type ArrivalStop = {
  reason: StopReason
  /** Which of several: the problem of a signature, the kind of datum. */
  detail: string
  page: number | null
  box: Box | null
  text: string
}

/** Another arrival or a document that this one resembles. */
export type Resemblance = {
  how: 'same-document' | 'newer-version' | 'near-duplicate' | 'alike'
  arrivalId: string | null
  documentId: string | null
  title: string
  likeness: number
}

/** What the routing says: whether the document itself asks to be published, where it goes, and who confirms. */
export type Routed = {
  instruction: string | null
  /** Whether it asks to be published: by itself, its package or a rule. */
  asks?: 'yes' | 'no' | 'unknown'
  sectionId: string | null
  confirmer: string | null
  field: string
  refusal: string | null
}

export type AttachedFile = { sha256: string; name: string; contentType: string; bytes: number }

export type Arrival = {
  id: string
  siteId: string
  sourceId: string
  sourceKind: 'folder' | 'upload' | 'api' | 'command'
  sourceName: string
  sha256: string
  name: string
  bytes: number
  form: 'pdf' | 'package' | 'other'
  container: string | null
  receivedAt: Date
  state: ArrivalState
  version: number
  tries: number
  reason: string | null
  note: string
  mainSha256: string | null
  mainName: string | null
  attachments: readonly AttachedFile[]
  packageKey: string | null
  business: 0 | 1 | 2 | 3
  businessReason: string
  about: readonly string[]
  scan: 'clean' | 'not-asked' | 'unscanned'
  pages: number | null
  facts: Facts
  numberSymbol: string
  issuedOn: LocalDate | null
  subject: string
  stops: readonly ArrivalStop[]
  compared: readonly Resemblance[]
  routed: Routed | null
  isSure: boolean
  redactedSha256: string | null
  editionId: string | null
  checkedAt: Date | null
  endedAt: Date | null
  permissionId: string | null
  /** Since when a scan waits for its letters to be recognised. */
  recognisingSince: Date | null
}
