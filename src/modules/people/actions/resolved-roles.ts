/** Loads the plain facts that the rules on responsibility ask for. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { ResolvedRoles } from '../rules/responsibility.ts'
import { rolesAt } from '../store/held-roles.ts'
import { assignmentsAt, delegationsAt } from '../store/tasks.ts'

/** Everybody's roles, assignments and cover at a site on the day. */
export async function siteRolesOn(db: Reader, siteId: string, day: LocalDate): Promise<ResolvedRoles> {
  const roles = await rolesAt(db, { siteId, day, personIds: null })
  const assignments = await assignmentsAt(db, siteId, day)
  return { roles, assignments, delegations: await delegationsAt(db, siteId, day) }
}

/** The same for one person and those whose place they take that day: enough for `mayActFor`. */
export async function rolesOn(db: Reader, personId: string, siteId: string, day: LocalDate): Promise<ResolvedRoles> {
  const all = await delegationsAt(db, siteId, day)
  const delegations = all.filter((one) => one.fromPersonId === personId || one.toPersonId === personId)
  const personIds = [...new Set([personId, ...delegations.map(({ fromPersonId }) => fromPersonId)])]
  const roles = await rolesAt(db, { siteId, day, personIds })
  const assignments = (await assignmentsAt(db, siteId, day)).filter((one) => personIds.includes(one.personId))
  return { roles, assignments, delegations }
}
