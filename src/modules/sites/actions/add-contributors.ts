import { newId } from '../../../basics/ids.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { findUnitByName, insertUnits, type UnitInput, type UnitKind } from '../../units/index.ts'
import type { UnitLine } from '../rules/unit-line.ts'
import { insertContributors } from '../store.ts'

export type NewContributor = Omit<UnitLine<UnitKind>, 'parent'> & {
  /** Set when the unit is there already, in another group or period. */
  unitId?: string
  /** The unit above; the site's governing unit without it. */
  parentId?: string
}

/**
 * Gives units their place among the contributors of a site and makes those that are not there yet. Answers the unit of each,
 * in order. A unit of that name under the same governing unit is the same unit.
 */
export async function addContributors(
  tx: Tx,
  site: { id: string; governingUnitId: string | null },
  { contributors, now }: { contributors: readonly NewContributor[]; now: Date },
): Promise<string[]> {
  const fresh: UnitInput[] = []
  const unitIds: string[] = []
  for (const contributor of contributors) {
    const parentId = contributor.parentId ?? site.governingUnitId
    const known =
      contributor.unitId ?? (parentId === null ? undefined : await findUnitByName(tx, contributor.unit, parentId))
    const id = known ?? newId(now)
    unitIds.push(id)
    if (known === undefined)
      fresh.push({ id, kind: contributor.kind, name: contributor.unit, ...(parentId === null ? {} : { parentId }) })
  }
  if (fresh.length > 0) await insertUnits(tx, fresh, now)
  const places = contributors.map(({ group, no, validFrom, validTo }, i) => ({
    unitId: unitIds[i] ?? '',
    group,
    ...(no === undefined ? {} : { no }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
  }))
  await insertContributors(tx, site.id, places, now)
  return unitIds
}
