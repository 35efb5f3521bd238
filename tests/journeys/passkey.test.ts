// A passkey is made on one's own device and opens the desk without password or code; a virtual device plays the telephone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAccount } from '../../src/modules/people/index.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'tinh' })
const password = 'một câu dài dễ nhớ'
const email = 'chu-quan@tinh.example'
const desk = `http://desk.${portal.apex}`
const now = new Date()
const input = { name: 'Lê Chủ Quản', email, role: 'site-owner', siteId: site.id } as const
await createAccount(portal.database.desk, { input, by: { kind: 'command' }, now, password })

const tab = await openTab({ viewport: { width: 360, height: 740 } })
const { page } = tab
const device = await page.context().newCDPSession(page)
await device.send('WebAuthn.enable')
const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
  options: {
    ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
    ...{ isUserVerified: true, automaticPresenceSimulation: true },
  },
})

const bar = () => page.locator('.desk-account').textContent()

test('made after signing in with the password; recovery codes come with the first key', async () => {
  await page.goto(`${desk}/dang-nhap`)
  assert.deepEqual(await axeViolations(page), [])
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.goto(`${desk}/tai-khoan/khoa-truy-cap`)
  assert.deepEqual(await axeViolations(page), [])
  await page.getByLabel('Đặt tên cho khóa').fill('Điện thoại của tôi')
  await page.getByRole('button', { name: 'Tạo khóa trên thiết bị này' }).click()
  await page.getByRole('heading', { name: 'Mã dự phòng của bạn' }).waitFor()
  assert.equal(await page.locator('main li code').count(), 10)
  await page.goto(`${desk}/tai-khoan/khoa-truy-cap`)
  await page.getByRole('rowheader', { name: 'Điện thoại của tôi' }).waitFor()
  await keepPicture(page, 'desk-passkeys-360')
})

test('signs in by itself, and wakes roles that need more than a password', async () => {
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
  await page.locator('.desk-account').waitFor()
  assert.match((await bar()) ?? '', /Lê Chủ Quản/)
  await page.goto(`${desk}/tinh/ban-bien-tap`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.doesNotMatch(await page.title(), /Không tìm thấy/)
})

test('the password alone no longer opens the desk', async () => {
  await page.goto(`${desk}/`)
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('heading', { name: 'Nhập mã xác thực' }).waitFor()
  assert.deepEqual(await axeViolations(page), [])
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
  await page.locator('.desk-account').waitFor()
})

test('a device that does not check its owner, and one without the key, are told what to do', async () => {
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
  await page.getByText('Chưa mở được khóa truy cập trên thiết bị này.').waitFor()
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
})

test('an answer that was used, or made up, opens nothing', async () => {
  let sent = ''
  page.on('request', (request) => {
    if (request.url().endsWith('/dang-nhap/khoa-truy-cap')) sent = request.postData() ?? ''
  })
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
  await page.locator('.desk-account').waitFor()
  const post = async (body: string) =>
    portal.post('/dang-nhap/khoa-truy-cap', Buffer.from(body), {
      host: `desk.${portal.apex}`,
      headers: { origin: desk, 'content-type': 'application/x-www-form-urlencoded' },
    })
  assert.notEqual(sent, '')
  for (const body of [sent, 've=%2F&khoa=%7B%7D', 've=%2F&khoa=x', 've=%2F']) {
    const answer = await post(body)
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Khóa này không mở được tài khoản nào/)
    assert.equal(answer.headers['set-cookie'], undefined)
  }
  assert.deepEqual(tab.faults(), [])
})
