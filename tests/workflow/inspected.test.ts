// An inspection team reads what was published in its period, of its units, with the evidence; never a draft, and every look is told.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import { sectionsOf } from '../../src/modules/sites/index.ts'
import { insertUnits } from '../../src/modules/units/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { buildersOn, type MadeSite } from '../support/builders.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type WholeDesk, wholeDesk } from '../support/desk.ts'
import type { TestPerson } from '../support/people-desk.ts'

let database: TestDatabase
let desk: WholeDesk
let inspector: TestPerson
let head: TestPerson
let unitId: string
let siteId: string
const path = '/tinh/pham-vi-kiem-tra'

before(async () => {
  database = await testDatabase()
  desk = await wholeDesk(database, ['tinh', 'xa-mot'])
  siteId = desk.siteId('tinh')
  inspector = await desk.person('Thanh Tra Viên', 'contributor', 'xa-mot')
  head = await desk.person('Trưởng Ban', 'board-head', 'tinh')
  unitId = newId(new Date())
  const other = newId(new Date())
  await inTransaction(database.desk, (tx) =>
    insertUnits(
      tx,
      [
        { id: unitId, kind: 'other', name: 'Phòng Một' },
        { id: other, kind: 'other', name: 'Phòng Hai' },
      ],
      new Date(),
    ),
  )
  const make = buildersOn({ db: database.desk, files: desk.files, apex: 'localhost' })
  const sections = await sectionsOf(database.desk, siteId)
  const section = (wanted: string) => sections.find(({ key, slug }) => wanted === key || wanted === slug)?.id ?? ''
  const site: MadeSite = {
    id: siteId,
    slug: 'tinh',
    kind: 'province',
    name: 'Tỉnh',
    host: 'x',
    origin: 'http://x',
    sections,
    section,
  }
  const on = (day: string) => new Date(`${day}T03:00:00Z`)
  await make.article(site, { title: 'Tin trong thời kỳ', publishedAt: on('2026-03-01'), unitId })
  await make.article(site, { title: 'Tin ngày cuối', publishedAt: new Date('2026-06-30T16:59:00Z'), unitId })
  await make.article(site, { title: 'Tin sau thời kỳ', publishedAt: new Date('2026-06-30T17:00:00Z'), unitId })
  await make.article(site, { title: 'Tin trước thời kỳ', publishedAt: on('2025-12-31'), unitId })
  await make.article(site, { title: 'Tin đơn vị khác', publishedAt: on('2026-03-02'), unitId: other })
  await make.withdraw(
    site,
    await make.article(site, { title: 'Tin mật', publishedAt: on('2026-03-03'), unitId }),
    'secret-or-private',
  )
  await desk.post(head, '/tinh/muc', { type: 'article', language: 'vi', template: 'tin' })
})

after(() => database.drop())

async function decide(validUntil: string): Promise<void> {
  const id = newId(new Date())
  await sql`insert into people.inspection (id, number, issuer, decided_on, period_from, period_to, valid_from, valid_until, recorded_at)
    values (${id}, '7/QĐ', 'Sở', '2026-01-01', '2026-01-01', '2026-06-30', '2026-01-01', ${validUntil}, now())`.execute(
    database.owner,
  )
  await sql`insert into people.inspection_scope (inspection_id, site_id, unit_id) values (${id}, ${siteId}, ${unitId})`.execute(
    database.owner,
  )
  await sql`insert into people.inspector (inspection_id, person_id) values (${id}, ${inspector.personId})`.execute(
    database.owner,
  )
}

test('without a decision, or after it has ended, the site is not there for them', async () => {
  assert.equal((await desk.get(inspector, path)).status, 404)
  await decide('2026-01-02')
  assert.equal((await desk.get(inspector, path)).status, 404)
})

test('exactly what was published in the period, of the unit of the decision', async () => {
  await decide('2099-01-01')
  const { status, body } = await desk.get(inspector, path)
  assert.equal(status, 200)
  for (const title of ['Tin trong thời kỳ', 'Tin ngày cuối']) assert.ok(body.includes(title), title)
  for (const title of ['Tin sau thời kỳ', 'Tin trước thời kỳ', 'Tin đơn vị khác', 'Tin mật']) {
    assert.ok(!body.includes(title), title)
  }
  assert.ok(body.includes('Tiêu đề không hiển thị theo lý do gỡ'))
  assert.ok(body.includes('Phòng Một') && body.includes('01/01/2026'))
})

test('they open no item at the desk, and every look stands in the list of the inspected', async () => {
  const { rows } = await sql<{ id: string }>`select id from editions.edition where site_id = ${siteId}`.execute(
    database.owner,
  )
  for (const { id } of rows) assert.equal((await desk.get(inspector, `/tinh/muc/${id}`)).status, 404)
  assert.equal((await desk.get(inspector, '/tinh/muc')).status, 404)
  const { body } = await desk.get(head, '/tinh/kiem-tra')
  assert.ok(body.includes(path) && body.includes('Thanh Tra Viên'))
})

test('the board reads and its head chooses the path; the choice stands with its reason', async () => {
  const page = await desk.get(head, '/tinh/quy-trinh')
  assert.ok(page.body.includes('Hai bước') && page.body.includes('Lưu quy trình'))
  const past = await desk.post(head, '/tinh/quy-trinh', { path: 'three', 'valid-from': '2020-01-01' })
  assert.equal(past.status, 422)
  const chosen = await desk.post(head, '/tinh/quy-trinh', {
    path: 'three',
    'valid-from': '2099-01-01',
    'can-cu': '12/QC-BBT',
  })
  assert.equal(chosen.status, 303)
  const after = await desk.get(inspector, '/tinh/quy-trinh')
  assert.ok(after.body.includes('12/QC-BBT') && !after.body.includes('Lưu quy trình'))
})
