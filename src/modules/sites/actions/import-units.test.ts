import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../tests/support/database.ts'
import { newId } from '../../../basics/ids.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import type { LineRecord } from '../../../platform/lines/index.ts'
import { insertUnits } from '../../units/index.ts'
import { contributorsOf } from '../store.ts'
import { createSite } from './create-site.ts'
import { importUnits } from './import-units.ts'

const { desk, owner, drop } = await testDatabase()
after(drop)

const now = new Date('2026-01-10T08:00:00+07:00')
const by = { kind: 'command' as const }
let sites = 0
let province: string | null = null

async function newSite() {
  const governingUnitId = newId(now)
  await inTransaction(desk, (tx) =>
    insertUnits(tx, [{ id: governingUnitId, kind: 'district', name: `Huyện Mẫu ${sites}` }], now),
  )
  const kind = province === null ? 'province' : 'department'
  const input = { slug: `mau-${sites++}`, kind, name: 'Mẫu', parentId: province, governingUnitId } as const
  const made = await createSite(desk, { input, by, now })
  assert.ok('done' in made)
  province ??= made.done.siteId
  return { id: made.done.siteId, governingUnitId }
}

async function* lines(rows: readonly object[]): AsyncGenerator<LineRecord> {
  for (const [i, fields] of rows.entries())
    yield { line: i + 1, end: 0, size: 50, isUtf8: true, read: { fields: { ...fields } } }
}

const imported = (site: { id: string; governingUnitId: string }, rows: readonly object[]) =>
  importUnits(desk, site, { records: lines(rows), now: () => now, by })

const parents = async (siteId: string) => {
  const { rows } = await sql<{ name: string; kind: string; parent: string | null }>`
    select st.name, u.kind, (select p.name from units.state as p where p.unit_id = st.parent_id) as parent
    from sites.contributor as c join units.unit as u on u.id = c.unit_id join units.state as st on st.unit_id = c.unit_id
    where c.site_id = ${siteId} order by c.contributor_group, c.no`.execute(owner)
  return rows
}

test('units come under the governing unit and take their place, with gaps in the numbers kept', async () => {
  const site = await newSite()
  const rows = [
    { unit: 'Công an Mẫu', group: 'board', no: 13, kind: 'police' },
    { unit: 'Thanh tra Mẫu', group: 'board', no: 15, valid_from: '2020-01-01' },
    { unit: 'Đội của Công an', group: 'contributor', no: 1, parent: 'công an mẫu' },
  ]
  assert.deepEqual(await imported(site, rows), { read: 3, created: 3, skipped: 0, rejected: [] })
  const places = await contributorsOf(desk, site.id)
  assert.deepEqual(
    places.map(({ unit, group, no, validFrom, validTo }) => [unit, group, no, validFrom, validTo]),
    [
      ['Công an Mẫu', 'board', 13, null, null],
      ['Thanh tra Mẫu', 'board', 15, '2020-01-01', null],
      ['Đội của Công an', 'contributor', 1, null, null],
    ],
  )
  assert.deepEqual(
    (await parents(site.id)).map(({ kind, parent }) => [kind, parent]),
    [
      ['police', 'Huyện Mẫu 0'],
      ['other', 'Huyện Mẫu 0'],
      ['other', 'Công an Mẫu'],
    ],
  )
})

test('a second run creates nothing, also when a name is written in another way', async () => {
  const site = await newSite()
  await imported(site, [{ unit: 'Phòng Văn hóa – Thông tin', group: 'board', no: 1 }])
  const again = [
    { unit: 'Phòng Văn hóa – Thông tin', group: 'board', no: 1 },
    { unit: 'phòng văn hoá - thông tin', group: 'board', no: 2 },
  ]
  assert.deepEqual(await imported(site, again), { read: 2, created: 0, skipped: 2, rejected: [] })
})

test('a unit that changed its group has a place in each period and stays one unit', async () => {
  const site = await newSite()
  const rows = [
    { unit: 'Đoàn Mẫu', group: 'contributor', valid_to: '2020-12-31' },
    { unit: 'Đoàn Mẫu', group: 'board', valid_from: '2021-01-01' },
    { unit: 'Đoàn Mẫu', group: 'contributor', valid_from: '2022-01-01' },
  ]
  const tally = await imported(site, rows)
  assert.equal(tally.created, 2)
  assert.match(tally.rejected[0]?.problem ?? '', /đã ở nhóm kia trong cùng thời gian/)
  assert.equal(tally.rejected[0]?.line, 3)
  assert.equal(new Set((await contributorsOf(desk, site.id)).map(({ unitId }) => unitId)).size, 1)
})

test('a bad line is named, the others enter, and the batch is on the record', async () => {
  const site = await newSite()
  const tally = await imported(site, [
    { unit: 'A', group: 'board' },
    { group: 'board' },
    { unit: 'C', group: 'board', parent: 'Không có' },
  ])
  assert.equal(tally.created, 1)
  assert.deepEqual(tally.rejected, [
    { line: 2, problem: 'Thiếu tên đơn vị (unit).' },
    { line: 3, problem: 'Không có đơn vị cấp trên tên “Không có” ở trang này hay ở các dòng trước.' },
  ])
  const { rows } =
    await sql`select after from audit.entry where chain_id = ${site.id} and happened = 'units-imported'`.execute(owner)
  assert.deepEqual(rows, [{ after: { units: ['A'] } }])
})

test('the same unit at another site is another unit', async () => {
  const [one, other] = [await newSite(), await newSite()]
  await imported(one, [{ unit: 'Văn phòng', group: 'board' }])
  await imported(other, [{ unit: 'Văn phòng', group: 'board' }])
  const unitOf = async (site: { id: string }) => (await contributorsOf(desk, site.id))[0]?.unitId
  assert.notEqual(await unitOf(one), await unitOf(other))
})
