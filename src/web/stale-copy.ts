import type { Cached } from './page-cache.ts'
import { etagOf } from './page-cache.ts'
import { firstReady, plainBody } from './ready.ts'
import { markStale } from './render.tsx'

/** A kept answer as it is served while the database is away: a page says that it is old. Made once and kept beside it. */
export function staleCopy(entry: Cached): Cached {
  if (!entry.contentType.startsWith('text/html')) return entry
  if (entry.stale) return entry.stale
  const plain = plainBody(entry)
  const language = plain.includes('<html lang="en"') ? 'en' : 'vi'
  const body = markStale(plain, language, entry.madeAt)
  entry.stale = firstReady({ ...entry, etag: etagOf(body) }, body, 'br')
  return entry.stale
}
