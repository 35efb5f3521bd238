import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import Fastify from 'fastify'
import { multipart, type SentFile } from '../../tests/support/multipart.ts'
import type { DeskDb } from '../platform/database/index.ts'
import { bytes } from './answers.ts'
import type { Account, DeskRequest } from './context.ts'
import { createDesk, type Desk } from './desk.ts'
import { csrfOf } from './desk-guard.ts'
import { articleSized, deskRoute } from './routes.ts'

const account: Account = { id: 'a', personId: 'p', name: 'Người thử', email: 'a@tinh.gov.vn', memberships: [] }
const host = 'desk.localhost:8080'
const secret = 's'.repeat(43)
const headers = { host, origin: `http://${host}`, cookie: `__Host-congso=${secret}` }

let desk: Desk
let seen: (Pick<DeskRequest, 'files' | 'body'> & { read: string[] }) | undefined

const take = async ({ files, body }: DeskRequest) => {
  seen = { files, body, read: files.map(({ path }) => readFileSync(path, 'utf8').slice(0, 20)) }
  return bytes('text/plain', 'nhận')
}

before(async () => {
  desk = await createDesk({
    routes: [
      deskRoute('POST', '/kho', 'signed-in', take, { uploads: { largest: 1000, files: 2 } }),
      deskRoute('POST', '/ngan', 'signed-in', take),
      deskRoute('POST', '/bai', 'signed-in', take, articleSized),
    ],
    db: {} as DeskDb,
    accountOf: async () => account,
    siteOf: async () => null,
    may: () => true,
    paths: { signIn: () => '/dang-nhap', signOut: '/dang-xuat', navigation: [], siteEntries: [] },
    asset: (name) => `/assets/${name}`,
    isAway: () => false,
    log: Fastify().log,
    trustProxy: true,
    origin: 'http://desk.localhost:8080',
  })
})
after(() => desk.app.close())

async function send(url: string, files: SentFile[], { fields = { csrf: csrfOf(secret) }, more = {} } = {}) {
  seen = undefined
  const { payload, contentType } = multipart(fields, files)
  return desk.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { ...headers, 'content-type': contentType, ...more },
  })
}

const file = (text: string, name = 'a.txt'): SentFile => ({ name, bytes: Buffer.from(text) })

test('a route that takes files sees each with what the sender claims, and they are gone after its answer', async () => {
  const answer = await send('/kho', [file('một', 'Ảnh chụp.JPG'), file('hai')])
  assert.equal(answer.statusCode, 200)
  assert.deepEqual(seen?.read, ['một', 'hai'])
  assert.deepEqual(
    seen?.files.map(({ field, name, bytes }) => [field, name, bytes]),
    [
      ['tep', 'Ảnh chụp.JPG', Buffer.byteLength('một')],
      ['tep', 'a.txt', 3],
    ],
  )
  await setTimeout(50)
  assert.ok(seen?.files.every(({ path }) => !existsSync(path)))
})

test('a name that points somewhere is only its last part, and an empty field is no file', async () => {
  await send('/kho', [file('x', '../../etc/passwd'), file('', '')])
  assert.deepEqual(
    seen?.files.map(({ name }) => name),
    ['passwd'],
  )
})

test('a file over the limit is refused with the limit in words, as a page and as JSON', async () => {
  const page = await send('/kho', [file('x'.repeat(1001))])
  assert.equal(page.statusCode, 413)
  assert.match(page.body, /Mỗi tệp được tải lên tối đa 1\.000 byte\. Chưa có tệp nào được lưu\./)
  const json = await send('/kho', [file('nhỏ'), file('x'.repeat(5_000_000))], { more: { accept: 'application/json' } })
  assert.equal(json.statusCode, 413)
  assert.match(json.json().text, /Hãy nén hoặc cắt ngắn tệp/)
  assert.equal(seen, undefined)
})

test('over a real line the refusal comes after what was still on its way, and the line serves the next request', async () => {
  const server = createServer((request, response) => desk.handle(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { payload, contentType } = multipart({ csrf: csrfOf(secret) }, [file('x'.repeat(20_000_000))])
  for (let round = 0; round < 3; round += 1) {
    const options = { agent, port, host: '127.0.0.1', path: '/kho', method: 'POST' }
    const sent = request({
      ...options,
      headers: { ...headers, 'content-type': contentType, 'content-length': payload.length },
    })
    sent.end(payload)
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    assert.equal(answer.statusCode, 413)
    for await (const _ of answer);
  }
  agent.destroy()
  server.close()
})

test('more files than allowed are refused', async () => {
  const answer = await send('/kho', [file('1'), file('2'), file('3')])
  assert.equal(answer.statusCode, 413)
  assert.match(answer.body, /tối đa 2 tệp/)
  assert.equal(
    (
      await send(
        '/kho',
        ['1', '2', '3', '4', '5'].map((text) => file(text)),
      )
    ).statusCode,
    413,
  )
  assert.equal(seen, undefined)
})

test('files count only after the proof that the form is ours; a program may send it in a header', async () => {
  assert.equal((await send('/kho', [file('x')], { fields: { csrf: 'sai' } })).statusCode, 403)
  assert.equal((await send('/kho', [file('x')], { fields: { csrf: '' } })).statusCode, 403)
  assert.equal(seen, undefined)
  const more = { 'x-csrf': csrfOf(secret) }
  assert.equal((await send('/kho', [file('x')], { fields: { csrf: '' }, more })).statusCode, 200)
  assert.equal((await send('/kho', [file('x')], { more: { origin: 'https://nơi-khác.example' } })).statusCode, 403)
})

test('a route that takes no files refuses a form that brings some, and a form that breaks off is refused', async () => {
  assert.equal((await send('/ngan', [file('x')])).statusCode, 400)
  const { payload, contentType } = multipart({ csrf: csrfOf(secret) }, [file('x'.repeat(500))])
  const broken = payload.subarray(0, payload.length - 200)
  const all = { ...headers, 'content-type': contentType }
  const answer = await desk.app.inject({ method: 'POST', url: '/kho', payload: broken, headers: all })
  assert.equal(answer.statusCode, 400)
  assert.match(answer.body, /chưa được tải lên trọn vẹn/)
})

test('a form is as long as its route allows, and a field that comes twice keeps both values', async () => {
  const post = (url: string, text: string) =>
    desk.app.inject({
      ...{ method: 'POST', url, payload: `csrf=${csrfOf(secret)}&chon=1&chon=2&bai=${text}` },
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    })
  const refused = await post('/ngan', 'x'.repeat(300_000))
  assert.equal(refused.statusCode, 413)
  assert.match(refused.body, /Nội dung quá dài/)
  assert.equal((await post('/bai', 'x'.repeat(1_900_000))).statusCode, 200)
  assert.deepEqual(seen?.body.getAll('chon'), ['1', '2'])
})
