import { searchPath } from '../../../basics/addresses.ts'
import { type Answer, bytes } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { createThrottle } from '../../../web/throttle.ts'
import { suggest } from '../live.ts'
import { readFilters } from '../rules/filters.ts'

const maySuggest = createThrottle({ most: 600, everyMs: 60_000 })

/** `/tim-kiem/goi-y?q=`: what may be meant by what is being typed, for programs. Never kept. */
export async function showSuggestions(request: PortalRequest): Promise<Answer> {
  const { db, site, query, language, address, now } = request
  const siteId = readFilters(query).scope === 'site' ? site.id : null
  const found = maySuggest(address, now) ? await suggest(db, query.get('q') ?? '', { siteId, language, most: 8 }) : []
  const suggestions = found.map(({ kind, text, path, siteId: of }) => ({
    kind,
    text,
    href: path !== null && of === site.id ? path : searchPath(language, text),
  }))
  return bytes('application/json; charset=utf-8', JSON.stringify({ suggestions }), { keep: 'never' })
}
