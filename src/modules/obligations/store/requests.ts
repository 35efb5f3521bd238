import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { AttestedFact } from '../rules/rule.ts'

export type RequestLine = {
  id: string
  siteId: string
  slug: string
  key: string
  unitId: string
  unit: string
  note: string
  dueOn: LocalDate
  askedAt: Date
  askedBy: string
}

const line = sql`r.id, r.site_id as "siteId", s.slug, r.key, r.unit_id as "unitId", coalesce((
    select st.name from units.state as st where st.unit_id = r.unit_id order by st.valid_from desc nulls last limit 1), '') as unit,
  r.note, r.due_on as "dueOn", r.asked_at as "askedAt", p.full_name as "askedBy"
  from obligations.request as r
  join sites.site as s on s.id = r.site_id
  join people.account as a on a.id = r.asked_by
  join units.person as p on p.id = a.person_id`

/** What is asked of the units of a site and not done yet; of some units alone where they are named. */
export async function openRequests(
  db: Reader,
  siteId: string,
  unitIds: readonly string[] | null = null,
): Promise<RequestLine[]> {
  const { rows } = await sql<RequestLine>`
    select ${line} where r.site_id = ${siteId} and r.ended_at is null
      ${unitIds === null ? sql`` : sql`and r.unit_id = any (${[...unitIds]}::uuid[])`}
    order by r.due_on, r.asked_at`.execute(db)
  return rows
}

/** What is asked of units a person speaks for, at the sites where they work. */
export async function requestsFor(
  db: Reader,
  { personId, siteIds }: { personId: string; siteIds: readonly string[] },
  day: LocalDate,
): Promise<RequestLine[]> {
  const { rows } = await sql<RequestLine>`
    select ${line}
    where r.site_id = any (${[...siteIds]}::uuid[]) and r.ended_at is null and exists (
      select from people.held_role as h
      where h.site_id = r.site_id and h.person_id = ${personId} and h.role = 'unit-contact' and h.unit_id = r.unit_id
        and h.ended_at is null and (h.valid_from is null or h.valid_from <= ${day}::date)
        and (h.valid_until is null or h.valid_until >= ${day}::date))
    order by r.due_on, r.asked_at`.execute(db)
  return rows
}

type NewRequest = {
  siteId: string
  id: string
  key: string
  unitId: string
  note: string
  dueOn: LocalDate
  at: Date
  accountId: string
}

export async function insertRequest(tx: Tx, r: NewRequest): Promise<void> {
  await sql`insert into obligations.request (site_id, id, key, unit_id, note, due_on, asked_at, asked_by)
    values (${r.siteId}, ${r.id}, ${r.key}, ${r.unitId}, ${r.note}, ${r.dueOn}, ${r.at}, ${r.accountId})`.execute(tx)
}

/** Ends an open request and answers what it was about. */
export async function endRequest(
  tx: Tx,
  { siteId, id, at, accountId }: { siteId: string; id: string; at: Date; accountId: string },
): Promise<{ key: string } | undefined> {
  const { rows } = await sql<{ key: string }>`
    update obligations.request set ended_at = ${at}, ended_by = ${accountId}
    where site_id = ${siteId} and id = ${id} and ended_at is null returning key`.execute(tx)
  return rows[0]
}

type NewAttested = {
  siteId: string
  id: string
  fact: AttestedFact
  said: string
  validUntil: LocalDate | null
  source: string
  at: Date
  accountId: string | null
}

export async function insertAttested(tx: Tx, a: NewAttested): Promise<void> {
  await sql`insert into obligations.attested (site_id, id, fact, said, valid_until, source, entered_at, entered_by)
    values (${a.siteId}, ${a.id}, ${a.fact}, ${a.said}, ${a.validUntil}, ${a.source}, ${a.at}, ${a.accountId})`.execute(
    tx,
  )
}

export type AttestedLine = { said: string; validUntil: LocalDate | null; source: string; enteredAt: Date }

export async function attestedLines(db: Reader, siteId: string, fact: AttestedFact): Promise<AttestedLine[]> {
  const { rows } = await sql<AttestedLine>`
    select said, valid_until as "validUntil", source, entered_at as "enteredAt" from obligations.attested
    where site_id = ${siteId} and fact = ${fact} order by entered_at desc, id desc limit 20`.execute(db)
  return rows
}

export type NewestItem = { editionId: string; title: string; path: string; liveFrom: Date }

/** The newest of what is live in a section and below it. */
export async function newestIn(db: Reader, siteId: string, sectionId: string, now: Date): Promise<NewestItem[]> {
  const { rows } = await sql<NewestItem>`
    select p.edition_id as "editionId", p.title, p.path, p.live_from as "liveFrom"
    from editions.placement as c
    join editions.publication as p on p.site_id = c.site_id and p.edition_id = c.edition_id
    where c.site_id = ${siteId} and c.section_id = ${sectionId} and c.language = 'vi' and c.live_from <= ${now}
      and (p.live_until is null or p.live_until > ${now})
    order by c.live_from desc, c.number desc limit 5`.execute(db)
  return rows
}
