import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { stageOf } from '../rules/edition.ts'
import { whyNotConfirm } from '../rules/exception.ts'
import { writersOf } from '../store/editing.ts'
import { closeException, exceptionsOf, insertStepEvent } from '../store/steps.ts'
import { byOf, type Doing, type Editing, enterScene, notFound } from './editing.ts'

/** Xác nhận sau: somebody with fresh eyes answers for what went out urgently or on a telephone call. */
export async function confirmException(
  editing: Editing,
  doing: Doing,
  { exceptionId }: { exceptionId: string },
): Promise<Outcome<{ confirmedAt: Date }>> {
  const { siteId, editionId, actor, at } = doing
  return inTransaction(editing.db, async (tx) => {
    const scene = await enterScene(tx, editing, doing)
    const [exception] = await exceptionsOf(tx, siteId, { editionId, id: exceptionId })
    if (scene === undefined || exception === undefined) return stopped(notFound)
    const { edition } = scene
    const writers = await writersOf(tx, siteId, exception.revisionId, null)
    const issues = whyNotConfirm({ ...exception, writers }, actor, scene.around)
    if (issues.length > 0) return stopped(...issues)
    const by = { accountId: actor.accountId, personId: actor.personId, title: actor.title }
    await closeException(tx, siteId, { id: exceptionId, at, ...by })
    await insertStepEvent(tx, doing, {
      ...{ itemId: edition.itemId, revisionId: exception.revisionId, kind: 'confirmed', type: edition.type },
      ...{
        language: edition.language,
        genre: edition.genre,
        origin: edition.origin,
        unitId: edition.unitId,
        group: null,
      },
      ...{ happenedAt: at, recordedAt: at, deed: null, from: stageOf(edition), to: stageOf(edition), undoes: null },
      ...{ wasPending: edition.pending !== null, reason: exception.kind, by: { ...by, forPersonId: null } },
    })
    await record(tx, {
      ...{ siteId, happened: 'exception-confirmed', subjectId: editionId, by: byOf(doing) },
      after: { exceptionId, kind: exception.kind, revisionId: exception.revisionId },
    })
    return done({ confirmedAt: at })
  })
}
