// Keys of test people, derived from their names: the same in every run, and no secret is kept in the repository.
import { checkPrimeSync, createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

export type KeyKind = 'rsa1024' | 'rsa2048' | 'rsa3072' | 'p256' | 'p384' | 'ed25519'
export type TestKey = { kind: KeyKind; privateKey: KeyObject; publicKey: KeyObject; spki: Buffer }

const made = new Map<string, TestKey>()

/** The key of this name; made once in a process. */
export function testKey(name: string, kind: KeyKind = 'rsa2048'): TestKey {
  const known = made.get(`${kind} ${name}`)
  if (known) return known
  const privateKey = privateKeyOf(name, kind)
  const publicKey = createPublicKey(privateKey)
  const key = { kind, privateKey, publicKey, spki: publicKey.export({ type: 'spki', format: 'der' }) }
  made.set(`${kind} ${name}`, key)
  return key
}

function privateKeyOf(name: string, kind: KeyKind): KeyObject {
  if (kind.startsWith('rsa')) return rsaKey(name, Number(kind.slice(3)))
  const [prefix, size] = curves[kind as keyof typeof curves]
  const secret = stream(name, kind)(size)
  // Both group orders begin with ones, so a number with a zero first bit is a key.
  secret[0] = (secret[0] ?? 0) & 0x7f
  const der = Buffer.concat([Buffer.from(prefix, 'hex'), secret])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

/** The beginning of a PKCS #8 key up to the secret number, and that number's length. */
const curves = {
  p256: ['3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420', 32],
  p384: ['304e020100301006072a8648ce3d020106052b81040022043730350201010430', 48],
  ed25519: ['302e020100300506032b657004220420', 32],
} as const

/** Bytes without end that depend on two words only. */
function stream(name: string, purpose: string): (length: number) => Buffer {
  let turn = 0
  return (length) => {
    const blocks: Buffer[] = []
    for (let have = 0; have < length; have += 32)
      blocks.push(createHash('sha256').update(`${purpose} ${name} ${turn++}`).digest())
    return Buffer.concat(blocks).subarray(0, length)
  }
}

const E = 65537n

function rsaKey(name: string, size: number): KeyObject {
  const bytes = stream(name, `rsa${size}`)
  const p = prime(bytes, size / 16)
  const q = prime(bytes, size / 16)
  const d = inverse(E, (p - 1n) * (q - 1n))
  const [n, dp, dq, qi] = [p * q, d % (p - 1n), d % (q - 1n), inverse(q, p)]
  const jwk = Object.fromEntries(Object.entries({ n, e: E, d, p, q, dp, dq, qi }).map(([k, v]) => [k, base64url(v)]))
  return createPrivateKey({ key: { kty: 'RSA', ...jwk }, format: 'jwk' })
}

const SMALL = [3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n, 67n, 71n, 73n, 79n]

function prime(bytes: (length: number) => Buffer, length: number): bigint {
  const raw = bytes(length)
  raw[0] = (raw[0] ?? 0) | 0xc0
  raw[length - 1] = (raw[length - 1] ?? 0) | 1
  for (let candidate = BigInt(`0x${raw.toString('hex')}`); ; candidate += 2n) {
    if (SMALL.some((small) => candidate % small === 0n) || candidate % E === 1n) continue
    if (checkPrimeSync(candidate, { checks: 12 })) return candidate
  }
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, t0, t1] = [modulus, value % modulus, 0n, 1n]
  while (r1 > 0n) {
    const quotient = r0 / r1
    ;[r0, r1, t0, t1] = [r1, r0 - quotient * r1, t1, t0 - quotient * t1]
  }
  return t0 < 0n ? t0 + modulus : t0
}

function base64url(value: bigint): string {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url')
}
