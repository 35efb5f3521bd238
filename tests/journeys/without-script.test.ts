// Without script, and at 400 %: what is left of a window of 1280 × 1024 is 320 × 256.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openTab } from '../support/browser.ts'
import { testPortal } from '../support/portal.ts'
import { sidewaysFaults } from './page-faults.ts'
import { everyPublicPage } from './public-pages.ts'

const portal = await testPortal()
const { pages, page: named } = await everyPublicPage(portal)

const magnified = { viewport: { width: 320, height: 256 }, javaScriptEnabled: false }

describe('without script, at 400 %', { concurrency: 2 }, () => {
  for (const { name, url } of pages.filter((kind) => !kind.sends)) {
    test(`${name} is read in full`, async () => {
      const { page, faults, close } = await openTab(magnified)
      try {
        await page.goto(url)
        assert.ok(await page.locator('h1').isVisible())
        const found = [...(await sidewaysFaults(page)), ...(await coveringFaults(page)), ...faults()]
        assert.deepEqual(found, [])
      } finally {
        await close()
      }
    })
  }
})

/** What stays in place while the page scrolls, and so takes a small window away; and buttons that would do nothing. */
async function coveringFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility())
    const stuck = shown.filter((element) => {
      const { position } = getComputedStyle(element)
      return (position === 'fixed' || position === 'sticky') && element.getBoundingClientRect().height > 64
    })
    const idle = shown.filter((element) => element.matches('button:not([type=submit])'))
    return [
      ...stuck.map((element) => `stays in place: ${element.className}`),
      ...idle.map((element) => `does nothing without script: ${element.textContent}`),
    ]
  })
}

async function withoutScript(look: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await openTab({ javaScriptEnabled: false, viewport: { width: 1024, height: 768 } })
  try {
    await look(page)
  } finally {
    await close()
  }
}

test('the menu opens, and its entries lead on', () =>
  withoutScript(async (page) => {
    await page.goto(named('home').url)
    await page.click('.menu-all > summary')
    await page.locator('.menu-group > summary').nth(1).click()
    await page.locator('.menu-group').nth(1).locator('a', { hasText: 'Kinh tế' }).click()
    await page.waitForURL(named('section').url)
    assert.equal(await page.locator('h1').textContent(), 'Kinh tế')
  }))

test('a section is paged through and back', () =>
  withoutScript(async (page) => {
    await page.goto(named('section').url)
    const titles = () => page.locator('.section-list .story-title').allTextContents()
    const newest = await titles()
    await page.click('.pagination a[rel=next]')
    await page.waitForURL(/truoc=/)
    const older = await titles()
    assert.deepEqual(
      older.filter((title) => newest.includes(title)),
      [],
    )
    await page.click('.pagination a[rel=prev]')
    await page.waitForURL(/sau=|kinh-te$/)
    assert.deepEqual(await titles(), newest)
  }))

test('a mistake is reported from the article to the thanks, and reaches the board', () =>
  withoutScript(async (page) => {
    await page.goto(named('article-tin').url)
    await page.click('.article-tools a[href^="/bao-sai-sot"]')
    await page.click('main button[type=submit]')
    assert.ok(await page.locator('.error-summary').isVisible())
    await page.fill('#message', 'Cầu dài 42 m, không phải 24 m.')
    await page.fill('#contact', 'bandoc@thu.example')
    await page.click('main button[type=submit]')
    await page.waitForURL(/da-gui=1/)
    assert.ok(await page.locator('.notice-good').isVisible())
    await page.click('main .after a')
    await page.waitForURL(named('article-tin').url)
    const { rows } = await portal.database.pools.owner.query('select message, contact from editions.mistake_report')
    assert.deepEqual(rows, [{ message: 'Cầu dài 42 m, không phải 24 m.', contact: 'bandoc@thu.example' }])
  }))
