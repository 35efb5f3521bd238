import type { IncomingMessage } from 'node:http'

/** What a request tells about its way to us; a proxy's word counts only where the operator said there is one. */
export type Incoming = {
  /** In small letters, without port: what tells sites apart. */
  host: string
  /** The same with the port it was asked at: what an Origin is compared with. */
  authority: string
  isSecure: boolean
  address: string
}

export function incoming(request: IncomingMessage, trustProxy: boolean): Incoming {
  const authority = (request.headers.host ?? '').toLowerCase()
  const host = plainHost(authority)
  const direct = request.socket.remoteAddress ?? ''
  if (!trustProxy) return { host, authority, isSecure: false, address: direct }
  return {
    host,
    authority,
    isSecure: firstOf(request.headers['x-forwarded-proto']) === 'https',
    // The last entry is the one our own proxy wrote; those before it are the client's claim.
    address: lastOf(request.headers['x-forwarded-for']) ?? direct,
  }
}

/** Neither the port nor a dot at the end tells sites apart, so neither makes a second copy of a page. */
const plainHost = (authority: string): string =>
  /[:.]\d*$/.test(authority) ? authority.replace(/:\d*$/, '').replace(/\.$/, '') : authority

/** A path that begins with two slashes names no other host here, and nothing a reader sends makes this throw. */
export const addressOf = (sent: string): URL => new URL(sent.startsWith('/') ? `http://site${sent}` : 'http://site/')

/** PostgreSQL keeps no zero byte in a text, and nobody sends one by accident. */
export const hasZeroByte = ({ raw, body }: { raw: IncomingMessage; body: unknown }): boolean =>
  (raw.url ?? '').includes('%00') || Object.values(body ?? {}).some((field) => String(field).includes('\0'))

const firstOf = (header: string | string[] | undefined): string | undefined => listOf(header)[0]
const lastOf = (header: string | string[] | undefined): string | undefined => listOf(header).at(-1)

const listOf = (header: string | string[] | undefined): string[] =>
  String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
