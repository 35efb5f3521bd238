/** Time-based one-time passwords (RFC 6238) as authenticator programs show them: HMAC-SHA-1, six digits, thirty seconds. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
/** Steps a clock may be off, before and after. */
const skew = 1

/** 160 bits, as RFC 4226 recommends. */
export const newSharedSecret = (): Buffer => randomBytes(20)

/** The number of the thirty seconds a moment lies in. */
export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds)

/** The code of a step (RFC 4226, 5.3: dynamic truncation); `digits` is six but in the RFC's own examples. */
export function codeOf(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The step whose code was given, or null. Only steps after `lastStep` count, so a code that was used, or seen over a
 * shoulder after a later one, opens nothing. Spaces are let pass: programs show '123 456'.
 */
export function matchingStep(
  secret: Buffer,
  given: string,
  { now, lastStep }: { now: Date; lastStep: number },
): number | null {
  const code = given.replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return null
  const current = stepOf(now)
  let found: number | null = null
  for (let step = current - skew; step <= current + skew; step += 1) {
    const fits = timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(code))
    if (fits && step > lastStep) found = step
  }
  return found
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base 32 (RFC 4648) without padding: what people type into a program that cannot follow the link. */
export function base32Of(bytes: Buffer): string {
  let [held, bits, text] = [0, 0, '']
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31] ?? ''
      held &= (1 << bits) - 1
    }
  }
  return bits > 0 ? text + (alphabet[(held << (5 - bits)) & 31] ?? '') : text
}

/** The address that opens an authenticator program on the telephone where it is followed. */
export function enrolmentUrl(secret: Buffer, { issuer, account }: { issuer: string; account: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${base32Of(secret)}&issuer=${encodeURIComponent(issuer)}`
}
