/** What the signatures of a file mean to a reader: grouped by what they did in the life of the document, never counted as people. */
import {
  notedProblems,
  type OneSignature,
  type SignaturePart,
  type SignatureReport,
} from '../../../basics/signature-report.ts'

/**
 * `valid` and `issued` are good (`issued`: number, date and seal were added by further signatures after the signer's, the normal
 * life of an issued document); `unsure` where the content stands but something could not be checked; `invalid` where it does not.
 */
export type PanelState = 'valid' | 'issued' | 'unsure' | 'invalid' | 'unsigned' | 'unreadable' | 'unchecked'

export type PanelEntry = {
  signer: string
  organization: string
  signedAt: string | null
  timeSource: OneSignature['timeSource']
  isIntact: boolean
  isTrusted: boolean
  laterChanges: OneSignature['laterChanges']
  issuer: string
  certificateFrom: string
  certificateTo: string
  /** Reasons against it, then what could only be noted; stable words. */
  problems: readonly string[]
  noted: readonly string[]
}

export type SignaturePanel = {
  state: PanelState
  groups: readonly { part: SignaturePart; entries: readonly PanelEntry[] }[]
  /** Of the file as a whole. */
  problems: readonly string[]
}

const parts: readonly SignaturePart[] = ['signer', 'number-date', 'agency', 'other']

export function panelOf(report: SignatureReport | null): SignaturePanel {
  if (report === null) return { state: 'unchecked', groups: [], problems: [] }
  const groups = parts
    .map((part) => ({ part, entries: report.signatures.filter((one) => one.part === part).map(entryOf) }))
    .filter(({ entries }) => entries.length > 0)
  return {
    state: stateOf(report),
    groups,
    problems: report.problems.filter((problem) => !notedProblems.includes(problem)),
  }
}

function stateOf(report: SignatureReport): PanelState {
  if (report.verdict === 'unreadable') return 'unreadable'
  if (!report.signed || report.signatures.length === 0) return 'unsigned'
  if (report.valid && report.verdict !== 'invalid') return report.verdict === 'issued' ? 'issued' : 'valid'
  return isBroken(report) ? 'invalid' : 'unsure'
}

/** The content itself was touched, or a signature does not fit it; anything else is a question about certificates. */
const isBroken = ({ signatures, changedAfterLastSignature, problems }: SignatureReport): boolean =>
  changedAfterLastSignature ||
  signatures.some(({ integrity, laterChanges }) => integrity === 'changed' || laterChanges === 'forbidden') ||
  [...problems, ...signatures.flatMap((one) => one.problems)].some((problem) => !aboutTrust.has(problem))

/** Problems that leave the content as it was signed. */
const aboutTrust: ReadonlySet<string> = new Set([
  ...['untrusted-issuer', 'certificate-expired', 'certificate-not-yet-valid'],
  ...['revocation-unknown', 'revocation-stale', 'revocation-unsupported', 'timestamp-untrusted'],
])

const entryOf = (one: OneSignature): PanelEntry => ({
  ...{ signer: one.signer, organization: one.organization, signedAt: one.signedAt, timeSource: one.timeSource },
  ...{ isIntact: one.integrity === 'intact', isTrusted: one.trusted, laterChanges: one.laterChanges },
  ...{ issuer: one.issuer, certificateFrom: one.certificateFrom, certificateTo: one.certificateTo },
  problems: one.problems.filter((problem) => !notedProblems.includes(problem)),
  noted: one.problems.filter((problem) => notedProblems.includes(problem)),
})
