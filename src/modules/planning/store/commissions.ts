import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Addressee, CommissionState } from '../rules/commission.ts'

export type Commission = Addressee & {
  id: string
  topic: string
  note: string
  /** Who is to write it: a person's or a unit's name. */
  to: string
  sectionId: string | null
  section: string | null
  dueAt: Date
  eventAt: Date | null
  eventWhat: string | null
  state: CommissionState
  givenAt: Date
  givenBy: string
  givenByName: string
  answer: string | null
  editionId: string | null
  itemTitle: string | null
  itemState: string | null
}

const line = sql`c.id, c.topic, c.note, c.to_person as "personId", c.to_unit as "unitId", coalesce(p.full_name, (
    select st.name from units.state as st where st.unit_id = c.to_unit order by st.valid_from desc nulls last limit 1)) as "to",
  c.section_id as "sectionId", s.name as section, c.due_at as "dueAt", c.event_at as "eventAt", c.event_what as "eventWhat", c.state,
  c.given_at as "givenAt", c.given_by as "givenBy", g.full_name as "givenByName", c.answer, c.edition_id as "editionId",
  r.title as "itemTitle", e.state as "itemState"`

const joined = sql`planning.commission as c
  join people.account as a on a.id = c.given_by
  join units.person as g on g.id = a.person_id
  left join units.person as p on p.id = c.to_person
  left join sites.section as s on s.site_id = c.site_id and s.id = c.section_id
  left join editions.edition as e on e.site_id = c.site_id and e.id = c.edition_id
  left join editions.revision as r on r.site_id = e.site_id and r.id = e.head_revision_id`

/** `to` keeps what is addressed to one person or their units. */
export type Wanted = {
  siteId: string
  states: readonly CommissionState[]
  to: { personId: string; unitIds: readonly string[] } | null
}

export async function commissionsOf(db: Reader, { siteId, states, to }: Wanted, limit = 200): Promise<Commission[]> {
  const { rows } = await sql<Commission>`
    select ${line} from ${joined}
    where c.site_id = ${siteId} and c.state = any (${[...states]}::text[]) ${addressed(to)}
    order by c.due_at limit ${limit}`.execute(db)
  return rows
}

const addressed = (to: Wanted['to']): RawBuilder<unknown> =>
  to === null ? sql`` : sql`and (c.to_person = ${to.personId} or c.to_unit = any (${[...to.unitIds]}::uuid[]))`

export async function commissionAt(db: Reader, siteId: string, id: string): Promise<Commission | undefined> {
  const { rows } = await sql<Commission>`
    select ${line} from ${joined} where c.site_id = ${siteId} and c.id = ${id}`.execute(db)
  return rows[0]
}

export async function lockCommission(tx: Tx, siteId: string, id: string): Promise<Commission | undefined> {
  await sql`select from planning.commission where site_id = ${siteId} and id = ${id} for update`.execute(tx)
  return commissionAt(tx, siteId, id)
}

export type NewCommission = Addressee & {
  siteId: string
  id: string
  topic: string
  note: string
  sectionId: string | null
  dueAt: Date
  event: { at: Date; what: string } | null
  plan: { topicId: string; day: string } | null
  accountId: string
  at: Date
}

export async function insertCommission(tx: Tx, c: NewCommission): Promise<void> {
  await sql`insert into planning.commission (site_id, id, topic, note, to_person, to_unit, section_id, due_at, event_at, event_what,
      topic_id, topic_day, state, given_at, given_by)
    values (${c.siteId}, ${c.id}, ${c.topic}, ${c.note}, ${c.personId}, ${c.unitId}, ${c.sectionId}, ${c.dueAt}, ${c.event?.at ?? null},
      ${c.event?.what ?? null}, ${c.plan?.topicId ?? null}, ${c.plan?.day ?? null}, 'given', ${c.at}, ${c.accountId})`.execute(
    tx,
  )
}

type Answer = { state: CommissionState; answer: string | null; editionId: string | null; accountId: string; at: Date }

export async function answerCommission(tx: Tx, siteId: string, id: string, a: Answer): Promise<void> {
  const hasEnded = ['declined', 'delivered', 'cancelled'].includes(a.state)
  await sql`update planning.commission set state = ${a.state}, answer = coalesce(${a.answer}, answer),
      edition_id = coalesce(${a.editionId}::uuid, edition_id), answered_at = ${a.at}, answered_by = ${a.accountId},
      ended_at = ${hasEnded ? a.at : null}
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

/** The events somebody was asked to write about. */
export async function coveredEvents(
  db: Reader,
  { siteId, from, until }: { siteId: string; from: Date; until: Date },
): Promise<{ at: Date; what: string }[]> {
  const { rows } = await sql<{ at: Date; what: string }>`
    select event_at as at, event_what as what from planning.commission
    where site_id = ${siteId} and event_at >= ${from} and event_at < ${until} and state in ('given', 'accepted', 'delivered')`.execute(
    db,
  )
  return rows
}

export type OwnItem = { editionId: string; title: string }

/** What the account has begun at the site lately, to be named as what was asked for. */
export async function ownItems(db: Reader, siteId: string, accountId: string): Promise<OwnItem[]> {
  const { rows } = await sql<OwnItem>`
    select e.id as "editionId", r.title
    from editions.edition as e join editions.revision as r on r.site_id = e.site_id and r.id = e.head_revision_id
    where e.site_id = ${siteId} and r.created_by = ${accountId} and e.state <> 'archived'
    order by e.changed_at desc nulls last limit 30`.execute(db)
  return rows
}

export type Waits = {
  id: string
  siteId: string
  slug: string
  topic: string
  note: string
  givenAt: Date
  dueAt: Date
  from: string
}

/** What waits to be written by a person, or by a unit they speak for, at the sites where they work. */
export async function openCommissionsFor(
  db: Reader,
  { personId, siteIds }: { personId: string; siteIds: readonly string[] },
  day: string,
): Promise<Waits[]> {
  const { rows } = await sql<Waits>`
    select c.id, c.site_id as "siteId", t.slug, c.topic, c.note, c.given_at as "givenAt", c.due_at as "dueAt", g.full_name as "from"
    from planning.commission as c
    join sites.site as t on t.id = c.site_id
    join people.account as a on a.id = c.given_by
    join units.person as g on g.id = a.person_id
    where c.site_id = any (${[...siteIds]}::uuid[]) and c.state in ('given', 'accepted')
      and (c.to_person = ${personId} or exists (
        select from people.held_role as h
        where h.site_id = c.site_id and h.person_id = ${personId} and h.role = 'unit-contact' and h.unit_id = c.to_unit
          and h.ended_at is null and (h.valid_from is null or h.valid_from <= ${day}::date) and (h.valid_until is null or h.valid_until >= ${day}::date)))
    order by c.due_at`.execute(db)
  return rows
}
