import { sql } from 'kysely'
import type { LocalDate, LocalMonth } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { TaxWay } from '../rules/tax.ts'

export type PaymentState = 'prepared' | 'approved' | 'paid' | 'cancelled' | 'backed-out'

export type Payment = {
  id: string
  no: number
  title: string
  fromMonth: LocalMonth
  toMonth: LocalMonth
  state: PaymentState
  preparedBy: string
  preparedByPerson: string
  approvedBy: string | null
  slipNumber: string | null
  paidOn: LocalDate | null
  endedBecause: string | null
  amount: number
  payees: number
}

const payment = sql`p.id, p.no, p.title, p.from_month as "fromMonth", p.to_month as "toMonth", p.state, p.prepared_by as "preparedBy",
  p.prepared_by_person as "preparedByPerson", p.approved_by as "approvedBy", p.slip_number as "slipNumber", p.paid_on as "paidOn",
  p.ended_because as "endedBecause", (select coalesce(sum(e.amount), 0)::bigint from royalties.payment_line as l
    join royalties.entry as e on e.site_id = l.site_id and e.id = l.entry_id
    where l.site_id = p.site_id and l.payment_id = p.id) as amount,
  (select count(distinct e.payee_id)::integer from royalties.payment_line as l
    join royalties.entry as e on e.site_id = l.site_id and e.id = l.entry_id
    where l.site_id = p.site_id and l.payment_id = p.id) as payees`

export async function paymentsOf(db: Reader, siteId: string): Promise<Payment[]> {
  const { rows } = await sql<Payment>`
    select ${payment} from royalties.payment as p where p.site_id = ${siteId} order by p.no desc limit 200`.execute(db)
  return rows
}

export async function paymentAt(db: Reader, siteId: string, id: string): Promise<Payment | undefined> {
  const { rows } = await sql<Payment>`
    select ${payment} from royalties.payment as p where p.site_id = ${siteId} and p.id = ${id}`.execute(db)
  return rows[0]
}

export async function lockPayment(tx: Tx, siteId: string, id: string): Promise<Payment | undefined> {
  await sql`select from royalties.payment where site_id = ${siteId} and id = ${id} for update`.execute(tx)
  return paymentAt(tx, siteId, id)
}

/** `publishedOn`: the day the work was published, from which the time to pay it runs. */
export type OwedLine = { entryId: string; payeeId: string; amount: number; publishedOn: LocalDate }

type OwedAsked = { siteId: string; from: LocalMonth; to: LocalMonth }

/** What these closed months left owed, and stands in no payment. */
export async function owedLines(db: Reader, { siteId, from, to }: OwedAsked): Promise<OwedLine[]> {
  const { rows } = await sql<OwedLine>`
    select e.id as "entryId", e.payee_id as "payeeId", e.amount, r.day as "publishedOn"
    from royalties.entry as e join royalties.rating as r on r.site_id = e.site_id and r.id = e.rating_id
    where e.site_id = ${siteId} and e.month between ${from} and ${to} and royalties.is_closed(e.site_id, e.month)
      and not exists (select from royalties.payment_line as l
        where l.site_id = e.site_id and l.entry_id = e.id and l.released_at is null)
    order by e.id`.execute(db)
  return rows
}

type NewPayment = {
  siteId: string
  id: string
  title: string
  from: LocalMonth
  to: LocalMonth
  accountId: string
  personId: string
  at: Date
}

/** Numbers run within a site; the site's row is held so that none is given twice. */
export async function insertPayment(tx: Tx, p: NewPayment, entryIds: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${p.siteId}, 729))`.execute(tx)
  await sql`insert into royalties.payment (site_id, id, no, title, from_month, to_month, state, prepared_at, prepared_by,
      prepared_by_person)
    select ${p.siteId}, ${p.id}, coalesce(max(no), 0) + 1, ${p.title}, ${p.from}, ${p.to}, 'prepared', ${p.at}::timestamptz,
      ${p.accountId}::uuid, ${p.personId}::uuid
    from royalties.payment where site_id = ${p.siteId}`.execute(tx)
  await sql`insert into royalties.payment_line (site_id, payment_id, entry_id)
    select ${p.siteId}, ${p.id}, unnest(${[...entryIds]}::uuid[])`.execute(tx)
}

type Step = { siteId: string; id: string; accountId: string; at: Date }

export async function setApproved(tx: Tx, { siteId, id, accountId, personId, at }: Step & { personId: string }) {
  await sql`update royalties.payment set state = 'approved', approved_at = ${at}, approved_by = ${accountId},
      approved_by_person = ${personId} where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export async function setPaid(tx: Tx, p: Step & { slipNumber: string; paidOn: LocalDate }): Promise<void> {
  await sql`update royalties.payment set state = 'paid', slip_number = ${p.slipNumber}, paid_on = ${p.paidOn},
      paid_recorded_at = ${p.at}, paid_by = ${p.accountId} where site_id = ${p.siteId} and id = ${p.id}`.execute(tx)
}

/** Ends a payment: what stood in it is owed again. */
export async function setEnded(
  tx: Tx,
  p: Step & { state: 'cancelled' | 'backed-out'; because: string },
): Promise<void> {
  await sql`update royalties.payment set state = ${p.state}, ended_at = ${p.at}, ended_by = ${p.accountId}, ended_because = ${p.because}
    where site_id = ${p.siteId} and id = ${p.id}`.execute(tx)
  await sql`update royalties.payment_line set released_at = ${p.at}
    where site_id = ${p.siteId} and payment_id = ${p.id} and released_at is null`.execute(tx)
}

export type Paid = {
  payeeId: string
  gross: number
  tax: number
  net: number
  taxWay: TaxWay
  taxSource: string | null
  accountNo: number | null
}

export async function insertPaid(tx: Tx, siteId: string, paymentId: string, payees: readonly Paid[]): Promise<void> {
  for (const p of payees)
    await sql`insert into royalties.payment_payee (site_id, payment_id, payee_id, gross, tax, net, tax_way, tax_source, account_no)
      values (${siteId}, ${paymentId}, ${p.payeeId}, ${p.gross}, ${p.tax}, ${p.net}, ${p.taxWay}, ${p.taxSource}, ${p.accountNo})`.execute(
      tx,
    )
}

export type Transfer = {
  payeeId: string
  payee: string
  gross: number
  tax: number
  net: number
  bank: string | null
  number: string | null
}

/** What was sent to whom, as it was paid: for those who pay. */
export async function transfersOf(db: Reader, siteId: string, paymentId: string): Promise<Transfer[]> {
  const { rows } = await sql<Transfer>`
    select y.payee_id as "payeeId", p.name as payee, y.gross, y.tax, y.net, a.bank, a.number
    from royalties.payment_payee as y
    join royalties.payee as p on p.site_id = y.site_id and p.id = y.payee_id
    left join royalties.payee_account as a on a.site_id = y.site_id and a.payee_id = y.payee_id and a.no = y.account_no
    where y.site_id = ${siteId} and y.payment_id = ${paymentId} order by p.name collate "vi-x-icu"`.execute(db)
  return rows
}

/** What a payment withheld of a payee, by payment; for their own statement. */
export async function paidTo(db: Reader, siteId: string, payeeId: string) {
  const { rows } = await sql<{
    no: number
    title: string
    paidOn: LocalDate
    slipNumber: string
    gross: number
    tax: number
    net: number
  }>`
    select q.no, q.title, q.paid_on as "paidOn", q.slip_number as "slipNumber", y.gross, y.tax, y.net
    from royalties.payment_payee as y join royalties.payment as q on q.site_id = y.site_id and q.id = y.payment_id
    where y.site_id = ${siteId} and y.payee_id = ${payeeId} and q.state = 'paid' order by q.paid_on desc, q.no desc`.execute(
    db,
  )
  return rows
}
