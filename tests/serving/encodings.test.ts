// One page in three encodings, each with a tag of its own; parts of a file for players.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileUrl } from '../../src/basics/picture.ts'
import { proseOf } from '../support/builders.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const province = await portal.site({ slug: 'tinh' })
const clip = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251))
const attachment = await portal.file(province, 'phát thanh.mp3', clip, 'audio/mpeg')
const body = { ...proseOf('Một đoạn.'), content: [...proseOf('Một đoạn.').content, attachment] }
const item = await portal.article(province, { title: 'Một tin', content: { body } })
const file = fileUrl(attachment.attrs)

const plain = await portal.get(item.path)

for (const [accepts, encoding] of [
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['br;q=0, gzip;q=0', undefined],
  ['br; q=0.0, gzip ;q=0.5', 'gzip'],
  ['br;q=0.1', 'br'],
  ['identity', undefined],
  ['deflate', undefined],
  ['*;q=0', undefined],
  ['', undefined],
  [undefined, undefined],
] as const) {
  test(`accept-encoding ${accepts ?? 'missing'} gets ${encoding ?? 'the plain page'}`, async () => {
    for (const path of [item.path, '/', '/rss.xml', '/khong-co']) {
      const headers = accepts === undefined ? {} : { 'accept-encoding': accepts }
      const got = await portal.get(path, { headers })
      assert.equal(got.headers['content-encoding'], encoding)
      assert.equal(Number(got.headers['content-length']), got.body.length)
      assert.match(String(got.headers.vary), /accept-encoding/i)
      assert.equal(got.text, (await portal.get(path)).text)
    }
  })
}

test('each encoding has its tag, and each tag saves only its own', async () => {
  const tags = new Map<string, string>()
  for (const encoding of ['br', 'gzip', 'identity']) {
    const got = await portal.get(item.path, { headers: { 'accept-encoding': encoding } })
    tags.set(encoding, String(got.headers.etag))
  }
  assert.equal(new Set(tags.values()).size, 3)
  for (const [encoding, tag] of tags) {
    for (const [asked, sent] of tags) {
      const got = await portal.get(item.path, { headers: { 'accept-encoding': encoding, 'if-none-match': sent } })
      assert.equal(got.status, asked === encoding ? 304 : 200)
      if (got.status === 304) assert.equal(got.body.length, 0)
      assert.equal(got.headers.etag, tag)
      assert.equal(got.headers['cache-control'], 'no-cache')
    }
  }
})

test('a tag may come weak, among others, or as any; a changed page has another', async () => {
  const tag = String(plain.headers.etag)
  for (const sent of [`W/${tag}`, `"x", ${tag}`, '*']) {
    assert.equal((await portal.get(item.path, { headers: { 'if-none-match': sent } })).status, 304, sent)
  }
  for (const sent of ['"x"', tag.replaceAll('"', ''), '']) {
    assert.equal((await portal.get(item.path, { headers: { 'if-none-match': sent } })).status, 200, sent)
  }
  assert.equal((await portal.get('/khong-co', { headers: { 'if-none-match': '*' } })).status, 404)
})

test('HEAD tells what GET would', async () => {
  for (const path of [item.path, '/', '/rss.xml', file, '/khong-co']) {
    const [got, told] = await Promise.all([portal.get(path), portal.get(path, { method: 'HEAD' })])
    assert.equal(told.status, got.status)
    assert.equal(told.body.length, 0)
    for (const name of ['content-length', 'content-type', 'etag', 'cache-control', 'vary'] as const) {
      assert.equal(told.headers[name], got.headers[name], `${path} ${name}`)
    }
  }
})

test('a file comes whole, by its own type, under its Vietnamese name', async () => {
  const got = await portal.get(file)
  assert.equal(got.status, 200)
  assert.deepEqual(got.body, clip)
  assert.equal(got.headers['content-type'], 'audio/mpeg')
  assert.equal(got.headers['accept-ranges'], 'bytes')
  const again = await portal.get(file, { headers: { 'if-none-match': String(got.headers.etag) } })
  assert.equal(again.status, 304)
})

for (const [range, start, end] of [
  ['bytes=0-99', 0, 99],
  ['bytes=100-', 100, 4999],
  ['bytes=-50', 4950, 4999],
  ['bytes=4999-4999', 4999, 4999],
  ['bytes=4000-999999', 4000, 4999],
  ['bytes=-999999', 0, 4999],
] as const) {
  test(`a player gets ${range}`, async () => {
    const got = await portal.get(file, { headers: { range } })
    assert.equal(got.status, 206)
    assert.equal(got.headers['content-range'], `bytes ${start}-${end}/5000`)
    assert.deepEqual(got.body, clip.subarray(start, end + 1))
  })
}

for (const range of ['bytes=5000-', 'bytes=6000-7000', 'bytes=-0']) {
  test(`what lies behind the end is refused: ${range}`, async () => {
    const got = await portal.get(file, { headers: { range } })
    assert.equal(got.status, 416)
    assert.equal(got.headers['content-range'], 'bytes */5000')
  })
}

for (const range of ['bytes=', 'bytes=-', 'bytes=a-b', 'items=0-5', 'bytes=0-1,3-4', 'bytes=9-1', 'x'.repeat(500)]) {
  test(`a range that makes no sense, or several, is passed over: ${range.slice(0, 20)}`, async () => {
    const got = await portal.get(file, { headers: { range } })
    assert.equal(got.status, 200, String(got.headers['content-range']))
    assert.equal(got.body.length, 5000)
  })
}

test('a file is there only under its own prefix and name, and for no other method', async () => {
  const [, , prefix = '', name = ''] = file.split('/')
  for (const path of [
    `/tep/${prefix}/khac.mp3`,
    `/tep/${'0'.repeat(16)}/${name}`,
    `/tep/${prefix}`,
    `/tep/${prefix}/`,
    `/tep/../${name}`,
    `/tep/${prefix.slice(0, 15)}/${name}`,
  ]) {
    assert.equal((await portal.get(path)).status, 404, path)
  }
  assert.notEqual((await portal.get(file, { method: 'DELETE' })).status, 200)
  assert.deepEqual(portal.problems, [])
})
