import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../tests/support/database.ts'
import { listen } from './listen.ts'

const database = await testDatabase()
after(() => database.drop())

test('notices are heard, and heard again after the connection was cut', async () => {
  const heard = new EventEmitter()
  const listener = listen(database.urls.portal, 'changes', {
    onNotice: (payload) => heard.emit('notice', payload),
    onLost: () => heard.emit('lost'),
    onReturn: () => heard.emit('return'),
  })
  await listener.ready
  const first = once(heard, 'notice')
  await sql`select pg_notify('changes', 'one')`.execute(database.owner)
  assert.deepEqual(await first, ['one'])

  const lost = once(heard, 'lost')
  const back = once(heard, 'return')
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'congso-listen' and datname = current_database()`.execute(database.owner)
  await lost
  await back
  const second = once(heard, 'notice')
  await sql`select pg_notify('changes', 'two')`.execute(database.owner)
  assert.deepEqual(await second, ['two'])
  await listener.close()
})

test('a listener closes while its database is away', async () => {
  const listener = listen('postgres://a:b@127.0.0.1:1/c', 'changes', { onNotice: () => {} })
  await listener.close()
  await listener.ready
})
