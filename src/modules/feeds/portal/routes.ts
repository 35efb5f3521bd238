import { documentsRssPath, rssPath, sectionRssPath, sitemapXmlPath } from '../../../basics/addresses.ts'
import { type PortalRoute, portalRoute } from '../../../web/routes.ts'
import { showDocumentFeed, showSectionFeed, showSiteFeed } from './show-feed.ts'
import { showRobots, showSitemapIndex, showSitemapPart } from './show-sitemap.ts'

/** `asset` gives the hashed address of a built file, for programs that ask for an icon without reading the page. */
export const feedRoutes = (asset: (name: string) => string): PortalRoute[] => [
  ...(['vi', 'en'] as const).flatMap((language) => [
    portalRoute('GET', rssPath(language), showSiteFeed),
    portalRoute('GET', sectionRssPath(language, ':slug'), showSectionFeed),
  ]),
  portalRoute('GET', documentsRssPath('vi'), showDocumentFeed),
  portalRoute('GET', sitemapXmlPath, showSitemapIndex),
  portalRoute('GET', '/sitemap-:part.xml', showSitemapPart),
  portalRoute('GET', '/robots.txt', showRobots),
  portalRoute('GET', '/favicon.ico', async () => ({
    kind: 'redirect',
    status: 302,
    to: asset('favicon.svg'),
    cookies: [],
  })),
]
