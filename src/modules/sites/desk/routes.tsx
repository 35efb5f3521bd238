/** What stands around the items of a site: menu, banners, links, facts. */
import type { SiteEntry } from '../../../web/desk-render.tsx'
import type { DeskRoute } from '../../../web/routes.ts'
import { bannerRoutes, bannersDeed } from './banner-routes.tsx'
import { factsDeed, factsRoutes } from './facts-routes.tsx'
import type { SitesDeskParts } from './kept.ts'
import { linkRoutes, linksDeed } from './link-routes.tsx'
import { menuDeed, menuRoutes } from './menu-routes.tsx'

export const sitesDeskRoutes = (parts: SitesDeskParts): readonly DeskRoute[] => [
  ...menuRoutes(parts),
  ...bannerRoutes(parts),
  ...linkRoutes(parts),
  ...factsRoutes(parts),
]

export const sitesEntries: readonly SiteEntry[] = [menuDeed, bannersDeed, linksDeed, factsDeed]
