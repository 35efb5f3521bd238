// What is offered while somebody types: heard by a screen reader, led by keys, touched on a phone, and nothing without script.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexNow } from '../../src/modules/search/jobs.ts'
import { sidewaysFaults } from '../journeys/page-faults.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'tinh', languages: ['vi', 'en'] })
for (const title of ['Tuyển dụng viên chức năm 2026', 'Tuyển sinh lớp 10', 'Tuyên dương gia đình văn hóa'])
  await portal.article(site, { title })
await portal.article(site, { title: 'Recruitment of officials', language: 'en' })
await indexNow(portal.database.worker)

for (const width of [360, 1440])
  test(`at ${width} px suggestions open under the field and are chosen by keys`, async () => {
    const { page, faults, close } = await openTab({ viewport: { width, height: 800 } })
    try {
      await page.goto(`${site.origin}/lien-he`)
      const field = page.getByRole('combobox', { name: 'Tìm trên trang này' })
      await field.fill('tuyen')
      const options = page.getByRole('option')
      await options.first().waitFor()
      assert.equal(await field.getAttribute('aria-expanded'), 'true')
      await keepPicture(page, `goi-y-${width}`)
      assert.deepEqual([...(await axeViolations(page)), ...(await sidewaysFaults(page))], [])
      await field.press('ArrowUp')
      assert.equal(await options.last().getAttribute('aria-selected'), 'true')
      assert.equal(await field.getAttribute('aria-activedescendant'), await options.last().getAttribute('id'))
      await field.press('ArrowDown')
      assert.equal(await field.getAttribute('aria-activedescendant'), null)
      await field.press('Escape')
      assert.equal(await options.count(), 0)
      assert.equal(await field.inputValue(), 'tuyen')
      await field.pressSequentially(' si')
      await page.getByRole('option', { name: 'Tuyển sinh lớp 10' }).waitFor()
      await field.press('ArrowUp')
      await field.press('Enter')
      await page.waitForURL(/tuyen-sinh-lop-10/)
      assert.deepEqual(faults(), [])
    } finally {
      await close()
    }
  })

test('on the page of results a touch chooses, and a plain search stays one', async () => {
  const { page, faults, close } = await openTab({ viewport: { width: 360, height: 740 }, hasTouch: true })
  try {
    await page.goto(`${site.origin}/tim-kiem`)
    const field = page.getByRole('combobox', { name: 'Từ cần tìm' })
    await field.fill('tuyên dương')
    await page.getByRole('option', { name: 'Tuyên dương gia đình văn hóa' }).tap()
    await page.waitForURL(/tuyen-duong/)
    await page.goto(`${site.origin}/tim-kiem`)
    await field.fill('tuyen')
    await field.press('Enter')
    await page.waitForURL(/q=tuyen&|q=tuyen$/)
    await page.goto(`${site.origin}/en/search`)
    await page.getByRole('combobox', { name: 'Words to look for' }).fill('recruit')
    await page.getByRole('option', { name: 'Recruitment of officials' }).waitFor()
    assert.deepEqual([...(await axeViolations(page)), ...faults()], [])
  } finally {
    await close()
  }
})

test('the program is small', async () => {
  const { page, close } = await openTab()
  try {
    await page.goto(`${site.origin}/tim-kiem`)
    const size = await page.evaluate(async () => {
      const script = document.querySelector<HTMLScriptElement>('script[src*="suggest"]')
      return (await (await fetch(script?.src ?? '')).arrayBuffer()).byteLength
    })
    assert.ok(size > 500 && size < 3000, `${size} bytes before compression`)
  } finally {
    await close()
  }
})
