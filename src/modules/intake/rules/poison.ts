/** Files that nobody can work on: set aside with the reason, so that whoever sent them sends a whole one. */
import type { DocumentText } from '../../../basics/page-text.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'

/** Null for a file of which at least one page can be looked at. */
export function poisonOf(text: DocumentText | null, signature: SignatureReport | null): string | null {
  const problems: readonly string[] = [...(text?.problems ?? []), ...(signature?.problems ?? [])]
  if (problems.includes('encrypted')) return 'file-encrypted'
  if (text === null || text.pages.length > 0) return null
  if (problems.includes('too-slow')) return 'file-too-slow'
  return problems.includes('too-large') || problems.includes('too-many-pages') ? 'file-too-large' : 'file-damaged'
}
