/** How a search is narrowed, as it stands in the address of its page. */
import { isDay, type LocalDate } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import { narrowing } from './index-entry.ts'
import { allOf, quoted } from './lexemes.ts'

export const kinds = ['article', 'document', 'page', 'agenda'] as const
export type Kind = (typeof kinds)[number]
export type Scope = 'site' | 'province'

export type Filters = {
  scope: Scope
  kind: Kind | null
  year: string | null
  issuer: string | null
  sectionId: string | null
  siteId: string | null
  from: LocalDate | null
  to: LocalDate | null
  byDate: boolean
  page: number
}

/** Pages beyond show nothing any more: what is searched for is better asked more closely. */
export const lastPage = 100
export const pageLength = 10

export const noFilters: Filters = {
  scope: 'site',
  kind: null,
  year: null,
  issuer: null,
  sectionId: null,
  siteId: null,
  from: null,
  to: null,
  byDate: false,
  page: 1,
}

/** The names of the fields in addresses: a promise, as addresses are. */
export const fields = {
  scope: 'pham-vi',
  kind: 'loai',
  year: 'nam',
  issuer: 'co-quan',
  sectionId: 'chuyen-muc',
  siteId: 'trang-tp',
  from: 'tu',
  to: 'den',
  order: 'xep',
  page: 'trang',
} as const

const kindWords: Readonly<Record<Kind, string>> = {
  article: 'tin',
  document: 'van-ban',
  page: 'gioi-thieu',
  agenda: 'lich',
}

/** What cannot be read narrows nothing. */
export function readFilters(query: URLSearchParams): Filters {
  const id = (name: string): string | null => (isId(query.get(name) ?? '') ? query.get(name) : null)
  const day = (name: string): string | null => (isDay(query.get(name) ?? '') ? query.get(name) : null)
  const year = query.get(fields.year) ?? ''
  const page = query.get(fields.page) ?? ''
  return {
    scope: query.get(fields.scope) === 'tinh' ? 'province' : 'site',
    kind: kinds.find((kind) => kindWords[kind] === query.get(fields.kind)) ?? null,
    year: /^(?:19|20)\d\d$/.test(year) ? year : null,
    issuer: (query.get(fields.issuer) ?? '').slice(0, 200).trim() || null,
    sectionId: id(fields.sectionId),
    siteId: id(fields.siteId),
    from: day(fields.from),
    to: day(fields.to),
    byDate: query.get(fields.order) === 'moi',
    page: /^[1-9]\d{0,2}$/.test(page) ? Math.min(Number(page), lastPage) : 1,
  }
}

/** The address's query of a search; what is at its default is left out. */
export function filterQuery(text: string, filters: Filters): string {
  const query = new URLSearchParams({ q: text })
  const set = (name: string, value: string | null): void => {
    if (value !== null) query.set(name, value)
  }
  set(fields.scope, filters.scope === 'province' ? 'tinh' : null)
  set(fields.kind, filters.kind && kindWords[filters.kind])
  set(fields.year, filters.year)
  set(fields.issuer, filters.issuer)
  set(fields.sectionId, filters.sectionId)
  set(fields.siteId, filters.siteId)
  set(fields.from, filters.from)
  set(fields.to, filters.to)
  set(fields.order, filters.byDate ? 'moi' : null)
  set(fields.page, filters.page > 1 ? String(filters.page) : null)
  return query.toString()
}

/** In PostgreSQL's form. Over the province each item counts once, at its home. */
export function narrowedOf(filters: Filters, { siteId, language }: { siteId: string; language: string }): string {
  const { scope, kind, year, issuer, sectionId } = filters
  const site = scope === 'site' ? siteId : filters.siteId
  const keys = [
    narrowing.language(language),
    ...(site === null ? [] : [narrowing.site(site)]),
    ...(scope === 'site' ? [] : [narrowing.own]),
    ...(kind === null ? [] : [narrowing.kind(kind)]),
    ...(year === null ? [] : [narrowing.year(year)]),
    ...(issuer === null ? [] : [narrowing.issuer(issuer)]),
    ...(sectionId === null ? [] : [narrowing.section(sectionId)]),
  ]
  return allOf(keys.map(quoted)) ?? ''
}
