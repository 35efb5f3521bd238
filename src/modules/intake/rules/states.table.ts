/** The life of what comes in, as data: which deed leads from which state to which. */

export const arrivalStates = [
  ...(['received', 'checked', 'waiting', 'published', 'handed-on', 'carried-out'] as const),
  ...(['refused', 'returned', 'set-aside'] as const),
] as const

/**
 * received: its bytes are kept · checked: scanned, verified, read, compared · waiting: for a person · published · handed-on: an
 * item of the editorial desk, where others approve it · carried-out: a recall was done · refused and returned to the source, with a reason · set-aside: it could not be worked on, with a reason.
 */
export type ArrivalState = (typeof arrivalStates)[number]

export const arrivalDeeds = [
  ...([
    'check',
    'queue',
    'set-aside',
    'retry',
    'verify',
    'correct',
    'redact',
    'publish',
    'hand-on',
    'carry-out',
    'refuse',
    'return',
    'undo',
  ] as const),
] as const

export type ArrivalDeed = (typeof arrivalDeeds)[number]

type Step = {
  from: readonly ArrivalState[]
  to: ArrivalState
  /** The worker alone, a person alone, or either. */
  by: 'worker' | 'person' | 'either'
  needsReason?: true
}

export const steps: Readonly<Record<ArrivalDeed, Step>> = {
  check: { from: ['received'], to: 'checked', by: 'worker' },
  queue: { from: ['checked'], to: 'waiting', by: 'worker' },
  'set-aside': { from: ['received', 'checked'], to: 'set-aside', by: 'worker', needsReason: true },
  retry: { from: ['set-aside', 'waiting', 'refused', 'returned'], to: 'received', by: 'person' },
  // Its signatures once more, after certificates or lists of revoked ones have changed.
  verify: { from: ['waiting'], to: 'waiting', by: 'either' },
  correct: { from: ['waiting'], to: 'waiting', by: 'person' },
  redact: { from: ['waiting'], to: 'waiting', by: 'person' },
  publish: { from: ['waiting', 'checked'], to: 'published', by: 'either' },
  'hand-on': { from: ['waiting'], to: 'handed-on', by: 'person' },
  'carry-out': { from: ['waiting'], to: 'carried-out', by: 'person' },
  // Whatever the machine is at: a person need not wait for it, and may change between the two.
  refuse: {
    from: ['received', 'checked', 'waiting', 'set-aside', 'returned'],
    to: 'refused',
    by: 'either',
    needsReason: true,
  },
  return: {
    from: ['received', 'checked', 'waiting', 'set-aside', 'refused'],
    to: 'returned',
    by: 'person',
    needsReason: true,
  },
  undo: { from: ['published', 'refused', 'returned'], to: 'waiting', by: 'person' },
}

/** States in which nothing more happens by itself. */
export const endedStates: readonly ArrivalState[] = [
  'published',
  'handed-on',
  'carried-out',
  'refused',
  'returned',
  'set-aside',
]
