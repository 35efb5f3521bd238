// A PostgreSQL of Debian in a temporary folder, to prove that the product runs on a server that is not ours.
import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { debianPrograms } from './test-requirements.ts'

export type DebianServer = { url: string; secretsDir: string; release(): Promise<void> }

type Identity = { uid?: number; gid?: number }

/** The owner is not a superuser: it may create databases and roles, as an operator would grant it. */
export async function startDebianServer(): Promise<DebianServer> {
  const bin = debianPrograms()
  if (!bin) throw new Error('Không tìm thấy PostgreSQL của Debian')
  const identity = accountOfPostgres()
  const folder = mkdtempSync(path.join(tmpdir(), 'congso-external-'))
  own(folder, identity)
  const password = randomBytes(18).toString('base64url')
  makeCluster(bin, folder, password, identity)
  const { port, stop } = await startCluster(bin, folder, identity)
  const admin = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  await makeOwner(admin, password)
  const secretsDir = mkdtempSync(path.join(tmpdir(), 'congso-secrets-'))
  return {
    url: `postgres://congso_owner:${password}@127.0.0.1:${port}/postgres`,
    secretsDir,
    async release() {
      await stop()
      for (const each of [folder, secretsDir]) rmSync(each, { recursive: true, force: true })
    },
  }
}

function accountOfPostgres(): Identity {
  if (process.getuid?.() !== 0) return {}
  const row = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('postgres:'))
  const [, , uid, gid] = row?.split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

function own(file: string, { uid, gid }: Identity): void {
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid)
}

function makeCluster(bin: string, folder: string, password: string, identity: Identity): void {
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  own(passwordFile, identity)
  const options: SpawnSyncOptions = { ...identity, cwd: '/', encoding: 'utf8' }
  const args = ['-D', path.join(folder, 'data'), '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const initdb = spawnSync(path.join(bin, 'initdb'), [...args, '-E', 'UTF8', '--locale=C.UTF-8'], options)
  if (initdb.status !== 0) throw new Error(`initdb: ${initdb.stderr}`)
}

async function startCluster(bin: string, folder: string, identity: Identity) {
  const port = await freePort()
  const settings = ['fsync=off', 'max_connections=200', 'unix_socket_directories=', 'listen_addresses=127.0.0.1']
  const args = ['-D', path.join(folder, 'data'), '-p', String(port), ...settings.flatMap((each) => ['-c', each])]
  const server = spawn(path.join(bin, 'postgres'), args, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  let said = ''
  server.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said = (said + piece).slice(-4000)
  })
  while (!said.includes('ready to accept connections')) {
    if (server.exitCode !== null) throw new Error(said)
    await pause(25)
  }
  const stop = () => {
    server.kill('SIGINT')
    return ended
  }
  return { port, stop }
}

async function makeOwner(admin: string, password: string): Promise<void> {
  const client = new pg.Client(admin)
  await client.connect()
  await client.query(`create role congso_owner login createdb createrole password '${password}'`)
  await client.query('grant pg_signal_backend to congso_owner')
  await client.end()
  await withdrawLargeObjects(admin)
}

/** What an operator does once on such a server; databases made from the template have it too. */
async function withdrawLargeObjects(admin: string): Promise<void> {
  const template = new URL(admin)
  template.pathname = '/template1'
  const client = new pg.Client(template.href)
  await client.connect()
  await client.query(readFileSync(path.resolve(import.meta.dirname, '../database/superuser.sql'), 'utf8'))
  await client.end()
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}
