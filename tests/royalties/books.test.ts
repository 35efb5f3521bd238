// The books of royalties: from what was published to what was paid, on real PostgreSQL.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { allowMore, setCeiling } from '../../src/modules/royalties/actions/budgets.ts'
import { takeBack } from '../../src/modules/royalties/actions/contra.ts'
import { closeMonths, decide, returnRatings, submitMonths } from '../../src/modules/royalties/actions/decide.ts'
import { changePayee } from '../../src/modules/royalties/actions/payees.ts'
import { approvePayment, endPayment, preparePayment, recordPaid } from '../../src/modules/royalties/actions/payments.ts'
import { rateTask, rateWorks } from '../../src/modules/royalties/actions/rate.ts'
import { confirmRates, enterTable } from '../../src/modules/royalties/actions/rates.ts'
import { ledgerTotals } from '../../src/modules/royalties/store/ledger.ts'
import { payeesOf } from '../../src/modules/royalties/store/payees.ts'
import { now, ofOutcome, openBooks, problemsOf, rowsOf, table, wishOf } from './ground.ts'

const books = await openBooks()
after(() => books.database.drop())
const { desk } = books.database
const june = { from: '2026-06', to: '2026-06' }

async function office() {
  const siteId = await books.site()
  const secretary = await books.actor('Thư Ký', siteId)
  const head = await books.actor('Trưởng Ban', siteId, 'board-head')
  const deputy = await books.actor('Phó Ban', siteId, 'standing-deputy')
  const accountant = await books.actor('Kế Toán', siteId, 'accountant')
  const holder = await books.actor('Chủ Tài Khoản', siteId, 'account-holder')
  await books.table(siteId, [secretary, accountant])
  return { siteId, secretary, head, deputy, accountant, holder }
}

const rowsIn = (siteId: string, actor: Parameters<typeof rowsOf>[3], months = june) =>
  rowsOf(books, siteId, months, actor)
const idsOf = (rows: Awaited<ReturnType<typeof rowsIn>>) =>
  rows.flatMap(({ rating }) => (rating === null ? [] : [rating.id]))
const totalsOf = async (siteId: string, asOf = new Date(now.getTime() + 1000)) =>
  (await ledgerTotals(desk, { siteIds: [siteId], from: '2026-01-01', to: '2026-12-31', asOf }))[0]

test('proposals: usual rates, photos up to the cap, republished and repeated works not counted', async () => {
  const { siteId, secretary } = await office()
  await books.publish(siteId, [
    { title: 'Tin một', day: '2026-06-01', authors: ['A', 'B', 'C'], photos: 3 },
    { title: 'Tin một', day: '2026-06-02', authors: ['A'] },
    { title: 'Khai thác', day: '2026-06-03', authors: ['A'], origin: 'republished' },
    { title: 'Không ai ký', day: '2026-06-04', authors: [] },
  ])
  const rows = await rowsIn(siteId, secretary)
  assert.deepEqual(
    rows.map(({ rateKind, notCounted, amount }) => [rateKind, notCounted, amount]),
    [
      ...[
        ['tin', null, 351_000],
        ['photo', null, 234_000],
        ['photo', null, 234_000],
        ['photo', 'over-cap', 0],
      ],
      ...[
        ['tin', 'duplicate', 0],
        ['tin', 'republication', 0],
        ['tin', null, 351_000],
      ],
    ],
  )
  assert.deepEqual(
    rows[0]?.authors.map(({ parts }) => parts),
    [3334, 3333, 3333],
  )
  assert.deepEqual(
    problemsOf(await rateWorks(desk, { siteId, wishes: rows.map((row) => wishOf(row)), actor: secretary, now })),
    ['nobody'],
  )
  assert.equal((await rowsIn(siteId, secretary)).filter(({ rating }) => rating !== null).length, 0)
})

test('a month goes its way: rated, decided, closed, paid; and is taken back by a contra-entry only', async () => {
  const { siteId, secretary, head, accountant, holder } = await office()
  await books.publish(siteId, [
    { title: 'Một', day: '2026-06-01', authors: ['A'] },
    { title: 'Hai', day: '2026-06-30', authors: ['B'], genre: 'bai' },
  ])
  const rows = await rowsIn(siteId, secretary)
  assert.deepEqual(problemsOf(await submitMonths(desk, { siteId, ...june, actor: secretary, now })), ['not-all-rated'])
  ofOutcome(await rateWorks(desk, { siteId, wishes: rows.map((row) => wishOf(row)), actor: secretary, now }))
  const ids = idsOf(await rowsIn(siteId, head))
  assert.deepEqual(problemsOf(await decide(desk, { siteId, ids, actor: secretary, now })), ['own-proposal'])
  ofOutcome(await returnRatings(desk, { siteId, ids: ids.slice(0, 1), actor: head, now, reason: 'Xem lại' }))
  assert.deepEqual(problemsOf(await decide(desk, { siteId, ids, actor: head, now })), ['not-proposed'])
  ofOutcome(
    await rateWorks(desk, {
      siteId,
      wishes: rows.slice(0, 1).map((row) => wishOf(row, { measure: 100 })),
      actor: secretary,
      now,
    }),
  )
  ofOutcome(await decide(desk, { siteId, ids, actor: head, now }))
  assert.deepEqual(problemsOf(await closeMonths(desk, { siteId, ...june, actor: head, now })), ['not-submitted'])
  ofOutcome(await submitMonths(desk, { siteId, ...june, actor: secretary, now }))
  ofOutcome(await closeMonths(desk, { siteId, ...june, actor: head, now }))
  assert.equal((await totalsOf(siteId))?.payable, 234_000 + 702_000)

  const prepared = await preparePayment(desk, { siteId, ...june, title: 'Tháng 6', actor: accountant, now })
  const { id } = ofOutcome(prepared)
  assert.deepEqual(problemsOf(await approvePayment(desk, { siteId, id, actor: accountant, now })), [
    'needs-second-person',
  ])
  assert.deepEqual(problemsOf(await approvePayment(desk, { siteId, id, actor: holder, now })), ['no-budget'])
  const budget = { year: 2026, line: 'royalties', ceiling: 50_000_000, decision: '1/QĐ' }
  ofOutcome(await setCeiling(desk, { siteId, actor: accountant, now, ...budget }))
  ofOutcome(await approvePayment(desk, { siteId, id, actor: holder, now }))
  const slip = { slipNumber: 'UNC 17', paidOn: '2026-08-20' }
  ofOutcome(await recordPaid(desk, { siteId, id, actor: accountant, now, ...slip }))
  assert.deepEqual(await totalsOf(siteId), {
    ...{ siteId, works: 2, payable: 936_000, paid: 936_000, owed: 0, spent: 936_000, ceiling: 50_000_000 },
  })
  const [first = ''] = ids
  assert.deepEqual(
    problemsOf(await rateWorks(desk, { siteId, wishes: [wishOf(rows[0] as never)], actor: secretary, now })),
    ['decided-already'],
  )
  assert.deepEqual(problemsOf(await takeBack(desk, { siteId, ratingId: first, reason: '', actor: head, now })), [
    'reason-missing',
  ])
  assert.deepEqual(
    ofOutcome(await takeBack(desk, { siteId, ratingId: first, reason: 'Trả trùng', actor: head, now })),
    { month: '2026-07' },
  )
  assert.equal((await totalsOf(siteId))?.payable, 702_000)
  assert.equal((await totalsOf(siteId))?.owed, -234_000)
  ofOutcome(await endPayment(desk, { siteId, id, actor: accountant, now, because: 'Ngân hàng trả lại' }))
  assert.equal((await totalsOf(siteId))?.paid, 0)
})

test('nobody rates or decides their own, neither by person nor by a name they sign with', async () => {
  const { siteId, secretary, head, deputy } = await office()
  await books.publish(siteId, [
    { title: 'Của thư ký', day: '2026-06-01', authors: ['Thư Ký'] },
    { title: 'Của trưởng ban', day: '2026-06-02', authors: ['Trưởng Ban'] },
  ])
  const rows = await rowsIn(siteId, secretary)
  const [own, heads] = rows.map((row) => wishOf(row))
  assert.ok(own && heads)
  assert.equal(rows[0]?.isOwn, true)
  assert.deepEqual(problemsOf(await rateWorks(desk, { siteId, wishes: [own], actor: secretary, now })), ['own-work'])
  ofOutcome(await rateWorks(desk, { siteId, wishes: [heads], actor: secretary, now }))
  const ids = idsOf(await rowsIn(siteId, head))
  assert.deepEqual(problemsOf(await decide(desk, { siteId, ids, actor: head, now })), ['own-work'])
  ofOutcome(await decide(desk, { siteId, ids, actor: deputy, now }))
  // The database says no to whoever goes round the desk.
  await assert.rejects(
    sql`with r as (select * from royalties.rating where site_id = ${siteId} limit 1), s as (
        insert into royalties.rating select r.site_id, gen_random_uuid(), r.month, null, null, r.rate_kind, r.genre, r.title, r.day,
          r.unit_id, 1, r.table_site_id, r.table_id, r.basis, r.mode, r.measure, r.unit_amount, r.site_percent, '[]', null, '',
          r.amount, 'proposed', now(), ${head.accountId}, ${head.personId} from r returning *)
      insert into royalties.share select s.site_id, s.id, 1, p.id, p.name, 'author', 10000, s.amount
      from s join royalties.payee as p on p.site_id = s.site_id and p.person_id = ${head.personId}`.execute(desk),
    /rates or decides their own/,
  )
})

test('a ceiling binds what is decided; a recorded decision raises it', async () => {
  const { siteId, secretary, head, accountant } = await office()
  await books.publish(siteId, [{ title: 'Một', day: '2026-06-01', authors: ['A'] }])
  ofOutcome(
    await setCeiling(desk, {
      siteId,
      actor: accountant,
      now,
      year: 2026,
      line: 'royalties',
      ceiling: 300_000,
      decision: 'x',
    }),
  )
  const wishes = (await rowsIn(siteId, secretary)).map((row) => wishOf(row))
  ofOutcome(await rateWorks(desk, { siteId, wishes, actor: secretary, now }))
  const ids = idsOf(await rowsIn(siteId, head))
  assert.deepEqual(problemsOf(await decide(desk, { siteId, ids, actor: head, now })), ['above-ceiling'])
  const over = {
    year: 2026,
    line: 'royalties',
    amount: 51_000,
    decisionNumber: '9/QĐ',
    decidedOn: '2026-08-01',
    signerName: 'B',
  }
  ofOutcome(await allowMore(desk, { siteId, actor: accountant, now, ...over }))
  ofOutcome(await decide(desk, { siteId, ids, actor: head, now }))
})

test('staff: works within the duty are paid less or not at all, and nobody beyond the most', async () => {
  const { siteId, secretary, accountant } = await office()
  const stories = ['1', '2', '3', '4'].map((title) => ({ title, day: `2026-06-0${title}`, authors: ['Cán bộ'] }))
  await books.publish(siteId, stories)
  const rows = await rowsIn(siteId, secretary)
  ofOutcome(
    await rateWorks(desk, { siteId, wishes: rows.slice(0, 1).map((row) => wishOf(row)), actor: secretary, now }),
  )
  const [payee] = await payeesOf(desk, siteId)
  const duty = { dutyWorks: 2, dutyPercent: 30, mostWorks: 3, validFrom: '2026-01-01', basis: 'QĐ 5' }
  const form = { name: 'Cán bộ', personId: null, taxWay: 'payroll', bank: 'NH', number: '0123 456 789', duty } as const
  ofOutcome(await changePayee(desk, { siteId, payeeId: payee?.id ?? '', actor: accountant, now, ...form }))
  assert.deepEqual(
    (await rowsIn(siteId, secretary)).map(({ amount, notCounted }) => [amount, notCounted]),
    [
      [351_000, null],
      [105_300, null],
      [351_000, null],
      [0, 'over-quota'],
    ],
  )
  const { rows: told } = await sql<{
    n: number
  }>`select count(*)::int as n from audit.entry where after::text like '%0123456789%'`.execute(desk)
  assert.equal(told[0]?.n, 0)
})

test('a table takes force by a second person; tasks and sites below are rated by it', async () => {
  const { siteId, secretary, head } = await office()
  const mine = ofOutcome(await enterTable(desk, { siteId, actor: head, now, ...table, title: 'Khác' }))
  assert.deepEqual(problemsOf(await confirmRates(desk, { siteId, actor: head, now, id: mine.id })), [
    'needs-second-person',
  ])
  const task = {
    kind: 'board-allowance',
    day: '2026-06-30',
    title: 'Phụ cấp tháng 6',
    quantity: 1,
    measure: 500_000,
  } as const
  ofOutcome(await rateTask(desk, { siteId, ...task, name: 'Ủy Viên', personId: null, actor: secretary, now }))
  const [row] = await rowsIn(siteId, head)
  assert.deepEqual([row?.amount, row?.title], [500_000, 'Phụ cấp tháng 6'])

  const below = await books.site(siteId)
  await books.publish(below, [{ title: 'Tin xã', day: '2026-06-05', authors: ['X'] }])
  assert.deepEqual(
    (await rowsIn(below, secretary)).map(({ amount }) => amount),
    [70_200],
  )
})

test('two heads at once pass no ceiling that each alone would keep', async () => {
  const { siteId, secretary, head, deputy, accountant } = await office()
  await books.publish(siteId, [
    { title: 'Một', day: '2026-05-01', authors: ['A'] },
    { title: 'Hai', day: '2026-06-01', authors: ['B'] },
  ])
  const budget = { year: 2026, line: 'royalties', ceiling: 400_000, decision: 'x' }
  ofOutcome(await setCeiling(desk, { siteId, actor: accountant, now, ...budget }))
  const spring = { from: '2026-05', to: '2026-06' }
  const wishes = (await rowsIn(siteId, secretary, spring)).map((row) => wishOf(row))
  ofOutcome(await rateWorks(desk, { siteId, wishes, actor: secretary, now }))
  const [one = '', two = ''] = idsOf(await rowsIn(siteId, head, spring))
  const both = await Promise.all([
    decide(desk, { siteId, ids: [one], actor: head, now }),
    decide(desk, { siteId, ids: [two], actor: deputy, now }),
  ])
  assert.deepEqual(both.flatMap(problemsOf), ['above-ceiling'])
  assert.equal((await totalsOf(siteId))?.payable, 351_000)
})
