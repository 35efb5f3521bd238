// What an inspection may read: items first published in its periods, of its units, and nothing that was never public.
import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { PageKey } from '../../../basics/page-key.ts'
import type { Reader } from '../../../platform/database/index.ts'

/** Both days counted; null: every unit. */
export type Scope = { periodFrom: LocalDate; periodTo: LocalDate; unitId: string | null }

export type InspectedItem = {
  editionId: string
  number: number
  /** Null where the reason of its withdrawal does not allow it. */
  title: string | null
  publishedAt: Date
  path: string | null
  withdrawnAt: Date | null
  exceptions: readonly { kind: string; reason: string; isConfirmed: boolean }[]
}

/** Newest first; goes on after the given key. */
export async function inspectedItems(
  db: Reader,
  siteId: string,
  { scopes, after, limit }: { scopes: readonly Scope[]; after: PageKey | null; limit: number },
): Promise<InspectedItem[]> {
  const { rows } = await sql<InspectedItem>`
    select e.edition_id as "editionId", i.number, e.happened_at as "publishedAt", p.path, w.withdrawn_at as "withdrawnAt",
      case when w.edition_id is null then coalesce(p.title, r.title) else w.title end as title,
      coalesce((select json_agg(json_build_object('kind', x.kind, 'reason', x.reason, 'isConfirmed', x.confirmed_at is not null)
          order by x.made_at)
        from editions.exception as x where x.site_id = e.site_id and x.edition_id = e.edition_id), '[]') as exceptions
    from editions.event as e
    join editions.item as i on i.site_id = e.site_id and i.id = e.item_id
    left join editions.revision as r on r.site_id = e.site_id and r.id = e.revision_id
    left join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.edition_id and p.live_from <= now()
      and (p.live_until is null or p.live_until > now())
    left join editions.withdrawal as w on w.site_id = e.site_id and w.edition_id = e.edition_id
    where e.site_id = ${siteId} and e.kind = 'published' and e.happened_at <= now()
      and exists (
        select from unnest(${scopes.map((one) => one.periodFrom)}::date[], ${scopes.map((one) => one.periodTo)}::date[],
          ${scopes.map((one) => one.unitId)}::uuid[]) as s (first, last, unit_id)
        where e.happened_at >= s.first::timestamp at time zone 'Asia/Ho_Chi_Minh'
          and e.happened_at < (s.last + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
          and (s.unit_id is null or s.unit_id = e.unit_id))
      ${after === null ? sql`` : sql`and (e.happened_at, i.number) < (${after.instant}, ${after.number})`}
    order by e.happened_at desc, i.number desc
    limit ${limit}`.execute(db)
  return rows
}
