/** What the desk knows of the citizens' side, for previews: a site as it is drawn there, and the built assets. */
import { type Hosting, originOf } from '../modules/sites/live.ts'
import { loadSiteState } from '../modules/sites/portal/load-state.ts'
import type { PortalDb } from '../platform/database/index.ts'
import type { DeskSite, SiteState } from '../web/context.ts'

export type PublicSide = {
  stateOf(site: DeskSite, now: Date): Promise<SiteState | null>
  asset(name: string): string
}

type Parts = {
  db: PortalDb
  hosting: Hosting
  accentStylesheet(accent: string): string
  asset(name: string): string
}

export function openPublicSide({ db, hosting, accentStylesheet, asset }: Parts): PublicSide {
  const loading = { db, hosting, accentStylesheet, figures: () => Promise.resolve(null) }
  return {
    asset,
    stateOf(site, now) {
      const origin = originOf({ ...site, primaryHost: site.hosts[0] ?? null }, hosting)
      return loadSiteState(loading, new URL(origin).hostname, now)
    },
  }
}
