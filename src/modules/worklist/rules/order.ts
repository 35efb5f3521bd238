/** In which order work is shown: what is overdue, what is due soon, what waits, what appears by itself, what lies in drafts. */
import { type Waiting, waitingKinds } from './waiting.ts'

export const urgencies = ['overdue', 'soon', 'waiting', 'coming', 'own'] as const
export type Urgency = (typeof urgencies)[number]

/** Hours left, in the unit of the norm, from which on a deadline is near. */
const near = 4

export function urgencyOf({ kind, due }: Pick<Waiting, 'kind' | 'due'>): Urgency {
  if (kind === 'scheduled') return 'coming'
  if (kind === 'draft') return 'own'
  if (due === null || due === 'unknown-year') return 'waiting'
  if (due.left < 0) return 'overdue'
  return due.left <= near ? 'soon' : 'waiting'
}

/** Overdue before due soon before the rest; within each the earlier deadline, then what asks for more, then what waits longer. */
export function inOrder(all: readonly Waiting[]): Waiting[] {
  const moment = ({ due, since, kind }: Waiting): number => {
    if (kind === 'scheduled') return since.getTime()
    return due === null || due === 'unknown-year' ? Number.MAX_SAFE_INTEGER : due.at.getTime()
  }
  return [...all].sort(
    (a, b) =>
      urgencies.indexOf(urgencyOf(a)) - urgencies.indexOf(urgencyOf(b)) ||
      moment(a) - moment(b) ||
      waitingKinds.indexOf(a.kind) - waitingKinds.indexOf(b.kind) ||
      a.since.getTime() - b.since.getTime() ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  )
}

export type Group = { urgency: Urgency; rows: readonly Waiting[]; count: number }

/** The groups that have rows, in their order. */
export function grouped(ordered: readonly Waiting[], shown = ordered): Group[] {
  return urgencies
    .map((urgency) => ({
      urgency,
      rows: shown.filter((row) => urgencyOf(row) === urgency),
      count: ordered.filter((row) => urgencyOf(row) === urgency).length,
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** What the person is asked to do: what appears by itself asks for nothing. */
export const asksFor = ({ kind }: Waiting): boolean => kind !== 'scheduled'
