/** A folder of signed documents through the whole intake: how many a second, nothing new the second time, keys for a sure one. */
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { intakeHouse } from '../../src/main/intake-house.ts'
import { pollFolder } from '../../src/modules/intake/actions/poll.ts'
import { checkArrival, type OnDatabase } from '../../src/modules/intake/index.ts'
import { openTrust } from '../../src/platform/signatures/index.ts'
import { generateDocuments, generatedTrust } from '../generate/documents/index.ts'
import { withStorage } from '../measure/database.ts'
import type { Row } from '../measure/rows.ts'

export type IntakeWish = { dataDir: string; count: number; seed: number }

/** As many as the worker has places for. */
const hands = 2

/** Drops them into the watched folder and works on each as the worker does, twice. */
export const intakeRows = ({ dataDir, count, seed }: IntakeWish): Promise<Row[]> =>
  withStorage(dataDir, async ({ worker, files }) => {
    const db = worker()
    const trust = await openTrust(generatedTrust())
    const house = { ...intakeHouse({ files, scanner: null, dataDir: null, trust }), db }
    const { rows } = await sql<{ id: string }>`select id from sites.site order by slug limit 1`.execute(db)
    const siteId = rows[0]?.id ?? ''
    const folder = path.join(dataDir, 'intake-measured')
    const dropped = await drop(folder, count, seed)
    return measured(house, { siteId, folder, dropped })
  })

/** Scans are left out: recognising one takes seconds and has its own place in the queue. */
async function drop(folder: string, count: number, seed: number): Promise<number> {
  await mkdir(folder, { recursive: true })
  const long = new Date(Date.now() - 600_000)
  const own = (await generateDocuments({ count, seed })).filter(({ truth }) => truth.medium === 'born-digital')
  for (const [at, { bytes, truth }] of own.entries()) {
    const file = path.join(folder, `${at}-${path.basename(truth.file)}`)
    await writeFile(file, bytes)
    await utimes(file, long, long)
  }
  return own.length
}

type Measured = { siteId: string; folder: string; dropped: number }

export async function measured(house: OnDatabase, { siteId, folder, dropped }: Measured): Promise<Row[]> {
  const poll = () => pollFolder(house, { siteId, folder, now: new Date() })
  const started = performance.now()
  const { taken } = await poll()
  await checkAll(house, siteId)
  const seconds = (performance.now() - started) / 1000
  const again = await poll()
  const { ready, sure, keys } = await keysNeeded(house, siteId)
  const from = { files: dropped, taken, 'at a time': hands }
  return [
    { ...row('speed', 'Born-digital documents through the whole intake', taken / seconds, '/s'), from },
    { ...row('again', 'New documents of the same folder again', again.taken, 'files'), atMost: 0, from },
    { ...row('keys', 'Keys for a document that is sure', keys, 'keys'), atMost: 1, from: { sure, ready } },
    {
      ...row('sure', 'Good documents with no stop that are sure', (100 * sure) / Math.max(ready, 1), '%'),
      from: { ready },
    },
  ]
}

const row = (key: string, what: string, value: number, unit: string) => ({ key: `intake-${key}`, what, value, unit })

async function checkAll(house: OnDatabase, siteId: string): Promise<void> {
  const { rows } = await sql<{ arrivalId: string }>`
    select id as "arrivalId" from intake.arrival where site_id = ${siteId} and state = 'received' order by id`.execute(
    house.db,
  )
  const waiting = rows.values()
  const hand = async () => {
    for (const { arrivalId } of waiting) await checkArrival(house, { siteId, arrivalId, recognises: true }, new Date())
  }
  await Promise.all(Array.from({ length: hands }, hand))
}

/** A sure document is published by D alone; each fact that is not sure, and a stop that asks, costs a person more. */
async function keysNeeded({ db }: OnDatabase, siteId: string): Promise<{ ready: number; sure: number; keys: number }> {
  const { rows } = await sql<{ ready: number; sure: number; extra: number }>`
    select count(*) filter (where stops = '[]'::jsonb)::int as ready, count(*) filter (where is_sure)::int as sure,
      count(*) filter (where is_sure and (stops <> '[]'::jsonb or (select count(*) from unnest(
        array['numberSymbol', 'issuedOn', 'kind', 'issuer', 'subject']) as fact
        where coalesce((facts -> fact ->> 'confidence')::numeric, 0) < 0.9) > 0))::int as extra
    from intake.arrival where site_id = ${siteId} and state = 'waiting'`.execute(db)
  const { ready = 0, sure = 0, extra = 0 } = rows[0] ?? {}
  return { ready, sure, keys: sure === 0 ? 0 : 1 + extra / sure }
}
