/** From a certificate to an anchor the operator trusts (RFC 5280, 6), saying why where it does not lead there. */
import type { Budget } from '../budget.ts'
import { sameBytes } from '../pdf/values.ts'
import { keyStrength } from './algorithms.ts'
import { type Certificate, isAuthority, isIssuedBy, isWeaklySigned, usages } from './certificate.ts'
import { type RevocationSources, revocationState } from './revocation.ts'

export type ChainGround = {
  anchors: readonly Certificate[]
  /** Certificates that may stand between: from the file, and from the operator's folder. */
  between: readonly Certificate[]
  sources: RevocationSources
  budget: Budget
}

export type Purpose = 'documents' | 'time-stamps'

const longest = 8

/** The problems of the best way to an anchor; an empty list means trusted. */
export function chainProblems(
  leaf: Certificate,
  ground: ChainGround,
  { at, purpose }: { at: Date; purpose: Purpose },
): string[] {
  const own = [...leafProblems(leaf, purpose), ...ownProblems(leaf, at)]
  const ways = waysUp(leaf, [leaf], ground)
  const judged = ways.map((way) => [...wayProblems(way, at), ...revocationProblems(way, ground.sources, at)])
  const best = judged.toSorted((one, other) => weight(one) - weight(other))[0]
  const problems = best ? [...own, ...best] : [...own, 'untrusted-issuer', ...whyNoWay(leaf, ground)]
  return [...new Set(problems)]
}

const weight = (problems: readonly string[]): number =>
  problems.filter((problem) => problem !== 'revocation-unknown').length

/** Every way from the certificate to an anchor, the certificate first. */
function waysUp(
  certificate: Certificate,
  way: readonly Certificate[],
  ground: ChainGround,
): (readonly Certificate[])[] {
  ground.budget.look()
  if (ground.anchors.some((anchor) => sameBytes(anchor.der, certificate.der))) return [way]
  if (way.length >= longest) return []
  const above = [...ground.anchors, ...ground.between].filter(
    (issuer) => !way.includes(issuer) && isIssuedBy(certificate, issuer),
  )
  return above
    .slice(0, longest)
    .flatMap((issuer) => waysUp(issuer, [...way, issuer], ground))
    .slice(0, longest)
}

/** What the rules say against the issuers on the way; the anchor is trusted as it is, but not for ever. */
function wayProblems(way: readonly Certificate[], at: Date): string[] {
  return way.slice(1).flatMap((issuer, below) => {
    const isAnchor = below === way.length - 2
    return [
      ...ownProblems(issuer, at, isAnchor),
      ...authorityProblems(issuer, isAnchor),
      ...(isTooLong(issuer, way.slice(1, below + 1)) ? ['path-length'] : []),
    ]
  })
}

/** Certificates whose issuer bears their own name do not count (RFC 5280, 4.2.1.9). */
function isTooLong({ extensions }: Certificate, below: readonly Certificate[]): boolean {
  const counted = below.filter(({ subject, issuer }) => !sameBytes(subject.raw, issuer.raw)).length
  return extensions.pathLength !== null && counted > extensions.pathLength
}

function authorityProblems(issuer: Certificate, isAnchor: boolean): string[] {
  const isOldRoot = isAnchor && issuer.extensions.isAuthority === null && issuer.extensions.usage === null
  if (isAuthority(issuer) || isOldRoot) return []
  return [issuer.extensions.isAuthority === true ? 'key-usage' : 'basic-constraints']
}

function ownProblems(certificate: Certificate, at: Date, isAnchor = false): string[] {
  const problems: string[] = []
  if (at < certificate.from) problems.push('certificate-not-yet-valid')
  if (at > certificate.to) problems.push('certificate-expired')
  if (!isAnchor && isWeaklySigned(certificate)) problems.push('weak-digest')
  if (certificate.extensions.hasUnknown) problems.push('unsupported')
  const strength = certificate.key ? keyStrength(certificate.key) : 'unknown'
  if (strength !== 'strong') problems.push(strength === 'weak' ? 'weak-key' : 'unsupported')
  return problems
}

/** E-mail, documents (RFC 9336), Microsoft's and Adobe's own words for documents, clients, and anything. */
const documentPurposes = new Set([
  ...['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36', '1.3.6.1.4.1.311.10.3.12', '1.2.840.113583.1.1.5'],
  ...['1.3.6.1.5.5.7.3.2', '2.5.29.37.0'],
])
const timePurpose = '1.3.6.1.5.5.7.3.8'

function leafProblems({ extensions: { usage, purposes, areOnlyPurposes } }: Certificate, purpose: Purpose): string[] {
  const maySign = usage === null || usage.has(usages.signature) || usage.has(usages.commitment)
  // RFC 3161, 2.3: only this purpose, and critical.
  const isStamper = purposes?.length === 1 && purposes[0] === timePurpose && areOnlyPurposes
  const isFit =
    purpose === 'time-stamps' ? isStamper : (purposes ?? ['2.5.29.37.0']).some((each) => documentPurposes.has(each))
  return maySign && isFit ? [] : ['key-usage']
}

function revocationProblems(way: readonly Certificate[], sources: RevocationSources, at: Date): string[] {
  const words = {
    good: [],
    revoked: ['certificate-revoked'],
    stale: ['revocation-stale'],
    unsupported: ['revocation-unsupported'],
    unknown: ['revocation-unknown'],
  }
  return way.slice(0, -1).flatMap((certificate, i) => {
    const issuer = way[i + 1]
    return issuer ? words[revocationState(certificate, issuer, { sources, at })] : []
  })
}

/** Somebody did sign it, but may not have: said beside the missing trust. */
function whyNoWay(leaf: Certificate, { between }: ChainGround): string[] {
  const issuers = between.filter((issuer) => issuer !== leaf && isIssuedBy(leaf, issuer))
  return issuers.length > 0 && !issuers.some(isAuthority) ? ['basic-constraints'] : []
}
