/** Who does what with what comes in. */

/** See the queue and decide. */
export const confirmers = [
  ...(['records-clerk', 'board-head', 'standing-deputy', 'deputy', 'board-secretary'] as const),
] as const

/** Set up sources and rules; permissions to publish alone belong to the head of the board. */
export const keepers = ['board-head', 'standing-deputy', 'board-secretary', 'site-owner'] as const
export const allowers = ['board-head'] as const

/** A rule may name who confirms; without one the records clerk and the head of the board are told. */
export const confirmsArrivals = (roles: readonly string[], confirmer: string | null): boolean =>
  confirmer === null ? roles.includes('records-clerk') || roles.includes('board-head') : roles.includes(confirmer)
