// What no role of the product may do, asked of the database itself so that a new table or view is covered at once.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../tests/support/database.ts'

const database = await testDatabase()
after(() => database.drop())
const { owner, portal } = database

const ours = sql`n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%'`

test('no role is more than a plain login, and none may become another', async () => {
  const { rows } = await sql<{ rolname: string }>`
    select rolname from pg_roles
    where rolname in ('congso_desk', 'congso_portal', 'congso_worker', 'congso_live')
      and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
        or (rolname = 'congso_live' and rolcanlogin)
        or exists (select from pg_auth_members as m where m.member = pg_roles.oid))`.execute(owner)
  assert.deepEqual(rows, [])
})

test('the citizen reads schema live and no other table, view or column', async () => {
  const { rows } = await sql<{ relation: string }>`
    select c.oid::regclass::text as relation
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where ${ours} and n.nspname <> 'live' and c.relkind in ('r', 'v', 'm', 'p', 'f')
      and has_any_column_privilege('congso_portal', c.oid, 'select')`.execute(owner)
  assert.deepEqual(rows, [])
})

test('the citizen changes and removes nothing, and adds to inboxes only', async () => {
  const { rows } = await sql<{ relation: string }>`
    select c.oid::regclass::text as relation
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'v', 'p')
      and (has_any_column_privilege('congso_portal', c.oid, 'update')
        or has_table_privilege('congso_portal', c.oid, 'delete, truncate, trigger, references')
        or (n.nspname = 'live' and has_any_column_privilege('congso_portal', c.oid, 'insert')))`.execute(owner)
  assert.deepEqual(rows, [])
})

test('the roles make no objects of their own', async () => {
  const { rows } = await sql<{ schema: string; role: string }>`
    select n.nspname as schema, r.rolname as role
    from pg_namespace as n, pg_roles as r
    where ${ours} and r.rolname in ('congso_desk', 'congso_portal', 'congso_worker', 'congso_live')
      and has_schema_privilege(r.oid, n.oid, 'create')`.execute(owner)
  assert.deepEqual(rows, [])
})

for (const attempt of [
  'create temporary table leak (a int)',
  'create schema mine',
  'set role congso_live',
  'set role congso_desk',
  'select rolpassword from pg_authid',
  "select pg_read_file('/etc/passwd')",
  "copy (select 1) to program 'true'",
  'select sha256 from migrations.applied',
  'alter role congso_portal bypassrls',
]) {
  test(`the citizen is refused: ${attempt}`, async () => {
    await assert.rejects(sql.raw(attempt).execute(portal), { code: '42501' })
  })
}
