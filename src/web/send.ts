/** Writes ready answers to the wire, with the tag and encoding the reader can use. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedEncoding } from './compress.ts'
import { transportSecurity } from './headers.ts'
import type { Cached } from './page-cache.ts'
import { readyIn } from './ready.ts'

/** An answer of the page cache. HEAD gets the same headers; a reader that has it gets 304. */
export function sendCached(request: IncomingMessage, response: ServerResponse, entry: Cached, isSecure: boolean): void {
  const { body, etag, headers, unchanged } = readyIn(entry, acceptedEncoding(request.headers['accept-encoding']))
  const isKnown = entry.status === 200 && matches(request.headers['if-none-match'], etag)
  const sent = isKnown ? unchanged : headers
  response.writeHead(isKnown ? 304 : entry.status, isSecure ? sent.concat(transportSecurity) : sent)
  if (isKnown || request.method === 'HEAD') response.end()
  else response.end(body, 'latin1')
}

/** Weak comparison, as RFC 9110 13.1.2 has it for If-None-Match. */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag) return true
  if (header.trim() === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
