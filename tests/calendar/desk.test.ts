// The network's working days at the desk: shown by years, changed by two people, reckoned with by anybody who works there.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import { addWorkingDays, calendarOn, seedCalendar } from '../../src/modules/calendar/index.ts'
import { emptyNotice, readNotice, typed } from '../../src/modules/calendar/rules/notice-form.ts'
import { insertUnits } from '../../src/modules/units/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type WholeDesk, wholeDesk } from '../support/desk.ts'
import type { TestPerson } from '../support/people-desk.ts'

let database: TestDatabase
let desk: WholeDesk
let operator: TestPerson
let head: TestPerson
let writer: TestPerson
const agency = newId(new Date())

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa-mot'])
  await seedCalendar(database.desk)
  await inTransaction(database.desk, (tx) =>
    insertUnits(tx, [{ id: agency, kind: 'other', name: 'UBND xã Một' }], new Date()),
  )
  await sql`update sites.site set governing_unit_id = ${agency} where slug = 'xa-mot'`.execute(database.owner)
  operator = await desk.person('Người vận hành', 'operator', null)
  head = await desk.person('Trưởng ban tỉnh', 'board-head', 'tinh')
  writer = await desk.person('Trưởng ban xã', 'board-head', 'xa-mot')
})
after(async () => {
  await desk.close()
  await database.drop()
})

test('a year shows every marked day with its source and how sure it is, in words', async () => {
  const { body, status } = await desk.get(writer, '/lich-lam-viec?nam=2026')
  assert.equal(status, 200)
  assert.match(body, /1 ngày chưa chắc/)
  assert.match(body, /24\/11\/2026.*Chưa chắc, cần kiểm tra/s)
  assert.match(body, /Nghỉ bù Giỗ Tổ Hùng Vương/)
  assert.match(body, /Thông báo 9441\/TB-BNV/)
  assert.match(body, /Làm bù/)
  assert.equal(body.match(/<table class="year-month"/g)?.length, 12)
  assert.doesNotMatch(body, /Đề nghị thay đổi/)
})

test('a year that nobody has entered says so, and only suggests', async () => {
  const { body } = await desk.get(head, '/lich-lam-viec?nam=2027')
  assert.match(body, /Chưa có lịch năm 2027/)
  assert.match(body, /Gợi ý năm 2027, chưa có hiệu lực/)
  assert.match(body, /06\/02\/2027/)
  assert.doesNotMatch(body, /class="year-month"/)
  const filled = await desk.get(head, '/lich-lam-viec?nam=2027&goi-y=1')
  assert.match(filled.body, /06\/02\/2027; nghỉ lễ; Tết Nguyên đán/)
})

const notice = (more: Record<string, string>) => ({
  ...{
    ten: 'Nghỉ tránh bão',
    nam: '',
    'ap-dung': '',
    'can-cu': 'Công điện của tỉnh',
    'do-chac': 'sure',
    'danh-sach': '',
  },
  ...{ ngay: '2026-12-01', loai: 'local-closure', 'ten-ngay': 'Tránh bão', 'thay-cho': '', ...more },
})

const waitingId = async () =>
  (
    await sql<{
      id: string
    }>`select id from calendar.version where no is null order by proposed_at desc limit 1`.execute(database.desk)
  ).rows[0]?.id ?? ''

test('a change holds when a second person has confirmed it, and only those of the province may', async () => {
  assert.equal((await desk.post(writer, '/lich-lam-viec', notice({}))).status, 403)
  const empty = await desk.post(head, '/lich-lam-viec', notice({ ten: '', 'can-cu': '', ngay: '', 'ten-ngay': '' }))
  assert.equal(empty.status, 422)
  assert.match(empty.body, /Hãy ghi tên thông báo/)
  assert.match((await desk.post(head, '/lich-lam-viec', notice({ ngay: '31/02/2026' }))).body, /Ghi đủ ngày và tên/)
  const asked = await desk.post(head, '/lich-lam-viec', notice({}))
  assert.equal(asked.location, '/lich-lam-viec?nam=2026&da=de-nghi')
  const id = await waitingId()
  const alone = await desk.post(head, '/lich-lam-viec/xac-nhan', { 'thong-bao': id })
  assert.match(alone.body, /Người xác nhận phải khác người đề nghị/)
  assert.equal((await desk.post(writer, '/lich-lam-viec/xac-nhan', { 'thong-bao': id })).status, 403)
  const next = async () => addWorkingDays(await calendarOn(database.desk), '2026-11-30', 1)
  assert.deepEqual(await next(), { done: '2026-12-01' })
  assert.equal((await desk.post(operator, '/lich-lam-viec/xac-nhan', { 'thong-bao': id })).status, 303)
  assert.deepEqual(await next(), { done: '2026-12-02' })
  const { body } = await desk.get(writer, '/lich-lam-viec?nam=2026')
  assert.match(body, /Trưởng ban tỉnh, Người vận hành/)
})

test('a closure of one agency concerns it alone', async () => {
  const local = notice({ 'ap-dung': agency, ngay: '2026-12-08', ten: 'Sửa trụ sở' })
  assert.equal((await desk.post(operator, '/lich-lam-viec', { ...local, 'ap-dung': newId(new Date()) })).status, 422)
  assert.equal((await desk.post(operator, '/lich-lam-viec', local)).status, 303)
  assert.equal((await desk.post(head, '/lich-lam-viec/xac-nhan', { 'thong-bao': await waitingId() })).status, 303)
  const next = async (owners: string[]) => addWorkingDays(await calendarOn(database.desk, { owners }), '2026-12-07', 1)
  assert.deepEqual([await next([]), await next([agency])], [{ done: '2026-12-08' }, { done: '2026-12-09' }])
  assert.match((await desk.get(writer, `/lich-lam-viec?nam=2026&co-quan=${agency}`)).body, /Thứ Ba, 08\/12\/2026/)
})

const reckon = (query: Record<string, string>) =>
  desk.get(writer, `/lich-lam-viec/tinh-han?${new URLSearchParams(query)}`)

test('the calculator tells the deadline and every step to it', async () => {
  assert.equal((await desk.get(writer, '/lich-lam-viec/tinh-han')).status, 200)
  const { body } = await reckon({ nhan: '2022-01-26T09:00', so: '5', 'tinh-theo': 'working-day' })
  assert.match(body, /Hạn cuối: Thứ Tư, 09\/02\/2022/)
  assert.match(body, /Thứ Hai, 31\/01\/2022: không tính, Tết Nguyên đán/)
  const paused = await reckon({
    nhan: '2022-01-26T09:00',
    so: '5',
    dung: '2022-01-28T09:00',
    tiep: '2022-02-08T10:00',
    'khi-tiep': 'restart',
  })
  assert.match(paused.body, /Hạn cuối: Thứ Ba, 15\/02\/2022/)
  assert.match(
    (await reckon({ nhan: '2022-01-26T09:00', so: '5', dung: '2022-01-28T09:00' })).body,
    /Thời hạn đang tạm dừng/,
  )
  assert.match((await reckon({ nhan: '2026-11-23T09:00', so: '2' })).body, /Có ngày chưa chắc/)
})

test('what cannot be reckoned is said: a bad moment, a bad number, a year nobody has entered', async () => {
  assert.match((await reckon({ nhan: 'hôm qua', so: '5' })).body, /Ghi ngày và giờ/)
  assert.match((await reckon({ nhan: '2026-01-05T09:00', so: '-1' })).body, /Ghi số nguyên từ 0/)
  const far = await reckon({ nhan: '2026-12-30T09:00', so: '5' })
  assert.equal(far.status, 422)
  assert.match(far.body, /Chưa có lịch ngày nghỉ, ngày làm bù năm 2027/)
})

test('a notice is read as it is typed, and its faults are told by line', () => {
  const list = '01/01/2027; nghỉ lễ; Tết Dương lịch\n\n02/01/2027; làm bù; Làm bù; 31/12/2026'
  const form = { ...emptyNotice, title: 'Năm 2027', year: '2027', source: '1/TB', list }
  const read = readNotice(form)
  assert.ok('done' in read)
  assert.deepEqual(
    read.done.days.map(({ day, kind, inPlaceOf }) => [day, kind, inPlaceOf]),
    [
      ['2027-01-01', 'holiday', undefined],
      ['2027-01-02', 'make-up', '2026-12-31'],
    ],
  )
  assert.equal(typed(read.done.days), list.replace('\n\n', '\n'))
  const wrong = readNotice({ ...form, list: `${list}\n31/02/2027; nghỉ lễ; x\n03/01/2027; nghỉ chơi; x` })
  assert.deepEqual(wrong, {
    issues: [
      { field: 'danh-sach', problem: 'line-wrong 4' },
      { field: 'danh-sach', problem: 'line-wrong 5' },
    ],
  })
})
