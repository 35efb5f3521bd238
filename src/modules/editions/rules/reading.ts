import type { Issue } from '../../../basics/outcomes.ts'
import type { Role } from './deeds.table.ts'
import { type Actor, type Circumstances, type Edition, stageOf } from './edition.ts'
import { isOwn } from './rights.ts'

const board: readonly Role[] = ['board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary']

/** Whether this person may look at what is not yet, or no longer, before the public: the board, and whose item it is. */
export const mayRead = (edition: Edition, actor: Actor, { approvers }: Circumstances): boolean =>
  actor.roles.some((role) => board.includes(role)) ||
  isOwn(edition, actor) ||
  (approvers ?? []).some(({ personId }) => personId === actor.personId)

/** A preview is handed on only of a text that is on its way; what is live has its own address. */
export function whyNotShare(edition: Edition, actor: Actor): Issue[] {
  if (actor.roles.length === 0) return [{ field: 'person', problem: 'not-yours-to-do' }]
  const isUnderWay = !['published', 'withdrawn', 'archived'].includes(stageOf(edition))
  return isUnderWay ? [] : [{ field: 'state', problem: 'nothing-to-share' }]
}

/** How many days a preview link may live. */
export const previewDays = [1, 3, 7] as const
