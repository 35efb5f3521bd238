import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { inTransaction } from '../database/index.ts'
import { addJob, migrateJobs, type RunningJobs, startJobs, type Task } from './index.ts'

let database: TestDatabase
let running: RunningJobs | undefined

before(async () => {
  database = await testDatabase()
  await Promise.all([migrateJobs(database.urls.owner), migrateJobs(database.urls.owner)])
})

after(async () => {
  await running?.stop()
  await database.drop()
})

async function withJobs(tasks: Record<string, Task>, work: () => Promise<void>): Promise<void> {
  running = await startJobs({ url: database.urls.worker, tasks, crontab: [], concurrency: 1 })
  try {
    await work()
  } finally {
    await running.stop()
    running = undefined
  }
}

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await pause(25)) if (await holds()) return
  assert.fail('it did not happen within 15 s')
}

async function jobsNamed(name: string) {
  const { rows } = await sql<{ attempts: number; lastError: string | null; lockedBy: string | null }>`
    select attempts, last_error as "lastError", locked_by as "lockedBy"
    from graphile_worker.jobs where task_identifier = ${name}`.execute(database.owner)
  return rows
}

test('what the desk asks for in its transaction the worker does after the commit', async () => {
  const done: unknown[] = []
  const greet: Task = {
    schema: z.object({ id: z.string() }),
    async run({ id }: { id: string }) {
      done.push(id)
    },
  }
  await withJobs({ greet }, async () => {
    await inTransaction(database.desk, (tx) => addJob(tx, 'greet', { id: 'one', more: 'than asked' }))
    await eventually(() => done.length === 1)
    await eventually(async () => (await jobsNamed('greet')).length === 0)
  })
  assert.deepEqual(done, ['one'])
})

test('nothing is asked for when the transaction is undone', async () => {
  const undone = inTransaction(database.desk, async (tx) => {
    await addJob(tx, 'never-done', {})
    throw new Error('changed my mind')
  })
  await assert.rejects(undone, /changed my mind/)
  assert.deepEqual(await jobsNamed('never-done'), [])
})

test('a job asked for again under its key before it began stays one', async () => {
  const runAt = new Date(Date.now() + 3_600_000)
  for (const id of [1, 2, 3]) {
    await inTransaction(database.worker, (tx) => addJob(tx, 'index-site', { id }, { key: 'index:a', runAt }))
  }
  assert.equal((await jobsNamed('index-site')).length, 1)
})

test('a task that throws is tried again later and keeps the reason', async () => {
  const fails: Task = { run: () => Promise.reject(new Error('Máy chủ thư không trả lời')) }
  await withJobs({ 'send-letter': fails }, async () => {
    await inTransaction(database.desk, (tx) => addJob(tx, 'send-letter', {}))
    await eventually(async () => (await jobsNamed('send-letter'))[0]?.lastError !== null)
  })
  assert.deepEqual(await jobsNamed('send-letter'), [
    { attempts: 1, lastError: 'Máy chủ thư không trả lời', lockedBy: null },
  ])
})

test('a payload that does not fit never reaches the task, and the reason is a sentence', async () => {
  const strict: Task = { schema: z.object({ id: z.uuid() }), run: () => assert.fail('it ran') }
  await withJobs({ strict }, async () => {
    await inTransaction(database.desk, (tx) => addJob(tx, 'strict', { id: 7 }))
    await eventually(async () => (await jobsNamed('strict'))[0]?.lastError !== null)
  })
  assert.match((await jobsNamed('strict'))[0]?.lastError ?? '', /^Nội dung của công việc strict không hợp lệ: id: /)
})

test('what a killed worker held is taken up by the next one', async () => {
  await inTransaction(database.desk, (tx) => addJob(tx, 'abandoned', {}))
  await sql`update graphile_worker._private_jobs as j set locked_at = now(), locked_by = 'worker-killed'
    from graphile_worker._private_tasks as t where t.id = j.task_id and t.identifier = 'abandoned'`.execute(
    database.owner,
  )
  let runs = 0
  await withJobs({ abandoned: { run: async () => runs++ } }, () => eventually(() => runs === 1))
})

test('the worker goes on by itself after the database cut all its connections', async () => {
  let runs = 0
  await withJobs({ 'carry-on': { run: async () => runs++ } }, async () => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'congso_worker' and datname = current_database() and pid <> pg_backend_pid()`.execute(
      database.owner,
    )
    await inTransaction(database.desk, (tx) => addJob(tx, 'carry-on', {}))
    await eventually(() => runs === 1)
  })
})

test('a line of the crontab is registered by the worker role', async () => {
  running = await startJobs({
    url: database.urls.worker,
    tasks: { 'fold-visits': { run: async () => undefined } },
    crontab: ['* * * * * fold-visits'],
  })
  await eventually(async () => {
    const { rows } =
      await sql`select from graphile_worker._private_known_crontabs where identifier = 'fold-visits'`.execute(
        database.owner,
      )
    return rows.length === 1
  })
  await running.stop()
})

test('the desk adds jobs and sees none; the portal cannot even add', async () => {
  for (const table of ['jobs', '_private_jobs', '_private_tasks', 'migrations']) {
    const look = sql.raw(`select * from graphile_worker.${table}`)
    await assert.rejects(sql`${look}`.execute(database.desk), /permission denied/)
    await assert.rejects(sql`${look}`.execute(database.portal), /permission denied/)
  }
  await assert.rejects(sql`select graphile_worker.add_job('greet')`.execute(database.desk), /permission denied/)
  await assert.rejects(sql`select jobs.add('greet', '{}')`.execute(database.portal), /permission denied/)
  await assert.rejects(sql`select jobs.add('x; drop', '{}')`.execute(database.desk), /a job is named/)
})

test('the worker cannot change the tables it works on', async () => {
  await assert.rejects(sql`drop table graphile_worker._private_jobs`.execute(database.worker), /must be owner/)
  await assert.rejects(sql`delete from graphile_worker.migrations`.execute(database.worker), /permission denied/)
})
