// Brings a database up to date: roles, numbered migrations, live views and rights. Safe when several processes start at once.
import pg from 'pg'
import { ensureRoles, rolesNotThere } from './ensure-roles.ts'
import { MigrationProblem } from './migration-problem.ts'
import { rebuildLive, runFile } from './rebuild-live.ts'
import { rolePasswords } from './role-secrets.ts'
import { type RoleUrls, roleUrlsOf } from './role-urls.ts'
import { readSqlFiles, type SqlFile, type SqlFiles, type SqlSource } from './sql-files.ts'

/** Held while migrating; the number is arbitrary and belongs to this runner. */
const migrationLock = 727_274

export type MigrateOptions = SqlSource & {
  /** Where `roles.json` with the generated passwords is kept. */
  secretsDir: string
  /** Addresses given by the operator; with all three the roles are taken as they are. */
  givenUrls?: Partial<RoleUrls>
}

export type Migrated = { applied: readonly string[]; liveRebuilt: boolean; roleUrls: RoleUrls }

/** The owner may not create roles: these variables, and these roles on the server, are needed first. */
export type RolesNeeded = { neededVariables: readonly string[]; neededRoles: readonly string[] }

/**
 * Runs what has not run yet and answers where each role connects.
 * Throws MigrationProblem for files that changed, are unknown or fail; the driver's errors when the server is away.
 */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<Migrated | RolesNeeded> {
  const files = await readSqlFiles(options)
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'congso-migrate',
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const roleUrls = await rolesReady(client, ownerUrl, options)
    if ('neededVariables' in roleUrls) return roleUrls
    if (await isUpToDate(client, files)) return { applied: [], liveRebuilt: false, roleUrls }
    return { ...(await bringUpToDate(client, files)), roleUrls }
  } finally {
    await client.end()
  }
}

async function rolesReady(
  client: pg.Client,
  ownerUrl: string,
  { secretsDir, givenUrls = {} }: MigrateOptions,
): Promise<RoleUrls | RolesNeeded> {
  const { desk, portal, worker } = givenUrls
  if (desk && portal && worker) {
    const neededRoles = await rolesNotThere(client)
    return neededRoles.length === 0 ? { desk, portal, worker } : { neededVariables: [], neededRoles }
  }
  const passwords = await rolePasswords(secretsDir)
  if ((await ensureRoles(client, passwords)) === 'ready') return { ...roleUrlsOf(ownerUrl, passwords), ...givenUrls }
  const variables = { DATABASE_URL_DESK: desk, DATABASE_URL_PORTAL: portal, DATABASE_URL_WORKER: worker }
  return {
    neededVariables: Object.entries(variables).flatMap(([name, url]) => (url ? [] : [name])),
    neededRoles: await rolesNotThere(client),
  }
}

/** Looks without waiting for the lock, so that a start with nothing to do costs two small queries. */
async function isUpToDate(client: pg.Client, files: SqlFiles): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('migrations.applied') is not null and to_regclass('migrations.live') is not null as there",
  )
  if (!rows[0]?.there) return false
  const pending = await pendingFiles(client, files.migrations)
  return pending.length === 0 && (await liveSum(client)) === files.liveSum
}

async function bringUpToDate(client: pg.Client, files: SqlFiles): Promise<Omit<Migrated, 'roleUrls'>> {
  await client.query('select pg_advisory_lock($1)', [migrationLock])
  await makeLedger(client)
  const pending = await pendingFiles(client, files.migrations)
  for (const file of pending) await applyOnce(client, file)
  const liveRebuilt = (await liveSum(client)) !== files.liveSum
  if (liveRebuilt) await rebuildLive(client, files)
  return { applied: pending.map((file) => file.name), liveRebuilt }
}

async function makeLedger(client: pg.Client): Promise<void> {
  await client.query(`
    create schema if not exists migrations;
    create table if not exists migrations.applied (
      name text constraint applied_pk primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    create table if not exists migrations.live (
      sha256 text not null,
      rebuilt_at timestamptz not null default now()
    )`)
}

/** The files still to run. Throws when one that ran has changed or is not ours. */
async function pendingFiles(client: pg.Client, files: readonly SqlFile[]): Promise<SqlFile[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations.applied')
  const applied = new Map(rows.map((row) => [row.name, row.sha256]))
  const known = new Set(files.map((file) => file.name))
  const unknown = rows.map((row) => row.name).filter((name) => !known.has(name))
  // An older program would put its own older views in place of the newer ones.
  if (unknown.length > 0) throw new MigrationProblem('database-newer', unknown.sort().join(', '))
  const changed = files.filter((file) => applied.has(file.name) && applied.get(file.name) !== file.sha256)
  if (changed[0]) throw new MigrationProblem('changed-after-run', changed[0].name)
  return files.filter((file) => !applied.has(file.name))
}

async function applyOnce(client: pg.Client, file: SqlFile): Promise<void> {
  await client.query('begin')
  try {
    await runFile(client, file)
    await client.query('insert into migrations.applied (name, sha256) values ($1, $2)', [file.name, file.sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function liveSum(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ sha256: string }>('select sha256 from migrations.live')
  return rows[0]?.sha256
}
