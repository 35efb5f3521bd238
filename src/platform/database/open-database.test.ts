import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../tests/support/database.ts'
import { inTransaction } from './in-transaction.ts'
import { isDatabaseAway } from './is-database-away.ts'
import { openDatabase } from './open-database.ts'
import { tablesOf } from './types.ts'

const database = await testDatabase()
const { owner } = database
after(() => database.drop())

await sql`create schema probe`.execute(owner)

test('values come as numbers, dates as their own text, moments as Date', async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select 9007199254740991::int8 as whole, date '2025-06-30' as day, timestamptz '2025-07-01 00:00+07' as moment,
      array[1, null]::int8[] as wholes, array[date '2025-07-01'] as days, '{"a":1}'::jsonb as json`.execute(owner)
  assert.deepEqual(rows[0], {
    whole: 9007199254740991,
    day: '2025-06-30',
    moment: new Date('2025-06-30T17:00:00Z'),
    wholes: [1, null],
    days: ['2025-07-01'],
    json: { a: 1 },
  })
})

test('a number that JavaScript cannot hold is an error, not another number', async () => {
  await assert.rejects(sql`select 9007199254740993::int8`.execute(owner), RangeError)
})

test('a moment falls on the day it has in Viet Nam', async () => {
  const { rows } = await sql<{ day: string }>`select timestamptz '2025-06-30 17:30Z'::date as day`.execute(owner)
  assert.equal(rows[0]?.day, '2025-07-01')
})

test('a text that comes again is prepared once and goes on when its view changes', async () => {
  const names = async () =>
    (
      await sql<{
        n: number
      }>`select count(*) as n from pg_prepared_statements where statement like ${'%probe.v%'}`.execute(one.db)
    ).rows[0]?.n
  const one = openDatabase(database.urls.owner, { role: 'owner', max: 1 })
  await sql`create view probe.v as select 1 as a`.execute(owner)
  const read = async () => (await sql`select * from probe.v`.execute(one.db)).rows
  for (let times = 0; times < 3; times += 1) assert.deepEqual(await read(), [{ a: 1 }])
  assert.equal(await names(), 1)

  await sql`drop view probe.v`.execute(owner)
  await sql`create view probe.v as select 'text' as a, 2 as b`.execute(owner)
  assert.deepEqual(await read(), [{ a: 'text', b: 2 }])
  await one.close()
})

test('a transaction is kept whole or not at all', async () => {
  await sql`create table probe.t (id integer primary key)`.execute(owner)
  const tables = tablesOf<{ 'probe.t': { id: number } }>(owner)
  const insert = (id: number, fails: boolean) =>
    inTransaction(owner, async (tx) => {
      await tablesOf<{ 'probe.t': { id: number } }>(tx).insertInto('probe.t').values({ id }).execute()
      if (fails) throw new Error('changed my mind')
      return id
    })
  assert.equal(await insert(1, false), 1)
  await assert.rejects(insert(2, true), /changed my mind/)
  assert.deepEqual(await tables.selectFrom('probe.t').selectAll().execute(), [{ id: 1 }])
})

test('a citizen query that takes too long is cut', async () => {
  const { rows } = await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(
    database.portal,
  )
  assert.equal(rows[0]?.limit, '5s')
})

test('a server that is not there, or cuts the connection, counts as away; a wrong query does not', async () => {
  const nowhere = openDatabase('postgres://a:b@127.0.0.1:1/c', { role: 'portal' })
  await assert.rejects(sql`select 1`.execute(nowhere.db), isDatabaseAway)
  await nowhere.close()
  await assert.rejects(sql`select pg_terminate_backend(pg_backend_pid())`.execute(owner), isDatabaseAway)
  await assert.rejects(sql`select nonsense`.execute(owner), (error) => !isDatabaseAway(error))
  assert.equal((await sql`select 1`.execute(owner)).rows.length, 1)
})

test('a pool with no free connection answers a citizen within seconds', async () => {
  const small = openDatabase(database.urls.portal, { role: 'portal', max: 1 })
  const busy = sql`select pg_sleep(3)`.execute(small.db)
  const asked = Date.now()
  await assert.rejects(sql`select 1`.execute(small.db), isDatabaseAway)
  assert.ok(Date.now() - asked < 2800)
  await busy
  await small.close()
})
