import { sql } from 'kysely'
import type { LocalMonth } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'

export type WaitingMonths = {
  siteId: string
  slug: string
  from: LocalMonth
  to: LocalMonth
  since: Date
  by: string | null
}

/** Months that were handed on and are not signed off, one line a site. */
export async function monthsWaiting(db: Reader, siteIds: readonly string[]): Promise<WaitingMonths[]> {
  const { rows } = await sql<WaitingMonths>`
    select m.site_id as "siteId", t.slug, min(m.month) as "from", max(m.month) as "to", min(m.submitted_at) as since,
      (array_agg(p.full_name order by m.submitted_at))[1] as by
    from royalties.month as m
    join sites.site as t on t.id = m.site_id
    left join people.account as a on a.id = m.submitted_by
    left join units.person as p on p.id = a.person_id
    where m.site_id = any (${[...siteIds]}::uuid[]) and m.state = 'submitted'
    group by m.site_id, t.slug`.execute(db)
  return rows
}

export type WaitingPayment = {
  siteId: string
  slug: string
  id: string
  no: number
  title: string
  since: Date
  by: string | null
}

/** Payments that were prepared and wait for the account holder. */
export async function paymentsWaiting(db: Reader, siteIds: readonly string[]): Promise<WaitingPayment[]> {
  const { rows } = await sql<WaitingPayment>`
    select q.site_id as "siteId", t.slug, q.id, q.no, q.title, q.prepared_at as since, p.full_name as by
    from royalties.payment as q
    join sites.site as t on t.id = q.site_id
    left join units.person as p on p.id = q.prepared_by_person
    where q.site_id = any (${[...siteIds]}::uuid[]) and q.state = 'prepared' order by q.prepared_at`.execute(db)
  return rows
}
