import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { buildersOn, type MadeSite } from '../../../../tests/support/builders.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { type WholeDesk, wholeDesk } from '../../../../tests/support/desk.ts'
import { doneIn, itemsOn, newsSection } from '../../../../tests/support/desk-item.ts'
import type { TestPerson } from '../../../../tests/support/people-desk.ts'

let database: TestDatabase
let desk: WholeDesk
let items: ReturnType<typeof itemsOn>
let writer: TestPerson
let head: TestPerson
let stranger: TestPerson

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa-an'])
  items = itemsOn(desk, 'tinh', await newsSection(database, desk.siteId('tinh')))
  writer = await desk.person('Trần Cộng Tác', 'contributor', 'tinh')
  head = await desk.person('Phạm Trưởng', 'board-head', 'tinh')
  stranger = await desk.person('Lý Xã Khác', 'board-head', 'xa-an')
})
after(async () => {
  await desk.close()
  await database.drop()
})

const draft = async (title: string) => {
  const edition = await items.begin(writer)
  assert.equal(doneIn(await items.write(writer, edition, items.text(title, 'Câu của bản đầu.'))), 'luu')
  return edition
}

/** The path of a new link, as its page tells it once. */
async function linkTo(edition: string, days = '3'): Promise<string> {
  const { body } = await desk.post(writer, items.at(edition, '/lien-ket'), { viec: 'tao', days })
  return new URL(/id="link"[^>]*value="([^"]+)"/.exec(body)?.[1] ?? 'http://x/none').pathname
}

const status = async (path: string) => (await desk.get(null, path)).status

test('the preview is the public page in the frame of its site, marked, and framed by the desk alone', async () => {
  const edition = await draft('Xem trước hội làng')
  const around = await items.page(writer, edition, '/xem-truoc?khung=may-tinh')
  assert.match(around.body, /<iframe class="preview preview-desktop"/)
  assert.match(String(around.headers['content-security-policy']), /frame-src 'self'/)
  const { body, headers } = await items.page(writer, edition, '/xem-truoc/trang')
  for (const text of ['Bản xem trước', 'Câu của bản đầu.', 'portal.css', 'name="robots" content="noindex']) {
    assert.ok(body.includes(text), text)
  }
  const policy = String(headers['content-security-policy'])
  assert.match(policy, /frame-ancestors 'self'/)
  assert.match(policy, /form-action 'none'/)
  assert.equal(headers['referrer-policy'], 'no-referrer')
  assert.match(String(headers['x-robots-tag']), /noindex/)
  assert.doesNotMatch(body, /<a [^>]*href="\/(?!\/)[^"]*"/, 'its links lead to the site, not into the desk')
})

test('a person previews what they have not saved, and nobody else sees that', async () => {
  const edition = await draft('Xem trước phần chưa lưu')
  const based = await items.fieldsIn(writer, edition)
  await desk.post(writer, items.at(edition, '/luu-tam'), { ...based, ...items.text('Xem', 'Câu chưa lưu.') })
  assert.match((await items.page(writer, edition, '/xem-truoc/trang')).body, /Câu chưa lưu\./)
  assert.doesNotMatch((await items.page(head, edition, '/xem-truoc/trang')).body, /Câu chưa lưu\./)
})

test('a link opens without an account, shows the text it was made of, and nothing written later', async () => {
  const edition = await draft('Liên kết cho người góp ý')
  const path = await linkTo(edition)
  const { status: code, body, headers } = await desk.get(null, path)
  assert.equal(code, 200)
  assert.match(body, /Câu của bản đầu\./)
  assert.equal(headers['referrer-policy'], 'no-referrer')
  await items.write(writer, edition, items.text('Liên kết', 'Câu viết sau.'))
  assert.doesNotMatch((await desk.get(null, path)).body, /Câu viết sau\./)
})

test('pictures of a draft show to its editors and to whoever has the link, and no other file does', async () => {
  const make = buildersOn({ db: database.desk, files: desk.files, apex: 'localhost' })
  const site = { id: desk.siteId('tinh') } as MadeSite
  const drawn = (color: string) =>
    sharp({ create: { width: 600, height: 400, channels: 3, background: color } })
      .jpeg()
      .toBuffer()
  const picture = await make.picture(site, 'dinh-lang.jpg', await drawn('red'), 'Đình làng')
  const other = await make.picture(site, 'khac.jpg', await drawn('blue'), 'Ảnh khác')
  const edition = await draft('Đình làng trong ảnh')
  const fields = { picture: JSON.stringify(picture), 'picture-alt': 'Đình làng' }
  assert.equal(doneIn(await items.write(writer, edition, { ...items.text('Đình làng trong ảnh'), ...fields })), 'luu')
  const shownAt = (html: string) => /<img src="([^"]+dinh-lang[^"]*)"/.exec(html)?.[1] ?? ''
  const inside = shownAt((await items.page(writer, edition, '/xem-truoc/trang')).body)
  assert.match(inside, /^\/tinh\/kho\/tep\/[0-9a-f]{64}\//)
  assert.equal((await desk.get(writer, inside)).status, 200)
  const path = await linkTo(edition)
  const outside = shownAt((await desk.get(null, path)).body)
  assert.ok(outside.startsWith(`${path}/tep/`), outside)
  const { status: code, headers } = await desk.get(null, outside)
  assert.deepEqual([code, String(headers['content-type']).slice(0, 6)], [200, 'image/'])
  assert.equal(await status(`${path}/tep/${other.sha256}/${other.name}`), 404)
  assert.equal(await status(inside), 303, 'the desk itself asks who is there')
})

test('a link is kept as a fingerprint only, and making and revoking it are in the audit', async () => {
  const edition = await draft('Dấu vết của liên kết')
  const secret = (await linkTo(edition)).split('/').at(-1) ?? ''
  const { rows } = await sql<{ text: string }>`
    select (row_to_json(l)::text || coalesce((select string_agg(row_to_json(a)::text, '') from audit.entry as a), '')) as text
    from editions.preview_link as l where edition_id = ${edition}`.execute(database.owner)
  assert.ok(secret.length >= 43)
  assert.ok(!rows[0]?.text.includes(secret))
  const { body } = await items.page(writer, edition, '/xem-truoc')
  const link = /name="link" value="([^"]+)"/.exec(body)?.[1] ?? ''
  assert.equal(doneIn(await desk.post(writer, items.at(edition, '/lien-ket'), { viec: 'thu-hoi', link })), 'thu-hoi')
  const audit = await sql<{ happened: string }>`
    select happened from audit.entry where subject_id = ${edition} and happened like 'preview-link%' order by seq`.execute(
    database.owner,
  )
  assert.deepEqual(
    audit.rows.map(({ happened }) => happened),
    ['preview-link-made', 'preview-link-revoked'],
  )
})

test('wrong, revoked, expired and published links give one and the same answer', async () => {
  const edition = await draft('Liên kết hết hạn')
  const [revoked, expired, published] = [await linkTo(edition), await linkTo(edition), await linkTo(edition, '7')]
  const close = (at: string, which: ReturnType<typeof sql>) =>
    sql`update editions.preview_link set ${which} where secret_hash = sha256(${at.split('/').at(-1)}::bytea)`.execute(
      database.owner,
    )
  await close(revoked, sql`revoked_at = now(), revoked_by = made_by`)
  await close(expired, sql`made_at = now() - interval '3 days', expires_at = now() - interval '1 second'`)
  assert.equal(await status(published), 200)
  await items.write(writer, edition, { ...items.text('Liên kết hết hạn'), buoc: 'submit' })
  for (const deed of ['take-up', 'recommend']) await items.does(await secretary(), edition, deed)
  assert.equal(doneIn(await items.does(head, edition, 'approve-and-publish')), 'approve-and-publish')
  const wrong = await desk.get(null, `/xem-truoc/${'a'.repeat(43)}`)
  assert.equal(wrong.status, 404)
  for (const path of [revoked, expired, published]) {
    const { status: code, body } = await desk.get(null, path)
    assert.deepEqual(
      [code, body.replaceAll(path, '')],
      [404, wrong.body.replaceAll(`/xem-truoc/${'a'.repeat(43)}`, '')],
    )
  }
  const again = await desk.post(writer, items.at(edition, '/lien-ket'), { viec: 'tao', days: '3' })
  assert.equal(again.status, 422, 'what is live has its own address')
})

let third: TestPerson | undefined
const secretary = async () => (third ??= await desk.person('Đỗ Thư Ký', 'board-secretary', 'tinh'))

test('nobody from another site makes, revokes or sees links', async () => {
  const edition = await draft('Liên kết của trang khác')
  await linkTo(edition)
  const form = { viec: 'tao', days: '3' }
  assert.equal((await desk.post(stranger, items.at(edition, '/lien-ket'), form)).status, 404)
  assert.equal((await desk.post(stranger, `/xa-an/muc/${edition}/lien-ket`, form)).status, 404)
  assert.equal((await desk.post(writer, items.at(edition, '/lien-ket'), { viec: 'tao', days: '30' })).status, 422)
})
