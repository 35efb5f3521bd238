// What stands open on the sites of a person or of everybody: one walk along the index of states for each site and stage, never
// more than a set number of rows each, however many items a site has published.
import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { ItemType } from '../rules/entry.ts'
import type { State } from '../rules/state.ts'
import { isUnused } from './steps.ts'

export type OpenEdition = {
  siteId: string
  editionId: string
  revisionId: string
  /** Where the text under way stands: of a live edition its pending change. */
  stage: State
  isChange: boolean
  type: ItemType
  genre: string | null
  title: string
  sectionIds: readonly string[]
  unitId: string | null
  /** Persons whose words it is, as far as they are known as persons. */
  writers: readonly string[]
  startedBy: string | null
  recommendedBy: string | null
  approvedBy: string | null
  /** When it came to this stage, by whom and with which words. */
  since: Date
  movedBy: string | null
  movedByName: string | null
  deed: string | null
  reason: string | null
}

/** Only what a person may call their own: opened or written by them. */
export type Own = { accountId: string; personId: string }

export type Asked = {
  siteIds: readonly string[]
  stages: readonly State[]
  /** Most rows for each site and stage, and in all: those that have waited longest, of every site its share. */
  most: { each: number; inAll: number }
  own?: Own
  editionId?: string
  /** Only what came to its stage after this moment. */
  changedSince?: Date
}

/**
 * Editions in these stages; those that have waited longest first within each site and stage. Each join beyond the editions is
 * limited to its one row, so that it is looked up by key: by averages the planner would read whole tables for a few rows.
 */
export async function openEditions(db: Reader, asked: Asked): Promise<OpenEdition[]> {
  const { rows } = await sql<OpenEdition>`
    select e.site_id as "siteId", e.id as "editionId", h.id as "revisionId", st.stage, e.pending_state is not null as "isChange", i.type,
      h.genre, h.title, h.section_ids as "sectionIds", h.unit_id as "unitId", ${writers} as writers, ${starter} as "startedBy",
      e.recommended_by as "recommendedBy", ${approver} as "approvedBy",
      coalesce(v.recorded_at, e.changed_at, e.created_at) as since, v.by_person as "movedBy", vp.full_name as "movedByName", v.deed,
      v.reason
    from (
      select st.stage as at_stage, w.*
      from unnest(${[...asked.siteIds]}::uuid[]) as s (site_id)
      cross join unnest(${[...asked.stages]}::text[]) as st (stage)
      cross join lateral (
        select u.*, row_number() over (order by u.changed_at) as turn from (
          (${editionsBy(sql`o.state = st.stage and o.pending_state is null`, asked)})
          union all
          (${editionsBy(sql`o.pending_state = st.stage`, asked)})
        ) as u
      ) as w
      order by w.turn, w.changed_at
      limit ${asked.most.inAll}
    ) as e
    cross join lateral (select e.at_stage as stage) as st
    cross join lateral (select n.type from editions.item as n where n.site_id = e.site_id and n.id = e.item_id limit 1) as i
    cross join lateral (select r.* from editions.revision as r where r.site_id = e.site_id and r.id = ${head} limit 1) as h
    left join lateral (
      select w.recorded_at, w.by_person, w.deed, w.reason from editions.event as w
      where w.site_id = e.site_id and w.edition_id = e.id and w.deed is not null and w.to_state = st.stage
        and w.from_state is distinct from w.to_state
      order by w.id desc limit 1) as v on true
    left join units.person as vp on vp.id = v.by_person`.execute(db)
  return rows
}

function editionsBy(stage: RawBuilder<unknown>, { most, own, editionId, changedSince }: Asked): RawBuilder<unknown> {
  return sql`select o.* from editions.edition as o
    where o.site_id = s.site_id and ${stage}
      ${editionId === undefined ? sql`` : sql`and o.id = ${editionId}`}
      ${changedSince === undefined ? sql`` : sql`and o.changed_at > ${changedSince}`}
      ${own === undefined ? sql`` : sql`and ${isOwn(own)}`}
    order by o.changed_at limit ${most.each}`
}

const isOwn = ({ accountId, personId }: Own): RawBuilder<unknown> => sql`o.id = any (array(
  select l.edition_id from editions.listed as l
  where l.site_id = s.site_id and l.stage = st.stage and l.whose && ${[accountId, personId]}::uuid[]))`

const head: RawBuilder<string> = sql`coalesce(e.head_revision_id, (select n.id from editions.revision as n
  where n.site_id = e.site_id and n.edition_id = e.id order by n.no desc limit 1))`

const writers: RawBuilder<string[]> = sql`array(
  select a.person_id from editions.authorship as a
  where a.site_id = e.site_id and a.revision_id = h.id and a.person_id is not null
  union select w.person_id from editions.writer as w
  where w.site_id = e.site_id and w.revision_id = h.id and w.person_id is not null)`

const starter: RawBuilder<string | null> =
  sql`(select a.person_id from editions.revision as f join people.account as a on a.id = f.created_by
  where f.site_id = e.site_id and f.edition_id = e.id order by f.no limit 1)`

const approver: RawBuilder<string | null> = sql`(select a.person_id from editions.approval as a
  where a.site_id = e.site_id and a.revision_id = h.id and a.cancelled_at is null)`

export type DueToAppear = { siteId: string; editionId: string; title: string; liveFrom: Date }

/** What readers will see between two moments, the nearest first; at most so many of a site. */
export async function dueToAppear(
  db: Reader,
  { siteIds, from, until, most }: { siteIds: readonly string[]; from: Date; until: Date; most: number },
): Promise<DueToAppear[]> {
  const { rows } = await sql<DueToAppear>`
    select p.site_id as "siteId", p.edition_id as "editionId", p.title, p.live_from as "liveFrom"
    from unnest(${[...siteIds]}::uuid[]) as s (site_id)
    cross join lateral (select n.* from editions.publication as n
      where n.site_id = s.site_id and n.live_from > ${from} and n.live_from <= ${until}
      order by n.live_from limit ${most}) as p
    order by p.live_from`.execute(db)
  return rows
}

export type OpenException = {
  siteId: string
  exceptionId: string
  editionId: string
  kind: 'urgent' | 'by-telephone'
  title: string
  reason: string
  madeBy: string
  madeByName: string
  madeAt: Date
  sectionIds: readonly string[]
  type: ItemType
  unitId: string | null
  writers: readonly string[]
}

/** Steps without a second pair of eyes that nobody has confirmed yet, the oldest first. */
export async function openExceptions(db: Reader, siteIds: readonly string[], most: number): Promise<OpenException[]> {
  const { rows } = await sql<OpenException>`
    select x.site_id as "siteId", x.id as "exceptionId", x.edition_id as "editionId", x.kind, h.title, x.reason,
      x.made_by_person as "madeBy", p.full_name as "madeByName", x.made_at as "madeAt", h.section_ids as "sectionIds", i.type,
      h.unit_id as "unitId", ${writers} as writers
    from editions.exception as x
    join editions.edition as e on e.site_id = x.site_id and e.id = x.edition_id
    join editions.item as i on i.site_id = e.site_id and i.id = e.item_id
    join editions.revision as h on h.site_id = x.site_id and h.id = x.revision_id
    join units.person as p on p.id = x.made_by_person
    where x.site_id = any (${[...siteIds]}::uuid[]) and x.confirmed_at is null and not ${isUnused}
    order by x.made_at limit ${most}`.execute(db)
  return rows
}

export type OpenReport = { siteId: string; id: string; path: string; message: string; receivedAt: Date }

/** What readers reported and nobody has looked after yet, the oldest first; at most so many of a site. */
export async function openReports(db: Reader, siteIds: readonly string[], most: number): Promise<OpenReport[]> {
  const { rows } = await sql<OpenReport>`
    select r.site_id as "siteId", r.id, r.path, r.message, r.received_at as "receivedAt"
    from unnest(${[...siteIds]}::uuid[]) as s (site_id)
    cross join lateral (select m.* from editions.mistake_report as m
      where m.site_id = s.site_id and m.answered_at is null order by m.received_at limit ${most}) as r`.execute(db)
  return rows
}

/** Marks a report as looked after, or open again (null); false when there was nothing to change. */
export async function markReport(
  tx: Tx,
  siteId: string,
  { id, accountId, at }: { id: string; accountId: string; at: Date | null },
): Promise<boolean> {
  const { rows } = await sql`update editions.mistake_report
    set answered_at = ${at}, answered_by = ${at === null ? null : accountId}
    where site_id = ${siteId} and id = ${id} and (answered_at is null) = ${at !== null} returning id`.execute(tx)
  return rows.length > 0
}

/** One edition of a site with whose words it is, whatever its stage; undefined when the site has none of this id. */
export async function editionInSight(db: Reader, siteId: string, editionId: string): Promise<OpenEdition | undefined> {
  const { rows } = await sql<{ stage: State }>`select coalesce(pending_state, state) as stage from editions.edition
    where site_id = ${siteId} and id = ${editionId}`.execute(db)
  const [found] = rows
  if (found === undefined) return undefined
  const [edition] = await openEditions(db, {
    siteIds: [siteId],
    stages: [found.stage],
    most: { each: 1, inAll: 1 },
    editionId,
  })
  return edition
}
