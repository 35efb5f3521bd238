// Figures at the desk: a keeper enters, asks and imports, a contact person answers, a system sends.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import { figuresBetween } from '../../src/modules/figures/index.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type WholeDesk, wholeDesk } from '../support/desk.ts'
import type { TestPerson } from '../support/people-desk.ts'
import { speakFor, withUnits } from './ground.ts'

let database: TestDatabase
let desk: WholeDesk
let head: TestPerson
let contact: TestPerson
let reader: TestPerson
let units: string[] = []

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa-mot', 'xa-hai'])
  units = await withUnits(database, desk.siteId('xa-mot'))
  head = await desk.person('Trưởng ban', 'board-head', 'xa-mot')
  contact = await desk.person('Đầu mối', 'unit-contact', 'xa-mot')
  reader = await desk.person('Kế toán', 'accountant', 'xa-mot')
  await speakFor(database, contact, units[1] ?? '')
})
after(async () => {
  await desk.close()
  await database.drop()
})

const year = { tu: '2020-12-15', den: '2021-12-14' }
const place = () => ({ ...year, 'don-vi': units[0] ?? '' })
const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const dossiers = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`so:dossiers.${name}`, String(value)]))

const known = async () =>
  (
    await figuresBetween(database.desk, {
      siteIds: [desk.siteId('xa-mot')],
      from: '2020-01-01',
      to: '2026-12-31',
      asOf: new Date(),
    })
  ).map(({ unitName, indicator, text, state }) => [unitName, indicator, text, state].join(' '))

test('an empty table says that nothing is known, and never shows a zero', async () => {
  const { body, status } = await desk.get(head, `/xa-mot/so-lieu?${query(year)}`)
  assert.equal(status, 200)
  assert.match(body, /Chưa có số liệu nào của nhóm này/)
})

test('a fault stops; what does not add up is said once and recorded when the person stands by it', async () => {
  const form = await desk.get(head, `/xa-mot/so-lieu/nhap?${query(place())}`)
  assert.match(form.body, /name="so:dossiers.total_received"/)
  const figures = dossiers({ total_received: 18_077, resolved: 16_721, on_time: 13_021, late: 296, in_process: 1257 })
  const sent = { ...place(), ...figures, nguon: 'Báo cáo năm' }
  const bad = await desk.post(head, '/xa-mot/so-lieu/nhap', { ...sent, 'so:dossiers.overdue': '12a', 'van-ghi': '1' })
  assert.equal(bad.status, 422)
  assert.match(bad.body, /href="#so:dossiers.overdue"/)
  assert.match(bad.body, /value="12a"/)
  const told = await desk.post(head, '/xa-mot/so-lieu/nhap', sent)
  assert.equal(told.status, 422)
  assert.match(told.body, /các phần thiếu 99/)
  assert.match(told.body, /3\.404 hồ sơ giải quyết trước hạn không được nêu/)
  assert.deepEqual(await known(), [])
  const stood = await desk.post(head, '/xa-mot/so-lieu/nhap', { ...sent, 'van-ghi': '1' })
  assert.equal(stood.status, 303)
  assert.match((await desk.get(head, stood.location)).body, /Đã ghi 5 số mới, sửa 0 số/)
  assert.match((await desk.get(head, `/xa-mot/so-lieu?${query(year)}`)).body, /2 chỗ chưa khớp/)
})

test('while somebody types, the checker answers with what would stand, the period before included', async () => {
  const sent = { ...place(), tu: '2021-12-15', den: '2022-06-14', ...dossiers({ carried_over: 1200 }) }
  const { body, headers } = await desk.post(head, '/xa-mot/so-lieu/nhap/kiem-tra', sent)
  assert.match(String(headers['content-type']), /json/)
  const { findings } = JSON.parse(body) as { findings: { message: string }[] }
  assert.deepEqual(
    findings.map(({ message }) => message),
    ['Kỳ trước chuyển sang 1.200, nhưng kỳ trước còn đang giải quyết 1.257: thiếu 57.'],
  )
  assert.equal((await desk.post(reader, '/xa-mot/so-lieu/nhap/kiem-tra', sent)).status, 404)
})

test('a correction asks for its reason, and the history shows both', async () => {
  const sent = { ...place(), ...dossiers({ late: 3700 }), nguon: 'Báo cáo năm', 'van-ghi': '1' }
  assert.match((await desk.post(head, '/xa-mot/so-lieu/nhap', sent)).body, /Ghi lý do sửa/)
  const stood = await desk.post(head, '/xa-mot/so-lieu/nhap', { ...sent, 'ly-do': 'Thiếu hồ sơ <trễ>' })
  assert.equal(stood.status, 303)
  const { body } = await desk.get(
    reader,
    `/xa-mot/so-lieu/lich-su?${query({ ...place(), 'chi-tieu': 'dossiers.late' })}`,
  )
  assert.match(body, />3\.700</)
  assert.match(body, />296</)
  assert.match(body, /Thiếu hồ sơ &lt;trễ>/)
})

test('a pasted report is checked and not kept', async () => {
  const text = 'Đã tiếp nhận 100 hồ sơ; đã giải quyết 60 hồ sơ; đang giải quyết 30 hồ sơ. <b>'
  const { body, status } = await desk.post(reader, '/xa-mot/so-lieu/kiem-tra', { doan: text })
  assert.equal(status, 200)
  assert.match(body, /các phần thiếu 10/)
  assert.match(body, /&lt;b>/)
  assert.match(
    (await desk.post(reader, '/xa-mot/so-lieu/kiem-tra', { doan: 'Không có số nào.' })).body,
    /Không thấy chỗ nào/,
  )
})

const csv = (lines: string[]) => Buffer.from(`\uFEFF${lines.join('\n')}\n`)
const upload = (bytes: Buffer, name: string) =>
  desk.upload(head, '/xa-mot/so-lieu/nhap-tep', {
    fields: { nguon: 'Tệp của đơn vị' },
    files: [{ field: 'tep', name, contentType: 'text/csv', bytes }],
  })

test('a file is shown as what it would change, with every bad line, before anything is recorded', async () => {
  const bytes = csv([
    'don_vi;tu_ngay;den_ngay;signatures.issued;la',
    'Trạm Y tế;01/01/2026;30/06/2026;128;x',
    'Không có;01/01/2026;30/06/2026;1;x',
    'Trạm Y tế;31/02/2026;30/06/2026;-5;x',
  ])
  const before = await known()
  const { body, status } = await upload(bytes, 'so-lieu.csv')
  assert.equal(status, 200)
  assert.match(body, /1 số mới, 0 số sửa, 0 số giữ nguyên/)
  assert.match(body, /Không có chỉ tiêu “la”/)
  assert.match(body, /Dòng 3: Không có đơn vị “Không có”/)
  assert.match(body, /Dòng 4: “31\/02\/2026” không phải ngày\. “-5” ở cột signatures\.issued không phải số liệu/)
  assert.deepEqual(await known(), before)
  const table = /name="bang" value="([^"]*)"/.exec(body)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? ''
  const done = await desk.post(head, '/xa-mot/so-lieu/nhap-tep/ghi', { bang: table, nguon: 'Tệp của đơn vị' })
  assert.equal(done.location, '/xa-mot/so-lieu/nhap-tep?da=ghi')
  assert.ok((await known()).includes('Trạm Y tế signatures.issued 128 given'))
  assert.match((await upload(bytes, 'so-lieu.csv')).body, /0 số mới, 0 số sửa, 1 số giữ nguyên/)
})

test('a workbook is read as well; what is no table is told', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('x')
  sheet.addRows([
    ['don_vi', 'tu_ngay', 'den_ngay', 'loudspeakers.coverage', 'on_time'],
    ['Trường Mầm non', new Date('2026-01-01'), '30/06/2026', 68.5, 1204],
  ])
  const { body } = await upload(Buffer.from(await book.xlsx.writeBuffer()), 'so-lieu.xlsx')
  assert.match(body, /2 số mới/)
  assert.match(body, />68,5</)
  assert.match(body, />1\.204</)
  assert.match((await upload(Buffer.from('PK\u0003\u0004 rác'), 'so-lieu.xlsx')).body, /Không đọc được tệp/)
  assert.match((await upload(csv(['a,b', '1,2']), 'x.csv')).body, /Tệp thiếu cột/)
  assert.equal((await desk.post(head, '/xa-mot/so-lieu/nhap-tep/ghi', { bang: '{', nguon: 'x' })).status, 422)
})

let answer = ''

test('units are asked; the contact person finds it among their work and answers; the others stay silent', async () => {
  const asking = new URLSearchParams({ ten: 'Chữ ký số', tu: '2026-01-01', den: '2026-06-30', 'so-ngay': '3', han: '' })
  for (const unit of units) asking.append('don-vi', unit)
  for (const key of ['signatures.organisations', 'signatures.persons']) asking.append('chi-tieu', key)
  const empty = await desk.post(head, '/xa-mot/so-lieu/yeu-cau', {
    ten: '',
    tu: '2026-01-01',
    den: '2026-06-30',
    'so-ngay': '3',
  })
  assert.equal(empty.status, 422)
  assert.match(empty.body, /Chọn ít nhất một đơn vị/)
  const made = await desk.post(head, '/xa-mot/so-lieu/yeu-cau', asking)
  assert.equal(made.status, 303)
  assert.match((await desk.get(head, made.location)).body, /Đang chờ/)

  const work = await desk.get(contact, '/')
  assert.match(work.body, /Gửi số liệu/)
  answer = /href="(\/xa-mot\/so-lieu\/yeu-cau\/[^"]+)"/.exec(work.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const form = await desk.get(contact, answer)
  assert.match(form.body, /Trạm Y tế/)
  assert.doesNotMatch(form.body, /signatures\.issued/)
  const path = answer.replace(/\?.*/, '')
  const sent = {
    'don-vi': units[1] ?? '',
    nguon: 'Sổ của trạm',
    'so:signatures.persons': '0',
    'so:signatures.organisations': '',
  }
  const foreign = await desk.post(contact, path, { ...sent, 'don-vi': units[0] ?? '' })
  assert.equal(foreign.status, 404)
  assert.match((await desk.post(contact, path, { ...sent, 'so:signatures.persons': 'hai' })).body, /Ghi số không âm/)
  assert.equal((await desk.post(contact, path, sent)).location, '/xa-mot/so-lieu/yeu-cau?da=tra-loi')
  const figures = await known()
  assert.ok(figures.includes('Trạm Y tế signatures.persons 0 given'))
  assert.ok(figures.includes('Phòng Văn hóa signatures.persons  requested'))
  assert.doesNotMatch((await desk.get(contact, '/')).body, /Gửi số liệu/)
  assert.match((await desk.get(contact, '/xa-mot/so-lieu/yeu-cau')).body, /Đã trả lời/)
  assert.equal((await desk.get(contact, '/xa-mot/so-lieu')).status, 404)
})

test('a system sends with its token, again without doubling, and is told what is wrong', async () => {
  const made = await desk.post(head, '/xa-mot/so-lieu/nguon', { viec: 'noi', ten: 'Phần mềm một cửa' })
  const token = /<code[^>]*>(sl_[\w-]+)</.exec(made.body)?.[1] ?? ''
  const send = async (fields: Record<string, string>, bearer = token) => {
    const answer = await desk.app.inject({
      ...{ method: 'POST', url: '/api/so-lieu', payload: query(fields) },
      headers: {
        host: 'desk.localhost:8080',
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    return { status: answer.statusCode, told: answer.json() as Record<string, unknown> }
  }
  const figures = {
    don_vi: 'Phòng Văn hóa',
    tu_ngay: '2026-01-01',
    den_ngay: '2026-06-30',
    resolved: '20653',
    'portal.articles': '242',
  }
  assert.deepEqual(await send(figures), { status: 200, told: { new: true, added: 2, corrected: 0, same: 0 } })
  assert.deepEqual(await send(figures), { status: 200, told: { new: false, added: 0, corrected: 0, same: 2 } })
  const wrong = await send({ ...figures, resolved: 'x', lạ: '1' })
  assert.equal(wrong.status, 422)
  assert.match(JSON.stringify(wrong.told), /dossiers\.resolved.*not-a-figure.*indicator-unknown/)
  assert.equal((await send({ ...figures, don_vi: 'Không có' })).status, 422)
  assert.equal((await send({ ...figures, tu_ngay: 'hôm qua' })).status, 422)
  assert.equal((await send(figures, `sl_${'x'.repeat(43)}`)).status, 401)
  assert.equal((await desk.get(reader, '/xa-mot/so-lieu/nguon')).status, 404)
})

test('only the province adds indicators; every site sets its targets', async () => {
  const indicator = {
    ...{ viec: 'chi-tieu', ma: 'ioc.alerts', ten: 'Cảnh báo', nhom: 'Điều hành', 'don-vi-tinh': 'lượt', loai: 'count' },
    ...{ 'tu-ngay': '2026-01-01', 'can-cu-chi-tieu': 'Công văn của tỉnh' },
  }
  assert.equal((await desk.post(head, '/xa-mot/so-lieu/chi-tieu', indicator)).status, 403)
  const province = await desk.person('Trưởng ban tỉnh', 'board-head', 'tinh')
  assert.match(
    (await desk.post(province, '/tinh/so-lieu/chi-tieu', { ...indicator, ma: 'Mã Sai' })).body,
    /Mã chỉ gồm chữ thường/,
  )
  assert.equal(
    (await desk.post(province, '/tinh/so-lieu/chi-tieu', indicator)).location,
    '/tinh/so-lieu/chi-tieu?da=chi-tieu',
  )
  const target = { viec: 'muc-tieu', 'chi-tieu': 'ioc.alerts', muc: '60', nam: '2027', 'can-cu': 'Nghị quyết' }
  assert.equal((await desk.post(head, '/xa-mot/so-lieu/chi-tieu', target)).status, 303)
  assert.match((await desk.get(head, '/xa-mot/so-lieu/chi-tieu')).body, /Nghị quyết/)
})
