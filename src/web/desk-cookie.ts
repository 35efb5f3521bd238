/** The one cookie of the desk. Readers of the citizens' side never get any. */
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
