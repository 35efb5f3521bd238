// The screens the handbook shows, walked in a real browser. With CONGSO_HANDBOOK=1 its pictures are made anew on the way.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { seedCalendar } from '../../src/modules/calendar/index.ts'
import { createAccount } from '../../src/modules/people/index.ts'
import { axeViolations, openTab, type Tab } from '../support/browser.ts'
import { wholeDesk } from '../support/desk.ts'
import { doneIn, itemsOn } from '../support/desk-item.ts'
import { password, type TestPerson } from '../support/people-desk.ts'
import { openStage } from './desk-film-people.ts'
import { narrow, raise, show, wide } from './handbook-pictures.ts'

const root = path.resolve(import.meta.dirname, '../..')

const { portal, province, commune, desk, person, seat } = await openStage()
const inProcess = await wholeDesk(portal.database, [])
const items = itemsOn(inProcess, commune.slug, commune.section('news'))
await seedCalendar(portal.database.desk)
const writer = await person('Trần Thị Cộng Tác', 'contributor', commune)
const secretary = await person('Đỗ Văn Thư Ký', 'board-secretary', commune)
const deputy = await person('Lê Thị Thường Trực', 'standing-deputy', commune)
const owner = await person('Hồ Văn Chủ Quản', 'site-owner', commune)
const far = await person('Phạm Thị Cổng Tỉnh', 'standing-deputy', province)

for (const [who, email] of [
  [writer, 'cong-tac-vien'],
  [secretary, 'thu-ky'],
  [deputy, 'thuong-truc'],
  [owner, 'chu-quan'],
] as const) {
  const address = `${email}@xa-an.example`
  await sql`update people.account set email = ${address} where id = ${who.accountId}`.execute(portal.database.owner)
}

for (const [name, alt] of [
  ['communal-house', 'Đình làng giữa vườn cây, mái ngói cong'],
  ['festival-drums', 'Đội trống hội biểu diễn trước sân đình'],
  ['rice-field', 'Cánh đồng lúa đang chín ven sông'],
  ['classroom', 'Lớp học mới của trường mầm non xã'],
] as const) {
  await portal.picture(commune, `${name}.webp`, await readFile(path.join(root, `demo/pictures/${name}.webp`)), alt)
}

const paragraphs = [
  'Sáng 12/3, Ủy ban nhân dân xã An tổ chức lễ hội đầu xuân tại đình làng với hơn 500 người dân tham dự.',
  'Phần lễ diễn ra trang nghiêm; phần hội có kéo co, đẩy gậy và hát bài chòi đến chiều.',
].join('\n\n')

async function written(title: string): Promise<string> {
  const edition = await items.begin(writer)
  assert.equal(doneIn(await items.write(writer, edition, items.text(title, paragraphs))), 'luu')
  return edition
}

async function awaiting(title: string): Promise<string> {
  const edition = await written(title)
  assert.equal(doneIn(await items.does(writer, edition, 'submit')), 'submit')
  assert.equal(doneIn(await items.does(secretary, edition, 'take-up')), 'take-up')
  assert.equal(doneIn(await items.does(secretary, edition, 'recommend')), 'recommend')
  return edition
}

async function returned(title: string): Promise<string> {
  const edition = await awaiting(title)
  const remarks = {
    ...{ 'return-reason': 'Ghi rõ tên đình và nguồn của số liệu.', 'return-anchor-0': 'tại đình làng' },
    ...{ 'return-remark-0': 'Đình nào? Xã có hai đình.', 'return-anchor-1': 'hơn 500 người' },
    'return-remark-1': 'Số liệu của ai?',
  }
  assert.equal(doneIn(await items.does(deputy, edition, 'return', remarks)), 'return')
  return edition
}

async function live(title: string): Promise<string> {
  const edition = await awaiting(title)
  assert.equal(doneIn(await items.does(deputy, edition, 'approve-and-publish')), 'approve-and-publish')
  return edition
}

const post = async (who: TestPerson, address: string, form: Record<string, string>) => {
  const { status, body } = await inProcess.post(who, address, form)
  assert.equal(status, 303, body.slice(0, 1500))
}

const [drafted, waiting, again, shown] = [
  await written('Lễ hội đầu xuân xã An thu hút đông đảo người dân'),
  await awaiting('Xã An khởi công trường mầm non thôn Nam'),
  await returned('Lễ hội đình làng xã An'),
  await live('Ra quân làm đường ở thôn Nam'),
]
await post(deputy, `/${commune.slug}/chia-se`, {
  ...{ muc: shown, den: province.id, 'loi-nhan': 'Việc nhiều xã đang làm, mong Cổng tỉnh giới thiệu.' },
})

async function open(who: TestPerson, address: string, options: typeof wide | typeof narrow = wide): Promise<Tab> {
  const tab = await seat(who, options)
  await tab.page.goto(desk + address)
  return tab
}

test('signing in, the code and the passkey', async () => {
  const email = 'nguoi-moi@xa-an.example'
  const input = { name: 'Mai Văn Mới', email, role: 'standing-deputy', siteId: province.id } as const
  const made = { input, by: { kind: 'command' } as const, now: new Date(), password }
  assert.ok('done' in (await createAccount(portal.database.desk, made)))
  const tab = await openTab(narrow)
  await tab.page.goto(`${desk}/dang-nhap`)
  await show(tab, 'dang-nhap')
  await tab.page.getByLabel('Thư điện tử').fill(email)
  await tab.page.getByLabel('Mật khẩu').fill(password)
  await tab.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await tab.page.locator('.desk-account').waitFor()
  await tab.page.goto(`${desk}/tai-khoan/khoa-truy-cap`)
  await show(tab, 'khoa-truy-cap')
  await tab.page.setViewportSize(wide.viewport)
  await tab.page.goto(`${desk}/tai-khoan/ma-xac-thuc`)
  await show(tab, 'ma-xac-thuc')
  await tab.close()
})

test('beginning an item and writing it', async () => {
  const tab = await open(writer, `/${commune.slug}/muc`)
  await tab.page.locator('.begin-item > summary').click()
  await show(tab, 'viet-moi')
  await tab.page.goto(`${desk}${items.at(drafted)}`)
  await tab.page.getByRole('textbox', { name: /^Nội dung bài/ }).waitFor()
  await tab.page.mouse.wheel(0, 300)
  await show(tab, 'soan-thao')
  await tab.close()
})

test('an item to decide, one that came back, one to take down', async () => {
  const decides = await open(deputy, items.at(waiting))
  await decides.page.mouse.wheel(0, 130)
  await show(decides, 'cho-duyet')
  await decides.page.goto(`${desk}${items.at(shown)}`)
  await decides.page.locator('summary', { hasText: /^Gỡ$/ }).click()
  await raise(decides.page, '#viec')
  await show(decides, 'go-bai')
  await decides.close()
  const writes = await open(writer, items.at(again))
  await show(writes, 'tra-lai')
  await writes.close()
})

test('what waits for one, on a telephone', async () => {
  const tab = await open(deputy, '/', narrow)
  await show(tab, 'viec-cua-toi')
  await tab.close()
})

test('the library and one picture of it', async () => {
  const tab = await open(secretary, `/${commune.slug}/kho`)
  await show(tab, 'kho-anh')
  await tab.page.locator('.media-card a').first().click()
  await tab.page.getByRole('heading', { name: 'Mô tả và bản quyền' }).waitFor()
  await show(tab, 'mot-anh')
  await tab.close()
})

test('the front page and the menu', async () => {
  const tab = await open(owner, `/${commune.slug}/trang-chu`)
  await show(tab, 'trang-chu')
  await tab.page.goto(`${desk}/${commune.slug}/thuc-don`)
  await show(tab, 'thuc-don')
  await tab.close()
})

test('sharing between sites', async () => {
  const tab = await open(far, `/${province.slug}/chia-se`)
  await show(tab, 'chia-se')
  await tab.close()
})

test('the board, its people, and cover', async () => {
  const tab = await open(owner, `/${commune.slug}/ban-bien-tap/kien-toan`)
  await tab.page.getByLabel('Số, ký hiệu').fill('12/QĐ-UBND')
  await tab.page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân xã An')
  await show(tab, 'kien-toan')
  await tab.page.goto(`${desk}/${commune.slug}/nguoi`)
  await show(tab, 'nguoi-va-vai-tro')
  await tab.close()
  const away = await open(deputy, '/tai-khoan/uy-quyen')
  await show(away, 'uy-quyen')
  await away.close()
})

test('the roster, the commissions and the plan', async () => {
  const tab = await open(secretary, `/${commune.slug}/truc`)
  await show(tab, 'lich-truc')
  await tab.page.goto(`${desk}/${commune.slug}/giao-bai`)
  await tab.page.getByLabel('Viết về việc gì').fill('Ngày hội Đại đoàn kết ở thôn Nam')
  await show(tab, 'giao-bai')
  await tab.page.goto(`${desk}/${commune.slug}/ke-hoach`)
  await tab.page.getByLabel('Chủ đề hoặc ngày kỷ niệm').fill('Giỗ Tổ Hùng Vương')
  await show(tab, 'ke-hoach')
  await tab.close()
})

test('the handbook opens beside the task, and reads well on a telephone', async () => {
  const tab = await open(writer, `/${commune.slug}/muc`, narrow)
  await tab.page.getByRole('link', { name: 'Trợ giúp' }).click()
  await tab.page.getByRole('heading', { level: 1, name: 'Viết tin, bài' }).waitFor()
  assert.deepEqual([...(await axeViolations(tab.page)), ...tab.faults()], [])
  await tab.page.getByRole('link', { name: 'Mục lục sổ tay' }).click()
  await tab.page.getByRole('heading', { level: 1, name: 'Sổ tay sử dụng' }).waitFor()
  assert.deepEqual([...(await axeViolations(tab.page)), ...tab.faults()], [])
  const width = await tab.page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(width <= narrow.viewport.width, `${width} px wide`)
  await tab.close()
})
