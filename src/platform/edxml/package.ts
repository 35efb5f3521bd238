/** What an edXML package says (QCVN 102:2016/BTTTT), as plain values. */
import type { LocalDate } from '../../basics/dates.ts'

export type Organ = { id: string; name: string; inCharge: string; email: string }

/** BussinessDocType; the spelling is the standard's own. 0 new, 1 recall, 2 update, 3 replacement. */
export type Business = 0 | 1 | 2 | 3

export type Attachment = {
  contentId: string
  name: string
  description: string
  contentType: string
  bytes: Buffer
}

export type Edxml = {
  /** "sender,date,number/symbol": the same package sent twice has the same key. */
  key: string
  from: Organ
  to: readonly Organ[]
  number: string
  notation: string
  place: string
  issuedOn: LocalDate | null
  kind: string
  /** DocumentType/Type as it stands: 1 legal, 2 administrative. */
  type: string
  subject: string
  content: string
  signer: { competence: string; position: string; name: string }
  dueOn: LocalDate | null
  toPlaces: readonly string[]
  priority: string
  /** SphereOfPromulgation: how far it may go ("LƯU HÀNH NỘI BỘ"). */
  sphere: string
  annexes: readonly string[]
  business: Business
  businessReason: string
  /** The keys of the documents that this one recalls, updates or replaces. */
  about: readonly string[]
  attachments: readonly Attachment[]
  /** Present on a status message, which brings no document. */
  status: { code: string; description: string } | null
  signature: EdxmlSignature
}

/** What the signature of a package is worth; whatever could not be checked is a problem, never a pass. */
export type EdxmlSignature = {
  signed: boolean
  valid: boolean
  signer: string
  /** Whether all of the package stands under it, or a part. */
  covers: 'whole' | 'part' | 'nothing'
  problems: readonly EdxmlSignatureProblem[]
}

export type EdxmlSignatureProblem =
  | 'content-changed'
  | 'untrusted-issuer'
  | 'certificate-expired'
  | 'certificate-missing'
  | 'weak-digest'
  | 'several-signatures'
  | 'covers-a-part'
  | 'repaired'
  | 'unsupported'

export type EdxmlProblem =
  | 'not-edxml'
  | 'entities-refused'
  | 'too-large'
  | 'damaged'
  | 'attachments-differ'
  | 'attachment-damaged'
  | 'attachment-too-large'
  | 'sender-missing'

export type EdxmlRead = { done: Edxml } | { problem: EdxmlProblem; about?: string }
