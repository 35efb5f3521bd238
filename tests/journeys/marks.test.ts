// A mark chosen with nothing selected holds for what is typed next, however it was chosen.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAccount } from '../../src/modules/people/index.ts'
import { openTab } from '../support/browser.ts'
import { eventually, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'tinh', bodies: [{ name: 'Ủy ban nhân dân tỉnh' }] })
const password = 'một câu dài dễ nhớ'
const email = 'cong-tac-vien@tinh.example'
const desk = `http://desk.${portal.apex}`
const input = { name: 'Hồ Cộng Tác', email, role: 'contributor', siteId: site.id } as const
await createAccount(portal.database.desk, { input, by: { kind: 'command' }, now: new Date(), password })

const { page } = await openTab({ viewport: { width: 1280, height: 900 } })
await page.goto(`${desk}/dang-nhap`)
await page.getByLabel('Thư điện tử').fill(email)
await page.getByLabel('Mật khẩu').fill(password)
await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
await page.locator('.desk-account').waitFor()
await page.goto(`${desk}/tinh/muc`)
await page.locator('.begin-item > summary').click()
await page.locator('button[name=template][value=tin]').click()
await page.waitForURL(/\/tinh\/muc\/[0-9a-f-]{36}/)

const text = page.getByRole('textbox', { name: /^Nội dung bài/ })
const bold = page.getByRole('button', { name: 'Đậm', exact: true })

const line = await page.context().newCDPSession(page)

const ways: Record<string, () => Promise<void>> = {
  'by its keys': () => page.keyboard.press('Control+B'),
  'with the mouse': () => bold.click(),
  'from the toolbar': async () => {
    await page.keyboard.press('Alt+F10')
    while (!(await bold.evaluate((one) => one === document.activeElement))) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
  },
}

/** Where the caret goes right before, without waiting until the browser has told the page. */
const carets: Record<string, { text: string; key: string | null; becomes: string }> = {
  'in an empty line': { text: '', key: null, becomes: '<strong>đậm</strong>' },
  'behind words': { text: 'a ', key: null, becomes: 'a <strong>đậm</strong>' },
  'before words, just gone there': { text: 'a b', key: 'Home', becomes: '<strong>đậm</strong>a b' },
  'between words, just gone there': { text: 'a b', key: 'ArrowLeft', becomes: 'a <strong>đậm</strong>b' },
}

/** As a Vietnamese keyboard of a telephone or of the system writes: letter upon letter of a word that is not finished. */
async function compose(word: string) {
  for (let to = 1; to <= word.length; to++) {
    const asked = { text: word.slice(0, to), selectionStart: to, selectionEnd: to }
    await line.send('Input.imeSetComposition', asked)
  }
  await line.send('Input.insertText', { text: word })
}

const hands: Record<string, () => Promise<void>> = {
  typed: () => page.keyboard.type('đậm', { delay: 30 }),
  composed: () => compose('đậm'),
}

for (const [way, choose] of Object.entries(ways)) {
  for (const [where, { text: words, key, becomes }] of Object.entries(carets)) {
    test(`bold chosen ${way} ${where} holds for what comes next`, async () => {
      for (const write of Object.values(hands)) {
        await text.click()
        await page.keyboard.press('Control+A')
        await page.keyboard.press('Delete')
        await page.keyboard.type(words)
        if (key !== null) await page.keyboard.press(key)
        await choose()
        await write()
        await eventually(async () => assert.equal(await text.innerHTML(), `<p>${becomes}</p>`))
      }
    })
  }
}
