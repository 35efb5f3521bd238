// What a new site owes and has, spelled out; how rules of different days judge it; how new law comes in as data.
import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { importRulesCommand, obligationsCommand } from '../../src/main/commands/obligations.ts'
import { seedObligations, type Verdict, verdictsOn } from '../../src/modules/obligations/index.ts'
import { diskFiles } from '../../src/platform/files/index.ts'
import { type Builders, buildersOn, type MadeSite } from '../support/builders.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

let database: TestDatabase
let make: Builders
let commune: MadeSite
let department: MadeSite
let folder: string

before(async () => {
  database = await testDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'congso-duties-'))
  make = buildersOn({ db: database.desk, files: diskFiles(folder), apex: 'localhost' })
  await seedObligations(database.desk)
  const province = await make.site({ slug: 'tinh' })
  commune = await make.site({ slug: 'xa-moi', kind: 'commune', parentId: province.id })
  department = await make.site({ slug: 'so-moi', kind: 'department', parentId: province.id })
})
after(() => database.drop())

/** Long after all that is entered here, so that the day and not the clock of the machine decides. */
const later = new Date('2090-01-01T00:00:00Z')
const on = (site: MadeSite, day = '2026-11-22'): Promise<readonly Verdict[]> =>
  verdictsOn(database.desk, { siteIds: [site.id], day, now: later })
const withState = (verdicts: readonly Verdict[], state: string) =>
  verdicts.flatMap((one) => (one.state === state ? [one.key] : []))
const stateOf = async (site: MadeSite, key: string, day?: string) =>
  (await on(site, day)).find((one) => one.key === key)?.state

test('the rules are entered once, however often the product starts', async () => {
  assert.equal(await seedObligations(database.desk), 0)
})

test('a commune’s site fresh from its template has what the product itself serves, and a link; its sections are empty', async () => {
  const verdicts = await on(commune)
  assert.deepEqual(withState(verdicts, 'met'), ['dvc', 'sitemap', 'search'])
  assert.deepEqual(withState(verdicts, 'stale'), [])
  // Nobody has said until when the name and the certificate hold, or whether the site is measured.
  assert.deepEqual(withState(verdicts, 'unknown'), ['domain', 'certificate', 'measurement'])
  assert.deepEqual(withState(verdicts, 'missing'), [
    ...['intro_territory', 'staff_contacts', 'transaction_info', 'spokesperson'],
    ...[
      'news',
      'steering_docs',
      'leader_calendar',
      'voter_replies',
      'rewards',
      'legal_dissemination',
      'plans',
      'projects',
      'socio_economic',
    ],
    ...['legal_documents', 'consultation', 'qa', 'pakn', 'tthc', 'tthc_stats', 'info_access', 'info_request'],
    ...['privacy', 'accessibility', 'service_quality', 'budget', 'budget_tables'],
    ...Array.from({ length: 14 }, (_, index) => `commune_${String(index + 1).padStart(2, '0')}`),
  ])
})

test('the command answers in the shape other programs rely on', async () => {
  const { exitCode, output } = await obligationsCommand(
    database.desk,
    { site: 'xa-moi', on: '2026-11-22', format: 'json' },
    new Date(),
  )
  const told = output as {
    site: string
    on: string
    law: string
    items: Record<string, unknown>[]
    met: number
    required: number
  }
  assert.equal(exitCode, 0)
  assert.deepEqual(
    [told.site, told.on, told.law, told.met, told.required],
    ['xa-moi', '2026-11-22', 'Nghị định 224/2026/NĐ-CP', 3, 43],
  )
  const dvc = told.items.find(({ key }) => key === 'dvc')
  assert.deepEqual(
    [dvc?.['state'], dvc?.['count'], dvc?.['count_of'], dvc?.['newest'], dvc?.['evidence']],
    ['met', 1, 'links', null, ['https://dichvucong.gov.vn']],
  )
  for (const item of told.items) assert.ok((item['legal_refs'] as string[]).length > 0, `${item['key']} names no law`)
  assert.equal((await obligationsCommand(database.desk, { format: 'json' }, new Date())).exitCode, 2)
  assert.equal((await obligationsCommand(database.desk, { site: 'khong-co', format: 'json' }, new Date())).exitCode, 2)
  assert.equal(
    (await obligationsCommand(database.desk, { site: 'xa-moi', on: '22/11', format: 'json' }, new Date())).exitCode,
    2,
  )
})

test('each day is judged by the law of that day: 14 and 15 August 2022, 30 June and 1 July 2026', async () => {
  const refsOf = async (day: string) => (await on(commune, day)).find(({ key }) => key === 'news')?.legalRefs[0]
  assert.match((await refsOf('2022-08-14')) ?? '', /43\/2011/)
  assert.match((await refsOf('2022-08-15')) ?? '', /42\/2022/)
  assert.match((await refsOf('2026-06-30')) ?? '', /42\/2022/)
  assert.match((await refsOf('2026-07-01')) ?? '', /224\/2026/)
  assert.deepEqual(await on(commune, '2011-09-30'), [])
  // The fourteen blocks begin with their own law.
  assert.equal(await stateOf(commune, 'commune_01', '2023-06-30'), undefined)
  assert.equal(await stateOf(commune, 'commune_01', '2023-07-01'), 'missing')
  assert.equal(await stateOf(department, 'commune_01'), 'not_applicable')
})

test('what is known from memory or from others says so', async () => {
  const verdicts = await on(commune)
  assert.equal(verdicts.find(({ key }) => key === 'budget')?.confidence, 'M-m')
  assert.equal(verdicts.find(({ key }) => key === 'spokesperson')?.confidence, 'S3')
  assert.equal(verdicts.find(({ key }) => key === 'commune_02')?.confidence, 'S1')
})

test('an item meets its duty, grows stale after its days, and its section is the evidence', async () => {
  const published = (day: string) => new Date(`${day}T02:00:00Z`)
  await make.article(commune, { title: 'Tin đầu tiên', publishedAt: published('2026-11-15') })
  const news = (await on(commune)).find(({ key }) => key === 'news')
  assert.deepEqual(
    [news?.state, news?.count, news?.newest, news?.evidence],
    ['met', 1, '2026-11-15', ['/tin-tuc/tin-tuc-su-kien']],
  )
  assert.equal(await stateOf(commune, 'news', '2026-11-14'), 'missing')
  await make.article(department, { title: 'Tin cũ', publishedAt: published('2026-11-14') })
  assert.equal(await stateOf(department, 'news'), 'stale')
  assert.equal(await stateOf(department, 'news', '2026-11-21'), 'met')
})

test('contact data and pages count part by part', async () => {
  await sql`update sites.site set address = 'Thôn Một', phone = '0200 0000', email = 'xa@vi-du.gov.vn' where id = ${commune.id}`.execute(
    database.owner,
  )
  const contact = (await on(commune)).find(({ key }) => key === 'transaction_info')
  assert.deepEqual([contact?.state, contact?.detail.missing], ['missing', ['responsible']])
  await sql`update sites.site set responsible = 'Chủ tịch UBND xã' where id = ${commune.id}`.execute(database.owner)
  assert.equal(await stateOf(commune, 'transaction_info'), 'met')
  for (const slug of ['chuc-nang-nhiem-vu', 'co-cau-to-chuc', 'gioi-thieu-chung']) {
    await make.page(department, { slug, title: `Trang ${slug}`, publishedAt: new Date('2026-11-01T02:00:00Z') })
  }
  const intro = (await on(department)).find(({ key }) => key === 'intro_department')
  assert.deepEqual(
    [intro?.state, intro?.count, intro?.detail.missing],
    ['missing', 3, ['Quá trình hình thành, phát triển']],
  )
})

const rule = {
  ...{
    key: 'news',
    validFrom: '2026-11-01',
    label: 'Tin tức - Sự kiện',
    siteKinds: ['commune'],
    minimum: 5,
    staleDays: 3,
  },
  fulfilment: { by: 'items', sections: ['news'] },
  ...{ legalRefs: ['Nghị định 999/2026/NĐ-CP, Điều 1'], source: 'Tệp thử', confidence: 'S2' },
}
const fileOf = async (name: string, content: unknown) => {
  const file = path.join(folder, name)
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

test('a new rule is data: entered by the command it changes verdicts from its day on, with no deploy', async () => {
  const fresh = {
    ...rule,
    key: 'flood_notice',
    label: 'Thông báo phòng, chống thiên tai',
    minimum: 1,
    staleDays: null,
    fulfilment: { by: 'items', sections: ['notices'] },
  }
  const { exitCode, output } = await importRulesCommand(
    database.desk,
    await fileOf('luat.json', [rule, fresh]),
    new Date('2026-11-22T04:00:00Z'),
  )
  assert.deepEqual([exitCode, output], [0, { read: 2, entered: 2, unchanged: 0, rejected: [] }])
  const verdicts = await on(commune)
  const news = verdicts.find(({ key }) => key === 'news')
  assert.deepEqual([news?.state, news?.legalRefs], ['missing', rule.legalRefs])
  assert.equal(verdicts.find(({ key }) => key === 'flood_notice')?.state, 'missing')
  assert.equal(
    (await on(commune, '2026-10-31')).find(({ key }) => key === 'flood_notice'),
    undefined,
  )
  assert.match((await on(commune, '2026-10-31')).find(({ key }) => key === 'news')?.legalRefs[0] ?? '', /224\/2026/)
  // As known before it was entered, the day is judged as before.
  const asOf = new Date('2026-11-22T03:00:00Z')
  const before = await verdictsOn(database.desk, { siteIds: [commune.id], day: '2026-11-22', asOf, now: later })
  assert.equal(
    before.find(({ key }) => key === 'flood_notice'),
    undefined,
  )
  const again = await importRulesCommand(
    database.desk,
    await fileOf('luat.json', [rule, fresh]),
    new Date('2026-11-22T04:30:00Z'),
  )
  assert.deepEqual(again.output, { read: 2, entered: 0, unchanged: 2, rejected: [] })
})

test('a file with one bad rule enters nothing and tells which field', async () => {
  const bad = [
    { ...rule, key: 'good_one' },
    { ...rule, legalRefs: [] },
    { ...rule, fulfilment: { by: 'magic' } },
    { ...rule, validTo: '2026-01-01' },
  ]
  const { exitCode, messages, output } = await importRulesCommand(
    database.desk,
    await fileOf('hong.json', bad),
    new Date(),
  )
  assert.equal(exitCode, 1)
  assert.deepEqual(
    (output as { rejected: { no: number }[] }).rejected.map(({ no }) => no),
    [2, 3, 4],
  )
  assert.match(messages?.join('\n') ?? '', /Quy định 2, legalRefs/)
  assert.equal(
    (await on(commune)).find(({ key }) => key === 'good_one'),
    undefined,
  )
  assert.equal(
    (await importRulesCommand(database.desk, await fileOf('rac.json', 'không phải'), new Date())).exitCode,
    1,
  )
  assert.equal((await importRulesCommand(database.desk, path.join(folder, 'khong-co.json'), new Date())).exitCode, 2)
})

test('an archived site owes nothing from its last day on, and did before', async () => {
  const old = await make.site({ slug: 'huyen-cu', kind: 'district', parentId: null, archivedSince: '2025-07-01' })
  assert.deepEqual([...new Set((await on(old)).map(({ state }) => state))], ['not_applicable'])
  assert.equal(await stateOf(old, 'news', '2021-06-30'), 'missing')
})
