import { documentsPath } from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'
import type { Tally } from '../live.ts'
import { issuingBodies } from '../rules/bodies.ts'
import { kindName } from '../rules/kinds.ts'
import { type DocumentFilters, type FilterName, filterKeys, filterQuery, isAsked, noFilters } from '../rules/public.ts'
import { publicDocumentWords } from '../words/public.ts'
import type { Chip, ShownFacet } from './filters.page.tsx'

export type Counted = {
  /** Of the whole site. */
  all: readonly Tally[]
  /** Of what is asked; null where nothing is. */
  within: readonly Tally[] | null
  total: { count: number; isMore: boolean }
}

export const kindText = (kind: string, language: Language): string =>
  kind === '' ? publicDocumentWords[language].title : (publicDocumentWords[language].kinds[kind] ?? kindName(kind))

/** More names than this are no choice any more: the list is narrowed by something else first. */
const mostOptions = 120

const facetNames = ['kind', 'issuer', 'field', 'year', 'signer'] as const

/** What can be chosen, with how many there are: commonest first, years newest first. */
export function facetsOf(counted: Counted, filters: DocumentFilters, language: Language): ShownFacet[] {
  return facetNames.map((name) => {
    const chosen = String(filters[name] ?? '')
    const values = valuesOf(counted, name)
    const known =
      chosen === '' || values.some(({ value }) => value === chosen)
        ? values
        : [{ value: chosen, count: null }, ...values]
    const sorted = name === 'year' ? known.toSorted((one, other) => Number(other.value) - Number(one.value)) : known
    return {
      ...{ name, chosen },
      options: sorted
        .slice(0, mostOptions)
        .map(({ value, count }) => ({ value, count, text: textOf(name, value, language) })),
    }
  })
}

function valuesOf({ all, within, total }: Counted, facet: string): { value: string; count: number | null }[] {
  const ofSite = all.filter((one) => one.facet === facet)
  if (within === null) return ofSite
  if (total.isMore) return ofSite.map(({ value }) => ({ value, count: null }))
  return within.filter((one) => one.facet === facet)
}

const textOf = (name: FilterName, value: string, language: Language): string => {
  const words = publicDocumentWords[language]
  if (name === 'kind') return kindText(value, language)
  if (name === 'body') return words.bodies[issuingBodies.find((body) => body === value) ?? 'other']
  return name === 'inForceOn' ? words.onDay(value) : value
}

/** The bodies that share the site, counted apart within what else is asked. */
export function bodiesOf(counted: Counted, filters: DocumentFilters, language: Language) {
  const { all, within, total } = counted
  const words = publicDocumentWords[language]
  const present = issuingBodies.filter((body) => all.some(({ facet, value }) => facet === 'body' && value === body))
  const countOf = (body: string): number | null => {
    if (within === null) return all.find(({ facet, value }) => facet === 'body' && value === body)?.count ?? 0
    if (total.isMore || filters.body !== '') return null
    return within.find(({ facet, value }) => facet === 'body' && value === body)?.count ?? 0
  }
  const whole = within === null || (filters.body === '' && !total.isMore) ? total.count : null
  return [
    { ...linkTo(filters, '', language), text: words.all, count: whole, isChosen: filters.body === '' },
    ...present.map((body) => ({
      ...linkTo(filters, body, language),
      ...{ text: words.bodies[body], count: countOf(body), isChosen: filters.body === body },
    })),
  ]
}

const linkTo = (filters: DocumentFilters, body: DocumentFilters['body'], language: Language) => ({
  href: documentsPath(language, filterQuery({ ...filters, body })),
})

/** What is asked, each with the list without it. */
export const chipsOf = (filters: DocumentFilters, language: Language): Chip[] =>
  filterKeys
    .filter((name) => isAsked(filters, name))
    .map((name) => ({
      name,
      text: textOf(name, String(filters[name]), language),
      href: documentsPath(language, filterQuery({ ...filters, [name]: noFilters[name] })),
    }))
