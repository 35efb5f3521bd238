/** Every route of the citizen's side, in one list. */
import { agendaRoutes } from '../modules/agenda/portal/routes.tsx'
import { articleRoutes } from '../modules/articles/portal/routes.tsx'
import { documentRoutes } from '../modules/documents/portal/routes.tsx'
import { editionRoutes } from '../modules/editions/portal/routes.tsx'
import { feedRoutes } from '../modules/feeds/portal/routes.ts'
import { homeRoutes } from '../modules/home/portal/routes.tsx'
import { pageRoutes } from '../modules/pages/portal/routes.tsx'
import { searchRoutes } from '../modules/search/portal/routes.ts'
import type { Hosting } from '../modules/sites/live.ts'
import { siteRoutes } from '../modules/sites/portal/routes.tsx'
import type { PortalRoute } from '../web/routes.ts'

export const portalRoutes = (hosting: Hosting, asset: (name: string) => string): readonly PortalRoute[] => [
  ...homeRoutes(hosting),
  ...articleRoutes(hosting),
  ...documentRoutes(hosting),
  ...pageRoutes,
  ...agendaRoutes,
  ...siteRoutes(hosting),
  ...feedRoutes(asset),
  ...searchRoutes(hosting),
  ...editionRoutes,
]
