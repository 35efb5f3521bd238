import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { type WholeDesk, wholeDesk } from '../../../tests/support/desk.ts'
import type { TestPerson } from '../../../tests/support/people-desk.ts'
import { type WaitingItems, waitingItems } from '../../../tests/support/waiting-items.ts'
import { newId } from '../../basics/ids.ts'
import { seedCalendar } from '../calendar/index.ts'

let database: TestDatabase
let desk: WholeDesk
let head: TestPerson
let deputy: TestPerson
let other: TestPerson
let secretary: TestPerson
let writer: TestPerson
let stranger: TestPerson
let operator: TestPerson
let items: WaitingItems

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa-an'])
  head = await desk.person('Phạm Trưởng', 'board-head', 'tinh')
  deputy = await desk.person('Lê Thường Trực', 'standing-deputy', 'tinh')
  other = await desk.person('Võ Phó', 'deputy', 'tinh')
  secretary = await desk.person('Đỗ Thư Ký', 'board-secretary', 'tinh')
  writer = await desk.person('Trần Cộng Tác', 'contributor', 'tinh')
  stranger = await desk.person('Hồ Xã Bên', 'board-head', 'xa-an')
  operator = await desk.person('Mai Vận Hành', 'operator', null)
  await seedCalendar(database.desk)
  items = waitingItems(database, desk, { slug: 'tinh', writer, secretary })
})
after(async () => {
  await desk.close()
  await database.drop()
})

const work = async (who: TestPerson) => (await desk.get(who, '/')).body
const sees = async (who: TestPerson, title: string) => (await work(who)).includes(title)
const stateOf = async (id: string) => {
  const { rows } = await sql<{ state: string }>`select state from editions.edition where id = ${id}`.execute(
    database.owner,
  )
  return rows[0]?.state
}

const clean = () => sql`truncate people.delegation, worklist.reassignment, worklist.escalation`.execute(database.owner)

test('an item waits for whoever must act, and for nobody else', async () => {
  const draft = await items.written('Bản nháp riêng')
  const sent = await items.submitted('Bài vừa gửi')
  const waiting = await items.awaiting('Bài chờ duyệt')
  const seen = async (title: string) => {
    const all = { head, deputy, other, secretary, writer, stranger, operator }
    const found: string[] = []
    for (const [name, who] of Object.entries(all)) if (await sees(who, title)) found.push(name)
    return found.join(' ')
  }
  assert.equal(await seen('Bản nháp riêng'), 'writer')
  assert.equal(await seen('Bài vừa gửi'), 'secretary')
  assert.equal(await seen('Bài chờ duyệt'), 'deputy')
  assert.ok(draft && sent && waiting)
})

test('the count stands in the title, and every row says what, since when and until when', async () => {
  const body = await work(deputy)
  assert.match(body, /<title>Việc của tôi \(\d+\)/)
  assert.match(body, /work-verb">Duyệt/)
  assert.match(body, /còn \d+ (giờ|phút|ngày) làm việc/)
  assert.match(body, /Đỗ Thư Ký chuyển/)
})

test('who covers for the one who is away sees it in their place', async () => {
  await items.awaiting('Bài khi vắng')
  const [from, to] = [deputy.personId, other.personId]
  await sql`insert into people.delegation (site_id, id, from_person_id, to_person_id, valid_from, valid_until, given_at)
    values (${desk.siteId('tinh')}, ${newId(new Date())}, ${from}, ${to}, current_date - 1, current_date + 1, now())`.execute(
    database.owner,
  )
  const body = await work(other)
  assert.match(body, /Bài khi vắng/)
  assert.match(body, /thay ông\/bà Lê Thường Trực/)
  assert.equal(await sees(deputy, 'Bài khi vắng'), false)
  await clean()
})

test('the head sees an item once its deadline has passed', async () => {
  const id = await items.awaiting('Bài quá hạn')
  assert.equal(await sees(head, 'Bài quá hạn'), false)
  await items.aged(id, 24 * 14)
  const body = await work(head)
  assert.match(body, /Bài quá hạn/)
  assert.match(body, /Chuyển lên vì quá hạn/)
  assert.match(body, /quá hạn \d+ ngày làm việc/)
  assert.ok((await work(deputy)).indexOf('Bài quá hạn') < (await work(deputy)).indexOf('Bài chờ duyệt'))
  assert.equal(await sees(stranger, 'Bài quá hạn'), false)
})

test('approving from the list can be undone from the list', async () => {
  const id = await items.awaiting('Bài duyệt nhanh')
  const form = { viec: 'duyet', muc: id }
  assert.equal((await desk.post(stranger, '/tinh/viec', form)).status, 404)
  assert.equal((await desk.post(writer, '/tinh/viec', form)).status, 422)
  const done = await desk.post(deputy, '/tinh/viec', form)
  assert.equal(done.status, 303)
  assert.equal(await stateOf(id), 'approved')
  const after = await desk.get(deputy, done.location)
  assert.match(after.body, /Đã duyệt\./)
  assert.match(after.body, /Hoàn tác/)
  assert.equal((await desk.post(deputy, '/tinh/viec', { viec: 'hoan-tac', muc: id })).status, 303)
  assert.equal(await stateOf(id), 'awaiting-approval')
})

test('returning asks for a reason, and the writer reads it in their own list', async () => {
  const id = await items.awaiting('Bài trả lại')
  const without = await desk.post(deputy, '/tinh/viec', { viec: 'tra-lai', muc: id, 'ly-do': ' ' })
  assert.equal(without.status, 422)
  assert.match(without.body, /Hãy ghi lý do/)
  await desk.post(deputy, '/tinh/viec', { viec: 'tra-lai', muc: id, 'ly-do': 'Thiếu <b>nguồn</b>' })
  const body = await work(writer)
  assert.match(body, /Sửa và gửi lại/)
  assert.match(body, /Thiếu &lt;b>nguồn&lt;\/b>/)
})

test('an item given to another approver waits for them alone, and they may approve it', async () => {
  const id = await items.awaiting('Bài giao riêng')
  const given = { viec: 'giao', muc: id, nguoi: other.personId }
  assert.equal((await desk.post(secretary, '/tinh/viec', given)).status, 422)
  assert.equal((await desk.post(deputy, '/tinh/viec', { ...given, nguoi: writer.personId })).status, 422)
  assert.equal((await desk.post(deputy, '/tinh/viec', given)).status, 303)
  assert.deepEqual([await sees(other, 'Bài giao riêng'), await sees(deputy, 'Bài giao riêng')], [true, false])
  assert.equal((await desk.post(deputy, '/tinh/viec', { viec: 'thoi-giao', muc: id })).status, 303)
  assert.deepEqual([await sees(other, 'Bài giao riêng'), await sees(deputy, 'Bài giao riêng')], [false, true])
  await desk.post(deputy, '/tinh/viec', given)
  assert.equal((await desk.post(other, '/tinh/viec', { viec: 'duyet', muc: id })).status, 303)
  assert.equal(await stateOf(id), 'approved')
})

test('a reader’s report waits until somebody has looked after it', async () => {
  const id = newId(new Date())
  await sql`insert into editions.mistake_report (site_id, id, path, message) values (${desk.siteId('tinh')}, ${id}, '/tin-tuc', 'Sai tên thôn')`.execute(
    database.owner,
  )
  assert.equal(await sees(secretary, 'Sai tên thôn'), true)
  assert.equal((await desk.post(writer, '/tinh/viec', { viec: 'xu-ly', muc: id })).status, 422)
  assert.equal((await desk.post(stranger, '/xa-an/viec', { viec: 'xu-ly', muc: id })).status, 303)
  assert.equal(await sees(secretary, 'Sai tên thôn'), true)
  await desk.post(secretary, '/tinh/viec', { viec: 'xu-ly', muc: id })
  assert.equal(await sees(secretary, 'Sai tên thôn'), false)
  await desk.post(secretary, '/tinh/viec', { viec: 'mo-lai', muc: id })
  assert.equal(await sees(secretary, 'Sai tên thôn'), true)
})

test('"Vì sao?" says every step; another site and a contributor read nothing', async () => {
  const id = await items.awaiting('Bài hỏi hạn')
  const path = `/tinh/viec/${id}/han`
  const { body, status } = await desk.get(deputy, path)
  assert.equal(status, 200)
  assert.match(body, /Nhận lúc/)
  assert.match(body, /Hạn cuối/)
  assert.match(body, /8 giờ làm việc/)
  assert.equal((await desk.get(stranger, path)).status, 404)
  assert.equal((await desk.get(stranger, path.replace('tinh', 'xa-an'))).status, 404)
  assert.equal((await desk.get(writer, path)).status, 404)
})

test('a board sets its own norm with its source; the earlier one keeps its days', async () => {
  const form = { loai: 'ordinary', 'so-gio': '4,5', 'tinh-theo': 'working-hour', 'tu-ngay': '2026-01-01', 'can-cu': '' }
  const refused = await desk.post(head, '/tinh/dinh-muc', form)
  assert.equal(refused.status, 422)
  assert.match(refused.body, /Cần ghi văn bản làm căn cứ/)
  const wrong = await desk.post(head, '/tinh/dinh-muc', { ...form, 'can-cu': 'QĐ 1', 'so-gio': 'bốn' })
  assert.match(wrong.body, /Số giờ phải lớn hơn 0/)
  assert.equal((await desk.post(secretary, '/tinh/dinh-muc', { ...form, 'can-cu': 'QĐ 1' })).status, 404)
  const kept = await desk.post(head, '/tinh/dinh-muc', { ...form, 'can-cu': 'Quy chế 12/QC-BBT' })
  assert.equal(kept.status, 303)
  const { body } = await desk.get(writer, '/tinh/dinh-muc')
  assert.match(body, /4,5 giờ làm việc/)
  assert.match(body, /Quy chế 12\/QC-BBT/)
  assert.match(body, /Mặc định của phần mềm/)
  assert.doesNotMatch((await desk.get(stranger, '/xa-an/dinh-muc')).body, /4,5 giờ/)
})

test('a change of the working days counts once a second operator has confirmed it', async () => {
  const second = await desk.person('Bùi Vận Hành', 'operator', null)
  const form = { ten: 'Năm 2027', nam: '2027', 'can-cu': '1/TB', 'danh-sach': '01/01/2027; nghỉ lễ; Tết Dương lịch' }
  assert.equal((await desk.post(writer, '/lich-lam-viec', form)).status, 403)
  assert.match((await desk.get(head, '/lich-lam-viec')).body, /Chưa có lịch năm 2027/)
  const wrong = await desk.post(operator, '/lich-lam-viec', { ...form, 'danh-sach': 'mai; nghỉ lễ; x' })
  assert.match(wrong.body, /Dòng 1 không đọc được/)
  assert.equal((await desk.post(operator, '/lich-lam-viec', form)).status, 303)
  const id = /name="thong-bao" value="([0-9a-f-]+)"/.exec((await desk.get(second, '/lich-lam-viec')).body)?.[1] ?? ''
  const own = await desk.post(operator, '/lich-lam-viec/xac-nhan', { 'thong-bao': id })
  assert.match(own.body, /Người xác nhận phải khác người đề nghị/)
  assert.equal((await desk.post(second, '/lich-lam-viec/xac-nhan', { 'thong-bao': id })).status, 303)
  assert.match((await desk.get(head, '/lich-lam-viec')).body, /Chưa có lịch năm 2028/)
  assert.match((await desk.get(operator, '/lich-lam-viec?nam=2028&goi-y=1')).body, /Ngày nghỉ lễ, tết năm 2028/)
})

test('each person chooses which letters come', async () => {
  const before = (await desk.get(writer, '/tai-khoan/thu')).body
  assert.match(before, /Máy chủ thư chưa được cấu hình/)
  assert.doesNotMatch(before, /SMTP_URL/)
  assert.match((await desk.get(operator, '/tai-khoan/thu')).body, /SMTP_URL/)
  assert.equal((await desk.post(writer, '/tai-khoan/thu', { approve: 'none', returned: 'digest' })).status, 303)
  const body = (await desk.get(writer, '/tai-khoan/thu?da=luu')).body
  assert.match(body, /Đã lưu lựa chọn/)
  assert.match(body, /<option value="none" selected>Không gửi thư/)
})

test('somebody without work reads where to go, and an operator without a site too', async () => {
  assert.match(await work(stranger), /Không có việc nào đang chờ bạn/)
  assert.match(await work(operator), /Không có việc nào đang chờ bạn/)
  assert.equal((await desk.get(null, '/')).status, 303)
})
