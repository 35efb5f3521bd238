// One item from an invitation to a tombstone, on telephones: everybody who has to do with it, and what citizens see meanwhile.
import assert from 'node:assert/strict'
import { dayOf, timeText } from '../../src/basics/dates.ts'
import { recordDueEditions } from '../../src/modules/editions/jobs.ts'
import { openTab } from '../support/browser.ts'
import { eventually } from '../support/portal.ts'
import { bodyOf, frame, isKept, openStage, phone, photo, press, step, thumbOn, unfold } from './desk-film-people.ts'

const { portal, province, commune, desk, seat, person, invite } = await openStage()
const secretary = await seat(await person('Đỗ Thị Thư', 'board-secretary', commune))
const head = await seat(await person('Phạm Văn Lĩnh', 'board-head', commune))
const deputy = await seat(await person('Lê Thị Hòa', 'deputy', commune))
const above = await seat(await person('Ngô Quang Minh', 'board-head', province))
const contributor = await openTab(phone)
const citizen = await openTab(phone)
await portal.article(province, { title: 'Thạch Lâm đẩy nhanh tiến độ các công trình trọng điểm' })
await portal.article(commune, { title: 'Xã An tổng kết phong trào trồng cây năm nay' })

const title = 'Xã An ra quân làm đường giao thông nông thôn ở thôn Nam'
const first = 'Sáng nay, hơn 200 người dân thôn Nam cùng cán bộ xã ra quân làm đường.'
const second = 'Con đường dài 1,2 km nối nhà văn hóa thôn với trường mầm non.'
const corrected = 'Con đường dài 1.300 m nối nhà văn hóa thôn Nam với Trường Mầm non Hoa Sen.'
const mended = 'Con đường dài 1.250 m nối nhà văn hóa thôn Nam với Trường Mầm non Hoa Sen.'

let item = ''
let shown = ''
let shared = ''

const sees = async (address: string): Promise<{ status: number; text: string }> => {
  const { host, pathname } = new URL(address)
  const { status, text } = await portal.get(pathname, { host })
  return { status, text }
}

step('a contributor who was invited sends an item with three pictures in fewer than ten actions', async () => {
  const { page } = contributor
  await page.goto(await invite('Trần Thị Mai'))
  await frame(contributor, 'invitation')
  await page.getByLabel('Mật khẩu mới').fill('đường làng rợp bóng tre xanh')
  await page.locator('main button[type=submit]').tap()
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()
  await frame(contributor, 'inbox-empty')

  const thumb = thumbOn(page)
  await thumb.tap(page.getByRole('button', { name: 'Viết mới' }))
  await page.waitForURL(/\/xa-an\/muc\/[0-9a-f-]{36}/)
  item = new URL(page.url()).pathname
  await frame(contributor, 'new-item')
  await thumb.fill(page.getByLabel('Tiêu đề'), title)
  await thumb.fill(page.getByLabel('Tóm tắt'), 'Con đường mới nối nhà văn hóa thôn Nam với trường mầm non.')
  await thumb.fill(bodyOf(page), first)
  await page.keyboard.press('Enter')
  await page.keyboard.insertText(second)
  await thumb.choose(page.getByRole('button', { name: 'Tải ảnh từ máy này' }), [
    await photo('le-ra-quan.jpg', '#a9d3ef', '#5f8f4e'),
    await photo('do-be-tong.jpg', '#f0d9b8', '#8a6d4b'),
    await photo('duong-moi.jpg', '#cfe3f5', '#7d9a6a'),
  ])
  const alts = page.getByLabel('Ảnh cho thấy gì (bắt buộc)')
  await alts.nth(2).waitFor()
  await frame(contributor, 'pictures-in')
  for (const [at, alt] of ['Người dân dự lễ ra quân', 'Đổ bê tông mặt đường', 'Đoạn đường đã xong'].entries()) {
    await thumb.fill(alts.nth(at), alt)
  }
  await isKept(page)
  await frame(contributor, 'written')
  await thumb.tap(page.getByRole('button', { name: 'Gửi duyệt', exact: true }))
  await page.getByRole('status').getByText('Đã gửi duyệt.').waitFor()
  await frame(contributor, 'sent')
  assert.equal(thumb.count(), 9)
  assert.equal(await page.locator('.item-reading img').count(), 3)
})

step('the secretary takes it up and returns it with two marked passages', async () => {
  const { page } = secretary
  await page.goto(`${desk}/`)
  await frame(secretary, 'secretary-inbox')
  await page.getByRole('link', { name: title, exact: true }).tap()
  await frame(secretary, 'secretary-item')
  await press(secretary, 'Nhận biên tập', 'Bạn đã nhận biên tập.')
  await unfold(secretary, 'Trả lại')
  await page.getByLabel('Lý do trả lại').fill('Cần số liệu chính xác và tên trường.')
  const marked = [
    ['hơn 200 người dân', 'Con số này lấy ở đâu?'],
    ['trường mầm non', 'Ghi đủ tên trường.'],
  ] as const
  await unfold(secretary, 'Thêm đoạn khác')
  for (const [at, [passage, remark]] of marked.entries()) {
    await page.getByLabel('Chép lại câu cần sửa').nth(at).fill(passage)
    await page.getByLabel('Nhận xét về câu đó').nth(at).fill(remark)
  }
  await frame(secretary, 'returning')
  await press(secretary, 'Trả lại', 'Đã trả lại người viết.')
  await frame(secretary, 'returned')
})

step(
  'the contributor finds both remarks at their passages, mends the text, ticks them off and sends it again',
  async () => {
    const { page } = contributor
    await page.goto(`${desk}/`)
    await page.getByText('Cần số liệu chính xác và tên trường.').waitFor()
    await frame(contributor, 'contributor-inbox')
    await page.getByRole('link', { name: title, exact: true }).tap()
    await page.locator('.item-remark q').nth(1).waitFor()
    assert.deepEqual(await page.locator('.item-remark q').allTextContents(), ['hơn 200 người dân', 'trường mầm non'])
    await frame(contributor, 'remarks')
    await bodyOf(page).getByText(second).click({ clickCount: 3 })
    await page.keyboard.insertText(mended)
    await isKept(page)
    for (let ticked = 0; ticked < 2; ticked++) {
      await page
        .getByRole('button', { name: /^Đã sửa/ })
        .first()
        .tap()
      await page.getByRole('status').getByText('Đã ghi nhận.').waitFor()
      assert.equal(await page.locator('.item-remark-settled').count(), ticked + 1)
    }
    assert.ok((await bodyOf(page).textContent())?.includes(mended))
    await frame(contributor, 'ticked-off')
    await press(contributor, 'Gửi duyệt', 'Đã gửi duyệt.')
    await secretary.page.goto(desk + item)
    await press(secretary, 'Nhận biên tập', 'Bạn đã nhận biên tập.')
    await press(secretary, 'Trình duyệt', 'Đã trình duyệt.')
    await frame(secretary, 'recommended')
  },
)

step('while the head is away the deputy approves from the list in their place, and schedules it', async () => {
  await head.page.goto(`${desk}/tai-khoan/uy-quyen`)
  await head.page.getByLabel('Người làm thay (theo trang)').selectOption({ label: `Lê Thị Hòa, ${commune.name}` })
  await head.page.getByLabel('Đến hết ngày').fill(dayOf(new Date(Date.now() + 3 * 86_400_000)))
  await head.page.getByLabel('Lý do').fill('Đi công tác')
  await head.page.getByRole('button', { name: 'Lưu ủy quyền' }).tap()
  await head.page.getByText('Đã lưu ủy quyền.').waitFor()
  await frame(head, 'delegation')

  const { page } = deputy
  await page.goto(`${desk}/`)
  await page.getByText('thay ông/bà Phạm Văn Lĩnh').waitFor()
  await frame(deputy, 'deputy-inbox')
  await page.getByRole('button', { name: /^Duyệt/ }).tap()
  await page.getByText('Đã duyệt.', { exact: true }).waitFor()
  await frame(deputy, 'deputy-approved')
})

step('citizens see nothing of it before its minute, and find it at its minute', async () => {
  const { page } = deputy
  await page.goto(desk + item)
  await unfold(deputy, 'Hẹn giờ đăng')
  const minute = 60_000
  const moment = new Date(Math.ceil((Date.now() + 15_000) / minute) * minute)
  await page.getByLabel('Ngày đăng').fill(dayOf(moment))
  await page.getByLabel('Giờ đăng').fill(timeText(moment))
  await frame(deputy, 'scheduling')
  await press(deputy, 'Hẹn giờ đăng', 'Đã hẹn giờ.')
  await frame(deputy, 'scheduled')
  await citizen.page.goto(commune.origin)
  assert.equal(await citizen.page.getByText(title).count(), 0)
  await frame(citizen, 'citizen-before')

  await eventually(async () => assert.ok((await sees(`${commune.origin}/`)).text.includes(title)), 180_000)
  assert.ok(new Date() >= moment)
  await citizen.page.goto(commune.origin)
  await frame(citizen, 'citizen-home')
  await citizen.page.getByRole('link', { name: title }).first().tap()
  await citizen.page.getByRole('heading', { level: 1, name: title }).waitFor()
  shown = citizen.page.url()
  await frame(citizen, 'citizen-article')
})

step('a change to what is live stays out of sight until it is approved', async () => {
  // The worker does this every minute.
  await recordDueEditions(portal.database.worker, new Date())
  const { page } = secretary
  await page.goto(desk + item)
  await press(secretary, 'Sửa bài đang đăng', 'Đã mở bản sửa.')
  await bodyOf(page).getByText(mended).click({ clickCount: 3 })
  await page.keyboard.insertText(corrected)
  await frame(secretary, 'change-begun')
  await press(secretary, 'Gửi duyệt', 'Đã gửi duyệt.')
  await press(secretary, 'Nhận biên tập', 'Bạn đã nhận biên tập.')
  await press(secretary, 'Trình duyệt', 'Đã trình duyệt.')
  assert.ok((await sees(shown)).text.includes(mended))
  await citizen.page.reload()
  assert.equal(await citizen.page.getByText(corrected).count(), 0)

  await deputy.page.goto(desk + item)
  await frame(deputy, 'change-to-approve')
  await press(deputy, 'Duyệt và đăng', 'Đã duyệt và đăng.')
  await eventually(async () => assert.ok((await sees(shown)).text.includes(corrected)))
  await citizen.page.reload()
  await citizen.page.getByText(corrected).waitFor()
  await frame(citizen, 'citizen-changed')
})

step(
  'offered upwards and accepted there by somebody else, it stands on the portal of the province with its source',
  async () => {
    await deputy.page.goto(desk + item)
    await deputy.page.getByRole('link', { name: 'Gửi cho trang khác' }).tap()
    await deputy.page.getByLabel('Lời nhắn').fill('Cách làm hay, mong được giới thiệu toàn tỉnh.')
    await frame(deputy, 'offering')
    await deputy.page.getByRole('button', { name: /^Gửi/ }).tap()
    await deputy.page.getByText('Đã gửi. Trang nhận sẽ trả lời.').waitFor()

    const { page } = above
    await page.goto(`${desk}/`)
    await frame(above, 'province-inbox')
    await page.getByRole('link', { name: title }).first().tap()
    await page.getByRole('heading', { level: 2, name: 'Nhận đăng' }).waitFor()
    await page.getByLabel('Tin tức – Sự kiện').check()
    await frame(above, 'province-decides')
    await page.getByRole('button', { name: 'Duyệt và đăng ở trang này' }).tap()
    await page.getByText('Đã đăng ở trang này.').waitFor()
    await frame(above, 'province-accepted')

    await eventually(async () => assert.ok((await sees(`${province.origin}/`)).text.includes(title)))
    await citizen.page.goto(province.origin)
    await citizen.page.getByRole('link', { name: title }).first().tap()
    await citizen.page.getByRole('heading', { level: 1, name: title }).waitFor()
    shared = citizen.page.url()
    assert.equal(new URL(shared).origin, province.origin)
    assert.equal(await citizen.page.locator('link[rel=canonical]').getAttribute('href'), shown)
    assert.match((await citizen.page.locator('main').textContent()) ?? '', /Trang thông tin điện tử xã An/)
    await frame(citizen, 'citizen-shared')
  },
)

step('withdrawn with a reason, it leaves a tombstone at its address, and the shared one goes with it', async () => {
  const { page } = deputy
  await page.goto(desk + item)
  await unfold(deputy, 'Gỡ')
  await page.getByLabel('Sai sót', { exact: true }).check()
  await frame(deputy, 'withdrawing')
  await press(deputy, 'Gỡ', 'Đã gỡ bài khỏi trang.')
  await frame(deputy, 'withdrawn')
  for (const [what, address] of Object.entries({ tombstone: shown, 'tombstone-shared': shared })) {
    await eventually(async () => assert.equal((await sees(address)).status, 410))
    assert.equal((await citizen.page.goto(address))?.status(), 410)
    await frame(citizen, what)
  }
  await above.page.goto(`${desk}/${province.slug}/chia-se`)
  await frame(above, 'province-told')
  assert.deepEqual(portal.problems, [])
})
