import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import Fastify from 'fastify'
import { h } from 'preact'
import type { DeskDb } from '../platform/database/index.ts'
import { bytes, page } from './answers.ts'
import type { Account, DeskRequest } from './context.ts'
import { createDesk, type Desk } from './desk.ts'
import { admission, isFromHere, keepsCookies } from './desk-guard.ts'
import { deskRoute } from './routes.ts'

const account: Account = { id: 'a', personId: 'p', name: 'Người thử', email: 'a@tinh.gov.vn', memberships: [] }
const head = { title: 'Trang', description: '', kind: 'website', date: null } as const
const host = 'desk.localhost:8080'
const cookie = `__Host-congso=${'s'.repeat(43)}`

let desk: Desk
let isAway = false
let seen: DeskRequest | undefined

before(async () => {
  desk = await createDesk({
    routes: [
      deskRoute('GET', '/', 'signed-in', async (request) => {
        seen = request
        return page(head, h('p', null, 'đây'))
      }),
      deskRoute('GET', '/tep', 'signed-in', async () =>
        bytes('text/plain', 'x', { downloadAs: 'tên.txt', cacheControl: 'immutable' }),
      ),
      deskRoute('POST', '/gui', 'anyone', async () => page(head, h('p', null, 'nhận'))),
      deskRoute('GET', '/may', 'operator', async () => page(head, h('p', null, 'máy'))),
      deskRoute('GET', '/hong', 'signed-in', async () => Promise.reject(new Error('secret of ours'))),
    ],
    db: {} as DeskDb,
    accountOf: async () => (isAway ? Promise.reject(new Error('away')) : account),
    siteOf: async () => null,
    may: (_, policy) => policy === 'signed-in',
    paths: { signIn: (back) => `/dang-nhap?ve=${back}`, signOut: '/dang-xuat', navigation: [], siteEntries: [] },
    asset: (name) => `/assets/${name}`,
    isAway: () => isAway,
    log: Fastify().log,
    trustProxy: true,
    origin: 'http://desk.localhost:8080',
  })
})

after(() => desk.app.close())

const get = (url: string, headers: Record<string, string> = {}) =>
  desk.app.inject({ url, headers: { host, cookie, ...headers } })

test('no answer of the desk is ever kept, a file neither', async () => {
  for (const url of ['/', '/tep', '/khong-co']) assert.equal((await get(url)).headers['cache-control'], 'no-store')
  assert.match(
    String((await get('/tep')).headers['content-disposition']),
    /^attachment; filename\*=UTF-8''t%C3%AAn\.txt$/,
  )
})

test('every page carries the security headers and says who is signed in', async () => {
  const { body, headers } = await get('/')
  assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.match(body, /Người thử/)
  assert.doesNotMatch(body, /<style| style=/)
})

test('while the database is away every page is an honest 503', async () => {
  isAway = true
  const { statusCode, body, headers } = await get('/')
  isAway = false
  assert.equal(statusCode, 503)
  assert.equal(headers['retry-after'], '60')
  assert.match(body, /Cơ sở dữ liệu đang được khôi phục/)
})

test('a fault of ours says nothing of its inside', async () => {
  const { statusCode, body } = await get('/hong')
  assert.equal(statusCode, 500)
  assert.doesNotMatch(body, /secret of ours/)
})

test('a zero byte and a body that is no form are refused as unreadable', async () => {
  assert.equal((await get('/?a=%00')).statusCode, 400)
  const json = { 'content-type': 'application/json', origin: `https://${host}`, 'x-forwarded-proto': 'https' }
  const sent = await desk.app.inject({
    method: 'POST',
    url: '/gui',
    headers: { host, cookie, ...json },
    payload: '[1]',
  })
  assert.equal(sent.statusCode, 400)
})

test('what is not there is 404, what is not mine to run is 403', async () => {
  assert.equal((await get('/khong-co')).statusCode, 404)
  assert.equal((await get('/may')).statusCode, 403)
})

for (const [sent, address] of [
  ['10.0.0.7', '10.0.0.7'],
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['2001:db8::1', '2001:db8::1'],
  ['unknown', ''],
  ["'; drop table", ''],
] as const) {
  test(`a proxy that names ${sent} is taken for ${address || 'silent'}`, async () => {
    await get('/', { 'x-forwarded-for': sent })
    assert.equal(seen?.address, address)
  })
}

const way = (name: string, isSecure = false) => ({
  host: name.replace(/:\d+$/, ''),
  authority: name,
  isSecure,
  address: '',
})

test('cookies are kept under https and on localhost only', () => {
  assert.equal(keepsCookies(way('desk.localhost:8080')), true)
  assert.equal(keepsCookies(way('desk.tinh.gov.vn', true)), true)
  assert.equal(keepsCookies(way('desk.tinh.gov.vn')), false)
  assert.equal(keepsCookies(way('localhost.example')), false)
})

test('a form is ours when its origin is this host, or the browser says so', () => {
  assert.equal(isFromHere({ origin: `http://${host}` }, way(host)), true)
  assert.equal(isFromHere({ 'sec-fetch-site': 'same-origin' }, way(host)), true)
  assert.equal(isFromHere({ origin: 'http://xa.localhost:8080', 'sec-fetch-site': 'same-origin' }, way(host)), false)
  assert.equal(isFromHere({ origin: 'null' }, way(host)), false)
  assert.equal(isFromHere({ origin: 'http://desk.tinh.gov.vn' }, way('desk.tinh.gov.vn', true)), false)
  assert.equal(isFromHere({}, way(host)), false)
})

test('a missing site and a forbidden one are admitted alike', () => {
  const asked = { policy: { onSite: [] }, account, may: () => false } as const
  assert.equal(admission({ ...asked, siteId: null }), 'not-found')
  assert.equal(admission({ ...asked, siteId: 'x' }), 'not-found')
  assert.equal(admission({ ...asked, account: null, siteId: null }), 'sign-in')
})
