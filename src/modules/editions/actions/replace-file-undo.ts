/** What became of a file put in the place of another, and how it is taken back: item by item, as far as each lets it. */
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction, type Reader } from '../../../platform/database/index.ts'
import { type BatchLine, batchOf, noteUndo } from '../store/batch.ts'
import type { BulkDoing } from './bulk.ts'
import type { UndoneCount } from './bulk-undo.ts'
import { discardChange } from './deeds.ts'
import { type Doing, type Editing, notFound, readScene } from './editing.ts'
import type { Becomes } from './replace-file-plan.ts'
import { restoreRevision } from './restore-revision.ts'

export type SwapLine = Pick<BatchLine, 'editionId' | 'title' | 'problems'> & {
  becomes: Becomes | null
  undoneAt: Date | null
  notUndone: string | null
}

export type Swapped = { madeAt: Date; lines: SwapLine[]; undoable: number }

type Whose = { siteId: string; batchId: string; accountId: string }

type Line = BatchLine & { undoneAt: Date | null; notUndone: string | null }

/** Undefined for another's, which is nobody else's to see. */
export async function swappedOf(db: Reader, whose: Whose): Promise<Swapped | undefined> {
  const batch = await batchOf(db, whose, ['replace-file'])
  if (batch === undefined) return undefined
  const lines = batch.lines.map((line) => ({ ...line, becomes: becameOf(line) }))
  return { madeAt: batch.madeAt, lines, undoable: batch.lines.filter(isUndoable).length }
}

const becameOf = ({ problems, eventId }: Line): Becomes | null =>
  problems.length > 0 ? null : eventId === null ? 'revision' : 'change'

const isUndoable = ({ problems, undoneAt, notUndone }: Line): boolean =>
  problems.length === 0 && undoneAt === null && notUndone === null

/** One by one, the last first; what went on meanwhile stays as it is. */
export async function undoSwap(
  editing: Editing,
  doing: BulkDoing,
  { batchId, reason }: { batchId: string; reason: string },
): Promise<Outcome<UndoneCount>> {
  const { siteId, at, actor } = doing
  const batch = await batchOf(editing.db, { siteId, batchId, accountId: actor.accountId }, ['replace-file'])
  if (batch === undefined) return stopped(notFound)
  const count: UndoneCount = { undone: 0, not: 0 }
  for (const line of batch.lines.filter(isUndoable).reverse()) {
    const issues = await takeBack(editing, { ...doing, editionId: line.editionId, batchId }, { line, reason })
    const problem = issues[0]?.problem ?? null
    await inTransaction(editing.db, (tx) => noteUndo(tx, { siteId, batchId, no: line.no }, { at, problem }))
    if (problem === null) count.undone += 1
    else count.not += 1
  }
  return done(count)
}

/** A change that was begun for it ends; a text under way becomes again what it was. */
async function takeBack(
  editing: Editing,
  doing: Doing,
  { line, reason }: { line: Line; reason: string },
): Promise<readonly Issue[]> {
  const scene = await readScene(editing.db, editing, doing)
  if (scene === undefined) return [notFound]
  const { revisionId, state, pending } = scene.edition
  const isChange = becameOf(line) === 'change'
  const isWhereItWas = isChange ? pending === 'draft' : pending === null && state !== 'published'
  if (revisionId !== line.revisionId || !isWhereItWas) return [{ field: 'state', problem: 'went-on-meanwhile' }]
  const outcome = isChange
    ? await discardChange(editing, doing, { reason })
    : await restoreRevision(editing, doing, { revisionId: line.formerRevisionId ?? '' })
  return 'issues' in outcome ? outcome.issues : []
}
