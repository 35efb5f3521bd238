// The citizens' side and the desk as they run, on a database of their own and a free port, with builders for what they show.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { pino, stdSerializers } from 'pino'
import { type Accents, openAccents } from '../../src/main/accents.ts'
import { type OpenDesk, openDesk } from '../../src/main/open-desk.ts'
import { type OpenPortal, openPortal } from '../../src/main/open-portal.ts'
import { openPublicSide } from '../../src/main/public-side.ts'
import { createHttpServer, type Serving } from '../../src/main/serve.ts'
import { visitFigures } from '../../src/modules/visits/live.ts'
import { type Assets, openAssets } from '../../src/platform/assets.ts'
import { type OpenDatabase, openDatabase, type PortalDb } from '../../src/platform/database/index.ts'
import { diskFiles, type FileStore } from '../../src/platform/files/index.ts'
import type { Logger } from '../../src/platform/log.ts'
import type { Provider } from '../../src/platform/single-sign-on.ts'
import type { PortalObserver, View } from '../../src/web/portal.ts'
import { type Builders, buildersOn } from './builders.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type Got, type Sending, send } from './requests.ts'

export type TestPortal = Builders & {
  database: TestDatabase
  files: FileStore
  port: number
  /** The province's host with its port; the desk is at `desk.` and a component site at `<slug>.` before it. */
  apex: string
  /** Views the portal counted. */
  views: View[]
  /** How often a ready page was, and was not, at hand. */
  cache: { hits: number; misses: number }
  /** What it logged as its own faults; a test that expects none ends with an assertion on it. */
  problems: string[]
  get(path: string, sending?: Sending): Promise<Got>
  post(path: string, body: Record<string, string> | Buffer, sending?: Sending): Promise<Got>
  close(): Promise<void>
}

export type PortalOptions = {
  trustProxy?: boolean
  /** The province's own provider for signing in. */
  provider?: Provider | null
  /** Leads the portal's connections to its database another way: through a line a test can cut. */
  via?: (url: string) => Promise<string>
}

/** A portal that answers at 127.0.0.1. Closed by itself when the tests of the file have ended. */
export async function testPortal({
  trustProxy = false,
  via = async (url) => url,
  provider = null,
}: PortalOptions = {}): Promise<TestPortal> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'congso-portal-'))
  const files = diskFiles(folder)
  const url = await via(database.urls.portal)
  const opened = openDatabase(url, { role: 'portal', max: 4, mayExitWhenIdle: true })
  const house = await openHouse({ database, url, opened, files, trustProxy, provider })
  const { port, apex, views, cache, problems } = house
  const get = (path: string, sending: Sending = {}) => send(port, path, { host: apex, ...sending })
  let closing: Promise<void> | undefined
  const close = async () => {
    await house.close()
    await opened.close()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
  const portal: TestPortal = {
    ...buildersOn({ db: database.desk, files, apex }),
    ...{ database, files, port, apex, views, cache, problems, get },
    post: (path, body, sending = {}) => get(path, { method: 'POST', body, ...sending }),
    close: () => (closing ??= close()),
  }
  after(portal.close)
  return portal
}

/** Asks again until `check` no longer throws. It waits long, so that a busy machine fails nothing: speed is measured elsewhere. */
export async function eventually(check: () => Promise<void>, within = 10_000): Promise<void> {
  const begun = performance.now()
  for (;;) {
    try {
      await check()
      return
    } catch (problem) {
      if (performance.now() - begun > within) throw problem
      await pause(15)
    }
  }
}

/** Asserts the status of an answer and names the address where it differs. */
export async function expectStatus(answer: Promise<Got>, status: number, where = ''): Promise<Got> {
  const got = await answer
  assert.equal(got.status, status, `${where} ${got.text.slice(0, 300)}`)
  return got
}

/** Asserts that an answer holds a text, or does not, without printing the whole page. */
export function expectText(got: Got, text: string, isThere = true): void {
  assert.equal(got.text.includes(text), isThere, `${text} in ${got.status} ${got.text.length} characters`)
}

type House = {
  database: TestDatabase
  url: string
  opened: OpenDatabase<'portal'>
  files: FileStore
  trustProxy: boolean
  provider: Provider | null
}

/** The port is part of the sites' addresses, so the server listens before the portal is put together. */
async function openHouse({ database, url, opened, files, trustProxy, provider }: House) {
  const assets = await openAssets()
  const accents = openAccents()
  const sides: { portal?: OpenPortal; desk?: OpenDesk } = {}
  const server = createHttpServer(servingLater(assets, accents, sides))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const apex = `localhost:${port}`
  const views: View[] = []
  const problems: string[] = []
  const cache = { hits: 0, misses: 0 }
  const observer = observerOf(cache)
  const log: Logger = pino(
    { level: 'error', serializers: { problem: stdSerializers.err } },
    { write: (line: string) => void problems.push(line) },
  )
  const hosting = { apex, scheme: 'http' as const }
  const figures = (siteId: string) => footerFigures(opened.db, siteId)
  const count = (view: View) => void views.push(view)
  const both = { assets, accents, hosting, log, trustProxy }
  const portal = await openPortal({ ...both, db: opened.db, url, files, figures, count, observer })
  const publicSide = openPublicSide({
    ...{ db: opened.db, hosting, accentStylesheet: accents.url, asset: assets.url },
  })
  const desk = await openDesk({ ...both, files, publicSide, db: database.desk, provider })
  Object.assign(sides, { portal, desk })
  return { port, apex, views, cache, problems, close: () => closeHouse(server, portal, desk) }
}

function servingLater(assets: Assets, accents: Accents, sides: { portal?: OpenPortal; desk?: OpenDesk }): Serving {
  const there = <T>(side: T | undefined): T => {
    if (side === undefined) throw new Error('asked before the portal is open')
    return side
  }
  return {
    ...{ assets, accents, deskHost: 'desk.localhost' },
    get portal() {
      return there(sides.portal)
    },
    get desk() {
      return there(sides.desk)
    },
  }
}

const observerOf = (cache: TestPortal['cache']): PortalObserver => ({
  countRequest: () => undefined,
  observeRender: () => undefined,
  countCache(wasHit) {
    cache[wasHit ? 'hits' : 'misses'] += 1
  },
})

async function footerFigures(db: PortalDb, siteId: string) {
  const found = await visitFigures(db, siteId)
  if (found === undefined) return null
  const { today, thisMonth, sinceLaunch } = found.visits
  return { today, month: thisMonth, total: sinceLaunch, asOf: new Date() }
}

async function closeHouse(server: Server, portal: OpenPortal, desk: OpenDesk): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
  await portal.close()
  await desk.app.close()
}
