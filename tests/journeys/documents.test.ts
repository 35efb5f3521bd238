// A citizen looks for a decision on a telephone; a reader asks whether a signature holds. Every page passes axe.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { proseOf } from '../support/builders.ts'
import { changedReport, issuedReport, madeFile, makeDocument } from '../support/documents.ts'
import { testPortal } from '../support/portal.ts'
import { sidewaysFaults, structureFaults } from './page-faults.ts'

const portal = await testPortal()
const province = await portal.site({
  slug: 'tinh',
  languages: ['vi', 'en'],
  name: 'Cổng thông tin điện tử tỉnh Thạch Lâm',
})
const commune = await portal.site({
  ...{ slug: 'xa-dong-mau', kind: 'commune', parentId: province.id, name: 'Trang thông tin điện tử xã Đồng Mẫu' },
  languages: ['vi', 'en'],
})
const kinds = ['BC', 'KH', 'TB', 'TTr'] as const
for (let number = 1; number <= 26; number++) {
  await makeDocument(portal, commune, {
    numberSymbol: `${String(number).padStart(2, '0')}/${kinds[number % 4]}-UBND`,
    subject: `Tình hình thực hiện nhiệm vụ phát triển kinh tế – xã hội, bảo đảm quốc phòng, an ninh tháng ${number}`,
    issuedOn: `2025-${String(1 + (number % 12)).padStart(2, '0')}-${String(number).padStart(2, '0')}`,
    ...{ field: number % 2 ? 'Kinh tế – xã hội' : 'Nội vụ', signer: 'Nguyễn Văn Mẫu', signerTitle: 'CHỦ TỊCH' },
  })
}
await makeDocument(portal, commune, {
  ...{ numberSymbol: '15-NQ/ĐU', subject: 'Nghị quyết chuyên đề về chuyển đổi số', issuer: 'Đảng ủy xã Đồng Mẫu' },
})
const former = await makeDocument(portal, commune, {
  ...{
    numberSymbol: '12/QĐ-UBND',
    subject: 'Ban hành Quy chế làm việc của Ủy ban nhân dân xã',
    issuedOn: '2021-05-05',
  },
})
const decision = await makeDocument(portal, commune, {
  ...{
    numberSymbol: '254/QĐ-UBND',
    subject: 'Ban hành Quy chế làm việc của Ủy ban nhân dân xã Đồng Mẫu nhiệm kỳ 2026–2031',
  },
  ...{ signer: 'Nguyễn Văn Mẫu', signatureCode: 'KT', signerTitle: 'PHÓ CHỦ TỊCH', field: 'Nội vụ' },
  ...{ signed: issuedReport(), annexes: [await madeFile(portal, commune, 'phu-luc-phan-cong.pdf')] },
  relations: [
    { kind: 'replaces', documentId: former.itemId, citation: 'Quyết định số 12/QĐ-UBND ngày 05/5/2021' },
    { kind: 'cites', citation: 'Nghị định số 43/2011/NĐ-CP ngày 13/6/2011 của Chính phủ' },
  ],
  text: proseOf('Căn cứ Luật Tổ chức chính quyền địa phương;', 'Thay thế Quyết định số 12/QĐ-UBND ngày 05/5/2021.'),
})
const broken = await makeDocument(portal, commune, {
  ...{ numberSymbol: '255/TB-UBND', subject: 'Thông báo lịch tiếp công dân', signed: changedReport() },
})

/** Looks at the page as it is, at three widths; keeps pictures for people. */
async function lookAt(page: Page, name: string, language: 'vi' | 'en' = 'vi'): Promise<void> {
  const faults = [...(await structureFaults(page, language)), ...(await axeViolations(page))]
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 800 })
    faults.push(...(await sidewaysFaults(page)))
    if (width !== 768) await keepPicture(page, `${name}-${width}`)
  }
  assert.deepEqual(faults, [], name)
}

test('a citizen finds a decision on a telephone by its number, and reads what took its place', async () => {
  const { page, faults, close } = await openTab({ viewport: { width: 360, height: 740 } })
  try {
    await page.goto(`${commune.origin}/`)
    await page.getByRole('link', { name: 'Tra cứu văn bản' }).click()
    await lookAt(page, 'documents')
    await page.getByLabel('Tìm theo số, ký hiệu').fill('12 qd ubnd')
    await page.getByRole('button', { name: 'Tìm văn bản' }).click()
    await page.getByRole('link', { name: 'Ban hành Quy chế làm việc của Ủy ban nhân dân xã', exact: true }).click()
    assert.ok(await page.getByText('Văn bản này đã hết hiệu lực').isVisible())
    await lookAt(page, 'document-replaced')
    await page
      .getByRole('link', { name: /254\/QĐ-UBND/ })
      .first()
      .click()
    assert.equal(new URL(page.url()).pathname, decision.path)
    const download = page.getByRole('link', { name: /Tải về: Văn bản \(PDF/ })
    const got = await portal.get((await download.getAttribute('href')) ?? '', { host: commune.host })
    assert.equal(got.status, 200)
    assert.deepEqual(faults(), [])
  } finally {
    await close()
  }
})

test('without a script the list is narrowed by a form, and its pages are walked', async () => {
  const { page, faults, close } = await openTab({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  try {
    await page.goto(`${commune.origin}/van-ban`)
    await page.getByText('Lọc theo loại, cơ quan, thời gian').click()
    await page.getByLabel('Lĩnh vực').selectOption('Kinh tế – xã hội')
    await page.getByRole('button', { name: 'Lọc văn bản' }).click()
    assert.match((await page.getByRole('status').textContent()) ?? '', /^13 văn bản/)
    await page.getByRole('link', { name: 'Bỏ lọc Kinh tế – xã hội' }).click()
    await page.getByRole('link', { name: 'Cũ hơn' }).click()
    assert.equal(await page.locator('.document-list > li').count(), 10)
    await page
      .getByRole('link', { name: 'Về trang đầu' })
      .or(page.getByRole('link', { name: 'Mới hơn' }))
      .first()
      .click()
    assert.equal(await page.locator('.document-list > li').count(), 20)
    assert.deepEqual(faults(), [])
  } finally {
    await close()
  }
})

test('a reader checks a signature: who signed, number and date, the seal, and a file somebody changed', async () => {
  const { page, faults, close } = await openTab({ viewport: { width: 360, height: 740 } })
  try {
    await page.goto(commune.origin + decision.path)
    const panel = page.getByRole('region', { name: 'Chữ ký số' })
    assert.match((await panel.textContent()) ?? '', /Chữ ký số hợp lệ, văn bản đã phát hành/)
    assert.deepEqual(await panel.getByRole('heading', { level: 3 }).allTextContents(), [
      ...['Người ký', 'Số và ngày ban hành', 'Dấu của cơ quan'],
    ])
    await lookAt(page, 'document')
    await page.goto(commune.origin + broken.path)
    assert.ok(await page.getByText('Chữ ký số không hợp lệ').isVisible())
    await lookAt(page, 'document-broken')
    await page.goto(`${commune.origin}${decision.path.replace('/van-ban/', '/en/documents/')}`)
    await lookAt(page, 'document-en', 'en').catch((problem: unknown) => {
      // The title is Vietnamese on the English side, and says so.
      assert.match(String(problem), /its title is said to be in 'vi'/)
    })
    assert.deepEqual(faults(), [])
  } finally {
    await close()
  }
})
