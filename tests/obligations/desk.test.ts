// The pages of duties as a board, a unit, an inspection team, the province and its operators use them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { dayOf } from '../../src/basics/dates.ts'
import { newId } from '../../src/basics/ids.ts'
import { inspection2022, seedObligations, selfAssessment, verdictsOn } from '../../src/modules/obligations/index.ts'
import { insertContributors } from '../../src/modules/sites/index.ts'
import { insertUnits } from '../../src/modules/units/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type WholeDesk, wholeDesk } from '../support/desk.ts'
import type { TestPerson } from '../support/people-desk.ts'

let database: TestDatabase
let desk: WholeDesk
let head: TestPerson
let team: TestPerson
let contact: TestPerson
let province: TestPerson
const operators: TestPerson[] = []
const unitId = newId(new Date())
const today = dayOf(new Date())

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa-mot', 'xa-hai'])
  await seedObligations(database.desk)
  head = await desk.person('Trưởng ban', 'board-head', 'xa-mot')
  team = await desk.person('Đoàn kiểm tra', 'inspection', 'xa-mot')
  contact = await desk.person('Đầu mối', 'unit-contact', 'xa-mot')
  province = await desk.person('Trưởng ban cổng tỉnh', 'board-head', 'tinh')
  for (const name of ['Vận hành Một', 'Vận hành Hai']) operators.push(await desk.person(name, 'operator', null))
  await inTransaction(database.desk, async (tx) => {
    await insertUnits(tx, [{ id: unitId, kind: 'division', name: 'Phòng Kinh tế' }], new Date())
    await insertContributors(tx, desk.siteId('xa-mot'), [{ unitId, group: 'board', no: 1 }], new Date())
  })
  await sql`update people.membership set unit_id = ${unitId} where person_id = ${contact.personId}`.execute(
    database.owner,
  )
})
after(async () => {
  await desk.close()
  await database.drop()
})

const stateOf = async (key: string) =>
  (await verdictsOn(database.desk, { siteIds: [desk.siteId('xa-mot')], day: today })).find((one) => one.key === key)
    ?.state

test('the form of the inspection of 2022 has its thirteen rows, computed and never confirmed by itself', async () => {
  const asked = { siteId: desk.siteId('xa-mot'), formKey: inspection2022, day: today }
  const assessment = await selfAssessment(database.desk, asked)
  assert.equal(assessment?.form.decision, 'Quyết định số 26/QĐ-STTTT ngày 17/3/2022')
  assert.deepEqual(
    assessment?.rows.map(({ no, proposal, countOf, confirmed, team: found }) => [
      no,
      proposal.present,
      countOf,
      confirmed,
      found,
    ]),
    Array.from({ length: 13 }, (_, index) => {
      const no = index + 1
      const countOf = no === 8 || no === 9 ? 'pages' : no === 10 || no === 11 ? 'links' : 'sections'
      return [no, no === 10, countOf, null, null]
    }),
  )
  for (const row of assessment?.rows ?? []) assert.ok(row.law.length > 0, row.label)
  assert.equal(await selfAssessment(database.desk, { ...asked, formKey: 'khong-co' }), undefined)
})

test('another tick than the computed one wants a reason; the team’s verdict is a column of its own', async () => {
  const form = {
    bieu: inspection2022,
    'ngay-danh-gia': today,
    'co-2': 'co',
    'so-luong-2': '11 chuyên mục',
    'co-10': 'co',
  }
  const refused = await desk.post(head, '/xa-mot/nghia-vu/tu-danh-gia', form)
  assert.equal(refused.status, 422)
  assert.match(refused.body, /Hãy ghi lý do/)
  assert.match(refused.body, /value="11 chuyên mục"/)
  assert.equal(
    (await desk.post(head, '/xa-mot/nghia-vu/tu-danh-gia', { ...form, 'ly-do-2': 'Tin ở trang cũ' })).status,
    303,
  )
  const inspected = { bieu: inspection2022, 'ngay-danh-gia': today, 'co-2': 'khong' }
  assert.equal((await desk.post(team, '/xa-mot/nghia-vu/tu-danh-gia', inspected)).status, 404)
  assert.equal((await desk.post(team, '/xa-mot/nghia-vu/tu-danh-gia/doan', inspected)).status, 303)
  const rows = (
    await selfAssessment(database.desk, { siteId: desk.siteId('xa-mot'), formKey: inspection2022, day: today })
  )?.rows
  const [row] = rows?.filter(({ no }) => no === 2) ?? []
  assert.deepEqual(
    [
      row?.proposal.present,
      row?.confirmed?.present,
      row?.confirmed?.quantity,
      row?.confirmed?.reason,
      row?.team?.present,
    ],
    [false, true, '11 chuyên mục', 'Tin ở trang cũ', false],
  )
})

test('the evidence of the day is kept with its address and hash; another day cannot be frozen', async () => {
  const path = '/xa-mot/nghia-vu/tu-danh-gia/chung-cu'
  assert.equal((await desk.post(head, path, { bieu: inspection2022, 'ngay-danh-gia': '2026-01-01' })).status, 422)
  assert.equal((await desk.post(head, path, { bieu: inspection2022, 'ngay-danh-gia': today })).status, 303)
  const rows = (
    await selfAssessment(database.desk, { siteId: desk.siteId('xa-mot'), formKey: inspection2022, day: today })
  )?.rows
  const [news] = rows?.find(({ no }) => no === 2)?.evidence ?? []
  assert.equal(news?.address, '/tin-tuc/tin-tuc-su-kien')
  assert.match(news?.sha256 ?? '', /^[0-9a-f]{64}$/)
})

test('a request reaches the unit’s contact only, and ends once', async () => {
  const form = { muc: 'budget', 'don-vi': unitId, han: today, 'ghi-chu': 'Số liệu quý' }
  assert.match(
    (await desk.post(head, '/xa-mot/nghia-vu/yeu-cau', { ...form, 'don-vi': newId(new Date()) })).body,
    /Hãy chọn đơn vị/,
  )
  assert.match((await desk.post(head, '/xa-mot/nghia-vu/yeu-cau', { ...form, han: '2020-01-01' })).body, /từ hôm nay/)
  assert.equal((await desk.post(contact, '/xa-mot/nghia-vu/yeu-cau', form)).status, 404)
  assert.equal((await desk.post(head, '/xa-mot/nghia-vu/yeu-cau', form)).status, 303)
  const { body } = await desk.get(contact, '/xa-mot/nghia-vu/yeu-cau')
  assert.match(body, /Số liệu quý/)
  assert.match((await desk.get(contact, '/')).body, /Cung cấp thông tin để công khai \(Phòng Kinh tế\)/)
  const id = /name="yeu-cau" value="([0-9a-f-]+)"/.exec(body)?.[1] ?? ''
  assert.equal((await desk.post(contact, '/xa-mot/nghia-vu/yeu-cau/xong', { 'yeu-cau': id })).status, 303)
  assert.equal((await desk.post(contact, '/xa-mot/nghia-vu/yeu-cau/xong', { 'yeu-cau': id })).status, 404)
})

test('what is attested holds until its last day: met, then stale, then missing', async () => {
  const attest = (until: string) =>
    desk.post(head, '/xa-mot/nghia-vu/giay-to', { 'giay-to': 'domain', so: 'Số 1/GCN', 'den-ngay': until })
  assert.equal(await stateOf('domain'), 'unknown')
  const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000))
  for (const [days, state] of [
    [200, 'met'],
    [30, 'stale'],
    [-1, 'missing'],
  ] as const) {
    assert.equal((await attest(inDays(days))).status, 303)
    assert.equal(await stateOf('domain'), state)
  }
  assert.equal((await desk.post(head, '/xa-mot/nghia-vu/giay-to', { 'giay-to': 'domain', so: '' })).status, 422)
})

test('a commune sees itself alone, the province all of them; the files say what the page says', async () => {
  assert.doesNotMatch((await desk.get(head, '/xa-mot/nghia-vu/bang')).body, /xa-hai/)
  assert.equal((await desk.get(head, '/xa-mot/nghia-vu?trang=xa-hai')).status, 404)
  assert.match((await desk.get(province, '/tinh/nghia-vu/bang')).body, /Trang xa-hai/)
  assert.match((await desk.get(province, '/tinh/nghia-vu?trang=xa-hai')).body, /Trang xa-hai/)
  const { body } = await desk.get(province, '/tinh/nghia-vu/bang-tinh?dang=csv&loai=commune')
  const lines = body.trim().split('\r\n')
  assert.equal(lines.length, 3)
  assert.match(lines[1] ?? '', /^1,Trang xa-hai,3,43,7%,/)
  const book = new ExcelJS.Workbook()
  const file = await desk.app.inject({
    url: '/tinh/nghia-vu/bang-tinh?loai=commune',
    headers: { host: 'desk.localhost:8080', cookie: province.cookie },
  })
  await book.xlsx.load(file.rawPayload as never)
  assert.equal(book.worksheets[0]?.getRow(4).getCell(2).value, 'Trang xa-hai')
})

test('new law from the desk is proposed by one operator and put into force by another', async () => {
  const rule = {
    ...{ key: 'storm_notice', validFrom: '2026-07-01', label: 'Cảnh báo bão, lũ', siteKinds: ['commune'] },
    ...{
      fulfilment: { by: 'items', sections: ['notices'] },
      legalRefs: ['Luật Thử 1/2026, Điều 1'],
      source: 'Thử',
      confidence: 'S2',
    },
  }
  const [first, second] = operators as [TestPerson, TestPerson]
  assert.equal((await desk.post(first, '/quy-dinh-cong-khai', { 'quy-dinh-moi': '{' })).status, 422)
  assert.equal((await desk.post(first, '/quy-dinh-cong-khai', { 'quy-dinh-moi': JSON.stringify(rule) })).status, 303)
  assert.equal(await stateOf('storm_notice'), undefined)
  const id =
    /name="quy-dinh" value="([0-9a-f-]+)"/.exec((await desk.get(second, '/quy-dinh-cong-khai')).body)?.[1] ?? ''
  assert.match(
    (await desk.post(first, '/quy-dinh-cong-khai/xac-nhan', { 'quy-dinh': id })).body,
    /nhờ người vận hành khác/,
  )
  assert.equal((await desk.post(second, '/quy-dinh-cong-khai/xac-nhan', { 'quy-dinh': id })).status, 303)
  assert.equal(await stateOf('storm_notice'), 'missing')
})
