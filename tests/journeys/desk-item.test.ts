// The pages of one item at the desk, as a phone, a tablet and a wide screen show them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { wholeDesk } from '../support/desk.ts'
import { doneIn, itemsOn, newsSection } from '../support/desk-item.ts'
import type { TestPerson } from '../support/people-desk.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const desk = await wholeDesk(portal.database, ['tinh'])
const items = itemsOn(desk, 'tinh', await newsSection(portal.database, desk.siteId('tinh')))
const writer = await desk.person('Trần Cộng Tác', 'contributor', 'tinh')
const secretary = await desk.person('Đỗ Thư Ký', 'board-secretary', 'tinh')
const head = await desk.person('Phạm Trưởng', 'board-head', 'tinh')
const member = await desk.person('Hồ Ủy Viên', 'board-member', 'tinh')

const paragraphs = [
  'Sáng 12/3, Ủy ban nhân dân xã An tổ chức lễ hội đầu xuân tại đình làng với hơn 500 người dân tham dự.',
  'Phần lễ diễn ra trang nghiêm; phần hội có kéo co, đẩy gậy và hát bài chòi đến chiều.',
].join('\n\n')

async function draft(title: string, body = paragraphs): Promise<string> {
  const edition = await items.begin(writer)
  assert.equal(doneIn(await items.write(writer, edition, items.text(title, body))), 'luu')
  return edition
}

async function awaiting(title: string): Promise<string> {
  const edition = await draft(title)
  const text = items.text(title, `${paragraphs} Liên hệ ông A, căn cước 045090001234.`)
  const send = { ...text, buoc: 'submit', 'submit-explanation': 'Ông A đồng ý công khai.' }
  assert.equal(doneIn(await items.write(writer, edition, send)), 'submit')
  await items.does(secretary, edition, 'take-up')
  const explained = { 'recommend-explanation': 'Đã hỏi lại ông A.' }
  assert.equal(doneIn(await items.does(secretary, edition, 'recommend', explained)), 'recommend')
  return edition
}

async function returned(): Promise<string> {
  const edition = await awaiting('Lễ hội bị trả lại')
  const remarks = {
    ...{ 'return-reason': 'Thiếu tên đình.', 'return-anchor-0': 'tại đình làng', 'return-remark-0': 'Đình nào?' },
    ...{ 'return-anchor-1': 'hơn 500 người', 'return-remark-1': 'Nguồn số liệu?' },
  }
  assert.equal(doneIn(await items.does(head, edition, 'return', remarks)), 'return')
  return edition
}

async function live(): Promise<string> {
  const edition = await awaiting('Ra quân làm đường ở thôn Nam')
  const explained = { 'approve-explanation': 'Như giải trình.' }
  assert.equal(doneIn(await items.does(head, edition, 'approve-and-publish', explained)), 'approve-and-publish')
  return edition
}

async function behind(): Promise<string> {
  const edition = await draft('Hai người cùng viết')
  const based = await items.fieldsIn(writer, edition)
  const save = (who: TestPerson, title: string) =>
    desk.post(who, items.at(edition), { ...based, ...items.text(title, paragraphs) })
  await save(member, 'Hai người cùng viết, ủy viên sửa')
  assert.equal((await save(writer, 'Hai người cùng viết, tôi sửa')).status, 422)
  return edition
}

const [written, waiting, backAgain, shown, conflicting] = [
  await draft('Lễ hội đầu xuân xã An thu hút hàng trăm người dân và du khách gần xa tham dự'),
  await awaiting('Xã An khởi công trường mầm non'),
  await returned(),
  await live(),
  await behind(),
]
const revisions = [...(await items.page(writer, backAgain, '/ban')).body.matchAll(/<option value="([0-9a-f-]{36})"/g)]
const compared = `/so-sanh?truoc=${revisions[1]?.[1]}&sau=${revisions[0]?.[1]}`

const pages: readonly (readonly [name: string, who: TestPerson, path: string])[] = [
  ['write', writer, items.at(written)],
  ['decide', head, items.at(waiting)],
  ['returned', writer, items.at(backAgain)],
  ['live', head, items.at(shown)],
  ['conflict', writer, items.at(conflicting)],
  ['revisions', writer, items.at(backAgain, '/ban')],
  ['comparison', writer, items.at(backAgain, compared)],
  ['preview', writer, items.at(written, '/xem-truoc')],
  ['preview-wide', writer, items.at(written, '/xem-truoc?khung=may-tinh')],
]

for (const width of [360, 768, 1440]) {
  test(`the pages of an item are accessible, whole and faultless at ${width}`, async () => {
    for (const [name, who, path] of pages) {
      const { page, faults, close } = await openTab({ viewport: { width, height: 900 } })
      const [cookie = '', value = ''] = who.cookie.split('=')
      const place = { domain: 'desk.localhost', path: '/', secure: true, httpOnly: true }
      await page.context().addCookies([{ name: cookie, value, ...place }])
      await page.goto(`http://desk.${portal.apex}${path}`)
      await page.locator('h1').first().waitFor()
      for (const folded of await page.locator('.item-side details:not([open]) > summary').all()) {
        if (await folded.isVisible()) await folded.click()
      }
      assert.deepEqual(await axeViolations(page), [], `${name} at ${width}`)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.ok(wide <= 0, `${name} at ${width} is ${wide} px too wide`)
      assert.deepEqual(faults(), [], `${name} at ${width}`)
      await keepPicture(page, `desk-item-${name}-${width}`)
      await close()
    }
    assert.deepEqual(portal.problems, [])
  })
}
