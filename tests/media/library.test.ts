import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { checkText, submit } from '../../src/modules/editions/index.ts'
import { png } from '../support/file-bytes.ts'
import type { TestPerson } from '../support/people-desk.ts'
import { draftWith, type MediaGround, mediaGround, type Picked } from './ground.ts'

let ground: MediaGround
let secretary: TestPerson
let writer: TestPerson
let other: TestPerson

before(async () => {
  ground = await mediaGround()
  secretary = await ground.desk.person('Đỗ Thư Ký', 'board-secretary', 'xa-mot')
  writer = await ground.desk.person('Trần Cộng Tác', 'contributor', 'xa-mot')
  other = await ground.desk.person('Mai Cộng Tác', 'contributor', 'xa-mot')
})
after(() => ground.close())

let shade = 100
const picture = async (name: string, who = writer): Promise<Picked> => {
  shade += 1
  return ground.brought(who, 'xa-mot', name, await png({ colour: `rgb(${shade}, 9, ${shade})` }))
}
const at = ({ id }: Picked) => `/xa-mot/kho/${id}`
const found = async (query: string, who = writer) => {
  const { body } = await ground.desk.get(who, `/xa-mot/kho?${query}`)
  return [...body.matchAll(/class="media-name">([^<]+)</g)].map(([, name]) => name)
}

test('a picture is described or said to be decoration, and what was typed is not lost', async () => {
  const one = await picture('đồng lúa.png')
  const wrong = await ground.desk.post(writer, at(one), { 'loai-mo-ta': 'mo-ta', 'mo-ta': '', 'chu-thich': 'Giữ lại' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /Chưa có mô tả\. Hãy mô tả ảnh/)
  assert.match(wrong.body, /Giữ lại/)
  const form = {
    'loai-mo-ta': 'mo-ta',
    'mo-ta': 'Đồng lúa chín',
    'trong-tam': '25-75',
    'bo-moi': 'Mùa gặt',
    'giay-phep': 'own',
  }
  assert.equal((await ground.desk.post(writer, at(one), form)).location, `${at(one)}?da=luu`)
  const { body } = await ground.desk.get(writer, `${at(one)}?da=luu`)
  assert.match(body, /Đã lưu thông tin tệp/)
  assert.match(body, /value="25-75" checked/)
  const [shown] = (await ground.picked(writer, 'xa-mot', '?tim=dong+lua+chin')).files
  assert.equal(shown?.alt, 'Đồng lúa chín')
})

test('the library is narrowed by words without accents, kind, day, collection and person', async () => {
  await picture('cầu_mới.png', other)
  assert.deepEqual(await found('tim=cau_moi'), ['cầu_mới.webp'])
  assert.deepEqual(await found('tim=100%25'), [])
  assert.deepEqual(await found('loai=video'), [])
  assert.deepEqual(await found('den=2000-01-01'), [])
  const { body } = await ground.desk.get(writer, '/xa-mot/kho')
  const collection = /<option value="([^"]+)"[^>]*>Mùa gặt</.exec(body)?.[1] ?? ''
  assert.deepEqual(await found(`bo=${collection}`), ['đồng lúa.webp'])
  const person = /<option value="([^"]+)"[^>]*>Mai Cộng Tác</.exec(body)?.[1] ?? ''
  assert.deepEqual(await found(`nguoi=${person}`), ['cầu_mới.webp'])
  assert.match((await ground.desk.get(writer, '/xa-mot/kho?kieu=bang')).body, /<caption>Các tệp/)
})

test('what is in use is told with where, and nobody throws it away; the rest can be taken back', async () => {
  const used = await picture('dùng.png')
  const free = await picture('rảnh.png')
  await draftWith(ground, writer, 'xa-mot', used)
  const page = await ground.desk.get(writer, at(used))
  assert.match(page.body, /Mùa gặt ở xã<\/a> <span class="soft">\(Bản đang soạn\)/)
  const refused = await ground.desk.post(writer, `${at(used)}/bo`, {})
  assert.equal(refused.status, 422)
  assert.match(refused.body, /đang được dùng nên không bỏ được/)
  assert.deepEqual(await found('dung=co'), ['dùng.webp'])
  assert.ok(!(await found('dung=chua')).includes('dùng.webp'))

  assert.equal((await ground.desk.post(writer, `${at(free)}/bo`, {})).status, 303)
  assert.ok(!(await found('')).includes('rảnh.webp'))
  assert.deepEqual(await found('bo-di=1'), ['rảnh.webp'])
  assert.deepEqual((await ground.picked(writer, 'xa-mot', '?tim=ranh')).files, [])
  await ground.desk.post(writer, `${at(free)}/lay-lai`, {})
  assert.ok((await found('')).includes('rảnh.webp'))
})

test('a contributor changes what they brought, the board changes all', async () => {
  const own = await picture('của tôi.png')
  assert.equal((await ground.desk.post(other, `${at(own)}/bo`, {})).status, 403)
  assert.equal((await ground.desk.post(other, at(own), { 'loai-mo-ta': 'trang-tri' })).status, 403)
  assert.doesNotMatch((await ground.desk.get(other, at(own))).body, /Lưu thông tin/)
  assert.equal((await ground.desk.post(secretary, at(own), { 'loai-mo-ta': 'trang-tri' })).status, 303)
})

test('many files at once go into a collection or out of the library; what is in use stays and is told', async () => {
  const [a, b] = [await picture('nhiều a.png'), await picture('nhiều b.png')]
  await draftWith(ground, writer, 'xa-mot', b)
  const form = (viec: string, more = {}) =>
    new URLSearchParams([['tep', a.id], ['tep', b.id], ['viec', viec], ...Object.entries<string>(more)])
  assert.equal(
    (await ground.desk.post(secretary, '/xa-mot/kho/nhieu-tep', form('vao-bo', { 'ten-bo': 'Lễ hội' }))).location,
    '/xa-mot/kho?da=vao-bo',
  )
  const out = await ground.desk.post(secretary, '/xa-mot/kho/nhieu-tep', form('bo'))
  assert.equal(out.status, 422)
  assert.match(out.body, /Có tệp đang được dùng/)
  const names = await found('tim=nhieu')
  assert.deepEqual(names, ['nhiều b.webp'])
  const none = await ground.desk.post(secretary, '/xa-mot/kho/nhieu-tep', { viec: 'bo' })
  assert.match(none.body, /Chưa chọn tệp nào/)
})

test('a replacement takes over what was said, and lists what still shows the old file', async () => {
  const old = await picture('cũ.png')
  await ground.desk.post(writer, at(old), { 'loai-mo-ta': 'mo-ta', 'mo-ta': 'Trụ sở xã', 'nguon-anh': 'Ảnh: UBND xã' })
  await draftWith(ground, writer, 'xa-mot', old)
  const files = [{ name: 'mới.png', bytes: await png({ colour: '#0a0b0c' }) }]
  const answer = await ground.desk.upload(writer, `${at(old)}/thay`, { files })
  assert.equal(answer.status, 303, answer.body)
  const { body } = await ground.desk.get(writer, answer.location)
  assert.match(body, /Tệp này thay cho/)
  assert.match(body, /Trụ sở xã/)
  assert.match(body, /Các mục còn dùng tệp cũ/)
  assert.match(body, /Mùa gặt ở xã/)
})

test('an unscanned file stops its item until it is scanned; when the scan finds something it leaves the library', async () => {
  ground.fake.answer = () => null
  const late = await picture('chưa quét.png')
  assert.equal(late.isScanned, false)
  const bad = await picture('xấu.png')
  const { editing, doing } = await draftWith(ground, writer, 'xa-mot', late, 'Đường mới thông xe')
  const sent = await submit(editing, doing, {})
  assert.ok('issues' in sent)
  const seen = await checkText(editing, doing)
  assert.ok('done' in seen)
  assert.ok(seen.done.findings.some(({ check, level }) => check === 'file-unscanned' && level === 'block'))
  const { body } = await ground.desk.get(writer, '/xa-mot/kho')
  assert.match(body, /Có 2 tệp chưa được quét mã độc/)

  await ground.desk.post(secretary, '/xa-mot/kho/quet-lai', {})
  assert.match((await ground.desk.get(writer, '/xa-mot/kho')).body, /Có 2 tệp chưa/)
  // Of a picture the scanner sees what came, not what was made of it.
  ground.fake.answer = (bytes) =>
    bytes.includes(Buffer.from('PNG')) && ground.fake.seen.length % 2 === 0 ? 'stream: Bad FOUND' : 'stream: OK'
  ground.fake.seen.length = 0
  await ground.desk.post(secretary, '/xa-mot/kho/quet-lai', {})
  assert.doesNotMatch((await ground.desk.get(writer, '/xa-mot/kho')).body, /chưa được quét mã độc/)
  assert.deepEqual(await found('bo-di=1&tim=xau'), ['xấu.webp'])
  assert.equal((await ground.picked(writer, 'xa-mot', `?tim=xau`)).files.length, 0)
  const infected = await ground.desk.post(secretary, `${at(bad)}/lay-lai`, {})
  assert.equal(infected.status, 422)
  assert.equal((await ground.desk.get(secretary, bad.url)).status, 404)
  const again = await submit(editing, doing, {})
  assert.ok('done' in again, JSON.stringify(again))
  assert.equal(bad.isScanned, false)
})

test('a picture that speaks of a map is used only when the question of the islands is answered', async () => {
  ground.fake.answer = () => 'stream: OK'
  const map = await picture('Bản đồ du lịch.png')
  assert.equal(map.blocked, 'map-not-answered')
  const { editing, doing } = await draftWith(ground, writer, 'xa-mot', map)
  const checks = async () => {
    const seen = await checkText(editing, doing)
    assert.ok('done' in seen)
    return seen.done.findings.filter(({ level }) => level === 'block').map(({ check }) => check)
  }
  const answer = (said: string) => ground.desk.post(writer, at(map), { 'loai-mo-ta': 'trang-tri', 'ban-do': said })
  assert.deepEqual(await checks(), ['map-not-answered'])
  await answer('islands-missing')
  assert.deepEqual(await checks(), ['map-islands-missing'])
  await answer('islands-shown')
  assert.deepEqual(await checks(), [])
})

test('the picker goes on page by page and narrows by kind', async () => {
  await sql`insert into media.file (site_id, id, sha256, name, content_type, bytes, created_at)
    select ${ground.desk.siteId('xa-mot')}, gen_random_uuid(), lpad(to_hex(n), 64, '0'), 'số ' || n || '.pdf', 'application/pdf', 10,
      '2020-01-01'::timestamptz + n * interval '1 minute' from generate_series(1, 90) as n`.execute(
    ground.database.desk,
  )
  const first = await ground.picked(writer, 'xa-mot', '?loai=tep')
  assert.equal(first.files.length, 40)
  const second = await ground.picked(writer, 'xa-mot', `?loai=tep&sau=${first.next}`)
  const third = await ground.picked(writer, 'xa-mot', `?loai=tep&sau=${second.next}`)
  const all = [...first.files, ...second.files, ...third.files]
  assert.deepEqual([all.length, new Set(all.map(({ id }) => id)).size, third.next], [90, 90, null])
  assert.equal((await ground.picked(writer, 'xa-mot', '?sau=hỏng')).files.length, 40)
})
