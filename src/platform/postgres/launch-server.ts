// Starts and stops the server process.
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DataFolder } from './data-folder.ts'
import { EmbeddedTrouble, troubleOf } from './embedded-trouble.ts'
import { hasStopped, type RunningServer, runningServer } from './running-server.ts'
import { plainEnvironment } from './server-account.ts'

export type ServerSettings = Readonly<Record<string, string>>

/** Small enough for a demo on an office machine; PostgreSQL's own defaults are for a server of its own. */
const smallSettings: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  max_connections: '60',
  jit: 'off',
  io_method: 'sync',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // The application logs its own failed queries; the server speaks of itself only.
  log_min_messages: 'log',
}

export type Launch = { settings: ServerSettings; port: number | undefined; log: (line: string) => void }

/** Milliseconds for recovery after a crash before a start counts as failed. */
const readyWithin = 120_000

/**
 * Starts a server on the folder and waits until it is ready. Undefined when this try was lost to something that passes:
 * another starter, a taken port, remains of a killed server that are still ending.
 */
export async function launchServer(folder: DataFolder, launch: Launch): Promise<RunningServer | undefined> {
  const server = spawnServer(folder, launch, launch.port ?? (await freePort()))
  const said = collect(server, launch.log)
  const until = Date.now() + readyWithin
  while (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    const running = runningServer(folder.dataDir)
    if (running?.ready && running.pid === server.pid) return running
    if (Date.now() > until) throw new EmbeddedTrouble('did-not-start', folder.dataDir, said())
    await pause(20)
  }
  if (maySucceedLater(said())) return undefined
  throw troubleOf(folder.dataDir, new Error(said()))
}

function spawnServer({ bin, account, dataDir }: DataFolder, { settings }: Launch, port: number): ChildProcess {
  const all = Object.entries({ ...smallSettings, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, args] = account.command(path.join(bin, 'postgres'), ['-D', dataDir, '-p', String(port), ...all])
  // Detached: Ctrl-C in a terminal reaches us alone, and we stop the server when its last user leaves.
  const server = spawn(command, args, {
    ...account.identity,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: plainEnvironment(),
  })
  server.on('error', () => undefined)
  server.unref()
  return server
}

function collect(server: ChildProcess, log: (line: string) => void): () => string {
  let said = ''
  server.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    said = (said + piece).slice(-8000)
    for (const line of piece.split('\n')) if (line.trim()) log(line)
  })
  if (server.stderr && 'unref' in server.stderr && typeof server.stderr.unref === 'function') server.stderr.unref()
  return () => said
}

function maySucceedLater(said: string): boolean {
  return /lock file "postmaster\.pid" (already exists|is empty)|shared memory block .* still in use|could not create any TCP\/IP sockets/.test(
    said,
  )
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createServer().once('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}

/** Fast shutdown: running queries are cut, what was committed is written. Ends within 17 s, at worst as after a crash. */
export async function stopServer({ dataDir, bin }: DataFolder, { pid }: RunningServer): Promise<void> {
  if (process.platform === 'win32') {
    spawn(path.join(bin, 'pg_ctl.exe'), ['stop', '-D', dataDir, '-m', 'fast'], { stdio: 'ignore' })
  } else signal(pid, 'SIGINT')
  if (await stoppedWithin(12_000, dataDir, pid)) return
  signal(pid, 'SIGQUIT')
  await stoppedWithin(5000, dataDir, pid)
}

async function stoppedWithin(milliseconds: number, dataDir: string, pid: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (Date.now() < until) {
    if (hasStopped(dataDir, pid)) return true
    await pause(20)
  }
  return false
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
