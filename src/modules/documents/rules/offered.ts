/** What the fields of a document offer at a site. */
import type { SignatureReport } from '../../../basics/signature-report.ts'
import type { FileUse } from './document.ts'

/** A document of this deployment that can be chosen. */
export type Target = { siteId: string; documentId: string; citation: string; title: string }

export type Offered = {
  accountId: string
  sections: readonly { id: string; name: string; depth: number }[]
  units: readonly { id: string; name: string }[]
  /** The newest files of the library that can be a document. */
  files: readonly FileUse[]
  /** The newest number of each kind in use here, by the key of the kind. */
  latest: Readonly<Record<string, string>>
  /** Fields documents of the site have been put under. */
  fields: readonly string[]
  /** Citations of the newest documents, to choose from while typing. */
  citations: readonly string[]
  /** For each relation that names no document yet, in the order of the form: what its words may mean. */
  targets: readonly (readonly Target[])[]
  /** Documents of other sites with the number of this one: the issuer's own copy. */
  copies: readonly Target[]
  /** What is known of the signatures of the main file; null where it was never verified. */
  report: SignatureReport | null
  /** Where files come in and signatures are verified; empty where the item is not there yet. */
  filesHref: string
}

export const nothingOffered: Offered = {
  ...{
    accountId: '',
    sections: [],
    units: [],
    files: [],
    latest: {},
    fields: [],
    citations: [],
    targets: [],
    copies: [],
    report: null,
    filesHref: '',
  },
}

/** What follows the number: '/QĐ-UBND' of '254/QĐ-UBND'; a year inside belongs to its document and is left out. */
export function symbolOf(numberSymbol: string): string | null {
  const found = /^\d{1,6}\p{Ll}?([/-].+)$/u.exec(numberSymbol)?.[1]
  return found === undefined || /^\/(?:19|20)\d{2}\//.test(found) ? null : found
}
