import { sql } from 'kysely'
import type { LocalMonth } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type MonthState = 'open' | 'submitted' | 'closed'
export type Month = { month: LocalMonth; state: MonthState; closedAt: Date | null }

/** What is known of these months; one that nobody touched is open and has no row. */
export async function monthsOf(
  db: Reader,
  siteId: string,
  { from, to }: { from: LocalMonth; to: LocalMonth },
): Promise<Month[]> {
  const { rows } = await sql<Month>`
    select month, state, closed_at as "closedAt" from royalties.month
    where site_id = ${siteId} and month between ${from} and ${to} order by month`.execute(db)
  return rows
}

/** Makes the month's row where there is none and holds it to the end of the transaction. */
export async function lockMonth(tx: Tx, siteId: string, month: LocalMonth): Promise<MonthState> {
  await sql`insert into royalties.month (site_id, month, state) values (${siteId}, ${month}, 'open')
    on conflict on constraint month_pk do nothing`.execute(tx)
  const { rows } = await sql<{ state: MonthState }>`
    select state from royalties.month where site_id = ${siteId} and month = ${month} for update`.execute(tx)
  return rows[0]?.state ?? 'open'
}

/** The first month from the given one on that is not closed. */
export async function nextOpenMonth(db: Reader, siteId: string, from: LocalMonth): Promise<LocalMonth> {
  const { rows } = await sql<{ month: LocalMonth }>`
    select to_char(m, 'YYYY-MM') as month
    from generate_series(${`${from}-01`}::date, ${`${from}-01`}::date + interval '20 years', interval '1 month') as m
    where not exists (select from royalties.month as c where c.site_id = ${siteId} and c.month = to_char(m, 'YYYY-MM') and c.state = 'closed')
    order by m limit 1`.execute(db)
  return rows[0]?.month ?? from
}

export async function setSubmitted(
  tx: Tx,
  m: { siteId: string; month: LocalMonth; accountId: string | null; at: Date },
): Promise<void> {
  await sql`update royalties.month set state = ${m.accountId === null ? 'open' : 'submitted'},
      submitted_at = ${m.accountId === null ? null : m.at}, submitted_by = ${m.accountId}
    where site_id = ${m.siteId} and month = ${m.month}`.execute(tx)
}

type Closing = { siteId: string; month: LocalMonth; accountId: string; personId: string; title: string; at: Date }

export async function setClosed(tx: Tx, m: Closing): Promise<void> {
  await sql`update royalties.month set state = 'closed', closed_at = ${m.at}, closed_by = ${m.accountId},
      closed_by_person = ${m.personId}, closed_title = ${m.title}
    where site_id = ${m.siteId} and month = ${m.month}`.execute(tx)
}
