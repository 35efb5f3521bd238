/** Turns a page of the list into what is drawn. */

import { dayText } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { contributorsOf } from '../../sites/index.ts'
import { type ListPage as Listed, type Listing, mostCounted, mostExported, mostFound } from '../actions/list-items.ts'
import {
  bulkPath,
  listPath,
  listTablePath,
  savedFilterDefaultPath,
  savedFilterEndPath,
  savedFiltersPath,
  wholeListPath,
} from '../paths/list.ts'
import { itemPath, itemsPath } from '../paths.ts'
import { bulkDeedsFor } from '../rules/bulk.ts'
import { filterQuery, isNarrowed, type ListFilter, listedStates, without } from '../rules/list-filter.ts'
import { ownItemsOf } from '../rules/list-rights.ts'
import { mayBegin } from '../rules/rights.ts'
import { type ListedItem, writerNamed } from '../store/desk-list.ts'
import type { SavedFilter } from '../store/saved-filters.ts'
import { holderText, listWords as words } from '../words/list.ts'
import { newItemAt } from './begin-item.tsx'
import type { ListPageProps } from './list.page.tsx'
import { type ListDesk, sectionChoices, unitChoices } from './list-asked.ts'
import { BeginItem } from './list-begin.part.tsx'
import type { Choice, FilterChip, StateChip } from './list-filters.part.tsx'
import type { ListRow } from './list-rows.part.tsx'

type Found = { listing: Listing; listed: Listed; saved: readonly SavedFilter[] }

export async function propsOf(
  desk: ListDesk,
  request: SiteRequest,
  found: Found,
): Promise<Omit<ListPageProps, 'said'>> {
  const { csrf, query, site } = request
  const { listing, listed } = found
  const { filter, actor } = listing
  const { slug } = site
  const step = { filter }
  return {
    filters: await filtersOf(request, found),
    saved: savedOf(request, found),
    rows: listed.items.map((item) => rowOf(item, listing, slug)),
    nothing: nothingText(request, listing),
    found: listed.found === null ? null : words.found(words.count(listed.found, mostFound)),
    bulk: { action: bulkPath(slug), csrf, deeds: bulkDeedsFor(actor.roles) },
    steps: {
      newest: isNarrowed(filter) ? listPath(slug, step) : wholeListPath(slug),
      newer: listed.newer && listPath(slug, { ...step, before: listed.newer }),
      older: listed.older && listPath(slug, { ...step, after: listed.older }),
    },
    tables: { xlsx: listTablePath(slug, filter, 'xlsx'), csv: listTablePath(slug, filter, 'csv') },
    tableLimit: words.table.limit(mostExported),
    done: words.done[query.get('da') ?? ''] ?? null,
    unchosen: words.unchosen[query.get('da') ?? ''] ?? null,
    begin: mayBegin(actor) ? <BeginItem {...(await newItemAt(desk, request))} /> : null,
  }
}

function nothingText({ query }: SiteRequest, listing: Listing): string {
  if (isNarrowed(listing.filter) || query.has('sau') || query.has('truoc')) return words.noneFound
  return ownItemsOf(listing.actor, listing) === null ? words.none : words.noneOwn
}

function rowOf(item: ListedItem, { sections }: Listing, slug: string): ListRow {
  const { editionId, title, language, type, state, pending, sectionIds, unit, changedAt } = item
  const names = sections.filter(({ id }) => sectionIds.includes(id)).map(({ name }) => name)
  return {
    ...{ editionId, title, state, pending, changedAt, href: itemPath(slug, editionId) },
    isEnglish: language === 'en',
    type: type === 'article' ? null : words.types[type],
    section: names.length > 1 ? `${names[0]} +${names.length - 1}` : (names[0] ?? ''),
    unit: unit ?? '',
    holder: holderText({ ...item, stage: pending ?? state }),
  }
}

async function filtersOf({ db, site }: SiteRequest, { listing, listed }: Found): Promise<ListPageProps['filters']> {
  const { filter, sections, siteId, actor } = listing
  const units = unitChoices(await contributorsOf(db, siteId))
  const { author } = filter
  const person = author !== undefined && isId(author) ? await writerNamed(db, siteId, author) : undefined
  return {
    ...{ action: itemsPath(site.slug), filter, units, sections: sectionChoices(sections) },
    states: stateChips(site.slug, filter, listed),
    chips: chipsOf(site.slug, filter, {
      person,
      units,
      sections: sections.map(({ slug, name }) => ({ value: slug, text: name })),
    }),
    whole: wholeListPath(site.slug),
    offersMine: ownItemsOf(actor, listing) === null,
  }
}

/** States where nothing stands are left out, but for the one that was asked for. */
function stateChips(slug: string, filter: ListFilter, { counts }: Listed): StateChip[] {
  const others = without(filter, 'state')
  const whole = isNarrowed(others) ? listPath(slug, { filter: others }) : wholeListPath(slug)
  const all: StateChip = { state: null, text: words.all, count: null, href: whole, current: filter.state === undefined }
  const shown = listedStates.filter((state) => (counts.get(state) ?? 0) > 0 || state === filter.state)
  const chips = shown.map((state) => ({
    ...{ state, text: words.states[state], count: words.count(counts.get(state) ?? 0, mostCounted) },
    ...{ href: listPath(slug, { filter: { ...filter, state } }), current: filter.state === state },
  }))
  return [all, ...chips]
}

type Names = { person: string | undefined; units: readonly Choice[]; sections: readonly Choice[] }

/** What the list is narrowed by beside its state, each with a way to drop it. */
function chipsOf(slug: string, filter: ListFilter, names: Names): FilterChip[] {
  const nameIn = (choices: readonly Choice[], value?: string) => choices.find((one) => one.value === value)?.text.trim()
  const { section, unitId, author, genre, origin, type, dateOf, text, mine } = filter
  const said: readonly [keyof ListFilter, string | undefined][] = [
    ['text', text && `“${text}”`],
    ['section', section && (nameIn(names.sections, section) ?? section)],
    ['unitId', unitId && (nameIn(names.units, unitId) ?? words.filter.unit)],
    ['author', author && (isId(author) ? (names.person ?? words.filter.somebody) : author)],
    ['genre', genre && (words.genres[genre] ?? genre)],
    ['origin', origin && words.origins[origin]],
    ['type', type && words.types[type]],
    ['dateOf', dateOf && daysText(filter)],
    ['mine', mine && words.filter.mineChip],
  ]
  return said.flatMap(([part, shown]) => {
    const rest = without(filter, part)
    const href = isNarrowed(rest) ? listPath(slug, { filter: rest }) : wholeListPath(slug)
    return shown === undefined ? [] : [{ text: shown, href }]
  })
}

function daysText({ dateOf = 'changed', from, until }: ListFilter): string {
  const parts = [from && `từ ${dayText(from, 'vi')}`, until && `đến ${dayText(until, 'vi')}`].filter(Boolean)
  return `${words.dates[dateOf]} ${parts.join(' ')}`
}

function savedOf({ site, csrf }: SiteRequest, { listing, saved }: Found): ListPageProps['saved'] {
  const query = filterQuery(listing.filter)
  const { slug } = site
  return {
    saved: saved.map((one) => ({ ...one, href: `${itemsPath(slug)}?${one.query}`, current: one.query === query })),
    ...{ query, csrf },
    actions: {
      keep: savedFiltersPath(slug),
      remove: savedFilterEndPath(slug),
      makeDefault: savedFilterDefaultPath(slug),
    },
  }
}
