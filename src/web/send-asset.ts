/** Writes a built asset: its address holds its hash, so it never changes. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedEncoding, compress } from './compress.ts'
import { securityHeaders } from './headers.ts'

type Asset = { bytes: Buffer; contentType: string; br: Buffer | null; gzip: Buffer | null }

const forEver = 'public, max-age=31536000, immutable'

export function sendAsset(request: IncomingMessage, response: ServerResponse, asset: Asset): void {
  const encoding = acceptedEncoding(request.headers['accept-encoding'])
  const ready = encoding === 'br' ? asset.br : encoding === 'gzip' ? asset.gzip : null
  const body = ready ?? asset.bytes
  response.writeHead(200, [
    'Content-Type',
    asset.contentType,
    'Cache-Control',
    forEver,
    'Vary',
    'Accept-Encoding',
    'Content-Length',
    String(body.length),
    ...(ready ? ['Content-Encoding', encoding] : []),
    ...securityHeaders,
  ])
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** A stylesheet made at run time, compressed once. */
export const stylesheetAsset = (bytes: Buffer): Asset => ({
  bytes,
  contentType: 'text/css; charset=utf-8',
  br: compress(bytes, 'br'),
  gzip: compress(bytes, 'gzip'),
})
