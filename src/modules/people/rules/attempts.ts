/** How sign-in slows down whoever guesses, without locking out the owner of an account or an office behind one address. */

/** `free` failures within `windowMs` cost nothing; each further one doubles the wait, up to `longestMs`. */
export type Limit = { free: number; windowMs: number; firstMs: number; longestMs: number }

const minute = 60_000
const hour = 60 * minute

/** One account from one address: a person who has forgotten, or somebody at the same desk. */
export const pairLimit: Limit = { free: 5, windowMs: hour, firstMs: 30_000, longestMs: 15 * minute }
/** One account from all addresses it has not signed in from before: guessing spread over many machines. */
export const accountLimit: Limit = { free: 20, windowMs: 24 * hour, firstMs: minute, longestMs: 30 * minute }
/** All accounts from one address: wide, because a whole commune office shares one. */
export const addressLimit: Limit = { free: 60, windowMs: hour, firstMs: 10_000, longestMs: 5 * minute }
/**
 * The second factor of one account, wherever from: only who knows the password comes this far, so nobody else can slow the
 * owner. About fifty guesses a day at a million codes.
 */
export const codeLimit: Limit = { free: 5, windowMs: 24 * hour, firstMs: 30_000, longestMs: 30 * minute }

/** The longest any attempt is remembered. */
export const attemptsKeptMs = accountLimit.windowMs

/** The first moment at which another attempt is answered; null when it is now. */
export function heldUntil(failures: readonly Date[], limit: Limit, now: Date): Date | null {
  const recent = failures.filter((failure) => now.getTime() - failure.getTime() < limit.windowMs)
  const over = recent.length - limit.free
  if (over < 0) return null
  const last = Math.max(...recent.map((failure) => failure.getTime()))
  const until = last + Math.min(limit.firstMs * 2 ** Math.min(over, 30), limit.longestMs)
  return until > now.getTime() ? new Date(until) : null
}

/** An address as it is counted: a household or office has one IPv4 address or one IPv6 network of 64 bits. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1] ?? address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter((group) => group !== '').length
  const whole = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ?? '').split(':')]
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')}::/64`
}
