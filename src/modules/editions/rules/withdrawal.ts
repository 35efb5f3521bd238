export const withdrawalReasons = [
  'mistake',
  'merged',
  'recalled',
  'expired',
  'competent-authority',
  'secret-or-private',
] as const

export type WithdrawalReason = (typeof withdrawalReasons)[number]

/** What was taken down by order of an authority, or to protect a secret or a person, keeps not even its title. */
export const keepsTitle = (reason: WithdrawalReason): boolean =>
  reason !== 'competent-authority' && reason !== 'secret-or-private'
