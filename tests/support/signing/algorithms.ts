// How a signature is computed and how its algorithm is written down.
import { constants, createHash, sign } from 'node:crypto'
import { explicit, integer, nothing, oid, sequence } from './der.ts'
import type { TestKey } from './keys.ts'
import { type Digest, digestOid, ecdsaOid, OID, rsaOid } from './oids.ts'

export type Algorithm = { name: 'rsa' | 'pss' | 'ecdsa' | 'eddsa'; digest: Digest; saltLength?: number }

/** The usual algorithm for a key. */
export function algorithmFor(key: TestKey, digest?: Digest): Algorithm {
  if (key.kind === 'ed25519') return { name: 'eddsa', digest: digest ?? 'sha512' }
  if (key.kind.startsWith('p')) return { name: 'ecdsa', digest: digest ?? (key.kind === 'p384' ? 'sha384' : 'sha256') }
  return { name: 'rsa', digest: digest ?? 'sha256' }
}

export const hashOf = (digest: Digest, bytes: Uint8Array): Buffer => createHash(digest).update(bytes).digest()

export const digestIdentifier = (digest: Digest): Buffer => sequence(oid(digestOid[digest]), nothing)

/** The AlgorithmIdentifier of a signature. */
export function algorithmIdentifier({ name, digest, saltLength }: Algorithm): Buffer {
  if (name === 'eddsa') return sequence(oid(OID.ed25519))
  if (name === 'ecdsa') return sequence(oid(ecdsaOid[digest]))
  if (name === 'rsa') return sequence(oid(rsaOid[digest]), nothing)
  const mask = sequence(oid(OID.mgf1), digestIdentifier(digest))
  const salt = explicit(2, integer(saltLength ?? sizes[digest]))
  return sequence(oid(OID.pss), sequence(explicit(0, digestIdentifier(digest)), explicit(1, mask), salt))
}

const sizes: Record<Digest, number> = { md5: 16, sha1: 20, sha256: 32, sha384: 48, sha512: 64 }

export function signature(bytes: Uint8Array, key: TestKey, { name, digest, saltLength }: Algorithm): Buffer {
  if (name === 'eddsa') return sign(null, bytes, key.privateKey)
  if (name !== 'pss') return sign(digest, bytes, key.privateKey)
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return sign(digest, bytes, { key: key.privateKey, padding, saltLength: saltLength ?? sizes[digest] })
}
