/** Who sees and keeps what at the pages of quality. */
import type { Role } from '../../../web/context.ts'
import { byOf, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { provinceId } from '../../sites/index.ts'

/** Whoever writes sees what is doubted, and may pass over it. */
export const writers: readonly Role[] = [
  ...(['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary'] as const),
  ...(['contributor', 'unit-contact', 'records-clerk'] as const),
]

/** Who says for the whole site that a word is right. */
export const keepers: readonly Role[] = [
  ...(['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary'] as const),
]

export type Rights = { site: boolean; network: boolean }

/** The lists of the network are kept by the board of the province's own portal. */
export async function rightsOf(request: SiteRequest): Promise<Rights> {
  const { db, account } = request
  const province = await provinceId(db)
  const isKeeper = ({ siteId, role }: { siteId: string | null; role: Role }) =>
    siteId !== null && siteId === province && keepers.includes(role)
  return {
    site: rolesHere(request).some((role) => keepers.includes(role)),
    network: account.memberships.some(isKeeper),
  }
}

export const accountBy = (request: SiteRequest) => ({ ...byOf(request), id: request.account.id })

export const fieldOf =
  ({ body }: SiteRequest) =>
  (name: string): string =>
    (body.get(name) ?? '').normalize('NFC').trim()

/** What the pages lean on; `main` hands it in. */
export type QualityHouse = {
  /** Whether the person may look at this edition of the site, draft or not. */
  mayOpen(request: SiteRequest, editionId: string): Promise<boolean>
  originOf(site: { slug: string; kind: string; hosts: readonly string[] }): string
  itemHref(siteSlug: string, editionId: string): string
  /** The form that asks another site for an item, with its address. */
  askHref(siteSlug: string, address: string): string
}
