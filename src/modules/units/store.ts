import { sql } from 'kysely'
import type { LocalDate } from '../../basics/dates.ts'
import { newId } from '../../basics/ids.ts'
import type { Reader, Tx } from '../../platform/database/index.ts'
import type { UnitInput } from './rules/unit.ts'

/** Adds units with their first period; parents may stand in the same list. */
export async function insertUnits(tx: Tx, units: readonly UnitInput[], now: Date): Promise<void> {
  const rows = units.map((unit) => ({
    id: unit.id,
    kind: unit.kind,
    commune_kind: unit.communeKind ?? null,
    code: unit.code ?? null,
    created_at: now,
  }))
  await sql`insert into units.unit select * from jsonb_populate_recordset(null::units.unit, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
  const states = units.map((unit) => ({
    id: newId(now),
    unit_id: unit.id,
    name: unit.name,
    short_name: unit.shortName ?? null,
    name_en: unit.nameEn ?? null,
    parent_id: unit.parentId ?? null,
    valid_from: unit.validFrom ?? null,
    valid_to: unit.validTo ?? null,
    decision: unit.decision ?? null,
  }))
  await sql`insert into units.state select * from jsonb_populate_recordset(null::units.state, ${JSON.stringify(states)}::jsonb)`.execute(
    tx,
  )
}

export type Succession = { fromUnitId: string; toUnitId: string; happenedOn: LocalDate; decision?: string }

export async function insertSuccessions(tx: Tx, successions: readonly Succession[]): Promise<void> {
  const rows = successions.map((one) => ({
    from_unit_id: one.fromUnitId,
    to_unit_id: one.toUnitId,
    happened_on: one.happenedOn,
    decision: one.decision ?? null,
  }))
  await sql`insert into units.succession
    select * from jsonb_populate_recordset(null::units.succession, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

export type PersonInput = { id: string; fullName: string }

export async function insertPersons(tx: Tx, persons: readonly PersonInput[], now: Date): Promise<void> {
  const rows = persons.map((person) => ({ id: person.id, full_name: person.fullName, created_at: now }))
  await sql`insert into units.person
    select * from jsonb_populate_recordset(null::units.person, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

export type OfficialInput = {
  personId: string
  unitId: string
  title: string
  titleEn?: string
  /** Protocol order inside the unit, 1 first. */
  rank: number
  duties?: string
  phone?: string
  email?: string
  validFrom?: LocalDate
  validTo?: LocalDate
}

export async function insertOfficials(tx: Tx, officials: readonly OfficialInput[], now: Date): Promise<void> {
  const rows = officials.map((official) => ({
    id: newId(now),
    person_id: official.personId,
    unit_id: official.unitId,
    title: official.title,
    title_en: official.titleEn ?? null,
    rank: official.rank,
    duties: official.duties ?? null,
    phone: official.phone ?? null,
    email: official.email ?? null,
    valid_from: official.validFrom ?? null,
    valid_to: official.validTo ?? null,
  }))
  await sql`insert into units.official
    select * from jsonb_populate_recordset(null::units.official, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

/** The id of a unit of this name on that day, under the given parent where one is given; undefined when there is none. */
export async function findUnitByName(db: Reader, name: string, parentId: string | null): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from units.state
    where lower(name) = lower(${name}) and (${parentId}::uuid is null or parent_id = ${parentId}::uuid)
    order by valid_from desc nulls last limit 1`.execute(db)
  return rows[0]?.id
}
