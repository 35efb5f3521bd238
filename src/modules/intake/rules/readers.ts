import type { DocumentText } from '../../../basics/page-text.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import type { PackageHints, Reading } from './reading/index.ts'

/** From a text with its layout to proposals, each with how sure it is. */
export type Readers = (input: {
  text: DocumentText
  signatures: SignatureReport | null
  hints: PackageHints | null
  fileName: string
}) => Reading
