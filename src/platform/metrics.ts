// What the operator watches, as Prometheus text. Counting is an addition to a number; everything else waits until asked.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Side = 'portal' | 'desk'

type Pool = { totalCount: number; idleCount: number; waitingCount: number }

/** Asked only when somebody reads the metrics. */
export type MetricsSources = {
  pools?: Readonly<Record<string, Pool>>
  visitRowsUnflushed?: () => number
  pageCache?: () => { entries: number; bytes: number }
}

export type Metrics = {
  countRequest(side: Side, status: number): void
  /** Whether a page of the citizen's side came from memory. */
  countCache(wasHit: boolean): void
  /** How long a page took to make, in milliseconds. */
  observeRender(milliseconds: number): void
  contentType: string
  metricsText(): Promise<string>
}

const classes = ['other', '1xx', '2xx', '3xx', '4xx', '5xx'] as const
const renderBuckets = [0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1, 2.5, 5]

export function createMetrics(sources: MetricsSources = {}): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests: Record<Side, number[]> = { portal: classes.map(() => 0), desk: classes.map(() => 0) }
  const cache = { hit: 0, miss: 0 }
  addRequests(registry, requests)
  addCache(registry, cache)
  addGauges(registry, sources)
  const render = new Histogram({
    name: 'congso_render_seconds',
    help: 'How long a page took to make',
    buckets: renderBuckets,
    registers: [registry],
  })
  return {
    countRequest(side, status) {
      const place = status >= 100 && status < 600 ? Math.floor(status / 100) : 0
      const counts = requests[side]
      counts[place] = (counts[place] ?? 0) + 1
    },
    countCache(wasHit) {
      cache[wasHit ? 'hit' : 'miss'] += 1
    },
    observeRender: (milliseconds) => render.observe(milliseconds / 1000),
    contentType: registry.contentType,
    metricsText: () => registry.metrics(),
  }
}

function addRequests(registry: Registry, requests: Record<Side, number[]>): void {
  new Counter({
    name: 'congso_requests_total',
    help: 'Requests answered, by side and class of status',
    labelNames: ['side', 'status'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [side, counts] of Object.entries(requests)) {
        for (const [place, status] of classes.entries()) {
          if (place > 0 || counts[0]) this.inc({ side, status }, counts[place] ?? 0)
        }
      }
    },
  })
}

function addCache(registry: Registry, cache: { hit: number; miss: number }): void {
  new Counter({
    name: 'congso_page_cache_total',
    help: 'Pages of the citizen side found in memory or not',
    labelNames: ['outcome'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(cache)) this.inc({ outcome }, count)
    },
  })
}

function addGauges(registry: Registry, { pools, visitRowsUnflushed, pageCache }: MetricsSources): void {
  if (pools) addPools(registry, pools)
  if (visitRowsUnflushed) {
    gauge(registry, 'congso_visit_rows_unflushed', 'Counted rows that wait to be written', visitRowsUnflushed)
  }
  if (pageCache) {
    gauge(registry, 'congso_page_cache_entries', 'Pages kept in memory', () => pageCache().entries)
    gauge(registry, 'congso_page_cache_bytes', 'Memory they may take', () => pageCache().bytes)
  }
}

function addPools(registry: Registry, pools: Readonly<Record<string, Pool>>): void {
  new Gauge({
    name: 'congso_database_connections',
    help: 'Connections of each pool, and who waits for one',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount)
        this.set({ pool, state: 'idle' }, idleCount)
        this.set({ pool, state: 'waiting' }, waitingCount)
      }
    },
  })
}

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value())
    },
  })
}
