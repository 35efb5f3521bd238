// Which site answers is decided by the Host header alone, and an unknown one learns nothing.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import net from 'node:net'
import { test } from 'node:test'
import { expectText, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const province = await portal.site({ slug: 'tinh-zqtinh', name: 'Tỉnh zqtinh' })
const below = { kind: 'commune' as const, parentId: province.id }
const one = await portal.site({ slug: 'xa-zqalpha', name: 'Xã zqalpha', ...below })
const other = await portal.site({ slug: 'xa-zqbeta', name: 'Xã zqbeta', hosts: ['xa-beta.vi-du.example'], ...below })
const { port } = portal

for (const host of [
  one.host.toUpperCase(),
  'xa-zqalpha.localhost',
  'XA-ZQALPHA.LocalHost:80',
  'xa-zqalpha.localhost.',
  `xa-zqalpha.localhost.:${port}`,
  'xa-zqalpha.localhost:65535',
]) {
  test(`${host} is the same site`, async () => {
    const got = await portal.get('/', { host })
    assert.equal(got.status, 200)
    expectText(got, one.name)
    expectText(got, other.name, false)
  })
}

test('a host of its own answers, and so does its name under the apex', async () => {
  for (const host of ['xa-beta.vi-du.example', 'Xa-Beta.vi-du.example:443', `xa-zqbeta.${portal.apex}`]) {
    expectText(await portal.get('/', { host }), other.name)
  }
})

for (const host of [
  'khong-co.localhost',
  'evil.example',
  'xa-zqalpha.localhost.evil.example',
  'evil.xa-zqalpha.localhost',
  'xa-zqalpha.evil.localhost',
  'xa-zqalphalocalhost',
  'localhost.xa-zqalpha',
  'xa-beta.vi-du.example.evil.example',
  'evil@xa-zqalpha.localhost',
  'xa-zqalpha.localhost@evil.example',
  'xa-zqalpha.localhost:80@evil.example',
  'xa-zqalpha.localhost/evil',
  'xa-zqalpha.localhost#',
  'xa-zqalpha.localhost?x',
  "' or 1=1 --",
  '*.localhost',
  '%.localhost',
  '..localhost',
  '.localhost',
  'xa-zqalpha..localhost',
  'xa-zqalpha.localhost..',
  'xa_zqalpha.localhost',
  '127.0.0.1',
  '[::1]',
  `[::1]:${port}`,
  '[::ffff:127.0.0.1]:80',
  'xn--x-zqalpha.localhost',
  `${'a'.repeat(3000)}.localhost`,
  `${'a.'.repeat(2000)}localhost`,
]) {
  test(`an unknown host learns nothing: ${host.slice(0, 40)}`, async () => {
    for (const path of ['/', '/so-do-cong', '/sitemap.xml', '/robots.txt', '/khong-co', '/bao-sai-sot']) {
      const got = await portal.get(path, { host })
      assert.equal(got.status, 404, path)
      assert.doesNotMatch(got.text + JSON.stringify(got.headers), /zq/)
    }
  })
}

test('no other header says which site is meant', async () => {
  const claims = {
    'x-forwarded-host': other.host,
    'x-host': other.host,
    'x-original-host': other.host,
    forwarded: `host=${other.host}`,
  }
  const more = {
    'x-forwarded-server': other.host,
    'x-original-url': '/danh-ba',
    'x-rewrite-url': '/danh-ba',
    'x-http-method-override': 'POST',
  }
  for (const path of ['/', '/khong-co', '/sitemap.xml']) {
    const got = await portal.get(path, { host: one.host, headers: { ...claims, ...more } })
    expectText(got, one.host)
    assert.doesNotMatch(got.text, /zqbeta/)
    assert.equal(got.text, (await portal.get(path, { host: one.host })).text)
  }
})

/** Writes a request as it stands, which Node's client would refuse to send. */
async function raw(text: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1')
  socket.write(text.replaceAll('\n', '\r\n'))
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  await Promise.race([once(socket, 'close'), once(socket, 'error')])
  return Buffer.concat(parts).toString()
}

for (const [what, request] of [
  [
    'an address that names another host',
    `GET http://${other.host}/ HTTP/1.1\nHost: ${one.host}\nConnection: close\n\n`,
  ],
  [
    'an address that begins with another host',
    `GET //${other.host}/danh-ba HTTP/1.1\nHost: ${one.host}\nConnection: close\n\n`,
  ],
  ['two hosts', `GET / HTTP/1.1\nHost: ${one.host}\nHost: ${other.host}\nConnection: close\n\n`],
  ['a host after a space', `GET / HTTP/1.1\nHost: ${one.host} ${other.host}\nConnection: close\n\n`],
  ['a host in a comma list', `GET / HTTP/1.1\nHost: ${one.host}, ${other.host}\nConnection: close\n\n`],
  ['no host at all', 'GET / HTTP/1.1\nConnection: close\n\n'],
  ['an empty host', 'GET / HTTP/1.1\nHost:\nConnection: close\n\n'],
  ['an old protocol without a host', 'GET / HTTP/1.0\n\n'],
  ['an address that is none', `GET //[ HTTP/1.1\nHost: ${one.host}\nConnection: close\n\n`],
  ['an asterisk', `OPTIONS * HTTP/1.1\nHost: ${one.host}\nConnection: close\n\n`],
] as const) {
  test(`a request with ${what} is answered without the other site and without a fault`, async () => {
    const answer = await raw(request)
    assert.match(answer, /^HTTP\/1\.1 [234]\d\d /, answer.slice(0, 200))
    const [head = '', body = ''] = answer.split('\r\n\r\n', 2)
    assert.doesNotMatch(head + body.replaceAll(other.host, ''), /zqbeta/)
    assert.deepEqual(portal.problems, [])
  })
}
