// Opens a pool of connections as one of the four roles.
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { preparedPool } from './prepared-pool.ts'
import type { DatabaseRole, OpenDatabase } from './types.ts'
import { valueParsers } from './value-parsers.ts'

/** Milliseconds until a server that does not answer counts as away. */
const connectWithin = 2000

/** Milliseconds to wait for a free connection: a citizen is told at once, a job may wait. */
const freeWithin: Record<DatabaseRole, number> = { portal: 2000, desk: 10_000, worker: 60_000, owner: 60_000 }

/** No citizen's page may hold a connection longer than this many milliseconds. */
const portalStatementTimeout = 5000

type DatabaseOptions<Role extends DatabaseRole> = {
  role: Role
  /** The most connections held at once; 8 without it. */
  max?: number
  applicationName?: string
  /** Idle connections do not keep the process alive: for tests and one-off commands. */
  mayExitWhenIdle?: boolean
  /** Told about connections lost while idle; the pool replaces them by itself. */
  onIdleError?: (error: Error) => void
}

/**
 * Opens lazily: no connection is made before the first query. The session counts its days in Asia/Ho_Chi_Minh.
 * Queries throw the driver's errors; `isDatabaseAway` tells those that pass by themselves.
 */
export function openDatabase<Role extends DatabaseRole>(
  url: string,
  options: DatabaseOptions<Role>,
): OpenDatabase<Role> {
  const pool = new pg.Pool(poolSettings(url, options))
  // Without listeners a restart of the server ends this process: for idle connections, and for those in use,
  // whose running query fails anyway.
  pool.on('error', (error) => options.onIdleError?.(error))
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: preparedPool(pool) }) })
  let closing: Promise<void> | undefined
  return { db: db as OpenDatabase<Role>['db'], pool, close: () => (closing ??= pool.end()) }
}

/**
 * The portal's queries are few, fixed and walk an index whatever their values, so planning each call anew costs more than it
 * gives, and a plan made from the statistics of an hour ago can be a bad one.
 */
const sessionOptions = (role: DatabaseRole): string =>
  `-c TimeZone=Asia/Ho_Chi_Minh${role === 'portal' ? ' -c plan_cache_mode=force_generic_plan' : ''}`

function poolSettings(url: string, options: DatabaseOptions<DatabaseRole>): pg.PoolConfig {
  return {
    connectionString: url,
    max: options.max ?? 8,
    application_name: options.applicationName ?? `congso-${options.role}`,
    connectionTimeoutMillis: freeWithin[options.role],
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: options.mayExitWhenIdle ?? false,
    types: valueParsers,
    options: sessionOptions(options.role),
    Client: QuickClient,
    ...(options.role === 'portal' ? { statement_timeout: portalStatementTimeout } : {}),
  }
}

/** The pool's own timeout counts waiting for a free connection too; this one is for reaching the server. */
class QuickClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(typeof config === 'object' ? { ...config, connectionTimeoutMillis: connectWithin } : config)
  }
}
