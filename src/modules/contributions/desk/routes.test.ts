import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import Fastify from 'fastify'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { newId } from '../../../basics/ids.ts'
import { inTransaction, isDatabaseAway } from '../../../platform/database/index.ts'
import type { Account, Role } from '../../../web/context.ts'
import { createDesk, type Desk } from '../../../web/desk.ts'
import { type ArticleInput, enterArticles } from '../../articles/index.ts'
import { mistakeRoutes } from '../../editions/desk/routes.tsx'
import { withdraw } from '../../editions/index.ts'
import { may } from '../../people/index.ts'
import { createSite, insertContributors, siteBySlug } from '../../sites/index.ts'
import { insertUnits } from '../../units/index.ts'
import { composeContributions, reportJson, whyNotAddsUp } from '../index.ts'
import { contributionRoutes } from './routes.tsx'

const host = 'desk.localhost:8080'
const by = { kind: 'command' } as const
const entered = new Date('2021-07-05T02:00:00Z')
const units = { police: newId(entered), culture: newId(entered), school: newId(entered), ended: newId(entered) }

let database: TestDatabase
let desk: Desk
let provinceId: string
let siteId: string

before(async () => {
  database = await testDatabase()
  provinceId = await siteOf({ slug: 'tinh', kind: 'province', name: 'Tỉnh Minh', parentId: null })
  siteId = await siteOf({ slug: 'xa', kind: 'commune', name: 'Xã An', parentId: provinceId })
  await inTransaction(database.desk, async (tx) => {
    const named = { police: 'Công an', culture: 'Phòng Văn hóa', school: 'Trường A & B', ended: 'Phòng cũ' }
    const inputs = Object.entries(named).map(([key, name]) => ({
      id: units[key as keyof typeof units],
      kind: 'other' as const,
      name,
    }))
    await insertUnits(tx, inputs, entered)
    const list = [
      { unitId: units.police, group: 'board', no: 2 },
      { unitId: units.culture, group: 'board', no: 15 },
      { unitId: units.ended, group: 'board', no: 3, validTo: '2020-12-31' },
      { unitId: units.school, group: 'contributor', no: 1 },
    ] as const
    await insertContributors(tx, siteId, list, entered)
    const articles = [
      article('Tin một', '2021-01-31T16:59:59Z', { unitId: units.police, contributorGroup: 'board' }),
      article('Tin hai', '2021-01-31T17:00:00Z', { unitId: units.police, contributorGroup: 'board' }),
      article('Tin ba', '2021-03-02T00:00:00Z', { unitId: units.school, origin: 'republished', sourceName: 'Báo' }),
      article('Tin tư', '2021-03-03T00:00:00Z', {}),
      article('Ngoài kỳ', '2021-06-30T17:00:00Z', { unitId: units.police, contributorGroup: 'board' }),
      article('Trước kỳ', '2020-12-31T16:59:59Z', { unitId: units.police, contributorGroup: 'board' }),
    ]
    await enterArticles(tx, { siteId, articles, now: entered })
    const elsewhere = article('Tin tỉnh', '2021-02-01T00:00:00Z', { unitId: units.police, contributorGroup: 'board' })
    await enterArticles(tx, { siteId: provinceId, articles: [elsewhere], now: entered })
  })
  desk = await createDesk({
    routes: [...contributionRoutes({ originOf }), ...mistakeRoutes({ originOf })],
    db: database.desk,
    accountOf: async (secret) => people[secret.slice(0, 1)] ?? null,
    siteOf: (slug) => siteBySlug(database.desk, slug),
    may,
    paths: { signIn: () => '/dang-nhap', signOut: '/dang-xuat', navigation: [], siteEntries: [] },
    asset: (name) => `/assets/${name}`,
    isAway: isDatabaseAway,
    log: Fastify().log,
    trustProxy: false,
    origin: 'http://desk.localhost:8080',
  })
})

after(async () => {
  await desk.app.close()
  await database.drop()
})

const originOf = ({ slug }: { slug: string }) => `http://${slug}.localhost:8080`

async function siteOf(input: Parameters<typeof createSite>[1]['input']): Promise<string> {
  const made = await createSite(database.desk, { input, by, now: entered })
  assert.ok('done' in made)
  return made.done.siteId
}

const article = (title: string, publishedAt: string, given: Partial<ArticleInput>): ArticleInput => ({
  language: 'vi',
  genre: 'tin',
  title,
  summary: '',
  content: { body: { type: 'doc', version: 1, content: [] } },
  sectionIds: [],
  origin: 'own',
  works: [],
  publishedAt: new Date(publishedAt),
  oldPaths: [],
  ...given,
})

const person = (role: Role, at: () => string | null): Account => ({
  id: newId(entered),
  personId: newId(entered),
  name: role,
  email: `${role}@tinh.gov.vn`,
  get memberships() {
    return [{ siteId: at(), role }]
  },
})

const people: Record<string, Account> = {
  s: person('board-secretary', () => siteId),
  p: person('board-secretary', () => provinceId),
  c: person('contributor', () => siteId),
  o: person('operator', () => null),
}

const get = (url: string, who = 's') =>
  desk.app.inject({ url, headers: { host, cookie: `__Host-congso=${who.repeat(43)}` } })

const table = '/xa/tin-bai-theo-don-vi?tu=01/2021&den=06/2021'
const asked = async (asOf = new Date()) => {
  const site = await siteBySlug(database.desk, 'xa')
  assert.ok(site)
  return { site, from: '2021-01-01', to: '2021-06-30', asOf }
}

test('the report counts first publications by Vietnamese month, keeps zero rows and adds up', async () => {
  const report = await composeContributions(database.desk, await asked())
  assert.deepEqual(whyNotAddsUp(report), [])
  assert.deepEqual(reportJson(report).groups, [
    {
      group: 'board',
      rows: [
        { no: 2, unit: 'Công an', counts: [1, 1, 0, 0, 0, 0], total: 2 },
        { no: 15, unit: 'Phòng Văn hóa', counts: [0, 0, 0, 0, 0, 0], total: 0 },
      ],
    },
    { group: 'contributor', rows: [{ no: 1, unit: 'Trường A & B', counts: [0, 0, 1, 0, 0, 0], total: 1 }] },
    { group: 'unassigned', rows: [{ no: null, unit: 'Chưa rõ đơn vị', counts: [0, 0, 1, 0, 0, 0], total: 1 }] },
  ])
  assert.deepEqual(report.columnTotals, [1, 1, 2, 0, 0, 0])
  assert.deepEqual(
    report.origins.map(({ origin, total }) => [origin, total]),
    [
      ['own', 3],
      ['republished', 1],
      ['translated', 0],
    ],
  )
})

test('as of a moment before the articles were entered, nothing counts', async () => {
  const before = await composeContributions(database.desk, await asked(new Date(entered.getTime() - 1)))
  assert.equal(before.total, 0)
  assert.equal((await composeContributions(database.desk, await asked(entered))).total, 4)
})

test('each figure on the page opens its articles, and they are as many as it says', async () => {
  const { body } = await get(table)
  const links = [...body.matchAll(/<a href="([^"]*\/bai\?[^"]*)" aria-label="(\d+) tin, bài: [^"]*">(\d+)<\/a>/g)]
  assert.ok(links.length >= 12, `${links.length} links`)
  for (const [, href = '', said, figure] of links) {
    const list = await get(href.replaceAll('&amp;', '&'))
    assert.equal(said, figure)
    assert.match(list.body, new RegExp(`<strong>${figure} tin, bài</strong>`))
    assert.equal([...list.body.matchAll(/<tr>/g)].length - 1, Number(figure), href)
  }
})

test('an article is linked at its public address; a withdrawn one stays counted and is marked', async () => {
  const url = '/xa/tin-bai-theo-don-vi/bai?tu=2021-01&den=2021-06&thang=2021-01'
  assert.match((await get(url)).body, /<a href="http:\/\/xa\.localhost:8080\/tin-tuc\/tin-mot-\d+">Tin một<\/a>/)
  const { rows } = await database.pools.owner.query(
    `select edition_id as id from editions.publication where title = 'Tin một'`,
  )
  const withdrawal = { reason: 'secret-or-private', at: new Date() } as const
  await withdraw(database.desk, { siteId, editionId: rows[0].id, withdrawal, by })
  const { body } = await get(url)
  assert.match(body, /<strong>1 tin, bài<\/strong>/)
  assert.match(body, /Đã gỡ/)
  assert.doesNotMatch(body, /Tin một/)
})

test('the page says what zero means, the counting rule, and what could not be read', async () => {
  const { body } = await get(table)
  assert.match(body, /Cách đếm: mỗi tin, bài tính một lần/)
  assert.match(body, /“Không báo cáo”/)
  assert.match((await get('/xa/tin-bai-theo-don-vi?tu=07/2021&den=01/2021')).body, /Kỳ chưa đúng/)
})

test('as filed, zero months are blank and zero rows last with a total of 0', async () => {
  const { body } = await get(`${table}&cach=da-nop`)
  const row = /<tr>(?:(?!<\/tr>).)*Phòng Văn hóa.*?<\/tr>/s.exec(body)?.[0] ?? ''
  assert.equal([...row.matchAll(/<td class="figures"><\/td>/g)].length, 6)
  assert.match(row, /<strong>0<\/strong>/)
})

test('the workbook opens again with the same figures, sums and frozen head', async () => {
  const answer = await get(`/xa/tin-bai-theo-don-vi/bang-tinh?tu=2021-01&den=2021-06`)
  assert.match(String(answer.headers['content-disposition']), /\.xlsx$/)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(answer.rawPayload as unknown as ArrayBuffer)
  const sheet = workbook.worksheets[0]
  assert.ok(sheet)
  const texts = sheet.getColumn(2).values.map(String)
  const police = sheet.getRow(texts.indexOf('Công an'))
  assert.deepEqual(police.getCell(9).value, { formula: `SUM(C${police.number}:H${police.number})`, result: 2 })
  const total = sheet.getRow(texts.indexOf('Tổng cộng'))
  assert.equal(total.getCell(9).result, 4)
  assert.deepEqual(total.getCell(5).value, { formula: 'SUM(E6:E7,E9:E9,E11:E11)', result: 2 })
  assert.equal(sheet.views[0]?.state, 'frozen')
  assert.equal(sheet.pageSetup.orientation, 'landscape')
  assert.equal(sheet.pageSetup.paperSize, 9)
  assert.match(JSON.stringify(sheet.getSheetValues()), /Cách đếm/)
})

test('the page to print is one whole document', async () => {
  const { body, headers } = await get(`/xa/tin-bai-theo-don-vi/ban-in?tu=2021-01&den=2021-06`)
  assert.match(String(headers['content-disposition']), /^attachment/)
  assert.match(body, /^<!doctype html><html lang="vi">/)
  assert.match(body, /tbody th\[scope=row\]/)
  assert.doesNotMatch(body, /<a |href=|<script/)
})

test('nobody from another site, and no contributor, comes to any page of a site', async () => {
  const paths = [
    table,
    '/xa/tin-bai-theo-don-vi/bai',
    '/xa/tin-bai-theo-don-vi/bang-tinh',
    '/xa/tin-bai-theo-don-vi/ban-in',
    '/xa/bao-sai-sot',
  ]
  for (const path of paths) {
    for (const [who, status] of [
      ['p', 404],
      ['c', 404],
      ['x', 303],
      ['o', 200],
      ['s', 200],
    ] as const) {
      assert.equal((await get(path, who)).statusCode, status, `${path} for ${who}`)
    }
  }
})

test('what readers report reaches the desk, and its link stays on the site', async () => {
  await database.pools.portal.query(
    `insert into editions.mistake_report (site_id, id, path, message, contact) values ($1, $2, '//elsewhere.example/x', 'Sai <b>tên</b>', null)`,
    [siteId, newId(entered)],
  )
  const { body } = await get('/xa/bao-sai-sot')
  assert.match(body, /Sai &lt;b>tên|Sai &lt;b&gt;tên/)
  assert.match(body, /href="http:\/\/xa\.localhost:8080\/elsewhere\.example\/x"/)
})
