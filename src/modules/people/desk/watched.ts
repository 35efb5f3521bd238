import type { DeskRoute } from '../../../web/routes.ts'
import { siteBySlug } from '../../sites/index.ts'
import { recordLook } from '../actions/inspections.ts'

/**
 * The same route, with every look of an inspector at a site written down before the page is made: a look that cannot be
 * recorded does not happen.
 */
export const watched = (route: DeskRoute): DeskRoute =>
  route.path.startsWith('/:site/')
    ? {
        ...route,
        handle: async (request) => {
          const site = await inspectedSite(route, request)
          if (site !== null && request.account !== null) {
            const { db, account, path, query, now } = request
            const asked = query.size > 0 ? `${path}?${query}` : path
            await recordLook(db, { siteId: site, personId: account.personId, path: asked, now })
          }
          return route.handle(request)
        },
      }
    : route

/** The site, when it is an inspection alone that lets the person look at it here. */
async function inspectedSite({ policy }: DeskRoute, { account, db, params }: Parameters<DeskRoute['handle']>[0]) {
  if (account === null || typeof policy === 'string') return null
  if (!account.memberships.some(({ role }) => role === 'inspection')) return null
  const site = await siteBySlug(db, params['site'] ?? '')
  if (site === undefined) return null
  const here = account.memberships.filter(({ siteId }) => siteId === site.id || siteId === null)
  const admitting = here.filter(({ role }) => policy.onSite.includes(role))
  return admitting.length > 0 && admitting.every(({ role }) => role === 'inspection') ? site.id : null
}
