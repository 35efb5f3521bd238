import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import sharp from 'sharp'
import { testDatabase } from '../../../../tests/support/database.ts'
import { newId } from '../../../basics/ids.ts'
import { inTransaction, isDatabaseAway } from '../../../platform/database/index.ts'
import { diskFiles } from '../../../platform/files/index.ts'
import { filesBeside, type LineRecord, openRecords } from '../../../platform/lines/index.ts'
import { createSite, insertContributors } from '../../sites/index.ts'
import { insertUnits } from '../../units/index.ts'
import { type ArticlesImport, importArticles } from './import-articles.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'congso-archive-'))
const { desk, owner, drop } = await testDatabase()
after(async () => {
  await drop()
  await rm(folder, { recursive: true, force: true })
})

const now = new Date('2026-01-10T08:00:00+07:00')
const by = { kind: 'command' as const }
let sites = 0
let province: string | null = null

/** A site whose contributors are 'Đội Mẫu' (board) and 'Báo Mẫu' (contributor). */
async function newSite() {
  const kind = province === null ? 'province' : 'department'
  const made = await createSite(desk, {
    input: { slug: `mau-${sites++}`, kind, name: 'Mẫu', parentId: province },
    by,
    now,
  })
  assert.ok('done' in made)
  const id = made.done.siteId
  province ??= id
  const units = ['Đội Mẫu', 'Báo Mẫu'].map((name) => ({ id: newId(now), kind: 'other' as const, name }))
  await inTransaction(desk, async (tx) => {
    await insertUnits(tx, units, now)
    const [one, other] = units.map((unit) => unit.id)
    await insertContributors(
      tx,
      id,
      [
        { unitId: one ?? '', group: 'board' },
        { unitId: other ?? '', group: 'contributor' },
      ],
      now,
    )
  })
  return { id, governingUnitId: null }
}

const article = (n: number | string, fields: object = {}) => ({
  external_id: `a-${n}`,
  published_at: '2021-03-04',
  unit: 'Đội Mẫu',
  author: 'Lê Mẫu',
  section: 'Thông báo',
  title: `Bài số ${n}`,
  summary: '',
  body: ['Một đoạn văn.'],
  ...fields,
})

async function* recordsIn(content: string | Buffer, name = 'archive.jsonl'): AsyncGenerator<LineRecord> {
  const file = path.join(folder, name)
  await writeFile(file, content)
  const opened = await openRecords(file)
  if ('done' in opened) yield* opened.done.records
}

const written = (rows: readonly object[]) => recordsIn(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

const imported = (
  site: { id: string; governingUnitId: null },
  records: ArticlesImport['records'],
  more: Partial<ArticlesImport> = {},
) =>
  importArticles(desk, site, {
    records,
    now: () => now,
    by,
    create: false,
    files: diskFiles(path.join(folder, 'files')),
    beside: filesBeside(path.join(folder, 'archive.jsonl')),
    ...more,
  })

type Stored = {
  externalId: string
  title: string
  unitId: string
  group: string
  happenedAt: Date
  content: { body: { content: { type: string }[] } }
}

async function stored(siteId: string): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select i.external_id as "externalId", r.title, e.unit_id as "unitId", e.contributor_group as "group", e.happened_at as "happenedAt", r.content
    from editions.item as i
    join editions.event as e on e.site_id = i.site_id and e.item_id = i.id and e.kind = 'published'
    join editions.revision as r on r.site_id = e.site_id and r.id = e.revision_id
    where i.site_id = ${siteId} order by i.number`.execute(owner)
  return rows
}

const ids = async (siteId: string) => (await stored(siteId)).map(({ externalId }) => externalId)

test('an article enters as published on its old day, for its unit and the group it had, with its redirect', async () => {
  const site = await newSite()
  const { tally } = await imported(
    site,
    written([article(1, { unit: 'báo mẫu', old_url: 'http://cu.example/tin/1.html?x=1' })]),
  )
  assert.deepEqual(tally, { read: 1, created: 1, skipped: 0, rejected: [] })
  const [one] = await stored(site.id)
  assert.equal(one?.group, 'contributor')
  assert.equal(one.happenedAt.toISOString(), '2021-03-03T17:00:00.000Z')
  const { rows } = await sql`select path from editions.redirect where site_id = ${site.id}`.execute(owner)
  assert.deepEqual(rows, [{ path: '/tin/1.html?x=1' }])
})

test('a second import changes nothing, also when the line would be refused today', async () => {
  const site = await newSite()
  await imported(site, written([article(1), article(2)]))
  const again = await imported(
    site,
    written([article(1, { title: 'Khác' }), article(2, { unit: 'Không có' }), article(3)]),
  )
  assert.deepEqual([again.tally.created, again.tally.skipped, again.tally.rejected], [1, 2, []])
  assert.deepEqual(
    (await stored(site.id)).map(({ title }) => title),
    ['Bài số 1', 'Bài số 2', 'Bài số 3'],
  )
})

test('the same id twice in one file enters once', async () => {
  const site = await newSite()
  const { tally } = await imported(site, written([article(1), article(1), article(2)]))
  assert.deepEqual(tally, { read: 3, created: 2, skipped: 1, rejected: [] })
})

test('bad lines are named in Vietnamese with their line, the others enter', async () => {
  const site = await newSite()
  const good = (n: number) => JSON.stringify(article(n))
  const lines = [
    good(1),
    '{"external_id":',
    good(2),
    `{"body":"${'x'.repeat(6_000_000)}"}`,
    JSON.stringify(article(3, { published_at: '2030-01-01' })),
    good(4),
  ]
  const { tally } = await imported(site, recordsIn(lines.join('\n')))
  assert.deepEqual(await ids(site.id), ['a-1', 'a-2', 'a-4'])
  assert.deepEqual(
    tally.rejected.map(({ line, problem }) => `${line} ${problem}`),
    [
      '2 Dòng không phải JSON đúng dạng (thiếu dấu ngoặc, dấu phẩy hay dấu nháy).',
      '4 Dòng dài quá 5 MB nên không đọc.',
      '5 Ngày ở tương lai: ngày đăng (published_at) là “2030-01-01”.',
    ],
  )
})

test('unknown units and sections are refused and named once; with create they are made', async () => {
  const site = await newSite()
  const rows = [
    article(1, { unit: 'Trạm Mới', unit_group: 'contributor' }),
    article(2, { unit: 'trạm mới', unit_group: 'contributor', section: 'Số 7' }),
    article(3, { section: 'Số 7' }),
    article(4, { unit: 'Không rõ nhóm' }),
  ]
  const refused = await imported(site, written(rows))
  assert.equal(refused.tally.created, 0)
  assert.deepEqual([...refused.unknownUnits], ['Trạm Mới', 'trạm mới', 'Không rõ nhóm'])
  assert.deepEqual([...refused.unknownSections], ['Số 7'])

  const made = await imported(site, written(rows), { create: true })
  assert.deepEqual([made.madeUnits, made.madeSections], [['Trạm Mới'], ['Số 7']])
  assert.deepEqual(made.tally.rejected, [
    { line: 4, problem: 'Đơn vị “Không rõ nhóm” chưa có ở trang này; để tạo mới phải ghi nhóm (unit_group).' },
  ])
  const { rows: sections } = await sql`
    select s.slug, s.kind, p.key from sites.section as s join sites.section as p on p.site_id = s.site_id and p.id = s.parent_id
    where s.site_id = ${site.id} and s.name = 'Số 7'`.execute(owner)
  assert.deepEqual(sections, [{ slug: 'so-7-muc', kind: 'news', key: 'news' }])
  const units = new Set((await stored(site.id)).slice(0, 2).map(({ unitId }) => unitId))
  assert.equal(units.size, 1)
})

test('a row the database refuses is refused alone, the rest of its batch enters', async () => {
  const site = await newSite()
  await sql`create function public.refuse() returns trigger language plpgsql as $$ begin
    if new.byline = 'Người bị từ chối' then raise exception 'no' using errcode = 'check_violation', constraint = 'fact_byline'; end if;
    return new; end $$`.execute(owner)
  await sql`create trigger refuse before insert on articles.fact for each row execute function public.refuse()`.execute(
    owner,
  )
  const { tally } = await imported(site, written([article(1), article(2, { byline: 'Người bị từ chối' }), article(3)]))
  await sql`drop trigger refuse on articles.fact`.execute(owner)
  assert.deepEqual(await ids(site.id), ['a-1', 'a-3'])
  assert.deepEqual(tally, {
    read: 3,
    created: 2,
    skipped: 0,
    rejected: [{ line: 2, problem: 'Không ghi được dòng này vào cơ sở dữ liệu (fact_byline).' }],
  })
})

test('HTML is cleaned, plain text is split into paragraphs, nothing left is refused', async () => {
  const site = await newSite()
  const rows = [
    article(1, { body: '<p onclick="x()">Một <b>hai</b></p><script>alert(1)</script>' }),
    article(2, { body: 'Một\n\nHai & ba' }),
    article(3, { body: '<script>alert(1)</script>' }),
  ]
  const { tally, notices } = await imported(site, written(rows))
  assert.deepEqual(
    (await stored(site.id)).map(({ content }) => content.body.content.length),
    [1, 2],
  )
  assert.doesNotMatch(JSON.stringify(await stored(site.id)), /alert|onclick/)
  assert.deepEqual(
    tally.rejected.map(({ line }) => line),
    [3],
  )
  assert.equal(notices.get('markup-left-out'), 1)
})

test('a table has the same columns; a missing one is named on each line, a strange one once', async () => {
  const site = await newSite()
  const head = 'external_id,published_at,unit,section,title,body,authors,ghi_chu\n'
  const csv = `${head}c-1,04/03/2021 08:30,Đội Mẫu,Thông báo,"Tiêu đề, có phẩy","<p>Một</p>","[{""name"":""A""}]",x\n`
  const { tally, strangeColumns } = await imported(site, recordsIn(csv, 'archive.csv'))
  assert.deepEqual(tally, { read: 1, created: 1, skipped: 0, rejected: [] })
  assert.deepEqual([...strangeColumns], ['ghi_chu'])
  const lacking = await imported(site, recordsIn('external_id;unit\nc-2;Đội Mẫu\n', 'lacking.csv'))
  assert.match(lacking.tally.rejected[0]?.problem ?? '', /Thiếu tiêu đề \(title\).*Thiếu chuyên mục.*Thiếu ngày đăng/)
})

test('text in TCVN3 is converted and counted, in UTF-8 or in its own bytes; damaged text is refused by name', async () => {
  const site = await newSite()
  const old = {
    title: 'Héi nghÞ tæng kÕt c«ng t¸c n¨m',
    body: ['§¹i héi §¶ng bé huyÖn thµnh c«ng tèt ®Ñp'],
    unit: 'Đội Mẫu',
  }
  const mixed = await imported(site, written([article(1, old)]))
  assert.match(mixed.tally.rejected[0]?.problem ?? '', /lẫn hai bảng mã/)
  const pure = { ...article(2, old), unit: '§éi MÉu', section: 'Th«ng b¸o', author: 'Lª MÉu' }
  const inUtf8 = await imported(site, written([pure]))
  assert.deepEqual([inUtf8.tally.created, inUtf8.converted], [1, 1])
  const inBytes = await imported(
    site,
    recordsIn(Buffer.from(JSON.stringify({ ...pure, external_id: 'a-3' }), 'latin1')),
  )
  assert.deepEqual([inBytes.tally.created, inBytes.converted], [1, 1])
  assert.deepEqual(
    (await stored(site.id)).map(({ title }) => title),
    Array(2).fill('Hội nghị tổng kết công tác năm'),
  )
  const damaged = await imported(site, written([article(4, { title: 'H\ufffdi nghị' })]))
  assert.match(damaged.tally.rejected[0]?.problem ?? '', /bị hỏng mã/)
})

test('pictures and attachments beside the file come along; what is missing costs only itself', async () => {
  const site = await newSite()
  const png = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#808080' } })
    .png()
    .toBuffer()
  await writeFile(path.join(folder, 'cầu.png'), png)
  await writeFile(path.join(folder, 'hỏng.png'), 'no picture')
  await writeFile(path.join(folder, 'kế hoạch.pdf'), '%PDF-')
  const pictures = [
    { file: 'cầu.png', alt: 'Chiếc cầu', credit: 'Ảnh Mẫu' },
    { file: 'hỏng.png', alt: 'Hỏng' },
    { file: '../ngoài.png', alt: 'Ngoài' },
    { file: 'cầu.png' },
  ]
  const attachments = [{ file: 'kế hoạch.pdf', title: 'Kế hoạch' }, { file: 'x.html' }]
  const { tally, notices } = await imported(site, written([article(1, { pictures, attachments })]))
  assert.equal(tally.created, 1)
  assert.deepEqual(Object.fromEntries(notices), {
    'picture-not-readable': 1,
    'picture-not-found': 1,
    'picture-without-alt': 1,
    'attachment-kind': 1,
  })
  const [one] = await stored(site.id)
  assert.deepEqual(
    one?.content.body.content.map(({ type }) => type),
    ['paragraph', 'attachment'],
  )
  const { rows } =
    await sql`select name, content_type as type from editions.publication_file where site_id = ${site.id} order by name`.execute(
      owner,
    )
  assert.deepEqual(rows, [
    { name: 'cầu.webp', type: 'image/webp' },
    { name: 'kế hoạch.pdf', type: 'application/pdf' },
  ])
})

test('a run that is broken off anywhere goes on where it stopped and ends with the exact set', async () => {
  const site = await newSite()
  const rows = Array.from({ length: 350 }, (_, i) => article(i))
  async function* breaking(at: number): AsyncGenerator<LineRecord> {
    for await (const record of written(rows)) {
      if (record.line > at) throw new Error('killed')
      yield record
    }
  }
  for (const at of [0, 99, 130, 250]) await assert.rejects(imported(site, breaking(at)), /killed/)
  assert.equal((await ids(site.id)).length, 200)
  const stop = new AbortController()
  const stopped = await imported(site, written(rows), {
    signal: stop.signal,
    progress: (tally) => tally.created > 0 && stop.abort(),
  })
  assert.deepEqual([stopped.tally.created, stopped.tally.skipped], [100, 200])
  const last = await imported(site, written(rows))
  assert.deepEqual([last.tally.created, last.tally.skipped], [50, 300])
  assert.deepEqual((await ids(site.id)).toSorted(), rows.map((row) => row.external_id).toSorted())
})

test('a connection lost in a batch rejects no line, and the next run enters it', async () => {
  const site = await newSite()
  const killer = async function* () {
    yield* written([article(1)])
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'congso-desk' and datname = current_database()`.execute(
      owner,
    )
  }
  await imported(site, killer()).catch((error) => assert.ok(isDatabaseAway(error)))
  await imported(site, written([article(1)]))
  assert.deepEqual(await ids(site.id), ['a-1'])
})

test('two imports of the same file at once enter each article and each new section once', async () => {
  const site = await newSite()
  const rows = Array.from({ length: 150 }, (_, i) => article(i, { section: 'Mục lạ' }))
  const one = written(rows)
  const other = recordsIn(rows.map((row) => JSON.stringify(row)).join('\n'), 'other.jsonl')
  const both = await Promise.all([imported(site, one, { create: true }), imported(site, other, { create: true })])
  assert.deepEqual(
    both.flatMap(({ tally }) => tally.rejected),
    [],
  )
  assert.equal((await ids(site.id)).length, 150)
  const { rows: sections } =
    await sql`select 1 from sites.section where site_id = ${site.id} and name = 'Mục lạ'`.execute(owner)
  assert.equal(sections.length, 1)
})

test('whatever the bytes of a file, nothing is thrown and nothing enters', async () => {
  const site = await newSite()
  const soup = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.json().map((text) => Buffer.from(text)),
    fc
      .array(fc.dictionary(fc.constantFrom('external_id', 'title', 'body', 'unit', 'authors'), fc.jsonValue()), {
        maxLength: 5,
      })
      .map((rows) => Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'))),
  )
  await fc.assert(
    fc.asyncProperty(soup, fc.constantFrom('soup.jsonl', 'soup.csv'), async (bytes, name) => {
      const { tally } = await imported(site, recordsIn(bytes, name), { create: true })
      assert.equal(tally.created + tally.skipped, 0)
      assert.equal(tally.rejected.length, tally.read)
    }),
    { numRuns: 150 },
  )
})
