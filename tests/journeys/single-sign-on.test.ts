// The province's own provider opens the desk: a real OpenID Connect provider on this machine, in a real browser.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import Provider from 'oidc-provider'
import { createAccount } from '../../src/modules/people/index.ts'
import { openProvider } from '../../src/platform/single-sign-on.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { testPortal } from '../support/portal.ts'

const server = createServer((request, response) => provider.callback()(request, response))
server.listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => server.close())
const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
const client = { clientId: 'cong-so', clientSecret: 'only-in-this-test' }
const settings = { name: 'tài khoản của tỉnh', issuer, ...client }
const portal = await testPortal({ provider: openProvider(settings) })
const site = await portal.site({ slug: 'tinh' })
const desk = `http://desk.${portal.apex}`
const emails: Record<string, { email: string; email_verified: boolean }> = {
  'can-bo': { email: 'Can-Bo@tinh.example', email_verified: true },
  'khong-xac-minh': { email: 'thu-ky@tinh.example', email_verified: false },
  'nguoi-la': { email: 'nguoi-la@noi-khac.example', email_verified: true },
}
const provider = new Provider(issuer, {
  clients: [
    { client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [`${desk}/dang-nhap/don-vi/ve`] },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['only for this test'] },
  pkce: { required: () => true },
  findAccount: (_context: unknown, id: string) => ({
    accountId: id,
    claims: async () => ({ sub: id, ...emails[id] }),
  }),
})

for (const [email, name] of [
  ['can-bo@tinh.example', 'Trần Cán Bộ'],
  ['thu-ky@tinh.example', 'Đỗ Thư Ký'],
] as const) {
  const input = { name, email, role: 'contributor', siteId: site.id } as const
  await createAccount(portal.database.desk, { input, by: { kind: 'command' }, now: new Date() })
}

/** Signs in at the provider under this name, from a fresh browser. */
async function signInAs(login: string, from = '/dang-nhap') {
  const tab = await openTab({ viewport: { width: 360, height: 740 } })
  const { page } = tab
  await page.goto(desk + from)
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản của tỉnh' }).click()
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill('x')
  await page.locator('button[type=submit]').click()
  await page.locator('button[type=submit]').click()
  return { ...tab, page }
}

test('an official comes in at the first try, to where they were going', async () => {
  const { page, close } = await signInAs('can-bo', '/dang-nhap?ve=%2Ftai-khoan')
  await page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor()
  assert.match((await page.locator('.desk-account').textContent()) ?? '', /Trần Cán Bộ/)
  await close()
})

test('whoever opened the account before its owner proved the address is out', async () => {
  const input = {
    name: 'Hứa Trưởng Ban',
    email: 'truong-ban@tinh.example',
    role: 'contributor',
    siteId: site.id,
  } as const
  const password = 'của kẻ đến trước'
  await createAccount(portal.database.desk, { input, by: { kind: 'command' }, now: new Date(), password })
  const earlier = await openTab()
  await earlier.page.goto(`${desk}/dang-nhap`)
  await earlier.page.getByLabel('Thư điện tử').fill(input.email)
  await earlier.page.getByLabel('Mật khẩu').fill(password)
  await earlier.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await earlier.page.locator('.desk-account').waitFor()
  emails['truong-ban'] = { email: input.email, email_verified: true }
  const { page, close } = await signInAs('truong-ban')
  await page.locator('.desk-account').waitFor()
  await close()
  await earlier.page.goto(`${desk}/tai-khoan`)
  await earlier.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await earlier.page.getByLabel('Thư điện tử').fill(input.email)
  await earlier.page.getByLabel('Mật khẩu').fill(password)
  await earlier.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await earlier.page.getByText('Thư điện tử hoặc mật khẩu không đúng.').first().waitFor()
  await earlier.close()
})

test('later the name at the provider counts, whatever the e-mail has become', async () => {
  emails['can-bo'] = { email: 'doi-ten@tinh.example', email_verified: true }
  const { page, close } = await signInAs('can-bo')
  await page.locator('.desk-account').waitFor()
  assert.match((await page.locator('.desk-account').textContent()) ?? '', /Trần Cán Bộ/)
  await close()
})

test('strangers, and e-mails the provider has not checked, get one answer that says what to do', async () => {
  for (const login of ['nguoi-la', 'khong-xac-minh']) {
    const { page, close } = await signInAs(login)
    await page.getByText('Chưa vào được bằng hệ thống của đơn vị').first().waitFor()
    assert.deepEqual(await axeViolations(page), [])
    await keepPicture(page, 'desk-single-sign-on-refused-360')
    await close()
  }
})

test('an account that was closed stays closed at the provider too', async () => {
  await sql`update people.account set deactivated_at = now() where email = 'can-bo@tinh.example'`.execute(
    portal.database.desk,
  )
  const { page, close } = await signInAs('can-bo')
  await page.getByText('Chưa vào được bằng hệ thống của đơn vị').first().waitFor()
  await close()
})

test('coming back without having left, or twice, opens nothing', async () => {
  const host = `desk.${portal.apex}`
  const back = '/dang-nhap/don-vi/ve?code=x&state=y'
  for (const cookie of ['', `__Host-congso-don-vi=${'a'.repeat(43)}`]) {
    const answer = await portal.get(back, { host, headers: cookie ? { cookie } : {} })
    assert.equal(answer.status, 422)
    assert.equal(answer.headers['set-cookie'], undefined)
  }
  const left = await portal.get('/dang-nhap/don-vi', { host })
  assert.equal(left.status, 303)
  const cookie = String(left.headers['set-cookie']).split(';')[0] ?? ''
  const wrongState = await portal.get(back, { host, headers: { cookie } })
  assert.equal(wrongState.status, 422)
})

test('a provider that is away leaves the password, and says so', async () => {
  const away = await testPortal({ provider: openProvider({ ...settings, issuer: 'http://localhost:9' }) })
  const answer = await away.get('/dang-nhap/don-vi', { host: `desk.${away.apex}` })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /chưa trả lời/)
})
