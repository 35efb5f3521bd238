/** Standing assignments and delegations of a site. */
import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Assignment, Delegation } from '../rules/responsibility.ts'

const assignment = sql`g.id, g.site_id as "siteId", g.person_id as "personId", g.task, g.section_id as "sectionId",
  g.item_kind as "itemKind", g.body_unit_id as "bodyUnitId", g.valid_from as "validFrom", g.valid_until as "validUntil"`

/** The assignments that stand on the day and were not ended. */
export const assignmentsAt = (db: Reader, siteId: string, day: LocalDate): Promise<Assignment[]> =>
  assignmentsAtAll(db, [siteId], day)

export async function assignmentsAtAll(db: Reader, siteIds: readonly string[], day: LocalDate): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`
    select ${assignment} from people.assignment as g
    where g.site_id = any (${[...siteIds]}::uuid[]) and g.ended_at is null and g.valid_from <= ${day}
      and (g.valid_until is null or g.valid_until >= ${day}) order by g.given_at, g.id`.execute(db)
  return rows
}

export type AssignmentLine = Assignment & {
  name: string
  section: string | null
  body: string | null
  basis: string | null
  endedAt: Date | null
}

/** Every assignment of the site, standing ones first. */
export async function assignmentLinesOf(db: Reader, siteId: string): Promise<AssignmentLine[]> {
  const { rows } = await sql<AssignmentLine>`
    select ${assignment}, p.full_name as name, s.name as section, g.basis, g.ended_at as "endedAt",
      (select st.name from units.state as st where st.unit_id = g.body_unit_id order by st.valid_from desc nulls last limit 1) as body
    from people.assignment as g
    join units.person as p on p.id = g.person_id
    left join sites.section as s on s.site_id = g.site_id and s.id = g.section_id
    where g.site_id = ${siteId}
    order by g.ended_at is not null, s.position nulls first, g.given_at desc, g.id`.execute(db)
  return rows
}

export type NewAssignment = Omit<Assignment, 'siteId'> & { basis: string; givenAt: Date }

export async function insertAssignment(tx: Tx, siteId: string, given: NewAssignment): Promise<void> {
  await sql`insert into people.assignment (site_id, id, person_id, task, section_id, item_kind, body_unit_id, basis, valid_from,
      valid_until, given_at)
    values (${siteId}, ${given.id}, ${given.personId}, ${given.task}, ${given.sectionId}, ${given.itemKind}, ${given.bodyUnitId},
      ${given.basis || null}, ${given.validFrom}, ${given.validUntil}, ${given.givenAt})`.execute(tx)
}

/** Answers whether there was one to end. */
export async function endAssignment(tx: Tx, siteId: string, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update people.assignment set ended_at = ${now}
    where site_id = ${siteId} and id = ${id} and ended_at is null returning id`.execute(tx)
  return rows.length === 1
}

const delegation = sql`d.id, d.site_id as "siteId", d.from_person_id as "fromPersonId", d.to_person_id as "toPersonId",
  d.valid_from as "validFrom", d.valid_until as "validUntil"`

/** The cover that stands at the site on the day. */
export const delegationsAt = (db: Reader, siteId: string, day: LocalDate): Promise<Delegation[]> =>
  delegationsAtAll(db, [siteId], day)

export async function delegationsAtAll(db: Reader, siteIds: readonly string[], day: LocalDate): Promise<Delegation[]> {
  const { rows } = await sql<Delegation>`
    select ${delegation} from people.delegation as d
    where d.site_id = any (${[...siteIds]}::uuid[]) and d.ended_at is null and d.valid_from <= ${day} and d.valid_until >= ${day}
    order by d.given_at, d.id`.execute(db)
  return rows
}

/** All cover at the site that is not over on the day, coming ones too. Locks the site's cover when in a transaction. */
export async function openDelegations(db: Reader, siteId: string, day: LocalDate): Promise<Delegation[]> {
  const { rows } = await sql<Delegation>`
    select ${delegation} from people.delegation as d
    where d.site_id = ${siteId} and d.ended_at is null and d.valid_until >= ${day}`.execute(db)
  return rows
}

export async function lockDelegations(tx: Tx, siteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people.delegation ${siteId}`}, 0))`.execute(tx)
}

export type DelegationLine = Delegation & {
  site: string
  from: string
  to: string
  reason: string
  endedAt: Date | null
}

/** What a person has given and been given, newest first. */
export async function delegationLinesOf(db: Reader, personId: string): Promise<DelegationLine[]> {
  const { rows } = await sql<DelegationLine>`
    select ${delegation}, s.name as site, f.full_name as "from", t.full_name as "to", d.reason, d.ended_at as "endedAt"
    from people.delegation as d
    join sites.site as s on s.id = d.site_id
    join units.person as f on f.id = d.from_person_id
    join units.person as t on t.id = d.to_person_id
    where d.from_person_id = ${personId} or d.to_person_id = ${personId}
    order by d.valid_from desc, d.id desc limit 100`.execute(db)
  return rows
}

export async function insertDelegation(tx: Tx, given: Delegation & { reason: string; givenAt: Date }): Promise<void> {
  await sql`insert into people.delegation (site_id, id, from_person_id, to_person_id, valid_from, valid_until, reason, given_at)
    values (${given.siteId}, ${given.id}, ${given.fromPersonId}, ${given.toPersonId}, ${given.validFrom}, ${given.validUntil},
      ${given.reason}, ${given.givenAt})`.execute(tx)
}

/** Ends cover that this person gave; answers its site, or undefined when there is none of theirs. */
export async function endDelegation(tx: Tx, id: string, fromPersonId: string, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ siteId: string }>`update people.delegation set ended_at = ${now}
    where id = ${id} and from_person_id = ${fromPersonId} and ended_at is null returning site_id as "siteId"`.execute(
    tx,
  )
  return rows[0]?.siteId
}
