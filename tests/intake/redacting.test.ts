// Personal data in a signed file: it cannot go out, the copy without them can, and the signed file stays restricted.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { documentAt } from '../../benchmarks/generate/documents/index.ts'
import { checkArrival } from '../../src/modules/intake/index.ts'
import { foundPlaces } from '../../src/modules/intake/rules/redaction.ts'
import { arrivalAt } from '../../src/modules/intake/store/arrivals.ts'
import { pagePicture, readPdf, recognise } from '../../src/platform/pdf/index.ts'
import { closeRecogniser } from '../../src/platform/pdf/ocr/engine.ts'
import { testDatabase } from '../support/database.ts'
import { intakeGround } from './house.ts'

const database = await testDatabase()
const { desk, house, checked } = await intakeGround(database, ['tinh', 'xa-mot'])
const clerk = await desk.person('Văn thư', 'records-clerk', 'xa-mot')

after(async () => {
  await closeRecogniser()
  await database.drop()
})

async function namingPeople() {
  for (let index = 0; index < 400; index++) {
    const one = await documentAt(index, 7)
    const { medium, wrong, personal, scheme, stops } = one.truth
    const isOnly = stops.every((reason) => reason === 'personal-data' || reason === 'allowance-list')
    if (medium === 'born-digital' && wrong === null && personal.length > 0 && scheme === 'state' && isOnly) return one
  }
  throw new Error('none was generated')
}

test('personal data are taken out in the desk, then the copy goes out', async () => {
  const document = await namingPeople()
  const arrival = await checked('xa-mot', 'rieng.pdf', document.bytes)
  const places = foundPlaces(arrival.stops)
  assert.ok(places.length > 0, JSON.stringify(arrival.stops))
  const path = `/xa-mot/van-ban-den/${arrival.id}`
  const publish = (version: number) =>
    desk.post(clerk, `${path}/quyet-dinh`, { viec: 'publish', 'phien-ban': String(version), 'da-xem': '1' })
  assert.equal((await publish(arrival.version)).status, 422)
  assert.ok((await desk.get(clerk, `${path}/che`)).body.includes('name="cho"'))
  const nothing = await desk.post(clerk, `${path}/che`, { 'phien-ban': String(arrival.version), vung: '' })
  assert.equal(nothing.status, 422)
  const vung = places.map(({ page, box }) => [page, box.x, box.y, box.width, box.height].join(' ')).join('\n')
  const redacted = await desk.post(clerk, `${path}/che`, { 'phien-ban': String(arrival.version), vung })
  assert.equal(redacted.status, 303, redacted.body.slice(0, 300))
  const { rows } = await sql<{ version: number; sha256: string }>`
    select version, redacted_sha256 as sha256 from intake.arrival where id = ${arrival.id}`.execute(database.owner)
  assert.match(rows[0]?.sha256 ?? '', /^[0-9a-f]{64}$/)
  assert.notEqual(rows[0]?.sha256, arrival.mainSha256)
  const answer = await publish(rows[0]?.version ?? 0)
  assert.equal(answer.status, 303, answer.body.slice(0, 300))
  const { rows: facts } = await sql<{ visibility: string }>`select visibility from documents.fact`.execute(
    database.owner,
  )
  assert.deepEqual(facts, [{ visibility: 'restricted' }])
})

const citizen = '001190001234'

function writtenWith(write: (sheet: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const sheet = new PDFDocument({ size: [420, 300], margin: 0 })
  const parts: Buffer[] = []
  sheet.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<Buffer>((resolve) => sheet.on('end', () => resolve(Buffer.concat(parts))))
  write(sheet)
  sheet.end()
  return ended
}

/** A page whose letters are a picture. */
async function scanOf(lines: readonly string[]): Promise<Buffer> {
  const plain = await writtenWith((sheet) => {
    for (const [index, text] of lines.entries()) sheet.fontSize(14).text(text, 40, 60 + 40 * index)
  })
  const picture = await sharp(await pagePicture(plain, 1, 1167))
    .png()
    .toBuffer()
  return writtenWith((sheet) => sheet.image(picture, 0, 0, { width: 420 }))
}

test('what a recognition found on a scan is taken out, and a number that stands twice is not overlooked', async (t) => {
  const bytes = await scanOf([`So CCCD ${citizen}`, 'Tam dung cap nuoc', `Ban sao ${citizen}`])
  const known = await recognise(bytes, await readPdf(bytes))
  if (known.problems.includes('ocr-missing')) return t.skip('nothing to recognise with')
  const { id, siteId } = await checked('xa-mot', 'quet.pdf', bytes)
  await checkArrival(house, { siteId, arrivalId: id, recognises: true }, new Date())
  const arrival = await arrivalAt(database.desk, siteId, id)
  const places = foundPlaces(arrival?.stops ?? [])
  assert.equal(places.length, 2, JSON.stringify(known.pages[0]?.lines.map(({ text }) => text)))
  const path = `/xa-mot/van-ban-den/${id}/che`
  const post = (chosen: typeof places) =>
    desk.post(clerk, path, {
      'phien-ban': String(arrival?.version),
      vung: chosen.map(({ page, box }) => [page, box.x, box.y, box.width, box.height].join(' ')).join('\n'),
    })
  assert.equal((await post(places.slice(0, 1))).status, 422)
  assert.equal((await post(places)).status, 303)
  const redacted = (await arrivalAt(database.desk, siteId, id))?.redactedSha256 ?? ''
  const parts: Buffer[] = []
  for await (const part of desk.files.read(redacted)) parts.push(part as Buffer)
  const copy = Buffer.concat(parts)
  const raw = copy.toString('latin1')
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  assert.ok(!raw.includes(hex(citizen)) && raw.includes(hex('cap nuoc')), 'other words stay findable')
  const seen = await recognise(copy, await readPdf(copy))
  const text = seen.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ')
  assert.ok(!/\d{6}/.test(text) && /nuoc/.test(text), text)
})
