import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { brokenChains } from '../audit/index.ts'
import {
  addWorkingDays,
  calendarOn,
  confirmNotice,
  type Notice,
  normOn,
  normsFor,
  openProposals,
  proposeNotice,
  seedCalendar,
  setNorm,
} from './index.ts'
import { notices } from './rules/notices.table.ts'
import { calendarFrom } from './rules/work-calendar.ts'

let database: TestDatabase
const at = new Date('2026-11-22T03:00:00Z')
const account = () => ({ kind: 'account' as const, id: randomUUID() })
const [first, second] = [account(), account()]

const storm = (day: string): Notice => ({
  key: `bao-${day}`,
  title: 'Tạm nghỉ do bão',
  years: [],
  days: [{ day, kind: 'local-closure', name: 'Nghỉ do bão', source: 'Công điện của tỉnh', confidence: 'sure' }],
})

before(async () => {
  database = await testDatabase()
  await seedCalendar(database.owner, at)
})
after(() => database.drop())

const nextWorkingDay = async (day: string, options: Parameters<typeof calendarOn>[1] = {}) =>
  addWorkingDays(await calendarOn(database.desk, options), day, 1)

async function enter(notice: Notice, ownerId: string | null): Promise<number> {
  const proposed = await proposeNotice(database.desk, { notice, ownerId, by: first, at })
  assert.ok('done' in proposed)
  const confirmed = await confirmNotice(database.desk, { id: proposed.done.id, by: second, at })
  assert.ok('done' in confirmed)
  return confirmed.done.version
}

test('the calendar of the product is what its notices say, through the database and back', async () => {
  const expected = calendarFrom(notices.map((notice, index) => ({ ...notice, no: index + 1, ownerId: null })))
  const stored = await calendarOn(database.desk, { version: notices.length })
  assert.deepEqual(JSON.parse(JSON.stringify(stored)), JSON.parse(JSON.stringify(expected)))
  assert.deepEqual(
    [...stored.marked].sort(([a], [b]) => (a < b ? -1 : 1)),
    [...expected.marked].sort(([a], [b]) => (a < b ? -1 : 1)),
  )
})

test('entering it again adds nothing', async () => {
  assert.equal(await seedCalendar(database.owner, at), 0)
})

test('nothing counts with a proposal until another person confirms it', async () => {
  const proposed = await proposeNotice(database.desk, { notice: storm('2026-12-01'), ownerId: null, by: first, at })
  assert.ok('done' in proposed)
  const { id } = proposed.done
  assert.deepEqual(await nextWorkingDay('2026-11-30'), { done: '2026-12-01' })
  assert.ok((await openProposals(database.desk)).some((one) => one.id === id))

  const alone = await confirmNotice(database.desk, { id, by: first, at })
  assert.deepEqual(alone, { issues: [{ field: 'by', problem: 'same-person' }] })
  assert.ok('done' in (await confirmNotice(database.desk, { id, by: second, at })))
  assert.deepEqual(await nextWorkingDay('2026-11-30'), { done: '2026-12-02' })
  assert.deepEqual(await confirmNotice(database.desk, { id, by: second, at }), {
    issues: [{ field: 'id', problem: 'already-in-force' }],
  })
  const unknown = await confirmNotice(database.desk, { id: randomUUID(), by: second, at })
  assert.deepEqual(unknown, { issues: [{ field: 'id', problem: 'not-found' }] })
})

test('an earlier version reckons as it did', async () => {
  const version = await enter(storm('2026-12-07'), null)
  assert.deepEqual(await nextWorkingDay('2026-12-04'), { done: '2026-12-08' })
  assert.deepEqual(await nextWorkingDay('2026-12-04', { version: version - 1 }), { done: '2026-12-07' })
})

test('a closure of one owner concerns nobody else', async () => {
  const owner = randomUUID()
  await enter(storm('2026-12-14'), owner)
  assert.deepEqual(await nextWorkingDay('2026-12-11', { owners: [owner] }), { done: '2026-12-15' })
  assert.deepEqual(await nextWorkingDay('2026-12-11'), { done: '2026-12-14' })
})

test("a new edition of the product's notice keeps what people have corrected", async () => {
  const worked: Notice = {
    key: 'sua-24-11',
    title: 'Ngày 24/11/2026 làm việc bình thường',
    years: [],
    days: [{ day: '2026-11-24', kind: 'ordinary', name: 'Ngày thường', source: 'Công văn', confidence: 'sure' }],
  }
  await enter(worked, null)
  const edition = notices.map((notice) =>
    notice.key === 'vn-2026' ? { ...notice, days: [...notice.days, ...storm('2026-12-28').days] } : notice,
  )
  assert.equal(await seedCalendar(database.owner, at, edition), 1)
  assert.equal(await seedCalendar(database.owner, at, edition), 0)
  assert.deepEqual(await nextWorkingDay('2026-11-23'), { done: '2026-11-24' })
  assert.deepEqual(await nextWorkingDay('2026-12-25'), { done: '2026-12-29' })
})

test('a board sets its own norm from a day on', async () => {
  const board = randomUUID()
  const norm = {
    kind: 'event',
    hours: 12,
    unit: 'clock-hour',
    validFrom: '2026-12-01',
    source: 'Quy chế của Ban Biên tập',
    confidence: 'sure',
  } as const
  assert.ok('done' in (await setNorm(database.desk, { norm, ownerId: board, by: first, at })))
  const norms = await normsFor(database.desk, [board])
  const hoursOn = (day: string) => normOn(norms, { kind: 'event', day, owners: [board] })?.hours
  assert.deepEqual([hoursOn('2026-11-30'), hoursOn('2026-12-01')], [24, 12])
  const refused = await setNorm(database.desk, {
    norm: { ...norm, hours: 0, source: '' },
    ownerId: board,
    by: first,
    at,
  })
  assert.ok('issues' in refused && refused.issues.length === 2)
})

test('the desk can neither change nor remove what was entered', async () => {
  const denied = { code: '42501' }
  await assert.rejects(sql`update calendar.day set kind = 'ordinary'`.execute(database.desk), denied)
  await assert.rejects(sql`delete from calendar.version`.execute(database.desk), denied)
  await assert.rejects(sql`update calendar.version set proposed_by = null`.execute(database.desk), denied)
  await assert.rejects(sql`update calendar.norm set hours = 1`.execute(database.worker), denied)
  await assert.rejects(sql`select from calendar.day`.execute(database.portal), denied)
})

test('every change stands in the audit', async () => {
  const { rows } = await sql<{ happened: string }>`select distinct happened from audit.entry
    where happened like 'calendar-%' order by happened`.execute(database.owner)
  assert.deepEqual(
    rows.map(({ happened }) => happened),
    ['calendar-norm-set', 'calendar-version-confirmed', 'calendar-version-entered', 'calendar-version-proposed'],
  )
  assert.deepEqual(await brokenChains(database.owner), [])
})
