/** What the parts of the page of results are made from. */
import { searchPath } from '../../../basics/addresses.ts'
import type { PortalRequest } from '../../../web/context.ts'
import type { Search } from '../live.ts'
import { type Filters, filterQuery, type Kind, kinds } from '../rules/filters.ts'

export type Places = ReadonlyMap<string, { name: string; origin: string }>
export type Laying = { request: PortalRequest; found: Search; filters: Filters; places: Places }

/** More are not counted. */
export const mostCounted = 1000

/** The same search with something changed; it begins at its first page. */
export const hrefFor =
  ({ request, found, filters }: Laying) =>
  (changed: Partial<Filters>): string =>
    `${searchPath(request.language)}?${filterQuery(found.asked.text, { ...filters, page: 1, ...changed })}`

export const kindOf = (kind: string): Kind => kinds.find((known) => known === kind) ?? 'article'
