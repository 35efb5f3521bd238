import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { createSite } from '../../modules/sites/index.ts'
import { createAccountCommand } from './account.ts'
import { type ReportOptions, reportCommand } from './report.ts'

const now = new Date('2021-07-05T02:00:00Z')
const options: ReportOptions = { site: 'tinh', from: '2021-01-01', to: '2021-02-28', format: 'json' }

let database: TestDatabase

before(async () => {
  database = await testDatabase()
  const input = { slug: 'tinh', kind: 'province', name: 'Tỉnh', parentId: null } as const
  await createSite(database.desk, { input, by: { kind: 'command' }, now })
})

after(() => database.drop())

const run = (given: Partial<ReportOptions> = {}, kind = 'contributions') =>
  reportCommand(database.desk, kind, { ...options, ...given }, now)

test('an empty period gives the whole shape with zeros', async () => {
  const { exitCode, output } = await run()
  assert.equal(exitCode, 0)
  assert.deepEqual(output, {
    report: 'contributions',
    site: 'tinh',
    from: '2021-01-01',
    to: '2021-02-28',
    as_of: '2021-07-05T09:00:00+07:00',
    columns: ['2021-01', '2021-02'],
    groups: [
      { group: 'board', rows: [] },
      { group: 'contributor', rows: [] },
    ],
    column_totals: [0, 0],
    total: 0,
    origins: ['own', 'republished', 'translated'].map((origin) => ({ origin, counts: [0, 0], total: 0 })),
  })
})

for (const [what, given, says] of [
  ['an unknown site', { site: 'khong-co' }, /Không có trang nào tên là khong-co/],
  ['a day that is none', { to: '2021-02-30' }, /2021-02-30/],
  ['a period that ends before it begins', { to: '2020-12-31' }, /đứng sau/],
  ['an unknown format', { format: 'pdf' }, /pdf/],
  ['an unknown order', { order: 'random' }, /as-filed/],
  ['a moment that cannot be read', { asOf: 'hôm qua' }, /hôm qua/],
] as const) {
  test(`${what} is wrong use and said in words`, async () => {
    const { exitCode, messages = [] } = await run(given)
    assert.equal(exitCode, 2)
    assert.match(messages.join(' '), says)
  })
}

test('a report nobody knows is wrong use', async () => assert.equal((await run({}, 'royalty')).exitCode, 2))

test('a file is written whole, and a folder that is not there is refused in words', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'congso-report-'))
  try {
    assert.equal((await run({ format: 'xlsx', out: join(folder, 'a.xlsx') })).exitCode, 0)
    assert.equal((await readFile(join(folder, 'a.xlsx'))).subarray(0, 2).toString(), 'PK')
    assert.equal((await run({ format: 'html', out: join(folder, 'no', 'a.html') })).exitCode, 1)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('without a file a workbook or page goes to standard output', async () => {
  assert.match((await run({ format: 'html' })).document?.toString() ?? '', /^<!doctype html>/)
})

test('an account gets a one-time link; an unknown role, site or a taken e-mail is refused', async () => {
  const person = { email: 'thu.ky@tinh.gov.vn', name: 'Thư ký', role: 'board-secretary', site: 'tinh' }
  const create = (given: Partial<typeof person> = {}) =>
    createAccountCommand(database.desk, { ...person, ...given }, { deskOrigin: 'http://desk.localhost:8080', now })
  const { exitCode, output } = await create()
  assert.equal(exitCode, 0)
  assert.match((output as { link: string }).link, /^http:\/\/desk\.localhost:8080\/mat-khau\/[\w-]{43}$/)
  assert.equal((await create({ role: 'king' })).exitCode, 2)
  assert.equal((await create({ site: 'khong-co' })).exitCode, 2)
  assert.deepEqual((await create()).messages, ['Thư điện tử này đã có tài khoản.'])
  const { site: _, ...siteless } = person
  const noSite = await createAccountCommand(
    database.desk,
    { ...siteless, email: 'b@tinh.gov.vn' },
    { deskOrigin: '', now },
  )
  assert.equal(noSite.exitCode, 1)
})
