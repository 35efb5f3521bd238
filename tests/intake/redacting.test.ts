// Personal data in a signed file: it cannot go out, the copy without them can, and the signed file stays restricted.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { documentAt } from '../../benchmarks/generate/documents/index.ts'
import { foundPlaces } from '../../src/modules/intake/rules/redaction.ts'
import { testDatabase } from '../support/database.ts'
import { intakeGround } from './house.ts'

const database = await testDatabase()
const { desk, checked } = await intakeGround(database, ['tinh', 'xa-mot'])
const clerk = await desk.person('Văn thư', 'records-clerk', 'xa-mot')

after(() => database.drop())

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
