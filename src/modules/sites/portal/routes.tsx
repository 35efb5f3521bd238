import { rssPath, siteMapPath, sitemapXmlPath } from '../../../basics/addresses.ts'
import { type Answer, page } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { portalRoute } from '../../../web/routes.ts'
import { trailTo } from '../../../web/trail.ts'
import { componentSites, type NamedSite, successorSites } from '../live.ts'
import { type Hosting, originOf } from '../rules/hosting.ts'
import { siteWords } from '../words.ts'
import { SiteMapPage, type SiteMapProps } from './site-map.page.tsx'

type SiteGroup = SiteMapProps['componentSites'][number]

const showSiteMap =
  (hosting: Hosting) =>
  async (request: PortalRequest): Promise<Answer> => {
    const { db, site, frame, language } = request
    const words = siteWords[language]
    const below = site.archivedSince === null ? await componentSites(db, site.id) : await successorSites(db, site.id)
    return page(
      { title: words.siteMap, description: `${words.siteMap} – ${frame.site.name}`, kind: 'website', date: null },
      <SiteMapPage
        language={language}
        trail={trailTo(undefined, request)}
        sections={frame.menu}
        componentSites={grouped(below, hosting)}
        machine={[
          { href: rssPath(language), text: words.rss },
          { href: sitemapXmlPath, text: words.sitemapXml },
        ]}
      />,
      { alternate: site.languages.length > 1 ? siteMapPath(language === 'vi' ? 'en' : 'vi') : null, gathers: true },
    )
  }

const grouped = (sites: readonly NamedSite[], hosting: Hosting): SiteGroup[] =>
  (['department', 'commune', 'district', 'topic'] as const).flatMap((kind) => {
    const links = sites
      .filter((site) => site.kind === kind)
      .map((site) => ({ href: originOf(site, hosting), text: site.name }))
    return links.length > 0 ? [{ kind, sites: links }] : []
  })

export const siteRoutes = (hosting: Hosting) =>
  (['vi', 'en'] as const).map((language) => portalRoute('GET', siteMapPath(language), showSiteMap(hosting)))
