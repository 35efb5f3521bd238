// Figures are only added: a correction has its reason, any instant can be told again, and silence is no zero.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { brokenChains } from '../../src/modules/audit/index.ts'
import { addIndicator, setTarget } from '../../src/modules/figures/actions/catalogue.ts'
import { answerRequest } from '../../src/modules/figures/actions/requests.ts'
import {
  addFigureSource,
  endFigureSource,
  figureSenderOf,
  takeDelivery,
} from '../../src/modules/figures/actions/sources.ts'
import {
  askUnits,
  figuresBetween,
  recordFigures,
  seedIndicators,
  waitingFigures,
} from '../../src/modules/figures/index.ts'
import { targetsOf } from '../../src/modules/figures/store/indicators.ts'
import { historyOf } from '../../src/modules/figures/store/values.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type PeopleDesk, peopleDesk, type TestPerson } from '../support/people-desk.ts'
import { speakFor, withUnits } from './ground.ts'

let database: TestDatabase
let desk: PeopleDesk
let head: TestPerson
let contact: TestPerson
let siteId = ''
let other = ''
let units: string[] = []

const period = { from: '2026-01-01', to: '2026-06-30' }
const at = (text: string) => new Date(`2026-07-${text}+07:00`)

before(async () => {
  database = await testDatabase()
  desk = await peopleDesk(database, ['tinh', 'xa-mot', 'xa-hai'])
  ;[siteId, other] = [desk.siteId('xa-mot'), desk.siteId('xa-hai')]
  units = await withUnits(database, siteId)
  head = await desk.person('Trưởng ban', 'board-head', 'xa-mot')
  contact = await desk.person('Đầu mối', 'unit-contact', 'xa-mot')
  await speakFor(database, contact, units[0] ?? '')
})
after(async () => {
  await desk.close()
  await database.drop()
})

const by = () => ({ kind: 'account' as const, id: head.accountId })

const give = (texts: Record<string, string>, now: Date, more: { reason?: string; unit?: number; site?: string } = {}) =>
  recordFigures(database.desk, {
    ...{ ...period, siteId: more.site ?? siteId, unitId: units[more.unit ?? 0] ?? '', origin: 'typed', by: by(), now },
    ...{ source: 'Báo cáo tháng', reason: more.reason ?? '' },
    typed: Object.entries(texts).map(([indicator, text]) => ({ indicator, text })),
  })

const shown = async (asOf: Date, site = siteId) =>
  (await figuresBetween(database.desk, { siteIds: [site], ...period, asOf })).map((one) => [
    ...[one.unitName, one.indicator, one.text, one.state],
  ])

test('a figure keeps its decimals, and what is left empty stays unknown', async () => {
  const texts = { 'portal.articles': '1.204', 'loudspeakers.coverage': '68,50', 'portal.documents': ' ' }
  assert.deepEqual(await give(texts, at('01T09:00')), { done: { added: 2, corrected: 0, same: 0 } })
  assert.deepEqual(await shown(at('01T10:00')), [
    ['Phòng Văn hóa', 'loudspeakers.coverage', '68.50', 'given'],
    ['Phòng Văn hóa', 'portal.articles', '1204', 'given'],
  ])
})

test('the same again changes nothing; another number wants a reason, and the earlier instant keeps the earlier one', async () => {
  assert.deepEqual(await give({ 'portal.articles': '1204' }, at('02T09:00')), {
    done: { added: 0, corrected: 0, same: 1 },
  })
  assert.deepEqual(await give({ 'portal.articles': '1.240' }, at('02T09:00')), {
    issues: [{ field: 'ly-do', problem: 'reason-missing' }],
  })
  const corrected = await give({ 'portal.articles': '1.240' }, at('02T10:00'), { reason: 'Đếm sót 36 tin' })
  assert.deepEqual(corrected, { done: { added: 0, corrected: 1, same: 0 } })
  assert.deepEqual((await shown(at('02T09:30')))[1]?.[2], '1204')
  assert.deepEqual((await shown(at('03T00:00')))[1]?.[2], '1240')
  const place = { siteId, unitId: units[0] ?? '', ...period, indicator: 'portal.articles' }
  const history = await historyOf(database.desk, place)
  assert.deepEqual(
    history.map(({ value, reason }) => [value, reason]),
    [
      ['1240', 'Đếm sót 36 tin'],
      ['1204', ''],
    ],
  )
})

test('bad input is told by its field and changes nothing', async () => {
  const before = await shown(at('30T00:00'))
  const bad = await give({ 'portal.articles': '-3', 'loudspeakers.coverage': '101', 'khong-co': '1' }, at('04T00:00'))
  assert.deepEqual('issues' in bad && bad.issues.map(({ field, problem }) => `${field} ${problem}`), [
    'portal.articles not-a-figure',
    'loudspeakers.coverage not-a-figure',
    'khong-co indicator-unknown',
  ])
  assert.deepEqual(await give({ 'portal.articles': '1' }, at('04T00:00'), { site: other }), {
    issues: [{ field: 'don-vi', problem: 'unit-not-here' }],
  })
  assert.ok('issues' in (await give({}, at('04T00:00'))))
  assert.deepEqual(await shown(at('30T00:00')), before)
  assert.deepEqual(await shown(at('30T00:00'), other), [])
})

test('a request is due by the calendar, waits for the contact person, and silence becomes "not reported", never zero', async () => {
  const asked = await askUnits(database.desk, {
    ...{ ...period, siteId, governingUnitId: null, title: 'Số cụm loa', note: '', termDays: 3, dueOn: null },
    ...{ unitIds: units, indicators: ['loudspeakers.clusters'], by: by(), now: at('03T09:00') },
  })
  assert.ok('done' in asked)
  const requestId = asked.done.id
  const { rows } = await sql<{ due: string; version: number }>`
    select due_on::text as due, calendar_version as version from figures.request`.execute(database.desk)
  assert.equal(rows[0]?.due, '2026-07-08')
  assert.ok((rows[0]?.version ?? 0) > 0)

  const waiting = (person: TestPerson, sites = [siteId]) =>
    waitingFigures(database.desk, { personId: person.personId, siteIds: sites }, new Date())
  assert.deepEqual(
    (await waiting(contact)).map(({ title, unit, from }) => [title, unit, from]),
    [['Số cụm loa', 'Phòng Văn hóa', 'Trưởng ban']],
  )
  assert.deepEqual([await waiting(head), await waiting(contact, [other])], [[], []])

  const clusters = async (asOf: Date) => (await shown(asOf)).filter(([, key]) => key === 'loudspeakers.clusters')
  assert.deepEqual(
    (await clusters(at('04T00:00'))).map(([, , , state]) => state),
    ['requested', 'requested', 'requested'],
  )
  const answer = (unit: number, text: string) =>
    answerRequest(database.desk, {
      ...{ siteId, requestId, unitId: units[unit] ?? '', typed: [{ indicator: 'loudspeakers.clusters', text }] },
      ...{ source: 'Đếm tại chỗ', reason: '', speaksFor: [units[0] ?? ''] },
      ...{ by: { kind: 'account', id: contact.accountId }, now: at('07T09:00') },
    })
  assert.deepEqual(await answer(1, '9'), { issues: [{ field: 'don-vi', problem: 'not-asked' }] })
  assert.deepEqual(await answer(0, '0'), { done: { added: 1, corrected: 0, same: 0 } })
  assert.deepEqual(await clusters(at('20T00:00')), [
    ['Phòng Văn hóa', 'loudspeakers.clusters', '0', 'given'],
    ['Trường Mầm non', 'loudspeakers.clusters', null, 'not-reported'],
    ['Trạm Y tế', 'loudspeakers.clusters', null, 'not-reported'],
  ])
  assert.deepEqual(await waiting(contact), [])
})

test('a request is refused without title, units or indicators, for foreign units, and for a year without a calendar', async () => {
  const base = { ...period, siteId, governingUnitId: null, note: '', by: by(), now: at('03T09:00') }
  const nothing = await askUnits(database.desk, {
    ...base,
    title: ' ',
    termDays: 0,
    dueOn: null,
    unitIds: [],
    indicators: [],
  })
  assert.deepEqual('issues' in nothing && nothing.issues.map(({ problem }) => problem), [
    ...['missing', 'term-wrong', 'units-missing', 'indicators-missing'],
  ])
  const full = { ...base, title: 'x', unitIds: [units[0] ?? ''], indicators: ['portal.articles'] }
  const far = await askUnits(database.desk, {
    ...full,
    termDays: 120,
    dueOn: null,
    now: new Date('2026-10-01T00:00:00Z'),
  })
  assert.deepEqual('issues' in far && far.issues, [{ field: '2027', problem: 'calendar-year-unknown' }])
  const past = await askUnits(database.desk, { ...full, termDays: null, dueOn: '2026-07-01' })
  assert.deepEqual('issues' in past && past.issues[0]?.problem, 'due-is-past')
  const foreign = await askUnits(database.desk, { ...full, siteId: other, termDays: 3, dueOn: null })
  assert.deepEqual('issues' in foreign && foreign.issues[0]?.problem, 'unit-not-here')
})

test('a system delivers once for a unit and period, however often it sends', async () => {
  const made = await addFigureSource(database.desk, { siteId, by: by(), now: at('01T00:00'), name: 'Phần mềm một cửa' })
  assert.ok('done' in made)
  const { id, token } = made.done
  const sender = await figureSenderOf(database.desk, `Bearer ${token}`)
  assert.equal(sender?.siteId, siteId)
  assert.equal(await figureSenderOf(database.desk, `Bearer ${token.slice(0, -1)}x`), null)
  assert.ok(sender)
  const send = (text: string, reason = '') =>
    takeDelivery(database.desk, {
      ...{ ...period, sender, unitId: units[2] ?? '', reason, by: { kind: 'command' }, now: at('09T00:00') },
      typed: [{ indicator: 'dossiers.resolved', text }],
    })
  assert.deepEqual(await send('20653'), { done: { added: 1, corrected: 0, same: 0, isNew: true } })
  assert.deepEqual(await send('20653'), { done: { added: 0, corrected: 0, same: 1, isNew: false } })
  assert.deepEqual(await send('20654'), { issues: [{ field: 'ly-do', problem: 'reason-missing' }] })
  assert.deepEqual(await send('20654', 'Đồng bộ lại'), { done: { added: 0, corrected: 1, same: 0, isNew: true } })
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from figures.delivery`.execute(database.desk)
  assert.equal(rows[0]?.n, 2)
  assert.ok('done' in (await endFigureSource(database.desk, { siteId, by: by(), now: at('10T00:00'), id })))
  assert.equal(await figureSenderOf(database.desk, `Bearer ${token}`), null)
})

test('a province adds an indicator from a day on, sets a target, and the product adds nothing twice', async () => {
  assert.equal(await seedIndicators(database.desk), 0)
  const one = {
    ...{
      key: 'ioc.alerts',
      area: 'Điều hành',
      label: 'Cảnh báo',
      unitOfMeasure: 'lượt',
      kind: 'count' as const,
      position: 0,
    },
    ...{ validFrom: '2026-01-01', validTo: null, source: 'Công văn của tỉnh', confidence: 'sure' as const },
  }
  const acting = { siteId, by: by(), now: at('01T00:00') }
  assert.ok('done' in (await addIndicator(database.desk, one, acting)))
  assert.deepEqual(await addIndicator(database.desk, one, acting), { issues: [{ field: 'ma', problem: 'key-taken' }] })
  assert.ok('issues' in (await addIndicator(database.desk, { ...one, key: 'dossiers.khac' }, acting)))
  const target = { indicator: 'ioc.alerts', text: '100', dueYear: 2027, source: 'Nghị quyết của tỉnh' }
  assert.ok('done' in (await setTarget(database.desk, target, acting)))
  assert.ok('issues' in (await setTarget(database.desk, { ...target, dueYear: 20 }, acting)))
  assert.deepEqual(
    (await targetsOf(database.desk, siteId)).map(({ value, dueYear }) => [value, dueYear]),
    [['100', 2027]],
  )
})

test('nothing that was recorded can be changed or removed, and the portal sees none of it', async () => {
  const denied = { code: '42501' }
  await assert.rejects(sql`update figures.value set value = 1`.execute(database.desk), denied)
  await assert.rejects(sql`delete from figures.value`.execute(database.desk), denied)
  await assert.rejects(sql`delete from figures.request`.execute(database.desk), denied)
  await assert.rejects(sql`update figures.request set due_at = now()`.execute(database.desk), denied)
  await assert.rejects(sql`update figures.indicator set label = 'x'`.execute(database.desk), denied)
  await assert.rejects(sql`insert into figures.value select * from figures.value`.execute(database.worker), denied)
  await assert.rejects(sql`select from figures.value`.execute(database.portal), denied)
  const { rows } = await sql<{ happened: string }>`
    select distinct happened from audit.entry where happened ~ '^(figure|indicator|target)' order by 1`.execute(
    database.owner,
  )
  assert.deepEqual(
    rows.map(({ happened }) => happened),
    [
      ...['figure-source-made', 'figure-source-stopped', 'figures-answered', 'figures-recorded', 'figures-requested'],
      ...['indicator-entered', 'indicators-entered', 'target-set'],
    ],
  )
  assert.deepEqual(await brokenChains(database.owner), [])
})
