// A database of its own for a test: a copy of a template that is migrated once for each state of `database/`.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import {
  type DeskDb,
  type OpenDatabase,
  type OwnerDb,
  openDatabase,
  type PortalDb,
  type WorkerDb,
} from '../../src/platform/database/index.ts'
import { migrate, type RoleUrls } from '../../src/platform/migrations/index.ts'
import { rolePasswords } from '../../src/platform/migrations/role-secrets.ts'
import { roleUrlsOf } from '../../src/platform/migrations/role-urls.ts'
import { type SqlSource, sumOfFiles } from '../../src/platform/migrations/sql-files.ts'
import { isAlive } from '../../src/platform/postgres/running-server.ts'
import { leaveTestServer, type TestServer, testServer } from './test-server.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The product's own SQL. */
export const sqlSource: SqlSource = {
  migrationsDir: path.join(root, 'database/migrations'),
  liveDir: path.join(root, 'database/live'),
  rolesFile: path.join(root, 'database/roles.sql'),
}

/** Held while the template is made, by whichever test comes first. */
const templateLock = 727_276

export type TestDatabase = {
  owner: OwnerDb
  desk: DeskDb
  portal: PortalDb
  worker: WorkerDb
  pools: { owner: pg.Pool; desk: pg.Pool; portal: pg.Pool; worker: pg.Pool }
  urls: RoleUrls & { owner: string }
  /** Closes the pools and removes the database; whatever a file leaves is dropped when its tests have ended. */
  drop(): Promise<void>
}

/** A migrated, empty database with a handle for each role. Call `drop` when done. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await testServer()
  const { name, roleUrls } = await onServer(server.url, async (client) => {
    const template = await templateDatabase(client, server)
    const clone = `congso_test_${process.pid}_${randomBytes(4).toString('hex')}`
    await client.query(`create database ${clone} template ${template.name}`)
    await copyRights(client, template.name, clone)
    return { name: clone, roleUrls: template.roleUrls }
  })
  return opened(server, name, {
    owner: inDatabase(server.url, name),
    desk: inDatabase(roleUrls.desk, name),
    portal: inDatabase(roleUrls.portal, name),
    worker: inDatabase(roleUrls.worker, name),
  })
}

/** An empty database that nothing has migrated, for tests of the runner itself. */
export async function emptyDatabase(): Promise<{ url: string; secretsDir: string; drop(): Promise<void> }> {
  const server = await testServer()
  const name = `congso_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await onServer(server.url, (client) => client.query(`create database ${name}`))
  return {
    url: inDatabase(server.url, name),
    secretsDir: server.secretsDir,
    drop: once(() => dropDatabase(server, name)),
  }
}

const notDropped = new Set<() => Promise<void>>()

after(async () => {
  await Promise.all([...notDropped].map((drop) => drop()))
  await leaveTestServer()
})

function once(drop: () => Promise<void>): () => Promise<void> {
  let dropped: Promise<void> | undefined
  const dropOnce = () => {
    notDropped.delete(dropOnce)
    dropped ??= drop()
    return dropped
  }
  notDropped.add(dropOnce)
  return dropOnce
}

function opened(server: TestServer, name: string, urls: TestDatabase['urls']): TestDatabase {
  const shared = { max: 4, mayExitWhenIdle: true }
  const owner = openDatabase(urls.owner, { role: 'owner', ...shared })
  const desk = openDatabase(urls.desk, { role: 'desk', ...shared })
  const portal = openDatabase(urls.portal, { role: 'portal', ...shared })
  const worker = openDatabase(urls.worker, { role: 'worker', ...shared })
  const all: Pick<OpenDatabase<'owner'>, 'close'>[] = [owner, desk, portal, worker]
  return {
    owner: owner.db,
    desk: desk.db,
    portal: portal.db,
    worker: worker.db,
    pools: { owner: owner.pool, desk: desk.pool, portal: portal.pool, worker: worker.pool },
    urls,
    drop: once(async () => {
      await Promise.all(all.map((each) => each.close()))
      await dropDatabase(server, name)
    }),
  }
}

async function dropDatabase(server: TestServer, name: string): Promise<void> {
  await onServer(server.url, (client) => client.query(`drop database if exists ${name} with (force)`))
}

type Template = { name: string; roleUrls: RoleUrls }

let madeHere: Promise<Template> | undefined

function templateDatabase(client: pg.Client, server: TestServer): Promise<Template> {
  madeHere ??= makeTemplate(client, server)
  return madeHere
}

async function makeTemplate(client: pg.Client, server: TestServer): Promise<Template> {
  const name = `congso_template_${(await sumOfFiles(sqlSource)).slice(0, 12)}`
  await client.query('select pg_advisory_lock($1)', [templateLock])
  try {
    await sweep(client, name)
    const finished = await client.query('select from pg_database where datname = $1 and not datallowconn', [name])
    const url = inDatabase(server.url, name)
    if (finished.rowCount !== 0) return { name, roleUrls: roleUrlsOf(url, await rolePasswords(server.secretsDir)) }
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
    const outcome = await migrate(url, { ...sqlSource, secretsDir: server.secretsDir })
    if ('neededRoles' in outcome) throw new Error(`Thiếu vai trò: ${outcome.neededRoles.join(', ')}`)
    // Finished: it takes no connections any more, so that a copy never has to wait for one.
    await client.query(`alter database ${name} allow_connections false`)
    return { name, roleUrls: outcome.roleUrls }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [templateLock])
  }
}

/** Removes old templates and what killed tests left. The newest stay for runs that began before a file changed. */
async function sweep(client: pg.Client, keep: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^congso_(template|test)_' order by oid desc",
  )
  const templates = rows.filter((row) => row.datname.startsWith('congso_template_')).slice(3)
  const leftBehind = rows.filter((row) => isLeftBehind(row.datname))
  for (const { datname } of [...templates, ...leftBehind]) {
    if (datname !== keep) await client.query(`drop database if exists ${datname} with (force)`)
  }
}

function isLeftBehind(name: string): boolean {
  const maker = /^congso_test_(\d+)_/.exec(name)?.[1]
  return maker !== undefined && !isAlive(Number(maker))
}

/** A copy does not inherit who may connect or make temporary tables. */
async function copyRights(client: pg.Client, from: string, to: string): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('grant %s on database %I to %s', a.privilege_type, $2::text,
       case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end) as statement
     from pg_database as d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) as a where d.datname = $1`,
    [from, to],
  )
  await client.query([`revoke all on database ${to} from public`, ...rows.map((row) => row.statement)].join(';'))
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inDatabase(url, 'postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function inDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
