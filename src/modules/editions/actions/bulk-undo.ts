/** Takes back what was done with many items in one go, as far as each of them lets it. */
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { deedOf } from '../rules/bulk.ts'
import { undoing } from '../rules/deeds.table.ts'
import { type Batch, batchOf, noteUndo } from '../store/batch.ts'
import type { BulkDoing } from './bulk.ts'
import { type Doing, type Editing, notFound, readScene } from './editing.ts'
import { restoreRevision } from './restore-revision.ts'
import { undo } from './undo.ts'

export type UndoneCount = { undone: number; not: number }

type Line = Batch['lines'][number]

/** The lines that may still be taken back. */
export const undoable = ({ deed, lines }: Batch): Line[] => {
  const isPossible = deedOf(deed) === 'write' || undoing[deedOf(deed)] === 'back'
  return isPossible
    ? lines.filter(({ problems, undoneAt, notUndone }) => problems.length === 0 && !undoneAt && !notUndone)
    : []
}

/** One by one, the last first; what went on meanwhile stays as it is. */
export async function undoBulk(editing: Editing, doing: BulkDoing, batchId: string): Promise<Outcome<UndoneCount>> {
  const { siteId, at, actor } = doing
  const batch = await batchOf(editing.db, { siteId, batchId, accountId: actor.accountId })
  if (batch === undefined) return stopped(notFound)
  const count: UndoneCount = { undone: 0, not: 0 }
  for (const line of undoable(batch).reverse()) {
    const issues = await takeBack(editing, { ...doing, editionId: line.editionId, batchId }, line)
    const problem = issues[0]?.problem ?? null
    await inTransaction(editing.db, (tx) => noteUndo(tx, { siteId, batchId, no: line.no }, { at, problem }))
    if (problem === null) count.undone += 1
    else count.not += 1
  }
  return done(count)
}

async function takeBack(editing: Editing, doing: Doing, line: Line): Promise<readonly Issue[]> {
  const scene = await readScene(editing.db, editing, doing)
  if (scene === undefined) return [notFound]
  const { last, revisionId, state, pending } = scene.edition
  const { formerRevisionId } = line
  const isLast = formerRevisionId === null ? last?.eventId === line.eventId : revisionId === line.revisionId
  // Restoring a text of what is live would begin a change of it.
  const isOver = formerRevisionId !== null && state === 'published' && pending === null
  if (!isLast || isOver) return [{ field: 'state', problem: 'went-on-meanwhile' }]
  const outcome =
    formerRevisionId === null
      ? await undo(editing, doing)
      : await restoreRevision(editing, doing, { revisionId: formerRevisionId })
  return 'issues' in outcome ? outcome.issues : []
}
