/** The workflow as data: which deed leads from where to where, on which path, and who does it by office. */
import type { SitePath, State } from './state.ts'

export type Role =
  | 'board-head'
  | 'standing-deputy'
  | 'deputy'
  | 'board-member'
  | 'board-secretary'
  | 'contributor'
  | 'unit-contact'
  | 'records-clerk'

export type Deed =
  | 'write'
  | 'submit'
  | 'take-up'
  | 'return'
  | 'recommend'
  | 'approve'
  | 'approve-by-telephone'
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'publish-urgently'
  | 'publish-signed'
  | 'revise-live'
  | 'discard'
  | 'limit'
  | 'correct'
  | 'withdraw'
  | 'archive'

export type Step = {
  deed: Deed
  /** `text`: the text under way, which for a live edition is its pending change. `edition`: what stands before the public. */
  of: 'text' | 'edition'
  from: readonly State[]
  to: State | 'same'
  /** Every path without it. */
  paths?: readonly SitePath[]
  roles: readonly Role[]
  /** These roles too, but only on what is theirs. */
  own?: readonly Role[]
  /** Whoever answers for approving this item by assignment or cover may do it too. */
  approvers?: true
  /** Only a text whose signed original was verified: its signer answers for it. */
  signed?: true
}

const senders = ['contributor', 'unit-contact', 'records-clerk'] as const
const approving = ['board-head', 'standing-deputy', 'deputy'] as const
const publishing = [...approving, 'board-secretary'] as const
const editing = [...publishing, 'board-member'] as const

/** Roles that may stand behind an approval; which of them for which item is the board's standing assignment. */
export const approvingRoles: readonly Role[] = approving

const underWay = ['submitted', 'in-review', 'awaiting-approval'] as const

export const steps: readonly Step[] = [
  { deed: 'write', of: 'text', from: ['draft', 'returned'], to: 'same', roles: editing, own: senders },
  { deed: 'write', of: 'text', from: ['in-review'], to: 'same', roles: editing },
  { deed: 'write', of: 'text', from: ['awaiting-approval'], to: 'same', roles: approving, approvers: true },
  { deed: 'submit', of: 'text', from: ['draft', 'returned'], to: 'submitted', roles: editing, own: senders },
  { deed: 'take-up', of: 'text', from: ['submitted'], to: 'in-review', roles: editing },
  { deed: 'return', of: 'text', from: underWay, to: 'returned', roles: editing, approvers: true },
  { deed: 'return', of: 'text', from: ['approved'], to: 'returned', roles: publishing, approvers: true },
  { deed: 'recommend', of: 'text', from: ['in-review'], to: 'awaiting-approval', roles: editing },
  { deed: 'approve', of: 'text', from: underWay, to: 'approved', paths: ['one'], roles: [], approvers: true },
  {
    ...{ deed: 'approve', of: 'text', from: ['awaiting-approval'], to: 'approved', paths: ['two', 'three'], roles: [] },
    approvers: true,
  },
  { deed: 'approve-by-telephone', of: 'text', from: underWay, to: 'approved', roles: editing },
  { deed: 'schedule', of: 'text', from: ['approved'], to: 'scheduled', roles: publishing, approvers: true },
  { deed: 'unschedule', of: 'edition', from: ['scheduled'], to: 'approved', roles: publishing, approvers: true },
  { deed: 'publish', of: 'text', from: ['approved', 'scheduled'], to: 'published', roles: publishing, approvers: true },
  {
    ...{ deed: 'publish-urgently', of: 'text', from: ['draft', 'returned', ...underWay, 'approved'], to: 'published' },
    roles: editing,
  },
  {
    ...{ deed: 'publish-signed', of: 'text', from: ['draft', 'returned', ...underWay, 'approved'], to: 'published' },
    ...{ roles: [...publishing, 'records-clerk'], approvers: true, signed: true },
  },
  { deed: 'revise-live', of: 'edition', from: ['published'], to: 'same', roles: editing, own: senders },
  {
    ...{ deed: 'discard', of: 'text', from: ['draft', 'returned', ...underWay, 'approved'], to: 'same' },
    ...{ roles: editing, own: senders },
  },
  { deed: 'limit', of: 'edition', from: ['scheduled', 'published'], to: 'same', roles: publishing, approvers: true },
  { deed: 'correct', of: 'edition', from: ['published'], to: 'same', roles: approving, approvers: true },
  { deed: 'withdraw', of: 'edition', from: ['published'], to: 'withdrawn', roles: publishing, approvers: true },
  { deed: 'archive', of: 'edition', from: ['draft', 'returned'], to: 'archived', roles: editing, own: senders },
  { deed: 'archive', of: 'edition', from: ['withdrawn'], to: 'archived', roles: publishing },
]

/** The line of the ledger a deed leaves; what is published is told apart there by what the item had before. */
export const eventOfDeed = {
  submit: 'submitted',
  'take-up': 'taken-up',
  return: 'returned',
  recommend: 'recommended',
  approve: 'approved',
  'approve-by-telephone': 'approved',
  schedule: 'scheduled',
  unschedule: 'unscheduled',
  'revise-live': 'change-begun',
  discard: 'change-discarded',
  limit: 'limited',
  correct: 'corrected',
  withdraw: 'withdrawn',
  archive: 'archived',
} as const satisfies Partial<Record<Deed, string>>

/** What becomes of the last deed when it is undone: taken back, or the word that explains why it cannot be. */
export const undoing: Readonly<Record<Deed, 'back' | { explained: string }>> = {
  write: { explained: 'restore-a-revision' },
  submit: 'back',
  'take-up': 'back',
  return: 'back',
  recommend: 'back',
  approve: 'back',
  'approve-by-telephone': 'back',
  schedule: 'back',
  unschedule: { explained: 'schedule-again' },
  publish: { explained: 'was-seen' },
  'publish-urgently': { explained: 'was-seen' },
  'publish-signed': { explained: 'was-seen' },
  'revise-live': 'back',
  discard: 'back',
  limit: { explained: 'limit-again' },
  correct: { explained: 'was-seen' },
  withdraw: 'back',
  archive: 'back',
}
