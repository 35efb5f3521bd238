/**
 * Ready answers in memory, each in the encodings asked for so far. An entry lives until the next change of its site (or of
 * a site it gathers) or until a notice drops it; while the database is away age is ignored and the page says it is stale.
 */
import { createHash } from 'node:crypto'
import { compress, type Encoding } from './compress.ts'

export type Cached = {
  siteId: string
  gathers: boolean
  status: number
  contentType: string
  headers: readonly string[]
  body: Buffer
  itemId: string | null
  /** Milliseconds since 1970. */
  expiresAt: number
  /** When it was rendered; told to readers while the database is away. */
  madeAt: Date
  /** The body with that sentence in it, once it was needed. */
  stale?: Buffer
  etag: string
  encoded: Partial<Record<Encoding, Buffer>>
}

export type PageCache = {
  /** The entry whatever its age; `isFresh` says whether it may be served without asking the database. */
  find(key: string): Cached | undefined
  isFresh(entry: Cached, now: number): boolean
  /** Remembers the moment rendering begins: what is dropped meanwhile is not kept afterwards. */
  begin(): number
  keep(key: string, entry: Cached, begun: number): void
  /** Drops a site's pages and, of its ancestors', those that gather. */
  dropSite(siteId: string, ancestorIds: readonly string[]): void
  dropAll(): void
  /** While notices cannot arrive nothing counts as fresh. */
  listening(isListening: boolean): void
  size(): { entries: number; bytes: number }
}

export function createPageCache(maxBytes: number): PageCache {
  const entries = new Map<string, Cached>()
  const dropped = new Map<string, number>()
  let clock = 0
  let allDropped = 0
  let bytes = 0
  let isListening = true

  const remove = (key: string, entry: Cached) => {
    entries.delete(key)
    bytes -= weight(entry)
  }

  return {
    find(key) {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      // Moved to the end, so that the first key is always the one unused for longest.
      entries.delete(key)
      entries.set(key, entry)
      return entry
    },
    isFresh: (entry, now) => isListening && entry.expiresAt > now,
    begin: () => clock,
    keep(key, entry, begun) {
      if (allDropped > begun || (dropped.get(entry.siteId) ?? 0) > begun) return
      const former = entries.get(key)
      if (former) remove(key, former)
      entries.set(key, entry)
      bytes += weight(entry)
      for (const [oldKey, old] of entries) {
        if (bytes <= maxBytes) break
        remove(oldKey, old)
      }
    },
    dropSite(siteId, ancestorIds) {
      clock += 1
      for (const id of [siteId, ...ancestorIds]) dropped.set(id, clock)
      for (const [key, entry] of entries) {
        const isAbove = entry.gathers && ancestorIds.includes(entry.siteId)
        if (entry.siteId === siteId || isAbove) remove(key, entry)
      }
    },
    dropAll() {
      clock += 1
      allDropped = clock
      entries.clear()
      bytes = 0
    },
    listening(value) {
      isListening = value
    },
    size: () => ({ entries: entries.size, bytes }),
  }
}

/** The three encodings of a page together come to about 1.4 times its plain size. */
const weight = (entry: Cached): number => Math.ceil(entry.body.length * 1.4) + 512

/** The bytes in one encoding, made at the first asking. */
export function encodedBody(entry: Cached, encoding: Encoding): Buffer {
  const ready = entry.encoded[encoding]
  if (ready) return ready
  const made = compress(entry.body, encoding)
  entry.encoded[encoding] = made
  return made
}

/** A strong tag per content; the encoding is added where it is sent, as RFC 9110 wants one tag for each representation. */
export const etagOf = (body: Buffer): string => createHash('sha1').update(body).digest('base64url').slice(0, 20)
