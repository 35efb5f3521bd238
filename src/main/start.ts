/** `congso start`: everything in one process but the worker, until a signal. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { allSites } from '../modules/sites/index.ts'
import { startFlushing } from '../modules/visits/inbox/flushing.ts'
import { visitFigures } from '../modules/visits/live.ts'
import { createVisitCounter } from '../modules/visits/rules/visit-counter.ts'
import { openAssets } from '../platform/assets.ts'
import { type Logger, openLog } from '../platform/log.ts'
import { createMetrics } from '../platform/metrics.ts'
import { openProvider } from '../platform/single-sign-on.ts'
import { openAccents } from './accents.ts'
import type { Configuration } from './configuration.ts'
import { type OpenDesk, openDesk } from './open-desk.ts'
import { openPortal } from './open-portal.ts'
import { openStorage, type Storage } from './open-storage.ts'
import { serveMetrics } from './operations.ts'
import { openPublicSide } from './public-side.ts'
import { scannerOf } from './scanner.ts'
import { createHttpServer } from './serve.ts'
import { firstSignal } from './signals.ts'
import { startWorkerProcess } from './worker-process.ts'

/** Runs until SIGINT or SIGTERM. Says on one line of standard output when it is ready. */
export async function start(configuration: Configuration): Promise<void> {
  const log = openLog(configuration.logLevel)
  const stopped = firstSignal()
  const storage = await openStorage(configuration)
  // Closed from the newest to the oldest, also what was open already when something else could not be opened.
  const opened = new AsyncDisposableStack()
  opened.defer(storage.close)
  try {
    const demo = configuration.isDemo
      ? await (await import('./demo/prepare.ts')).prepareDemo(storage, configuration)
      : []
    const notes = await run(configuration, storage, { log, opened })
    for (const note of [...demo, ...notes]) console.error(note)
    console.log(`congso ready ${configuration.scheme}://${configuration.apex}`)
    await stopped
  } finally {
    await opened.disposeAsync()
  }
}

type Around = { log: Logger; opened: AsyncDisposableStack }

/** What is in front is opened last, so that it stops before what it leans on. Answers what the operator is to be told. */
async function run(configuration: Configuration, storage: Storage, { log, opened }: Around): Promise<string[]> {
  const { apex, scheme, trustProxy, opsPort, isDemo } = configuration
  const { counter, flushing } = startCounting(storage, log)
  opened.defer(flushing.stop)
  const observer = createMetrics({
    visitRowsUnflushed: () => counter.size().rows,
    pageCache: () => portal.cacheSize(),
  })
  const look = { assets: await openAssets(), accents: openAccents() }
  const both = { ...look, hosting: { apex, scheme }, log, trustProxy }
  const figures = (siteId: string) => footerFigures(storage, siteId)
  const provider = configuration.provider && openProvider(configuration.provider)
  const { files, urls } = storage
  const portal = await openPortal({
    ...both,
    ...{ db: storage.portal(), url: urls.portal, files, figures, count: counter.count, observer },
  })
  opened.defer(portal.close)
  const publicSide = openPublicSide({
    ...{ db: storage.portal(), hosting: both.hosting },
    ...{ accentStylesheet: look.accents.url, asset: look.assets.url },
  })
  const desk = await openDesk({
    ...both,
    ...{ files, publicSide, provider, db: storage.desk(), scanner: scannerOf(configuration) },
    sendsMail: configuration.mail !== null,
    dataDir: configuration.dataDir,
  })
  opened.defer(() => desk.app.close())
  opened.defer(startWorkerProcess(isDemo, log).stop)
  if (opsPort !== null) opened.adopt(await serveMetrics(observer, opsPort), closeServer)
  const server = createHttpServer({ ...look, portal, desk, deskHost: `desk.${apex.replace(/:\d+$/, '')}` })
  server.listen(configuration.port, configuration.host)
  await once(server, 'listening')
  opened.adopt(server, closeServer)
  return firstSteps(storage, desk, `${scheme}://desk.${apex}`)
}

/** What an empty system needs first. */
async function firstSteps({ desk }: Storage, { setUp }: OpenDesk, deskOrigin: string): Promise<string[]> {
  const path = await setUp.offer(desk())
  const sites = await allSites(desk())
  return [
    ...(path === null ? [] : [`Tạo quản trị viên đầu tiên tại ${deskOrigin}${path}`]),
    ...(sites.length > 0
      ? []
      : [
          'Chưa có trang nào. Tạo cổng của tỉnh: npx congso site create --slug TÊN --name "TÊN ĐẦY ĐỦ" --kind province',
        ]),
  ]
}

function startCounting(storage: Storage, log: Logger) {
  const counter = createVisitCounter({ random: randomBytes })
  const onProblem = (problem: unknown) => log.warn({ problem }, 'visits wait')
  return { counter, flushing: startFlushing({ db: storage.portal(), counter, onProblem }) }
}

async function footerFigures({ portal }: Storage, siteId: string) {
  const figures = await visitFigures(portal(), siteId)
  if (figures === undefined) return null
  const { today, thisMonth, sinceLaunch } = figures.visits
  return { today, month: thisMonth, total: sinceLaunch, asOf: new Date() }
}

/** Lets running answers finish, for a few seconds. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const force = setTimeout(() => server.closeAllConnections(), 5_000)
  await closed
  clearTimeout(force)
}
