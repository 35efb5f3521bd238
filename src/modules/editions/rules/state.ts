/** Where an edition stands on its way to the reader and after. The sentences for people stand in `words.ts`. */

export const states = [
  'draft',
  'submitted',
  'in-review',
  'returned',
  'awaiting-approval',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'archived',
] as const

export type State = (typeof states)[number]

/** Where a change to what is live may stand while readers go on seeing the former text. */
export const pendingStates = ['draft', 'submitted', 'in-review', 'returned', 'awaiting-approval', 'approved'] as const

export type PendingState = (typeof pendingStates)[number]

export const isPendingState = (state: State): state is PendingState =>
  (pendingStates as readonly State[]).includes(state)

/** The ready-made paths: how many looks an item gets after its writer's own. */
export const sitePaths = ['one', 'two', 'three'] as const

export type SitePath = (typeof sitePaths)[number]

/** The path of a site that has not chosen: edited by one, approved by another. */
export const usualPath: SitePath = 'two'
