import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../tests/support/database.ts'
import { createSite } from '../../modules/sites/index.ts'
import { diskFiles } from '../../platform/files/index.ts'
import { type ImportOptions, runImport } from './import.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'congso-import-'))
const { desk, owner, drop } = await testDatabase()
after(async () => {
  await drop()
  await rm(folder, { recursive: true, force: true })
})

const now = () => new Date('2026-01-10T08:00:00+07:00')
const by = { kind: 'command' as const }
await createSite(desk, { input: { slug: 'tinh', kind: 'province', name: 'Tỉnh Mẫu', parentId: null }, by, now: now() })

async function run(options: Partial<ImportOptions>, signal?: AbortSignal) {
  const said = { out: [] as string[], err: [] as string[] }
  const code = await runImport(
    { kind: 'articles', file: path.join(folder, 'archive.jsonl'), site: 'tinh', create: false, ...options },
    {
      db: desk,
      files: diskFiles(path.join(folder, 'files')),
      now,
      out: (text) => said.out.push(text),
      err: (text) => said.err.push(text),
      ...(signal ? { signal } : {}),
    },
  )
  return { code, result: said.out.length === 0 ? null : JSON.parse(said.out.join('')), err: said.err }
}

async function file(name: string, content: string | Buffer): Promise<string> {
  await writeFile(path.join(folder, name), content)
  return path.join(folder, name)
}

/** Half a year of a district's board as its report filed it: group, number (14 is missing), items in each of six months. */
const ledger: readonly (readonly ['board' | 'contributor', number, ...number[]])[] = [
  ['board', 1, 22, 7, 9, 18, 24, 0],
  ['board', 2, 5, 6, 12, 5, 7, 4],
  ['board', 3, 0, 8, 6, 2, 8, 0],
  ['board', 4, 4, 3, 2, 6, 2, 0],
  ['board', 5, 0, 2, 3, 6, 1, 0],
  ['board', 6, 0, 0, 1, 8, 0, 0],
  ['board', 7, 2, 1, 2, 0, 3, 0],
  ['board', 8, 0, 0, 2, 3, 0, 0],
  ['board', 9, 0, 1, 0, 0, 4, 0],
  ['board', 10, 0, 2, 1, 0, 1, 0],
  ['board', 11, 0, 0, 1, 0, 0, 0],
  ...[12, 13, 15, 16, 17].map((no) => ['board', no, 0, 0, 0, 0, 0, 0] as const),
  ['contributor', 1, 0, 1, 3, 5, 0, 0],
  ['contributor', 2, 0, 2, 3, 1, 3, 0],
  ['contributor', 3, 0, 1, 3, 1, 1, 0],
  ['contributor', 4, 1, 2, 0, 1, 1, 0],
  ['contributor', 5, 0, 1, 2, 1, 0, 1],
  ['contributor', 6, 0, 0, 0, 1, 0, 0],
  ['contributor', 7, 0, 0, 1, 0, 0, 0],
  ['contributor', 8, 0, 0, 1, 0, 0, 0],
  ['contributor', 9, 0, 0, 0, 0, 1, 0],
]

const nameOf = (group: string, no: number) => `Đơn vị ${group === 'board' ? 'Ban' : 'Cộng tác'} số ${no}`

const archive = ledger.flatMap(([group, no, ...months]) =>
  months.flatMap((count, month) =>
    Array.from({ length: count }, (_, i) => ({
      external_id: `${group}-${no}-${month + 1}-${i}`,
      // The last hour of a Vietnamese month is still the month before in UTC, and the first hour of the next is not.
      published_at: i % 2 === 0 ? `2021-0${month + 1}-01T00:30:00+07:00` : `2021-0${month + 1}-28T23:30:00+07:00`,
      unit: nameOf(group, no),
      unit_group: group,
      author: 'Tác giả Mẫu',
      genre: 'tin',
      section: 'Thời sự - Chính trị',
      title: `Tin ${i + 1}`,
      summary: '',
      body: ['Một đoạn.'],
    })),
  ),
)

test('half a year of a district goes in and stands in the ledger cell by cell; a second run creates nothing', async () => {
  const units = ledger.map(([group, no]) => ({ unit: nameOf(group, no), group, no }))
  const unitsFile = await file('units.json', JSON.stringify(units, null, 1))
  assert.deepEqual(await run({ kind: 'units', file: unitsFile }), {
    code: 0,
    result: { read: 25, created: 25, skipped: 0, rejected: [] },
    err: [],
  })
  assert.deepEqual((await run({ kind: 'units', file: unitsFile })).result, {
    read: 25,
    created: 0,
    skipped: 25,
    rejected: [],
  })

  const articlesFile = await file('archive.jsonl', archive.map((row) => `${JSON.stringify(row)}\n`).join(''))
  assert.deepEqual((await run({ file: articlesFile })).result, { read: 242, created: 242, skipped: 0, rejected: [] })
  assert.deepEqual(await run({ file: articlesFile }), {
    code: 0,
    result: { read: 242, created: 0, skipped: 242, rejected: [] },
    err: [],
  })

  const { rows } = await sql<{ group: string; no: number; months: number[] }>`
    select c.contributor_group as "group", c.no, array(
      select (select count(*)::int from editions.event as e where e.kind = 'published' and e.site_id = c.site_id and e.unit_id = c.unit_id
        and e.contributor_group = c.contributor_group and extract(month from e.happened_at at time zone 'Asia/Ho_Chi_Minh') = m)
      from generate_series(1, 6) as m) as months
    from sites.contributor as c order by c.contributor_group, c.no`.execute(owner)
  assert.deepEqual(
    rows.map(({ group, no, months }) => [group, no, ...months]),
    ledger,
  )
})

test('what is used wrongly is told in Vietnamese, with exit 2', async () => {
  const noSite = await run({ site: 'khong-co' })
  assert.deepEqual([noSite.code, noSite.result], [2, null])
  assert.match(noSite.err[0] ?? '', /Không có trang nào tên “khong-co”/)
  const noFile = await run({ file: path.join(folder, 'khong-co.jsonl') })
  assert.deepEqual([noFile.code, noFile.result], [2, null])
  assert.match(noFile.err[0] ?? '', /Không tìm thấy tệp/)
})

test('UTF-16 is refused by name, with exit 1', async () => {
  const wide = await run({ file: await file('wide.jsonl', Buffer.from('\ufeff{"external_id":"1"}\n', 'utf16le')) })
  assert.equal(wide.code, 1)
  assert.match(wide.result.rejected[0].problem, /UTF-16/)
})

test('what is rejected is listed with its line, and unknown names once on the side, with exit 1', async () => {
  const rows = [1, 2].map((n) => ({ ...archive[0], external_id: `x-${n}`, unit: 'Đơn vị lạ', section: 'Mục lạ' }))
  const { code, result, err } = await run({
    file: await file('strange.jsonl', rows.map((row) => JSON.stringify(row)).join('\n')),
  })
  assert.equal(code, 1)
  assert.deepEqual(
    result.rejected.map((one: { line: number }) => one.line),
    [1, 2],
  )
  assert.deepEqual(err, [
    'Đơn vị chưa có ở trang (thêm bằng congso import units, hoặc chạy lại với --create): “Đơn vị lạ”.',
    'Chuyên mục chưa có ở trang (chạy lại với --create để tạo): “Mục lạ”.',
  ])
})

test('an interrupted run says what it did and that it can go on, with exit 1', async () => {
  const rows = Array.from({ length: 150 }, (_, i) => ({ ...archive[0], external_id: `s-${i}` }))
  const long = await file('long.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))
  const stopped = await run({ file: long }, AbortSignal.abort())
  assert.deepEqual([stopped.code, stopped.result.created], [1, 100])
  assert.match(stopped.err.join(), /Chạy lại lệnh này/)
  const again = await run({ file: long })
  assert.deepEqual([again.code, again.result.created, again.result.skipped], [0, 50, 100])
})
