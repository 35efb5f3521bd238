import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../../tests/support/database.ts'
import { newId } from '../../basics/ids.ts'
import { record, verifiedPart } from '../../modules/audit/index.ts'
import { inTransaction } from '../../platform/database/index.ts'
import type { Storage } from '../open-storage.ts'
import { doctor } from './doctor.ts'

const database = await testDatabase()
after(() => database.drop())

const storage = { desk: () => database.desk, portal: () => database.portal } as unknown as Storage
const siteId = newId(new Date())
const owner = database.pools.owner

const write = (count: number) =>
  inTransaction(database.desk, async (tx) => {
    for (let index = 0; index < count; index++) {
      const by = { kind: 'worker' } as const
      await record(tx, { siteId, happened: 'filter-saved', subjectId: null, by, after: { name: `Bộ ${index}` } })
    }
  })

const chain = async () =>
  (await doctor(storage, { clamdUrl: null, mail: null })).output as {
    findings: { check: string; ok: boolean; detail: string }[]
  }
const verdict = async () => (await chain()).findings.find(({ check }) => check === 'audit-chain')

await write(12)

test('a whole record is called whole', async () => {
  assert.equal((await verdict())?.ok, true)
  assert.deepEqual(await verifiedPart(database.desk, siteId, 5), { from: 8, to: 12, brokenAt: null })
  assert.deepEqual(await verifiedPart(database.desk, siteId, 500), { from: 1, to: 12, brokenAt: null })
  assert.equal(await verifiedPart(database.desk, newId(new Date()), 5), null)
})

test('the desk itself can neither change nor remove an entry', async () => {
  for (const text of [
    `update audit.entry set after = '{}' where chain_id = '${siteId}'`,
    `delete from audit.entry where chain_id = '${siteId}'`,
    `update audit.chain set length = 0`,
    `insert into audit.entry select * from audit.entry limit 1`,
  ]) {
    await assert.rejects(database.pools.desk.query(text), /permission denied/)
  }
})

/** Each kind of tampering is done by the owner of the database, found, and taken back. */
for (const [what, text, at] of [
  ['changed', `update audit.entry set after = '{"name": "khác"}' where chain_id = $1 and seq = 7`, 7],
  [
    'backdated',
    `update audit.entry set recorded_at = recorded_at - interval '1 day' where chain_id = $1 and seq = 9`,
    9,
  ],
  ['given to another', `update audit.entry set by_kind = 'citizen' where chain_id = $1 and seq = 3`, 3],
  ['removed in the middle', `delete from audit.entry where chain_id = $1 and seq = 5`, 6],
  ['removed at the end', `delete from audit.entry where chain_id = $1 and seq = 12`, 12],
  [
    'changed with its own hash made anew',
    `with c as (update audit.entry set happened = 'signed-out' where chain_id = $1 and seq = 4 returning *)
     select 1 from c`,
    4,
  ],
] as const) {
  test(`an entry that was ${what} is found by the doctor and on the page`, async () => {
    await owner.query('create table public.kept as select * from audit.entry')
    await owner.query(text, [siteId])
    const told = await verdict()
    assert.equal(told?.ok, false)
    assert.match(told?.detail ?? '', new RegExp(`${siteId}, mục ${at}`))
    assert.equal((await doctor(storage, { clamdUrl: null, mail: null })).exitCode, 1)
    assert.equal((await verifiedPart(database.desk, siteId, 500))?.brokenAt, at)
    await owner.query('delete from audit.entry')
    await owner.query('insert into audit.entry select * from public.kept')
    await owner.query('drop table public.kept')
  })
}

test('even an entry whose hash was made to fit breaks the link of the next', async () => {
  await owner.query(`update audit.entry set after = '{"name": "khác"}' where chain_id = $1 and seq = 10`, [siteId])
  await owner.query(`update audit.entry as e set hash = audit.entry_hash(e) where chain_id = $1 and seq = 10`, [siteId])
  assert.match((await verdict())?.detail ?? '', new RegExp(`${siteId}, mục 11`))
  assert.equal((await verifiedPart(database.desk, siteId, 500))?.brokenAt, 11)
})
