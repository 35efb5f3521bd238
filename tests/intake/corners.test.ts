// What goes wrong on the way in: a scanner that is away, malware, files that cannot be opened, scans, archives of strangers.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { documentAt, type Truth } from '../../benchmarks/generate/documents/index.ts'
import { checkArrival } from '../../src/modules/intake/index.ts'
import { arrivalAt } from '../../src/modules/intake/store/arrivals.ts'
import { clamd } from '../../src/platform/malware.ts'
import { zip } from '../../src/platform/zip.ts'
import { eicar, fakeClamd } from '../support/clamd.ts'
import { testDatabase } from '../support/database.ts'
import { plainPdf } from '../support/signing/index.ts'
import { intakeGround } from './house.ts'

const database = await testDatabase()
const scanner = await fakeClamd()
scanner.answer = (bytes) => (bytes.includes(eicar) ? 'stream: Eicar-Signature FOUND' : 'stream: OK')
const { desk, house, bring, checked } = await intakeGround(database, ['tinh', 'xa-mot'], clamd(scanner.url))
const clerk = await desk.person('Văn thư', 'records-clerk', 'xa-mot')
const siteId = desk.siteId('xa-mot')

after(async () => {
  await scanner.close()
  await database.drop()
})

async function firstWhere(holds: (truth: Truth) => boolean) {
  for (let index = 0; index < 400; index++) {
    const one = await documentAt(index, 7)
    if (holds(one.truth)) return one
  }
  throw new Error('none was generated')
}

const jobs = async () => {
  const { rows } = await sql<{ task: string; queue: string | null }>`
    select task_identifier as task, queue_name as queue from graphile_worker.jobs order by id`.execute(database.owner)
  return rows
}

test('malware is set aside, its bytes are for nobody, and it cannot be published', async () => {
  const virus = Buffer.concat([plainPdf([['Kế hoạch']]), eicar])
  const arrival = await checked('xa-mot', 'ma-doc.pdf', virus)
  assert.deepEqual([arrival.state, arrival.reason], ['set-aside', 'infected'])
  const page = await desk.get(clerk, `/xa-mot/van-ban-den/${arrival.id}`)
  assert.match(page.body, /Tệp có mã độc/)
  assert.ok(!page.body.includes('/tep/'))
  assert.equal((await desk.get(clerk, `/xa-mot/van-ban-den/${arrival.id}/tep/${arrival.sha256}/a.pdf`)).status, 404)
  const publish = { viec: 'publish', 'phien-ban': String(arrival.version), 'da-xem': '1' }
  assert.equal((await desk.post(clerk, `/xa-mot/van-ban-den/${arrival.id}/quyet-dinh`, publish)).status, 422)
})

test('malware in an archive is found in its file', async () => {
  const packed = zip(new Map([['thu/a.pdf', Buffer.concat([plainPdf([['Trong tệp nén']]), eicar])]]))
  assert.equal((await checked('xa-mot', 'goi.zip', packed)).reason, 'infected')
})

test('while the scanner is away a file waits, says so, and costs none of its tries; then it goes on', async () => {
  const honest = scanner.answer
  const away = { ...house, scanner: clamd('tcp://127.0.0.1:1', { timeoutMs: 2_000 }) }
  const [taken] = await bring('xa-mot', 'cho-quet.pdf', plainPdf([['Chờ quét']]))
  assert.ok(taken && 'arrivalId' in taken)
  const about = { siteId, arrivalId: taken.arrivalId }
  for (let turn = 0; turn < 6; turn++) await checkArrival(away, about, new Date())
  const waits = await arrivalAt(database.desk, siteId, taken.arrivalId)
  assert.deepEqual([waits?.state, waits?.scan, waits?.tries], ['received', 'unscanned', 0])
  const list = await desk.get(clerk, '/xa-mot/van-ban-den?xem=running')
  assert.match(list.body, /Tệp chưa được quét mã độc/)
  assert.match(list.body, /Máy quét mã độc không trả lời/)
  assert.equal((await desk.get(clerk, `/xa-mot/van-ban-den/${taken.arrivalId}/tep/${taken.sha256}/a.pdf`)).status, 404)
  scanner.answer = honest
  await checkArrival(house, about, new Date())
  assert.equal((await arrivalAt(database.desk, siteId, taken.arrivalId))?.state, 'waiting')
})

test('what cannot be opened is set aside with its reason', async () => {
  const whole = plainPdf([['Quyết định']])
  const locked = Buffer.from(
    whole
      .toString('latin1')
      .replace(
        /trailer\s*<</,
        (found) =>
          `${found} /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /O (${'a'.repeat(32)}) /U (${'b'.repeat(32)}) /P -4 >> /ID [(0123456789abcdef) (0123456789abcdef)]`,
      ),
    'latin1',
  )
  assert.equal((await checked('xa-mot', 'khoa.pdf', locked)).reason, 'file-encrypted')
  const damaged = await checked('xa-mot', 'hong.pdf', Buffer.from('%PDF-1.4\nkhong co gi\n%%EOF'))
  assert.deepEqual([damaged.state, damaged.reason], ['set-aside', 'file-damaged'])
  const page = await desk.get(clerk, '/xa-mot/van-ban-den?xem=aside')
  assert.match(page.body, /Tệp PDF bị khóa bằng mật khẩu/)
  assert.match(page.body, /Tệp PDF bị hỏng hoặc bị cắt/)
})

test('archives that would exhaust us are refused by name', async () => {
  const inside = zip(new Map([['a.pdf', plainPdf([['Sâu']])]]))
  const deep = zip(new Map([['b.zip', zip(new Map([['c.zip', zip(new Map([['d.zip', inside]]))]]))]]))
  assert.deepEqual(problems(await bring('xa-mot', 'long.zip', deep)), ['nested-too-deep'])
  assert.deepEqual(problems(await bring('xa-mot', 'bom.zip', bomb())), ['zip-too-large'])
  assert.deepEqual(problems(await bring('xa-mot', 'cut.zip', inside.subarray(0, 60))), ['not-a-zip'])
})

const problems = (taken: readonly object[]) => taken.flatMap((one) => ('problem' in one ? [one.problem] : []))

/** An archive of one entry that says it is 500 MB. */
function bomb(): Buffer {
  const small = zip(new Map([['a.pdf', Buffer.from('x')]]))
  const at = small.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  small.writeUInt32LE(500 * 1024 * 1024, at + 24)
  return small
}

test('a scan waits for its turn in a queue of its own and holds up nothing that can be read at once', async () => {
  const scan = await firstWhere(({ medium, wrong }) => medium === 'scanned' && wrong === null)
  await sql`delete from graphile_worker._private_jobs`.execute(database.owner)
  const [taken] = await bring('xa-mot', 'quet.pdf', scan.bytes)
  assert.ok(taken && 'arrivalId' in taken)
  const about = { siteId, arrivalId: taken.arrivalId }
  let recognised = 0
  const counting: typeof house = {
    ...house,
    recognise: async (_bytes, text) => {
      recognised += 1
      return { ...text, problems: [...text.problems, 'ocr-missing'] }
    },
  }
  await checkArrival(counting, about, new Date())
  assert.equal(recognised, 0)
  const waits = await arrivalAt(database.desk, siteId, taken.arrivalId)
  assert.deepEqual([waits?.state, waits?.tries, waits?.recognisingSince instanceof Date], ['received', 0, true])
  assert.ok((await jobs()).some(({ task, queue }) => task === 'recognise-arrival' && queue === 'recognise'))
  assert.match((await desk.get(clerk, '/xa-mot/van-ban-den?xem=running')).body, /Bản quét, chờ nhận dạng chữ/)
  await checkArrival(counting, { ...about, recognises: true }, new Date())
  const read = await arrivalAt(database.desk, siteId, taken.arrivalId)
  assert.deepEqual([recognised, read?.state, read?.recognisingSince], [1, 'waiting', null])
  const page = await desk.get(clerk, `/xa-mot/van-ban-den/${taken.arrivalId}`)
  assert.match(page.body, /Máy chưa cài công cụ nhận dạng chữ/, 'a machine without recognition says so')
})

test('what fails again and again is set aside, and the reason is shown', async () => {
  const [taken] = await bring('xa-mot', 'loi.pdf', plainPdf([['Lỗi mãi']]))
  assert.ok(taken && 'arrivalId' in taken)
  const failing: typeof house = { ...house, textOf: () => Promise.reject(new Error('bộ đọc dừng đột ngột')) }
  const about = { siteId, arrivalId: taken.arrivalId }
  for (let turn = 0; turn < 4; turn++) await checkArrival(failing, about, new Date())
  const arrival = await arrivalAt(database.desk, siteId, taken.arrivalId)
  assert.deepEqual([arrival?.state, arrival?.reason], ['set-aside', 'failed-often'])
  assert.match((await desk.get(clerk, '/xa-mot/van-ban-den?xem=aside')).body, /Đọc tệp nhiều lần đều lỗi/)
})
