/** The list of a site's items as one person may see it, a page at a time. */
import { addDays, startOfDay } from '../../../basics/dates.ts'
import type { IdKey } from '../../../basics/id-key.ts'
import { isId } from '../../../basics/ids.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { SectionSummary } from '../../sites/index.ts'
import type { Actor } from '../rules/edition.ts'
import {
  isNarrowed,
  type ListedState,
  type ListFilter,
  listedStates,
  withDescendants,
  wordsSought,
} from '../rules/list-filter.ts'
import { ownItemsOf, writtenBy } from '../rules/list-rights.ts'
import {
  countByState,
  countListed,
  firstListed,
  type ListedItem,
  type ListNarrowing,
  listedItems,
} from '../store/desk-list.ts'

export type Listing = {
  siteId: string
  actor: Actor
  /** Whether the site is theirs: they see all of it. */
  ownsSite: boolean
  filter: ListFilter
  sections: readonly SectionSummary[]
}

/** The filter as the store understands it: sections with those below, days as moments, only what the person may see. */
export function narrowingOf({ siteId, actor, ownsSite, filter, sections }: Listing): ListNarrowing {
  const { section, author, text, from, until, mine, ...rest } = filter
  const found = section === undefined ? undefined : sections.find(({ slug }) => slug === section)
  return {
    ...rest,
    siteId,
    own: ownItemsOf(actor, { ownsSite }),
    ...(mine ? { mine: writtenBy(actor) } : {}),
    ...(section === undefined ? {} : { sectionIds: found ? withDescendants(found.id, sections) : [] }),
    ...(text === undefined ? {} : { titleWords: wordsSought(text) }),
    ...(author === undefined ? {} : isId(author) ? { authorId: author } : { authorWords: wordsSought(author) }),
    ...(from === undefined ? {} : { from: startOfDay(from) }),
    ...(until === undefined ? {} : { until: startOfDay(addDays(until, 1)) }),
  }
}

export type ListPage = {
  items: readonly ListedItem[]
  /** Set where there is more in that direction. */
  newer: IdKey | null
  older: IdKey | null
  /** Counted no further than `mostCounted`. */
  counts: ReadonlyMap<ListedState, number>
  /** How many the filter finds, counted no further than `mostFound`; null where nothing is narrowed. */
  found: number | null
}

export type Paging = { after: IdKey | null; before: IdKey | null; length: number }

/** Counting stops here: nobody reads on from a thousand. */
export const mostCounted = 1001

/** What a filter finds is counted less far, for every row of it has to be looked up. */
export const mostFound = 101

export async function listItems(db: Reader, listing: Listing, { after, before, length }: Paging): Promise<ListPage> {
  const narrowing = narrowingOf(listing)
  const { rows, found } = await rowsOf(db, listing, narrowing, { after, before, length: length + 1 })
  const isMore = rows.length > length
  const items = before === null ? rows.slice(0, length) : rows.slice(-length)
  const [first, last] = [items[0], items.at(-1)]
  return {
    items,
    newer: first !== undefined && (before === null ? after !== null : isMore) ? keyOf(first) : null,
    older: last !== undefined && (before !== null || isMore) ? keyOf(last) : null,
    counts: await countByState(db, narrowing, listedStates, mostCounted),
    found,
  }
}

type Found = { rows: ListedItem[]; found: number | null }

/** The first page is counted on the way; on later ones what comes before it is counted apart. */
async function rowsOf(db: Reader, { filter }: Listing, narrowing: ListNarrowing, paging: Paging): Promise<Found> {
  const { after, before, length: limit } = paging
  const isCounted = isNarrowed(filter) && Object.keys(filter).some((part) => part !== 'state')
  if (isCounted && after === null && before === null) return firstListed(db, narrowing, { limit, most: mostFound })
  const step = before !== null ? { before } : after !== null ? { after } : {}
  return {
    rows: await listedItems(db, narrowing, { ...step, limit }),
    found: isCounted ? await countListed(db, narrowing, mostFound) : null,
  }
}

const keyOf = ({ changedAt, editionId }: ListedItem): IdKey => ({ instant: changedAt, id: editionId })

/** The most rows a table that is taken away may have. */
export const mostExported = 5000

export async function exportedItems(
  db: Reader,
  listing: Listing,
): Promise<{ items: readonly ListedItem[]; isCut: boolean }> {
  const rows = await listedItems(db, narrowingOf(listing), { limit: mostExported + 1 })
  return { items: rows.slice(0, mostExported), isCut: rows.length > mostExported }
}
