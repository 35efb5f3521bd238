/** An answer in the encoding a reader takes, made at the first asking and kept compressed. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { compress, type Encoding } from './compress.ts'
import type { Cached, Ready } from './page-cache.ts'

/** What `ready` starts with: the bytes compressed for the reader who asked first. */
export function firstReady(entry: Omit<Cached, 'ready'>, body: Buffer, encoding: Encoding): Cached {
  const kept = encoding === 'gzip' ? 'gzip' : 'br'
  return { ...entry, ready: { [kept]: readyOf(entry, body, kept) } }
}

export function readyIn(entry: Cached, encoding: Encoding): Ready {
  const held = entry.ready[encoding]
  if (held) return held
  const made = readyOf(entry, plainBody(entry), encoding)
  if (encoding !== 'identity') entry.ready[encoding] = made
  return made
}

const bytesOf = ({ body }: Ready): Buffer => Buffer.from(body, 'latin1')

export function plainBody({ ready }: Cached): Buffer {
  if (ready.br) return brotliDecompressSync(bytesOf(ready.br))
  return ready.gzip ? gunzipSync(bytesOf(ready.gzip)) : Buffer.alloc(0)
}

function readyOf(entry: Omit<Cached, 'ready'>, plain: Buffer, encoding: Encoding): Ready {
  const body = compress(plain, encoding).toString('latin1')
  const etag = `"${entry.etag}-${encoding}"`
  const unchanged = [...entry.headers, 'ETag', etag]
  const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  return { body, etag, unchanged, headers: [...unchanged, 'Content-Length', String(body.length), ...coding] }
}
