import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { LineState } from '../rules/budget.ts'

/** Every line of a year that has a ceiling or was used; royalties are read from the ledger, the others from what was spent. */
export async function linesOf(db: Reader, siteId: string, year: number): Promise<LineState[]> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await sql<LineState>`
    with used as (
      select 'royalties' as line, coalesce(sum(e.amount), 0)::bigint as used, coalesce(sum(e.amount) filter (where exists (
          select from royalties.payment_line as l join royalties.payment as q on q.site_id = l.site_id and q.id = l.payment_id
          where l.site_id = e.site_id and l.entry_id = e.id and q.state = 'paid')), 0)::bigint as paid
      from royalties.entry as e where e.site_id = ${siteId} and e.day >= ${first} and e.day <= ${last}
      union all
      select s.line, sum(s.amount)::bigint, sum(s.amount)::bigint from royalties.spending as s
      where s.site_id = ${siteId} and s.day >= ${first} and s.day <= ${last} group by s.line
    ), set_line as (
      select distinct on (line) line, ceiling from royalties.budget where site_id = ${siteId} and year = ${year}
      order by line, set_at desc, id desc
    )
    select coalesce(b.line, u.line) as line, b.ceiling, coalesce((select sum(o.amount) from royalties.over_ceiling as o
        where o.site_id = ${siteId} and o.year = ${year} and o.line = coalesce(b.line, u.line)), 0)::bigint as over,
      coalesce(u.used, 0)::bigint as used, coalesce(u.paid, 0)::bigint as paid
    from set_line as b full join used as u on u.line = b.line order by 1`.execute(db)
  return rows
}

/** What remuneration and royalties of a year come to, one against the other. */
export async function kindsOf(
  db: Reader,
  siteId: string,
  year: number,
): Promise<{ royalty: number; remuneration: number }> {
  const { rows } = await sql<{ royalty: number; remuneration: number }>`
    select coalesce(sum(amount) filter (where kind = 'royalty'), 0)::bigint as royalty,
      coalesce(sum(amount) filter (where kind = 'remuneration'), 0)::bigint as remuneration
    from royalties.entry where site_id = ${siteId} and day >= ${`${year}-01-01`} and day <= ${`${year}-12-31`}`.execute(
    db,
  )
  return rows[0] ?? { royalty: 0, remuneration: 0 }
}

/** Whoever binds or spends money of a site waits here, so that what is left is read after the last who did. */
export async function holdBudget(tx: Tx, siteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${siteId}, 730))`.execute(tx)
}

type By = { siteId: string; id: string; accountId: string; at: Date }

export async function insertBudget(
  tx: Tx,
  b: By & { year: number; line: string; ceiling: number; decision: string },
): Promise<void> {
  await sql`insert into royalties.budget (site_id, id, year, line, ceiling, decision, set_at, set_by)
    values (${b.siteId}, ${b.id}, ${b.year}, ${b.line}, ${b.ceiling}, ${b.decision}, ${b.at}, ${b.accountId})`.execute(
    tx,
  )
}

export type Over = {
  year: number
  line: string
  amount: number
  decisionNumber: string
  decidedOn: LocalDate
  signerName: string
}

export async function insertOver(tx: Tx, o: By & Over): Promise<void> {
  await sql`insert into royalties.over_ceiling (site_id, id, year, line, amount, decision_number, decided_on, signer_name, recorded_at,
      recorded_by)
    values (${o.siteId}, ${o.id}, ${o.year}, ${o.line}, ${o.amount}, ${o.decisionNumber}, ${o.decidedOn}, ${o.signerName}, ${o.at},
      ${o.accountId})`.execute(tx)
}

export type Spending = { line: string; day: LocalDate; what: string; amount: number; slipNumber: string }

export async function insertSpending(tx: Tx, s: By & Spending): Promise<void> {
  await sql`insert into royalties.spending (site_id, id, line, day, what, amount, slip_number, recorded_at, recorded_by)
    values (${s.siteId}, ${s.id}, ${s.line}, ${s.day}, ${s.what}, ${s.amount}, ${s.slipNumber}, ${s.at}, ${s.accountId})`.execute(
    tx,
  )
}

export async function spendingsOf(db: Reader, siteId: string, year: number): Promise<(Spending & { id: string })[]> {
  const { rows } = await sql<Spending & { id: string }>`
    select id, line, day, what, amount, slip_number as "slipNumber" from royalties.spending
    where site_id = ${siteId} and day >= ${`${year}-01-01`} and day <= ${`${year}-12-31`} order by day desc, id desc limit 300`.execute(
    db,
  )
  return rows
}

export async function decisionsOf(db: Reader, siteId: string, year: number) {
  const { rows } = await sql<{ kind: 'ceiling' | 'over'; line: string; amount: number; decision: string; at: Date }>`
    select 'ceiling' as kind, line, ceiling as amount, decision, set_at as at from royalties.budget
    where site_id = ${siteId} and year = ${year}
    union all
    select 'over', line, amount, decision_number, recorded_at from royalties.over_ceiling where site_id = ${siteId} and year = ${year}
    order by at desc`.execute(db)
  return rows
}
