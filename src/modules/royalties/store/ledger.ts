import { type RawBuilder, sql } from 'kysely'
import type { LocalDate, LocalMonth } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { LedgerLine } from '../rules/sheet.ts'

export type NewEntry = {
  id: string
  month: LocalMonth
  day: LocalDate
  kind: 'royalty' | 'remuneration'
  ratingId: string
  shareNo: number
  payeeId: string
  unitId: string | null
  rateKind: string
  genre: string | null
  amount: number
  reversesId: string | null
  reason: string | null
}

type By = { siteId: string; accountId: string; at: Date }

/** All of a deed in one statement, so that its ceiling is looked at once. */
export async function insertEntries(
  tx: Tx,
  { siteId, accountId, at }: By,
  entries: readonly NewEntry[],
): Promise<void> {
  const rows = entries.map((e) => ({
    ...{
      site_id: siteId,
      id: e.id,
      month: e.month,
      day: e.day,
      kind: e.kind,
      rating_id: e.ratingId,
      share_no: e.shareNo,
    },
    ...{ payee_id: e.payeeId, unit_id: e.unitId, rate_kind: e.rateKind, genre: e.genre, amount: e.amount },
    ...{ reverses_id: e.reversesId, reason: e.reason, entered_at: at.toISOString(), entered_by: accountId },
  }))
  await sql`insert into royalties.entry select * from jsonb_populate_recordset(null::royalties.entry, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}

/** What is marked as taken back was rated; the work may be rated anew. */
export async function markReversed(tx: Tx, siteId: string, ratingId: string, at: Date): Promise<void> {
  await sql`update royalties.rating set reversed_at = ${at} where site_id = ${siteId} and id = ${ratingId}`.execute(tx)
}

export type KeptEntry = NewEntry & { isReversed: boolean }

export async function entriesOf(db: Reader, siteId: string, ratingId: string): Promise<KeptEntry[]> {
  const { rows } = await sql<KeptEntry>`
    select e.id, e.month, e.day, e.kind, e.rating_id as "ratingId", e.share_no as "shareNo", e.payee_id as "payeeId",
      e.unit_id as "unitId", e.rate_kind as "rateKind", e.genre, e.amount, e.reverses_id as "reversesId", e.reason,
      exists (select from royalties.entry as c where c.site_id = e.site_id and c.reverses_id = e.id) as "isReversed"
    from royalties.entry as e where e.site_id = ${siteId} and e.rating_id = ${ratingId} order by e.share_no, e.entered_at`.execute(
    db,
  )
  return rows
}

export type Asked = {
  siteId: string
  from: LocalDate
  to: LocalDate
  asOf: Date
  payeeId?: string
  paymentId?: string
}

/** Paid, of `royalties.payment as q`, as it was known at the instant. */
export const paidAt = (asOf: Date): RawBuilder<unknown> =>
  sql`q.paid_recorded_at <= ${asOf} and (q.state = 'paid' or q.ended_at > ${asOf})`

/** The ledger of these days as it was known at an instant, with what a sheet prints beside each line. Without account numbers. */
export async function ledgerLines(
  db: Reader,
  { siteId, from, to, asOf, payeeId, paymentId }: Asked,
): Promise<LedgerLine[]> {
  const { rows } = await sql<LedgerLine>`
    select e.id, e.day, r.day as "publishedOn", e.kind, e.rating_id as "ratingId", r.item_id as "itemId", r.title, r.rate_kind as "rateKind",
      r.genre, s.role, s.name, e.payee_id as "payeeId", y.name as payee, y.tax_way as "taxWay", null as account, e.unit_id as "unitId",
      (select st.name from units.state as st where st.unit_id = e.unit_id
        order by (st.valid_from is null or st.valid_from <= r.day) and (st.valid_to is null or st.valid_to >= r.day) desc,
          st.valid_from desc nulls last limit 1) as unit,
      p.path, c.name as section, r.quantity, coalesce(r.mode, 'sum') as mode, coalesce(r.measure, 0) as measure,
      r.unit_amount as "unitAmount", coalesce(r.site_percent, 100) as "sitePercent", r.modifiers, e.amount,
      e.reverses_id is not null as "isContra", e.reason,
      (select q.paid_on from royalties.payment_line as l join royalties.payment as q on q.site_id = l.site_id and q.id = l.payment_id
        where l.site_id = e.site_id and l.entry_id = e.id and ${paidAt(asOf)} limit 1) as "paidOn"
    from royalties.entry as e
    join royalties.rating as r on r.site_id = e.site_id and r.id = e.rating_id
    join royalties.share as s on s.site_id = e.site_id and s.rating_id = e.rating_id and s.no = e.share_no
    join royalties.payee as y on y.site_id = e.site_id and y.id = e.payee_id
    left join lateral (select p.path, p.section_id from editions.publication as p
      where p.site_id = e.site_id and p.item_id = r.item_id order by p.language = 'vi' desc limit 1) as p on true
    left join sites.section as c on c.site_id = e.site_id and c.id = p.section_id
    where e.site_id = ${siteId} and e.day >= ${from} and e.day <= ${to} and e.entered_at <= ${asOf} and e.amount <> 0
      ${payeeId === undefined ? sql`` : sql`and e.payee_id = ${payeeId}`}
      ${
        paymentId === undefined
          ? sql``
          : sql`and exists (select from royalties.payment_line as l
        where l.site_id = e.site_id and l.entry_id = e.id and l.payment_id = ${paymentId})`
      }
    order by e.day, r.day, r.title collate "C", e.rating_id, e.share_no, e.entered_at`.execute(db)
  return rows
}

export type Totals = {
  siteId: string
  works: number
  payable: number
  paid: number
  owed: number
  /** What the books of payment say left in these days, whatever it was owed for. */
  spent: number
  ceiling: number | null
}

type TotalsAsked = { siteIds: readonly string[]; from: LocalDate; to: LocalDate; asOf: Date }

/** Totals of many sites. `payable` is what the ledger of these days says; `ceiling` is the year's of the last day, with what decisions added. */
export async function ledgerTotals(db: Reader, { siteIds, from, to, asOf }: TotalsAsked): Promise<Totals[]> {
  const year = Number(to.slice(0, 4))
  const { rows } = await sql<Totals>`
    with wanted as (select unnest(${[...siteIds]}::uuid[]) as site_id),
    told as (
      select e.site_id, e.rating_id, r.item_id, e.amount, exists (
        select from royalties.payment_line as l join royalties.payment as q on q.site_id = l.site_id and q.id = l.payment_id
        where l.site_id = e.site_id and l.entry_id = e.id and ${paidAt(asOf)}) as is_paid
      from wanted as w join royalties.entry as e on e.site_id = w.site_id
      join royalties.rating as r on r.site_id = e.site_id and r.id = e.rating_id
      where e.day >= ${from} and e.day <= ${to} and e.entered_at <= ${asOf}
    ), works as (
      select site_id, count(*)::integer as works from (
        select site_id, rating_id from told where item_id is not null group by 1, 2 having sum(amount) > 0) as w group by 1
    )
    select w.site_id as "siteId", coalesce((select k.works from works as k where k.site_id = w.site_id), 0) as works,
      coalesce(sum(t.amount), 0)::bigint as payable, coalesce(sum(t.amount) filter (where t.is_paid), 0)::bigint as paid,
      coalesce(sum(t.amount) filter (where not t.is_paid), 0)::bigint as owed,
      (select coalesce(sum(y.gross), 0) from royalties.payment as q
        join royalties.payment_payee as y on y.site_id = q.site_id and y.payment_id = q.id
        where q.site_id = w.site_id and q.paid_on >= ${from} and q.paid_on <= ${to} and ${paidAt(asOf)})::bigint as spent,
      (select b.ceiling + (select coalesce(sum(o.amount), 0) from royalties.over_ceiling as o where o.site_id = w.site_id
          and o.year = ${year} and o.line = 'royalties' and o.recorded_at <= ${asOf})::bigint
        from royalties.budget as b where b.site_id = w.site_id and b.year = ${year} and b.line = 'royalties' and b.set_at <= ${asOf}
        order by b.set_at desc, b.id desc limit 1) as ceiling
    from wanted as w left join told as t on t.site_id = w.site_id
    group by w.site_id`.execute(db)
  return rows
}
