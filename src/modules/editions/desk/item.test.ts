import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { type WholeDesk, wholeDesk } from '../../../../tests/support/desk.ts'
import { doneIn, errorsIn, itemsOn, newsSection } from '../../../../tests/support/desk-item.ts'
import type { TestPerson } from '../../../../tests/support/people-desk.ts'

let database: TestDatabase
let desk: WholeDesk
let items: ReturnType<typeof itemsOn>
const people = {} as Record<'writer' | 'member' | 'secretary' | 'deputy' | 'head' | 'stranger', TestPerson>

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa-an'])
  items = itemsOn(desk, 'tinh', await newsSection(database, desk.siteId('tinh')))
  people.writer = await desk.person('Trần Cộng Tác', 'contributor', 'tinh')
  people.member = await desk.person('Hồ Ủy Viên', 'board-member', 'tinh')
  people.secretary = await desk.person('Đỗ Thư Ký', 'board-secretary', 'tinh')
  people.deputy = await desk.person('Võ Phó', 'deputy', 'tinh')
  people.head = await desk.person('Phạm Trưởng', 'board-head', 'tinh')
  people.stranger = await desk.person('Lý Xã Khác', 'board-head', 'xa-an')
})
after(async () => {
  await desk.close()
  await database.drop()
})

let count = 0
/** Titles apart from each other, so that the check for doubles stays silent. */
function titled(): string {
  count += 1
  return `Chuyện số ${count} ở thôn ${['Đông', 'Tây', 'Nam', 'Bắc'][count % 4]} ${'x'.repeat(count)}`
}

async function sent(): Promise<string> {
  const edition = await items.begin(people.writer)
  const answer = await items.write(people.writer, edition, { ...items.text(titled()), buoc: 'submit' })
  assert.equal(doneIn(answer), 'submit')
  return edition
}

async function awaiting(): Promise<string> {
  const edition = await sent()
  assert.equal(doneIn(await items.does(people.secretary, edition, 'take-up')), 'take-up')
  assert.equal(doneIn(await items.does(people.secretary, edition, 'recommend')), 'recommend')
  return edition
}

async function published(): Promise<string> {
  const edition = await awaiting()
  assert.equal(doneIn(await items.does(people.head, edition, 'approve-and-publish')), 'approve-and-publish')
  return edition
}

test('a draft begins with one press and opens its form', async () => {
  const edition = await items.begin(people.writer)
  const { status, body } = await items.page(people.writer, edition)
  assert.equal(status, 200)
  assert.match(body, /<form class="item-form"/)
  assert.match(body, /aria-current="step">Nháp/)
  assert.match(body, /Đang ở Trần Cộng Tác/)
})

test('a writer saves and sends in one go; what is missing changes nothing and is said', async () => {
  const edition = await items.begin(people.writer)
  const half = await items.write(people.writer, edition, { ...items.text(''), buoc: 'submit' })
  assert.equal(half.status, 422)
  assert.match(errorsIn(half.body), /tiêu đề/i)
  assert.match((await items.page(people.writer, edition)).body, /aria-current="step">Nháp/)
  const whole = await items.write(people.writer, edition, { ...items.text(titled()), buoc: 'submit' })
  assert.equal(doneIn(whole), 'submit')
  const { body } = await items.page(people.writer, edition)
  assert.match(body, /aria-current="step">.*?Gửi duyệt/)
  assert.doesNotMatch(body, /<form class="item-form"/, 'who has sent it reads it')
})

test('what the checks ask about is explained, and whoever decides reads why', async () => {
  const edition = await items.begin(people.writer)
  const text = items.text(titled(), 'Ông A có số căn cước 045090001234 đến nhận quà.')
  const refused = await items.write(people.writer, edition, { ...text, buoc: 'submit' })
  assert.equal(refused.status, 422)
  assert.match(errorsIn(refused.body), /căn cước/)
  assert.match(refused.body, /name="submit-explanation"/)
  const explained = { ...text, buoc: 'submit', 'submit-explanation': 'Danh sách công khai theo quyết định.' }
  assert.equal(doneIn(await items.write(people.writer, edition, explained)), 'submit')
  assert.match((await items.page(people.secretary, edition)).body, /Giải trình: Danh sách công khai theo quyết định\./)
})

test('an editor returns a text with two marked passages; the writer ticks them off', async () => {
  const edition = await sent()
  const returned = await items.does(people.secretary, edition, 'return', {
    'return-reason': 'Sai tên thôn.',
    'return-anchor-0': 'xã mở hội',
    'return-remark-0': 'Thiếu tên xã.',
    'return-anchor-3': 'đầu xuân',
    'return-remark-3': 'Ghi rõ ngày.',
  })
  assert.equal(doneIn(returned), 'return')
  const { body } = await items.page(people.writer, edition)
  for (const text of ['Sai tên thôn.', 'Thiếu tên xã.', 'Ghi rõ ngày.', 'xã mở hội'])
    assert.ok(body.includes(text), text)
  const id = /name="settle-remark-id" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const settled = { 'settle-remark-id': id, 'settle-remark-settled': '1' }
  assert.equal(doneIn(await items.does(people.writer, edition, 'settle-remark', settled)), 'settle-remark')
  assert.match((await items.page(people.writer, edition)).body, /item-remark-settled/)
})

test('a return without a reason, or a passage without a comment, is refused with its form still filled in', async () => {
  const edition = await sent()
  const fields = { 'return-anchor-2': 'xã mở hội' }
  const { status, body } = await items.does(people.secretary, edition, 'return', fields)
  assert.equal(status, 422)
  assert.match(body, /href="#return-remark-2"/)
  assert.match(body, /<details class="deed" open/)
  assert.match(body, />xã mở hội<\/textarea>/)
})

test('approving and publishing puts the text before its readers, and the page says so', async () => {
  const edition = await published()
  const { body } = await items.page(people.head, edition, '?da=approve-and-publish')
  assert.match(body, /Bạn đọc thấy ngay bây giờ/)
  assert.match(body, /Xem bài trên trang/)
  assert.match(body, /Phạm Trưởng/)
})

test('who wrote a text is offered no approval of it, and forcing one is refused', async () => {
  const edition = await items.begin(people.head)
  assert.equal(doneIn(await items.write(people.head, edition, { ...items.text(titled()), buoc: 'submit' })), 'submit')
  await items.does(people.secretary, edition, 'take-up')
  await items.does(people.secretary, edition, 'recommend')
  assert.doesNotMatch((await items.page(people.head, edition)).body, /value="approve(-and-publish)?"/)
  const { status, body } = await items.does(people.head, edition, 'approve-and-publish')
  assert.equal(status, 422)
  assert.match(errorsIn(body), /không tự duyệt bài của mình/)
})

test('an approval is for the text that was read: a stale page is refused', async () => {
  const edition = await awaiting()
  const stale = /name="ban" value="([^"]+)"/.exec((await items.page(people.head, edition)).body)?.[1] ?? ''
  assert.equal(doneIn(await items.write(people.deputy, edition, items.text(titled(), 'Câu mới.'))), 'luu')
  const { status, body } = await items.does(people.head, edition, 'approve', { ban: stale })
  assert.equal(status, 422)
  assert.match(errorsIn(body), /vừa được người khác sửa/)
})

test('an item is scheduled to its minute with an end, and the hour is taken back', async () => {
  const edition = await awaiting()
  assert.equal(doneIn(await items.does(people.head, edition, 'approve')), 'approve')
  const nothing = await items.does(people.head, edition, 'schedule', {})
  assert.match(nothing.body, /href="#schedule-from-day"/)
  const hour = { 'schedule-from-day': nextYear(), 'schedule-from-time': '07:30' }
  const until = { 'schedule-until-day': nextYear(), 'schedule-until-time': '19:30' }
  assert.equal(doneIn(await items.does(people.head, edition, 'schedule', { ...hour, ...until })), 'schedule')
  assert.match((await items.page(people.head, edition)).body, /Sẽ lên trang lúc [\d/]+ 07:30, tự gỡ lúc [\d/]+ 19:30/)
  assert.equal(doneIn(await items.does(people.head, edition, 'unschedule')), 'unschedule')
})

const nextYear = (): string => new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10)

test('urgent publishing stays open on the page until somebody else confirms it', async () => {
  const edition = await items.begin(people.member)
  await items.write(people.member, edition, items.text(titled()))
  const silent = await items.does(people.member, edition, 'publish-urgently', {})
  assert.match(silent.body, /href="#publish-urgently-reason"/)
  const reason = { 'publish-urgently-reason': 'Bão số 5 đổ bộ.' }
  assert.equal(doneIn(await items.does(people.member, edition, 'publish-urgently', reason)), 'publish-urgently')
  assert.doesNotMatch((await items.page(people.member, edition)).body, /name="confirm-id"/)
  const { body } = await items.page(people.head, edition)
  assert.match(body, /Lý do: Bão số 5 đổ bộ\./)
  const id = /name="confirm-id" value="([^"]+)"/.exec(body)?.[1] ?? ''
  assert.equal(doneIn(await items.does(people.head, edition, 'confirm', { 'confirm-id': id })), 'confirm')
  assert.doesNotMatch((await items.page(people.deputy, edition)).body, /name="confirm-id"/)
})

test('an approval by telephone names who gave it, and may publish at once', async () => {
  const edition = await sent()
  const call = {
    'approve-by-telephone-approver': 'Nguyễn Văn Chủ Tịch',
    'approve-by-telephone-approver-title': 'Chủ tịch',
    'approve-by-telephone-told-day': '2026-01-02',
    'approve-by-telephone-told-time': '08:15',
    'approve-by-telephone-reason': 'Đang đi công tác.',
  }
  const unnamed = await items.does(people.secretary, edition, 'approve-by-telephone', {
    ...call,
    'approve-by-telephone-approver': '',
  })
  assert.match(unnamed.body, /href="#approve-by-telephone-approver"/)
  const said = await items.does(people.secretary, edition, 'approve-by-telephone', { ...call, 'at-once': 'publish' })
  assert.equal(doneIn(said), 'publish-by-telephone')
  const { body } = await items.page(people.head, edition)
  assert.match(body, /Người duyệt: Nguyễn Văn Chủ Tịch, Chủ tịch, lúc 02\/01\/2026 08:15/)
})

test('a live item is corrected, limited and withdrawn with its reason', async () => {
  const edition = await published()
  const correction = { 'correct-text': 'Đúng là 13/3.' }
  assert.equal(doneIn(await items.does(people.head, edition, 'correct', correction)), 'correct')
  const limit = { 'limit-until-day': nextYear(), 'limit-until-time': '' }
  assert.equal(doneIn(await items.does(people.head, edition, 'limit', limit)), 'limit')
  assert.match((await items.does(people.head, edition, 'withdraw', {})).body, /href="#withdraw-reason"/)
  const ordered = { 'withdraw-reason': 'competent-authority' }
  assert.match((await items.does(people.head, edition, 'withdraw', ordered)).body, /href="#withdraw-document"/)
  const whole = { ...ordered, 'withdraw-document': '12/CV' }
  assert.equal(doneIn(await items.does(people.head, edition, 'withdraw', whole)), 'withdraw')
  const { body } = await items.page(people.head, edition)
  assert.match(body, /Theo yêu cầu của cơ quan có thẩm quyền/)
  assert.equal(doneIn(await items.does(people.secretary, edition, 'archive')), 'archive')
})

test('a live item is changed beside what readers see, and both are on the page', async () => {
  const edition = await published()
  assert.equal(doneIn(await items.does(people.secretary, edition, 'revise-live')), 'revise-live')
  const { body } = await items.page(people.secretary, edition)
  assert.match(body, /Bản sửa chưa lên trang/)
  assert.match(body, /Xem bài trên trang/)
  const reason = { 'discard-reason': 'Không cần nữa.' }
  assert.equal(doneIn(await items.does(people.secretary, edition, 'discard', reason)), 'discard')
  assert.doesNotMatch((await items.page(people.secretary, edition)).body, /Bản sửa chưa lên trang/)
})

test('the last deed is undone from the page; what was seen cannot be', async () => {
  const edition = await sent()
  assert.match((await items.page(people.writer, edition)).body, /Hoàn tác bước vừa làm/)
  assert.equal(doneIn(await items.does(people.writer, edition, 'undo')), 'undo')
  assert.match((await items.page(people.writer, edition)).body, /aria-current="step">Nháp/)
  const live = await published()
  assert.doesNotMatch((await items.page(people.head, live)).body, /Hoàn tác bước vừa làm/)
  assert.match(errorsIn((await items.does(people.head, live, 'undo')).body), /không hoàn tác được/)
})

test('somebody enters a text for its author, who then may not approve it', async () => {
  const edition = await items.begin(people.secretary, { 'nhap-thay': 'Phạm Trưởng' })
  assert.match((await items.page(people.secretary, edition)).body, /value="Phạm Trưởng"/)
  const text = { ...items.text(titled()), 'nhap-thay': 'Phạm Trưởng', buoc: 'submit' }
  assert.equal(doneIn(await items.write(people.secretary, edition, text)), 'submit')
  await items.does(people.member, edition, 'take-up')
  await items.does(people.member, edition, 'recommend')
  assert.doesNotMatch((await items.page(people.head, edition)).body, /value="approve"/)
  assert.match((await items.page(people.deputy, edition)).body, /value="approve"/)
})

test('an item of another site, or of another contributor, answers like one that does not exist', async () => {
  const edition = await sent()
  const other = await desk.person('Mai Cộng Tác', 'contributor', 'tinh')
  const accountant = await desk.person('Kế Toán', 'accountant', 'tinh')
  for (const rest of ['', '/ban', '/xem-truoc', '/xem-truoc/trang', '/so-sanh']) {
    for (const who of [people.stranger, other, accountant]) {
      assert.equal((await items.page(who, edition, rest)).status, 404, rest)
    }
  }
  assert.equal((await desk.get(people.stranger, `/xa-an/muc/${edition}`)).status, 404)
  assert.equal((await items.does(other, edition, 'undo')).status, 404)
  assert.equal((await desk.post(people.stranger, items.at(edition), items.text('Lạ'))).status, 404)
  assert.equal((await desk.post(people.stranger, items.at(edition, '/luu-tam'), items.text('Lạ'))).status, 404)
})
