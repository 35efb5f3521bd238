// One lock on the server for each process that uses it: whoever leaves last, and only that one, may stop it.
import { realpathSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type DataFolder, ownerName, ownerPassword } from './data-folder.ts'
import { EmbeddedTrouble } from './embedded-trouble.ts'
import type { RunningServer } from './running-server.ts'

const presenceLock = 727_275

/** The database of the product; `postgres` keeps only the presence locks, which belong to one database. */
const productDatabase = 'congso'

export type Presence = { client: pg.Client; lost: Promise<void> }

export function ownerUrl(dataDir: string, port: number, database = productDatabase): string {
  return `postgres://${ownerName}:${ownerPassword(dataDir)}@127.0.0.1:${port}/${database}`
}

/** Undefined when the server is just starting or ending; throws 'in-use' when what answers is not ours. */
export async function enter({ dataDir }: DataFolder, { pid, port }: RunningServer): Promise<Presence | undefined> {
  const client = new pg.Client({
    connectionString: ownerUrl(dataDir, port, 'postgres'),
    application_name: 'congso-presence',
    connectionTimeoutMillis: 5000,
  })
  const lost = new Promise<void>((resolve) => client.on('error', () => resolve()).on('end', () => resolve()))
  try {
    await client.connect()
    await refuseAnother(client, dataDir, pid)
    await client.query('select pg_advisory_lock_shared($1)', [presenceLock])
    await ensureDatabase(client)
    holdProcess(client, false)
    return { client, lost }
  } catch (error) {
    await client.end().catch(() => undefined)
    if (error instanceof EmbeddedTrouble) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^28/.test(code)) throw new EmbeddedTrouble('in-use', dataDir, `PID ${pid}`, error)
    return undefined
  }
}

/** A copied folder brings the original's `postmaster.pid` and password along. */
async function refuseAnother(client: pg.Client, dataDir: string, pid: number): Promise<void> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory')
  const served = rows[0]?.data_directory ?? ''
  if (realpathSync(served) !== realpathSync(dataDir))
    throw new EmbeddedTrouble('in-use', dataDir, `PID ${pid}, ${served}`)
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select from pg_database where datname = $1', [productDatabase])
  if (rows.length > 0) return
  await client.query(`create database ${productDatabase}`).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== '42P04' && code !== '23505') throw error
  })
}

/** Present as long as the process lives, without keeping it alive; while it leaves, it waits for the answer. */
function holdProcess(client: pg.Client, hold: boolean): void {
  const socket = client as pg.Client & { ref(): void; unref(): void }
  if (hold) socket.ref()
  else socket.unref()
}

/**
 * Gives our own lock back first, so that of several leaving at once one finds itself alone. `grace` milliseconds are
 * waited for a process whose connection just broke: it stands in the queue for the lock, and then the server stays.
 */
export async function isLastToLeave({ client }: Presence, grace: number): Promise<boolean> {
  holdProcess(client, true)
  await client.query('select pg_advisory_unlock_shared($1)', [presenceLock])
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [presenceLock])
  if (!rows[0]?.alone) return false
  await pause(grace)
  const waiting = await client.query(
    "select from pg_locks where locktype = 'advisory' and objid = $1 and not granted",
    [presenceLock],
  )
  return waiting.rowCount === 0
}
