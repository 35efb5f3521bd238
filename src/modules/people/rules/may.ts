import type { Role } from './role.ts'

type Membership = { siteId: string | null; role: Role }
type Person = { memberships: readonly Membership[] }
type Policy = 'public' | 'anyone' | 'token' | 'signed-in' | 'operator' | { onSite: readonly Role[] }

/**
 * Whether a person (null: nobody has signed in) may use a route of this policy on that site. A membership without a site
 * counts on every site, but only for its own role: an operator edits nothing unless the route says so.
 */
export function may(account: Person | null, policy: Policy, siteId: string | null): boolean {
  if (policy === 'public' || policy === 'anyone') return true
  // A token opens its own route; nobody who signs in comes in by one.
  if (account === null || policy === 'token') return false
  if (policy === 'signed-in') return true
  if (policy === 'operator') return account.memberships.some(({ role }) => role === 'operator')
  if (siteId === null) return false
  return account.memberships.some(
    (held) => (held.siteId === siteId || held.siteId === null) && policy.onSite.includes(held.role),
  )
}
