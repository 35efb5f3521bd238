/** Reads what a request asks of the list, and who asks. */
import { decodeIdKey } from '../../../basics/id-key.ts'
import { rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { type SectionSummary, sectionsOf } from '../../sites/index.ts'
import type { BulkDoing } from '../actions/bulk.ts'
import type { Listing } from '../actions/list-items.ts'
import { isNarrowed, type ListFilter, readFilter } from '../rules/list-filter.ts'
import { type EditionDesk, itemRoles } from './at-item.ts'

/** What the list needs of what `main` hands in. */
export type ListDesk = Pick<EditionDesk, 'editingOn' | 'actorOf' | 'contentForms'>

export const listPolicy = { onSite: itemRoles }

/** Whoever the list is for: the person as the workflow knows them, and where they are. */
export async function doingAt(desk: ListDesk, request: SiteRequest): Promise<BulkDoing> {
  const { db, account, site, now, address } = request
  const actor = await desk.actorOf(db, account, site.id, now)
  return { siteId: site.id, actor, at: now, ...(address === '' ? {} : { address }) }
}

export async function listingOf(desk: ListDesk, request: SiteRequest, filter: ListFilter): Promise<Listing> {
  const { siteId, actor } = await doingAt(desk, request)
  const ownsSite = rolesHere(request).includes('site-owner')
  return { siteId, actor, ownsSite, filter, sections: await sectionsOf(request.db, siteId) }
}

export const keysOf = ({ query }: SiteRequest) => ({
  after: decodeIdKey(query.get('sau') ?? ''),
  before: decodeIdKey(query.get('truoc') ?? ''),
})

/** Every address but the bare one says what it wants. */
export const isBare = ({ query }: SiteRequest): boolean => query.size === 0

export const filterAsked = ({ query }: SiteRequest): ListFilter => readFilter(query)

/** A saved filter comes back through the same door as one in an address. */
export function filterSent(text: string | null): ListFilter | null {
  const filter = readFilter(new URLSearchParams(text ?? ''))
  return isNarrowed(filter) ? filter : null
}

/** Sections by name, those below another one set in. */
export function sectionChoices(sections: readonly SectionSummary[]): { value: string; text: string }[] {
  const below = (parentId: string | null, depth: number): { value: string; text: string }[] =>
    sections
      .filter((one) => one.parentId === parentId)
      .flatMap(({ id, slug, name }) => [
        { value: slug, text: `${'\u00a0\u00a0'.repeat(depth)}${name}` },
        ...below(id, depth + 1),
      ])
  return below(null, 0)
}

/** A unit that contributed in several periods is one choice. */
export const unitChoices = (contributors: readonly { unitId: string; unit: string }[]) =>
  [...new Map(contributors.map(({ unitId, unit }) => [unitId, unit]))].map(([value, text]) => ({ value, text }))
