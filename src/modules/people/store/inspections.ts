/** Inspection decisions, whom they send where, and every look they took. */
import { sql } from 'kysely'
import { dayOf, type LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { InspectionInput } from '../rules/inspection.ts'

type NewInspection = Omit<InspectionInput, 'siteIds' | 'emails'> & { id: string; recordedBy: string | null }

export async function insertInspection(tx: Tx, given: NewInspection, now: Date): Promise<void> {
  await sql`insert into people.inspection (id, number, issuer, decided_on, subject, period_from, period_to, valid_from, valid_until,
      recorded_at, recorded_by)
    values (${given.id}, ${given.number}, ${given.issuer}, ${given.decidedOn}, ${given.subject}, ${given.periodFrom},
      ${given.periodTo}, ${given.validFrom}, ${given.validUntil}, ${now}, ${given.recordedBy})`.execute(tx)
}

export async function insertInspectionParts(
  tx: Tx,
  id: string,
  { siteIds, personIds }: { siteIds: readonly string[]; personIds: readonly string[] },
): Promise<void> {
  await sql`insert into people.inspection_scope (inspection_id, site_id)
    select ${id}, site_id from unnest(${[...siteIds]}::uuid[]) as t (site_id)`.execute(tx)
  await sql`insert into people.inspector (inspection_id, person_id)
    select ${id}, person_id from unnest(${[...personIds]}::uuid[]) as t (person_id)`.execute(tx)
}

export async function endInspection(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update people.inspection set ended_at = ${now}
    where id = ${id} and ended_at is null returning id`.execute(tx)
  return rows.length === 1
}

export type InspectionLine = {
  id: string
  number: string
  issuer: string
  subject: string
  decidedOn: LocalDate
  periodFrom: LocalDate
  periodTo: LocalDate
  validFrom: LocalDate
  validUntil: LocalDate
  endedAt: Date | null
  team: string[]
  sites: string[]
}

/** Decisions that name the site (null: all), newest first. */
export async function inspectionLines(db: Reader, siteId: string | null): Promise<InspectionLine[]> {
  const { rows } = await sql<InspectionLine>`
    select i.id, i.number, i.issuer, i.subject, i.decided_on as "decidedOn", i.period_from as "periodFrom", i.period_to as "periodTo",
      i.valid_from as "validFrom", i.valid_until as "validUntil", i.ended_at as "endedAt",
      array(select p.full_name from people.inspector as o join units.person as p on p.id = o.person_id
        where o.inspection_id = i.id order by p.full_name collate "vi-x-icu") as team,
      array(select distinct s.name from people.inspection_scope as c join sites.site as s on s.id = c.site_id
        where c.inspection_id = i.id and (${siteId}::uuid is null or c.site_id = ${siteId}::uuid)) as sites
    from people.inspection as i
    where ${siteId}::uuid is null
      or exists (select from people.inspection_scope as c where c.inspection_id = i.id and c.site_id = ${siteId}::uuid)
    order by i.decided_on desc, i.id desc limit 200`.execute(db)
  return rows
}

/** What a person may look at on a site: the decision's period and units; empty when no decision sends them there now. */
export type InspectionScope = {
  inspectionId: string
  periodFrom: LocalDate
  periodTo: LocalDate
  unitId: string | null
  /** Its name today. */
  unit: string | null
}

export async function inspectionScopesOf(
  db: Reader,
  { personId, siteId, now }: { personId: string; siteId: string; now: Date },
): Promise<InspectionScope[]> {
  const { rows } = await sql<InspectionScope>`
    select i.id as "inspectionId", i.period_from as "periodFrom", i.period_to as "periodTo", c.unit_id as "unitId",
      (select st.name from units.state as st where st.unit_id = c.unit_id order by st.valid_from desc nulls last limit 1) as unit
    from people.inspector as o
    join people.inspection as i on i.id = o.inspection_id
    join people.inspection_scope as c on c.inspection_id = i.id and c.site_id = ${siteId}
    where o.person_id = ${personId} and i.ended_at is null and i.valid_from <= ${dayOf(now)} and i.valid_until >= ${dayOf(now)}
    order by i.decided_on, i.id`.execute(db)
  return rows
}

export async function insertLook(
  db: Reader,
  look: { siteId: string; id: string; personId: string; path: string; now: Date },
): Promise<void> {
  await sql`insert into people.inspection_look (site_id, id, person_id, path, looked_at)
    values (${look.siteId}, ${look.id}, ${look.personId}, ${look.path.slice(0, 1000)}, ${look.now})`.execute(db)
}

export type LookLine = { name: string; path: string; lookedAt: Date }

export async function looksAt(db: Reader, siteId: string, limit: number): Promise<LookLine[]> {
  const { rows } = await sql<LookLine>`
    select p.full_name as name, l.path, l.looked_at as "lookedAt"
    from people.inspection_look as l join units.person as p on p.id = l.person_id
    where l.site_id = ${siteId} order by l.looked_at desc, l.id desc limit ${limit}`.execute(db)
  return rows
}
