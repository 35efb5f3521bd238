/** One file put in the place of another in the items of a site: looked at first, then done one by one, each in its own transaction. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import type { FileSwap } from '../rules/swap-file.ts'
import { type BatchLine, insertBatch, insertBatchLine } from '../store/batch.ts'
import { filesUsed } from '../store/files-used.ts'
import type { BulkDoing } from './bulk.ts'
import { byOf, type Doing, type Editing, enterScene, notFound, readScene, typeOf } from './editing.ts'
import { type Becomes, planSwap } from './replace-file-plan.ts'
import { stepWithin } from './take-step.ts'
import { authoredBy, recordWriting, writeRevision } from './write-revision.ts'

export type ForeseenSwap = {
  editionId: string
  title: string
  /** Null where the item stays as it is; `problem` then says why. */
  becomes: Becomes | null
  problem: string | null
}

/** `more` is how many items beyond these name the file: they are for another go. */
export type ForeseenSwaps = { items: ForeseenSwap[]; more: number }

/** As many as a person can look over, and a request can do. */
const mostAtOnce = 100

/** What would become of each item that names the file; nothing is changed. */
export async function foreseeSwap(editing: Editing, doing: BulkDoing, swap: FileSwap): Promise<ForeseenSwaps> {
  const uses = await filesUsed(editing.db, doing.siteId, [swap.from.sha256])
  const items: ForeseenSwap[] = []
  for (const { editionId, title } of uses.slice(0, mostAtOnce)) {
    const at = { ...doing, editionId }
    const scene = await readScene(editing.db, editing, at)
    const plan = scene === undefined ? stopped(notFound) : await planSwap(editing.db, editing, at, { scene, swap })
    const problem = 'issues' in plan ? (plan.issues[0]?.problem ?? notFound.problem) : null
    items.push({ editionId, title, becomes: 'issues' in plan ? null : plan.done.becomes, problem })
  }
  return { items, more: Math.max(0, uses.length - mostAtOnce) }
}

/** Does it with those of these items that name the file, and answers with the id under which the result is found. */
export async function swapEverywhere(
  editing: Editing,
  doing: BulkDoing,
  swap: FileSwap,
  editionIds: readonly string[],
): Promise<{ batchId: string }> {
  const { siteId, actor, at } = doing
  const batch = { siteId, batchId: newId(at) }
  const wanted = new Set(editionIds)
  const uses = (await filesUsed(editing.db, siteId, [swap.from.sha256])).filter(({ editionId }) =>
    wanted.has(editionId),
  )
  const items = uses.slice(0, mostAtOnce)
  await inTransaction(editing.db, async (tx) => {
    await insertBatch(tx, batch, { accountId: actor.accountId, deed: 'replace-file', at })
    const after = { deed: 'replace-file', from: swap.from.sha256, to: swap.to.sha256, count: items.length }
    await record(tx, { siteId, happened: 'batch-begun', subjectId: batch.batchId, by: byOf(doing), after })
  })
  for (const [index, { editionId, title }] of items.entries()) {
    const place = { no: index + 1, editionId, title }
    const outcome = await swapOne(editing, { ...doing, editionId, batchId: batch.batchId }, { swap, place })
    if ('done' in outcome) continue
    const line = { ...place, ...untouched, problems: outcome.issues.map(({ problem }) => problem) }
    await inTransaction(editing.db, (tx) => insertBatchLine(tx, batch, line))
  }
  return batch
}

const untouched = { eventId: null, formerRevisionId: null, revisionId: null }

type Swapping = { swap: FileSwap; place: Pick<BatchLine, 'no' | 'editionId' | 'title'> }

/** The text and the line that tells of it: both or neither. What is live gets a change that waits for its approval. */
function swapOne(
  editing: Editing,
  doing: Doing & { batchId: string },
  { swap, place }: Swapping,
): Promise<Outcome<null>> {
  return inTransaction(editing.db, async (tx) => {
    const scene = await enterScene(tx, editing, doing)
    if (scene === undefined) return stopped(notFound)
    const plan = await planSwap(tx, editing, doing, { scene, swap })
    if ('issues' in plan) return plan
    const { becomes, composed } = plan.done
    if (becomes === 'change') {
      const begun = await stepWithin(tx, editing, doing, { scene, asked: { deed: 'revise-live' }, extras: {} })
      if ('issues' in begun) return begun
    }
    const opened = becomes === 'change' ? await readScene(tx, editing, doing) : scene
    if (opened === undefined) return stopped(notFound)
    const { revisionId: basedOn, last, type } = opened.edition
    const wording = { composed, basedOn, ...authoredBy(doing, undefined) }
    const revisionId = await writeRevision(tx, typeOf(editing, type), doing, wording)
    const eventId = becomes === 'change' ? (last?.eventId ?? null) : null
    await insertBatchLine(tx, doing, { ...place, problems: [], eventId, formerRevisionId: basedOn, revisionId })
    await recordWriting(tx, doing, revisionId, basedOn)
    return done(null)
  })
}
