// A signed document from its arrival to the citizen, and everything that stops one on the way.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { documentAt, type GeneratedDocument } from '../../benchmarks/generate/documents/index.ts'
import { publishArrival } from '../../src/modules/intake/actions/decide.ts'
import type { OnDatabase } from '../../src/modules/intake/index.ts'
import { zip } from '../../src/platform/zip.ts'
import { testDatabase } from '../support/database.ts'
import { intakeGround } from './house.ts'
import { edxml } from './packages.ts'

const database = await testDatabase()
const { desk, house, bring, checked, count } = await intakeGround(database, ['tinh', 'xa-mot', 'xa-hai'])
const clerk = await desk.person('Văn thư', 'records-clerk', 'xa-mot')

after(() => database.drop())

/** Generated documents that hold, from the beginning of a seed. */
async function generated(wanted: number, holds: (one: GeneratedDocument['truth']) => boolean, seed = 7) {
  const found: GeneratedDocument[] = []
  for (let index = 0; found.length < wanted && index < 400; index++) {
    const one = await documentAt(index, seed)
    if (holds(one.truth)) found.push(one)
  }
  assert.equal(found.length, wanted)
  return found
}

const isPlain = (truth: GeneratedDocument['truth']) =>
  truth.medium === 'born-digital' &&
  truth.wrong === null &&
  truth.stops.length === 0 &&
  truth.scheme === 'state' &&
  truth.sealing !== 'none' &&
  truth.personal.length === 0 &&
  truth.numberSymbol !== null

const [plain, second] = await generated(2, isPlain)
assert.ok(plain && second)

test('a good document is read, judged sure, and one form publishes it', async () => {
  const arrival = await checked('xa-mot', 'a.pdf', plain.bytes)
  assert.equal(arrival.state, 'waiting')
  assert.deepEqual(arrival.stops, [])
  assert.equal(arrival.numberSymbol, plain.truth.numberSymbol)
  const page = await desk.get(clerk, `/xa-mot/van-ban-den/${arrival.id}`)
  assert.equal(page.status, 200)
  assert.ok(page.body.includes('data-key="d"'), 'a key publishes it')
  const answer = await desk.post(clerk, `/xa-mot/van-ban-den/${arrival.id}/quyet-dinh`, {
    ...{ viec: 'publish', 'phien-ban': String(arrival.version) },
  })
  assert.equal(answer.status, 303, answer.body.slice(0, 400))
  assert.match(answer.location, /da=dang/)
  const { rows } = await sql<{ path: string }>`
    select path from editions.publication where site_id = ${desk.siteId('xa-mot')} and type = 'document'`.execute(
    database.owner,
  )
  assert.equal(rows.length, 1)
})

test('what was published is taken back, with its tombstone, and can be published again', async () => {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from intake.arrival where state = 'published'`.execute(database.owner)
  const [one] = rows
  assert.ok(one)
  const decide = (viec: string, version: number) =>
    desk.post(clerk, `/xa-mot/van-ban-den/${one.id}/quyet-dinh`, { viec, 'phien-ban': String(version) })
  assert.equal((await decide('undo', one.version)).status, 303)
  assert.equal(await count('editions.withdrawal'), 1)
  assert.equal((await decide('undo', one.version)).status, 422)
  assert.equal((await decide('refuse', one.version)).status, 422, 'an old page decides nothing')
  const former = await standing()
  assert.deepEqual([former.items, former.live], [1, 0])
  const corrected = await desk.post(clerk, `/xa-mot/van-ban-den/${one.id}/thong-tin`, {
    ...{ 'phien-ban': String(one.version + 1), subject: 'Trích yếu đã sửa' },
  })
  assert.equal(corrected.status, 303, corrected.body.slice(0, 300))
  const again = await decide('publish', one.version + 2)
  assert.match(again.location, /da=dang/, again.body.slice(0, 300))
  const now = await standing()
  assert.deepEqual(
    { ...now, title: '' },
    { ...former, live: 1, path: former.path, title: '' },
    'one item, at its address',
  )
  assert.match(now.title ?? '', /Trích yếu đã sửa/)
  assert.equal(await count('editions.withdrawal'), 0)
})

/** The one document of the commune, and whether and where it stands. */
async function standing() {
  const { rows } = await sql<{ items: number; live: number; path: string | null; title: string | null }>`
    select (select count(*)::int from editions.item where type = 'document') as items, (select count(*)::int from editions.publication) as live,
      coalesce((select path from editions.publication limit 1), (select path from editions.withdrawal limit 1)) as path,
      (select title from editions.publication limit 1) as title`.execute(database.owner)
  assert.ok(rows[0])
  return rows[0]
}

test('what a person took down at the desk, or its issuer recalled, does not come back from here', async () => {
  const { rows } = await sql<{ id: string; version: number; editionId: string }>`
    select id, version, edition_id as "editionId" from intake.arrival where state = 'published'`.execute(database.owner)
  const [one] = rows
  assert.ok(one)
  const about = {
    siteId: desk.siteId('xa-mot'),
    editionId: one.editionId,
    by: { kind: 'command' } as const,
    now: new Date(),
  }
  assert.ok('done' in (await house.documents.withdraw(database.desk, { ...about, reason: 'recalled' })))
  const decide = (viec: string, version: number) =>
    desk.post(clerk, `/xa-mot/van-ban-den/${one.id}/quyet-dinh`, { viec, 'phien-ban': String(version), 'da-xem': '1' })
  assert.equal((await decide('undo', one.version)).status, 303)
  const refused = await decide('publish', one.version + 1)
  assert.equal(refused.status, 422)
  assert.match(refused.body, /không đăng lại từ đây/)
  assert.equal((await standing()).live, 0)
})

test('a run cut off between publishing and noting it makes no second item, whichever way it goes on', async () => {
  const [cut] = await generated(1, isPlain, 23)
  const arrival = await checked('xa-hai', 'cut.pdf', cut?.bytes ?? Buffer.alloc(0))
  const siteId = desk.siteId('xa-hai')
  const clerkThere = await desk.person('Văn thư hai', 'records-clerk', 'xa-hai')
  const cutOff: OnDatabase = {
    ...house,
    documents: {
      ...house.documents,
      publish: async (db, document) => {
        const published = await house.documents.publish(db, document)
        assert.ok('done' in published && published.done.isLive, JSON.stringify(published))
        throw new Error('the power is gone')
      },
    },
  }
  const account = { id: clerkThere.accountId, personId: clerkThere.personId, name: 'Văn thư hai' }
  const asked = { siteId, id: arrival.id, version: arrival.version, by: { kind: 'account', id: account.id } as const }
  await assert.rejects(publishArrival(cutOff, { ...asked, now: new Date(), hasAnswered: false, who: account }), /power/)
  const items = async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from editions.item where site_id = ${siteId} and type = 'document'`.execute(
      database.owner,
    )
    return rows[0]?.n
  }
  assert.equal(await items(), 1)
  const answer = await desk.post(clerkThere, `/xa-hai/van-ban-den/${arrival.id}/quyet-dinh`, {
    ...{ viec: 'publish', 'phien-ban': String(arrival.version) },
  })
  assert.match(answer.location, /da=dang/, answer.body.slice(0, 300))
  assert.equal(await items(), 1)
})

test('the same bytes again are no new arrival, by whatever way they come', async () => {
  const before = await count('intake.arrival')
  const [again] = await bring('xa-mot', 'other-name.pdf', plain.bytes)
  assert.ok(again && 'isNew' in again && !again.isNew)
  const packed = zip(
    new Map([
      ['thu-muc/a.pdf', plain.bytes],
      ['__MACOSX/._a.pdf', Buffer.from('x')],
    ]),
  )
  const [inside, ...others] = await bring('xa-mot', 'nhieu.zip', packed)
  assert.ok(inside && 'isNew' in inside && !inside.isNew && others.length === 0)
  assert.equal(await count('intake.arrival'), before)
  assert.equal(await count('intake.delivery'), before + 2)
})

test('every file with a bad signature is stopped with its reason and cannot be published', async () => {
  const bad = await generated(6, ({ wrong, medium }) => wrong !== null && medium === 'born-digital')
  for (const { bytes, truth } of bad) {
    const arrival = await checked('xa-mot', `${truth.wrong}.pdf`, bytes)
    assert.ok(
      arrival.stops.some(({ reason }) => reason.startsWith('signature-')),
      `${truth.wrong}: ${JSON.stringify(arrival.stops)}`,
    )
    const answer = await desk.post(clerk, `/xa-mot/van-ban-den/${arrival.id}/quyet-dinh`, {
      ...{ viec: 'publish', 'phien-ban': String(arrival.version), 'da-xem': '1' },
    })
    assert.equal(answer.status, 422, String(truth.wrong))
  }
})

test('what is no document is set aside with its reason, and is tried again on demand', async () => {
  const arrival = await checked('xa-mot', 'ghi-chu.txt', Buffer.from('chỉ là chữ'))
  assert.deepEqual([arrival.state, arrival.reason], ['set-aside', 'not-a-document'])
  const retried = await desk.post(clerk, `/xa-mot/van-ban-den/${arrival.id}/quyet-dinh`, {
    ...{ viec: 'retry', 'phien-ban': String(arrival.version) },
  })
  assert.equal(retried.status, 303)
  const entities = await checked('xa-mot', 'x.edxml', Buffer.from(edxml().replace('<edXML ', '<!DOCTYPE a><edXML ')))
  assert.deepEqual([entities.state, entities.reason], ['set-aside', 'package-entities-refused'])
})

test('a package brings its facts; sent again it is no second document; a recall takes the first down', async () => {
  const files = [{ id: 'cid:1', name: 'vb.pdf', bytes: second.bytes }]
  const wish = { files, number: '77', notation: 'TB-UBND', subject: second.truth.subject }
  const arrival = await checked('xa-mot', 'goi.edxml', Buffer.from(edxml(wish)))
  assert.equal(arrival.state, 'waiting')
  assert.ok(arrival.mainSha256)
  const again = await checked('xa-mot', 'goi-2.edxml', Buffer.from(edxml({ ...wish, reason: 'Gửi lại' })))
  assert.deepEqual([again.state, again.reason], ['set-aside', 'package-again'])
  const publish = { viec: 'publish', 'phien-ban': String(arrival.version), 'da-xem': '1' }
  const answer = await desk.post(clerk, `/xa-mot/van-ban-den/${arrival.id}/quyet-dinh`, publish)
  assert.match(answer.location, /da=(dang|chuyen)/, answer.body.slice(0, 300))
  const recall = await checked(
    'xa-mot',
    'thu-hoi.edxml',
    Buffer.from(
      edxml({ business: 1, about: '000.00.15.H48,2026/11/20,77/TB-UBND', reason: 'Sai thể thức', files: [] }),
    ),
  )
  assert.deepEqual([recall.state, recall.business], ['waiting', 1])
  const carried = await desk.post(clerk, `/xa-mot/van-ban-den/${recall.id}/quyet-dinh`, {
    ...{ viec: 'carry-out', 'phien-ban': String(recall.version) },
  })
  assert.match(carried.location, /da=thu/)
})

test('what is marked internal by its package never goes out', async () => {
  const [third] = await generated(1, isPlain, 11)
  const files = [{ id: 'cid:1', name: 'vb.pdf', bytes: third?.bytes ?? Buffer.alloc(0) }]
  const arrival = await checked(
    'xa-mot',
    'noi-bo.edxml',
    Buffer.from(edxml({ files, number: '5', sphere: 'LƯU HÀNH NỘI BỘ' })),
  )
  assert.equal(arrival.stops[0]?.reason, 'internal')
  const answer = await desk.post(clerk, `/xa-mot/van-ban-den/${arrival.id}/quyet-dinh`, {
    ...{ viec: 'publish', 'phien-ban': String(arrival.version), 'da-xem': '1' },
  })
  assert.equal(answer.status, 422)
  assert.ok(house.scanner === null)
})
