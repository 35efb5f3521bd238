// Connected as the citizens' role: no table is read or changed but through the inboxes, and no side door of PostgreSQL is open.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../support/database.ts'
import { eavesdropper } from './attacks.ts'
import { hideSecrets, mark, showsMark } from './secrets.ts'

const database = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'congso-secrets-'))
const { province } = await hideSecrets(database, folder)
await sql`analyze`.execute(database.owner)
const portal = await eavesdropper(database.urls.portal)

after(async () => {
  await portal.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const refused = '42501'
const ours = sql`n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`

type Relation = { name: string; schema: string; kind: string; column: string }

const { rows: relations } = await sql<Relation>`
  select c.oid::regclass::text as name, n.nspname as schema, c.relkind as kind,
    (select quote_ident(a.attname) from pg_attribute as a where a.attrelid = c.oid and a.attnum > 0 order by a.attnum desc limit 1) as column
  from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
  where ${ours} and c.relkind in ('r', 'v', 'p', 'm', 'f', 'S')`.execute(database.owner)
const outside = relations.filter(({ schema }) => schema !== 'live')

test('no table, sequence or view outside schema live is read, changed, emptied or locked', async () => {
  assert.ok(outside.length > 30, `only ${outside.length} were found`)
  for (const { name, column } of outside) {
    for (const statement of [
      `select 1 from ${name} limit 1`,
      `select count(*) from ${name}`,
      `update ${name} set ${column} = ${column}`,
      `delete from ${name}`,
      `truncate ${name}`,
      `lock table ${name} in access share mode`,
      `copy ${name} to stdout`,
    ]) {
      const { code, heard } = await portal.hear(statement)
      // A sequence is no table, which PostgreSQL says before it asks who wants to know; a lock asks for a transaction first.
      assert.ok([refused, '42809', '25P01', '0A000'].includes(code ?? ''), `${statement}: ${code} ${heard}`)
      assert.ok(!showsMark(heard), heard)
    }
  }
})

test('the views of schema live are read only', async () => {
  for (const { name, column } of relations.filter(({ schema }) => schema === 'live')) {
    for (const statement of [
      `insert into ${name} default values`,
      `update ${name} set ${column} = ${column}`,
      `delete from ${name}`,
      `select 1 from ${name} for update`,
    ]) {
      const { code } = await portal.hear(statement)
      assert.ok([refused, '55000', '0A000'].includes(code ?? ''), `${statement}: ${code}`)
    }
  }
})

test('only the inboxes take rows, and only these columns of them', async () => {
  const { rows } = await sql<{ may: string }>`
    select format('%s.%s', c.oid::regclass, a.attname) as may
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace join pg_attribute as a on a.attrelid = c.oid
    where ${ours} and c.relkind in ('r', 'p', 'v', 'f') and a.attnum > 0 and not a.attisdropped
      and has_column_privilege('congso_portal', c.oid, a.attnum, 'insert')
    order by c.oid::regclass::text, a.attnum`.execute(database.owner)
  assert.deepEqual(
    rows.map(({ may }) => may),
    [
      ...['site_id', 'id', 'path', 'message', 'contact'].map((column) => `editions.mistake_report.${column}`),
      ...['site_id', 'item_id', 'counted_at', 'views', 'visits'].map((column) => `visits.inbox.${column}`),
    ],
  )
})

test('an inbox takes a row and shows none, not even the one just given', async () => {
  const values = `('${province.id}', gen_random_uuid(), '/', 'sai tên', null)`
  const into = 'insert into editions.mistake_report (site_id, id, path, message, contact) values'
  assert.equal((await portal.hear(`${into} ${values}`)).code, null)
  assert.equal((await portal.hear(`${into} ${values} returning message`)).code, refused)
  assert.equal(
    (await portal.hear(`${into} ${values} on conflict (site_id, id) do update set message = 'x'`)).code,
    refused,
  )
  const clash = await portal.hear(`${into} ('${province.id}', null, '/', '${'x'.repeat(10)}', null)`)
  assert.ok(!showsMark(clash.heard))
})

test('the functions it may call, apart from those of PostgreSQL, are exactly these', async () => {
  const { rows } = await sql<{ name: string; definer: boolean }>`
    select p.oid::regprocedure::text as name, p.prosecdef as definer
    from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
    where (${ours} or p.prosecdef) and has_schema_privilege('congso_portal', n.oid, 'usage')
      and has_function_privilege('congso_portal', p.oid, 'execute')
      and p.prorettype <> 'trigger'::regtype -- which only a trigger can call
      and not exists (select from pg_depend as d where d.objid = p.oid and d.deptype = 'e')
    order by 1`.execute(database.owner)
  assert.deepEqual(rows, [
    { name: 'live.expired(uuid,text)', definer: true },
    { name: 'live.next_change(uuid,timestamp with time zone)', definer: true },
    // What searches show is judged by tests/search/leaks.test.ts.
    { name: 'live.search(jsonb)', definer: true },
    { name: 'live.search_compounds(text,integer)', definer: true },
    { name: 'live.search_counts(text[])', definer: false },
    { name: 'live.search_known(text[])', definer: true },
    { name: 'live.search_lexicon()', definer: true },
    { name: 'live.search_near(text[])', definer: true },
    { name: 'live.search_people(uuid,text[],integer)', definer: true },
    { name: 'live.search_suggestions(uuid,text,text,integer)', definer: true },
    { name: 'live.withdrawn_from(uuid,text)', definer: true },
  ])
})

test('what runs with the rights of another looks nothing up by the caller’s search path', async () => {
  const { rows } = await sql<{ name: string }>`
    select p.oid::regprocedure::text as name from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
    where ${ours} and p.prosecdef and not coalesce('search_path=""' = any (p.proconfig), false)
      and n.nspname <> 'graphile_worker'`.execute(database.owner)
  assert.deepEqual(rows, [])
})

for (const attempt of [
  'create temporary table t (a int)',
  'create temporary view t as select 1',
  'create table public.t (a int)',
  'create table live.t (a int)',
  'create view live.t as select 1',
  'create schema mine',
  'create function public.f() returns int language sql as $$ select 1 $$',
  'create function pg_temp.f() returns int language sql as $$ select 1 $$',
  'create function live.f() returns int language sql as $$ select 1 $$',
  'create type public.t as (a int)',
  'create operator public.=== (leftarg = text, rightarg = text, function = texteq)',
  'create extension dblink',
  'create publication p',
  'alter view live.article reset (security_barrier)',
  'drop view live.article',
  'comment on view live.article is $$x$$',
  'alter role congso_portal superuser',
  "alter role congso_desk password 'x'",
  'alter database postgres set log_statement = none',
  'alter table editions.publication disable row level security',
  'drop policy publication_live on editions.publication',
  'select lo_create(0)',
  "select lo_from_bytea(0, 'x')",
  "select lo_import('/etc/passwd')",
  'select lo_get(1)',
  'select * from pg_largeobject',
  'select * from pg_authid',
  'select * from pg_shadow',
  'select * from pg_statistic',
  'select * from pg_user_mapping',
  'select * from pg_hba_file_rules',
  "select pg_read_file('postgresql.conf')",
  "select pg_read_binary_file('/etc/passwd')",
  "select pg_ls_dir('.')",
  'select pg_ls_logdir()',
  "select pg_stat_file('postgresql.conf')",
  'select pg_reload_conf()',
  'select pg_switch_wal()',
  "copy (select 1) to '/leak.txt'",
  "copy (select 1) to program 'true'",
  "select query_to_xml('select title from editions.revision', true, false, '')",
  "select table_to_xml('editions.publication', true, false, '')",
  "select query_to_xml('table units.person', true, false, '')",
  "select * from ts_stat('select to_tsvector(title) from editions.revision')",
  "select ts_rewrite('a'::tsquery, 'select to_tsquery(title), to_tsquery(title) from editions.revision')",
  "select set_config('role', 'congso_desk', false)",
]) {
  test(`is refused: ${attempt}`, async () => {
    const { code, heard } = await portal.hear(attempt)
    assert.equal(code, refused, heard)
    assert.ok(!showsMark(heard), heard)
  })
}

test('it becomes nobody else', async () => {
  const { rows } = await sql<{ role: string }>`
    select quote_ident(rolname) as role from pg_roles where rolname <> 'congso_portal'`.execute(database.owner)
  assert.ok(rows.length > 5)
  for (const { role } of rows) {
    assert.equal((await portal.hear(`set role ${role}`)).code, refused, role)
    assert.equal((await portal.hear(`set session authorization ${role}`)).code, refused, role)
  }
})

test('it does not hear what others ask, nor find their words in statistics and catalogues', async () => {
  const busy = sql`select pg_sleep(0.4), ${sql.lit(mark)}`.execute(database.desk)
  for (const statement of [
    'select to_jsonb(a) from pg_stat_activity as a where a.pid <> pg_backend_pid()',
    'select to_jsonb(s) from pg_stats as s',
    'select to_jsonb(s) from pg_stats_ext as s',
    'select to_jsonb(s) from pg_prepared_statements as s',
    'select to_jsonb(s) from pg_cursors as s',
    'select to_jsonb(s) from pg_settings as s',
    'select to_jsonb(s) from pg_description as s',
    'select pg_get_viewdef(c.oid) from pg_class as c where c.relkind = $$v$$',
    "select schema_to_xml('live', true, false, '')",
    "select schema_to_xml('editions', true, false, '')",
  ]) {
    const { heard } = await portal.hear(statement)
    assert.ok(!showsMark(heard), `${statement}: ${heard.slice(0, 500)}`)
  }
  await busy
  const stats = await sql<{ n: number }>`
    select count(*)::int as n from pg_stats where most_common_vals::text ilike ${`%${mark}%`}
      or histogram_bounds::text ilike ${`%${mark}%`}`.execute(database.owner)
  assert.ok(Number(stats.rows[0]?.n) > 0, 'the statistics hold the secret, so hiding it means something')
})

test('it may not hold a connection for long', async () => {
  const { rows } = await sql<{ config: string[] }>`
    select rolconfig as config from pg_roles where rolname = 'congso_portal'`.execute(database.owner)
  assert.ok(rows[0]?.config.includes('statement_timeout=5s'))
})
