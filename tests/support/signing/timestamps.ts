// A time-stamp authority (RFC 3161) in one function.
import { createHash } from 'node:crypto'
import { digestIdentifier, hashOf } from './algorithms.ts'
import type { TestCertificate } from './certificates.ts'
import { signContent } from './cms.ts'
import { boolean, generalizedTime, integer, octets, oid, sequence } from './der.ts'
import { type Digest, OID } from './oids.ts'

export type TimestampWish = {
  authority: TestCertificate
  chain?: readonly TestCertificate[]
  at: Date
  digest?: Digest
  /** Stamps other bytes than it says. */
  of?: Uint8Array
}

/** A TimeStampToken over these bytes. */
export function timestampToken(bytes: Uint8Array, { authority, chain = [], at, digest = 'sha256', of }: TimestampWish) {
  const imprint = hashOf(digest, of ?? bytes)
  const serial = createHash('sha256').update(imprint).update(at.toISOString()).digest().subarray(0, 8)
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  const told = sequence(
    integer(1),
    oid('1.3.6.1.4.1.55555.2.1'),
    sequence(digestIdentifier(digest), octets(imprint)),
    integer(serial),
    generalizedTime(at),
    sequence(integer(1)),
    boolean(false),
  )
  return signContent(told, {
    signer: authority,
    certificates: [authority, ...chain],
    contentType: OID.timestampInfo,
    attached: true,
    signingTime: at,
  })
}
