/** What intake works with: the store, the scanner, and those who read and judge files. `main` puts it together. */

import type { Outcome } from '../../../basics/outcomes.ts'
import type { DocumentText } from '../../../basics/page-text.ts'
import type { Prose } from '../../../basics/prose/prose.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import type { Db, Reader } from '../../../platform/database/index.ts'
import type { PackageTrust } from '../../../platform/edxml/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { Scanner } from '../../../platform/malware.ts'
import type { TrustState } from '../../../platform/signatures/index.ts'
import type { By } from '../../audit/index.ts'
import type { FactName } from '../rules/arrival.ts'
import type { Readers } from '../rules/readers.ts'
import type { PageBox } from '../rules/redaction.ts'

export type IntakeHouse = {
  files: FileStore
  /** Null where no scanner is set up. */
  scanner: Scanner | null
  verify(bytes: Buffer, at: Date): Promise<SignatureReport>
  /** What can be read at once. */
  textOf(bytes: Buffer): Promise<DocumentText>
  /** The same with what could be recognised from pictures; takes seconds a page. */
  recognise(bytes: Buffer, text: DocumentText): Promise<DocumentText>
  /** The text with headings, lists and tables, for everyone. */
  proseOf(text: DocumentText): Prose
  read: Readers
  documents: DocumentsDoor
  packageTrust(at: Date): Promise<PackageTrust>
  /** Whom the operator trusts, and until when the lists of revoked certificates hold. */
  trustState(at: Date): Promise<TrustState>
  /** Another text whenever the folder of trust has changed. */
  trustMark(): Promise<string>
  /** A page as a WebP picture. */
  picture(bytes: Buffer, page: number, width: number): Promise<Uint8Array>
  /** A copy without what lies in the boxes; `known` is what was read or recognised, whose other words stay findable in it. */
  redact(bytes: Buffer, boxes: readonly PageBox[], known: DocumentText): Promise<Uint8Array>
}

/** A file as the store keeps it. */
export type KeptFile = { sha256: string; name: string; contentType: string; bytes: number }

/** A person of the site, as the workflow asks for one. */
export type Who = { id: string; personId: string; name: string }

/** What became of a document: published, or an item that others approve. */
export type PublishedAs = { editionId: string; isLive: boolean }

export type PublishingDocument = {
  siteId: string
  /** The same for the same arrival, so that a publishing that was cut off never makes two documents. */
  externalId: string
  facts: Readonly<Partial<Record<FactName, string>>>
  main: KeptFile
  annexes: readonly KeptFile[]
  /** Present where the signed file stays restricted. */
  redacted: KeptFile | null
  signature: SignatureReport | null
  /** What stands beside the file for everyone; null where nothing could be read. */
  text: Prose | null
  sectionId: string | null
  /** The published documents in whose place it stands. */
  replaces: readonly { numberSymbol: string }[]
  /** Who confirms it; null where a permission of the board does. */
  who: Who | null
  /** Why it goes out in spite of what stops it. */
  explanation: string
  by: By
  now: Date
}

/** What intake asks of the documents of a site. */
export type DocumentsDoor = {
  duplicates(
    db: Reader,
    siteId: string,
    about: { numberSymbol: string; issuedOn: string; issuer: string },
  ): Promise<readonly { editionId: string; title: string; isLive: boolean }[]>
  publish(db: Db, document: PublishingDocument): Promise<Outcome<PublishedAs>>
  /** Takes one from the public, with its tombstone. */
  withdraw(
    db: Db,
    about: { siteId: string; editionId: string; reason: 'mistake' | 'recalled'; by: By; now: Date },
  ): Promise<Outcome<unknown>>
  /** Hashes of the signed files of live documents last verified before a moment. */
  toVerify(db: Reader, about: { siteId: string; before: Date; isAll: boolean }): Promise<readonly string[]>
  /** Answers whether the verdict is another one. */
  verifyAgain(db: Db, about: { siteId: string; sha256: string; now: Date }): Promise<boolean>
}

export type OnDatabase = IntakeHouse & { db: Db }

/** The whole of a kept file. */
export async function bytesOf(files: FileStore, sha256: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of files.read(sha256)) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
