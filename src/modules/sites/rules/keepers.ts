/** Who arranges what stands around the items of a site. */
export const siteKeepers = ['site-owner', 'board-head', 'standing-deputy', 'board-secretary'] as const

/** Whoever speaks for more than one site: the operator anywhere, the owner of the provincial portal for the province. */
export const mayNetwork = (roles: readonly string[], kind: string): boolean =>
  roles.includes('operator') || (kind === 'province' && roles.includes('site-owner'))

export const maySite = (roles: readonly string[]): boolean =>
  roles.some((role) => siteKeepers.some((keeper) => keeper === role))
