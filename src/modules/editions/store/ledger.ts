// Reads figures out of the ledger: every count here can also list the items it was made from.
import { type RawBuilder, sql } from 'kysely'
import type { LocalMonth } from '../../../basics/dates.ts'
import type { PageKey } from '../../../basics/page-key.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Origin } from '../rules/entry.ts'

/** First publications of one type on one site, within [from, until), as they were known at `asOf`. */
export type Counting = { siteId: string; type: 'article'; from: Date; until: Date; asOf: Date }

type ContributorGroup = 'board' | 'contributor'

export type PublishedCount = {
  /** Null with its group: nobody said which unit the item came from. */
  unitId: string | null
  group: ContributorGroup | null
  month: LocalMonth
  origin: Origin
  count: number
}

/** An event that names its unit but not the group counts where the unit stands on the site, else among contributors. */
const groupOfEvent = sql`case when e.unit_id is not null then coalesce(e.contributor_group,
  (select c.contributor_group from sites.contributor as c
    where c.site_id = e.site_id and c.unit_id = e.unit_id order by c.valid_from desc nulls last limit 1), 'contributor') end`

const counted = ({ siteId, type, from, until, asOf }: Counting): RawBuilder<unknown> => sql`
  e.site_id = ${siteId} and e.kind = 'published' and e.type = ${type}
  and e.happened_at >= ${from} and e.happened_at < ${until} and e.happened_at <= ${asOf} and e.recorded_at <= ${asOf}`

/** How many items were first published, by unit, group, month (in Vietnam) and origin. Nothing that is zero stands in it. */
export async function publishedCounts(db: Reader, counting: Counting): Promise<PublishedCount[]> {
  const { rows } = await sql<PublishedCount>`
    select e.unit_id as "unitId", ${groupOfEvent} as "group",
      to_char(e.happened_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month,
      coalesce(e.origin, 'own') as origin, count(*)::integer as count
    from editions.event as e
    where ${counted(counting)}
    group by 1, 2, 3, 4`.execute(db)
  return rows
}

export type ItemFilter = {
  /** Undefined: of all units; null: of none. */
  unitId?: string | null
  group?: ContributorGroup
  origin?: Origin
}

export type PublishedItem = {
  itemId: string
  number: number
  /** Null where the reason of a withdrawal does not allow it. */
  title: string | null
  publishedAt: Date
  genre: string | null
  origin: Origin
  unitId: string | null
  /** Its address on the site; null when it is withdrawn or not live. */
  path: string | null
  withdrawnAt: Date | null
}

/** The items behind a figure of `publishedCounts`, newest first; goes on after the given key. */
export async function publishedItems(
  db: Reader,
  counting: Counting,
  { filter, after, limit }: { filter: ItemFilter; after: PageKey | null; limit: number },
): Promise<PublishedItem[]> {
  const { unitId, group, origin } = filter
  const { rows } = await sql<PublishedItem>`
    select e.item_id as "itemId", i.number, case when w.edition_id is null then coalesce(p.title, r.title) else w.title end as title,
      e.happened_at as "publishedAt", e.genre, coalesce(e.origin, 'own') as origin, e.unit_id as "unitId", p.path,
      w.withdrawn_at as "withdrawnAt"
    from editions.event as e
    join editions.item as i on i.site_id = e.site_id and i.id = e.item_id
    left join editions.revision as r on r.site_id = e.site_id and r.id = e.revision_id
    left join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.edition_id
      and (p.live_until is null or p.live_until > now())
    left join editions.withdrawal as w on w.site_id = e.site_id and w.edition_id = e.edition_id
    where ${counted(counting)}
      ${unitId === undefined ? sql`` : unitId === null ? sql`and e.unit_id is null` : sql`and e.unit_id = ${unitId}`}
      ${group === undefined ? sql`` : sql`and ${groupOfEvent} = ${group}`}
      ${origin === undefined ? sql`` : sql`and coalesce(e.origin, 'own') = ${origin}`}
      ${after === null ? sql`` : sql`and (e.happened_at, i.number) < (${after.instant}, ${after.number})`}
    order by e.happened_at desc, i.number desc
    limit ${limit}`.execute(db)
  return rows
}
