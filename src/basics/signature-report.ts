/** What the verification of a signed PDF found. The words in `problems` and `later` are stable: pages and scripts rely on them. */
import type { Box } from './page-text.ts'

/** `issued`: number, date and seal were added by further signatures after the signer's, as records clerks do. */
export type Verdict = 'signed' | 'issued' | 'invalid' | 'unsigned' | 'unreadable'

/** Whose signature it is in the life of an issued document: people, the clerk's number and date, the agency's seal. */
export type SignaturePart = 'signer' | 'number-date' | 'agency' | 'other'

export type OneSignature = {
  field: string
  subFilter: string
  signer: string
  organization: string
  part: SignaturePart
  /** ISO 8601 at UTC+7. */
  signedAt: string | null
  timeSource: 'claimed' | 'timestamp' | 'none'
  coversWholeFile: boolean
  integrity: 'intact' | 'changed'
  trusted: boolean
  laterChanges: 'none' | 'permitted' | 'forbidden'
  later: readonly string[]
  docmdp: number | null
  problems: readonly string[]
  issuer: string
  certificateFrom: string
  certificateTo: string
  page: number | null
  box: Box | null
  appearanceText: string
}

export type SignatureReport = {
  signed: boolean
  valid: boolean
  changedAfterLastSignature: boolean
  verdict: Verdict
  signatures: readonly OneSignature[]
  problems: readonly string[]
}

/** Said, but no reason against a signature: nobody gave us a list of revoked certificates to look into. */
export const notedProblems: readonly string[] = ['revocation-unknown']
