/** The state of each site (frame, next change), kept in memory between its changes. */
import type { SiteState } from './context.ts'

export type SiteStates = {
  /** The site that answers at this host, or null. Throws when the database is away and the site was never seen. */
  at(host: string, now: Date): Promise<{ state: SiteState; isStale: boolean } | null>
  drop(siteId: string): void
  dropAll(): void
}

type Loading = {
  load(host: string, now: Date): Promise<SiteState | null>
  isAway(problem: unknown): boolean
}

/** Figures in the footer may lag by this much; nothing else does. */
const longest = 60_000
const mostHosts = 2_000

export function createSiteStates({ load, isAway }: Loading): SiteStates {
  const states = new Map<string, SiteState>()
  const stale = new Set<string>()
  const loading = new Map<string, Promise<SiteState | null>>()

  const isFresh = (host: string, state: SiteState, now: Date): boolean =>
    !stale.has(host) &&
    now.getTime() - state.loadedAt.getTime() < longest &&
    (state.nextChange === null || state.nextChange > now)

  const loadOnce = (host: string, now: Date): Promise<SiteState | null> => {
    const running = loading.get(host)
    if (running) return running
    stale.delete(host)
    const started = load(host, now).finally(() => loading.delete(host))
    loading.set(host, started)
    return started
  }

  return {
    async at(host, now) {
      const held = states.get(host)
      if (held && isFresh(host, held, now)) return { state: held, isStale: false }
      try {
        const state = await loadOnce(host, now)
        if (state === null) {
          states.delete(host)
          return null
        }
        if (states.size >= mostHosts) states.clear()
        states.set(host, state)
        return { state, isStale: false }
      } catch (problem) {
        if (held === undefined || !isAway(problem)) throw problem
        return { state: held, isStale: true }
      }
    },
    drop(siteId) {
      for (const [host, state] of states) if (state.site.id === siteId) stale.add(host)
    },
    dropAll() {
      for (const host of states.keys()) stale.add(host)
    },
  }
}
