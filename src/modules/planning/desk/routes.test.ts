// The pages of plans, as a board and its contributors use them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { buildersOn, type MadeSite } from '../../../../tests/support/builders.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { type WholeDesk, wholeDesk } from '../../../../tests/support/desk.ts'
import type { TestPerson } from '../../../../tests/support/people-desk.ts'
import { addDays, dayOf, daysOfWeek, startOfDay, weekdayOf, weekOf } from '../../../basics/dates.ts'
import { seedCalendar } from '../../calendar/index.ts'
import { waitingCommissions } from '../index.ts'

let database: TestDatabase
let desk: WholeDesk
let head: TestPerson
let writer: TestPerson
let stranger: TestPerson
const saturday = addDays(dayOf(new Date()), 6 - weekdayOf(dayOf(new Date())) + 7)
const event = new Date(startOfDay(saturday).getTime() + 8 * 3_600_000)

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa-mot', 'xa-hai'])
  head = await desk.person('Trưởng ban', 'board-head', 'xa-mot')
  writer = await desk.person('Cộng tác viên', 'contributor', 'xa-mot')
  stranger = await desk.person('Trưởng ban xã bên', 'board-head', 'xa-hai')
  await seedCalendar(database.desk, new Date())
  const make = buildersOn({ db: database.desk, files: desk.files, apex: 'localhost' })
  const { rows } = await sql<{ id: string }>`
    select id from sites.section where site_id = ${desk.siteId('xa-mot')} and key = 'leader-agenda'`.execute(
    database.desk,
  )
  const site = { id: desk.siteId('xa-mot'), section: () => rows[0]?.id ?? '' } as unknown as MadeSite
  const entries = [{ startsAt: event, leader: 'Chủ tịch', what: 'Khánh thành cầu xã Một' }]
  assert.equal(daysOfWeek(weekOf(saturday)).length, 7)
  await make.agenda(site, { week: weekOf(saturday), entries })
})
after(async () => {
  await desk.close()
  await database.drop()
})

test('the roster proposes turns; nothing holds before it is saved', async () => {
  const { body } = await desk.get(head, '/xa-mot/truc')
  assert.match(body, /Trưởng ban \(đề xuất\)/)
  assert.match((await desk.get(writer, '/xa-mot/truc')).body, /Chưa phân công/)
  assert.match((await desk.get(head, '/xa-mot/truc/in')).body, /Chưa phân công/)
  const got = await desk.post(head, '/xa-mot/truc', { [`ngay:${saturday}`]: head.personId })
  assert.equal(got.location, '/xa-mot/truc?da=luu')
  assert.match((await desk.get(writer, '/xa-mot/truc/in')).body, />Trưởng ban</)
})

test('a day that is worked, or a person who is not of the board, is refused', async () => {
  const monday = await desk.post(head, '/xa-mot/truc', { [`ngay:${addDays(saturday, 3)}`]: head.personId })
  assert.equal(monday.status, 422)
  const foreign = await desk.post(head, '/xa-mot/truc', { [`ngay:${saturday}`]: stranger.personId })
  assert.match(foreign.body, /không còn ở trang/)
  assert.ok([403, 404].includes((await desk.post(writer, '/xa-mot/truc', { [`ngay:${saturday}`]: '' })).status))
})

test('an event nobody is to write about is told, with who is on duty, and leads to a filled form', async () => {
  const { body } = await desk.get(head, '/xa-mot/truc')
  assert.match(body, /Khánh thành cầu xã Một/)
  assert.match(body, /người trực: Trưởng ban/)
  const form = await desk.get(
    head,
    `/xa-mot/giao-bai?luc=${event.toISOString()}&viec=${encodeURIComponent('Khánh thành cầu xã Một')}`,
  )
  assert.match(form.body, /value="Khánh thành cầu xã Một"/)
  assert.match(form.body, new RegExp(`value="${saturday.split('-').reverse().join('/')}"`))
  assert.match(form.body, new RegExp(`value="nguoi:${head.personId}" selected`))
})

const given = () => ({
  ...{
    'chu-de-bai': 'Khánh thành cầu',
    nguoi: `nguoi:${writer.personId}`,
    han: saturday,
    gio: '17:00',
    'ghi-chu': 'Chụp 3 ảnh',
  },
  ...{ luc: event.toISOString(), viec: 'Khánh thành cầu xã Một' },
})
let path = ''

test('it is given, covers the event, and waits for its writer', async () => {
  const late = await desk.post(head, '/xa-mot/giao-bai', { ...given(), han: '2020-01-01' })
  assert.match(late.body, /Hạn phải ở sau lúc này/)
  assert.match(late.body, /name="viec" value="Khánh thành cầu xã Một"/)
  const wrong = await desk.post(head, '/xa-mot/giao-bai', { ...given(), nguoi: `nguoi:${stranger.personId}` })
  assert.equal(wrong.status, 422)
  assert.equal((await desk.post(head, '/xa-mot/giao-bai', given())).status, 303)
  assert.doesNotMatch((await desk.get(head, '/xa-mot/truc')).body, /Khánh thành cầu xã Một/)
  const waiting = await waitingCommissions(
    database.desk,
    { personId: writer.personId, siteIds: [desk.siteId('xa-mot')] },
    new Date(),
  )
  assert.deepEqual(
    waiting.map(({ title, from, note }) => [title, from, note]),
    [['Khánh thành cầu', 'Trưởng ban', 'Chụp 3 ảnh']],
  )
  path = waiting[0]?.href ?? ''
  assert.deepEqual(
    await waitingCommissions(database.desk, { personId: head.personId, siteIds: [desk.siteId('xa-mot')] }, new Date()),
    [],
  )
  assert.deepEqual(
    await waitingCommissions(
      database.desk,
      { personId: writer.personId, siteIds: [desk.siteId('xa-hai')] },
      new Date(),
    ),
    [],
  )
})

test('its writer accepts it and cannot deliver what is not theirs; a third person finds nothing', async () => {
  const other = await desk.person('Cộng tác viên khác', 'contributor', 'xa-mot')
  assert.equal((await desk.get(other, path)).status, 404)
  assert.equal((await desk.get(stranger, path.replace('xa-mot', 'xa-hai'))).status, 404)
  assert.doesNotMatch((await desk.get(other, '/xa-mot/giao-bai')).body, /Khánh thành cầu/)
  assert.equal((await desk.post(writer, path, { buoc: 'accept' })).location, `${path}?da=accepted`)
  assert.match((await desk.post(writer, path, { buoc: 'deliver' })).body, /Hãy chọn bài bạn đã viết/)
  assert.match((await desk.post(writer, path, { buoc: 'cancel' })).body, /thuộc người khác/)
})

test('declining needs a reason; the event is open again', async () => {
  assert.match((await desk.post(writer, path, { buoc: 'decline' })).body, /Hãy ghi lý do/)
  assert.equal(
    (await desk.post(writer, path, { buoc: 'decline', 'ly-do': 'Bận trực bão' })).location,
    `${path}?da=declined`,
  )
  assert.match((await desk.get(head, path)).body, /Bận trực bão/)
  assert.match((await desk.get(head, '/xa-mot/truc')).body, /Khánh thành cầu xã Một/)
  assert.equal((await desk.post(head, path, { buoc: 'cancel' })).location, `${path}?da=cancelled`)
})

test('a subject of the plan nobody has touched is told until it is given', async () => {
  const soon = addDays(dayOf(new Date()), 10)
  const topic = {
    ten: 'Ngày truyền thống',
    ngay: String(Number(soon.slice(8))),
    thang: String(Number(soon.slice(5, 7))),
    lich: 'solar',
  }
  assert.match((await desk.post(head, '/xa-mot/ke-hoach', { ...topic, ngay: '32' })).body, /Ngày không đúng/)
  assert.equal((await desk.post(head, '/xa-mot/ke-hoach', topic)).location, '/xa-mot/ke-hoach?da=them')
  const plan = await desk.get(head, '/xa-mot/ke-hoach')
  assert.match(plan.body, /1 chủ đề trong 30 ngày tới chưa giao cho ai/)
  const href = /href="(\/xa-mot\/giao-bai\?chu-de=[^"]+)"/.exec(plan.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.match((await desk.get(head, href)).body, /value="Ngày truyền thống"/)
  const source = Object.fromEntries(new URL(href, 'http://x').searchParams)
  const due = addDays(soon, -1)
  await desk.post(head, '/xa-mot/giao-bai', {
    ...source,
    'chu-de-bai': 'Bài kỷ niệm',
    nguoi: `nguoi:${writer.personId}`,
    han: due,
    gio: '9:00',
  })
  assert.match((await desk.get(head, '/xa-mot/ke-hoach')).body, /đã có người làm/)
  assert.doesNotMatch((await desk.get(stranger, '/xa-hai/ke-hoach')).body, /Ngày truyền thống/)
})

test('every deed is in the audit of its site', async () => {
  const { rows } = await sql<{ happened: string }>`
    select distinct happened from audit.entry where chain_id = ${desk.siteId('xa-mot')}
      and happened ~ '^(duty|commission|topic)-' order by 1`.execute(database.owner)
  assert.deepEqual(
    rows.map(({ happened }) => happened),
    [
      'commission-accepted',
      'commission-cancelled',
      'commission-declined',
      'commission-given',
      'duty-set',
      'topic-planned',
    ],
  )
})
