import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import Fastify from 'fastify'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { isDatabaseAway } from '../../../platform/database/index.ts'
import { page } from '../../../web/answers.ts'
import { createDesk, type Desk } from '../../../web/desk.ts'
import { deskRoute } from '../../../web/routes.ts'
import { createSite, siteBySlug } from '../../sites/index.ts'
import { accountOfSession, createAccount, firstAdministratorSetUp, may, signInPath, signOutPath } from '../index.ts'
import { peopleRoutes } from './routes.tsx'
import { SitesPage } from './sites.page.tsx'

const host = 'desk.localhost:8080'
const origin = `http://${host}`
const password = 'một câu dài dễ nhớ'
const by = { kind: 'command' } as const
const setUp = firstAdministratorSetUp()

let database: TestDatabase
let desk: Desk
let siteId: string
let setUpAt: string | null

before(async () => {
  database = await testDatabase()
  const now = new Date()
  const province = { slug: 'tinh', kind: 'province', name: 'Tỉnh', parentId: null } as const
  const made = await createSite(database.desk, { input: province, by, now })
  assert.ok('done' in made)
  siteId = made.done.siteId
  const commune = { slug: 'xa-dong-hoa', kind: 'commune', name: 'Xã Đông Hòa', parentId: siteId } as const
  await createSite(database.desk, { input: commune, by, now })
  desk = await createDesk({
    routes: [...peopleRoutes({ setUp, siteEntries: [] }), ofSite],
    db: database.desk,
    accountOf: (secret, at) => accountOfSession(database.desk, secret, at),
    siteOf: (slug) => siteBySlug(database.desk, slug),
    may,
    paths: { signIn: signInPath, signOut: signOutPath, navigation: [], siteEntries: [] },
    asset: (name) => `/assets/${name}`,
    isAway: isDatabaseAway,
    log: Fastify().log,
    trustProxy: true,
    origin: 'http://desk.localhost:8080',
  })
  setUpAt = await setUp.offer(database.desk)
})

after(async () => {
  await desk.app.close()
  await database.drop()
})

const ofSite = deskRoute('GET', '/:site/viec', { onSite: ['contributor'] }, async () =>
  page({ title: 'Việc', description: '', kind: 'website', date: null }, SitesPage({ sites: [] })),
)

type Sent = { headers?: Record<string, string>; from?: string; cookie?: string }

const get = (url: string, { headers = {}, from = '10.0.0.1', cookie }: Sent = {}) =>
  desk.app.inject({ url, headers: { host, 'x-forwarded-for': from, ...(cookie ? { cookie } : {}), ...headers } })

const post = (url: string, body: Record<string, string>, { headers = {}, from = '10.0.0.1', cookie }: Sent = {}) =>
  desk.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(body).toString(),
    headers: {
      host,
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': from,
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
  })

const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''
const csrfIn = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

async function person(email: string) {
  const input = { name: 'Người thử', email, role: 'contributor', siteId } as const
  const made = await createAccount(database.desk, { input, by, now: new Date(), password })
  assert.ok('done' in made)
  return made.done.accountId
}

async function signedIn(email: string, from = '10.0.0.1'): Promise<string> {
  const answer = await post('/dang-nhap', { email, password }, { from })
  assert.equal(answer.statusCode, 303)
  return cookieOf(answer)
}

test('the first start offers an address where the first administrator is made, once', async () => {
  assert.match(setUpAt ?? '', /^\/thiet-lap\/[A-Za-z0-9_-]{43}$/)
  const at = setUpAt ?? ''
  assert.equal((await get(at)).statusCode, 200)
  assert.equal((await get('/thiet-lap/khong-phai')).statusCode, 410)
  const form = { name: 'Quản trị', email: 'Quan.Tri@tinh.gov.vn', password: 'ngắn' }
  assert.equal((await post(at, form)).statusCode, 422)
  const made = await post(at, { ...form, password })
  assert.equal(made.statusCode, 303)
  const home = await get('/cac-trang', { cookie: cookieOf(made) })
  assert.match(home.body, /Quản trị/)
  assert.equal((await get(at)).statusCode, 410)
  assert.equal((await post(at, { ...form, email: 'khac@tinh.gov.vn', password })).statusCode, 410)
  assert.equal(await setUp.offer(database.desk), null)
})

test('signing in sets a strict cookie and leads back to a path of the desk only', async () => {
  await person('strict@tinh.gov.vn')
  const answer = await post('/dang-nhap', { email: ' Strict@tinh.gov.vn', password, ve: '/tai-khoan' })
  assert.equal(answer.headers.location, '/tai-khoan')
  assert.match(
    String(answer.headers['set-cookie']),
    /^__Host-congso=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
  )
  assert.equal(answer.headers['cache-control'], 'no-store')
  const away = await post('/dang-nhap', { email: 'strict@tinh.gov.vn', password, ve: '//elsewhere.example' })
  assert.equal(away.headers.location, '/')
})

test('a wrong password and an unknown e-mail get the same answer', async () => {
  await person('known@tinh.gov.vn')
  const wrong = await post(
    '/dang-nhap',
    { email: 'known@tinh.gov.vn', password: 'sai hoàn toàn rồi' },
    { from: '10.1.0.1' },
  )
  const unknown = await post(
    '/dang-nhap',
    { email: 'ghost@tinh.gov.vn', password: 'sai hoàn toàn rồi' },
    { from: '10.1.0.2' },
  )
  assert.equal(wrong.statusCode, 422)
  assert.equal(unknown.statusCode, 422)
  assert.equal(unknown.body.replaceAll('ghost', 'known'), wrong.body)
  assert.equal(wrong.headers['set-cookie'], undefined)
})

test('guessing one account from one address is slowed, and nobody else is', async () => {
  await person('guessed@tinh.gov.vn')
  await person('neighbour@tinh.gov.vn')
  const guess = () =>
    post('/dang-nhap', { email: 'guessed@tinh.gov.vn', password: 'đoán mò một câu' }, { from: '10.2.0.1' })
  const burst = await Promise.all(Array.from({ length: 9 }, guess))
  assert.equal(burst.filter(({ statusCode }) => statusCode === 422).length, 5)
  assert.equal(burst.filter(({ statusCode }) => statusCode === 429).length, 4)
  const right = await post('/dang-nhap', { email: 'guessed@tinh.gov.vn', password }, { from: '10.2.0.1' })
  assert.equal(right.statusCode, 429)
  await signedIn('neighbour@tinh.gov.vn', '10.2.0.1')
  await signedIn('guessed@tinh.gov.vn', '10.2.0.9')
})

test('guessing from many addresses is slowed too, and the owner still comes in from the usual one', async () => {
  await person('hunted@tinh.gov.vn')
  await signedIn('hunted@tinh.gov.vn', '10.3.0.1')
  const guessFrom = (from: string) =>
    post('/dang-nhap', { email: 'hunted@tinh.gov.vn', password: 'đoán mò một câu' }, { from })
  for (let i = 0; i < 20; i += 1) await guessFrom(`10.4.0.${i}`)
  assert.equal((await guessFrom('10.5.0.1')).statusCode, 429)
  await signedIn('hunted@tinh.gov.vn', '10.3.0.1')
})

test('a page without a session leads to sign-in and back', async () => {
  const answer = await get('/xa-dong-hoa/viec?a=1')
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers.location, '/dang-nhap?ve=%2Fxa-dong-hoa%2Fviec%3Fa%3D1')
})

test('a site that is none of my business looks like one that does not exist', async () => {
  await person('tinh@tinh.gov.vn')
  const cookie = await signedIn('tinh@tinh.gov.vn')
  assert.equal((await get('/tinh/viec', { cookie })).statusCode, 200)
  const other = await get('/xa-dong-hoa/viec', { cookie })
  const none = await get('/xa-khong-co/viec', { cookie })
  assert.equal(other.statusCode, 404)
  assert.equal(none.statusCode, 404)
  assert.equal(other.body, none.body)
})

test('a form from elsewhere, or without the proof of its session, changes nothing', async () => {
  await person('forms@tinh.gov.vn')
  const cookie = await signedIn('forms@tinh.gov.vn')
  const csrf = csrfIn((await get('/tai-khoan', { cookie })).body)
  const elsewhere = { cookie, headers: { origin: 'http://xa-dong-hoa.localhost:8080' } }
  assert.equal((await post('/dang-xuat', { csrf }, elsewhere)).statusCode, 403)
  assert.equal((await post('/dang-nhap', { email: 'forms@tinh.gov.vn', password }, elsewhere)).statusCode, 403)
  assert.equal((await post('/dang-xuat', {}, { cookie })).statusCode, 403)
  assert.equal((await post('/dang-xuat', { csrf: 'a'.repeat(43) }, { cookie })).statusCode, 403)
  assert.equal((await get('/cac-trang', { cookie })).statusCode, 200)
  const out = await post('/dang-xuat', { csrf }, { cookie })
  assert.equal(out.statusCode, 303)
  assert.match(String(out.headers['set-cookie']), /Max-Age=0/)
  assert.equal((await get('/cac-trang', { cookie })).statusCode, 303)
})

test('a new password signs out everywhere else', async () => {
  await person('change@tinh.gov.vn')
  const [here, there] = [await signedIn('change@tinh.gov.vn'), await signedIn('change@tinh.gov.vn')]
  const csrf = csrfIn((await get('/tai-khoan', { cookie: here })).body)
  const next = 'một câu khác hẳn'
  assert.equal(
    (await post('/tai-khoan', { csrf, current: 'sai sai sai sai', password: next }, { cookie: here })).statusCode,
    422,
  )
  assert.equal(
    (await post('/tai-khoan', { csrf, current: password, password: next }, { cookie: here })).statusCode,
    303,
  )
  assert.equal((await get('/cac-trang', { cookie: here })).statusCode, 200)
  assert.equal((await get('/cac-trang', { cookie: there })).statusCode, 303)
  assert.equal((await post('/dang-nhap', { email: 'change@tinh.gov.vn', password })).statusCode, 422)
})

test('a session can be ended from another one', async () => {
  await person('revoke@tinh.gov.vn')
  const [here, there] = [await signedIn('revoke@tinh.gov.vn'), await signedIn('revoke@tinh.gov.vn')]
  const { body } = await get('/tai-khoan', { cookie: here })
  const phien = /name="phien" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? ''
  assert.equal((await post('/tai-khoan/phien', { csrf: csrfIn(body), phien }, { cookie: here })).statusCode, 303)
  assert.equal((await get('/cac-trang', { cookie: here })).statusCode, 200)
  assert.equal((await get('/cac-trang', { cookie: there })).statusCode, 303)
})

test('a session ends after eight idle hours and after seven days', async () => {
  const accountId = await person('idle@tinh.gov.vn')
  const cookie = await signedIn('idle@tinh.gov.vn')
  const age = (column: 'last_seen_at' | 'expires_at', by: string) =>
    sql`update people.session set ${sql.ref(column)} = ${sql.ref(column)} - ${by}::interval where account_id = ${accountId}`.execute(
      database.desk,
    )
  await age('last_seen_at', '7 hours 59 minutes')
  assert.equal((await get('/cac-trang', { cookie })).statusCode, 200)
  await age('last_seen_at', '8 hours 1 minute')
  assert.equal((await get('/cac-trang', { cookie })).statusCode, 303)
  const again = await signedIn('idle@tinh.gov.vn')
  await age('expires_at', '7 days')
  assert.equal((await get('/cac-trang', { cookie: again })).statusCode, 303)
})

test('a one-time link sets the first password and works once', async () => {
  const input = { name: 'Người mới', email: 'moi@tinh.gov.vn', role: 'contributor', siteId } as const
  const made = await createAccount(database.desk, { input, by, now: new Date() })
  assert.ok('done' in made)
  const at = `/mat-khau/${made.done.linkSecret}`
  assert.match((await get(at)).body, /moi@tinh\.gov\.vn/)
  assert.equal((await post('/dang-nhap', { email: 'moi@tinh.gov.vn', password })).statusCode, 422)
  assert.equal((await post(at, { password: 'ngắn' })).statusCode, 422)
  assert.equal((await post(at, { password })).statusCode, 303)
  assert.equal((await post(at, { password })).statusCode, 410)
  assert.equal((await get(at)).statusCode, 410)
  await signedIn('moi@tinh.gov.vn')
  assert.deepEqual(await createAccount(database.desk, { input, by, now: new Date() }), {
    issues: [{ field: 'email', problem: 'email-taken' }],
  })
})

test('a link is over after 24 hours', async () => {
  const input = { name: 'Người chậm', email: 'cham@tinh.gov.vn', role: 'contributor', siteId } as const
  const made = await createAccount(database.desk, { input, by, now: new Date(Date.now() - 24 * 3_600_000) })
  assert.ok('done' in made)
  assert.equal((await get(`/mat-khau/${made.done.linkSecret}`)).statusCode, 410)
})

test('on a plain http host the desk refuses in words, and behind TLS it opens', async () => {
  const headers = { host: 'desk.tinh.gov.vn' }
  const plain = await get('/dang-nhap', { headers })
  assert.equal(plain.statusCode, 503)
  assert.match(plain.body, /kết nối an toàn/)
  const secure = await get('/dang-nhap', { headers: { ...headers, 'x-forwarded-proto': 'https' } })
  assert.equal(secure.statusCode, 200)
  assert.match(String(secure.headers['strict-transport-security']), /max-age/)
  assert.match(String(secure.headers['content-security-policy']), /default-src 'none'/)
})
