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

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** An inspection may be of one site or of all; every other role but the operator's belongs to a site. */
export const needsSite = (role: Role): boolean => role !== 'operator' && role !== 'inspection'
