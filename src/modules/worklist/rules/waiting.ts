/** What waits for a person, whatever module it comes from; plain values that a list, a letter or a digest can show. */
import type { Lateness } from '../../calendar/rules/index.ts'

/**
 * approve: to be approved · publish: approved, to be published · edit: to be taken up or edited · returned: came back to its
 * writer · draft: one's own, not sent yet · confirm: an exception to be confirmed · answer: a reader's report · write: a
 * commission · share: offered by another site, or changed there · arrivals: documents that came in ·
 * verdicts: signatures of published documents that were judged otherwise · scheduled: will appear by itself.
 */
export const waitingKinds = [
  ...(['confirm', 'approve', 'publish', 'edit', 'returned', 'write'] as const),
  ...(['share', 'arrivals', 'verdicts', 'figures', 'answer', 'scheduled', 'draft'] as const),
] as const

export type WaitingKind = (typeof waitingKinds)[number]

/** `left` counts in the unit of the norm and is negative once the deadline has passed. */
export type Due = { at: Date; left: number; unit: Lateness['unit'] }

/** 'unknown-year': the working days of a year are not entered yet, so nobody can say. */
export type DueOrNot = Due | 'unknown-year' | null

/** What can be done from the list itself. */
export type ListDeed = 'approve' | 'return' | 'reassign' | 'answered'

export type Waiting = {
  key: string
  kind: WaitingKind
  site: { id: string; slug: string; name: string }
  title: string
  href: string
  since: Date
  due: DueOrNot
  /** Where the reckoning of the deadline can be read; null where there is none. */
  why: string | null
  /** In whose place, while they are away. */
  forName: string | null
  /** It came here because its deadline passed elsewhere. */
  isEscalated: boolean
  /** Who sent it. */
  from: string | null
  /** The reason of a return or an exception, or what a reader wrote. */
  note: string | null
  deeds: readonly ListDeed[]
  /** The item and the text the person has before them, or the report. */
  about: { id: string; revisionId: string | null }
}

/** What another module gives into the list: commissions, duties. `dueAt` is a moment that module has set itself. */
export type GivenWork = {
  /** A commission without it. */
  kind?: 'write' | 'share' | 'arrivals' | 'verdicts' | 'figures'
  key: string
  siteId: string
  title: string
  href: string
  since: Date
  dueAt: Date | null
  from: string | null
  note: string | null
}

/** The one whose work is asked for, and the sites where they hold a role. */
export type Worker = { accountId: string; personId: string; siteIds: readonly string[] }
