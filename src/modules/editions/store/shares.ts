// What one site shares with another, read from either end. Every question names the site that asks.
import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../../basics/language.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Direction, ShareMode, ShareState, ShareTarget } from '../rules/sharing.ts'
import { writersOf } from './editing.ts'

export type ShareEnd = 'from' | 'to'

/** A share as both ends may see it: of the other site its name and what it has published, nothing else. */
export type ShareLine = {
  id: string
  fromSiteId: string
  fromEditionId: string
  toSiteId: string
  fromName: string
  toName: string
  direction: Direction
  state: ShareState
  mode: ShareMode | null
  /** Of what is, or was last, shown to readers. */
  title: string | null
  summary: string | null
  language: Language
  note: string
  offeredAt: Date
  offeredBy: string
  offeredByPerson: string
  offeredTitle: string
  answeredAt: Date | null
  answeredBy: string | null
  reason: string | null
  endedAt: Date | null
  endReason: string | null
  takenAt: Date | null
  /** The text that readers of the origin see, and the one that is frozen here. */
  liveRevisionId: string | null
  revisionId: string | null
  originPath: string | null
  originChangedAt: Date | null
  /** Its address on the receiving site while it is shown there. */
  path: string | null
  itemId: string | null
  editionId: string | null
}

/** Names are looked up line by line: joined, nine tables take longer to plan than to read. */
const line = sql`s.id, s.from_site_id as "fromSiteId", s.from_edition_id as "fromEditionId", s.to_site_id as "toSiteId",
  (select f.name from sites.site as f where f.id = s.from_site_id) as "fromName",
  (select t.name from sites.site as t where t.id = s.to_site_id) as "toName", s.direction, s.state, s.mode, coalesce(p.title, o.title, w.title) as title,
  coalesce(p.summary, o.summary) as summary, s.note, s.offered_at as "offeredAt",
  (select e.language from editions.edition as e where e.site_id = s.from_site_id and e.id = s.from_edition_id) as language,
  (select b.full_name from units.person as b where b.id = s.offered_by_person) as "offeredBy", s.offered_by_person as "offeredByPerson", s.offered_title as "offeredTitle", s.answered_at as "answeredAt",
  (select a.full_name from units.person as a where a.id = s.answered_by_person) as "answeredBy", s.reason, s.ended_at as "endedAt", s.end_reason as "endReason", s.taken_at as "takenAt",
  o.revision_id as "liveRevisionId", s.revision_id as "revisionId", o.path as "originPath", o.changed_at as "originChangedAt",
  p.path, s.item_id as "itemId", s.edition_id as "editionId"`

const joinedTo = (shares: RawBuilder<unknown>): RawBuilder<unknown> => sql`${shares} as s
  left join editions.publication as o on o.site_id = s.from_site_id and o.edition_id = s.from_edition_id
    and o.live_from <= now() and (o.live_until is null or o.live_until > now())
  left join editions.publication as p on p.site_id = s.to_site_id and p.share_id = s.id
  left join editions.withdrawal as w on w.site_id = s.from_site_id and w.edition_id = s.from_edition_id`

const share = sql`editions.share`

const atEnd = (siteId: string, end: ShareEnd | 'either'): RawBuilder<unknown> =>
  end === 'either'
    ? sql`(s.to_site_id = ${siteId} or s.from_site_id = ${siteId})`
    : end === 'to'
      ? sql`s.to_site_id = ${siteId}`
      : sql`s.from_site_id = ${siteId}`

/** What of the shares is asked for: at which end, in which states, only those whose origin readers see, beyond which one. */
export type SharesAsked = {
  siteId: string
  end: ShareEnd | 'either'
  states: readonly ShareState[]
  onlyLive?: boolean
  after?: ShareKey | null
}

/** Where a page of shares ended. */
export type ShareKey = { at: Date; id: string }

const moment = sql`coalesce(s.ended_at, s.answered_at, s.offered_at)`

const among = ({ siteId, end, states, onlyLive = false, after = null }: SharesAsked): RawBuilder<unknown> => sql`
  from editions.share as s
  where ${atEnd(siteId, end)} and s.state = any (${[...states]}::text[])
    ${after === null ? sql`` : sql`and (${moment}, s.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    ${
      onlyLive
        ? sql`and exists (select from editions.publication as o where o.site_id = s.from_site_id and o.edition_id = s.from_edition_id
            and o.live_from <= now() and (o.live_until is null or o.live_until > now()))`
        : sql``
    }`

/** The latest first, and how many more there are behind them. */
export async function sharesOf(
  db: Reader,
  { limit, ...asked }: SharesAsked & { limit: number },
): Promise<{ lines: ShareLine[]; left: number }> {
  const latest = sql`(select s.* ${among(asked)} order by ${moment} desc, s.id desc limit ${limit})`
  const { rows: lines } = await sql<ShareLine>`
    select ${line} from ${joinedTo(latest)} order by ${moment} desc, s.id desc`.execute(db)
  if (lines.length < limit) return { lines, left: 0 }
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${among(asked)}`.execute(db)
  return { lines, left: (rows[0]?.count ?? lines.length) - lines.length }
}

/** One share, if the site stands at either end of it. */
export async function shareAt(db: Reader, siteId: string, id: string): Promise<ShareLine | undefined> {
  const { rows } = await sql<ShareLine>`
    select ${line} from ${joinedTo(share)} where s.id = ${id} and (s.to_site_id = ${siteId} or s.from_site_id = ${siteId})`.execute(
    db,
  )
  return rows[0]
}

/** The shares of one item of a site, for its page at the desk. */
export async function sharesOfEdition(db: Reader, siteId: string, editionId: string): Promise<ShareLine[]> {
  const { rows } = await sql<ShareLine>`
    select ${line} from ${joinedTo(share)} where s.from_site_id = ${siteId} and s.from_edition_id = ${editionId}
    order by s.offered_at desc`.execute(db)
  return rows
}

/** Holds the text of the origin, then the share, until the commit; in this order, as the deeds of the origin do. */
export async function lockShare(tx: Tx, siteId: string, id: string): Promise<ShareLine | undefined> {
  await sql`select from editions.publication as o
    where (o.site_id, o.edition_id) = (select s.from_site_id, s.from_edition_id from editions.share as s where s.id = ${id})
    for share`.execute(tx)
  await sql`select from editions.share as s
    where s.id = ${id} and (s.to_site_id = ${siteId} or s.from_site_id = ${siteId}) for update`.execute(tx)
  return shareAt(tx, siteId, id)
}

/** Whose words the shared text is. */
export const writersOfShare = (db: Reader, share: Pick<ShareLine, 'fromSiteId' | 'liveRevisionId'>) =>
  share.liveRevisionId === null ? Promise.resolve([]) : writersOf(db, share.fromSiteId, share.liveRevisionId, null)

/** The sites above and below one that speak the language, with whether the item is offered to or shown by them already. */
export async function shareTargets(
  db: Reader,
  { siteId, editionId, language }: { siteId: string; editionId: string; language: Language },
): Promise<ShareTarget[]> {
  const { rows } = await sql<ShareTarget>`
    with recursive above as (
      select s.id, s.parent_id from sites.site as s where s.id = ${siteId}
      union all
      select s.id, s.parent_id from sites.site as s join above as a on s.id = a.parent_id
    ), below as (
      select s.id from sites.site as s where s.id = ${siteId}
      union all
      select s.id from sites.site as s join below as b on s.parent_id = b.id
    )
    select t.id, t.name, case when exists (select from above as a where a.id = t.id) then 'up' else 'down' end as direction,
      exists (select from editions.share as s where s.from_site_id = ${siteId} and s.from_edition_id = ${editionId}
        and s.to_site_id = t.id and s.state in ('offered', 'accepted')) as "isOpen"
    from sites.site as t
    where t.id <> ${siteId} and t.archived_since is null and ${language} = any (t.languages)
      and (t.id in (select a.id from above as a) or t.id in (select b.id from below as b))
    order by 3 desc, t.name collate "vi-x-icu"`.execute(db)
  return rows
}

export type SharedText = { editionId: string; type: string; language: Language; title: string }

/** A live item of the site that may be offered; undefined where the site shows none of this id, or only shares it itself. */
export async function offerable(db: Reader, siteId: string, editionId: string): Promise<SharedText | undefined> {
  const { rows } = await sql<SharedText>`
    select p.edition_id as "editionId", p.type, p.language, p.title from editions.publication as p
    where p.site_id = ${siteId} and p.edition_id = ${editionId} and p.share_id is null
      and p.live_from <= now() and (p.live_until is null or p.live_until > now())`.execute(db)
  return rows[0]
}

export type NewOffer = {
  id: string
  fromSiteId: string
  editionId: string
  toSiteId: string
  direction: Direction
  note: string
  by: { accountId: string; personId: string; title: string }
  at: Date
}

/** Writes an offer; false where one is open already. */
export async function insertOffer(tx: Tx, { by, at, ...offer }: NewOffer): Promise<boolean> {
  const { rows } =
    await sql`insert into editions.share (id, from_site_id, from_edition_id, to_site_id, direction, state, note,
      offered_at, offered_by, offered_by_person, offered_title)
    values (${offer.id}, ${offer.fromSiteId}, ${offer.editionId}, ${offer.toSiteId}, ${offer.direction}, 'offered', ${offer.note},
      ${at}, ${by.accountId}, ${by.personId}, ${by.title})
    on conflict do nothing returning id`.execute(tx)
  return rows.length > 0
}

export type WaitingShare = {
  siteId: string
  shareId: string
  kind: 'offer' | 'newer'
  title: string
  from: string
  since: Date
}

/** More of a site is no list any more: its sharing page has them all. */
const mostWaiting = 50

/** What of other sites has waited longest for each of these: offers without an answer, frozen texts whose origin has changed. */
export async function sharesWaiting(db: Reader, siteIds: readonly string[]): Promise<WaitingShare[]> {
  const { rows } = await sql<WaitingShare>`
    with open as (
      select s.to_site_id, s.id, s.from_site_id, s.state, o.title, t.since,
        row_number() over (partition by s.to_site_id order by t.since) as place
      from editions.share as s
      join editions.publication as o on o.site_id = s.from_site_id and o.edition_id = s.from_edition_id
        and o.live_from <= now() and (o.live_until is null or o.live_until > now())
      cross join lateral (select case when s.state = 'offered' then s.offered_at else o.changed_at end as since) as t
      where s.to_site_id = any (${[...siteIds]}::uuid[])
        and (s.state = 'offered' or (s.state = 'accepted' and s.mode = 'freeze' and s.revision_id <> o.revision_id))
    )
    select w.to_site_id as "siteId", w.id as "shareId", case when w.state = 'offered' then 'offer' else 'newer' end as kind,
      w.title, f.name as from, w.since
    from open as w join sites.site as f on f.id = w.from_site_id
    where w.place <= ${mostWaiting} order by w.since`.execute(db)
  return rows
}
