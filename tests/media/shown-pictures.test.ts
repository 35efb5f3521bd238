// Pictures as readers get them: lighter where their browser takes it, and cut around their heart.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { pictureUrl } from '../../src/basics/picture.ts'
import { refocus } from '../../src/modules/editions/index.ts'
import { makeLighterPictures, sweepFiles } from '../../src/modules/media/jobs.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { formFor } from '../../src/web/send-file.ts'
import { photo } from '../support/file-bytes.ts'
import { eventually, expectStatus, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const { database, files } = portal
const site = await portal.site({ slug: 'tinh', bodies: [{ name: 'Ủy ban nhân dân tỉnh' }] })
const picture = await portal.picture(site, 'gat.jpg', await photo({ width: 900, height: 1200 }), 'Cánh đồng')
await portal.article(site, { title: 'Mùa gặt', picture })

const until = () => new Date(Date.now() + 60_000)
const make = () => makeLighterPictures(database.worker, { files, now: () => new Date(), until: until() })
const got = (width: number | undefined, accept: string) =>
  expectStatus(portal.get(pictureUrl(picture, width), { headers: { accept } }), 200)

test('the worker makes every size lighter once, and only a browser that names AVIF gets it, at the same address', async () => {
  const before = await got(480, 'image/avif,image/webp,*/*')
  assert.equal(before.headers['content-type'], 'image/webp')
  assert.equal(before.headers['vary'], 'Accept')
  assert.equal(await make(), 3)
  assert.equal(await make(), 0)
  for (const width of [480, 960, undefined]) {
    const plain = await got(width, 'image/webp,*/*')
    const lighter = await got(width, 'image/avif,image/webp,*/*;q=0.8')
    assert.equal(plain.headers['content-type'], 'image/webp')
    assert.equal(lighter.headers['content-type'], 'image/avif')
    assert.equal(lighter.headers['vary'], 'Accept')
    assert.notEqual(lighter.headers['etag'], plain.headers['etag'])
    assert.ok(Number(lighter.headers['content-length']) < 0.9 * Number(plain.headers['content-length']))
    const [a, b] = await Promise.all([plain, lighter].map(({ body }) => sharp(body).metadata()))
    assert.deepEqual([a?.width, a?.height], [b?.width, b?.height])
  }
})

test('what says it takes no AVIF gets none', () => {
  const file = { sha256: 'a', contentType: 'image/webp', bytes: 9, lighter: { sha256: 'b', bytes: 5 } }
  for (const accept of [undefined, '', '*/*', 'image/*', 'image/avif;q=0', 'image/avif-sequence', 'IMAGE/AVIF;q=0.0'])
    assert.equal(formFor(accept, file).sha256, 'a', accept)
  for (const accept of ['image/avif', 'text/html, IMAGE/AVIF;q=0.5', 'image/avif;q=0.05'])
    assert.deepEqual(formFor(accept, file), { sha256: 'b', bytes: 5, contentType: 'image/avif' }, accept)
  assert.equal(formFor('image/avif', { ...file, lighter: null }).sha256, 'a')
})

test('bytes that are gone or are no picture are tried once and change nothing', async () => {
  const text = await files.put(Buffer.from('không phải ảnh'))
  await sql`insert into media.lighter (sha256) values (${text}), (${'f'.repeat(64)})`.execute(database.desk)
  assert.equal(await make(), 2)
  assert.equal(await make(), 0)
})

test('the lighter form stays while its picture stands somewhere, and leaves with it', async () => {
  const lone = await portal.picture(site, 'thua.jpg', await photo({ width: 700, height: 500 }), 'Thừa')
  await make()
  const madeOf = async (sha256: string) => {
    const { rows } = await sql<{ made: string | null }>`
      select lighter_sha256 as made from media.lighter where sha256 = ${sha256}`.execute(database.desk)
    return rows[0]?.made ?? null
  }
  const [kept, going] = [await madeOf(picture.sha256), await madeOf(lone.sha256)]
  assert.ok(kept !== null && going !== null)
  await sql`delete from media.file where sha256 = ${lone.sha256}`.execute(database.desk)
  const later = new Date(Date.now() + 3 * 86_400_000)
  for (let run = 0; run < 3; run++) await sweepFiles(database.worker, { files, now: later })
  assert.deepEqual([await files.has(kept), await files.has(going)], [true, false])
  assert.equal(await madeOf(lone.sha256), null)
})

test('lists cut a picture around its heart, from the moment the library knows it', async () => {
  const home = async () => (await portal.get('/', { host: site.host })).text
  assert.match(await home(), /gat-480\.webp/)
  assert.doesNotMatch(await home(), /focus-x-/)
  const move = (focus: { x: number; y: number } | null) =>
    inTransaction(database.desk, (tx) => refocus(tx, { siteId: site.id, sha256: picture.sha256, focus }))
  await move({ x: 25, y: 100 })
  await eventually(async () => assert.match(await home(), /class="focus-x-25 focus-y-100"/))
  await move(null)
  await eventually(async () => assert.doesNotMatch(await home(), /focus-x-/))
})
