// Whom signatures are trusted from changes while documents wait; the watched folder holds what cannot be taken; people step in anywhere.
import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { documentAt, generatedTrust } from '../../benchmarks/generate/documents/index.ts'
import { intakeHouse } from '../../src/main/intake-house.ts'
import { pollFolder } from '../../src/modules/intake/actions/poll.ts'
import { followTrust, recheck } from '../../src/modules/intake/actions/recheck.ts'
import { arrivalAt } from '../../src/modules/intake/store/arrivals.ts'
import { lastRecheck } from '../../src/modules/intake/store/rechecks.ts'
import { trustMark } from '../../src/platform/signatures/index.ts'
import { testDatabase } from '../support/database.ts'
import { testAuthority } from '../support/signing/index.ts'
import { intakeGround } from './house.ts'

const database = await testDatabase()
const { desk, house, bring, checked, count } = await intakeGround(database, ['tinh', 'xa-mot'])
const clerk = await desk.person('Văn thư', 'records-clerk', 'xa-mot')
const siteId = desk.siteId('xa-mot')
const dataDir = await mkdtemp(join(tmpdir(), 'congso-trust-'))
const trust = join(dataDir, 'trust')
const own = { ...intakeHouse({ files: desk.files, scanner: null, dataDir }), db: database.worker }
const now = () => new Date()

after(async () => {
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

async function putTrust(): Promise<void> {
  const { anchors = [], crls = [] } = generatedTrust()
  for (const [at, bytes] of anchors.entries()) await writeFile(join(trust, `goc-${at}.cer`), bytes)
  for (const [at, bytes] of crls.entries()) await writeFile(join(trust, `ds-${at}.crl`), bytes)
}

async function firstGood(from: number): Promise<Buffer> {
  for (let index = from; ; index++) {
    const { bytes, truth } = await documentAt(index, 11)
    const isPlain = truth.medium === 'born-digital' && truth.stops.length === 0 && truth.personal.length === 0
    if (isPlain && truth.wrong === null && truth.sealing !== 'none' && truth.scheme === 'state') return bytes
  }
}

test('the folder of trust is another one as soon as a file in it is written anew in its place', async () => {
  await mkdir(trust, { recursive: true })
  const path = join(trust, 'a.cer')
  await writeFile(path, 'a')
  const before = await trustMark(trust)
  const { atime, mtime } = await stat(path)
  await writeFile(path, 'b')
  await utimes(path, atime, mtime)
  assert.notEqual(await trustMark(trust), before)
  await rm(path)
})

test('a root that is added later clears what waits, by itself; facts that a person wrote stay', async () => {
  const bytes = await firstGood(0)
  const [taken] = await bring('xa-mot', 'cho-goc.pdf', bytes)
  assert.ok(taken && 'arrivalId' in taken)
  const { checkArrival } = await import('../../src/modules/intake/index.ts')
  await checkArrival(own, { siteId, arrivalId: taken.arrivalId }, now())
  const stopped = await arrivalAt(database.desk, siteId, taken.arrivalId)
  assert.ok(
    stopped?.stops.some(({ detail }) => detail === 'untrusted-issuer'),
    JSON.stringify(stopped?.stops),
  )
  const subject = 'Trích yếu do văn thư sửa'
  const form = { 'phien-ban': String(stopped?.version), subject }
  assert.equal((await desk.post(clerk, `/xa-mot/van-ban-den/${taken.arrivalId}/thong-tin`, form)).status, 303)
  assert.equal(await followTrust(own, now()), 0, 'the first look changes nothing')
  await putTrust()
  assert.equal(await followTrust(own, now()), 1)
  const asked = await lastRecheck(database.desk, siteId)
  assert.equal(asked?.why, 'trust-changed')
  const done = await recheck(own, { siteId, recheckId: asked?.id ?? '' }, { now })
  assert.deepEqual([done?.looked, done?.arrivalsChanged], [1, 1])
  const cleared = await arrivalAt(database.desk, siteId, taken.arrivalId)
  assert.deepEqual(
    cleared?.stops.filter(({ reason }) => reason === 'signature-invalid'),
    [],
  )
  assert.equal(cleared?.facts.subject?.value, subject)
  assert.equal(await followTrust(own, now()), 0, 'nothing has changed since')
})

test('a person asks for everything; the page says how far it is, and a second wish joins the first', async () => {
  const path = '/xa-mot/nguon-van-ban/chung-thu'
  assert.match((await desk.get(clerk, path)).body, /Chứng thư gốc được tin cậy/)
  for (let turn = 0; turn < 2; turn++) assert.equal((await desk.post(clerk, `${path}/kiem-lai`, {})).status, 303)
  const { rows } = await sql`select 1 from intake.recheck where ended_at is null`.execute(database.owner)
  assert.equal(rows.length, 1)
  assert.match((await desk.get(clerk, path)).body, /Đang kiểm tra lại: 0\/0/)
  const asked = await lastRecheck(database.desk, siteId)
  await recheck(own, { siteId, recheckId: asked?.id ?? '' }, { now })
  assert.match((await desk.get(clerk, path)).body, /Lần gần nhất đã kiểm tra lại 1 chữ ký/)
})

test('a list of revoked certificates that ran out is said where documents wait', async () => {
  const authority = testAuthority('Chứng thực đã quên')
  const old = authority.crl({ from: new Date('2026-01-02'), to: new Date('2026-02-02') })
  await writeFile(join(trust, 'cu.crl'), old)
  const state = await own.trustState(now())
  const stale = state.lists.filter(({ isStale }) => isStale)
  assert.equal(stale.length, 1)
  assert.match(stale[0]?.issuer ?? '', /đã quên/)
  await writeFile(join(trust, 'moi.crl'), authority.crl({ from: new Date('2026-03-02'), to: new Date('2046-02-02') }))
  assert.ok(
    (await own.trustState(now())).lists.every(({ isStale }) => !isStale),
    'a newer one takes its place',
  )
})

test('what cannot be taken from the folder stands on a page with its reason, and is tried again when asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'congso-intake-'))
  const path = join(folder, 'hỏng.zip')
  await writeFile(path, Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(40)]))
  const long = new Date(Date.now() - 60_000)
  await utimes(path, long, long)
  const poll = () => pollFolder(house, { siteId, folder, now: now() })
  assert.equal((await poll()).taken, 0)
  const page = '/xa-mot/nguon-van-ban/chung-thu'
  assert.match((await desk.get(clerk, page)).body, /hỏng\.zip[\s\S]*Tệp nén bị hỏng/)
  assert.match((await desk.get(clerk, '/xa-mot/van-ban-den')).body, /1 tệp trong thư mục theo dõi chưa nhận được/)
  assert.equal((await desk.post(clerk, `${page}/nhan-lai`, { tep: 'hỏng.zip' })).status, 303)
  assert.match((await desk.get(clerk, page)).body, /Không có tệp nào bị bỏ lại/)
  await poll()
  assert.match((await desk.get(clerk, page)).body, /hỏng\.zip/)
})

test('a folder that cannot be read is noted with its reason', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'congso-intake-')), 'tep')
  await writeFile(file, 'x')
  assert.deepEqual(await pollFolder(house, { siteId, folder: file, now: now() }), { looked: 0, taken: 0 })
  assert.match((await desk.get(clerk, '/xa-mot/nguon-van-ban/chung-thu')).body, /Không đọc được thư mục/)
  assert.equal((await readFile(file, 'utf8')).length, 1)
  await chmod(file, 0o600)
})

test('an arrival is refused or returned before the machine has read it; taken back, it is read', async () => {
  const [taken] = await bring('xa-mot', 'gui-nham.pdf', Buffer.from('%PDF-1.4 nhầm\n%%EOF\n'))
  assert.ok(taken && 'arrivalId' in taken)
  const url = `/xa-mot/van-ban-den/${taken.arrivalId}/quyet-dinh`
  const decide = async (viec: string, lyDo = '') => {
    const version = (await arrivalAt(database.desk, siteId, taken.arrivalId))?.version
    return (await desk.post(clerk, url, { viec, 'phien-ban': String(version), 'ly-do': lyDo })).status
  }
  const state = async () => (await arrivalAt(database.desk, siteId, taken.arrivalId))?.state
  assert.equal(await decide('return'), 422)
  assert.equal(await decide('return', 'wrong-file'), 303)
  assert.equal(await state(), 'returned')
  assert.equal(await decide('refuse', 'wrong-file'), 303)
  assert.equal(await state(), 'refused')
  assert.equal(await decide('undo'), 303)
  assert.equal(await state(), 'received')
})

test('a sure document that nobody asked for is not among those to publish at once; several are refused in one go', async () => {
  const before = await count('intake.arrival')
  const sure = await checked('xa-mot', 'khong-ghi.pdf', await firstGood(40))
  assert.equal(await count('intake.arrival'), before + 1)
  await sql`update intake.arrival set routed = routed || '{"asks": "no", "instruction": null}', stops = '[]', is_sure = true
    where id = ${sure.id}`.execute(database.owner)
  const shown = async (view: string) =>
    (await desk.get(clerk, `/xa-mot/van-ban-den?xem=${view}`)).body.includes(sure.id)
  assert.deepEqual([await shown('sure'), await shown('look'), await shown('unasked')], [false, false, true])
  const chosen = { viec: 'khong-dang', chon: `${sure.id} ${sure.version}` }
  assert.equal((await desk.post(clerk, '/xa-mot/van-ban-den/dang-nhieu', chosen)).status, 303)
  const refused = await arrivalAt(database.desk, siteId, sure.id)
  assert.deepEqual([refused?.state, refused?.reason], ['refused', 'not-for-portal'])
})
