/** Which way of signing an algorithm identifier names, and whether a signature of that way is right. */
import { constants, createHash, type KeyObject, verify } from 'node:crypto'
import { type Node, tags } from '../asn1/ber.ts'
import { oidOf, smallInteger } from '../asn1/read.ts'
import { Unsupported } from '../budget.ts'

const hashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
}

type Kind = 'rsa' | 'pss' | 'ec' | 'edwards'
/** `hash` is null where the algorithm hashes by itself, and 'given' where the digest algorithm beside it counts. */
const ways: Readonly<Record<string, { kind: Kind; hash: string | null }>> = {
  '1.2.840.113549.1.1.1': { kind: 'rsa', hash: 'given' },
  '1.2.840.113549.1.1.4': { kind: 'rsa', hash: 'md5' },
  '1.2.840.113549.1.1.5': { kind: 'rsa', hash: 'sha1' },
  '1.2.840.113549.1.1.14': { kind: 'rsa', hash: 'sha224' },
  '1.2.840.113549.1.1.11': { kind: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'sha512' },
  '1.2.840.10045.2.1': { kind: 'ec', hash: 'given' },
  '1.2.840.10045.4.1': { kind: 'ec', hash: 'sha1' },
  '1.2.840.10045.4.3.1': { kind: 'ec', hash: 'sha224' },
  '1.2.840.10045.4.3.2': { kind: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ec', hash: 'sha512' },
  '1.3.101.112': { kind: 'edwards', hash: null },
  '1.3.101.113': { kind: 'edwards', hash: null },
}
const pss = '1.2.840.113549.1.1.10'
const mgf1 = '1.2.840.113549.1.1.8'

export type Way = { kind: Kind; hash: string | null; saltLength: number }

const weakHashes = new Set(['md5', 'sha1'])
export const isWeakHash = (hash: string | null): boolean => hash !== null && weakHashes.has(hash)

export function hashNamed(algorithm: Node): string {
  const hash = hashes[oidOf(algorithm.child(0))]
  if (!hash) throw new Unsupported('an unknown digest')
  return hash
}

/** `beside` is the digest algorithm that stands next to the signature in a CMS; a certificate has none. */
export function wayOf(algorithm: Node, beside: string | null): Way {
  const oid = oidOf(algorithm.child(0))
  if (oid === pss) return pssWay(algorithm)
  const way = ways[oid]
  if (!way || (way.hash === 'given' && beside === null)) throw new Unsupported(`the signature algorithm ${oid}`)
  return { kind: way.kind, hash: way.hash === 'given' ? beside : way.hash, saltLength: 0 }
}

/** RFC 4055, 3.1. A mask with another hash than the digest is not in use and not understood. */
function pssWay(algorithm: Node): Way {
  const parameters = algorithm.children[1]?.as(tags.sequence).children ?? []
  const at = (number: number): Node | null => parameters.find(({ tag }) => tag === 0xa0 + number)?.child(0) ?? null
  const [digest, mask, salt, trailer] = [at(0), at(1), at(2), at(3)]
  const hash = digest ? hashNamed(digest) : 'sha1'
  const maskHash = mask ? hashNamed(mask.child(1)) : 'sha1'
  const isKnown =
    maskHash === hash && (!mask || oidOf(mask.child(0)) === mgf1) && (!trailer || smallInteger(trailer) === 1)
  if (!isKnown) throw new Unsupported('unusual PSS parameters')
  return { kind: 'pss', hash, saltLength: salt ? smallInteger(salt) : 20 }
}

const keysOf: Readonly<Record<Kind, readonly string[]>> = {
  rsa: ['rsa'],
  pss: ['rsa', 'rsa-pss'],
  ec: ['ec'],
  edwards: ['ed25519', 'ed448'],
}

export function isRightSignature(way: Way, key: KeyObject, signed: Uint8Array, signature: Uint8Array): boolean {
  if (!keysOf[way.kind].includes(key.asymmetricKeyType ?? '')) return false
  const padding = way.kind === 'pss' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: way.saltLength } : {}
  try {
    return verify(way.hash, signed, { key, ...padding }, signature)
  } catch {
    return false
  }
}

export const digestOf = (hash: string, ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((digest, part) => digest.update(part), createHash(hash)).digest()

const largestRsa = 8192
const curves: Readonly<Record<string, 'strong' | 'weak'>> = {
  prime256v1: 'strong',
  secp256k1: 'strong',
  secp384r1: 'strong',
  secp521r1: 'strong',
  brainpoolP256r1: 'strong',
  brainpoolP384r1: 'strong',
  brainpoolP512r1: 'strong',
  secp224r1: 'weak',
  prime192v1: 'weak',
}

/** A giant key is a way to keep us busy, an exponent of one a way to sign without a key. */
export function keyStrength(key: KeyObject): 'strong' | 'weak' | 'unknown' {
  const { modulusLength, publicExponent, namedCurve } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType?.startsWith('rsa')) {
    const isOdd = publicExponent === undefined || publicExponent < 3n || publicExponent > 0xffffffffn
    if (modulusLength === undefined || modulusLength > largestRsa || isOdd) return 'unknown'
    return modulusLength < 2048 ? 'weak' : 'strong'
  }
  if (key.asymmetricKeyType === 'ec') return curves[namedCurve ?? ''] ?? 'unknown'
  return key.asymmetricKeyType?.startsWith('ed') ? 'strong' : 'unknown'
}
