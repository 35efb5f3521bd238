/** The product as a process of its own, on scratch data. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, type Site } from './asking.ts'
import { cpuOf, memoryOf } from './processes.ts'

export const root = path.resolve(import.meta.dirname, '../..')
const program = path.join(root, 'bin/congso.js')

export type Starting = { dataDir: string; port: number; isDemo?: boolean; core?: number; databaseUrl?: string }

export type Server = {
  site: Site
  /** Milliseconds from the command to "congso ready". */
  startedIn: number
  pid: number
  /** The embedded PostgreSQL as it runs now. */
  databasePid(): number
  databasePort(): number
  /** Processor time so far in milliseconds: all of it, and PostgreSQL's part. */
  cpu(): { all: number; database: number }
  memory(): number
  /** How many pages were not in the page cache so far, as the server's own metrics tell. */
  misses(): Promise<number>
  stop(): Promise<void>
}

/** How far from the server's port its metrics answer. */
const metricsBeside = 5

const running = new Set<Server>()

const environmentOf = ({ dataDir, port, databaseUrl }: Starting): NodeJS.ProcessEnv => {
  const { PATH, HOME, LANG } = process.env
  return {
    PATH,
    HOME,
    LANG,
    CONGSO_DATA: dataDir,
    PORT: String(port),
    OPS_PORT: String(port + metricsBeside),
    LOG_LEVEL: 'error',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  }
}

export async function startServer(starting: Starting): Promise<Server> {
  const { dataDir, port, isDemo = false, core } = starting
  const words = [program, ...(isDemo ? ['--demo'] : []), 'start']
  const [command = '', ...rest] = core === undefined ? words : ['taskset', '-c', String(core), ...words]
  const begun = performance.now()
  const child = spawn(command, rest, { env: environmentOf(starting), stdio: ['ignore', 'pipe', 'pipe'], cwd: root })
  await ready(child)
  const pid = child.pid ?? 0
  const databaseLine = (line: number) =>
    Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[line])
  const databasePid = () => databaseLine(0)
  const server: Server = {
    site: { port, host: `localhost:${port}` },
    startedIn: performance.now() - begun,
    pid,
    databasePid,
    databasePort: () => databaseLine(3),
    cpu: () => ({ all: cpuOf([pid, databasePid()]), database: cpuOf([databasePid()]) }),
    memory: () => memoryOf([pid, databasePid()]),
    misses: () => missesAt(port + metricsBeside),
    async stop() {
      running.delete(server)
      await end(child)
    },
  }
  running.add(server)
  return server
}

async function missesAt(port: number): Promise<number> {
  const { body } = await ask({ port, host: 'localhost' }, '/metrics')
  return Number(/^congso_page_cache_total{outcome="miss"} (\d+)/m.exec(body.toString())?.[1] ?? Number.NaN)
}

/** Whatever happens, nothing of ours goes on running. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((server) => server.stop()))
}

/** Resolves at the line that says so. Throws what the server said when it ends before. */
async function ready(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let said = ''
  const hear = (piece: Buffer) => {
    said = (said + piece.toString()).slice(-4000)
    if (said.includes('congso ready')) resolve()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  child.once('exit', () => reject(new Error(`the server ended before it was ready:\n${said}`)))
  child.once('error', reject)
  await Promise.race([
    promise,
    pause(120_000, undefined, { ref: false }).then(() => reject(new Error(`not ready within 120 s:\n${said}`))),
  ])
  await promise
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await ended
  clearTimeout(force)
}

export type CommandRun = { exitCode: number | null; output: string; messages: string; milliseconds: number }

/** Runs one command of the product on the same data to its end, or until it is killed. */
export async function runCommand(
  where: Pick<Starting, 'dataDir' | 'port'>,
  words: readonly string[],
  onStart: (child: ChildProcess) => void = () => {},
): Promise<CommandRun> {
  const begun = performance.now()
  const child = spawn(process.execPath, [program, ...words], {
    env: environmentOf(where),
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: root,
  })
  let output = ''
  let messages = ''
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => (messages = (messages + piece.toString()).slice(-4000)))
  onStart(child)
  const [exitCode] = (await once(child, 'close')) as [number | null]
  return { exitCode, output, messages, milliseconds: performance.now() - begun }
}
