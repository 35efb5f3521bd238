import { sitemapXmlPath } from '../../../basics/addresses.ts'
import { type Answer, bytes, notFound } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { sectionsOfSite } from '../../sites/live.ts'
import { addressesInPart, highestNumber, type LiveAddress, partsInUse } from '../live.ts'
import { fixedAddresses } from '../rules/fixed-addresses.ts'
import { robotsText } from '../rules/robots.ts'
import { partOf, type SitemapEntry, sitemapDocument, sitemapIndexDocument } from '../rules/sitemap.ts'

const xmlType = 'application/xml; charset=utf-8'

/** Which parts there are. */
export async function showSitemapIndex({ db, site }: PortalRequest): Promise<Answer> {
  const parts = [0, ...(await partsInUse(db, site.id, partOf(await highestNumber(db, site.id))))]
  const document = sitemapIndexDocument(parts.map((part) => `${site.origin}/sitemap-${part}.xml`))
  return bytes(xmlType, document, { keep: 'site' })
}

/** The home and sections (part 0) or one range of items. A part that holds nothing is not there. */
export async function showSitemapPart({ db, site, params }: PortalRequest): Promise<Answer> {
  const { part: text = '' } = params
  if (!/^(?:0|[1-9]\d{0,3})$/.test(text)) return notFound
  const part = Number(text)
  const entries =
    part === 0
      ? fixedAddresses(await sectionsOfSite(db, site.id), site.languages).map((urls) => ({
          urls: urls.map(({ language, path }) => ({ language, url: site.origin + path })),
        }))
      : entriesOf(await addressesInPart(db, site.id, part), site.origin)
  return entries.length === 0 ? notFound : bytes(xmlType, sitemapDocument(entries), { keep: 'site' })
}

function entriesOf(addresses: readonly LiveAddress[], origin: string): SitemapEntry[] {
  const byNumber = Map.groupBy(addresses, ({ number }) => number)
  return [...byNumber.values()].map((editions) => ({
    urls: editions.map(({ language, path, changedAt }) => ({ language, url: origin + path, changedAt })),
  }))
}

export async function showRobots({ site }: PortalRequest): Promise<Answer> {
  return bytes('text/plain; charset=utf-8', robotsText(site.origin + sitemapXmlPath), { keep: 'site' })
}
