/** The database is away for ten seconds under load: what readers get meanwhile, and how soon all is well again. */

import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startEmbedded } from '../../src/platform/postgres/index.ts'
import { ask, type Site } from '../measure/asking.ts'
import { openGate } from '../measure/gate.ts'
import type { Row } from '../measure/rows.ts'
import { startServer } from '../measure/server.ts'
import { neverAsked } from './uncached.ts'

const awayFor = 10_000
const patience = 30_000

type Seen = { at: number; status: number; isStale: boolean; isCached: boolean }

export async function databaseAwayRows({ dataDir, port }: { dataDir: string; port: number }): Promise<Row[]> {
  const database = await startEmbedded({ dataDir: path.join(dataDir, 'postgres') })
  const gate = await openGate(Number(new URL(database.url).port))
  const url = new URL(database.url)
  url.port = String(gate.port)
  const server = await startServer({ dataDir, port, databaseUrl: url.href })
  try {
    return await through(server.site, gate)
  } finally {
    await gate.open().catch(() => undefined)
    await server.stop()
    await gate.close()
    await database.release()
  }
}

async function through(site: Site, gate: { shut(): Promise<void>; open(): Promise<void> }): Promise<Row[]> {
  await ask(site, '/')
  const seen: Seen[] = []
  const end = new AbortController()
  const reading = [true, false].map((isCached) => read(site, isCached, seen, end.signal))
  await pause(1000)
  const goneAt = performance.now()
  await gate.shut()
  await pause(awayFor)
  const backAt = performance.now()
  await gate.open()
  const recovered = await recovery(site, backAt)
  end.abort()
  await Promise.all(reading)
  // Answers that were under way when it went are neither here nor there.
  const during = seen.filter(({ at }) => at > goneAt + 200 && at < backAt)
  return rowsOf(during, recovered)
}

/** Asks ten times a second: for the same page, or each time for one that is not in the cache. */
async function read(site: Site, isCached: boolean, seen: Seen[], end: AbortSignal): Promise<void> {
  for (let count = 0; !end.aborted; count++) {
    const at = performance.now()
    const { status, body } = await ask(site, isCached ? '/' : `/?ve=${count}`)
    seen.push({ at, status, isStale: body.includes('banner-stale'), isCached })
    await pause(100)
  }
}

/** Seconds until a page outside the cache is there again and the cached one is no longer marked. */
async function recovery(site: Site, backAt: number): Promise<number> {
  while (performance.now() < backAt + patience) {
    const [fresh, cached] = [await ask(site, neverAsked('/')), await ask(site, '/')]
    if (fresh.status === 200 && cached.status === 200 && !cached.body.includes('banner-stale'))
      return (performance.now() - backAt) / 1000
    await pause(100)
  }
  return patience / 1000
}

function rowsOf(during: readonly Seen[], recovered: number): Row[] {
  const cached = during.filter(({ isCached }) => isCached)
  const others = during.filter(({ isCached }) => !isCached)
  const share = (some: readonly Seen[], all: readonly Seen[]) => (all.length === 0 ? 0 : some.length / all.length)
  return [
    {
      key: 'away-cached',
      what: 'Database away: cached pages answered and marked as an old copy',
      value: share(
        cached.filter(({ status, isStale }) => status === 200 && isStale),
        cached,
      ),
      unit: '',
      atLeast: 1,
      from: { requests: cached.length },
    },
    {
      key: 'away-others',
      what: 'Database away: other pages answered 503',
      value: share(
        others.filter(({ status }) => status === 503),
        others,
      ),
      unit: '',
      atLeast: 1,
      from: { requests: others.length, statuses: [...new Set(others.map(({ status }) => status))].join(' ') },
    },
    {
      key: 'away-back',
      what: 'Database back: everything as before',
      value: recovered,
      unit: 's',
      atMost: 10,
      from: {},
    },
  ]
}
