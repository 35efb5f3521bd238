import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { whyNot } from '../rules/workflow.ts'
import { markRemark } from '../store/remarks.ts'
import { byOf, type Doing, type Editing, enterScene, notFound } from './editing.ts'

/** Ticks a marked passage off, or opens it again; whoever may write there may do it. */
export async function settleRemark(
  editing: Editing,
  doing: Doing,
  { remarkId, isSettled }: { remarkId: string; isSettled: boolean },
): Promise<Outcome<{ settledAt: Date | null }>> {
  const { siteId, editionId, actor, at } = doing
  return inTransaction(editing.db, async (tx) => {
    const scene = await enterScene(tx, editing, doing)
    if (scene === undefined) return stopped(notFound)
    const issues = whyNot({ deed: 'write' }, scene.edition, actor, scene.around)
    if (issues.length > 0) return stopped(...issues)
    const settledAt = isSettled ? at : null
    const accountId = isSettled ? actor.accountId : null
    const isThere = await markRemark(tx, siteId, { id: remarkId, editionId, accountId, at: settledAt })
    if (!isThere) return stopped({ field: 'remark', problem: 'not-found' })
    const happened = isSettled ? 'remark-settled' : 'remark-opened'
    await record(tx, { siteId, happened, subjectId: editionId, by: byOf(doing), after: { remarkId } })
    return done({ settledAt })
  })
}
