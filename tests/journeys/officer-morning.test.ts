// The records clerk's morning: forty documents came in overnight, three of them bad. One key each, and every bad one says why.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { documentAt, type GeneratedDocument, generatedTrust } from '../../benchmarks/generate/documents/index.ts'
import { intakeHouse } from '../../src/main/intake-house.ts'
import { drawPages } from '../../src/modules/intake/actions/draw.ts'
import { checkArrival, receive, sourceFor } from '../../src/modules/intake/index.ts'
import { migrateJobs } from '../../src/platform/jobs/index.ts'
import { openTrust } from '../../src/platform/signatures/index.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { testPerson } from '../support/people-desk.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'xa-mot' })
const { database } = portal
const desk = `http://desk.${portal.apex}`
const by = { kind: 'command' } as const
const clerk = await testPerson(database, { name: 'Lê Văn Thư', role: 'records-clerk', siteId: site.id })
await migrateJobs(database.urls.owner)

const bad = 3
const good = 37

/** What came in overnight, worked on as the worker does. */
async function overnight(): Promise<void> {
  const house = {
    ...intakeHouse({ files: portal.files, scanner: null, dataDir: null, trust: await openTrust(generatedTrust()) }),
    db: database.desk,
  }
  const source = await sourceFor(database.desk, 'folder', { siteId: site.id, by, now: new Date() })
  let drawn = 0
  for (const [at, { bytes, truth }] of (await chosen()).entries()) {
    const now = new Date()
    const about = { siteId: site.id, sourceId: source.id, name: truth.file, bytes, by, now }
    const [taken] = await receive(house, about)
    assert.ok(taken && 'arrivalId' in taken)
    await checkArrival(house, { siteId: site.id, arrivalId: taken.arrivalId }, now)
    // A few pages are enough to look at; the others are drawn as they would be, later.
    const isFirst = truth.publishInstruction !== null && drawn++ < 3
    if (isFirst || at >= good) await drawPages(house, { siteId: site.id, arrivalId: taken.arrivalId }, now)
  }
}

async function chosen(): Promise<GeneratedDocument[]> {
  const [fine, wrong]: [GeneratedDocument[], GeneratedDocument[]] = [[], []]
  for (let index = 0; fine.length < good || wrong.length < bad; index++) {
    const one = await documentAt(index, 3)
    const { truth } = one
    const isBorn = truth.medium === 'born-digital' && truth.stops.length === 0 && truth.personal.length === 0
    if (!isBorn || truth.scheme !== 'state' || truth.sealing === 'none') continue
    if (truth.wrong === null && truth.numberSymbol && fine.length < good) fine.push(one)
    if (truth.wrong !== null && wrong.length < bad) wrong.push(one)
  }
  return [...fine, ...wrong]
}

const { page, faults } = await openTab({ viewport: { width: 1440, height: 900 } })

async function look(name: string): Promise<void> {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await keepPicture(page, `intake-${name}-${width}`)
    assert.equal(wide, 0, `${name} scrolls sideways at ${width}`)
  }
  assert.deepEqual(await axeViolations(page), [])
  assert.deepEqual(faults(), [])
}

const stateCounts = async () => {
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from intake.arrival group by 1`.execute(database.desk)
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

test('an empty queue says what to do', async () => {
  const [name = '', value = ''] = clerk.cookie.split('=')
  const place = { domain: `desk.${portal.apex.replace(/:\d+$/, '')}`, path: '/', secure: true, httpOnly: true } as const
  await page.context().addCookies([{ name, value, ...place }])
  await page.goto(`${desk}/xa-mot/van-ban-den`)
  await page.getByText('Chưa có văn bản nào').waitFor()
  await look('empty')
})

test('forty came in: counts, the first document beside its pages', { timeout: 420_000 }, async () => {
  await overnight()
  assert.equal((await stateCounts())['waiting'], good + bad)
  await page.goto(`${desk}/xa-mot/van-ban-den`)
  await look('queue')
  await page.getByRole('link', { name: 'Xem lần lượt' }).click()
  await page.getByRole('button', { name: 'Đăng', exact: true }).waitFor()
  await page.waitForFunction(() => document.querySelectorAll('.intake-page image').length > 0)
  await look('review')
})

test('one key publishes a sure document and shows the next; it can be taken back', async () => {
  const { rows } = await sql<{
    sure: number
  }>`select count(*) filter (where is_sure)::int as sure from intake.arrival`.execute(database.desk)
  const sure = rows[0]?.sure ?? 0
  assert.ok(sure > good / 2, `${sure} of ${good} are sure`)
  for (let turn = 0; turn < sure; turn++) {
    const before = page.url()
    await page.keyboard.press('d')
    await page.waitForURL((url) => url.href !== before)
  }
  await keepPicture(page, 'intake-film-after-keys')
  const states = await stateCounts()
  assert.equal(states['published'], sure, JSON.stringify(states))
  await page.locator('.intake-last a').click()
  await page.getByRole('button', { name: 'Lấy lại quyết định' }).click()
  await page.getByText('Đã lấy lại quyết định').waitFor()
  await page.keyboard.press('d')
  await page
    .getByText(/Đã (đăng|chuyển vào)/)
    .first()
    .waitFor()
})

test('every bad one says why, cannot be published, and is refused by key with a reason', async () => {
  await page.goto(`${desk}/xa-mot/van-ban-den?xem=stopped`)
  await look('stopped')
  for (let turn = 0; turn < bad; turn++) {
    await page.goto(`${desk}/xa-mot/van-ban-den?xem=stopped`)
    const links = page.locator('table th a')
    await links.first().click()
    if (turn === 0) await look('bad')
    assert.equal(await page.getByRole('button', { name: 'Đăng', exact: true }).count(), 0)
    await page.keyboard.press('k')
    await page.locator('details[data-open-key="k"] select').selectOption('bad-signature')
    await page.locator('details[data-open-key="k"] button').click()
    await page.waitForLoadState()
  }
  assert.equal((await stateCounts())['refused'], bad)
})
