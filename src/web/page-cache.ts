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

export class PageCache {
  readonly #entries = new Map<string, Cached>()
  /** When (by the cache's own clock) a site was last dropped. */
  readonly #dropped = new Map<string, number>()
  readonly #maxBytes: number
  #clock = 0
  #allDropped = 0
  #bytes = 0
  #isListening = true

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** The entry whatever its age; `isFresh` says whether it may be served without asking the database. */
  find(key: string): Cached | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    // Moved to the end, so that the first key is always the one unused for longest.
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry
  }

  isFresh(entry: Cached, now: number): boolean {
    return this.#isListening && entry.expiresAt > now
  }

  /** The moment rendering begins: what is dropped meanwhile is not kept afterwards. */
  begin(): number {
    return this.#clock
  }

  keep(key: string, entry: Cached, begun: number): void {
    if (this.#allDropped > begun || (this.#dropped.get(entry.siteId) ?? 0) > begun) return
    this.#remove(key)
    this.#entries.set(key, entry)
    this.#bytes += weight(entry)
    for (const oldKey of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break
      this.#remove(oldKey)
    }
  }

  /** Drops a site's pages and, of its ancestors', those that gather. */
  dropSite(siteId: string, ancestorIds: readonly string[]): void {
    this.#clock += 1
    for (const id of [siteId, ...ancestorIds]) this.#dropped.set(id, this.#clock)
    for (const [key, entry] of this.#entries) {
      const isAbove = entry.gathers && ancestorIds.includes(entry.siteId)
      if (entry.siteId === siteId || isAbove) this.#remove(key)
    }
  }

  dropAll(): void {
    this.#clock += 1
    this.#allDropped = this.#clock
    this.#entries.clear()
    this.#bytes = 0
  }

  /** While notices cannot arrive nothing counts as fresh. */
  listening(isListening: boolean): void {
    this.#isListening = isListening
  }

  size(): { entries: number; bytes: number } {
    return { entries: this.#entries.size, bytes: this.#bytes }
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key)
    if (entry === undefined) return
    this.#entries.delete(key)
    this.#bytes -= weight(entry)
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
