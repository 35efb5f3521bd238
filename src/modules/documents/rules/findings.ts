/** First checks of a document that can be seen in itself and in what the verification of its file found. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import type { DocumentFacts } from './document.ts'
import { forceOn } from './in-force.ts'
import { parseNumberSymbol } from './number-symbol.ts'

export type DocumentFinding = { check: string; level: 'block' | 'explain' | 'hint'; field: string; quote?: string }

export const documentFindings = (facts: DocumentFacts, report: SignatureReport | null): DocumentFinding[] => [
  ...numberFindings(facts),
  ...fileFindings(facts),
  ...(facts.main === null ? [] : signatureFindings(report)),
]

function numberFindings({ numberSymbol, kind }: DocumentFacts): DocumentFinding[] {
  if (numberSymbol === '') return [{ check: 'document-without-number', level: 'explain', field: 'numberSymbol' }]
  const read = parseNumberSymbol(numberSymbol)
  const about = { field: 'numberSymbol', quote: numberSymbol }
  if ('issues' in read) return [{ check: 'document-number-unreadable', level: 'explain', ...about }]
  const said = read.done.kind
  return [
    ...read.done.warnings.map(
      (warning): DocumentFinding => ({ check: `document-${warning}`, level: 'hint', ...about }),
    ),
    ...(said !== null && kind !== '' && said !== kind
      ? [{ check: 'document-kind-differs', level: 'hint' as const, ...about }]
      : []),
  ]
}

/** A restricted document is shown by its redacted copy; a superior's by the address of the issuer's own. */
function fileFindings({ main, redacted, visibility, issuerCopy }: DocumentFacts): DocumentFinding[] {
  if (visibility === 'restricted' && redacted === null)
    return [{ check: 'document-restricted-without-copy', level: 'explain', field: 'redacted' }]
  return main === null && issuerCopy === null
    ? [{ check: 'document-without-file', level: 'explain', field: 'main' }]
    : []
}

/** A broken seal is not published; what merely could not be judged is explained. */
function signatureFindings(report: SignatureReport | null): DocumentFinding[] {
  if (report === null) return [{ check: 'document-not-verified', level: 'explain', field: 'main' }]
  if (report.valid) return []
  const isChanged =
    report.changedAfterLastSignature ||
    report.signatures.some(({ integrity, laterChanges }) => integrity === 'changed' || laterChanges === 'forbidden')
  if (isChanged) return [{ check: 'document-changed-after-signing', level: 'block', field: 'main' }]
  return [
    { check: report.signed ? 'document-signature-doubtful' : 'document-unsigned', level: 'explain', field: 'main' },
  ]
}

type Target = {
  issuedOn: LocalDate | null
  effectiveOn: LocalDate | null
  expiresOn: LocalDate | null
  endedBy: Parameters<typeof forceOn>[2]
}

/** Whether what a document leans on is out of force on the day it was issued. */
export const isEnded = (target: Target, day: LocalDate): boolean => forceOn(target, day, target.endedBy) === 'ended'
