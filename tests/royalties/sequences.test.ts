// Whatever a board does in whatever order, its books hold.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Actor } from '../../src/modules/royalties/actions/actor.ts'
import { allowMore, setCeiling } from '../../src/modules/royalties/actions/budgets.ts'
import { takeBack } from '../../src/modules/royalties/actions/contra.ts'
import { closeMonths, decide, returnRatings, submitMonths } from '../../src/modules/royalties/actions/decide.ts'
import { approvePayment, endPayment, preparePayment, recordPaid } from '../../src/modules/royalties/actions/payments.ts'
import { dropRatings, rateWorks } from '../../src/modules/royalties/actions/rate.ts'
import { composeSheet } from '../../src/modules/royalties/actions/sheet.ts'
import { byKind, byPayee, byUnit, sum, totalsBy } from '../../src/modules/royalties/rules/sheet.ts'
import { ledgerTotals } from '../../src/modules/royalties/store/ledger.ts'
import { now, openBooks, rowsOf, wishOf } from './ground.ts'

const books = await openBooks()
after(() => books.database.drop())
const { desk, owner } = books.database
const siteIds: string[] = []

/** Everybody is an author too, so that there is always somebody's own among what is rated and decided. */
const names = ['Thư Ký', 'Trưởng Ban', 'Phó Ban', 'Cộng Tác', 'Kế Toán'] as const

async function opened() {
  const siteId = await books.site()
  if (siteIds.length === 0) siteIds.push(siteId)
  const [first = siteId] = siteIds
  const people = await Promise.all(names.map((name) => books.actor(name, first)))
  if (first !== siteId)
    await sql`insert into people.membership (id, site_id, person_id, role)
      select gen_random_uuid(), ${siteId}, person_id, role from people.membership where site_id = ${first}`.execute(
      owner,
    )
  const [secretary, head, deputy, , accountant] = people
  assert.ok(secretary && head && deputy && accountant)
  const lines = [{ rateKind: 'tin' as const, mode: 'coefficient' as const, least: 50, usual: 100, most: 200 }]
  await books.table(siteId, [secretary, head], { lines: [...lines, { ...lines[0], rateKind: 'photo' } as never] })
  const stories = Array.from({ length: 8 }, (_, n) => ({
    ...{ title: `Tin ${n}`, day: `2026-0${4 + (n % 3)}-1${n}`, photos: n % 2 },
    authors: [names[n % 5] ?? '', ...(n % 3 === 0 ? [names[(n + 1) % 5] ?? ''] : [])],
  }))
  await books.publish(siteId, stories)
  return { siteId, secretary, head, deputy, accountant }
}

type Office = Awaited<ReturnType<typeof opened>>
const spring = { from: '2026-04', to: '2026-06' }

/** One deed of the board, chosen by a figure; what is not allowed then is refused, which is right too. */
async function act(office: Office, [what, pick, who]: readonly [number, number, number]): Promise<void> {
  const { siteId, secretary, head, deputy, accountant } = office
  const actor = [secretary, head, deputy][who % 3] ?? head
  const about = { siteId, actor, now: new Date(now.getTime() + clock++) }
  const month = `2026-0${4 + (pick % 3)}`
  const rows = await rowsOf(books, siteId, spring, actor)
  const some = rows.filter((_, at) => (at + pick) % 3 !== 0)
  const ids = some.flatMap(({ rating }) => (rating === null ? [] : [rating.id]))
  const { rows: payments } = await sql<{ id: string }>`
    select id from royalties.payment where site_id = ${siteId} order by no desc limit 3`.execute(owner)
  const id = payments[pick % Math.max(1, payments.length)]?.id ?? '00000000-0000-4000-8000-000000000000'
  const budget = { year: 2026, line: 'royalties' }
  const deeds = [
    () =>
      rateWorks(desk, {
        ...about,
        wishes: some
          .filter(
            ({ isOwn, work, rating }) => work && !isOwn && rating?.state !== 'proposed' && rating?.state !== 'decided',
          )
          .map((row) => wishOf(row)),
      }),
    () =>
      rateWorks(desk, {
        ...about,
        wishes: rows.slice(pick % 4, (pick % 4) + 2).map((row) => wishOf(row, { measure: 50 + pick })),
      }),
    () => decide(desk, { ...about, ids: ids.slice(0, 1 + (pick % 5)) }),
    () => decide(desk, { ...about, ids: othersOf(rows, actor) }),
    () => returnRatings(desk, { ...about, ids: ids.slice(0, 1), reason: 'x' }),
    () => dropRatings(desk, { ...about, ids: ids.slice(-1) }),
    () => submitMonths(desk, { ...about, from: month, to: month }),
    () => closeMonths(desk, { ...about, ...spring }),
    () => takeBack(desk, { ...about, ratingId: ids[pick % Math.max(1, ids.length)] ?? id, reason: 'x' }),
    () => preparePayment(desk, { ...about, actor: accountant, ...spring, to: '2026-12', title: 'Đợt' }),
    () => approvePayment(desk, { ...about, id }),
    () => recordPaid(desk, { ...about, actor: accountant, id, slipNumber: 'PC', paidOn: '2026-08-20' }),
    () => endPayment(desk, { ...about, actor: accountant, id, because: 'x' }),
    () => setCeiling(desk, { ...about, ...budget, ceiling: 300_000 * (1 + (pick % 9)), decision: 'QĐ' }),
    () =>
      allowMore(desk, {
        ...about,
        ...budget,
        amount: 500_000,
        decisionNumber: 'QĐ',
        decidedOn: '2026-08-01',
        signerName: 'A',
      }),
  ]
  await deeds[what % deeds.length]?.()
}

/** What the actor may decide: somebody else's, proposed by somebody else. */
const othersOf = (rows: Awaited<ReturnType<typeof rowsOf>>, { personId }: Actor): string[] =>
  rows.flatMap(({ rating, isOwn }) =>
    rating?.state === 'proposed' && !isOwn && rating.proposedByPerson !== personId ? [rating.id] : [],
  )

let clock = 0

const printOf = async (siteId: string) =>
  (
    await sql<{ month: string; print: string }>`
      select m.month, md5(coalesce((select string_agg(e::text, '' order by e.id) from royalties.entry as e
          where e.site_id = m.site_id and e.month = m.month), '') || coalesce((select string_agg((to_jsonb(r) - 'reversed_at')::text, '' order by r.id)
          from royalties.rating as r where r.site_id = m.site_id and r.month = m.month), '')) as print
      from royalties.month as m where m.site_id = ${siteId} and m.state = 'closed'`.execute(owner)
  ).rows

/** What must be so after every deed. */
async function holds(siteId: string): Promise<void> {
  const asked = { siteId, from: '2026-01-01', to: '2026-12-31', asOf: new Date('2027-01-01') }
  const { rows, totals, payees } = await composeSheet(desk, asked)
  const lines = rows.map(({ line }) => line)
  const { rows: told } = await sql<{ ledger: number; own: number; uneven: number; wrong: number; twice: number }>`
    select (select coalesce(sum(amount), 0)::bigint from royalties.entry where site_id = ${siteId}) as ledger,
      (select count(*)::int from royalties.rating as r join royalties.share as s on s.site_id = r.site_id and s.rating_id = r.id
        join royalties.payee as p on p.site_id = s.site_id and p.id = s.payee_id
        where r.site_id = ${siteId} and r.amount > 0 and p.person_id in (r.proposed_by_person, r.decided_by_person)) as own,
      (select count(*)::int from royalties.rating as r where r.site_id = ${siteId}
        and (select sum(s.parts) from royalties.share as s where s.site_id = r.site_id and s.rating_id = r.id) <> 10000) as uneven,
      (select count(*)::int from royalties.rating as r where r.site_id = ${siteId} and r.state = 'decided'
        and (select sum(e.amount) from royalties.entry as e where e.site_id = r.site_id and e.rating_id = r.id)
          <> case when r.reversed_at is null then r.amount else 0 end) as wrong,
      (select count(*)::int from (select 1 from royalties.payment_line where site_id = ${siteId} and released_at is null
        group by entry_id having count(*) > 1) as t) as twice`.execute(owner)
  assert.deepEqual(told[0], { ledger: totals.total, own: 0, uneven: 0, wrong: 0, twice: 0 })
  for (const by of [byUnit, byPayee, byKind])
    assert.equal(sum(totalsBy(lines, by).map(({ amount }) => amount)), totals.total)
  assert.equal(sum(payees.map(({ total }) => total)), totals.total)
  assert.deepEqual([sum(rows.map(({ tax }) => tax)), sum(rows.map(({ net }) => net))], [totals.tax, totals.net])
  const [site] = await ledgerTotals(desk, { siteIds: [siteId], from: asked.from, to: asked.to, asOf: asked.asOf })
  assert.equal(site?.payable, totals.total)
  assert.equal((site?.paid ?? 0) + (site?.owed ?? 0), totals.total)
}

type Spent = { used: number; allowed: number | null }

async function spentOf(siteId: string): Promise<Spent> {
  const { rows } =
    await sql<Spent>`select (select coalesce(sum(amount), 0)::bigint from royalties.entry where site_id = ${siteId}) as used,
    royalties.allowed(${siteId}, 2026, 'royalties') as allowed`.execute(owner)
  return rows[0] ?? { used: 0, allowed: null }
}

/** From the first rating to the head's signature, as a board does it that keeps the rules. */
const usual: readonly (readonly [number, number, number])[] = [
  ...([
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0, 1, 1],
    [0, 0, 2],
  ] as const),
  ...([
    [3, 0, 1],
    [3, 0, 2],
    [3, 0, 0],
    [6, 0, 0],
    [6, 1, 0],
    [6, 2, 0],
    [7, 0, 1],
  ] as const),
]

test('shares sum, closed months never change, totals agree, no ceiling is passed, nobody rates or decides their own', async () => {
  const deed = fc.tuple(fc.nat(14), fc.nat(40), fc.nat(2))
  let closed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 16 }), fc.nat(3), async (deeds, early) => {
      const office = await opened()
      let frozen: Awaited<ReturnType<typeof printOf>> = []
      for (const one of [...deeds.slice(0, early), ...usual, ...deeds.slice(early)]) {
        const before = await spentOf(office.siteId)
        await act(office, one)
        await holds(office.siteId)
        const after = await spentOf(office.siteId)
        if (after.used > before.used && after.allowed !== null) assert.ok(after.used <= after.allowed)
        const now = await printOf(office.siteId)
        for (const month of frozen)
          assert.deepEqual(
            now.find((one) => one.month === month.month),
            month,
          )
        frozen = now
      }
      closed += frozen.length
    }),
    { numRuns: Number(process.env['RUNS'] ?? 5) },
  )
  assert.ok(closed > 0, 'no month was ever closed')
})

test('the ledger and what was decided cannot be rewritten, not even by the owner of the database', async () => {
  const office = await opened()
  for (const one of usual) await act(office, one)
  assert.ok((await printOf(office.siteId)).length > 0)
  for (const statement of [
    sql`update royalties.entry set amount = amount + 1`,
    sql`delete from royalties.entry`,
    sql`insert into royalties.entry select site_id, gen_random_uuid(), month, day, kind, rating_id, share_no, payee_id, unit_id,
      rate_kind, genre, -amount, id, 'x', now(), entered_by from royalties.entry where amount > 0 and reverses_id is null and royalties.is_closed(site_id, month) limit 1`,
    sql`update royalties.rating set amount = amount + 1 where state = 'decided'`,
    sql`update royalties.share set amount = amount + 1 where rating_id in (select id from royalties.rating where state = 'decided')`,
    sql`update royalties.month set state = 'open', closed_at = null where state = 'closed'`,
  ])
    await assert.rejects(statement.execute(owner), /only grows|was decided|is closed/)
})
