/** Loads the plain facts that the rules on responsibility ask for. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { ResolvedRoles } from '../rules/responsibility.ts'
import { officesAt, rolesAt } from '../store/held-roles.ts'
import { assignmentsAt, assignmentsAtAll, delegationsAt, delegationsAtAll } from '../store/tasks.ts'

/** Everybody's roles, assignments and cover at a site on the day. */
export async function siteRolesOn(db: Reader, siteId: string, day: LocalDate): Promise<ResolvedRoles> {
  const roles = await rolesAt(db, { siteId, day, personIds: null })
  const assignments = await assignmentsAt(db, siteId, day)
  return { roles, assignments, delegations: await delegationsAt(db, siteId, day) }
}

export type OfDay = { siteIds: readonly string[]; day: LocalDate }

/**
 * For each site all that says who answers there that day: its offices, assignments and cover. Of contributors only those whom
 * an assignment or cover names, or `named`.
 */
export async function officesOn(
  db: Reader,
  { siteIds, day }: OfDay,
  named: readonly string[] = [],
): Promise<Map<string, ResolvedRoles>> {
  const assignments = await assignmentsAtAll(db, siteIds, day)
  const delegations = await delegationsAtAll(db, siteIds, day)
  const persons = [
    ...[...named, ...assignments.map(({ personId }) => personId)],
    ...delegations.flatMap(({ fromPersonId, toPersonId }) => [fromPersonId, toPersonId]),
  ]
  const roles = await officesAt(db, { siteIds, day, named: [...new Set(persons)] })
  const [rolesIn, assignmentsIn, delegationsIn] = [bySite(roles), bySite(assignments), bySite(delegations)]
  return new Map(
    siteIds.map((id) => [
      id,
      {
        roles: rolesIn.get(id) ?? [],
        assignments: assignmentsIn.get(id) ?? [],
        delegations: delegationsIn.get(id) ?? [],
      },
    ]),
  )
}

const bySite = <T extends { siteId: string }>(rows: readonly T[]): Map<string, T[]> =>
  Map.groupBy(rows, ({ siteId }) => siteId)
