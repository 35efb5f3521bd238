/** `congso start`: everything in one process but the worker, until a signal. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import { openAssets } from '../platform/assets.ts'
import { type Logger, openLog } from '../platform/log.ts'
import { openAccents } from './accents.ts'
import type { Configuration } from './configuration.ts'
import { loadDemo } from './demo/index.ts'
import { openPortal } from './open-portal.ts'
import { openStorage, type Storage } from './open-storage.ts'
import { createHttpServer } from './serve.ts'

/** Runs until SIGINT or SIGTERM. Says on one line of standard output when it is ready. */
export async function start(configuration: Configuration): Promise<void> {
  const log = openLog(configuration.logLevel)
  const stopped = firstSignal()
  const storage = await openStorage(configuration)
  try {
    if (configuration.isDemo) await loadDemo(storage, new Date())
    const running = await run(configuration, storage, log)
    console.log(`congso ready ${configuration.scheme}://${configuration.apex}`)
    await stopped
    await running.close()
  } finally {
    await storage.close()
  }
}

async function run(configuration: Configuration, storage: Storage, log: Logger): Promise<{ close(): Promise<void> }> {
  const hosting = { apex: configuration.apex, scheme: configuration.scheme }
  const assets = await openAssets()
  const accents = openAccents()
  const portal = await openPortal({
    db: storage.portal(),
    url: storage.urls.portal,
    hosting,
    files: storage.files,
    assets,
    accents,
    figures: async () => null,
    count: () => {},
    log,
    trustProxy: configuration.trustProxy,
  })
  const deskHost = `desk.${configuration.apex.replace(/:\d+$/, '')}`
  const server = createHttpServer({ portal, desk: portal, deskHost, assets, accents })
  server.listen(configuration.port, configuration.host)
  await once(server, 'listening')
  return {
    async close() {
      await closeServer(server)
      await portal.close()
    },
  }
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

/** A second signal does not wait any longer. */
function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1))
        resolve()
      })
    }
  })
}
