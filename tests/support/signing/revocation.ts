// Lists of revoked certificates and answers about one of them.
import { createHash } from 'node:crypto'
import { type Algorithm, algorithmFor, algorithmIdentifier, digestIdentifier, signature } from './algorithms.ts'
import type { TestCertificate } from './certificates.ts'
import {
  bits,
  enumerated,
  explicit,
  generalizedTime,
  implicit,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  time,
} from './der.ts'
import type { TestKey } from './keys.ts'
import { OID } from './oids.ts'

export type Revoked = { certificate: TestCertificate; at: Date; reason?: number }
export type CrlWish = {
  issuer: TestCertificate
  revoked?: readonly Revoked[]
  from: Date
  to: Date
  number?: number
  /** Another key than the issuer's. */
  forgedWith?: TestKey
  algorithm?: Algorithm
  /** What stands beside its number: distribution points, signs of a list of differences. */
  more?: readonly Buffer[]
}

/** A CRL (RFC 5280, 5). */
export function makeCrl(wish: CrlWish): Buffer {
  const { issuer, revoked = [], from, to, number = 1, forgedWith, algorithm, more = [] } = wish
  const key = forgedWith ?? issuer.key
  const chosen = algorithm ?? algorithmFor(key)
  const rows = revoked.map((row) => {
    const reason = sequence(oid(OID.crlReason), octets(enumerated(row.reason ?? 1)))
    return sequence(integer(row.certificate.serial), time(row.at), sequence(reason))
  })
  const keyId = sequence(oid(OID.authorityKeyId), octets(sequence(implicit(0, octets(issuer.keyId)))))
  const count = sequence(oid(OID.crlNumber), octets(integer(number)))
  const body = sequence(
    integer(1),
    algorithmIdentifier(chosen),
    issuer.name,
    time(from),
    time(to),
    ...(rows.length > 0 ? [sequence(...rows)] : []),
    explicit(0, sequence(keyId, count, ...more)),
  )
  return sequence(body, algorithmIdentifier(chosen), bits(signature(body, key, chosen)))
}

type SingleWish = Pick<OcspWish, 'issuer' | 'certificate' | 'status' | 'revokedAt' | 'thisUpdate' | 'nextUpdate'>

export type OcspWish = {
  issuer: TestCertificate
  certificate: TestCertificate
  status: 'good' | 'revoked' | 'unknown'
  revokedAt?: Date
  thisUpdate: Date
  nextUpdate?: Date
  producedAt?: Date
  /** The issuer itself without a responder's certificate. */
  responder?: TestCertificate
  /** Said in the same answer about others: before and behind the one above. */
  before?: readonly SingleWish[]
  behind?: readonly SingleWish[]
  /** Whether the answer carries the responder's certificate. */
  withCertificate?: boolean
}

/** A whole OCSPResponse (RFC 6960). */
export function makeOcsp(wish: OcspWish): Buffer {
  const basic = sequence(oid(OID.ocspBasic), octets(basicResponse(wish)))
  return sequence(enumerated(0), explicit(0, basic))
}

function basicResponse(wish: OcspWish): Buffer {
  const responder = wish.responder ?? wish.issuer
  const algorithm = algorithmFor(responder.key)
  const body = sequence(
    explicit(1, responder.name),
    generalizedTime(wish.producedAt ?? wish.thisUpdate),
    sequence(...[...(wish.before ?? []), wish, ...(wish.behind ?? [])].map(single)),
  )
  const carried = wish.responder && wish.withCertificate !== false ? [explicit(0, sequence(wish.responder.der))] : []
  return sequence(body, algorithmIdentifier(algorithm), bits(signature(body, responder.key, algorithm)), ...carried)
}

function single(wish: SingleWish): Buffer {
  const next = wish.nextUpdate ? [explicit(0, generalizedTime(wish.nextUpdate))] : []
  const id = certificateId(wish.issuer, wish.certificate)
  return sequence(id, statusOf(wish), generalizedTime(wish.thisUpdate), ...next)
}

function certificateId(issuer: TestCertificate, certificate: TestCertificate): Buffer {
  const sha1 = (bytes: Buffer) => octets(createHash('sha1').update(bytes).digest())
  const point = issuer.key.publicKey.export({ type: 'spki', format: 'der' })
  return sequence(digestIdentifier('sha1'), sha1(issuer.name), sha1(publicKeyBits(point)), integer(certificate.serial))
}

function statusOf({ status, revokedAt, thisUpdate }: SingleWish): Buffer {
  if (status === 'good') return implicit(0, nothing)
  if (status === 'unknown') return implicit(2, nothing)
  return explicit(1, generalizedTime(revokedAt ?? thisUpdate))
}

/** The key's bits without the algorithm, as OCSP hashes them. */
function publicKeyBits(spki: Buffer): Buffer {
  const skip = (at: number): number => {
    const second = spki[at + 1] ?? 0
    const more = second & 0x80 ? second & 0x7f : 0
    return more ? spki.readUIntBE(at + 2, more) + at + 2 + more : at + 2 + second
  }
  const outer = spki[1] ?? 0
  const first = 2 + (outer & 0x80 ? outer & 0x7f : 0)
  const at = skip(first)
  const second = spki[at + 1] ?? 0
  return spki.subarray(at + 2 + (second & 0x80 ? second & 0x7f : 0) + 1)
}
