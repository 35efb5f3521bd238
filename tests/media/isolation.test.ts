import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { submit } from '../../src/modules/editions/index.ts'
import { png } from '../support/file-bytes.ts'
import type { TestPerson } from '../support/people-desk.ts'
import { draftWith, type MediaGround, mediaGround, type Picked } from './ground.ts'

let ground: MediaGround
let theirs: Picked
let stranger: TestPerson
let owner: TestPerson

before(async () => {
  ground = await mediaGround({ scans: false })
  owner = await ground.desk.person('Người Tỉnh', 'board-secretary', 'tinh')
  stranger = await ground.desk.person('Người Xã', 'board-secretary', 'xa-mot')
  theirs = await ground.brought(owner, 'tinh', 'mật của tỉnh.png', await png())
})
after(() => ground.close())

test('a file of another site is not seen, picked, named, opened, changed or guessed by its hash', async () => {
  const nowhere = await ground.desk.get(stranger, '/xa-mot/kho/00000000-0000-7000-8000-000000000000')
  for (const url of [
    `/xa-mot/kho/${theirs.id}`,
    `/xa-mot/kho/tep/${theirs.sha256}/a.webp`,
    `/xa-mot/kho/tep/${theirs.sha256}/a-480.webp`,
    `/tinh/kho`,
    `/tinh/kho/${theirs.id}`,
    `/tinh/kho/chon`,
    `/tinh/kho/tep/${theirs.sha256}/a.webp`,
  ]) {
    const answer = await ground.desk.get(stranger, url, { 'if-none-match': '*' })
    assert.equal(answer.status, 404, url)
    assert.doesNotMatch(answer.body, /mật của tỉnh/)
    if (url.startsWith('/xa-mot')) assert.equal(answer.body, nowhere.body, url)
  }
  for (const deed of ['', '/bo', '/lay-lai']) {
    assert.equal(
      (await ground.desk.post(stranger, `/xa-mot/kho/${theirs.id}${deed}`, { 'loai-mo-ta': 'trang-tri' })).status,
      404,
    )
    assert.equal((await ground.desk.post(stranger, `/tinh/kho/${theirs.id}${deed}`, {})).status, 404)
  }
  const replaced = await ground.desk.upload(stranger, `/xa-mot/kho/${theirs.id}/thay`, {
    files: [{ name: 'a.png', bytes: await png() }],
  })
  assert.equal(replaced.status, 404)
  const upload = await ground.desk.upload(stranger, '/tinh/kho', { files: [{ name: 'a.png', bytes: await png() }] })
  assert.equal(upload.status, 404)
  assert.deepEqual((await ground.picked(stranger, 'xa-mot')).files, [])
})

test('many at once leaves files of other sites where they are, and a collection takes none of them in', async () => {
  const form = (viec: string) => ({ tep: theirs.id, viec, 'ten-bo': 'Lấy trộm' })
  await ground.desk.post(stranger, '/xa-mot/kho/nhieu-tep', form('bo'))
  await ground.desk.post(stranger, '/xa-mot/kho/nhieu-tep', form('vao-bo'))
  assert.equal((await ground.picked(owner, 'tinh')).files.length, 1)
  assert.doesNotMatch((await ground.desk.get(stranger, '/xa-mot/kho')).body, /mật của tỉnh/)
})

test('a text cannot show a file of another site by naming its hash', async () => {
  const { editing, doing } = await draftWith(ground, stranger, 'xa-mot', theirs)
  const sent = await submit(editing, doing, {})
  assert.ok('issues' in sent)
  assert.ok(
    sent.issues.some(({ problem }) => problem === 'file-not-here'),
    JSON.stringify(sent.issues),
  )
})

test('the same bytes at two sites are two entries: what one says of them the other does not see', async () => {
  const mine = await ground.brought(stranger, 'xa-mot', 'mật của tỉnh.png', await png())
  assert.equal(mine.sha256, theirs.sha256)
  assert.notEqual(mine.id, theirs.id)
  await ground.desk.post(owner, `/tinh/kho/${theirs.id}`, { 'loai-mo-ta': 'mo-ta', 'mo-ta': 'Chỉ tỉnh biết' })
  assert.equal((await ground.picked(stranger, 'xa-mot')).files[0]?.alt, null)
})

test('who is not signed in, or keeps the accounts, opens nothing; an operator looks and brings nothing', async () => {
  assert.equal((await ground.desk.get(null, '/tinh/kho')).status, 303)
  assert.equal((await ground.desk.get(null, `/tinh/kho/tep/${theirs.sha256}/a.webp`)).status, 303)
  const accountant = await ground.desk.person('Kế Toán', 'accountant', 'tinh')
  assert.equal((await ground.desk.get(accountant, '/tinh/kho/chon')).status, 404)
  const operator = await ground.desk.person('Vận Hành', 'operator', null)
  const page = await ground.desk.get(operator, '/tinh/kho')
  assert.match(page.body, /Chưa cài bộ quét mã độc/)
  assert.doesNotMatch(page.body, /data-media-upload/)
  assert.equal((await ground.desk.get(operator, `/tinh/kho/${theirs.id}`)).status, 404)
  assert.doesNotMatch((await ground.desk.get(owner, '/tinh/kho')).body, /Chưa cài bộ quét/)
})
