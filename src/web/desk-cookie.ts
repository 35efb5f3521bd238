/** The cookies of the desk: the session, and for minutes the way to a provider. Readers of the citizens' side never get any. */
import type { IncomingHttpHeaders } from 'node:http'

/** The prefix makes browsers refuse it from other hosts, for other paths and over plain http (RFC 6265bis, 4.1.3.2). */
const name = '__Host-congso'
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict'

export const sessionCookie = (secret: string): string => `${name}=${secret}; ${attributes}`

export const endedSessionCookie = `${name}=; ${attributes}; Max-Age=0`

/** The secret of the session a request carries; null when it carries none that we could have made. */
export function sessionSecretOf({ cookie }: IncomingHttpHeaders): string | null {
  const found = /(?:^|;\s*)__Host-congso=([A-Za-z0-9_-]{43})(?:;|$)/.exec(cookie ?? '')
  return found?.[1] ?? null
}

const signOnName = '__Host-congso-don-vi'

/** Comes back from another site, which a strict cookie would not; it opens nothing by itself. */
export const signOnCookie = (secret: string): string =>
  `${signOnName}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600`

export const endedSignOnCookie = `${signOnName}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`

/** The secret of a way to the provider that began in this browser. */
export function signOnSecretOf({ cookie }: IncomingHttpHeaders): string | null {
  const found = /(?:^|;\s*)__Host-congso-don-vi=([A-Za-z0-9_-]{43})(?:;|$)/.exec(cookie ?? '')
  return found?.[1] ?? null
}
