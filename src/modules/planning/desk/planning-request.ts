import type { Role } from '../../../web/context.ts'
import { byOf, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { actingAt } from '../../people/index.ts'

/** Who plans for a site: its board's heads and secretary. */
export const planners: readonly Role[] = ['board-head', 'standing-deputy', 'deputy', 'board-secretary']

/** Who works by the plans. */
export const workers: readonly Role[] = [
  ...planners,
  ...(['site-owner', 'board-member', 'contributor', 'unit-contact', 'records-clerk'] as const),
]

export const mayPlan = (request: SiteRequest): boolean => rolesHere(request).some((role) => planners.includes(role))

export const accountBy = (request: SiteRequest) => ({ ...byOf(request), id: request.account.id })

export async function personIn(request: SiteRequest) {
  const { db, account, site, now } = request
  const { accountId, personId, unitIds } = await actingAt(db, { account, siteId: site.id, at: now })
  return { accountId, personId, unitIds, isPlanner: mayPlan(request) }
}

export const fieldOf =
  ({ body }: SiteRequest) =>
  (name: string): string =>
    (body.get(name) ?? '').normalize('NFC').trim()
