// A commune and its province, the people who work there, and their windows at the desk; each step of the film leaves a picture.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { createAccount } from '../../src/modules/people/index.ts'
import { axeViolations, keepPicture, openTab, type Tab } from '../support/browser.ts'
import type { MadeSite } from '../support/builders.ts'
import { type TestPerson, testPerson } from '../support/people-desk.ts'
import { type TestPortal, testPortal } from '../support/portal.ts'
import { sidewaysFaults } from './page-faults.ts'

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true } satisfies BrowserContextOptions

export type Stage = {
  portal: TestPortal
  province: MadeSite
  commune: MadeSite
  desk: string
  /** Somebody with a role and a second factor, already signed in, in a window of their own. */
  seat(who: TestPerson, options?: BrowserContextOptions): Promise<Tab>
  person(name: string, role: Parameters<typeof testPerson>[1]['role'], site: MadeSite): Promise<TestPerson>
  /** Opens an account for a contributor of the commune; answers the address of the one-time link. */
  invite(name: string): Promise<string>
}

export async function openStage(): Promise<Stage> {
  const portal = await testPortal()
  const province = await portal.site({
    ...{ slug: 'thach-lam', kind: 'province', name: 'Cổng thông tin điện tử tỉnh Thạch Lâm' },
    bodies: [{ name: 'Ủy ban nhân dân tỉnh Thạch Lâm' }],
  })
  const commune = await portal.site({
    ...{ slug: 'xa-an', kind: 'commune', name: 'Trang thông tin điện tử xã An', parentId: province.id },
    bodies: [{ name: 'Ủy ban nhân dân xã An' }],
  })
  const desk = `http://desk.${portal.apex}`
  return {
    ...{ portal, province, commune, desk },
    person: (name, role, site) => testPerson(portal.database, { name, role, siteId: site.id }),
    async seat(who, options = phone) {
      const tab = await openTab(options)
      const [name = '', value = ''] = who.cookie.split('=')
      const place = { domain: 'desk.localhost', path: '/', secure: true, httpOnly: true }
      await tab.page.context().addCookies([{ name, value, ...place }])
      return tab
    },
    async invite(name) {
      const input = { name, email: 'cong-tac-vien@xa-an.example', role: 'contributor', siteId: commune.id } as const
      const made = await createAccount(portal.database.desk, { input, by: { kind: 'command' }, now: new Date() })
      assert.ok('done' in made && made.done.linkSecret)
      return `${desk}/mat-khau/${made.done.linkSecret}`
    },
  }
}

let taken = 0

/** The next picture of the film; what it shows is accessible, in reach of a thumb and without a fault. */
export async function frame({ page, faults }: Tab, what: string): Promise<void> {
  taken += 1
  const name = `film-${String(taken).padStart(2, '0')}-${what}-360`
  await page.locator('h1').first().waitFor()
  await wholeInSight(page, () => keepPicture(page, name))
  assert.deepEqual([...(await axeViolations(page)), ...(await sidewaysFaults(page)), ...faults()], [], name)
}

/** What sticks to the edge of a window would lie over the middle of a picture of the whole page. */
async function wholeInSight(page: Page, look: () => Promise<void>): Promise<void> {
  const seen = page.viewportSize() ?? phone.viewport
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: seen.width, height: Math.max(height, seen.height) })
  await look()
  await page.setViewportSize(seen)
}

/** A thumb that counts what it does: every tap is one, and every field that is filled. */
export function thumbOn(page: Page) {
  let done = 0
  return {
    count: () => done,
    async tap(what: Locator) {
      done += 1
      await what.tap()
    },
    async fill(field: Locator, text: string) {
      done += 1
      await field.tap()
      await page.keyboard.insertText(text)
    },
    /** Files chosen on the phone's own screen are one more field filled. */
    async choose(button: Locator, files: readonly { name: string; mimeType: string; buffer: Buffer }[]) {
      done += 1
      const opening = page.waitForEvent('filechooser')
      await button.tap()
      await (await opening).setFiles([...files])
    },
  }
}

export const bodyOf = (page: Page): Locator => page.getByRole('textbox', { name: /^Nội dung bài/ })

export const isKept = (page: Page): Promise<void> =>
  page
    .locator('.saving-state')
    .getByText(/^Đã lưu/)
    .waitFor()

/** A photograph as a telephone makes it, each of its own colours. */
export async function photo(name: string, sky: string, ground: string) {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">
    <rect width="1600" height="1200" fill="${sky}"/><circle cx="1250" cy="260" r="120" fill="#fff3c4"/>
    <path d="M0 760 Q400 560 800 740 T1600 680 V1200 H0 Z" fill="${ground}"/>
    <path d="M0 920 Q500 800 1000 930 T1600 900 V1200 H0 Z" fill="#2c4a36"/></svg>`
  return { name, mimeType: 'image/jpeg', buffer: await sharp(Buffer.from(drawn)).jpeg().toBuffer() }
}

let isBroken = false

/** The next step of the film; what never happened cannot be gone on with. */
export function step(name: string, play: () => Promise<void>): void {
  test(name, async () => {
    assert.equal(isBroken, false, 'an earlier step failed')
    isBroken = true
    await play()
    isBroken = false
  })
}

/** Presses a button that leads to the item's page, and waits for what it says. */
export async function press({ page }: Tab, button: string, said: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).tap()
  await page.getByRole('status').getByText(said).waitFor()
}

export const unfold = ({ page }: Tab, summary: string) =>
  page.locator('summary').getByText(summary, { exact: true }).tap()
