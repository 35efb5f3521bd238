/** What a person may be at a site. An operator runs the machinery of the whole network and owns no content. */
export const roles = [
  'operator',
  'site-owner',
  'board-head',
  'standing-deputy',
  'deputy',
  'board-member',
  'board-secretary',
  'contributor',
  'unit-contact',
  'records-clerk',
  'accountant',
  'account-holder',
  'inspection',
] as const

export type Role = (typeof roles)[number]

/** The seats of an editorial board, in the order a decision names them. */
export const boardRoles = [
  'board-head',
  'standing-deputy',
  'deputy',
  'board-member',
  'board-secretary',
] as const satisfies readonly Role[]

export type BoardRole = (typeof boardRoles)[number]

/**
 * Whoever holds one of these can put words before the public, be it urgently and on their own: they sign in with a second
 * factor and do not lie idle.
 */
export const publishingRoles: readonly Role[] = ['site-owner', ...boardRoles, 'records-clerk']

/** What a helper from another agency may be at a site for a limited time: approval stays with the site's own board. */
export const helperRoles: readonly Role[] = ['contributor', 'board-secretary', 'records-clerk']

/** Who looks after the people of a site. */
export const peopleKeepers: readonly Role[] = [
  'operator',
  'site-owner',
  'board-head',
  'standing-deputy',
  'board-secretary',
]

/** Who enters decisions on the board and gives out tasks. */
export const boardKeepers: readonly Role[] = ['operator', 'site-owner', 'board-head', 'standing-deputy']

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

export const isBoardRole = (text: string): text is BoardRole => (boardRoles as readonly string[]).includes(text)

export const isPublishingRole = (role: Role): boolean => publishingRoles.includes(role)

/** An inspection may be of one site or of all; every other role but the operator's belongs to a site. */
export const needsSite = (role: Role): boolean => role !== 'operator' && role !== 'inspection'
