/** The state of a document on a day: what readers ask first and portals answer wrongly. */
import type { LocalDate } from '../../../basics/dates.ts'
import { endsForce, type RelationKind } from './relations.ts'

/**
 * `unknown`: neither a day in force nor a day of issue is known. `ended`: past its own end, replaced or repealed.
 * `partly-ended` where only parts of it were.
 */
export type ForceState = 'not-yet' | 'in-force' | 'partly-ended' | 'ended' | 'unknown'

export type ForceFacts = {
  issuedOn: LocalDate | null
  effectiveOn: LocalDate | null
  /** The last day on which it is in force. */
  expiresOn: LocalDate | null
}

/** What others did to it: from which day, and whether to the whole of it. */
export type ForceChange = { kind: RelationKind; on: LocalDate | null; whole: boolean }

/**
 * The state on a day. Without a day of its own a document is in force from the day it was issued, as individual decisions are; a
 * replacement works from the day the new document is in force. A change whose day is not known counts as done.
 */
export function forceOn(facts: ForceFacts, day: LocalDate, changes: readonly ForceChange[] = []): ForceState {
  const from = facts.effectiveOn ?? facts.issuedOn
  if (facts.expiresOn !== null && facts.expiresOn < day) return 'ended'
  const done = changes.filter(({ kind, on }) => endsForce(kind) && (on === null || on <= day))
  if (done.some(({ whole }) => whole)) return 'ended'
  if (from === null) return 'unknown'
  if (from > day) return 'not-yet'
  return done.length > 0 ? 'partly-ended' : 'in-force'
}

/** Whether it is in force on the day, wholly or in part. */
export const inForceOn = (facts: ForceFacts, day: LocalDate, changes: readonly ForceChange[] = []): boolean =>
  ['in-force', 'partly-ended'].includes(forceOn(facts, day, changes))
