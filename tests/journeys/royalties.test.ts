// A half year of works is rated, signed off and paid in one sitting; the accountant takes the sheet away.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enterArticles } from '../../src/modules/articles/index.ts'
import { changePayee } from '../../src/modules/royalties/actions/payees.ts'
import { confirmRates, enterTable } from '../../src/modules/royalties/actions/rates.ts'
import { payeesOf } from '../../src/modules/royalties/store/payees.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { table } from '../royalties/ground.ts'
import { axeViolations, keepPicture, openTab, type Tab } from '../support/browser.ts'
import { proseOf } from '../support/builders.ts'
import { type TestPerson, testPerson } from '../support/people-desk.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'tinh-lam', name: 'Cổng thông tin điện tử tỉnh Thạch Lâm' })
const { database } = portal
const desk = `http://desk.${portal.apex}`
const now = new Date()
const person = (name: string, role: Parameters<typeof testPerson>[1]['role']) =>
  testPerson(database, { name, role, siteId: site.id })
const people = {
  secretary: await person('Quách Minh Duệ', 'board-secretary'),
  head: await person('Đoàn Hữu Khải', 'board-head'),
  accountant: await person('Bế Thị Vân', 'accountant'),
  holder: await person('Tạ Quang Thiệp', 'account-holder'),
  writer: await person('Hầu A Phình', 'contributor'),
}
const actorOf = ({ accountId, personId }: TestPerson) => ({
  ...{ accountId, personId, names: [], title: '', by: { kind: 'account', id: accountId } as const },
})

/** The half year before this one, as many items as a district's board once filed. */
const year = Number(now.toISOString().slice(0, 4)) - 1
const months = { from: `01/${year}`, to: `06/${year}` }
const range = `tu=${year}-01&den=${year}-06`
/** Of the pictures: a month is enough to look at. */
const month = `tu=${year}-06&den=${year}-06`
const authors = ['Hầu A Phình', 'Mạc Thị Lê Na', 'Lý Seo Dìn', 'Âu Thị Mỵ', 'Nông Thị Hạ']
const subject =
  'Hội nghị sơ kết công tác cải cách thủ tục hành chính, chuyển đổi số và bảo đảm an toàn giao thông trên địa bàn'

async function publish(): Promise<void> {
  const section = site.section('news')
  const articles = Array.from({ length: 242 }, (_, at) => {
    const name = authors[at % authors.length] ?? ''
    const photo = { kind: 'photo', authors: [{ name, role: 'photographer', sharePercent: 100 }] } as const
    return {
      ...({
        language: 'vi',
        genre: at % 7 === 0 ? 'bai' : 'tin',
        summary: '',
        oldPaths: [],
        sectionIds: [section],
      } as const),
      title: at % 9 === 0 ? `${subject} xã số ${at}` : `Tin trong tỉnh số ${at}`,
      content: { body: proseOf('Nội dung.') },
      origin: at % 20 === 19 ? ('republished' as const) : ('own' as const),
      ...(at % 20 === 19 ? { sourceName: 'Báo khác' } : {}),
      works: [
        { kind: 'text' as const, authors: [{ name, role: 'author' as const, sharePercent: 100 }] },
        ...(at % 3 === 0 ? [photo] : []),
      ],
      publishedAt: new Date(Date.UTC(year, Math.floor(at / 41), 1 + (at % 27), 3)),
    }
  })
  await inTransaction(database.desk, (tx) => enterArticles(tx, { siteId: site.id, articles, now }))
}

const sizes = [360, 768, 1440] as const

async function look({ page, faults }: Tab, name: string): Promise<void> {
  for (const width of sizes) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await keepPicture(page, `royalties-${name}-${width}`)
    assert.equal(wide, 0, `${name} scrolls sideways at ${width}`)
  }
  assert.deepEqual(await axeViolations(page), [], name)
  assert.deepEqual(faults(), [], name)
}

async function seat(who: TestPerson): Promise<Tab> {
  const tab = await openTab({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = who.cookie.split('=')
  await tab.page
    .context()
    .addCookies([{ name, value, domain: 'desk.localhost', path: '/', secure: true, httpOnly: true }])
  return tab
}

const tabs = {
  secretary: await seat(people.secretary),
  head: await seat(people.head),
  accountant: await seat(people.accountant),
}
const at = (path: string) => `${desk}/tinh-lam/${path}`

test('empty pages say what to do', async () => {
  for (const [name, path] of [
    ['empty', 'nhuan-but'],
    ['empty-tables', 'nhuan-but/bieu-muc'],
    ['empty-sheet', 'nhuan-but/bang-ke'],
    ['empty-budget', 'nhuan-but/du-toan'],
    ['empty-payments', 'nhuan-but/chi-tra'],
  ] as const) {
    await tabs.accountant.page.goto(at(path))
    await look(tabs.accountant, name)
  }
})

test('the secretary rates half a year of 242 items and hands the months on', { timeout: 240_000 }, async () => {
  await publish()
  const about = { siteId: site.id, now }
  const lines = [...table.lines]
  const entered = await enterTable(database.desk, {
    ...about,
    ...table,
    lines,
    validUntil: null,
    actor: actorOf(people.secretary),
  })
  assert.ok('done' in entered)
  await confirmRates(database.desk, { ...about, id: entered.done.id, actor: actorOf(people.accountant) })
  const { page } = tabs.secretary
  await page.goto(at(`nhuan-but?${range}`))
  assert.equal(await page.locator('.ratings tbody tr').count(), 242 + 81)
  await page.goto(at(`nhuan-but?${month}`))
  await look(tabs.secretary, 'desk')
  await page.goto(at(`nhuan-but?${range}`))
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.keyboard.press('j')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  const first = page.locator('.ratings tbody tr').first()
  await first.locator('[data-chosen-row], input[name=chon]:checked').first().waitFor({ state: 'attached' })
  assert.match((await first.locator('[data-amount]').textContent()) ?? '', /^\d{3}\.\d{3}$/)
  await page.getByRole('button', { name: 'Ghi mức đã chọn' }).click()
  await page.getByRole('status').getByText('Đã ghi mức').waitFor()

  await page.getByRole('button', { name: 'Ghi mọi dòng chưa chấm theo đề xuất' }).click()
  await page.getByRole('status').getByText('Đã ghi mức').waitFor()
  await page.getByRole('button', { name: 'Trình duyệt kỳ này' }).click()
  await page.getByRole('status').getByText('Đã trình duyệt').waitFor()
})

test('the head gives one back, decides the rest, and signs the months off', { timeout: 240_000 }, async () => {
  const { page } = tabs.head
  await page.goto(at(`nhuan-but?${range}&xem=waiting`))
  await page.locator('.ratings tbody tr').nth(3).locator('input[name=chon]').check()
  await page.getByLabel('Lý do trả lại').fill('Xem lại hệ số')
  await page.getByRole('button', { name: 'Trả lại dòng đã chọn' }).click()
  await page.getByRole('status').getByText('Đã trả lại').waitFor()

  const own = tabs.secretary.page
  await own.goto(at(`nhuan-but?${range}&xem=returned`))
  await own.locator('.ratings tbody th a').first().click()
  await own.getByText('Xem lại hệ số').waitFor()
  await look(tabs.secretary, 'work')
  await own.getByRole('button', { name: 'Ghi mức' }).click()
  await own.getByRole('status').getByText('Đã ghi mức').waitFor()
  await own.goto(at(`nhuan-but?${range}`))
  await own.getByRole('button', { name: 'Trình duyệt kỳ này' }).click()
  await own.getByRole('status').getByText('Đã trình duyệt').waitFor()

  await page.goto(at(`nhuan-but?${range}`))
  await page.getByRole('button', { name: 'Duyệt mọi dòng chờ duyệt' }).click()
  await page.getByRole('status').getByText('Đã duyệt').waitFor()
  await page.getByRole('button', { name: 'Ký chốt kỳ này' }).click()
  await page.getByRole('status').getByText('Đã ký chốt').waitFor()
  await page.goto(at(`nhuan-but?${month}`))
  await look(tabs.head, 'closed')
})

test('the accountant downloads the sheet, sets the budget and pays', { timeout: 240_000 }, async () => {
  const { page } = tabs.accountant
  const [payee] = await payeesOf(database.desk, site.id)
  const form = {
    name: payee?.name ?? '',
    personId: null,
    taxWay: 'withheld',
    bank: 'Ngân hàng Thạch Lâm',
    number: '0123456789',
    duty: null,
  } as const
  await changePayee(database.desk, {
    siteId: site.id,
    payeeId: payee?.id ?? '',
    actor: actorOf(people.accountant),
    now,
    ...form,
  })
  await page.goto(at(`nhuan-but/bang-ke?${month}`))
  await look(tabs.accountant, 'sheet')
  await page.goto(at(`nhuan-but/bang-ke?${range}`))
  for (const kind of ['XLSX', 'DOCX', 'HTML']) {
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: new RegExp(kind) }).click()
    await (await coming).saveAs(`test-results/pages/bang-ke.${kind.toLowerCase()}`)
  }
  await page.goto(at(`nhuan-but/bang-ke?${range}&theo=nguoi`))
  await look(tabs.accountant, 'sheet-payees')

  await page.goto(at(`nhuan-but/du-toan?nam=${year}`))
  await page.locator('summary', { hasText: 'Ghi dự toán' }).click()
  await page.locator('#du-toan-so-tien').fill('150.000.000')
  await page.locator('#du-toan-quyet-dinh').fill('215/QĐ-UBND')
  await page.getByRole('button', { name: 'Ghi dự toán' }).click()
  await page.getByRole('status').getByText('Đã ghi dự toán').waitFor()
  await look(tabs.accountant, 'budget')

  await page.goto(at('nhuan-but/chi-tra'))
  await page.getByLabel('Nội dung').fill('Nhuận bút sáu tháng đầu năm')
  await page.getByLabel('Từ tháng').fill(months.from)
  await page.getByLabel('Đến tháng').fill(months.to)
  await page.getByRole('button', { name: 'Lập đợt chi' }).click()
  await page.getByRole('status').getByText('Đã lập đợt chi').waitFor()
  await look(tabs.accountant, 'payment')

  const holder = await seat(people.holder)
  await holder.page.goto(page.url())
  await holder.page.getByRole('button', { name: /Duyệt chi/ }).click()
  await holder.page.getByRole('status').getByText('Đã duyệt chi').waitFor()
  await page.reload()
  await page.getByLabel('Số phiếu chi').fill('UNC 17')
  await page.getByRole('button', { name: 'Ghi đã chi' }).click()
  await page.getByRole('status').getByText('Đã ghi chi trả').waitFor()
  await look(tabs.accountant, 'payment-paid')
})

test('a contributor sees their own, and the pages of tables and payees stand', async () => {
  const writer = await seat(people.writer)
  await writer.page.goto(at('thu-lao-cua-toi'))
  await writer.page.getByText('UNC 17').waitFor()
  assert.equal(await writer.page.getByText('Mạc Thị Lê Na').count(), 0)
  await look(writer, 'mine')
  const { page } = tabs.accountant
  await page.goto(at('nhuan-but/bieu-muc'))
  await page.locator('summary', { hasText: 'Nhập biểu mức mới' }).click()
  await look(tabs.accountant, 'tables')
  await page.goto(at('nhuan-but/nguoi-nhan'))
  await page.locator('table a').first().click()
  await look(tabs.accountant, 'payees')
})
