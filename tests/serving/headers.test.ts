// What every answer of the citizens' side carries, whatever it is.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileUrl } from '../../src/basics/picture.ts'
import { proseOf } from '../support/builders.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const proxied = await testPortal({ trustProxy: true })
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

async function furnish(where: typeof portal) {
  const province = await where.site({ slug: 'tinh', languages: ['vi', 'en'] })
  const attachment = await where.file(province, 'van-ban.pdf', Buffer.from('%PDF-1.4'))
  const body = { ...proseOf('Một đoạn.'), content: [...proseOf('Một đoạn.').content, attachment] }
  const item = await where.article(province, { title: 'Một tin', content: { body }, oldPaths: ['/cu/1.html'] })
  const gone = await where.article(province, { title: 'Tin gỡ' })
  await where.withdraw(province, gone)
  return { item, gone, file: fileUrl(attachment.attrs) }
}

const { item, gone, file } = await furnish(portal)
await furnish(proxied)

const pages = [
  '/',
  '/en',
  item.path,
  '/tin-tuc/thong-bao',
  '/gioi-thieu/chuc-nang-nhiem-vu',
  '/lien-he',
  '/danh-ba',
  '/lich-cong-tac',
  '/so-do-cong',
]
const answers: [string, number][] = [
  ...pages.map((path): [string, number] => [path, 200]),
  ['/bao-sai-sot?ve=%2F', 200],
  ['/bao-sai-sot?ve=%2F&da-gui=1', 200],
  ['/rss.xml', 200],
  ['/sitemap.xml', 200],
  ['/sitemap-0.xml', 200],
  ['/robots.txt', 200],
  ['/lich-cong-tac.ics', 200],
  [file, 200],
  ['/khong-co', 404],
  [gone.path, 410],
  ['/cu/1.html', 301],
  ['/tin-tuc', 301],
  ['/favicon.ico', 302],
  ['/tin-tuc/%', 400],
]

for (const [path, status] of answers) {
  test(`${status} ${path} is guarded, and sets no cookie`, async () => {
    for (const method of ['GET', 'HEAD']) {
      const { status: got, headers, body } = await portal.get(path, { method })
      assert.equal(got, status)
      assert.equal(headers['content-security-policy'], policy)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin')
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
      assert.equal(headers['set-cookie'], undefined)
      assert.equal(headers['strict-transport-security'], undefined)
      assert.ok(headers['cache-control'], 'says how long it may be kept')
      assert.equal(headers['x-powered-by'], undefined)
      if (method === 'HEAD') assert.equal(body.length, 0)
    }
  })

  test(`${status} ${path} asks for TLS for ever only behind a trusted proxy that speaks it`, async () => {
    const through = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' }
    const hsts = (got: Awaited<ReturnType<typeof portal.get>>) => got.headers['strict-transport-security']
    assert.equal(hsts(await portal.get(path, { headers: through })), undefined)
    assert.equal(hsts(await proxied.get(path)), undefined)
    assert.equal(hsts(await proxied.get(path, { headers: { 'x-forwarded-proto': 'http' } })), undefined)
    assert.match(String(hsts(await proxied.get(path, { headers: through }))), /^max-age=\d{8}/)
  })
}

test('an unknown host is guarded too', async () => {
  const { status, headers } = await portal.get('/', { host: 'khong-co.example' })
  assert.equal(status, 404)
  assert.equal(headers['content-security-policy'], policy)
})

test('no answer and no page needs what the policy forbids', async () => {
  for (const [path] of answers) {
    const { headers, text } = await portal.get(path)
    assert.doesNotMatch(JSON.stringify(headers), /unsafe/)
    if (!String(headers['content-type']).startsWith('text/html')) continue
    assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|javascript:/i, path)
    for (const [, tag = ''] of text.matchAll(/<script([^>]*)>/g))
      assert.match(tag, /src="\/assets\/|application\/ld\+json/, path)
    for (const [, url = ''] of text.matchAll(
      /<(?:script|img|source|video|audio|iframe|link rel="(?:stylesheet|icon|preload)")[^>]*?(?:src|href)="([^"]+)"/g,
    )) {
      assert.match(url, /^\/(assets|tep)\//, path)
    }
  }
})

test('assets are kept for ever by their hash, and a wrong hash is not there', async () => {
  const { text } = await portal.get('/')
  const urls = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, url = '']) => url)
  assert.ok(urls.length >= 5, String(urls))
  for (const url of new Set(urls)) {
    const { status, headers } = await portal.get(url, { headers: { 'accept-encoding': 'br' } })
    assert.equal(status, 200, url)
    assert.match(String(headers['cache-control']), /immutable/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['set-cookie'], undefined)
  }
  for (const url of [
    '/assets/portal-AAAAAAAA.css',
    '/assets/../package.json',
    '/assets/%2e%2e/package.json',
    '/assets/',
  ]) {
    assert.equal((await portal.get(url)).status, 404, url)
  }
})

test('the address of a reader is the one our own proxy wrote, and only where there is one', async () => {
  const forged = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }
  portal.views.length = 0
  proxied.views.length = 0
  await portal.get('/', { headers: forged })
  await proxied.get('/', { headers: forged })
  assert.equal(portal.views[0]?.address.replace('::ffff:', ''), '127.0.0.1')
  assert.equal(proxied.views[0]?.address, '203.0.113.9')
  assert.ok(readFileSync(new URL('../../src/web/headers.ts', import.meta.url), 'utf8').includes('max-age=63072000'))
})

test('only pages that were read are counted', async () => {
  portal.views.length = 0
  await portal.get('/', { method: 'HEAD' })
  for (const path of ['/khong-co', '/rss.xml', file, gone.path, '/cu/1.html', '/robots.txt']) await portal.get(path)
  assert.deepEqual(portal.views, [])
  await portal.get(item.path)
  await portal.get(item.path)
  assert.deepEqual(
    portal.views.map(({ itemId }) => itemId),
    [item.itemId, item.itemId],
  )
  assert.deepEqual(portal.problems, [])
})
