/** Puts the citizen's side together: routes, the state of sites, the page cache and the notices that keep both true. */
import type { FastifyBaseLogger } from 'fastify'
import { missing } from '../modules/editions/portal/missing.ts'
import type { Hosting } from '../modules/sites/live.ts'
import { loadSiteState } from '../modules/sites/portal/load-state.ts'
import type { Assets } from '../platform/assets.ts'
import { answers } from '../platform/database/health.ts'
import { isDatabaseAway, type Listener, listen, type PortalDb } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import { Outage } from '../web/outage.ts'
import { PageCache } from '../web/page-cache.ts'
import { createPortal, type Portal, type PortalObserver, type View } from '../web/portal.ts'
import { SiteStates } from '../web/site-states.ts'
import type { Accents } from './accents.ts'
import { citedIn } from './citations.ts'
import { portalRoutes } from './portal-routes.ts'

export type PortalOpening = {
  db: PortalDb
  /** Where notices are heard. */
  url: string
  hosting: Hosting
  files: FileStore
  assets: Assets
  accents: Accents
  figures(siteId: string): Promise<{ today: number; month: number; total: number; asOf: Date } | null>
  count(view: View): void
  observer: PortalObserver
  log: FastifyBaseLogger
  trustProxy: boolean
  cacheBytes?: number
}

export type OpenPortal = Portal & {
  close(): Promise<void>
  /** Whether the database answers. */
  isReady(): Promise<boolean>
  cacheSize(): { entries: number; bytes: number }
}

export async function openPortal(opening: PortalOpening): Promise<OpenPortal> {
  const { db, hosting, accents, figures } = opening
  const cache = new PageCache(opening.cacheBytes ?? 48 * 1024 * 1024)
  const loading = { db, hosting, figures, accentStylesheet: accents.url }
  const states = new SiteStates({ load: (host, now) => loadSiteState(loading, host, now), isAway: isDatabaseAway })
  const listener = keepTrue(opening.url, states, cache)
  const portal = await createPortal({
    ...opening,
    routes: portalRoutes(hosting, opening.assets.url),
    missing,
    citedIn: citedIn(hosting),
    states,
    cache,
    outage: new Outage(),
    asset: opening.assets.url,
    isAway: isDatabaseAway,
  })
  await listener.ready
  return {
    ...portal,
    cacheSize: () => cache.size(),
    isReady: () => answers(db),
    async close() {
      await listener.close()
      await portal.app.close()
    },
  }
}

/** Drops what a notice says has changed; everything after a time without notices. */
function keepTrue(url: string, states: SiteStates, cache: PageCache): Listener {
  const dropEverything = () => {
    states.dropAll()
    cache.dropAll()
  }
  return listen(url, 'congso_live', {
    onNotice(payload) {
      const { site, above } = readNotice(payload)
      if (site === null) return dropEverything()
      for (const id of [site, ...above]) states.drop(id)
      cache.dropSite(site, above)
    },
    onLost: () => cache.listening(false),
    onReturn: () => {
      dropEverything()
      cache.listening(true)
    },
  })
}

/** What cannot be read is taken for the worst: everything changed. */
function readNotice(payload: string): { site: string | null; above: string[] } {
  try {
    const { site, above } = JSON.parse(payload) as { site: string | null; above: string[] }
    return { site, above: Array.isArray(above) ? above : [] }
  } catch {
    return { site: null, above: [] }
  }
}
