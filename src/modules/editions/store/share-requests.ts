// Sites that ask others to be offered an item. Every question names the site that asks it.
import { sql } from 'kysely'
import type { Language } from '../../../basics/language.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { RequestState } from '../rules/share-request.ts'

export type RequestLine = {
  id: string
  fromSiteId: string
  editionId: string
  toSiteId: string
  fromName: string
  toName: string
  state: RequestState
  /** Of what readers of the asked site see now; null where it is no longer there. */
  title: string | null
  path: string | null
  note: string
  askedAt: Date
  askedBy: string
  askedTitle: string
  reason: string | null
}

const line = sql`select r.id, r.from_site_id as "fromSiteId", r.from_edition_id as "editionId", r.to_site_id as "toSiteId",
  (select f.name from sites.site as f where f.id = r.from_site_id) as "fromName",
  (select t.name from sites.site as t where t.id = r.to_site_id) as "toName", r.state, p.title, p.path, r.note,
  r.asked_at as "askedAt", (select b.full_name from units.person as b where b.id = r.asked_by_person) as "askedBy",
  r.asked_title as "askedTitle", r.reason
  from editions.share_request as r
  left join editions.publication as p on p.site_id = r.from_site_id and p.edition_id = r.from_edition_id
    and p.live_from <= now() and (p.live_until is null or p.live_until > now())`

/** What others ask of this site and nobody has answered, as long as readers see it; those that wait longest first. */
export async function requestsTo(db: Reader, siteId: string, limit: number): Promise<RequestLine[]> {
  const { rows } = await sql<RequestLine>`${line}
    where r.from_site_id = ${siteId} and r.state = 'asked' and p.title is not null
    order by r.asked_at, r.id limit ${limit}`.execute(db)
  return rows
}

/** What this site has asked of others, the latest first. */
export async function requestsBy(db: Reader, siteId: string, limit: number): Promise<RequestLine[]> {
  const { rows } = await sql<RequestLine>`${line}
    where r.to_site_id = ${siteId} order by r.asked_at desc, r.id desc limit ${limit}`.execute(db)
  return rows
}

/** One request, if the site stands at either end of it; `lock` holds it until the commit. */
export async function requestAt(
  db: Reader,
  siteId: string,
  id: string,
  lock = false,
): Promise<RequestLine | undefined> {
  const { rows } = await sql<RequestLine>`${line}
    where r.id = ${id} and (r.from_site_id = ${siteId} or r.to_site_id = ${siteId})
    ${lock ? sql`for update of r` : sql``}`.execute(db)
  return rows[0]
}

export type AskedText = { editionId: string; type: string; language: Language; title: string }

/** What a site shows of its own at an address now. */
export async function textAtPath(db: Reader, siteId: string, path: string): Promise<AskedText | undefined> {
  const { rows } = await sql<AskedText>`
    select p.edition_id as "editionId", p.type, p.language, p.title from editions.publication as p
    where p.site_id = ${siteId} and p.path = ${path} and p.share_id is null
      and p.live_from <= now() and (p.live_until is null or p.live_until > now())`.execute(db)
  return rows[0]
}

type NewRequest = {
  id: string
  fromSiteId: string
  editionId: string
  toSiteId: string
  note: string
  by: { accountId: string; personId: string; title: string }
  at: Date
}

/** Writes a request; false where the site has asked for the same already. */
export async function insertRequest(tx: Tx, { by, at, ...asked }: NewRequest): Promise<boolean> {
  const { rows } =
    await sql`insert into editions.share_request (id, from_site_id, from_edition_id, to_site_id, state, note, asked_at,
      asked_by, asked_by_person, asked_title)
    values (${asked.id}, ${asked.fromSiteId}, ${asked.editionId}, ${asked.toSiteId}, 'asked', ${asked.note}, ${at}, ${by.accountId},
      ${by.personId}, ${by.title})
    on conflict do nothing returning id`.execute(tx)
  return rows.length > 0
}

type Answered = { id: string; state: 'refused' | 'dropped'; reason: string | null; accountId: string; at: Date }

export async function answerRequest(tx: Tx, { id, state, reason, accountId, at }: Answered): Promise<void> {
  await sql`update editions.share_request set state = ${state}, reason = ${reason}, answered_at = ${at}, answered_by = ${accountId}
    where id = ${id}`.execute(tx)
}

type Offered = { fromSiteId: string; editionId: string; toSiteIds: readonly string[]; accountId: string; at: Date }

/** An offer answers whoever had asked for it. */
export async function settleRequests(tx: Tx, { fromSiteId, editionId, toSiteIds, accountId, at }: Offered) {
  await sql`update editions.share_request set state = 'offered', answered_at = ${at}, answered_by = ${accountId}
    where from_site_id = ${fromSiteId} and from_edition_id = ${editionId} and to_site_id = any (${[...toSiteIds]}::uuid[])
      and state = 'asked'`.execute(tx)
}

export type WaitingRequest = { siteId: string; requestId: string; title: string; from: string; since: Date }

/** What others ask of these sites. */
export async function requestsWaiting(db: Reader, siteIds: readonly string[]): Promise<WaitingRequest[]> {
  const { rows } = await sql<WaitingRequest>`
    select r.from_site_id as "siteId", r.id as "requestId", p.title, t.name as from, r.asked_at as since
    from editions.share_request as r
    join sites.site as t on t.id = r.to_site_id
    join editions.publication as p on p.site_id = r.from_site_id and p.edition_id = r.from_edition_id
      and p.live_from <= now() and (p.live_until is null or p.live_until > now())
    where r.from_site_id = any (${[...siteIds]}::uuid[]) and r.state = 'asked'
    order by since`.execute(db)
  return rows
}
