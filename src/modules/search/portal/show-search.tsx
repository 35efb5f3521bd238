import { directoryPath, searchPath, siteMapPath } from '../../../basics/addresses.ts'
import { shorten } from '../../../basics/plain-text.ts'
import { type Answer, page } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { createThrottle } from '../../../web/throttle.ts'
import { type Hosting, originOf } from '../../sites/live.ts'
import { meantInstead, peopleNamed, type Search, search, sitesNamed } from '../live.ts'
import { type Filters, fields, filterQuery, readFilters } from '../rules/filters.ts'
import { searchWords } from '../words.ts'
import type { Answered } from './answer.part.tsx'
import { countText, layOut } from './lay-out.ts'
import type { Laying } from './laying.ts'
import { SearchPage } from './search.page.tsx'

/** So many searches of one address in a minute; a school behind one address may go on. */
const maySearch = createThrottle({ most: 120, everyMs: 60_000 })

/** `/tim-kiem`: never kept, so that what is withdrawn is gone with the commit. */
export async function showSearch(request: PortalRequest, hosting: Hosting): Promise<Answer> {
  const { query, address, now, language } = request
  const words = searchWords[language]
  const typed = query.get('q') ?? ''
  const filters = readFilters(query)
  if (typed.trim() === '') return answerOf(request, { text: '', filters, answer: null, notice: null })
  if (!maySearch(address, now))
    return answerOf(request, { text: typed.slice(0, 200), filters, answer: null, notice: words.tooMany }, 429)
  const found = await search(request.db, typed, { siteId: request.site.id, language, filters })
  if (found === null)
    return answerOf(request, { text: typed.slice(0, 200), filters, answer: null, notice: words.start })
  const { text } = found.asked
  if (found.way === 'too-slow') return answerOf(request, { text, filters, answer: null, notice: words.tooSlow }, 503)
  return answerOf(request, { text, filters, answer: await answered(request, hosting, found, filters), notice: null })
}

type Told = { text: string; filters: Filters; answer: Answered | null; notice: string | null }

function answerOf({ language }: PortalRequest, { text, filters, answer, notice }: Told, status = 200): Answer {
  const words = searchWords[language]
  const title = text === '' ? words.title : words.titleOf(shorten(text, 80))
  const head = { title, description: words.start, kind: 'website', date: null, hidden: true } as const
  const scope = { name: fields.scope, value: filters.scope, names: { tinh: 'tinh' } }
  return page(head, <SearchPage {...{ language, text, scope, answer, notice, action: searchPath(language) }} />, {
    keep: 'never',
    status,
  })
}

async function answered(request: PortalRequest, hosting: Hosting, found: Search, filters: Filters): Promise<Answered> {
  const { db, site, language } = request
  const words = searchWords[language]
  const { asked, way } = found
  const siteIds = [...found.found.hits.map(({ siteId }) => siteId), ...found.found.sites.map(({ value }) => value)]
  const scopeSite = filters.scope === 'site' ? site.id : filters.siteId
  const people = filters.page === 1 && filters.kind === null ? await peopleNamed(db, asked, scopeSite, 6) : []
  const named = await sitesNamed(db, [...new Set([...siteIds, ...people.map(({ siteId }) => siteId)])], language)
  const places = new Map(named.map((one) => [one.id, { name: one.name, origin: originOf(one, hosting) }]))
  const few = found.found.total === 0 || way === 'some'
  const meant = few ? await meantInstead(db, asked, { siteId: site.id, language, filters }) : null
  const laying: Laying = { request, found, filters, places }
  const laid = layOut(laying)
  const hrefOf = (text: string, changed: Partial<Filters>) =>
    `${searchPath(language)}?${filterQuery(text, { ...filters, page: 1, ...changed })}`
  return {
    ...laid,
    count: countText(found.found.total, language),
    notes: [...(asked.wasCut ? [words.cut] : []), ...(way === 'some' ? [words.some] : [])],
    meant: meant === null ? null : { text: meant, href: hrefOf(meant, {}) },
    people: people.map(({ siteId, fullName, title, titleEn, unitName, unitNameEn }) => ({
      href: `${siteId === site.id ? '' : (places.get(siteId)?.origin ?? '')}${directoryPath(language)}`,
      name: fullName,
      title: (language === 'en' ? titleEn : null) ?? title,
      unit: (language === 'en' ? unitNameEn : null) ?? unitName,
      site: siteId === site.id ? null : (places.get(siteId)?.name ?? null),
    })),
    ways: [
      ...(laid.chosen.length > 0 ? [{ href: hrefOf(asked.text, cleared), text: words.withoutFilters }] : []),
      ...(filters.scope === 'site'
        ? [{ href: hrefOf(asked.text, { ...cleared, scope: 'province' }), text: words.widen }]
        : []),
      { href: siteMapPath(language), text: words.sections },
    ],
  }
}

const cleared = { kind: null, year: null, issuer: null, sectionId: null, siteId: null, from: null, to: null } as const
