import { searchPath, searchSuggestionsPath } from '../../../basics/addresses.ts'
import { type PortalRoute, portalRoute } from '../../../web/routes.ts'
import type { Hosting } from '../../sites/live.ts'
import { showSearch } from './show-search.tsx'
import { showSuggestions } from './show-suggestions.ts'

/** `hosting` tells where the other sites of the province are. */
export const searchRoutes = (hosting: Hosting): PortalRoute[] =>
  (['vi', 'en'] as const).flatMap((language) => [
    portalRoute('GET', searchPath(language), (request) => showSearch(request, hosting)),
    portalRoute('GET', searchSuggestionsPath(language), showSuggestions),
  ])
