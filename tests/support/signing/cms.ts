// CMS SignedData (RFC 5652) as signing programs put it into a PDF.
import { type Algorithm, algorithmFor, algorithmIdentifier, digestIdentifier, hashOf, signature } from './algorithms.ts'
import type { TestCertificate } from './certificates.ts'
import { explicit, implicit, integer, octets, oid, sequence, setOf, tagged, time } from './der.ts'
import type { TestKey } from './keys.ts'
import { type Digest, OID } from './oids.ts'

export type CmsWish = {
  signer: TestCertificate
  /** Certificates that travel along; the signer's own when not said. */
  certificates?: readonly TestCertificate[]
  algorithm?: Algorithm
  /** The signer's claim; null leaves the attribute out. */
  signingTime?: Date | null
  contentType?: string
  /** The content stands inside instead of beside. */
  attached?: boolean
  /** ESS signing-certificate: version 2 (the default), 1 (SHA-1), none, or one that names another certificate. */
  binding?: 'v2' | 'v1' | 'none' | 'other'
  other?: TestCertificate
  identifiedBy?: 'issuer' | 'key-id'
  /** Without signed attributes the signature is over the content itself. */
  bare?: boolean
  /** Adobe's attribute with revocation answers. */
  adobe?: { crls?: readonly Buffer[]; ocsps?: readonly Buffer[] }
  /** Revocation lists in SignedData. */
  crls?: readonly Buffer[]
  /** Makes the unsigned attribute with a time-stamp over the signature's value. */
  timestamp?: (signatureValue: Buffer) => Buffer
  /** Written in BER with indefinite lengths. */
  ber?: boolean
  /** A digest in the attribute that is not the content's. */
  messageDigest?: Buffer
  /** A content-type attribute that differs from the content's type. */
  wrongContentType?: boolean
  forgedWith?: TestKey
  /** Digest of the content and attributes, when it differs from the signature's. */
  digest?: Digest
}

/** A ContentInfo with SignedData over these bytes. */
export function signContent(content: Uint8Array, wish: CmsWish): Buffer {
  const algorithm = wish.algorithm ?? algorithmFor(wish.signer.key)
  const digest = wish.digest ?? algorithm.digest
  const type = wish.contentType ?? OID.data
  const inside = wish.attached ? [explicit(0, octets(content))] : []
  const certificates = tagged(0xa0, ...(wish.certificates ?? [wish.signer]).map(({ der }) => der))
  const crls = wish.crls?.length ? [tagged(0xa1, ...wish.crls)] : []
  const body = sequence(
    integer(type === OID.data ? 1 : 3),
    setOf(digestIdentifier(digest)),
    sequence(oid(type), ...inside),
    certificates,
    ...crls,
    setOf(signerPart(content, wish, algorithm, digest)),
  )
  return wish.ber ? outerIndefinite(body) : sequence(oid(OID.signedData), explicit(0, body))
}

/** Indefinite lengths around SignedData only: the signed attributes stay DER, as RFC 5652 asks for. */
function outerIndefinite(body: Buffer): Buffer {
  const open = (tag: number) => Buffer.from([tag, 0x80])
  const inside = Buffer.concat([open(0x30), bodyParts(body), Buffer.alloc(2)])
  return Buffer.concat([open(0x30), oid(OID.signedData), open(0xa0), inside, Buffer.alloc(4)])
}

function bodyParts(body: Buffer): Buffer {
  const second = body[1] ?? 0
  return body.subarray(2 + (second & 0x80 ? second & 0x7f : 0))
}

function signerPart(content: Uint8Array, wish: CmsWish, algorithm: Algorithm, digest: Digest): Buffer {
  const { signer } = wish
  const attributes = wish.bare ? null : signedAttributes(content, wish, digest)
  const value = signature(attributes ? setOf(...attributes) : content, wish.forgedWith ?? signer.key, algorithm)
  const byKey = wish.identifiedBy === 'key-id'
  const unsigned = wish.timestamp ? [implicit(1, setOf(attribute(OID.timestampToken, wish.timestamp(value))))] : []
  return sequence(
    integer(byKey ? 3 : 1),
    byKey ? implicit(0, octets(signer.keyId)) : sequence(signer.issuerName, integer(signer.serial)),
    digestIdentifier(digest),
    ...(attributes ? [implicit(0, setOf(...attributes))] : []),
    algorithmIdentifier(algorithm),
    octets(value),
    ...unsigned,
  )
}

const attribute = (id: string, value: Buffer): Buffer => sequence(oid(id), setOf(value))

function signedAttributes(content: Uint8Array, wish: CmsWish, digest: Digest): Buffer[] {
  const type = wish.wrongContentType ? OID.signedData : (wish.contentType ?? OID.data)
  const list = [
    attribute(OID.contentType, oid(type)),
    attribute(OID.messageDigest, octets(wish.messageDigest ?? hashOf(digest, content))),
  ]
  if (wish.signingTime) list.push(attribute(OID.signingTime, time(wish.signingTime)))
  const bound = wish.binding === 'other' && wish.other ? wish.other : wish.signer
  if (wish.binding === 'v1') {
    const id = sequence(octets(hashOf('sha1', bound.der)))
    list.push(attribute(OID.signingCertificateV1, sequence(sequence(id))))
  } else if (wish.binding !== 'none') {
    // SHA-256 is the default of ESSCertIDv2 and is therefore not written (RFC 5035).
    const id = sequence(octets(hashOf('sha256', bound.der)))
    list.push(attribute(OID.signingCertificateV2, sequence(sequence(id))))
  }
  if (wish.adobe) list.push(attribute(OID.adobeRevocation, adobeRevocation(wish.adobe)))
  return list
}

/** RevocationInfoArchival (ISO 32000-2, 12.8.3.3.2). */
function adobeRevocation({ crls = [], ocsps = [] }: NonNullable<CmsWish['adobe']>): Buffer {
  const parts: Buffer[] = []
  if (crls.length > 0) parts.push(explicit(0, sequence(...crls)))
  if (ocsps.length > 0) parts.push(explicit(1, sequence(...ocsps)))
  return sequence(...parts)
}
