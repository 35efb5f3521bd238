/**
 * Ready answers in memory, each in the encodings asked for so far. An entry lives until the next change of its site (or of
 * a site it gathers) or until a notice drops it; while the database is away age is ignored and the page says it is stale.
 */
import { createHash } from 'node:crypto'
import type { Encoding } from './compress.ts'

export type Cached = {
  siteId: string
  gathers: boolean
  status: number
  contentType: string
  headers: readonly string[]
  itemId: string | null
  /** Milliseconds since 1970. */
  expiresAt: number
  /** When it was rendered; told to readers while the database is away. */
  madeAt: Date
  /** The same answer with that sentence in it, once it was needed. */
  stale?: Cached
  etag: string
  /** The bytes in at least one encoding; plain ones are not kept, they are five times as large. */
  ready: Partial<Record<Encoding, Ready>>
}

/**
 * What goes to the wire as it is; headers are names and values in turn. The bytes are a latin1 text: Node joins a text to the
 * head of the answer and writes both at once.
 */
export type Ready = { body: string; etag: string; headers: string[]; unchanged: string[] }

/**
 * Two generations: what is asked for moves to the young one, and when that has half of the room the old one is forgotten.
 * Costs the same for every hit, however many entries come and go.
 */
export class PageCache {
  #young = new Map<string, Cached>()
  #old = new Map<string, Cached>()
  #youngBytes = 0
  /** When (by the cache's own clock) a site was last dropped. */
  readonly #dropped = new Map<string, number>()
  readonly #maxBytes: number
  #clock = 0
  #allDropped = 0
  #isListening = true

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** The entry whatever its age; `isFresh` says whether it may be served without asking the database. */
  find(key: string): Cached | undefined {
    const young = this.#young.get(key)
    if (young) return young
    const old = this.#old.get(key)
    if (old) this.#put(key, old)
    return old
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
    this.#put(key, entry)
  }

  /** Drops a site's pages and, of its ancestors', those that gather. */
  dropSite(siteId: string, ancestorIds: readonly string[]): void {
    this.#clock += 1
    for (const id of [siteId, ...ancestorIds]) this.#dropped.set(id, this.#clock)
    for (const generation of [this.#young, this.#old]) {
      for (const [key, entry] of generation) {
        const isAbove = entry.gathers && ancestorIds.includes(entry.siteId)
        if (entry.siteId === siteId || isAbove) generation.delete(key)
      }
    }
    this.#youngBytes = bytesIn(this.#young)
  }

  dropAll(): void {
    this.#clock += 1
    this.#allDropped = this.#clock
    this.#young = new Map()
    this.#old = new Map()
    this.#youngBytes = 0
  }

  /** While notices cannot arrive nothing counts as fresh. */
  listening(isListening: boolean): void {
    this.#isListening = isListening
  }

  size(): { entries: number; bytes: number } {
    const both = new Map([...this.#old, ...this.#young])
    return { entries: both.size, bytes: bytesIn(both) }
  }

  #put(key: string, entry: Cached): void {
    const former = this.#young.get(key)
    this.#youngBytes += weight(entry) - (former ? weight(former) : 0)
    this.#young.set(key, entry)
    if (this.#youngBytes <= this.#maxBytes / 2) return
    this.#old = this.#young
    this.#young = new Map()
    this.#youngBytes = 0
  }
}

const bytesIn = (entries: ReadonlyMap<string, Cached>): number => {
  let bytes = 0
  for (const entry of entries.values()) bytes += weight(entry)
  return bytes
}

/** Headers and the like come to about two kilobytes beside the compressed bytes. */
function weight(entry: Cached): number {
  let bytes = 2_048
  for (const ready of Object.values(entry.ready)) bytes += ready.body.length
  return bytes
}

/** A strong tag per content; the encoding is added where it is sent, as RFC 9110 wants one tag for each representation. */
export const etagOf = (body: Buffer): string => createHash('sha1').update(body).digest('base64url').slice(0, 20)
