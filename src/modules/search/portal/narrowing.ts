/** By what a search can be narrowed further, and by what it is narrowed already. */
import { dayText } from '../../../basics/dates.ts'
import { integerText } from '../../../basics/numbers.ts'
import type { Counted } from '../live.ts'
import type { Filters } from '../rules/filters.ts'
import { searchWords } from '../words.ts'
import type { Chosen, Facet } from './facets.part.tsx'
import { hrefFor, kindOf, type Laying, mostCounted } from './laying.ts'

/** So many of each are offered. */
const mostOffered = 8

type Naming = {
  title: string
  counted: readonly Counted[]
  textOf(value: string): string | undefined
  set(value: string): Partial<Filters>
}

/** What is chosen already, or the same everywhere, is not offered. Counts are told where everything was counted. */
export function facetsOf(laying: Laying): Facet[] {
  const { filters } = laying
  const { kind, site, section, issuer, year } = namings(laying)
  const offered = [
    ...(filters.kind === null ? [kind] : []),
    ...(filters.scope === 'province' && filters.siteId === null ? [site] : []),
    ...(filters.scope === 'site' && filters.sectionId === null ? [section] : []),
    ...(filters.issuer === null ? [issuer] : []),
    ...(filters.year === null ? [year] : []),
  ]
  return offered.map((naming) => facetOf(laying, naming)).filter(({ values }) => values.length > 1)
}

function namings({ request, found: { found }, places }: Laying) {
  const words = searchWords[request.language]
  const years = found.years.toSorted((a, b) => (a.value < b.value ? 1 : -1))
  const same = (value: string) => value
  const naming = (title: string, counted: readonly Counted[], rest: Pick<Naming, 'textOf' | 'set'>): Naming => ({
    title,
    counted,
    ...rest,
  })
  return {
    kind: naming(words.kind, found.kinds, {
      textOf: (value) => words.kinds[kindOf(value)],
      set: (value) => ({ kind: kindOf(value) }),
    }),
    site: naming(words.site, found.sites, { textOf: (id) => places.get(id)?.name, set: (siteId) => ({ siteId }) }),
    section: naming(words.section, found.sections, {
      textOf: (id) => request.sections.find((one) => one.id === id)?.name,
      set: (sectionId) => ({ sectionId }),
    }),
    issuer: naming(words.issuer, found.issuers, { textOf: same, set: (issuer) => ({ issuer }) }),
    year: naming(words.year, years, { textOf: same, set: (year) => ({ year }) }),
  }
}

function facetOf(laying: Laying, { title, counted, textOf, set }: Naming): Facet {
  const { request, found } = laying
  const isWhole = found.found.total <= mostCounted
  const hrefOf = hrefFor(laying)
  const values = counted.slice(0, mostOffered).flatMap(({ value, count }) => {
    const text = textOf(value)
    const shown = isWhole ? integerText(count, request.language) : null
    return text === undefined ? [] : [{ text, href: hrefOf(set(value)), count: shown }]
  })
  return { title, values }
}

/** Each leads to the search without it. */
export function chosenOf(laying: Laying): Chosen[] {
  const { request, filters, places } = laying
  const { language, sections } = request
  const words = searchWords[language]
  const { kind, year, issuer, sectionId, siteId, from, to, scope } = filters
  const hrefOf = hrefFor(laying)
  const chosen = (text: string | null, changed: Partial<Filters>): Chosen[] =>
    text === null ? [] : [{ text, href: hrefOf(changed) }]
  const section = sectionId && (sections.find(({ id }) => id === sectionId)?.name ?? words.section)
  const site = scope === 'province' && siteId ? (places.get(siteId)?.name ?? words.site) : null
  return [
    ...chosen(kind && words.kinds[kind], { kind: null }),
    ...chosen(site, { siteId: null }),
    ...chosen(section, { sectionId: null }),
    ...chosen(issuer, { issuer: null }),
    ...chosen(year && `${words.year} ${year}`, { year: null }),
    ...chosen(from && `${words.from} ${dayText(from, language)}`, { from: null }),
    ...chosen(to && `${words.to} ${dayText(to, language)}`, { to: null }),
  ]
}
