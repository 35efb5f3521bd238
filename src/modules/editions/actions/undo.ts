import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction, type Tx } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { announceChange } from '../../sites/index.ts'
import { type LastDeed, stageOf } from '../rules/edition.ts'
import { standingBefore, whyNotUndo } from '../rules/undo.ts'
import type { Standing } from '../rules/workflow.ts'
import type { EditionFound } from '../store/editing.ts'
import { publishedBefore, removePublication } from '../store/going-live.ts'
import { cancelApprovals, insertStepEvent, moveEdition, recommenderOf } from '../store/steps.ts'
import { byOf, type Doing, type Editing, enterScene, notFound, ofBatch } from './editing.ts'
import { makeLive, type WentLive } from './make-live.ts'

/** Takes the last deed back, or answers with the word that explains what to do instead. The ledger keeps both. */
export async function undo(editing: Editing, doing: Doing): Promise<Outcome<Standing>> {
  return inTransaction(editing.db, async (tx) => {
    const scene = await enterScene(tx, editing, doing)
    if (scene === undefined) return stopped(notFound)
    const { edition, around } = scene
    const issues = whyNotUndo(edition, doing.actor, around)
    const { last } = edition
    if (issues.length > 0 || last === null) return stopped(...issues)
    const standing = standingBefore(edition)
    const back = await takeBack(tx, editing, doing, { edition, last })
    const { went, ...moved } = back
    await moveEdition(tx, doing, { ...standing, ...moved, at: doing.at })
    await writeUndone(tx, doing, { edition, last, standing, went })
    return done(standing)
  })
}

type Undone = { edition: EditionFound; last: LastDeed }
type Back = { recommendedBy?: string | null; headRevisionId?: string; went?: WentLive }

async function takeBack(tx: Tx, editing: Editing, doing: Doing, { edition, last }: Undone): Promise<Back> {
  switch (last.deed) {
    case 'recommend':
      return { recommendedBy: null }
    case 'approve':
    case 'approve-by-telephone':
      await cancelApprovals(tx, doing, doing.at)
      return {}
    case 'schedule':
      await removePublication(tx, doing)
      await announceChange(tx, doing.siteId)
      return {}
    case 'withdraw':
      return { went: await showAgain(tx, editing, doing, edition) }
    // Whoever recommended the text still does not approve it too.
    case 'return':
      return { recommendedBy: await recommenderOf(tx, doing) }
    case 'discard':
      return {
        recommendedBy: await recommenderOf(tx, doing),
        ...(last.revisionId === null ? {} : { headRevisionId: last.revisionId }),
      }
    case 'revise-live':
      return edition.live === null ? {} : { headRevisionId: edition.live.revisionId }
    default:
      return {}
  }
}

/** What was withdrawn stands again where it stood in the lists: under the day of its first publication. */
async function showAgain(tx: Tx, editing: Editing, doing: Doing, edition: EditionFound): Promise<WentLive> {
  const { lastAt } = await publishedBefore(tx, doing, edition.itemId)
  const went = await makeLive(tx, editing, doing, { edition, ...(lastAt === null ? {} : { from: lastAt }) })
  return { ...went, kind: 'published-again', happenedAt: doing.at }
}

type Writing = Undone & { standing: Standing; went: WentLive | undefined }

async function writeUndone(tx: Tx, doing: Doing, { edition, last, standing, went }: Writing): Promise<void> {
  const { actor, at, siteId, editionId } = doing
  await insertStepEvent(tx, doing, {
    ...{ itemId: edition.itemId, revisionId: edition.revisionId, kind: went?.kind ?? 'undone', type: edition.type },
    ...{ language: edition.language, genre: edition.genre, origin: edition.origin, unitId: edition.unitId },
    ...{ group: went?.group ?? null, happenedAt: went?.happenedAt ?? at, recordedAt: at, deed: null },
    ...{ from: stageOf(edition), to: standing.pending ?? standing.state, reason: last.deed, undoes: last.eventId },
    wasPending: last.wasPending,
    by: { accountId: actor.accountId, personId: actor.personId, title: actor.title, forPersonId: null },
  })
  await record(tx, {
    ...{ siteId, happened: 'step-undone', subjectId: editionId, by: byOf(doing) },
    before: { state: edition.state, pending: edition.pending, deed: last.deed },
    after: { ...standing, ...ofBatch(doing) },
  })
}
