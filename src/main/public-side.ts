/** What the desk knows of the citizens' side, for previews: a site as it is drawn there, and the built assets. */
import { type Hosting, originOf } from '../modules/sites/live.ts'
import { loadSiteState } from '../modules/sites/portal/load-state.ts'
import type { PortalDb } from '../platform/database/index.ts'
import type { DeskSite, SiteState } from '../web/context.ts'

export type PublicSide = {
  /** `db`: a reader of its own, within a transaction that is only tried. */
  stateOf(site: DeskSite, now: Date, db?: PortalDb): Promise<SiteState | null>
  asset(name: string): string
}

type Parts = {
  db: PortalDb
  hosting: Hosting
  accentStylesheet(accent: string): string
  asset(name: string): string
}

export function openPublicSide({ db, hosting, accentStylesheet, asset }: Parts): PublicSide {
  const loading = { hosting, accentStylesheet, figures: () => Promise.resolve(null) }
  return {
    asset,
    stateOf(site, now, reader = db) {
      const origin = originOf({ ...site, primaryHost: site.hosts[0] ?? null }, hosting)
      return loadSiteState({ ...loading, db: reader }, new URL(origin).hostname, now)
    },
  }
}
