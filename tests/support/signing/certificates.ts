// X.509 certificates for tests: good ones and every kind of bad one.
import { createHash } from 'node:crypto'
import { type Algorithm, algorithmFor, algorithmIdentifier, signature } from './algorithms.ts'
import {
  bits,
  boolean,
  explicit,
  ia5,
  implicit,
  integer,
  octets,
  oid,
  printable,
  sequence,
  setOf,
  time,
  utf8,
} from './der.ts'
import type { TestKey } from './keys.ts'
import { OID } from './oids.ts'

/** The names of a subject in their order: country, province, organisation, unit, title, common name, personal number. */
export type Subject = {
  country?: string
  province?: string
  organization?: string
  unit?: string
  title?: string
  commonName: string
  userId?: string
}

export type TestCertificate = {
  der: Buffer
  key: TestKey
  subject: Subject
  name: Buffer
  issuerName: Buffer
  serial: Buffer
  keyId: Buffer
  from: Date
  to: Date
}

export type CertificateWish = {
  subject: Subject
  key: TestKey
  /** Who signs it; without an issuer it signs itself. */
  issuer?: TestCertificate
  from: Date
  to: Date
  ca?: boolean
  pathLength?: number
  /** Bits from the left: digitalSignature, nonRepudiation, …, keyCertSign is the sixth, cRLSign the seventh. */
  keyUsage?: number | null
  extendedKeyUsage?: readonly string[]
  algorithm?: Algorithm
  ocspUrl?: string
  crlUrl?: string
  noCheck?: boolean
  /** Names below an authority must end so; said as critical or not. */
  nameConstraint?: { domain: string; isCritical: boolean }
  /** A critical extension that no verifier knows. */
  strange?: boolean
  /** Signed by another key than the issuer's. */
  forgedWith?: TestKey
}

export const USAGE = { signing: 0xc0, authority: 0x06, encryption: 0x20 } as const

const order = ['country', 'province', 'organization', 'unit', 'title', 'commonName', 'userId'] as const

/** A distinguished name. */
export function nameOf(subject: Subject): Buffer {
  const parts = order.flatMap((part) => {
    const value = subject[part]
    if (value === undefined) return []
    const text = part === 'country' ? printable(value) : utf8(value)
    return [setOf(sequence(oid(OID[part]), text))]
  })
  return sequence(...parts)
}

export function issueCertificate(wish: CertificateWish): TestCertificate {
  const name = nameOf(wish.subject)
  const issuerName = wish.issuer?.name ?? name
  const signer = wish.forgedWith ?? wish.issuer?.key ?? wish.key
  const algorithm = wish.algorithm ?? algorithmFor(signer)
  const seed = `${wish.subject.commonName} ${wish.from.toISOString()} ${wish.to.toISOString()} ${wish.key.kind}`
  const serial = createHash('sha256').update(seed).update(wish.key.spki).update(issuerName).digest().subarray(0, 12)
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  const keyId = createHash('sha1').update(wish.key.spki).digest()
  const body = sequence(
    explicit(0, integer(2)),
    integer(serial),
    algorithmIdentifier(algorithm),
    issuerName,
    sequence(time(wish.from), time(wish.to)),
    name,
    wish.key.spki,
    explicit(3, sequence(...extensions(wish, keyId))),
  )
  const der = sequence(body, algorithmIdentifier(algorithm), bits(signature(body, signer, algorithm)))
  return { der, key: wish.key, subject: wish.subject, name, issuerName, serial, keyId, from: wish.from, to: wish.to }
}

const extension = (id: string, value: Buffer, critical = false): Buffer =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value))

function extensions(wish: CertificateWish, keyId: Buffer): Buffer[] {
  const usage = wish.keyUsage === undefined ? (wish.ca ? USAGE.authority : USAGE.signing) : wish.keyUsage
  const limit = wish.pathLength === undefined ? [] : [integer(wish.pathLength)]
  const list = [
    extension(OID.basicConstraints, sequence(...(wish.ca ? [boolean(true), ...limit] : [])), true),
    extension(OID.subjectKeyId, octets(keyId)),
    extension(OID.authorityKeyId, sequence(implicit(0, octets(wish.issuer?.keyId ?? keyId)))),
  ]
  if (usage !== null) list.push(extension(OID.keyUsage, bits(Buffer.from([usage])), true))
  if (wish.extendedKeyUsage) {
    const only = wish.extendedKeyUsage.includes(OID.forTimestamps)
    list.push(extension(OID.extendedKeyUsage, sequence(...wish.extendedKeyUsage.map(oid)), only))
  }
  if (wish.crlUrl) {
    const point = explicit(0, explicit(0, implicit(6, ia5(wish.crlUrl))))
    list.push(extension(OID.crlPoints, sequence(sequence(point))))
  }
  if (wish.ocspUrl)
    list.push(extension(OID.authorityAccess, sequence(sequence(oid(OID.ocsp), implicit(6, ia5(wish.ocspUrl))))))
  if (wish.noCheck) list.push(extension(OID.ocspNoCheck, Buffer.from([5, 0])))
  if (wish.nameConstraint) {
    const { domain, isCritical } = wish.nameConstraint
    const permitted = explicit(0, sequence(implicit(2, ia5(domain))))
    list.push(extension('2.5.29.30', sequence(permitted), isCritical))
  }
  if (wish.strange) list.push(extension('1.3.6.1.4.1.55555.1', octets(Buffer.from('?')), true))
  return list
}

/** The certificate as text between its two lines. */
export const pem = (der: Buffer, label = 'CERTIFICATE'): string =>
  `-----BEGIN ${label}-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`
