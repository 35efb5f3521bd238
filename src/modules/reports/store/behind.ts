/** The items behind a figure, with the very conditions it was counted under. */
import { sql } from 'kysely'
import type { PageKey } from '../../../basics/page-key.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Behind } from '../rules/line-keys.ts'
import { publishedIn, type Span } from './counting.ts'

export type BehindItem = {
  eventId: number
  siteId: string
  siteName: string
  siteSlug: string
  editionId: string
  /** Null where the reason of a withdrawal does not allow it. */
  title: string | null
  publishedAt: Date
  genre: string | null
  isShared: boolean
  origin: string
  unit: string | null
  path: string | null
  withdrawnAt: Date | null
}

type Items = Extract<Behind, { kind: 'items' }>

/** `isNetwork`: an item that sites show by reference counts where it was written, once. */
const narrowed = ({ type, origin, genre, body, unitId, siteId }: Items, isNetwork: boolean) => sql`
  e.type = ${type}
  ${isNetwork ? sql`and e.share_id is null` : sql``}
  ${origin === undefined ? sql`` : origin === 'shared' ? sql`and e.share_id is not null` : sql`and e.share_id is null and coalesce(e.origin, 'own') = ${origin}`}
  ${genre === undefined ? sql`` : sql`and coalesce(e.genre, '') = ${genre}`}
  ${unitId === undefined ? sql`` : sql`and e.unit_id = ${unitId}`}
  ${siteId === undefined ? sql`` : sql`and e.site_id = ${siteId}`}
  ${
    body === undefined
      ? sql``
      : sql`and coalesce((select f.body from documents.fact as f where f.site_id = e.site_id and f.revision_id = e.revision_id), 'other') = ${body}`
  }`

type Asked = { span: Span; behind: Items; isNetwork: boolean }

export async function countBehind(db: Reader, { span, behind, isNetwork }: Asked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from editions.event as e where ${publishedIn(span)} and ${narrowed(behind, isNetwork)}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** The newest first, after the given key (the number of a key is the event's). */
export async function itemsBehind(
  db: Reader,
  { span, behind, isNetwork }: Asked,
  { after, limit }: { after: PageKey | null; limit: number },
): Promise<BehindItem[]> {
  const { rows } = await sql<BehindItem>`
    select e.id::int as "eventId", e.site_id as "siteId", s.name as "siteName", s.slug as "siteSlug", e.edition_id as "editionId",
      case when w.edition_id is null then coalesce(p.title, r.title) else w.title end as title, e.happened_at as "publishedAt",
      e.genre, e.share_id is not null as "isShared", coalesce(e.origin, 'own') as origin,
      (select u.name from units.state as u where u.unit_id = e.unit_id order by u.valid_from desc nulls last limit 1) as unit,
      p.path, w.withdrawn_at as "withdrawnAt"
    from editions.event as e
    join sites.site as s on s.id = e.site_id
    left join editions.revision as r on r.site_id = e.site_id and r.id = e.revision_id
    left join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.edition_id
      and (p.live_until is null or p.live_until > now())
    left join editions.withdrawal as w on w.site_id = e.site_id and w.edition_id = e.edition_id
    where ${publishedIn(span)} and ${narrowed(behind, isNetwork)}
      ${after === null ? sql`` : sql`and (e.happened_at, e.id) < (${after.instant}, ${after.number})`}
    order by e.happened_at desc, e.id desc limit ${limit}`.execute(db)
  return rows
}
