/** What stands before every route of the desk: one place decides who comes in. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Account, Policy } from './context.ts'
import type { Incoming } from './incoming.ts'

/** Cookies marked Secure are kept under https and, by every browser, on localhost and the names below it. */
export function keepsCookies({ host, isSecure }: Incoming): boolean {
  return isSecure || host === 'localhost' || host.endsWith('.localhost')
}

/** Whether a form comes from a page of this desk. A browser that names no origin says so in Sec-Fetch-Site. */
export function isFromHere(headers: IncomingHttpHeaders, { authority, isSecure }: Incoming): boolean {
  const { origin } = headers
  if (origin === undefined) return headers['sec-fetch-site'] === 'same-origin'
  return origin.toLowerCase() === `${isSecure ? 'https' : 'http'}://${authority}`
}

/** The hidden field of a person's forms: nobody can make it who does not hold the session's secret. */
export const csrfOf = (secret: string): string => createHmac('sha256', secret).update('form').digest('base64url')

export function isOurForm(secret: string | null, given: string | null): boolean {
  if (secret === null || given === null) return false
  const [expected, sent] = [Buffer.from(csrfOf(secret)), Buffer.from(given)]
  return expected.length === sent.length && timingSafeEqual(expected, sent)
}

export type Asked = {
  policy: Exclude<Policy, 'public'>
  account: Account | null
  /** Undefined where the route names no site, null where the site it names does not exist. */
  siteId: string | null | undefined
  may: (account: Account | null, policy: Policy, siteId: string | null) => boolean
}

/** A site that does not exist and one that is none of the person's business look the same. */
export function admission({ policy, account, siteId, may }: Asked): 'in' | 'sign-in' | 'not-found' | 'forbidden' {
  if (policy === 'anyone') return 'in'
  if (account === null) return 'sign-in'
  if (siteId === null) return 'not-found'
  if (may(account, policy, siteId ?? null)) return 'in'
  return siteId === undefined ? 'forbidden' : 'not-found'
}
