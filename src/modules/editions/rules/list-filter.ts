/** What a list of a site's items is narrowed by, read from an address and written into one. */
import { isDay, type LocalDate } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { fold } from '../../../basics/vietnamese.ts'
import type { ItemType, Origin } from './entry.ts'
import { type State, states } from './state.ts'

/** Where the text under way stands; `change`: live, with a change under way. */
export type ListedState = State | 'change'

export const listedStates: readonly ListedState[] = [...states, 'change']

export const dateKinds = ['changed', 'created', 'published'] as const

export type DateKind = (typeof dateKinds)[number]

export type ListFilter = {
  state?: ListedState
  /** A section by its slug; those below it count too. */
  section?: string
  unitId?: string
  /** A name or a part of one, or a person's id. */
  author?: string
  genre?: string
  origin?: Origin
  type?: ItemType
  dateOf?: DateKind
  from?: LocalDate
  until?: LocalDate
  /** Words of the title. */
  text?: string
  mine?: true
}

export const itemTypes: readonly ItemType[] = ['article', 'page', 'agenda', 'document']
const origins: readonly Origin[] = ['own', 'republished', 'translated']

const known = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((one) => one === text)

/** Reads what can be read; anything else narrows nothing. */
export function readFilter(query: URLSearchParams): ListFilter {
  const line = (name: string) => oneLine(query.get(name) ?? '').slice(0, 100)
  const slug = line('chuyen-muc')
  const genre = line('the-loai')
  return filled({
    state: known(listedStates, query.get('trang-thai')),
    section: /^[a-z0-9-]+$/.test(slug) ? slug : undefined,
    unitId: isId(line('don-vi')) ? line('don-vi') : undefined,
    author: line('tac-gia') || undefined,
    genre: /^[a-z-]+$/.test(genre) ? genre : undefined,
    origin: known(origins, query.get('nguon')),
    type: known(itemTypes, query.get('loai')),
    ...readDays(query),
    text: line('tim') || undefined,
    mine: query.get('cua-toi') === '1' ? true : undefined,
  })
}

function readDays(query: URLSearchParams) {
  const day = (name: string) => (isDay(query.get(name) ?? '') ? (query.get(name) ?? undefined) : undefined)
  const [from, until] = [day('tu'), day('den')]
  if (from === undefined && until === undefined) return {}
  return { dateOf: known(dateKinds, query.get('ngay')) ?? 'changed', from, until }
}

type Loose = { [K in keyof ListFilter]: ListFilter[K] | undefined }

const filled = (loose: Loose): ListFilter =>
  Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined)) as ListFilter

/** The same as an address says it; one text for one filter. */
export function filterQuery(filter: ListFilter): string {
  const { state, section, unitId, author, genre, origin, type, dateOf, from, until, text, mine } = filter
  const pairs = {
    ...{ 'trang-thai': state, 'chuyen-muc': section, 'don-vi': unitId, 'tac-gia': author, 'the-loai': genre },
    ...{ nguon: origin, loai: type, ngay: dateOf, tu: from, den: until, tim: text },
    'cua-toi': mine ? '1' : undefined,
  }
  const said = Object.entries(pairs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return new URLSearchParams(said).toString()
}

export const isNarrowed = (filter: ListFilter): boolean => Object.keys(filter).length > 0

/** The filter without one of its parts; the days go together. */
export function without(filter: ListFilter, part: keyof ListFilter): ListFilter {
  const gone: readonly (keyof ListFilter)[] = part === 'dateOf' ? ['dateOf', 'from', 'until'] : [part]
  return Object.fromEntries(
    Object.entries(filter).filter(([name]) => !gone.includes(name as keyof ListFilter)),
  ) as ListFilter
}

const mostWords = 8

/** The words somebody looks for, as the rows keep theirs: without accents and case. */
export const wordsSought = (text: string): string[] =>
  [...new Set(fold(text).match(/[a-z0-9]+/g) ?? [])].slice(0, mostWords)

/** A section and all below it. */
export function withDescendants(
  id: string,
  sections: readonly { id: string; parentId: string | null }[],
): readonly string[] {
  const found = [id]
  for (const at of found) {
    for (const one of sections) if (one.parentId === at && !found.includes(one.id)) found.push(one.id)
  }
  return found
}
