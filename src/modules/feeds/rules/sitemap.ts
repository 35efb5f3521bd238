import { isoText } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import { element, type Xml, xmlDocument } from './xml.ts'

/** One thing a site shows, with its absolute address in each language it speaks. */
export type SitemapEntry = { urls: readonly { language: Language; url: string; changedAt?: Date }[] }

/** Item numbers of one part: each may have an edition in two languages, and a part holds at most 5,000 addresses. */
const numbersInPart = 2500

/** The part an item stands in, from 1; part 0 is the home and the sections. */
export const partOf = (number: number): number => Math.ceil(number / numbersInPart)

/** The first and last item number of a part. */
export const numbersOf = (part: number): { first: number; last: number } => ({
  first: (part - 1) * numbersInPart + 1,
  last: part * numbersInPart,
})

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }

export const sitemapIndexDocument = (partUrls: readonly string[]): string =>
  xmlDocument(
    element('sitemapindex', namespace, ...partUrls.map((url) => element('sitemap', {}, element('loc', {}, url)))),
  )

export const sitemapDocument = (entries: readonly SitemapEntry[]): string =>
  xmlDocument(
    element('urlset', { ...namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, ...entries.flatMap(addressesOf)),
  )

/** Each language names all of them, itself too, as search engines ask. */
function addressesOf({ urls }: SitemapEntry): Xml[] {
  const links = urls.map(({ language, url }) =>
    element('xhtml:link', { rel: 'alternate', hreflang: language, href: url }),
  )
  return urls.map(({ url, changedAt }) =>
    element(
      'url',
      {},
      element('loc', {}, url),
      changedAt ? element('lastmod', {}, isoText(changedAt)) : null,
      ...(urls.length > 1 ? links : []),
    ),
  )
}
