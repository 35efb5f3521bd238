/** An X.509 certificate (RFC 5280), as far as the rules of a chain ask. */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { context, type Node, tags, wholeNode } from '../asn1/ber.ts'
import { bitBytes, bitsOf, booleanOf, integerHex, oidOf, smallInteger, timeOf } from '../asn1/read.ts'
import { type Budget, Damaged } from '../budget.ts'
import { sameBytes } from '../pdf/values.ts'
import { isRightSignature, isWeakHash, keyStrength, type Way, wayOf } from './algorithms.ts'
import { type NameParts, nameParts } from './names.ts'

export type Certificate = {
  der: Uint8Array
  fingerprint: string
  serial: string
  issuer: Node
  subject: Node
  parts: NameParts
  issuerParts: NameParts
  from: Date
  to: Date
  /** null when the key is of a kind we do not know. */
  key: KeyObject | null
  keyBytes: Uint8Array
  signed: Uint8Array
  algorithm: Node
  signature: Uint8Array
  extensions: Extensions
}

export type Extensions = {
  isAuthority: boolean | null
  pathLength: number | null
  /** Bits of RFC 5280, 4.2.1.3; null when nothing is said. */
  usage: ReadonlySet<number> | null
  purposes: readonly string[] | null
  areOnlyPurposes: boolean
  subjectKeyId: Uint8Array | null
  /** Where its issuer says that lists are to be had, each name as it stands. */
  points: readonly string[]
  /** Whether a responder may be believed without asking about itself (RFC 6960, 4.2.2.2.1). */
  needsNoCheck: boolean
  hasUnknown: boolean
}

export const usages = { signature: 0, commitment: 1, certificates: 5, revocations: 6 } as const

export function readCertificate(der: Uint8Array, budget: Budget): Certificate {
  const whole = wholeNode(der, budget).as(tags.sequence)
  const [body, algorithm, signature] = [whole.child(0), whole.child(1), whole.child(2)]
  const fields = body.children.filter((node) => node.tag !== context(0))
  const [serial, inner, issuer, validity, subject, spki] = fields
  if (!serial || !inner || !issuer || !validity || !subject || !spki) throw new Damaged('no certificate')
  if (!sameBytes(inner.raw, algorithm.raw)) throw new Damaged('a certificate with two algorithms')
  const extensions = fields.find(({ tag }) => tag === context(3))
  return {
    der,
    fingerprint: createHash('sha256').update(der).digest('hex'),
    serial: integerHex(serial),
    ...{ issuer, subject, parts: nameParts(subject), issuerParts: nameParts(issuer) },
    from: timeOf(validity.child(0)),
    to: timeOf(validity.child(1)),
    key: keyIn(spki),
    keyBytes: bitBytes(spki.child(1)),
    ...{ signed: body.raw, algorithm, signature: bitBytes(signature) },
    extensions: readExtensions(extensions?.child(0).children ?? [], budget),
  }
}

function keyIn(spki: Node): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(spki.raw), format: 'der', type: 'spki' })
  } catch {
    return null
  }
}

/** The full names of a distribution point (RFC 5280, 4.2.1.13), each with its tag. */
export function pointNames(fields: readonly Node[]): string[] {
  const name = fields.find(({ tag }) => tag === context(0))?.children[0]
  return (name?.is(context(0)) ? name.children : []).map(({ raw }) => Buffer.from(raw).toString('hex'))
}

const known: Readonly<Record<string, (value: Node) => Partial<Extensions>>> = {
  '2.5.29.19': (value) => ({
    isAuthority: value.children[0]?.is(tags.boolean) ? booleanOf(value.child(0)) : false,
    pathLength: value.children[1] ? smallInteger(value.child(1)) : null,
  }),
  '2.5.29.15': (value) => ({ usage: bitsOf(value) }),
  '2.5.29.37': (value) => ({ purposes: value.children.map(oidOf) }),
  '2.5.29.14': (value) => ({ subjectKeyId: value.as(tags.octets).content }),
  '2.5.29.31': (value) => ({ points: value.children.flatMap(({ children }) => pointNames(children)) }),
  '1.3.6.1.5.5.7.48.1.5': () => ({ needsNoCheck: true }),
}

/** Critical and without effect on what we ask: policies (we demand none), other names. */
const harmless = new Set(['2.5.29.32', '2.5.29.17'])
/** Limits that must not be passed over even where somebody forgot to call them critical: names, policies. */
const limits = new Set(['2.5.29.30', '2.5.29.36'])

function readExtensions(list: readonly Node[], budget: Budget): Extensions {
  const found: Extensions = {
    ...{ isAuthority: null, pathLength: null, usage: null, purposes: null, areOnlyPurposes: false },
    ...{ subjectKeyId: null, points: [], needsNoCheck: false, hasUnknown: false },
  }
  const seen = new Set<string>()
  for (const extension of list) {
    const oid = oidOf(extension.child(0))
    if (seen.has(oid)) throw new Damaged('an extension twice')
    seen.add(oid)
    const isCritical = extension.child(1).is(tags.boolean) && booleanOf(extension.child(1))
    const value = wholeNode(extension.children.at(-1)?.octets() ?? new Uint8Array(), budget)
    if (known[oid]) Object.assign(found, known[oid](value), oid === '2.5.29.37' ? { areOnlyPurposes: isCritical } : {})
    else if ((isCritical && !harmless.has(oid)) || limits.has(oid)) found.hasUnknown = true
  }
  return found
}

/** Whether the issuer's key made the certificate's signature; names are compared as they stand. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return sameBytes(certificate.issuer.raw, issuer.subject.raw) && isSignedBy(certificate, issuer)
}

/** Anything signed in the manner of X.509: a certificate, a list of revoked ones, an OCSP answer. */
export function isSignedBy(
  { signed, algorithm, signature }: { signed: Uint8Array; algorithm: Node; signature: Uint8Array },
  { key }: Certificate,
): boolean {
  const way = wayIn(algorithm)
  return key !== null && way !== null && keyStrength(key) !== 'unknown' && isRightSignature(way, key, signed, signature)
}

export const isWeaklySigned = ({ algorithm }: { algorithm: Node }): boolean =>
  isWeakHash(wayIn(algorithm)?.hash ?? null)

function wayIn(algorithm: Node): Way | null {
  try {
    return wayOf(algorithm, null)
  } catch {
    return null
  }
}

export const isSelfSigned = (certificate: Certificate): boolean => isIssuedBy(certificate, certificate)

/** An old root (version 1) says nothing about itself and is an authority because the operator put it there. */
export const isAuthority = ({ extensions }: Certificate): boolean =>
  extensions.isAuthority === true && (extensions.usage === null || extensions.usage.has(usages.certificates))
