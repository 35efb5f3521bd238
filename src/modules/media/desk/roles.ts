/** Who does what in the library of a site. */
import type { Role } from '../../../web/context.ts'
import { rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import type { LibraryFile } from '../store/library.ts'

const board: readonly Role[] = ['board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary']

/** Who looks after other people's files too. */
const keepers: readonly Role[] = [...board, 'site-owner', 'records-clerk']

/** Who writes for the site brings files and uses them. */
export const writers: { onSite: readonly Role[] } = { onSite: [...keepers, 'contributor', 'unit-contact'] }

/** An operator looks whether files are scanned; the files are none of theirs. */
export const readers: { onSite: readonly Role[] } = { onSite: [...writers.onSite, 'operator'] }

export const isWriter = (roles: readonly Role[]): boolean => roles.some((role) => writers.onSite.includes(role))

export const keepsLibrary = (request: SiteRequest): boolean => rolesHere(request).some((role) => keepers.includes(role))

/** One's own files, and for keepers everybody's. */
export const mayChangeFile = (request: SiteRequest, { uploadedBy }: LibraryFile): boolean =>
  uploadedBy === request.account.id || keepsLibrary(request)
