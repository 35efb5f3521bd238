// The rows of the benchmark on twenty documents: nothing new the second time, at most one key for a document that is sure.
import assert from 'node:assert/strict'
import { mkdtemp, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { generateDocuments } from '../../benchmarks/generate/documents/index.ts'
import { isMet } from '../../benchmarks/measure/rows.ts'
import { measured } from '../../benchmarks/rows/intake.ts'
import { publishArrival } from '../../src/modules/intake/actions/decide.ts'
import { testDatabase } from '../support/database.ts'
import { intakeGround } from './house.ts'

const database = await testDatabase()
const { desk, house, count } = await intakeGround(database, ['tinh', 'xa-mot'])
const clerk = await desk.person('Văn thư', 'records-clerk', 'xa-mot')
const siteId = desk.siteId('xa-mot')
// As the worker, with its rights alone.
const working = { ...house, db: database.worker }

after(() => database.drop())

test('twenty files in the folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'congso-many-'))
  const long = new Date(Date.now() - 600_000)
  const made = (await generateDocuments({ count: 30, seed: 2 })).filter(({ truth }) => truth.medium === 'born-digital')
  const documents = made.slice(0, 20)
  for (const [at, { bytes }] of documents.entries()) {
    await writeFile(join(folder, `${at}.pdf`), bytes)
    await utimes(join(folder, `${at}.pdf`), long, long)
  }
  const rows = await measured(working, { siteId, folder, dropped: documents.length })
  for (const row of rows) assert.ok(isMet(row), JSON.stringify(row))
  assert.equal(await count('intake.arrival'), documents.length)
  assert.equal(await count("intake.arrival where state = 'received'"), 0)
})

test('each sure one is published by its one key, with headings and lists in its text', async () => {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from intake.arrival where is_sure order by id`.execute(database.owner)
  assert.ok(rows.length > 0)
  const account = { id: clerk.accountId, personId: clerk.personId, name: 'Văn thư' }
  for (const { id, version } of rows) {
    const by = { kind: 'account', id: account.id } as const
    const asked = { siteId, id, version, by, now: new Date(), hasAnswered: false, who: account }
    const published = await publishArrival(house, asked)
    assert.ok('done' in published && published.done.isLive, JSON.stringify(published))
  }
  const { rows: kinds } = await sql<{ kind: string }>`
    select distinct block ->> 'type' as kind from editions.revision as r
    cross join jsonb_array_elements(r.content -> 'body' -> 'content') as block`.execute(database.owner)
  const found = kinds.map(({ kind }) => kind)
  for (const kind of ['paragraph', 'heading']) assert.ok(found.includes(kind), `${kind}: ${found.join(', ')}`)
})
