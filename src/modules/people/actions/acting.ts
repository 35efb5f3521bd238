/** Who acts at a site and in which capacity, as acts of that day are signed. */
import { dayOf } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { holdsOn } from '../rules/responsibility.ts'
import type { Role } from '../rules/role.ts'
import { rolesAt } from '../store/held-roles.ts'
import { contactUnitsOf, namesOf } from '../store/names.ts'

export type Acting = {
  accountId: string
  personId: string
  name: string
  /** Full name and pen names. */
  names: readonly string[]
  /** As the board's decision prints it on that day, else the title of the office; empty without either. */
  title: string
  /** Held at this site on that day and not resting. */
  roles: readonly Role[]
  /** The units whose items a contact person looks after. */
  unitIds: readonly string[]
}

/** The account's person at the site at that moment; roles that rest are left out. */
export async function actingAt(
  db: Reader,
  { account, siteId, at }: { account: { id: string; personId: string; name: string }; siteId: string; at: Date },
): Promise<Acting> {
  const { personId } = account
  const day = dayOf(at)
  const held = (await rolesAt(db, { siteId, day, personIds: [personId] })).filter((role) => holdsOn(role, day))
  const titles = held.flatMap(({ boardTitle, officeTitle }) => boardTitle ?? officeTitle ?? [])
  const unitIds = await contactUnitsOf(db, { personId, siteId, day })
  return {
    accountId: account.id,
    personId,
    name: account.name,
    names: [...new Set([account.name, ...(await namesOf(db, personId))])],
    title: titles[0] ?? '',
    roles: [...new Set(held.filter(({ isResting }) => !isResting).map(({ role }) => role))],
    unitIds,
  }
}
