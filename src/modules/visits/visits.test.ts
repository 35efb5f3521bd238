import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import type { PortalDb } from '../../platform/database/index.ts'
import { startFlushing } from './inbox/flushing.ts'
import { sendCounts } from './inbox/send-counts.ts'
import { enterOpening } from './index.ts'
import { foldVisits } from './jobs.ts'
import { visitFigures } from './live.ts'
import { type CountedRow, createVisitCounter } from './rules/visit-counter.ts'

let database: TestDatabase
const province = randomUUID()
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'

before(async () => {
  database = await testDatabase()
  await makeSite(province, 'tinh', null)
})
after(() => database.drop())

const makeSite = (id: string, slug: string, parent: string | null) =>
  sql`insert into sites.site (id, slug, kind, name, parent_id)
    values (${id}, ${slug}, ${parent ? 'commune' : 'province'}, ${slug}, ${parent})`.execute(database.owner)

async function newSite(): Promise<string> {
  const id = randomUUID()
  await makeSite(id, `xa-${id.slice(0, 8)}`, province)
  return id
}

const counted = (siteId: string, changes: Partial<CountedRow> = {}): CountedRow => ({
  siteId,
  itemId: null,
  countedAt: new Date('2026-03-10T08:00:00+07:00'),
  views: 1,
  visits: 1,
  ...changes,
})

async function days(siteId: string) {
  const { rows } = await sql<{ day: string; item: string; views: number; visits: number }>`
    select day, item_id as item, views, visits from visits.daily where site_id = ${siteId} order by day, item_id`.execute(
    database.owner,
  )
  return rows
}

test('counts become figures of Vietnamese days, the whole site apart from its items', async () => {
  const [site, item] = [await newSite(), randomUUID()]
  await sendCounts(database.portal, [
    counted(site, { views: 5, visits: 2, countedAt: new Date('2026-03-10T16:59:59Z') }),
    counted(site, { views: 3, visits: 1, countedAt: new Date('2026-03-10T17:00:00Z') }),
    counted(site, { itemId: item, views: 2, visits: 0 }),
  ])
  assert.equal(await foldVisits(database.worker), 3)
  assert.equal(await foldVisits(database.worker), 0)
  const wholeSite = '00000000-0000-0000-0000-000000000000'
  assert.deepEqual(await days(site), [
    { day: '2026-03-10', item: wholeSite, views: 5, visits: 2 },
    { day: '2026-03-10', item, views: 2, visits: 0 },
    { day: '2026-03-11', item: wholeSite, views: 3, visits: 1 },
  ])
})

test('two workers that fold at once count nothing twice and lose nothing', async () => {
  const site = await newSite()
  const rows = Array.from({ length: 300 }, () => counted(site))
  for (let part = 0; part < 3; part++) await sendCounts(database.portal, rows)
  const folded = await Promise.all([1, 2, 3].map(() => foldVisits(database.worker)))
  await foldVisits(database.worker)
  assert.ok(folded.reduce((sum, taken) => sum + taken, 0) <= 900)
  assert.deepEqual(
    (await days(site)).map(({ views, visits }) => [views, visits]),
    [[900, 900]],
  )
})

test('views folded in any batches give the sums of a simple model', async () => {
  const sites = [await newSite(), await newSite()]
  const items = [randomUUID(), randomUUID()]
  const model = new Map<string, number>()
  const anyBatch = fc.array(
    fc.record({
      site: fc.integer({ min: 0, max: 1 }),
      item: fc.constantFrom(null, 0, 1),
      day: fc.integer({ min: 0, max: 2 }),
      views: fc.integer({ min: 0, max: 2_500_000 }),
      visits: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(anyBatch, fc.boolean(), async (batch, foldNow) => {
      const rows = batch.map(({ site, item, day, views, visits }) =>
        counted(sites[site] ?? '', {
          itemId: item === null ? null : (items[item] ?? null),
          countedAt: new Date(Date.UTC(2026, 3, 1 + day, 12)),
          views,
          visits,
        }),
      )
      for (const row of rows) {
        const key = `${row.siteId} ${row.countedAt.toISOString().slice(0, 10)} ${row.itemId ?? ''}`
        model.set(key, (model.get(key) ?? 0) + row.views * 1000 + row.visits)
      }
      if (rows.length > 0) await sendCounts(database.portal, rows)
      if (foldNow) await foldVisits(database.worker)
    }),
    { numRuns: 30 },
  )
  await foldVisits(database.worker)
  const found = new Map<string, number>()
  for (const site of sites) {
    for (const { day, item, views, visits } of await days(site)) {
      found.set(`${site} ${day} ${item.startsWith('00000000') ? '' : item}`, views * 1000 + visits)
    }
  }
  assert.deepEqual(new Map([...found].sort()), new Map([...model].sort()))
})

test('a row of a site that is not there stops nobody else', async () => {
  const site = await newSite()
  await sendCounts(database.portal, [counted(randomUUID()), counted(site)])
  assert.equal(await foldVisits(database.worker), 2)
  assert.equal((await days(site)).length, 1)
})

test('what cannot be written waits and is written once the database is back', async () => {
  const site = await newSite()
  const counter = createVisitCounter({ random: randomBytes })
  const problems: unknown[] = []
  let isAway = true
  const db = new Proxy(database.portal, {
    get: (target, name, self) => {
      if (isAway) throw new Error('Connection terminated')
      const value = Reflect.get(target, name, self) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  }) as PortalDb
  const flushing = startFlushing({ db, counter, everyMs: 60_000, onProblem: (problem) => problems.push(problem) })
  const now = new Date('2026-03-10T08:00:00+07:00')
  for (let times = 0; times < 3; times++) {
    counter.count({ siteId: site, itemId: null, address: '10.0.0.1', agent: browser, now })
    await flushing.flush()
  }
  assert.equal(problems.length, 1)
  isAway = false
  await flushing.stop()
  await foldVisits(database.worker)
  assert.deepEqual(
    (await days(site)).map(({ views, visits }) => [views, visits]),
    [[3, 1]],
  )
})

test('the footer shows today, this month and since the launch with the opening balance', async () => {
  const site = await newSite()
  const now = new Date()
  await sendCounts(database.portal, [counted(site, { countedAt: now, views: 7, visits: 2 })])
  await foldVisits(database.worker)
  assert.deepEqual(await visitFigures(database.portal, site), {
    views: { today: 7, thisMonth: 7, sinceLaunch: 7 },
    visits: { today: 2, thisMonth: 2, sinceLaunch: 2 },
    openingUntil: null,
  })
  const opening = { countedUntil: '2025-06-30', views: 2_400_000, visits: 800_000, source: 'Báo cáo bàn giao trang cũ' }
  const by = { kind: 'command' } as const
  assert.deepEqual(await enterOpening(database.desk, { siteId: site, opening, by, now }), { done: opening })
  assert.deepEqual((await visitFigures(database.portal, site))?.views, {
    today: 7,
    thisMonth: 7,
    sinceLaunch: 2_400_007,
  })
  assert.equal(await visitFigures(database.portal, randomUUID()), undefined)
})

test('an opening balance that is put right keeps the former figures in the audit', async () => {
  const site = await newSite()
  const by = { kind: 'command' } as const
  const now = new Date()
  const first = { countedUntil: '2025-06-30', views: 10, visits: 5, source: 'Biên bản' }
  await enterOpening(database.desk, { siteId: site, opening: first, by, now })
  await enterOpening(database.desk, { siteId: site, opening: { ...first, views: 12 }, by, now })
  const { rows } = await sql<{ before: unknown; views: number }>`
    select before, (after ->> 'views')::integer as views from audit.entry where subject_id = ${site} order by seq`.execute(
    database.owner,
  )
  assert.deepEqual(rows, [
    { before: null, views: 10 },
    { before: first, views: 12 },
  ])
})

test('an opening balance without a source, in the future or below zero is refused', async () => {
  const opening = { countedUntil: '2999-01-01', views: -1, visits: 0, source: ' ' }
  const outcome = await enterOpening(database.desk, {
    siteId: province,
    opening,
    by: { kind: 'command' },
    now: new Date(),
  })
  assert.deepEqual(outcome, {
    issues: [
      { field: 'countedUntil', problem: 'in-the-future' },
      { field: 'views', problem: 'not-a-figure' },
      { field: 'visits', problem: 'more-than-views' },
      { field: 'source', problem: 'missing' },
    ],
  })
})
