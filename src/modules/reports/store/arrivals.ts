import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Arrived } from '../rules/matching.ts'

/** Documents that came in at the site since a day with a number, and that are no other report's already. */
export async function arrivedSince(db: Reader, siteId: string, since: LocalDate): Promise<Arrived[]> {
  const { rows } = await sql<Arrived>`
    select a.id, a.number_symbol as "numberSymbol", a.subject, a.issued_on as "issuedOn", coalesce(a.main_sha256, a.sha256) as sha256,
      coalesce(a.main_name, a.name) as name
    from intake.arrival as a
    where a.site_id = ${siteId} and a.number_symbol <> '' and a.received_at >= ${since}::date
      and a.state not in ('set-aside', 'returned', 'refused')
      and not exists (select from reports.report as r where r.site_id = a.site_id and r.arrival_id = a.id)
    order by a.received_at desc limit 500`.execute(db)
  return rows
}
