// Three tables as real reports filed them come out of the product, equal cell by cell, in the Word file that is read back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askUnits, recordFigures, seedIndicators } from '../../src/modules/figures/index.ts'
import { answerAssessment } from '../../src/modules/reports/actions/assess.ts'
import { paperBytes } from '../../src/modules/reports/actions/files.ts'
import { writtenReport } from '../../src/modules/reports/desk/written.ts'
import type { Report } from '../../src/modules/reports/store/reports.ts'
import { paperProblems } from '../paper/paper-problems.ts'
import { figureTables, openWordFile } from '../paper/word-file.ts'
import { buildersOn } from '../support/builders.ts'
import { testDatabase } from '../support/database.ts'
import { wholeDesk } from '../support/desk.ts'
import { testPerson } from '../support/people-desk.ts'
import { begun, by, done, enterPieces, enterUnits } from './ground.ts'
import { assessed, contributions, monthTotals, siteLines } from './real-figures.ts'

const database = await testDatabase()
const db = database.desk
const desk = await wholeDesk(database, [])
const make = buildersOn({ db, files: desk.files, apex: 'localhost' })
const made = new Date('2021-07-05T02:00:00Z')

async function tablesOf(report: Report): Promise<string[][][]> {
  const { paper } = await writtenReport(db, report)
  const docx = await paperBytes(paper, 'docx', { files: null, template: null, madeAt: made })
  assert.deepEqual(paperProblems(docx), [])
  return figureTables(openWordFile(docx))
}

const blankOf = (count: number): string => (count === 0 ? '' : String(count))

test('units by months: 25 rows in two groups, blank months, zero rows last, 242 both ways', async () => {
  const site = await make.site({ slug: 'huyen', kind: 'commune', name: 'Huyện An Bình' })
  const units = await enterUnits(
    db,
    site,
    contributions.map(({ unit, group, no }) => ({ name: unit, group, no })),
    made,
  )
  const pieces = contributions.flatMap(({ unit, group, months }) =>
    months.flatMap((count, month) =>
      Array.from({ length: count }, (_, no) => ({
        ...{
          title: `Bài ${no + 1} tháng ${month + 1} của ${unit}`,
          unitId: units.get(unit) ?? '',
          contributorGroup: group,
        },
        publishedAt: new Date(Date.UTC(2021, month, 2 + no)),
      })),
    ),
  )
  await enterPieces(db, site, pieces, made)
  const period = { kind: 'half', from: '2021-01-01', to: '2021-06-30' } as const
  const { report } = await begun(db, { site, period, now: made })
  const tables = await tablesOf(await report())
  const table = tables.at(-1) ?? []
  const rowsOf = (group: 'board' | 'contributor') =>
    contributions
      .filter((one) => one.group === group)
      .map(({ no, unit, months, total }) => [String(no), unit, ...months.map(blankOf), String(total)])
  assert.deepEqual(table, [
    ['TT', 'Đơn vị', ...[1, 2, 3, 4, 5, 6].map((month) => `Tháng ${month}`), 'Tổng cộng'],
    ['I/', 'Thành viên Ban Biên tập'],
    ...rowsOf('board'),
    ['II/', 'Cộng tác viên'],
    ...rowsOf('contributor'),
    ['', 'Tổng cộng', ...monthTotals.map(String), '242'],
  ])
})

const dots = (value: number | null): string =>
  value === null ? 'Không báo cáo' : String(value).replace(/\B(?=(\d{3})+$)/g, '.')

/** Each list in the order of its own figures, then of names; whoever did not report stands last. */
function expectedPairs(group: 'department' | 'local'): string[][] {
  const rows = siteLines.filter((one) => one.group === group)
  const by = (of: 'items' | 'dossiers') =>
    rows.toSorted((one, other) => (other[of] ?? -1) - (one[of] ?? -1) || (one.name < other.name ? -1 : 1))
  const [left, right] = [by('items'), by('dossiers')]
  return left.map((one, at) => {
    const other = right[at]
    assert.ok(other)
    return [String(at + 1), one.name, dots(one.items), String(at + 1), other.name, dots(other.dossiers)]
  })
}

test('sites and dossiers: 87.844 and 951, three units "Không báo cáo" and never 0', async () => {
  const entered = new Date('2019-01-02T02:00:00Z')
  const site = await make.site({ slug: 'tinh', kind: 'province', name: 'Tỉnh An Bình' })
  const listed = siteLines.map(({ name, group }) => ({
    ...({ name, group: 'contributor' } as const),
    kind: group === 'local' ? ('district' as const) : ('department' as const),
  }))
  const units = await enterUnits(db, site, listed, entered)
  await database.pools.owner.query(
    'update sites.site set governing_unit_id = $1, name = $2, created_at = $3 where id = $4',
    [...[units.get('Sở số 1'), 'Sở số 1', '2015-01-01', site.id]],
  )
  await database.pools.owner.query("update sites.site set created_at = '2020-01-01' where slug <> 'tinh'")
  await seedIndicators(db, entered)
  const span = { from: '2018-01-01', to: '2018-12-31' } as const
  for (const { name, items, dossiers } of siteLines) {
    if (items === null) continue
    const typed = [
      { indicator: 'portal.articles', text: String(items) },
      { indicator: 'procedures.level-3-4-dossiers', text: String(dossiers) },
    ]
    const of = {
      siteId: site.id,
      unitId: units.get(name) ?? '',
      ...span,
      typed,
      source: 'Báo cáo của đơn vị',
      reason: '',
    }
    done(await recordFigures(db, { ...of, origin: 'typed', by, now: entered }))
  }
  const person = await testPerson(database, { name: 'Thư ký', role: 'board-secretary', siteId: site.id })
  const silent = siteLines.filter(({ items }) => items === null).map(({ name }) => units.get(name) ?? '')
  const account = { kind: 'account', id: person.accountId } as const
  const asking = {
    siteId: site.id,
    governingUnitId: null,
    title: 'Số liệu năm 2018',
    note: '',
    ...span,
    termDays: null,
  }
  const asked = { ...asking, dueOn: '2019-01-08', unitIds: silent, by: account, now: entered }
  done(await askUnits(db, { ...asked, indicators: ['portal.articles', 'procedures.level-3-4-dossiers'] }))

  const period = { kind: 'year', ...span } as const
  const series = { scope: 'network', issuer: 'VĂN PHÒNG', symbol: 'BC-VP' } as const
  const { report } = await begun(db, { site, period, now: new Date('2019-01-14T02:00:00Z'), series })
  const table = (await tablesOf(await report())).at(-1) ?? []
  assert.deepEqual(table, [
    ['TT', 'Trang thông tin', 'Tin, bài mới', 'TT', 'Trang thông tin', 'Hồ sơ trực tuyến'],
    ['I', 'Sở, ban, ngành', 'I', 'Sở, ban, ngành'],
    ...expectedPairs('department'),
    ['II', 'Ủy ban nhân dân cấp xã, cấp huyện', 'II', 'Ủy ban nhân dân cấp xã, cấp huyện'],
    ...expectedPairs('local'),
    ['', 'Tổng cộng', '87.844', '', 'Tổng cộng', '951'],
  ])
  assert.equal(table.flat().filter((cell) => cell === 'Không báo cáo').length, 6)
})

test('the self-assessment: thirteen rows with what the unit says, ticks only where it said so', async () => {
  const site = await make.site({ slug: 'thi-xa', kind: 'commune', name: 'Thị xã An Bình' })
  const now = new Date('2022-04-05T02:00:00Z')
  const period = { kind: 'own', from: '2021-01-01', to: '2022-03-31' } as const
  const { id, report } = await begun(db, { site, period, now, series: { kind: 'self-assessment', symbol: 'BC-UBND' } })
  const before = (await tablesOf(await report())).at(-1) ?? []
  assert.deepEqual(
    before.slice(3).map(([, , yes, no]) => [yes, no]),
    assessed.map(() => ['', '']),
  )
  const answers = assessed.map(([, quantity], at) => ({
    ...{ no: at + 1, tick: true, quantity, note: '' },
    reason: 'Đã có trên trang',
  }))
  done(await answerAssessment(db, { siteId: site.id, id, version: null, by, now, answers }))
  await database.pools.owner.query("update reports.assessment set proposed = true, reason = '' where report_id = $1", [
    id,
  ])
  const table = (await tablesOf(await report())).at(-1) ?? []
  assert.deepEqual(table, [
    ['TT', 'Nội dung', 'Tự đánh giá của đơn vị', 'Ghi chú'],
    ['', '', 'Có', 'Không', 'Số lượng', ''],
    ['', 'Chuyên mục cung cấp thông tin trên trang'],
    ...assessed.map(([label, quantity], at) => [String(at + 1), label, 'x', '', quantity, '']),
  ])
})
