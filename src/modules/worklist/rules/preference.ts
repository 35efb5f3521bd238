/** How a person hears of their work by mail. */
import type { Waiting } from './waiting.ts'

/** approve: given to approve · edit: given to edit or publish · returned · escalated · other: all else that waits. */
export const letterKinds = ['approve', 'edit', 'returned', 'escalated', 'other'] as const
export type LetterKind = (typeof letterKinds)[number]

export const ways = ['immediate', 'digest', 'none'] as const
export type Way = (typeof ways)[number]

export type Preferences = Readonly<Record<LetterKind, Way>>

/** What holds until a person chooses: at once what others wait for, the rest once a day. */
export const proposed: Preferences = {
  approve: 'immediate',
  edit: 'digest',
  returned: 'immediate',
  escalated: 'immediate',
  other: 'digest',
}

/** What is never sent at once: nothing in it waits for an answer within hours. */
export const waysFor = (kind: LetterKind): readonly Way[] => (kind === 'other' ? ['digest', 'none'] : ways)

export function letterKindOf({ kind, isEscalated }: Pick<Waiting, 'kind' | 'isEscalated'>): LetterKind {
  if (isEscalated) return 'escalated'
  if (kind === 'approve' || kind === 'returned') return kind
  return kind === 'edit' || kind === 'publish' ? 'edit' : 'other'
}

/** Reads a choice; the proposal where it is none. */
export function readPreferences(chosen: ReadonlyMap<string, string>): Preferences {
  const read = (kind: LetterKind): Way => waysFor(kind).find((way) => way === chosen.get(kind)) ?? proposed[kind]
  return { ...proposed, ...Object.fromEntries(letterKinds.map((kind) => [kind, read(kind)])) }
}
