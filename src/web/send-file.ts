/** Writes a stored file to the wire, whole or the part a player asks for. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { FileStore } from '../platform/files/index.ts'
import type { StoredFile } from './answers.ts'
import { securityHeaders, transportSecurity } from './headers.ts'
import { matches } from './send.ts'

type Sent = StoredFile & { isSecure: boolean }

/** Ten minutes: what is withdrawn leaves the readers' caches soon, though its address never changes its content. */
const cacheControl = 'public, max-age=600'

export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { isSecure, ...stored }: Sent,
  files: FileStore,
): Promise<void> {
  const { sha256, contentType, bytes } = formFor(request.headers.accept, stored)
  const etag = `"${sha256.slice(0, 32)}"`
  const headers = ['Content-Type', contentType, 'Cache-Control', cacheControl, 'ETag', etag, 'Accept-Ranges', 'bytes']
  // Said of every picture, also of one without a lighter form yet: a cache between us must ask again.
  if (stored.contentType === 'image/webp') headers.push('Vary', 'Accept')
  headers.push(...securityHeaders, ...(isSecure ? transportSecurity : []))
  if (matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const range = rangeOf(request.headers.range, bytes)
  if (range === 'unsatisfiable') {
    response.writeHead(416, [...headers, 'Content-Range', `bytes */${bytes}`]).end()
    return
  }
  const length = range ? range.end - range.start + 1 : bytes
  headers.push('Content-Length', String(length))
  if (range) headers.push('Content-Range', `bytes ${range.start}-${range.end}/${bytes}`)
  response.writeHead(range ? 206 : 200, headers)
  if (request.method === 'HEAD' || length === 0) {
    response.end()
    return
  }
  // A reader that goes away in the middle is no fault of ours.
  await pipeline(files.read(sha256, range ?? undefined), response).catch(() => response.destroy())
}

/**
 * One address for both forms: a page needs no second list of addresses for each picture, and the lighter form may come later
 * than the page. Only a browser that names AVIF gets it; a wildcard alone is no promise.
 */
export function formFor(accept: string | undefined, file: StoredFile): Omit<StoredFile, 'lighter'> {
  const { lighter, ...plain } = file
  return lighter && takesAvif(accept ?? '') ? { ...lighter, contentType: 'image/avif' } : plain
}

const takesAvif = (accept: string): boolean =>
  accept.split(',').some((one) => {
    const [type, ...parameters] = one.split(';').map((part) => part.trim().toLowerCase())
    return type === 'image/avif' && !parameters.some((part) => /^q=0(?:\.0*)?$/.test(part))
  })

/** One range, both ends counted; null for the whole file (also for several ranges, which nobody needs). */
export function rangeOf(
  header: string | undefined,
  bytes: number,
): { start: number; end: number } | null | 'unsatisfiable' {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (found === null || (found[1] === '' && found[2] === '')) return null
  // A range that ends before it begins is none (RFC 9110, 14.1.1).
  if (found[1] !== '' && found[2] !== '' && Number(found[1]) > Number(found[2])) return null
  const last = bytes - 1
  const start = found[1] === '' ? Math.max(0, bytes - Number(found[2])) : Number(found[1])
  const end = found[1] === '' || found[2] === '' ? last : Math.min(Number(found[2]), last)
  return start > last || start > end ? 'unsatisfiable' : { start, end }
}
