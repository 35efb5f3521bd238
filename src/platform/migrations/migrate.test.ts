import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { emptyDatabase } from '../../../tests/support/database.ts'
import { type Migrated, migrate } from './migrate.ts'
import { MigrationProblem, type MigrationProblemKind } from './migration-problem.ts'
import type { SqlSource } from './sql-files.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

type Files = Record<string, string>

const first = {
  '0001_notes__note.sql': 'create schema notes;\ncreate table notes.note (id integer primary key, live boolean);',
}
const noteView = { '010_note.sql': 'create view live.note as select id from notes.note where live;' }
const rights = `
grant usage on schema notes to congso_live, congso_desk; grant select on notes.note to congso_live, congso_desk;
grant usage on schema live to congso_portal; grant select on all tables in schema live to congso_portal;`

/** A source folder of its own, which a test may change between two runs. */
function source(migrations: Files, live: Files = noteView, roles = rights): SqlSource {
  const folder = mkdtempSync(path.join(tmpdir(), 'congso-migrate-'))
  folders.push(folder)
  const write = (name: string, files: Files) => {
    mkdirSync(path.join(folder, name))
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, name, file), text)
    return path.join(folder, name)
  }
  writeFileSync(path.join(folder, 'roles.sql'), roles)
  return {
    migrationsDir: write('migrations', migrations),
    liveDir: write('live', live),
    rolesFile: path.join(folder, 'roles.sql'),
  }
}

type Empty = Awaited<ReturnType<typeof emptyDatabase>>

async function migrated({ url, secretsDir }: Empty, from: SqlSource): Promise<Migrated> {
  const outcome = await migrate(url, { ...from, secretsDir })
  assert.ok('applied' in outcome)
  return outcome
}

async function rows<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

async function problem(database: Empty, from: SqlSource): Promise<MigrationProblem> {
  const error = await migrated(database, from).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof MigrationProblem, String(error))
  return error
}

const kindOf = async (database: Empty, from: SqlSource): Promise<MigrationProblemKind> =>
  (await problem(database, from)).problem

test('what has run does not run again, and a start with nothing to do is quick', async () => {
  const database = await emptyDatabase()
  const from = source(first)
  assert.deepEqual((await migrated(database, from)).applied, ['0001_notes__note.sql'])
  const began = Date.now()
  const again = await migrated(database, from)
  assert.deepEqual([again.applied, again.liveRebuilt], [[], false])
  assert.ok(Date.now() - began < 500)
})

test('several processes that start at once migrate once', async () => {
  const database = await emptyDatabase()
  const from = source(first)
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => migrated(database, from)))
  assert.equal(outcomes.filter((outcome) => outcome.applied.length > 0).length, 1)
})

test('several databases of one server are migrated at once', async () => {
  const databases = await Promise.all(Array.from({ length: 4 }, () => emptyDatabase()))
  const from = source(first, noteView, `${rights} alter role congso_portal set statement_timeout = '5s';`)
  const outcomes = await Promise.all(databases.map((database) => migrated(database, from)))
  assert.deepEqual(
    outcomes.map((outcome) => outcome.liveRebuilt),
    [true, true, true, true],
  )
})

test('a file that was changed after it ran, or that this program does not know, stops everything', async () => {
  const database = await emptyDatabase()
  await migrated(database, source({ ...first, '0002_notes__note__text.sql': 'alter table notes.note add text text;' }))
  const changed = { '0001_notes__note.sql': 'create schema other;', '0002_notes__note__text.sql': 'select 1;' }
  assert.equal(await kindOf(database, source(changed)), 'changed-after-run')
  assert.equal(await kindOf(database, source(first)), 'database-newer')
})

test('line ends of another system are no change', async () => {
  const database = await emptyDatabase()
  await migrated(database, source({ '0001_a__b.sql': 'create schema a;\nselect 1;\n' }, {}, ''))
  await migrated(database, source({ '0001_a__b.sql': 'create schema a;\r\nselect 1;\r\n' }, {}, ''))
})

test('a failing file is named with its line and leaves nothing behind', async () => {
  const database = await emptyDatabase()
  const trouble = await problem(
    database,
    source({ '0001_a__b.sql': 'create schema a;\n\ncreate tabel a.b ();' }, {}, ''),
  )
  assert.equal(trouble.problem, 'failed')
  assert.match(trouble.message, /0001_a__b\.sql, dòng 3/)
  assert.deepEqual(await rows(database.url, "select from pg_namespace where nspname = 'a'"), [])
})

test('badly named files and two files of one number are refused', async () => {
  const database = await emptyDatabase()
  assert.equal(await kindOf(database, source({ 'note.sql': '' })), 'bad-name')
  assert.equal(await kindOf(database, source({ '0001_a.sql': '', '0001_b.sql': '' })), 'bad-name')
})

test('live views belong to congso_live, follow their files, and vanish with them', async () => {
  const database = await emptyDatabase()
  const { roleUrls } = await migrated(database, source(first))
  const owners = await rows(database.url, "select viewowner from pg_views where schemaname = 'live'")
  assert.deepEqual(owners, [{ viewowner: 'congso_live' }])
  assert.deepEqual(await rows(roleUrls.portal, 'select id from live.note'), [])
  await assert.rejects(rows(roleUrls.portal, 'select id from notes.note'), /permission denied/)

  const other = { '010_count.sql': 'create view live.note_count as select count(*) as n from notes.note;' }
  assert.equal((await migrated(database, source(first, other))).liveRebuilt, true)
  await assert.rejects(rows(roleUrls.portal, 'select id from live.note'), /does not exist/)
  assert.deepEqual(await rows<{ n: string }>(roleUrls.portal, 'select n from live.note_count'), [{ n: '0' }])
})

test('a live file that fails leaves the views as they were', async () => {
  const database = await emptyDatabase()
  const { roleUrls } = await migrated(database, source(first))
  const broken = { '010_note.sql': 'create view live.note as select nothing from notes.note;' }
  assert.equal(await kindOf(database, source(first, broken)), 'failed')
  assert.deepEqual(await rows(roleUrls.portal, 'select id from live.note'), [])
})

test('the passwords stand in a file for its owner only, and stay the same', async () => {
  const database = await emptyDatabase()
  const one = await migrated(database, source(first))
  const other = await migrated(database, source(first))
  assert.deepEqual(one.roleUrls, other.roleUrls)
  assert.equal(statSync(path.join(database.secretsDir, 'roles.json')).mode & 0o777, 0o600)
})

test('an owner who may not create roles is told what to give', async () => {
  const database = await emptyDatabase()
  const name = `congso_probe_${process.pid}`
  const address = new URL(database.url)
  await rows(
    database.url,
    `create role ${name} login password 'probe'; grant all on database ${address.pathname.slice(1)} to ${name}`,
  )
  Object.assign(address, { username: name, password: 'probe' })
  const secretsDir = mkdtempSync(path.join(tmpdir(), 'congso-secrets-'))
  folders.push(secretsDir)
  const givenUrls = { desk: 'postgres://desk@server/congso' }
  const outcome = await migrate(address.href, { ...source(first), secretsDir, givenUrls })
  assert.ok('neededVariables' in outcome)
  assert.deepEqual(outcome.neededVariables, ['DATABASE_URL_PORTAL', 'DATABASE_URL_WORKER'])
  assert.ok(outcome.neededRoles.includes('congso_live'))
  await rows(database.url, `revoke all on database ${address.pathname.slice(1)} from ${name}; drop role ${name}`)
})
