// An editor selects a passage and remarks on it; whoever mends the text sees it marked, and goes there from the remark.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { wholeDesk } from '../support/desk.ts'
import { doneIn, itemsOn, newsSection } from '../support/desk-item.ts'
import type { TestPerson } from '../support/people-desk.ts'
import { eventually, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const desk = await wholeDesk(portal.database, ['tinh'])
const items = itemsOn(desk, 'tinh', await newsSection(portal.database, desk.siteId('tinh')))
const writer = await desk.person('Trần Cộng Tác', 'contributor', 'tinh')
const secretary = await desk.person('Đỗ Thư Ký', 'board-secretary', 'tinh')
const head = await desk.person('Phạm Trưởng', 'board-head', 'tinh')

const body = 'Sáng 12/3, xã An mở hội **đầu xuân** tại đình làng.\n\nHơn 500 người dự, trong đó có nhiều du khách.'

const edition = await items.begin(writer)
assert.equal(doneIn(await items.write(writer, edition, items.text('Lễ hội đầu xuân xã An', body))), 'luu')
assert.equal(
  doneIn(await items.write(writer, edition, { ...items.text('Lễ hội đầu xuân xã An', body), buoc: 'submit' })),
  'submit',
)
await items.does(secretary, edition, 'take-up')
assert.equal(doneIn(await items.does(secretary, edition, 'recommend')), 'recommend')

async function at(who: TestPerson, width: number) {
  const tab = await openTab({ viewport: { width, height: 800 } })
  const [name = '', value = ''] = who.cookie.split('=')
  const place = { domain: 'desk.localhost', path: '/', secure: true, httpOnly: true }
  await tab.page.context().addCookies([{ name, value, ...place }])
  await tab.page.goto(`http://desk.${portal.apex}${items.at(edition)}`)
  return tab
}

const button = (page: Page) => page.getByRole('button', { name: 'Nhận xét đoạn này' })

/** From the middle of one word of the text to another, as a hand selects. */
async function select(page: Page, from: string, to: string) {
  await page.evaluate(
    ([first = '', last = '']) => {
      const root = document.querySelector('.item-reading') ?? document.body
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.nodeValue ?? ''
        if (text.includes(first)) range.setStart(node, text.indexOf(first))
        if (text.includes(last)) range.setEnd(node, text.indexOf(last) + last.length)
      }
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    },
    [from, to],
  )
}

test('a selected passage goes into the form of returning, two of them into two pairs of fields', async () => {
  for (const width of [360, 1280]) {
    const { page, faults, close } = await at(head, width)
    await page.locator('.item-reading').waitFor()
    assert.ok(await button(page).isHidden())
    await select(page, 'mở hội', 'đình làng')
    await button(page).waitFor()
    await page.screenshot({ path: `test-results/pages/passages-select-${width}.png` })
    assert.deepEqual(await axeViolations(page), [])
    await button(page).click()
    await page.keyboard.type('Đình nào?')
    await select(page, 'Hơn 500', 'người dự')
    await button(page).click()
    await page.keyboard.type('Nguồn số liệu?')
    assert.equal(await page.locator('[name="return-anchor-0"]').inputValue(), 'mở hội đầu xuân tại đình làng')
    assert.equal(await page.locator('[name="return-remark-0"]').inputValue(), 'Đình nào?')
    assert.equal(await page.locator('[name="return-anchor-1"]').inputValue(), 'Hơn 500 người dự')
    assert.ok(await button(page).isHidden())
    await keepPicture(page, `passages-form-${width}`)
    assert.deepEqual(faults(), [])
    if (width === 1280) {
      await page.locator('[name="return-reason"]').fill('Thiếu tên đình.')
      await page.locator('button[name=deed][value=return]').click()
      await page.waitForURL(/da=return/)
    }
    await close()
  }
})

test('whoever mends it sees both passages marked in the text, and goes to one from its remark', async () => {
  for (const width of [360, 1280]) {
    const { page, faults, close } = await at(writer, width)
    await page.locator('.ProseMirror').waitFor()
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('remarked') ?? [])].map((range) => String(range)))
    await eventually(async () =>
      assert.deepEqual((await marked()).sort(), ['Hơn 500 người dự', 'mở hội đầu xuân tại đình làng']),
    )
    await page.getByRole('button', { name: 'Tới đoạn này trong bài' }).first().click()
    assert.match(await page.evaluate(() => String(getSelection())), /mở hội|Hơn 500/)
    await page.screenshot({ path: `test-results/pages/passages-marked-${width}.png` })
    assert.deepEqual(await axeViolations(page), [])
    assert.deepEqual(faults(), [])
    await close()
  }
})
