// The PostgreSQL that comes with the product: started when nobody runs it, joined when somebody does, stopped by the last.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type DataFolder, prepareDataFolder } from './data-folder.ts'
import { EmbeddedTrouble, troubleOf } from './embedded-trouble.ts'
import { type Launch, launchServer, type ServerSettings, stopServer } from './launch-server.ts'
import { enter, isLastToLeave, ownerUrl, type Presence } from './presence.ts'
import { programFolder } from './programs.ts'
import { type RunningServer, runningServer } from './running-server.ts'
import { serverAccount } from './server-account.ts'

export type EmbeddedOptions = {
  /** The folder of the cluster itself; made when it is absent. */
  dataDir: string
  /** Server settings beside the small defaults; they count only when this call starts the server. */
  settings?: ServerSettings
  /** Gets the server's own lines while this process is its parent. */
  log?: (line: string) => void
}

export type EmbeddedServer = {
  /** The owner's address; it stays the same when the server has to be started again. */
  url: string
  /** Another process had started it. */
  attached: boolean
  /** Of the server as it runs now. */
  readonly pid: number
  /** Leaves the server, and stops it only when no other process uses it. Safe to call twice. */
  release(): Promise<void>
}

/** Milliseconds to wait for a server that another process is starting or stopping. */
const patience = 90_000
/** Milliseconds between two tries; the grace of a leaving process is a multiple of it. */
const betweenTries = 200
const graceForOthers = 1000

type Entered = { running: RunningServer; presence: Presence; attached: boolean }

/** Throws EmbeddedTrouble, whose message can be shown to the operator as it is. */
export async function startEmbedded({
  dataDir,
  settings = {},
  log = () => {},
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const launch: Launch = { settings, port: undefined, log }
  try {
    const folder = await openFolder(path.resolve(dataDir))
    return await keep(folder, launch, await startOrJoin(folder, launch))
  } catch (error) {
    throw troubleOf(path.resolve(dataDir), error)
  }
}

async function openFolder(dataDir: string): Promise<DataFolder> {
  mkdirSync(path.dirname(dataDir), { recursive: true })
  const bin = programFolder()
  const folder = { dataDir, bin, account: serverAccount(bin, dataDir) }
  await prepareDataFolder(folder)
  return folder
}

async function startOrJoin(folder: DataFolder, launch: Launch, signal?: AbortSignal): Promise<Entered> {
  const until = Date.now() + patience
  while (Date.now() < until && !signal?.aborted) {
    const there = runningServer(folder.dataDir)
    const running = there ?? (await launchServer(folder, launch))
    const presence = running?.ready ? await enter(folder, running) : undefined
    if (running && presence) return { running, presence, attached: there !== undefined }
    await pause(betweenTries)
  }
  throw new EmbeddedTrouble('did-not-start', folder.dataDir, `${patience / 1000} s`)
}

/** Stays present until released; a server that was killed is started again at the same address. */
async function keep(folder: DataFolder, launch: Launch, first: Entered): Promise<EmbeddedServer> {
  const leaving = new AbortController()
  const again = { ...launch, port: first.running.port }
  let now = first
  const watch = async () => {
    while (!leaving.signal.aborted) {
      await Promise.race([now.presence.lost, aborted(leaving.signal)])
      if (leaving.signal.aborted) return
      launch.log('congso: the connection to the embedded server was lost')
      const back = await startOrJoin(folder, again, leaving.signal).catch(
        (error: Error) => void launch.log(error.message),
      )
      if (back) now = back
      else await pause(betweenTries, undefined, { ref: false })
    }
  }
  const watching = watch()
  let released: Promise<void> | undefined
  const release = async () => {
    leaving.abort()
    await watching
    await leave(folder, now)
  }
  return {
    url: ownerUrl(folder.dataDir, first.running.port),
    attached: first.attached,
    get pid() {
      return now.running.pid
    },
    release: () => (released ??= release()),
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

async function leave(folder: DataFolder, { running, presence, attached }: Entered): Promise<void> {
  try {
    const isLast = await isLastToLeave(presence, attached ? graceForOthers : 0)
    if (isLast) await stopServer(folder, running)
  } catch (error) {
    // The connection broke while leaving: whoever still uses the server keeps it, the next start joins it.
    if (error instanceof EmbeddedTrouble) throw error
  } finally {
    await presence.client.end().catch(() => undefined)
  }
}
