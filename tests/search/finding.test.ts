// A citizen looks for a decision on a phone, on a tablet and at a desk, with and without script.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexNow } from '../../src/modules/search/jobs.ts'
import { sidewaysFaults, structureFaults } from '../journeys/page-faults.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const province = await portal.site({ slug: 'tinh', name: 'Cổng tỉnh Thạch Lâm', languages: ['vi', 'en'] })
const commune = await portal.site({
  slug: 'xa-dong-hoa',
  name: 'Xã Đông Hòa',
  kind: 'commune',
  parentId: province.id,
  bodies: [{ name: 'UBND xã Đông Hòa', officials: [{ name: 'Lê Quốc Thịnh', title: 'Chủ tịch' }] }],
})
for (let number = 1; number <= 14; number++)
  await portal.article(number % 3 === 0 ? province : commune, {
    title: `Quyết định ${number}/QĐ-UBND về hỗ trợ nhà ở cho hộ nghèo đợt ${number}`,
    summary: 'Ủy ban nhân dân xã quyết định mức hỗ trợ, đối tượng và thời gian nhận hồ sơ.',
    text: `Điều 1. Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo trên địa bàn xã Đông Hòa, đợt ${number}. `.repeat(6),
    publishedAt: new Date(Date.now() - number * 200 * 86_400_000),
  })
await indexNow(portal.database.worker)

for (const width of [360, 768, 1440])
  test(`at ${width} px the page of results can be read, narrowed and left`, async () => {
    const { page, faults, close } = await openTab({ viewport: { width, height: 800 } })
    try {
      await page.goto(`${commune.origin}/tim-kiem`)
      assert.deepEqual(await axeViolations(page), [])
      await page.getByRole('combobox', { name: 'Từ cần tìm' }).fill('ho tro nha o')
      await page.locator('.asking button').click()
      await page.waitForURL(/q=ho/)
      const found = [
        ...(await sidewaysFaults(page)),
        ...(await structureFaults(page, 'vi')),
        ...(await axeViolations(page)),
      ]
      await keepPicture(page, `tim-kiem-${width}`)
      assert.deepEqual([...found, ...faults()], [])
      await page.locator('.facets-box > summary').click()
      assert.deepEqual(await axeViolations(page), [])
      await keepPicture(page, `tim-kiem-loc-${width}`)
      await page
        .getByRole('link', { name: /^20\d\d$/ })
        .first()
        .click()
      await page.waitForURL(/nam=20/)
      await page.getByRole('link', { name: /^Bỏ lọc Năm/ }).click()
      await page.getByLabel('Toàn tỉnh').check()
      await page.locator('.asking button').click()
      await page.waitForURL(/pham-vi=tinh/)
      assert.ok((await page.locator('.found').count()) === 10)
      await page.getByRole('link', { name: 'Trang sau' }).click()
      await page.waitForURL(/trang=2/)
      assert.ok((await page.locator('.found').count()) === 4)
      await page.goto(`${commune.origin}/tim-kiem?q=khongcogica`)
      await keepPicture(page, `tim-kiem-khong-${width}`)
      assert.deepEqual([...(await sidewaysFaults(page)), ...(await axeViolations(page)), ...faults()], [])
    } finally {
      await close()
    }
  })

test('without script a citizen finds a decision by its number from any page', async () => {
  const { page, close } = await openTab({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  try {
    await page.goto(`${commune.origin}/lien-he`)
    await page.locator('.search input').fill('5 qd ubnd')
    await page.locator('.search button').click()
    await page.locator('.found-title a').first().click()
    assert.match(page.url(), /quyet-dinh-5-qd-ubnd/)
  } finally {
    await close()
  }
})

test('in English the page speaks English', async () => {
  const { page, close } = await openTab({ viewport: { width: 768, height: 800 } })
  try {
    await page.goto(`${province.origin}/en/search?q=housing`)
    assert.deepEqual([...(await structureFaults(page, 'en')), ...(await axeViolations(page))], [])
  } finally {
    await close()
  }
})
