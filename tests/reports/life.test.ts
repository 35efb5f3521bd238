// The life of a report: taken, checked, out to be signed, issued; frozen from then on, with what changed later listed beside it.
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import { reportSources } from '../../src/main/report-sources.ts'
import { sourceFor } from '../../src/modules/intake/index.ts'
import { answerAssessment } from '../../src/modules/reports/actions/assess.ts'
import { paperBytes } from '../../src/modules/reports/actions/files.ts'
import { arrivedFor, issueByHand, issueFromArrival } from '../../src/modules/reports/actions/issue.ts'
import { checkReport, sendReport, takeAgain, takeBack } from '../../src/modules/reports/actions/move.ts'
import { receiveTemplate } from '../../src/modules/reports/actions/receive-file.ts'
import { sumOf } from '../../src/modules/reports/actions/take-figures.ts'
import { writtenReport } from '../../src/modules/reports/desk/written.ts'
import { takeFigures, whyNotAddsUp, writeReport } from '../../src/modules/reports/index.ts'
import { adjustmentsOf } from '../../src/modules/reports/rules/adjustments.ts'
import { canonical, lineOf } from '../../src/modules/reports/rules/figures.ts'
import { nobody } from '../../src/modules/reports/rules/report.ts'
import { assessmentOf } from '../../src/modules/reports/store/assessment.ts'
import { diskFiles } from '../../src/platform/files/index.ts'
import { wholeTemplate } from '../paper/agency-template.ts'
import { openWordFile, paragraphsOf } from '../paper/word-file.ts'
import { buildersOn } from '../support/builders.ts'
import { testDatabase } from '../support/database.ts'
import { begun, by, done, enterPieces, enterUnits } from './ground.ts'

const database = await testDatabase()
const db = database.desk
const files = diskFiles(mkdtempSync(path.join(tmpdir(), 'congso-reports-')))
const make = buildersOn({ db, files, apex: 'localhost' })
const entered = new Date('2026-07-02T02:00:00Z')
const taken = new Date('2026-07-03T02:00:00Z')
const later = new Date('2026-08-03T02:00:00Z')
const period = { kind: 'half', from: '2026-01-01', to: '2026-06-30' } as const

const site = await make.site({ slug: 'xa', kind: 'commune', name: 'Xã An Bình' })
const units = await enterUnits(
  db,
  site,
  [
    { name: 'Văn phòng', group: 'board', no: 1 },
    { name: 'Công an', group: 'board', no: 2 },
    { name: 'Trường học', group: 'contributor', no: 1 },
  ],
  entered,
)
const piece = (title: string, on: string, unit: string) => ({
  ...{ title, publishedAt: new Date(`${on}T03:00:00Z`), unitId: units.get(unit) ?? '' },
  contributorGroup: 'board' as const,
})
await enterPieces(
  db,
  site,
  [
    piece('Tin một', '2026-01-05', 'Văn phòng'),
    piece('Tin hai', '2026-02-05', 'Văn phòng'),
    piece('Tin ba', '2026-06-30', 'Công an'),
    { ...piece('Bài năm ngoái', '2025-03-05', 'Công an'), genre: 'bai' },
    { ...piece('Tin khai thác', '2026-03-05', 'Công an'), origin: 'republished', sourceName: 'Báo tỉnh' },
  ],
  entered,
)
const { id, report } = await begun(db, { site, period, now: taken })
const on = (now: Date) => ({ siteId: site.id, id, version: null, by, now })

test('a report counts the period and the same days a year before, each unit and origin apart', async () => {
  const { figures } = await report()
  assert.deepEqual(figures.base, { from: '2025-01-01', to: '2025-06-30' })
  const values = [
    'items',
    'items.origin.own',
    'items.origin.republished',
    'items.genre.tin',
    'items.genre.bai',
    'contributors.silent',
  ]
  assert.deepEqual(
    values.map((key) => [key, lineOf(figures, key)?.value, lineOf(figures, key)?.base]),
    [
      ['items', 4, 1],
      ['items.origin.own', 3, 1],
      ['items.origin.republished', 1, 0],
      ['items.genre.tin', 4, 0],
      ['items.genre.bai', 0, 1],
      ['contributors.silent', 1, null],
    ],
  )
  assert.deepEqual(whyNotAddsUp(figures), [])
})

test('what nobody knows is null and said in words, never zero', async () => {
  const { figures } = await report()
  for (const key of ['visits', 'money.payable', 'money.ceiling']) assert.equal(lineOf(figures, key)?.value, null, key)
  const { paper } = await writtenReport(db, await report())
  const said = JSON.stringify(paper.blocks)
  assert.match(said, /Lượt truy cập trong kỳ: chưa có số liệu/)
  assert.match(said, /Kinh phí, nhuận bút: chưa có số liệu/)
})

test('the same instant gives the same figures byte by byte, whatever was recorded since', async () => {
  const asked = { site, scope: 'site' as const, period: { from: period.from, to: period.to }, asOf: taken }
  const first = canonical(await takeFigures(db, reportSources, asked))
  await enterPieces(db, site, [piece('Tin nhập muộn', '2026-05-05', 'Văn phòng')], later)
  const again = canonical(await takeFigures(db, reportSources, asked))
  assert.equal(again, first)
  assert.equal(canonical((await report()).figures), first)
  const now = await takeFigures(db, reportSources, { ...asked, asOf: later })
  assert.equal(lineOf(now, 'items')?.value, 5)
})

test('who writes with an old page is told; nothing is lost', async () => {
  const writing = { ...on(taken), texts: { plans: 'Mở lớp tập huấn.' }, named: nobody }
  done(await writeReport(db, writing))
  const stale = await writeReport(db, { ...writing, version: 1, texts: { plans: 'Khác' } })
  assert.ok('issues' in stale && stale.issues[0]?.problem === 'changed-meanwhile')
  assert.equal((await report()).texts.plans, 'Mở lớp tập huấn.')
})

test('figures that do not add up stop the check', async () => {
  const { figures, figuresSum } = await report()
  const wrong = {
    ...figures,
    lines: figures.lines.map((line) => (line.key === 'items' ? { ...line, value: 99 } : line)),
  }
  const put = (given: typeof figures, sum: string) =>
    sql`update reports.report set figures = ${JSON.stringify(given)}::jsonb, figures_sum = ${sum} where id = ${id}`.execute(
      database.owner,
    )
  await put(wrong, figuresSum)
  const changed = await checkReport(db, { ...on(taken), explanation: '' })
  assert.ok('issues' in changed && changed.issues[0]?.problem === 'figures-changed')
  await put(wrong, sumOf(wrong))
  const stopped = await checkReport(db, { ...on(taken), explanation: 'vẫn báo cáo' })
  assert.ok('issues' in stopped && stopped.issues[0]?.problem === 'does-not-add-up')
  await put(figures, figuresSum)
})

test('checked, sent with number and date blank; then nobody writes', async () => {
  done(await checkReport(db, { ...on(taken), explanation: '' }))
  done(await sendReport(db, on(taken)))
  const { paper } = await writtenReport(db, await report())
  assert.deepEqual([paper.draft, paper.numberSymbol, paper.day], [true, { number: null, symbol: 'BC-BBT' }, null])
  const closed = await writeReport(db, { ...on(taken), texts: {}, named: nobody })
  assert.ok('issues' in closed && closed.issues[0]?.problem === 'closed')
  const unsaid = await takeBack(db, { ...on(taken), reason: ' ' })
  assert.ok('issues' in unsaid && unsaid.issues[0]?.problem === 'reason-missing')
})

async function arrives(number: string, subject: string): Promise<string> {
  const arrivalId = newId(later)
  const { id: sourceId } = await sourceFor(db, 'upload', { siteId: site.id, by, now: later })
  await sql`insert into intake.arrival (site_id, id, source_id, sha256, name, bytes, form, received_at, state, number_symbol, issued_on, subject)
    values (${site.id}, ${arrivalId}, ${sourceId}, encode(sha256(convert_to(${number}, 'UTF8')), 'hex'), ${`${number.replace('/', '-')}.pdf`}, 9, 'pdf',
      ${later}, 'waiting', ${number}, '2026-07-10', ${subject})`.execute(database.owner)
  return arrivalId
}

test('of the documents that come in, only the one of its symbol and period is offered; a person confirms', async () => {
  const subject = 'Báo cáo tình hình hoạt động 6 tháng đầu năm 2026 và phương hướng, nhiệm vụ 6 tháng cuối năm 2026'
  const right = await arrives('1/BC-BBT', subject)
  await arrives('7/BC-UBND', subject)
  const other = await arrives('2/BC-BBT', 'Về việc khen thưởng cộng tác viên')
  const shown = (await writtenReport(db, await report())).subject
  assert.deepEqual(
    (await arrivedFor(db, await report(), shown)).map(({ id: found }) => found),
    [right],
  )
  const wrong = await issueFromArrival(db, { ...on(later), arrivalId: other, subject: shown })
  assert.ok('issues' in wrong && wrong.issues[0]?.problem === 'not-this-report')
  done(await issueFromArrival(db, { ...on(later), arrivalId: right, subject: shown }))
  const { state, number, issuedOn, arrivalId } = await report()
  assert.deepEqual([state, number, issuedOn, arrivalId], ['issued', '01', '2026-07-10', right])
})

test('an issued report never changes, not even by hand in the database; later changes are listed', async () => {
  const before = canonical((await report()).figures)
  for (const change of [
    await takeAgain(db, reportSources, { ...on(later), site }),
    await takeBack(db, { ...on(later), reason: 'Sửa' }),
    await answerAssessment(db, { ...on(later), answers: [] }),
  ]) {
    assert.ok('issues' in change)
  }
  await assert.rejects(
    sql`update reports.report set number = '99' where id = ${id}`.execute(database.owner),
    /an issued report never changes/,
  )
  const { figures } = await report()
  assert.equal(canonical(figures), before)
  const now = await takeFigures(db, reportSources, { site, scope: 'site', period: figures.period, asOf: later })
  const items = adjustmentsOf(figures, now).find(({ key }) => key === 'items')
  assert.deepEqual([items?.reported, items?.now, items?.gap], [4, 5, 1])
})

test('the next report of the series begins with what was written in the last', async () => {
  const second = await begun(db, { site, period: { kind: 'half', from: '2026-07-01', to: '2026-12-31' }, now: later })
  assert.deepEqual((await second.report()).texts, {})
  const { seriesId } = await report()
  const { beginReport } = await import('../../src/modules/reports/index.ts')
  const next = { kind: 'half', from: '2026-07-01', to: '2026-12-31' } as const
  const { id: third } = done(await beginReport(db, reportSources, { site, seriesId, period: next, by, now: later }))
  const { rows } = await database.pools.owner.query('select texts from reports.report where id = $1', [third])
  assert.deepEqual(rows[0].texts, { plans: 'Mở lớp tập huấn.' })
})

test('issuing by hand asks for number, day and file', async () => {
  const { id: fresh } = await begun(db, { site, period, now: taken })
  const asked = { ...on(later), id: fresh }
  done(await checkReport(db, { ...asked, explanation: '' }))
  done(await sendReport(db, asked))
  const empty = await issueByHand(db, { ...asked, number: '1/BC', issuedOn: '2027-01-01', signed: null })
  assert.ok('issues' in empty)
  assert.deepEqual(
    empty.issues.map(({ problem }) => problem),
    ['number-wrong', 'day-to-come', 'file-missing'],
  )
  const sha256 = await files.put(Buffer.from('%PDF-1.7 ký'))
  done(
    await issueByHand(db, {
      ...asked,
      number: '2',
      issuedOn: '2026-07-12',
      signed: { sha256, name: 'bc.pdf', bytes: 12 },
    }),
  )
  const { rows } = await database.pools.owner.query('select what from reports.kept where sha256 = $1', [sha256])
  assert.deepEqual(rows, [{ what: 'signed' }])
})

test('an answer against the proposal says why; the evidence is of the day it was taken', async () => {
  const { id: fresh } = await begun(db, { site, period, now: taken })
  const table = await assessmentOf(db, site.id, fresh)
  assert.equal(table?.rows.length, 13)
  await sql`update reports.assessment set proposed = false where report_id = ${fresh} and no = 2`.execute(
    database.owner,
  )
  const answer = { no: 2, tick: true, quantity: '11 chuyên mục', note: '', reason: '' }
  const asked = { ...on(later), id: fresh }
  const unsaid = await answerAssessment(db, { ...asked, answers: [answer] })
  assert.ok('issues' in unsaid && unsaid.issues[0]?.field === 'ly-do-2')
  done(await answerAssessment(db, { ...asked, answers: [{ ...answer, reason: 'Mục mới mở hôm qua' }] }))
  assert.equal((await assessmentOf(db, site.id, fresh))?.rows[1]?.tick, true)
})

test('an agency writes its reports into its own DOCX; what is no template is refused and nothing changes', async () => {
  const { seriesId, report: own } = await begun(db, { site, period, now: taken })
  const upload = async (name: string, bytes: Buffer) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'congso-reports-')), name)
    writeFileSync(file, bytes)
    return { name, path: file, bytes: bytes.length }
  }
  const asked = { siteId: site.id, id: seriesId, by, now: later }
  const wrong = await receiveTemplate(db, files, { ...asked, upload: await upload('anh.docx', Buffer.from('GIF89a')) })
  assert.ok('issues' in wrong && wrong.issues[0]?.problem === 'not-docx')
  done(await receiveTemplate(db, files, { ...asked, upload: await upload('mau.docx', await wholeTemplate()) }))
  const { paper, series } = await writtenReport(db, await own())
  const writing = { files, template: series.template, madeAt: taken }
  const [mine, product] = [
    await paperBytes(paper, 'docx', writing),
    await paperBytes(paper, 'docx', { ...writing, template: null }),
  ]
  assert.notDeepEqual(mine, product)
  assert.match(JSON.stringify(paragraphsOf(openWordFile(mine)).map(({ text }) => text)), /CÔNG TÁC CHỈ ĐẠO/)
})
