/** What was found, in the form its page shows. */
import { searchPath } from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'
import { integerText } from '../../../basics/numbers.ts'
import type { Hit } from '../live.ts'
import { fields, filterQuery, lastPage, pageLength } from '../rules/filters.ts'
import { marked, passageOf } from '../rules/passages.ts'
import { searchWords } from '../words.ts'
import type { Answered } from './answer.part.tsx'
import { hrefFor, kindOf, type Laying, mostCounted } from './laying.ts'
import { chosenOf, facetsOf } from './narrowing.ts'
import type { Result } from './results.part.tsx'

export function countText(total: number, language: Language): string {
  const words = searchWords[language]
  if (total === 0) return words.foundFew
  if (total > mostCounted) return words.foundMore(integerText(mostCounted, language))
  return words.found(integerText(total, language))
}

type Laid = Pick<Answered, 'results' | 'facets' | 'chosen' | 'order' | 'dates' | 'newer' | 'older' | 'page'>

export function layOut(laying: Laying): Laid {
  const { request, found, filters } = laying
  const { language } = request
  const words = searchWords[language]
  const { text } = found.asked
  const hrefOf = hrefFor(laying)
  const shownTo = filters.page * pageLength
  const goesOn = shownTo < Math.min(found.found.total, lastPage * pageLength)
  return {
    results: found.found.hits.map((hit) => resultOf(hit, laying)),
    facets: facetsOf(laying),
    chosen: chosenOf(laying),
    order: [
      { text: words.byRelevance, href: hrefOf({ byDate: false }), isOn: !filters.byDate },
      { text: words.byDate, href: hrefOf({ byDate: true }), isOn: filters.byDate },
    ],
    dates: {
      action: searchPath(language),
      names: { from: fields.from, to: fields.to },
      from: filters.from ?? '',
      to: filters.to ?? '',
      rest: [...new URLSearchParams(filterQuery(text, { ...filters, from: null, to: null, page: 1 }))],
    },
    newer: filters.page > 1 ? hrefOf({ page: filters.page - 1 }) : null,
    older: goesOn ? hrefOf({ page: filters.page + 1 }) : null,
    page: words.onPage(integerText(filters.page, language)),
  }
}

function resultOf(hit: Hit, { request, found, places }: Laying): Result {
  const { site, sections, language } = request
  const keys = new Set(found.asked.words)
  const isHere = hit.siteId === site.id
  const passage = passageOf(hit.body, keys)
  return {
    href: isHere ? hit.path : `${places.get(hit.siteId)?.origin ?? ''}${hit.path}`,
    site: isHere ? null : (places.get(hit.siteId)?.name ?? null),
    kind: searchWords[language].kinds[kindOf(hit.kind)],
    number: hit.number,
    issuer: hit.issuer,
    section: sections.find(({ id }) => id === hit.sectionId)?.name ?? null,
    day: hit.datedOn,
    title: marked(hit.title, keys),
    passage: passage ?? (hit.summary === '' ? [] : marked(hit.summary, keys)),
  }
}
