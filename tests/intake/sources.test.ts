// Where documents come from: the watched folder, another system with its token, a letter; and what may appear by itself.
import assert from 'node:assert/strict'
import { mkdtemp, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { documentAt } from '../../benchmarks/generate/documents/index.ts'
import { pollFolder } from '../../src/modules/intake/actions/poll.ts'
import { publishAlone } from '../../src/modules/intake/actions/run.ts'
import { checkArrival } from '../../src/modules/intake/index.ts'
import { testDatabase } from '../support/database.ts'
import { multipart } from '../support/multipart.ts'
import { intakeGround } from './house.ts'

const database = await testDatabase()
const { desk, house, bring, count } = await intakeGround(database, ['tinh', 'xa-mot', 'xa-hai'])
const head = await desk.person('Trưởng ban', 'board-head', 'xa-mot')
const clerk = await desk.person('Văn thư', 'records-clerk', 'xa-mot')
const siteId = desk.siteId('xa-mot')
const pdf = (text: string) => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`)

after(() => database.drop())

test('a folder is read once: half-written files wait, the same folder again gives nothing new', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'congso-intake-'))
  const long = new Date(Date.now() - 60_000)
  const put = async (name: string, bytes: Buffer, at = long) => {
    await writeFile(join(folder, name), bytes)
    await utimes(join(folder, name), at, at)
  }
  await put('một.pdf', pdf('1'))
  await put('dang-ghi.pdf', pdf('2'), new Date())
  await put('chua-het.pdf', Buffer.from('%PDF-1.4 half'))
  await put('tam.pdf.part', pdf('3'))
  const poll = () => pollFolder(house, { siteId, folder, now: new Date() })
  assert.equal((await poll()).taken, 1)
  assert.equal((await poll()).taken, 0)
  await put('chua-het.pdf', pdf('half and whole'))
  await put('dang-ghi.pdf', pdf('2'))
  assert.equal((await poll()).taken, 2)
  assert.equal((await poll()).taken, 0)
  assert.equal(await count('intake.arrival'), 3)
})

test('another system sends with its token, shown once and kept as a hash; a stopped one is turned away', async () => {
  const made = await desk.post(head, '/xa-mot/nguon-van-ban', { viec: 'noi', ten: 'Phần mềm văn bản xã' })
  const token = /cs_[\w-]{43}/.exec(made.body)?.[0] ?? ''
  assert.notEqual(token, '')
  assert.ok(!(await desk.get(head, '/xa-mot/nguon-van-ban')).body.includes(token))
  const send = async (bearer: string, name: string, bytes: Buffer) => {
    const { payload, contentType } = multipart({}, [{ field: 'tep', name, bytes }])
    const answer = await desk.app.inject({
      ...{ method: 'POST', url: '/api/van-ban-den', payload },
      headers: { 'content-type': contentType, host: 'desk.localhost', authorization: `Bearer ${bearer}` },
    })
    return { status: answer.statusCode, told: answer.json() as { files?: { new: boolean }[]; problem?: string } }
  }
  const first = await send(token, 'a.pdf', pdf('qua api'))
  assert.deepEqual([first.status, first.told.files?.[0]?.new], [200, true])
  assert.equal((await send(token, 'b.pdf', pdf('qua api'))).told.files?.[0]?.new, false)
  assert.equal((await send(`${token.slice(0, -1)}_`, 'a.pdf', pdf('x'))).status, 401)
  const { rows } = await sql<{ id: string }>`select id from intake.source where kind = 'api'`.execute(database.owner)
  await desk.post(head, '/xa-mot/nguon-van-ban', { viec: 'ngung', nguon: rows[0]?.id ?? '' })
  assert.equal((await send(token, 'c.pdf', pdf('y'))).told.problem, 'token-wrong')
})

test('a letter brings what is attached to it', async () => {
  const letter = [
    ...[
      'From: vanthu@xa.example',
      'Subject: Van ban',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
    ],
    ...['--b', 'Content-Type: text/plain', '', 'Kinh gui', '--b', 'Content-Type: application/pdf; name="vb.pdf"'],
    ...['Content-Disposition: attachment; filename="vb.pdf"', 'Content-Transfer-Encoding: base64', ''],
    ...[pdf('trong thư').toString('base64'), '--b--', ''],
  ].join('\r\n')
  const [taken, ...others] = await bring('xa-mot', 'thu.eml', Buffer.from(letter))
  assert.ok(taken && 'isNew' in taken && taken.isNew && taken.name === 'vb.pdf')
  assert.equal(others.length, 0)
})

test('only the head of the board allows publishing alone; it is recorded, and undone like any other', async () => {
  const document = await firstAllowed()
  const [taken] = await bring('xa-mot', 'tu-dang.pdf', document.bytes)
  assert.ok(taken && 'arrivalId' in taken)
  const { rows } = await sql<{ id: string }>`select id from intake.source where kind = 'command'`.execute(
    database.owner,
  )
  const wish = {
    ...{ viec: 'cho', nguon: rows[0]?.id ?? '', 'loai-vb': document.truth.kind, 'nguoi-ky': document.truth.signer },
    'can-cu': 'Quyết định 12/QĐ-BBT',
  }
  assert.equal((await desk.post(clerk, '/xa-mot/nguon-van-ban/tu-dang', wish)).status, 404)
  assert.equal((await desk.post(head, '/xa-mot/nguon-van-ban/tu-dang', wish)).status, 303)
  const working = { ...house, db: database.worker }
  await checkArrival(working, { siteId, arrivalId: taken.arrivalId }, new Date())
  const { rows: allowed } = await sql<{ id: string }>`select id from intake.permission`.execute(database.owner)
  const permissionId = allowed[0]?.id ?? ''
  const alone = () => publishAlone(working, { siteId, arrivalId: taken.arrivalId, permissionId }, new Date())
  await alone()
  const { rows: now } = await sql<{ state: string; version: number; stops: unknown; permission: string }>`
    select state, version, stops, permission_id as permission from intake.arrival where id = ${taken.arrivalId}`.execute(
    database.owner,
  )
  assert.deepEqual([now[0]?.state, now[0]?.permission], ['published', permissionId], JSON.stringify(now))
  const undone = await desk.post(clerk, `/xa-mot/van-ban-den/${taken.arrivalId}/quyet-dinh`, {
    ...{ viec: 'undo', 'phien-ban': String(now[0]?.version) },
  })
  assert.equal(undone.status, 303)
  assert.equal(await count('editions.withdrawal'), 1)
  await alone()
  assert.equal(await count('editions.publication'), 0, 'what a person took back stays back')
})

async function firstAllowed() {
  for (let index = 0; index < 400; index++) {
    const one = await documentAt(index, 7)
    const { medium, wrong, stops, scheme, sealing, publishInstruction, numberSymbol, personal } = one.truth
    const isGood = medium === 'born-digital' && wrong === null && stops.length === 0 && personal.length === 0
    if (isGood && scheme === 'state' && sealing !== 'none' && publishInstruction && numberSymbol) return one
  }
  throw new Error('none was generated')
}
