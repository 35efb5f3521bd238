import { type Cached, etagOf } from './page-cache.ts'
import { markStale } from './render.tsx'

/** A kept answer as it is served while the database is away: a page says that it is old. Made once and kept beside it. */
export function staleCopy(entry: Cached): Cached {
  if (!entry.contentType.startsWith('text/html')) return entry
  if (entry.stale) return entry.stale
  const language = entry.body.includes('<html lang="en"') ? 'en' : 'vi'
  const body = markStale(entry.body, language, entry.madeAt)
  entry.stale = { ...entry, body, etag: etagOf(body), ready: {} }
  return entry.stale
}
