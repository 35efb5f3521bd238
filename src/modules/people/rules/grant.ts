/** Who may give which role to whom, outside the board's decisions. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { plainEmail } from './account.ts'
import { helperRoles, isBoardRole, isRole, type Role } from './role.ts'
import { whyNotDays } from './tasks.ts'

export type GrantInput = {
  name: string
  email: string
  role: string
  unitId: string | null
  validFrom: LocalDate
  validUntil: LocalDate | null
  /** Help from another agency, for a limited time. */
  isHelp: boolean
  basis: string
}

/** Roles a secretary gives; who answers for the site gives all of the site's. */
const givenBySecretary: readonly Role[] = ['contributor', 'unit-contact']
const givenByKeeper: readonly Role[] = [
  ...givenBySecretary,
  'records-clerk',
  'accountant',
  'account-holder',
  'board-secretary',
  'site-owner',
]

/** The roles somebody with these roles at the site may give there. Seats of a board come from its decisions. */
export function givableRoles(held: readonly Role[]): readonly Role[] {
  const isKeeper = held.some((role) => ['operator', 'site-owner', 'board-head', 'standing-deputy'].includes(role))
  if (isKeeper) return givenByKeeper
  return held.includes('board-secretary') ? givenBySecretary : []
}

type Around = { givable: readonly Role[]; hasBoard: boolean; ownEmail: string }

export function whyNotGrant(input: GrantInput, { givable, hasBoard, ownEmail }: Around): Issue[] {
  const { role, isHelp, email, validUntil } = input
  const issues: Issue[] = []
  if (!isRole(role)) issues.push({ field: 'vai-tro', problem: 'role-unknown' })
  else if (!givable.includes(role)) issues.push({ field: 'vai-tro', problem: 'not-yours-to-give' })
  else if (isHelp && !helperRoles.includes(role)) issues.push({ field: 'vai-tro', problem: 'no-helper-role' })
  else if (isBoardRole(role) && hasBoard && !isHelp) issues.push({ field: 'vai-tro', problem: 'board-by-decision' })
  if (isHelp && validUntil === null) issues.push({ field: 'den-ngay', problem: 'help-is-limited' })
  if (plainEmail(email) === plainEmail(ownEmail)) issues.push({ field: 'email', problem: 'to-oneself' })
  if (input.basis.length > 300) issues.push({ field: 'can-cu', problem: 'too-much-text' })
  return [...issues, ...whyNotDays(input)]
}
