import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction, type Tx } from '../../../platform/database/index.ts'
import { whyNot } from '../rules/workflow.ts'
import { keptRevision } from '../store/revisions.ts'
import { type Doing, type Editing, enterScene, notFound, readScene, type Scene, typeOf } from './editing.ts'
import { stepWithin } from './take-step.ts'
import { authoredBy, handOver, recordWriting, writeRevision } from './write-revision.ts'

/**
 * Makes an older revision the text under way again, as a new revision: what came after it stays. On a live edition it
 * begins a change, which readers do not see until it is approved.
 */
export async function restoreRevision(
  editing: Editing,
  doing: Doing,
  { revisionId }: { revisionId: string },
): Promise<Outcome<{ revisionId: string }>> {
  return inTransaction(editing.db, async (tx) => {
    const revision = await keptRevision(tx, doing.siteId, revisionId)
    if (revision?.editionId !== doing.editionId) return stopped({ field: 'revision', problem: 'not-found' })
    const scene = await openForWriting(tx, editing, doing)
    if ('issues' in scene) return scene
    const { edition } = scene.done
    const type = typeOf(editing, edition.type)
    const composed = type.compose(await type.formOf(tx, doing.siteId, revision))
    if ('issues' in composed) return composed
    const handed = await handOver(tx, editing, doing, scene.done)
    if ('issues' in handed) return handed
    const wording = {
      composed: composed.done,
      basedOn: handed.done,
      restoredFrom: revisionId,
      ...authoredBy(doing, undefined),
    }
    const restored = await writeRevision(tx, type, doing, wording)
    await recordWriting(tx, doing, restored, handed.done)
    return done({ revisionId: restored })
  })
}

async function openForWriting(tx: Tx, editing: Editing, doing: Doing): Promise<Outcome<Scene>> {
  const scene = await enterScene(tx, editing, doing)
  if (scene === undefined) return stopped(notFound)
  const { edition, around } = scene
  if (edition.state === 'published' && edition.pending === null) {
    const begun = await stepWithin(tx, editing, doing, { scene, asked: { deed: 'revise-live' }, extras: {} })
    if ('issues' in begun) return begun
    const opened = await readScene(tx, editing, doing)
    return opened === undefined ? stopped(notFound) : done(opened)
  }
  const issues = whyNot({ deed: 'write' }, edition, doing.actor, around)
  return issues.length > 0 ? stopped(...issues) : done(scene)
}
