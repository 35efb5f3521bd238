// What senders of packages are told, as files that a connector takes; and recalls of documents that came another way.
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { documentAt } from '../../benchmarks/generate/documents/index.ts'
import { answerSender } from '../../src/modules/intake/actions/answer.ts'
import { recalledBy } from '../../src/modules/intake/actions/recall.ts'
import { reasonText } from '../../src/modules/intake/index.ts'
import { type AnswerCode, answerTo, receiverOf } from '../../src/modules/intake/rules/answers.ts'
import { numberInKey } from '../../src/modules/intake/rules/package-facts.ts'
import { readEdxml } from '../../src/platform/edxml/index.ts'
import { statusMessage } from '../../src/platform/edxml/status-message.ts'
import { testDatabase } from '../support/database.ts'
import { intakeGround } from './house.ts'
import { edxml } from './packages.ts'

const database = await testDatabase()
const { desk, house, checked } = await intakeGround(database, ['tinh', 'xa-mot'])
const clerk = await desk.person('Văn thư', 'records-clerk', 'xa-mot')
const siteId = desk.siteId('xa-mot')
const trust = { anchors: [], at: new Date('2026-11-22T00:00:00Z') }

after(() => database.drop())

test('each step has its answer; a recall and an update are agreed to or refused', () => {
  const told: readonly (readonly [Parameters<typeof answerTo>[0], number, AnswerCode | null])[] = [
    ...([
      ['check', 0, '01'],
      ['queue', 0, '03'],
      ['publish', 0, '06'],
      ['refuse', 0, '02'],
    ] as const),
    ...([
      ['return', 0, '02'],
      ['carry-out', 1, '15'],
      ['refuse', 1, '16'],
      ['publish', 2, '15'],
    ] as const),
    ...([
      ['correct', 0, null],
      ['verify', 0, null],
    ] as const),
  ]
  for (const [deed, business, code] of told) assert.equal(answerTo(deed, business), code, `${deed} ${business}`)
  const to = [
    { id: '1', name: 'UBND xã Ba Tơ' },
    { id: '2', name: 'UBND  XÃ BA ĐỘNG' },
  ]
  assert.equal(receiverOf(to, ['Ubnd xã Ba Động'])?.id, '2')
  assert.equal(receiverOf(to, ['Sở Y tế'])?.id, '1')
})

test('an answer is read back as it was meant, whatever signs stand in it', () => {
  const about = { organId: 'A&<1>', number: '254', notation: 'BC-UBND', issuedOn: '2026-11-20', key: 'k' }
  const description = 'Sai thể thức: <b> & "x" \u0000\uFFFF'
  const at = new Date('2026-11-22T01:02:03Z')
  const text = statusMessage({ from: { id: 'N', name: 'Nơi nhận & <con>' }, about, code: '02', description, at })
  const read = readEdxml(Buffer.from(text), trust)
  assert.ok('done' in read, JSON.stringify(read))
  assert.deepEqual(read.done.status, { code: '02', description: 'Sai thể thức: <b> & "x"' })
  assert.equal(read.done.from.name, 'Nơi nhận & <con>')
  assert.match(text, /2026\/11\/22 08:02:03/)
})

test('a package is answered on arrival and on every decision; the files are whole and come once', async () => {
  const { bytes } = await documentAt(1, 11)
  const whole = edxml({ files: [{ id: 'cid:1', name: 'vb.pdf', bytes }] })
  const arrival = await checked('xa-mot', 'goi.edxml', Buffer.from(whole))
  const decided = {
    viec: 'refuse',
    'phien-ban': String(arrival.version),
    'ly-do': 'not-for-portal',
    'ghi-chu': 'Gửi nhầm',
  }
  assert.equal((await desk.post(clerk, `/xa-mot/van-ban-den/${arrival.id}/quyet-dinh`, decided)).status, 303)
  const { rows } = await sql<{ payload: { code: AnswerCode; reason: string; note: string; at: string } }>`
    select p.payload from graphile_worker._private_jobs as p join graphile_worker._private_tasks as t on t.id = p.task_id
    where t.identifier = 'answer-sender' order by p.id`.execute(database.owner)
  const folder = await mkdtemp(join(tmpdir(), 'congso-outbox-'))
  const outbox = async () => ({ folder, names: ['UBND xã Ba Tơ'], sentence: reasonText })
  for (const { payload } of [...rows, ...rows]) {
    const asked = { siteId, arrivalId: arrival.id, ...payload, at: new Date(payload.at) }
    assert.ok(await answerSender(database.worker, outbox, asked))
  }
  const files = (await readdir(folder)).sort()
  const told = await Promise.all(files.map(async (name) => readEdxml(await readFile(join(folder, name)), trust)))
  const codes = told.map((one) => ('done' in one ? one.done.status : null))
  assert.deepEqual(codes.map((one) => one?.code).sort(), ['01', '02', '03'], JSON.stringify(codes))
  assert.match(codes.find((one) => one?.code === '02')?.description ?? '', /Gửi nhầm|không/i)
  assert.ok(told.every((one) => 'done' in one && one.done.from.id === '000.07.00.H48'))
})

test('a package whose file is broken is set aside, and its sender is told so', async () => {
  const arrival = await checked('xa-mot', 'hong.edxml', Buffer.from(edxml({ number: '301' })))
  assert.equal(arrival.state, 'set-aside')
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from graphile_worker._private_jobs as p
    where p.payload ->> 'arrivalId' = ${arrival.id} and p.payload ->> 'code' = '02'`.execute(database.owner)
  assert.equal(rows[0]?.n, 1)
  const again = await checked('xa-mot', 'hong-2.edxml', Buffer.from(edxml({ number: '301', reason: 'Gửi lại' })))
  assert.notEqual(again.reason, 'package-again')
})

test('a recall names a document that came another way by its number, day and issuer', async () => {
  assert.deepEqual(numberInKey('000.00.15.H48,2026/1/2,1/QĐ-UBND'), {
    numberSymbol: '1/QĐ-UBND',
    issuedOn: '2026-01-02',
  })
  for (const odd of ['', 'a,b', 'a,2026/13/40,1/QĐ', '000,2026/01/02,']) assert.equal(numberInKey(odd), null, odd)
  const wanted: unknown[] = []
  const documents = {
    ...house.documents,
    duplicates: async (_db: unknown, _site: string, asked: unknown) => {
      wanted.push(asked)
      return [
        { editionId: 'e1', title: 'Đang đăng', isLive: true },
        { editionId: 'e2', title: 'Nháp', isLive: false },
      ]
    },
  }
  const about = '000.00.15.H48,2026/11/19,77/QĐ-UBND'
  const arrival = await checked(
    'xa-mot',
    'thu-hoi.edxml',
    Buffer.from(edxml({ business: 1, about, number: '78', files: [] })),
  )
  assert.deepEqual(await recalledBy({ ...house, documents }, arrival), [{ editionId: 'e1', title: 'Đang đăng' }])
  assert.deepEqual(wanted, [
    { numberSymbol: '77/QĐ-UBND', issuedOn: '2026-11-19', issuer: 'Ủy ban nhân dân xã Ba Động' },
  ])
})
