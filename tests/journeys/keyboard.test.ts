// A reader without a mouse: everything is reached by Tab, seen while it is reached, and opens by Enter.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openTab } from '../support/browser.ts'
import { testPortal } from '../support/portal.ts'
import { everyPublicPage } from './public-pages.ts'

const portal = await testPortal()
const { page: named } = await everyPublicPage(portal)

/** Opens a page, hands it to `look`, and ends with no fault noted. */
async function onPage(name: string, width: number, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, close } = await openTab({ viewport: { width, height: 800 } })
  try {
    await page.goto(named(name).url)
    await look(page)
    assert.deepEqual(faults(), [])
  } finally {
    await close()
  }
}

for (const name of ['home', 'article-tin']) {
  for (const width of [360, 1440]) {
    test(`Tab goes through the whole of ${name} at ${width}, and shows where it is`, () =>
      onPage(name, width, async (page) => {
        const wanted = await reachable(page)
        assert.ok(wanted.length > 20, `${wanted.length} places`)
        const stops = await stopsByTab(page, wanted.length + 5)
        const missed = wanted.filter((place) => !stops.some((stop) => stop.place === place))
        assert.deepEqual(missed, [])
        const unseen = stops.filter((stop) => !stop.isSeen).map((stop) => stop.place)
        assert.deepEqual(unseen, [])
      }))
  }
}

/** Everything that can be worked with and is shown, by its place among all elements. */
async function reachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll('a[href], button, input, textarea, select, summary, audio, [tabindex="0"]'),
    ]
    const shown = all.filter((element) => element.checkVisibility({ visibilityProperty: true }))
    return shown.map((element) => {
      const place = `${[...document.querySelectorAll('*')].indexOf(element)} ${element.outerHTML.slice(0, 80)}`
      element.setAttribute('data-place', place)
      return place
    })
  })
}

type Stop = { place: string; isSeen: boolean }

/** Where Tab stops until it comes round, and whether an outline or shadow tells so inside the window. */
async function stopsByTab(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const focused = document.activeElement
      if (focused === null || focused === document.body) return null
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused)
      const { top, bottom, left, right } = focused.getBoundingClientRect()
      const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
      const isMarked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
      const place = focused.getAttribute('data-place') ?? focused.outerHTML.slice(0, 80)
      return { place, isSeen: isInside && isMarked }
    })
    if (stop === null || stop.place === stops[0]?.place) break
    stops.push(stop)
  }
  return stops
}

test('the first Tab offers the way past the menu, and it leads to the content', () =>
  onPage('article-tin', 1440, async (page) => {
    await page.keyboard.press('Tab')
    const skip = page.locator(':focus')
    assert.equal(await skip.getAttribute('href'), '#noi-dung')
    const box = await skip.boundingBox()
    assert.ok(box !== null && box.height > 20 && box.y >= 0, 'the link shows itself when it has the focus')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'noi-dung')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.closest('main')?.id), 'noi-dung')
  }))

for (const width of [360, 1440]) {
  test(`the menu opens by Enter at ${width}, its groups too, and Escape puts it away`, () =>
    onPage('home', width, async (page) => {
      await page.locator('.menu-all > summary').focus()
      await page.keyboard.press('Enter')
      assert.equal(await page.locator('.menu-all').getAttribute('open'), '')
      const group = page.locator('.menu-group > summary').first()
      const wasOpen = (await page.locator('.menu-group').first().getAttribute('open')) !== null
      if (!wasOpen) {
        await group.focus()
        await page.keyboard.press('Enter')
      }
      const entry = page.locator('.menu-group a').first()
      await entry.focus()
      assert.ok(await entry.isVisible())
      await page.keyboard.press('Escape')
      assert.equal(await page.locator('.menu-all').getAttribute('open'), null)
      assert.equal(await page.evaluate(() => document.activeElement?.matches('.menu-all > summary')), true)
      await page.keyboard.press('Escape')
      assert.equal(await page.locator('h1').count(), 1)
    }))
}

test('the other language is one link away, to the same page where there is one', () =>
  onPage('article-en', 1440, async (page) => {
    await page.locator('.languages a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(named('article-corrected').url)
    assert.equal(await page.getAttribute('html', 'lang'), 'vi')
    await page.locator('.languages a[lang=en]').click()
    await page.waitForURL(named('article-en').url)
  }))

test('text size and background are changed by keys, stay after a reload, and leave no cookie', () =>
  onPage('article-tin', 1440, async (page) => {
    const size = () => page.$eval('.prose p', (text) => Number.parseFloat(getComputedStyle(text).fontSize))
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const [sizeBefore, backgroundBefore] = [await size(), await background()]
    await page.locator('.display > summary').focus()
    await page.keyboard.press('Enter')
    for (const choice of ['[data-set=text][data-value=largest]', '[data-set=theme][data-value=contrast]']) {
      await page.locator(choice).focus()
      await page.keyboard.press('Space')
      assert.equal(await page.locator(choice).getAttribute('aria-pressed'), 'true')
    }
    const [sizeAfter, backgroundAfter] = [await size(), await background()]
    assert.ok(sizeAfter >= sizeBefore * 1.2, `${sizeBefore} px became ${sizeAfter} px`)
    assert.notEqual(backgroundAfter, backgroundBefore)
    await page.reload()
    assert.deepEqual([await size(), await background()], [sizeAfter, backgroundAfter])
    assert.equal(await page.locator('[data-set=theme][data-value=contrast]').getAttribute('aria-pressed'), 'true')
    assert.deepEqual(await page.context().cookies(), [])
  }))

test('a form that comes back puts the reader on what is wrong, and leads on to the field', () =>
  onPage('mistake-form', 360, async (page) => {
    await page.locator('main button[type=submit]').focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.error-summary')
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'error-summary')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => location.hash), '#message')
    const field = page.locator('#message')
    assert.equal(await field.getAttribute('aria-invalid'), 'true')
    assert.equal(await field.getAttribute('aria-describedby'), 'message-hint message-issue')
  }))
