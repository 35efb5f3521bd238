import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { type WholeDesk, wholeDesk } from '../../../../tests/support/desk.ts'
import { doneIn, errorsIn, itemsOn, newsSection } from '../../../../tests/support/desk-item.ts'
import type { TestPerson } from '../../../../tests/support/people-desk.ts'

let database: TestDatabase
let desk: WholeDesk
let items: ReturnType<typeof itemsOn>
let writer: TestPerson
let member: TestPerson

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh'])
  items = itemsOn(desk, 'tinh', await newsSection(database, desk.siteId('tinh')))
  writer = await desk.person('Trần Cộng Tác', 'contributor', 'tinh')
  member = await desk.person('Hồ Ủy Viên', 'board-member', 'tinh')
})
after(async () => {
  await desk.close()
  await database.drop()
})

test('autosave answers a program with the copy it keeps and who else is writing; a closed tab finds its text', async () => {
  const edition = await items.begin(writer)
  const based = await items.fieldsIn(writer, edition)
  const keep = (who: TestPerson, body: string) =>
    desk.post(who, items.at(edition, '/luu-tam'), { ...based, ...items.text('Đang viết', body) })
  await keep(member, 'Ủy viên viết.')
  const { status, body, headers } = await keep(writer, 'Mới viết dở.')
  assert.equal(status, 200)
  assert.match(String(headers['content-type']), /application\/json/)
  const told = JSON.parse(body) as Record<string, unknown>
  assert.deepEqual([told['copyVersion'], told['isBehind'], told['others']], [1, false, [{ name: 'Hồ Ủy Viên' }]])
  const page = await items.page(writer, edition)
  assert.match(page.body, /Mới viết dở\./)
  assert.match(page.body, /Hồ Ủy Viên cũng đang viết bài này/)
  assert.match(page.body, /chưa thành bản lưu/)
})

test('two people save one item: the second sees both texts and what to do, and loses nothing', async () => {
  const edition = await items.begin(writer)
  const based = await items.fieldsIn(writer, edition)
  const save = (who: TestPerson, body: string, fields = based) =>
    desk.post(who, items.at(edition), { ...fields, ...items.text('Hội làng', body) })
  assert.equal(doneIn(await save(member, 'Bản của ủy viên.')), 'luu')
  const second = await save(writer, 'Bản của tôi.')
  assert.equal(second.status, 422)
  for (const text of [
    'Có hai bản khác nhau',
    'Hồ Ủy Viên đã lưu',
    'Bản của ủy viên.',
    'Bản của tôi.',
    'Lưu bản đã gộp',
  ])
    assert.ok(second.body.includes(text), text)
  assert.match((await items.page(writer, edition)).body, /Có hai bản khác nhau/, 'it is told again until it is settled')
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(second.body)?.[1] ?? ''
  const merged = { basedOn: hidden('basedOn'), copyVersion: hidden('copyVersion') }
  assert.equal(doneIn(await save(writer, 'Bản đã gộp.', merged)), 'luu')
  assert.match((await items.page(member, edition)).body, /Bản đã gộp\./)
  const { body } = await items.page(member, edition, '/ban')
  assert.match(body, /<th scope="row">3<\/th>/, 'the first, theirs and the merged one')
})

test('whoever gives up their own text keeps what the other has saved', async () => {
  const edition = await items.begin(writer)
  const based = await items.fieldsIn(writer, edition)
  await desk.post(member, items.at(edition), { ...based, ...items.text('Hội làng', 'Bản của ủy viên.') })
  await desk.post(writer, items.at(edition), { ...based, ...items.text('Hội làng', 'Bản của tôi.') })
  const given = await desk.post(writer, items.at(edition), { ...based, buoc: 'use-theirs' })
  assert.equal(doneIn(given), 'use-theirs')
  const { body } = await items.page(writer, edition)
  assert.doesNotMatch(body, /Có hai bản khác nhau/)
  assert.match(body, /Bản của ủy viên\./)
})

test('a text sent after the item has gone on is refused and still stands in its form', async () => {
  const edition = await items.begin(writer)
  const stale = await items.fieldsIn(writer, edition)
  const first = { ...items.text('Hội làng lần nữa'), buoc: 'submit' }
  assert.equal(doneIn(await items.write(writer, edition, first)), 'submit')
  const late = await desk.post(writer, items.at(edition), { ...stale, ...items.text('Hội làng', 'Câu viết muộn.') })
  assert.equal(late.status, 422)
  assert.match(late.body, /Câu viết muộn\./)
  assert.match(errorsIn(late.body), /không còn ở trạng thái/)
})

test('any two texts stand beside each other in words, and an old one becomes the newest again', async () => {
  const edition = await items.begin(writer)
  await items.write(writer, edition, items.text('Hội xuân', 'Sáng nay, xã mở hội.'))
  await items.write(writer, edition, items.text('Hội xuân xã An', 'Chiều nay, xã mở hội.'))
  const list = (await items.page(writer, edition, '/ban')).body
  const ids = [...list.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  const [newest = '', former = ''] = ids
  const { body } = await items.page(writer, edition, `/so-sanh?truoc=${former}&sau=${newest}`)
  for (const text of ['Bản 2 và bản 3', '<ins>xuân xã An</ins>', '<del>Sáng </del>', '<ins>Chiều </ins>'])
    assert.ok(body.includes(text), text)
  assert.equal(doneIn(await desk.post(writer, items.at(edition, `/ban/${former}`), {})), 'restore')
  assert.match((await items.page(writer, edition)).body, /Sáng nay, xã mở hội\./)
  assert.match((await items.page(writer, edition, '/ban')).body, /khôi phục từ bản 2/)
  assert.equal((await items.page(writer, edition, `/so-sanh?truoc=${former}&sau=${edition}`)).status, 404)
})
