// The screens of royalties: who sees what, what a wrong entry is told, and that files say what the ledger says.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { reportCommand } from '../../src/main/commands/report.ts'
import { enterArticles } from '../../src/modules/articles/index.ts'
import { royaltySheet, royaltyTotals } from '../../src/modules/royalties/index.ts'
import { sectionsOf } from '../../src/modules/sites/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { proseOf } from '../support/builders.ts'
import { testDatabase } from '../support/database.ts'
import { wholeDesk } from '../support/desk.ts'
import { errorsIn } from '../support/desk-item.ts'

const slug = 'xa-an'
const database = await testDatabase()
const desk = await wholeDesk(database, ['tinh', slug])
after(async () => {
  await desk.close()
  await database.drop()
})
const siteId = desk.siteId(slug)
const person = (name: string, role: Parameters<typeof desk.person>[1]) => desk.person(name, role, slug)
const [secretary, head, accountant, holder, an, binh] = [
  await person('Thư Ký', 'board-secretary'),
  await person('Trưởng Ban', 'board-head'),
  await person('Kế Toán', 'accountant'),
  await person('Chủ Tài Khoản', 'account-holder'),
  await person('Lò Văn An', 'contributor'),
  await person('Vừ Thị Bình', 'contributor'),
]
const at = (rest = '') => `/${slug}/nhuan-but${rest}`
const june = { tu: '2026-06', den: '2026-06' }
const shown = `?tu=2026-06&den=2026-06`

const section = (await sectionsOf(database.desk, siteId)).find(({ kind }) => kind === 'news')?.id ?? ''
await inTransaction(database.desk, (tx) =>
  enterArticles(tx, {
    siteId,
    now: new Date(),
    articles: ['Lò Văn An', 'Vừ Thị Bình'].map((name, index) => ({
      ...({ language: 'vi', genre: 'tin', summary: '', oldPaths: [], origin: 'own', sectionIds: [section] } as const),
      ...{ title: `Tin của ${name}`, content: { body: proseOf('Nội dung.') } },
      works: [{ kind: 'text' as const, authors: [{ name, role: 'author' as const, sharePercent: 100 }] }],
      publishedAt: new Date(Date.UTC(2026, 5, 3 + index)),
    })),
  }),
)

const table = {
  ...{
    viec: 'nhap',
    title: 'Biểu mức',
    decisionNumber: '7/QĐ-UBND',
    issuer: 'UBND xã',
    decidedOn: '2026-01-02',
    signerName: 'Ký',
  },
  ...{ basis: 'A', legalBasis: 'Nghị định 18/2014/NĐ-CP', validFrom: '2026-01-01', validUntil: '2026-08-31' },
  ...{ 'cach-tin': 'coefficient', 'it-tin': '0,5', 'thuong-tin': '1,5', 'nhieu-tin': '2' },
}

test('a table above the law is refused in words; one within it takes force by another person', async () => {
  const wrong = await desk.post(secretary, at('/bieu-muc'), { ...table, 'nhieu-tin': '10,1' })
  assert.equal(wrong.status, 422)
  assert.match(errorsIn(wrong.body), /Vượt hệ số tối đa/)
  const unread = await desk.post(secretary, at('/bieu-muc'), { ...table, 'nhieu-tin': 'nhiều', decidedOn: 'hôm qua' })
  assert.match(errorsIn(unread.body), /Ngày không đúng.*Số không đúng/)
  assert.equal((await desk.post(secretary, at('/bieu-muc'), table)).status, 303)
  const { rows } = await sql<{ id: string }>`select id from royalties.rate_table`.execute(database.owner)
  assert.equal(rows.length, 1)
  const confirm = { viec: 'xac-nhan', so: rows[0]?.id ?? '' }
  assert.equal((await desk.post(secretary, at('/bieu-muc'), confirm)).status, 422)
  assert.equal((await desk.post(accountant, at('/bieu-muc'), confirm)).status, 303)
})

test('what no form sends is answered, and changes nothing', async () => {
  for (const viec of ['constructor', '__proto__', 'toString', '']) {
    for (const path of ['', '/bieu-muc', '/du-toan', '/chi-tra', '/tac-pham', '/nguoi-nhan']) {
      for (const who of [secretary, accountant]) {
        const sent = {
          viec,
          muc: 'x',
          so: 'x',
          dot: 'x',
          nguoi: 'x',
          'so-tien': '99999999999999999999',
          photoCap: '99999999999',
        }
        const { status } = await desk.post(who, at(path), sent)
        assert.ok([404, 422].includes(status), `${path} ${viec} ${status}`)
      }
    }
  }
  const huge = await desk.post(secretary, at('/bieu-muc'), {
    ...table,
    photoCap: '99999999999',
    unitAmount: '999999999999999',
  })
  assert.equal(huge.status, 422)
  assert.equal((await desk.get(accountant, at('/bang-ke/tep?dang=constructor'))).status, 404)
  assert.equal((await desk.get(secretary, at('?tu=ba&den=bốn'))).status, 200)
  const task = {
    viec: 'viec',
    'loai-viec': 'board-allowance',
    'noi-dung': 'x',
    ten: 'x',
    'ngay-viec': '2099-01-01',
    'muc-viec': '1',
  }
  assert.equal((await desk.post(secretary, at(), { ...june, ...task })).status, 422)
})

test('the way of a month through its forms', async () => {
  const page = await desk.get(secretary, at(shown))
  const keys = [...page.body.matchAll(/name="chon" value="([^"]+)"/g)].map(([, key]) => key ?? '')
  assert.equal(keys.length, 2)
  const [first = ''] = keys
  const bad = await desk.post(secretary, at(), { ...june, viec: 'ghi', chon: first, [`muc-${first}`]: '2,5' })
  assert.equal(bad.status, 422)
  assert.match(errorsIn(bad.body), /nằm ngoài khung/)
  assert.ok(bad.body.includes('value="2,5"'), 'what was typed stays')
  assert.equal((await desk.post(secretary, at(), { ...june, viec: 'duyet-het' })).status, 422)
  assert.equal(
    (await desk.post(secretary, at(), { ...june, viec: 'ghi', chon: first, [`muc-${first}`]: '2' })).status,
    303,
  )
  assert.equal((await desk.post(secretary, at(), { ...june, viec: 'ghi-het' })).status, 303)
  assert.equal((await desk.post(secretary, at(), { ...june, viec: 'trinh' })).status, 303)
  assert.match((await desk.get(head, '/')).body, /Nhuận bút chờ duyệt, ký chốt: tháng 6\/2026/)
  assert.doesNotMatch((await desk.get(accountant, '/')).body, /Nhuận bút chờ duyệt/)
  assert.equal((await desk.post(head, at(), { ...june, viec: 'duyet-het' })).status, 303)
  assert.equal((await desk.post(head, at(), { ...june, viec: 'chot' })).status, 303)
  assert.match((await desk.get(head, at(shown))).body, /Tháng 6\/2026: Đã chốt/)
})

test('paid under a slip: the accountant prepares, another approves, nobody without a budget', async () => {
  const { rows } = await sql<{ id: string }>`select id from royalties.payee where person_id = ${an.personId}`.execute(
    database.owner,
  )
  const payee = { nguoi: rows[0]?.id ?? '', ten: 'Lò Văn An', 'nguoi-cua-trang': an.personId, thue: 'withheld' }
  const account = { 'ngan-hang': 'Ngân hàng Xã', 'so-tai-khoan': '9704 1234 5678' }
  assert.equal((await desk.post(accountant, at('/nguoi-nhan'), { ...payee, ...account })).status, 303)
  const prepared = await desk.post(accountant, at('/chi-tra'), {
    viec: 'lap',
    'ten-dot': 'Tháng 6',
    tu: '06/2026',
    den: '06/2026',
  })
  const dot = /dot=([^&]+)/.exec(prepared.location)?.[1] ?? ''
  assert.match((await desk.get(holder, '/')).body, /Đợt chi nhuận bút 1 chờ duyệt chi: Tháng 6/)
  assert.match(errorsIn((await desk.post(holder, at('/chi-tra'), { viec: 'duyet', dot })).body), /chưa có dự toán/)
  const budget = {
    viec: 'du-toan',
    nam: '2026',
    'du-toan-muc': 'royalties',
    'du-toan-so-tien': '5.000.000',
    'du-toan-quyet-dinh': '1/QĐ',
  }
  assert.equal((await desk.post(accountant, at('/du-toan'), budget)).status, 303)
  assert.equal((await desk.post(accountant, at('/chi-tra'), { viec: 'duyet', dot })).status, 404)
  assert.equal((await desk.post(holder, at('/chi-tra'), { viec: 'duyet', dot })).status, 303)
  const slip = { viec: 'chi', dot, 'so-phieu': 'PC 9', 'ngay-chi': '2026-07-02' }
  assert.equal((await desk.post(accountant, at('/chi-tra'), slip)).status, 303)
})

test('everybody sees their own statement and nobody else’s; account numbers are for who pays and for the payee, masked', async () => {
  const mine = await desk.get(an, `/${slug}/thu-lao-cua-toi`)
  assert.match(mine.body, /Tin của Lò Văn An/)
  assert.match(mine.body, /PC 9/)
  assert.match(mine.body, /••••5678/)
  assert.doesNotMatch(mine.body, /Vừ Thị Bình|97041234/)
  assert.doesNotMatch((await desk.get(binh, `/${slug}/thu-lao-cua-toi`)).body, /Lò Văn An|5678/)
  assert.equal((await desk.get(an, at('/bang-ke'))).status, 404)
  for (const who of [head, secretary]) {
    assert.doesNotMatch((await desk.get(who, at(`/bang-ke${shown}&theo=nguoi`))).body, /5678/)
    assert.equal((await desk.get(who, at('/nguoi-nhan'))).status, 404)
    assert.equal((await desk.get(who, at('/chuyen-khoan'))).status, 404)
  }
  assert.match((await desk.get(accountant, at(`/bang-ke${shown}&theo=nguoi`))).body, /970412345678/)
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit.entry where after::text like '%5678%' or before::text like '%5678%'`.execute(
    database.owner,
  )
  assert.equal(rows[0]?.n, 0)
})

test('the command says what the ledger says, in every format', async () => {
  const options = { site: slug, from: '2026-06-01', to: '2026-06-30' }
  const told = await reportCommand(database.desk, 'royalties', { ...options, format: 'json' }, new Date())
  const heads =
    'TT|Ngày đăng|Tiêu đề tin, bài|Chuyên mục|Thể loại|Tác giả, bút danh|Đơn vị|Hệ số|Đơn giá (đ)|Tăng, giảm và lý do'
  const output = told.output as { payable: number; paid: number; ceiling: number; rows: readonly { total: number }[] }
  assert.deepEqual([output.payable, output.paid, output.ceiling], [819_000, 819_000, 5_000_000])
  assert.deepEqual(output.rows.map(({ total }) => total).sort(), [351_000, 468_000])
  const files = await Promise.all(
    ['xlsx', 'docx', 'html'].map((format) =>
      reportCommand(database.desk, 'royalties', { ...options, format }, new Date()),
    ),
  )
  const [book, word, print] = files.map(({ document }) => document ?? Buffer.alloc(0))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(book as never)
  const texts = JSON.stringify(workbook.worksheets[0]?.getSheetValues())
  const head = (workbook.worksheets[0]?.getRow(4).values ?? []) as unknown[]
  assert.deepEqual(head.slice(1, 11), heads.split('|'))
  assert.deepEqual(head.slice(11), [
    'Nhuận bút (đ)',
    'Thù lao (đ)',
    'Cộng (đ)',
    'Thuế TNCN (đ)',
    'Thực lĩnh (đ)',
    'Số tài khoản, ký nhận',
  ])
  assert.match(texts, /Bằng chữ: Tám trăm mười chín nghìn đồng/)
  assert.match(texts, /"result":819000/)
  assert.equal(word?.subarray(0, 2).toString(), 'PK')
  assert.match(String(print), /Tám trăm mười chín nghìn đồng/)
  assert.doesNotMatch(texts + String(print), /5678/)
  assert.equal((await reportCommand(database.desk, 'royalties', { ...options, format: 'pdf' }, new Date())).exitCode, 2)
})

test('the doors tell reports the same, and nothing of what was recorded later', async () => {
  const asked = { from: '2026-06-01', to: '2026-06-30', asOf: new Date() }
  const byItem = await royaltySheet(database.desk, { siteId, ...asked, by: 'item' })
  const byPayee = await royaltySheet(database.desk, { siteId, ...asked, by: 'payee' })
  assert.deepEqual([byItem.rows.length, byItem.totals.total], [2, 819_000])
  assert.deepEqual(byPayee.totals, byItem.totals)
  const other = desk.siteId('tinh')
  const all = await royaltyTotals(database.desk, { siteIds: [siteId, other], ...asked })
  assert.deepEqual(
    new Map(all.map((one) => [one.siteId, [one.payable, one.ceiling]])),
    new Map([
      [siteId, [819_000, 5_000_000]],
      [other, [0, null]],
    ]),
  )
  const [before] = await royaltyTotals(database.desk, { siteIds: [siteId], ...asked, asOf: new Date('2026-06-30') })
  assert.deepEqual([before?.payable, before?.ceiling], [0, null])
})
