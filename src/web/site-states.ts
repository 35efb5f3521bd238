/** The state of each site (frame, next change), kept in memory between its changes. */
import type { SiteState } from './context.ts'

type Loading = {
  load(host: string, now: Date): Promise<SiteState | null>
  isAway(problem: unknown): boolean
}

/** Figures in the footer may lag by this much; nothing else does. */
const longest = 60_000
const mostHosts = 2_000

export class SiteStates {
  readonly #loading: Loading
  readonly #states = new Map<string, SiteState>()
  /** Hosts whose state is to be loaded anew, kept until then for the time the database is away. */
  readonly #stale = new Set<string>()
  readonly #running = new Map<string, Promise<SiteState | null>>()

  constructor(loading: Loading) {
    this.#loading = loading
  }

  /** The site that answers at this host, or null. Throws when the database is away and the site was never seen. */
  async at(host: string, now: Date): Promise<{ state: SiteState; isStale: boolean } | null> {
    const held = this.#states.get(host)
    if (held && this.#isFresh(host, held, now)) return { state: held, isStale: false }
    try {
      const state = await this.#load(host, now)
      return state && { state, isStale: false }
    } catch (problem) {
      if (held === undefined || !this.#loading.isAway(problem)) throw problem
      return { state: held, isStale: true }
    }
  }

  /** What was last known of the site at this host, however old. */
  known(host: string): SiteState | undefined {
    return this.#states.get(host)
  }

  drop(siteId: string): void {
    for (const [host, state] of this.#states) if (state.site.id === siteId) this.#stale.add(host)
    // Whose state is being loaded for the first time is not known yet.
    for (const host of this.#running.keys()) if (!this.#states.has(host)) this.#stale.add(host)
  }

  dropAll(): void {
    for (const host of [...this.#states.keys(), ...this.#running.keys()]) this.#stale.add(host)
  }

  #isFresh(host: string, state: SiteState, now: Date): boolean {
    if (this.#stale.has(host) || now.getTime() - state.loadedAt.getTime() >= longest) return false
    return state.nextChange === null || state.nextChange > now
  }

  /** One load at a time for a host. A notice that arrives during it marks the host again; the latest load is what stays. */
  #load(host: string, now: Date): Promise<SiteState | null> {
    const running = this.#running.get(host)
    if (running && !this.#stale.has(host)) return running
    this.#stale.delete(host)
    const isLatest = () => this.#running.get(host) === tracked
    const tracked: Promise<SiteState | null> = this.#loading
      .load(host, now)
      .then(
        (state) => {
          if (isLatest()) this.#keep(host, state)
          return state
        },
        (problem) => {
          if (this.#states.has(host)) this.#stale.add(host)
          else this.#stale.delete(host)
          throw problem
        },
      )
      .finally(() => {
        if (isLatest()) this.#running.delete(host)
      })
    this.#running.set(host, tracked)
    return tracked
  }

  #keep(host: string, state: SiteState | null): void {
    if (state === null) {
      this.#states.delete(host)
      this.#stale.delete(host)
      return
    }
    if (this.#states.size >= mostHosts) this.#states.clear()
    this.#states.set(host, state)
  }
}
