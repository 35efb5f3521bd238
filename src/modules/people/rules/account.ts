import type { Issue } from '../../../basics/outcomes.ts'
import { isRole, needsSite, type Role } from './role.ts'

export type AccountInput = {
  name: string
  email: string
  role: Role
  /** Null for roles that span the network. */
  siteId: string | null
}

/** Addresses are compared in small letters. */
export const plainEmail = (text: string): string => text.trim().toLowerCase().normalize('NFC')

/** Why an account cannot be made like this; whether the e-mail is taken is the database's to say. */
export function whyNotAccount({ name, email, role, siteId }: AccountInput): Issue[] {
  const issues: Issue[] = []
  if (name.trim() === '') issues.push({ field: 'name', problem: 'name-missing' })
  if (name.length > 200) issues.push({ field: 'name', problem: 'name-too-long' })
  if (!/^[^\s@]{1,64}@[^\s@]{1,250}$/.test(plainEmail(email))) issues.push({ field: 'email', problem: 'not-an-email' })
  if (!isRole(role)) issues.push({ field: 'role', problem: 'role-unknown' })
  else if (needsSite(role) && siteId === null) issues.push({ field: 'site', problem: 'site-missing' })
  else if (role === 'operator' && siteId !== null) issues.push({ field: 'site', problem: 'operator-has-no-site' })
  return issues
}
