// Every kind of public page, in each language it has, as a telephone, a tablet and a desk show it.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeViolations, keepPicture, openTab, type Tab } from '../support/browser.ts'
import { testPortal } from '../support/portal.ts'
import { sidewaysFaults, structureFaults } from './page-faults.ts'
import { everyPublicPage, type PublicPage } from './public-pages.ts'

const portal = await testPortal()
const { pages, page: named } = await everyPublicPage(portal)

const widths = [360, 768, 1440]
/** Where the frame has to give way between them; 320 is what 1280 becomes at 400 %. */
const widthsBetween = [320, 480, 640, 1024, 1152, 1280]
const pictured = [360, 1440]

test('the checks see what is wrong', async () => {
  const { page, faults, close } = await openTab({ viewport: { width: 360, height: 740 } })
  try {
    await page.goto(named('not-found').url)
    await page.evaluate(() => {
      const wide = `<pre>${'rộng '.repeat(80)}</pre>`
      document.body.innerHTML = `<main><h2>hai</h2><img src="https://xa.example/a.png">${wide}</main>`
    })
    await page.waitForTimeout(200)
    const structure = (await structureFaults(page, 'vi')).join('\n')
    for (const fault of [/has 0 h1/, /headings skip/, /without alt/]) assert.match(structure, fault)
    assert.equal((await sidewaysFaults(page)).length, 1)
    assert.match((await axeViolations(page)).join('\n'), /image-alt/)
    const noted = faults().join('\n')
    assert.match(noted, /asks a foreign host|Content Security Policy/)
  } finally {
    await close()
  }
})

describe('every kind of public page', { concurrency: 2 }, () => {
  for (const kind of pages) {
    test(`${kind.name} has no fault`, async () => {
      const tab = await openTab()
      try {
        await arriveAt(tab.page, kind)
        const faults = await structureFaults(tab.page, kind.language)
        for (const width of widths) faults.push(...(await faultsAtWidth(tab, kind, width)))
        for (const width of widthsBetween) faults.push(...(await sidewaysAtWidth(tab.page, width)))
        assert.deepEqual(faults, [])
      } finally {
        await tab.close()
      }
    })
  }
})

async function sidewaysAtWidth(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  return sidewaysFaults(page)
}

async function faultsAtWidth({ page, faults }: Tab, kind: PublicPage, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: width < 700 ? 740 : 900 })
  const found = [...(await sidewaysFaults(page)), ...(await axeViolations(page)), ...faults()]
  if (pictured.includes(width)) await keepPicture(page, `${kind.name}-${width}`)
  return found.map((fault) => `at ${width}: ${fault}`)
}

async function arriveAt(page: Page, { url, status, sends }: PublicPage): Promise<void> {
  const shown = await page.goto(url)
  if (!sends) return assert.equal(shown?.status(), status, url)
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.click('main button[type=submit]')
  assert.equal((await answer).status(), status)
  await page.waitForLoadState()
}

describe('a reader who needs other colours', { concurrency: 2 }, () => {
  const themes = ['dark', 'contrast']
  const looked = [
    'home',
    'home-archived',
    'home-commune',
    'article-tin',
    'article-phat-thanh',
    'mistake-form-issues',
    'agenda',
  ]
  for (const theme of themes) {
    for (const name of looked) {
      test(`reads ${name} in ${theme}`, async () => {
        const { page, faults, close } = await openTab({ viewport: { width: 1024, height: 768 } })
        try {
          await page.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme)
          await arriveAt(page, named(name))
          assert.equal(await page.getAttribute('html', 'data-theme'), theme)
          await page.click('.menu-all > summary')
          const found = [...(await axeViolations(page)), ...faults()]
          await keepPicture(page, `${name}-${theme}`)
          assert.deepEqual(found, [])
        } finally {
          await close()
        }
      })
    }
  }
})
