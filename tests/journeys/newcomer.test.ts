// A newcomer on an empty machine: starts the product, makes the first administrator, sees a site and its table.
import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { sidewaysFaults } from './page-faults.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = await mkdtemp(path.join(tmpdir(), 'congso-newcomer-'))
const { DATABASE_URL: _, CONGSO_APEX: __, ...ours } = process.env
const env = { ...ours, CONGSO_DATA: path.join(folder, 'data'), PORT: String(await freePort()), LOG_LEVEL: 'error' }
let product: ChildProcess | undefined

after(async () => {
  if (product && product.exitCode === null) {
    product.kill('SIGTERM')
    await once(product, 'exit')
  }
  await rm(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** Starts the product; answers the one-time address it prints. */
async function setUpAddress(): Promise<string> {
  const child = spawn(process.execPath, ['bin/congso.js', 'start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  product = child
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
  const ended = once(child, 'exit').then(() => assert.fail(`the product ended: ${said}`))
  while (!/congso ready/.test(said)) await Promise.race([once(child.stdout, 'data'), ended])
  const [address] = /http:\/\/desk\.\S+/.exec(said) ?? []
  assert.ok(address, said)
  return address
}

const congso = (...words: string[]) =>
  promisify(execFile)(process.execPath, ['bin/congso.js', ...words], { cwd: root, env })

/** No fault for axe, and nothing outside a telephone's or a desk's window. */
async function assertSound(page: Page, name: string): Promise<void> {
  const found: string[] = []
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    found.push(...(await sidewaysFaults(page)), ...(await axeViolations(page)))
    await keepPicture(page, `desk-${name}-${width}`)
  }
  assert.deepEqual(found, [], name)
}

test('a newcomer sets up the desk and opens the contribution table', async () => {
  const setUp = await setUpAddress()
  const { page, faults, close } = await openTab()
  try {
    // Given a site with one contributor and one article, made from the command line beside the running product.
    await congso('site', 'create', '--slug', 'thach-lam', '--name', 'Tỉnh Thạch Lâm', '--kind', 'province')
    await congso('site', 'create', '--slug', 'xa-dong-hoa', '--name', 'Xã Đông Hòa', '--kind', 'commune')
    const lines = path.join(folder, 'articles.jsonl')
    await writeFile(lines, `${JSON.stringify(article)}\n`)
    await congso('import', 'articles', lines, '--site', 'xa-dong-hoa', '--create')

    // When the newcomer opens the printed address, a weak password is refused with its reason,
    await page.goto(setUp)
    await assertSound(page, 'set-up')
    await fillSetUp(page, 'ngắn')
    await page.waitForSelector('.error-summary')
    await assertSound(page, 'set-up-issues')
    // and with a good one the desk opens.
    await fillSetUp(page, 'một câu dễ nhớ của riêng tôi')
    await page.waitForURL((url) => url.pathname === '/')
    await assertSound(page, 'work')
    await page.getByRole('link', { name: 'Các trang', exact: true }).click()
    await page.waitForURL((url) => url.pathname === '/cac-trang')
    await assertSound(page, 'sites')

    // Then the table counts the article,
    await page.getByRole('link', { name: /^Tin, bài theo đơn vị.*Xã Đông Hòa/ }).click()
    await page.waitForURL(/tin-bai-theo-don-vi/)
    await assertSound(page, 'table-now')
    await page.goto(`${new URL(page.url()).origin}/xa-dong-hoa/tin-bai-theo-don-vi?tu=2026-01&den=2026-06`)
    assert.match((await page.textContent('table')) ?? '', /Công an xã/)
    await assertSound(page, 'table')
    // a figure opens its articles,
    await page.locator('table a').first().click()
    await page.waitForURL(/\/bai\?/)
    assert.match((await page.textContent('main')) ?? '', /Ra quân bảo đảm an ninh/)
    await assertSound(page, 'table-articles')

    // and after signing out the desk is closed again, until signing in.
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.waitForURL(/dang-nhap/)
    await assertSound(page, 'sign-in')
    await page.fill('[name=email]', 'quan-tri@thachlam.example')
    await page.fill('[name=password]', 'một câu dễ nhớ của riêng tôi')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/')
    await page.getByRole('link', { name: 'Tài khoản' }).click()
    await assertSound(page, 'account')
    assert.deepEqual(faults(), [])
    assert.equal((await page.goto(setUp))?.status(), 410)
  } finally {
    await close()
  }
})

const article = {
  ...{ external_id: 'a-1', published_at: '2026-03-12T08:00:00+07:00', unit: 'Công an xã', unit_group: 'board' },
  ...{ author: 'Đinh Văn Mẫu', genre: 'tin', section: 'Tin tức – Sự kiện', title: 'Ra quân bảo đảm an ninh' },
  ...{ summary: 'Tóm tắt.', body: ['Đoạn thứ nhất.'] },
}

async function fillSetUp(page: Page, password: string): Promise<void> {
  await page.fill('[name=name]', 'Đinh Văn Mẫu')
  await page.fill('[name=email]', 'quan-tri@thachlam.example')
  await page.fill('[name=password]', password)
  await page.click('main button[type=submit]')
}
