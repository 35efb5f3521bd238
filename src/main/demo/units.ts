import type { DemoProvince, DemoUnit } from '../../../demo/index.ts'
import { newId } from '../../basics/ids.ts'
import {
  insertOfficials,
  insertPersons,
  insertSuccessions,
  insertUnits,
  type UnitKind,
} from '../../modules/units/index.ts'
import type { Tx } from '../../platform/database/index.ts'

/** Ids of the units by the demo's own keys. */
export type UnitIds = ReadonlyMap<string, string>

const kinds: Record<string, UnitKind> = { 'fatherland-front': 'front', 'health-station': 'service-unit' }

export async function insertDemoUnits(tx: Tx, { units, officials }: DemoProvince, now: Date): Promise<UnitIds> {
  const ids = new Map(units.map((unit) => [unit.key, newId(now)]))
  await insertUnits(
    tx,
    units.map((unit) => inputOf(unit, ids)),
    now,
  )
  const successions = units.flatMap((unit) =>
    (unit.successors ?? []).map((to) => ({
      fromUnitId: idOf(ids, unit.key),
      toUnitId: idOf(ids, to),
      happenedOn: unit.validTo ?? '2025-06-30',
    })),
  )
  await insertSuccessions(tx, successions)
  const persons = new Map([...new Set(officials.map(({ name }) => name))].map((name) => [name, newId(now)]))
  await insertPersons(
    tx,
    [...persons].map(([fullName, id]) => ({ id, fullName })),
    now,
  )
  await insertOfficials(
    tx,
    officials.map(({ unit, name, title, titleEn, rank, duties, phone, email, from, to }) => ({
      personId: idOf(persons, name),
      unitId: idOf(ids, unit),
      title,
      ...(titleEn === undefined ? {} : { titleEn }),
      rank,
      duties,
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
      validFrom: from,
      ...(to === undefined ? {} : { validTo: to }),
    })),
    now,
  )
  return ids
}

const inputOf = ({ key, kind, communeKind, name, nameEn, parent, validFrom, validTo }: DemoUnit, ids: UnitIds) => ({
  id: idOf(ids, key),
  kind: kinds[kind] ?? (kind as UnitKind),
  ...(communeKind === undefined ? {} : { communeKind }),
  name,
  ...(nameEn === undefined ? {} : { nameEn }),
  ...(parent === null ? {} : { parentId: idOf(ids, parent) }),
  ...(validFrom === undefined ? {} : { validFrom }),
  ...(validTo === undefined ? {} : { validTo }),
})

/** A key without an id is a mistake in the demo's own data. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the demo names an unknown unit: ${key}`)
  return id
}
