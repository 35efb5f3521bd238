// What comes out of the printer, and what comes down the line.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepPicture, openTab } from '../support/browser.ts'
import { testPortal } from '../support/portal.ts'
import { everyPublicPage } from './public-pages.ts'

const portal = await testPortal()
const { page: named } = await everyPublicPage(portal)

for (const name of ['article-tin', 'agenda', 'page', 'section']) {
  test(`${name} on paper says where it comes from, and leaves out what paper cannot do`, async () => {
    const { page, close } = await openTab({ viewport: { width: 794, height: 1123 } })
    try {
      const { url } = named(name)
      await page.goto(url)
      await page.emulateMedia({ media: 'print' })
      const source = page.locator('.printed')
      assert.ok(await source.isVisible())
      assert.match((await source.textContent()) ?? '', new RegExp(`Nguồn: ${url}`))
      assert.ok(await page.locator('h1').isVisible())
      for (const idle of ['.menu', '.strip', '.site-footer', 'main button', '.pagination', '.breadcrumbs']) {
        const shown = await page.locator(idle).filter({ visible: true }).count()
        assert.equal(shown, 0, `${idle} is printed`)
      }
      await keepPicture(page, `${name}-print`)
      assert.ok((await page.pdf({ format: 'A4' })).length > 10_000)
    } finally {
      await close()
    }
  })
}

const budget = 100_000

for (const name of ['home', 'home-en', 'article-tin']) {
  test(`${name} with its styles, fonts and scripts stays under 100 kB`, async (t) => {
    const { page, faults, close } = await openTab({ viewport: { width: 1440, height: 900 } })
    try {
      const weights = new Map<string, number>()
      const kinds = new Map<string, string>()
      const line = await page.context().newCDPSession(page)
      await line.send('Network.enable')
      line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
      line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const kind = kinds.get(requestId) ?? 'Other'
        weights.set(kind, (weights.get(kind) ?? 0) + encodedDataLength)
      })
      await page.goto(named(name).url, { waitUntil: 'networkidle' })
      const counted = [...weights].filter(([kind]) => kind !== 'Image' && kind !== 'Media')
      const whole = counted.reduce((sum, [, bytes]) => sum + bytes, 0)
      t.diagnostic(`${whole} bytes: ${counted.map(([kind, bytes]) => `${kind} ${bytes}`).join(', ')}`)
      assert.ok(weights.get('Document') && weights.get('Font') && weights.get('Stylesheet'))
      assert.ok(whole < budget, `${whole} bytes`)
      assert.deepEqual(faults(), [])
    } finally {
      await close()
    }
  })
}
