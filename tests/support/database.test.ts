import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from './database.ts'

test('each test gets a database of its own, with a handle for each role', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  try {
    const who = async (db: typeof one.desk | typeof one.portal) =>
      (await sql<{ who: string; where: string }>`select current_user as who, current_database() as where`.execute(db))
        .rows[0]
    const desk = await who(one.desk)
    assert.equal(desk?.who, 'congso_desk')
    assert.equal((await who(one.portal))?.who, 'congso_portal')
    assert.notEqual(desk?.where, (await who(other.desk))?.where)
  } finally {
    await Promise.all([one.drop(), other.drop()])
  }
})

test('a copy gives the citizen no temporary tables', async () => {
  const { portal, drop } = await testDatabase()
  try {
    await assert.rejects(sql`create temporary table t (a int)`.execute(portal), /permission denied|quyền/)
  } finally {
    await drop()
  }
})
