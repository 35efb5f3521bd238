/** What the people of the receiving site decide: to take an item, to refuse it, to take a newer text, to take it down. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { slugify } from '../../../basics/vietnamese.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { announceChange, sectionsOf } from '../../sites/index.ts'
import { withAncestors } from '../rules/placing.ts'
import { whyNotAccept, whyNotChangeMode, whyNotRefuse, whyNotTakeDown, whyNotTakeNewer } from '../rules/sharing.ts'
import { type WithdrawalReason, withdrawalReasons } from '../rules/withdrawal.ts'
import { takeNumbers } from '../store/entering.ts'
import { removeTombstone } from '../store/going-live.ts'
import { endShare, refuseShare } from '../store/share-endings.ts'
import * as shown from '../store/share-live.ts'
import { lockShare, type ShareLine, writersOfShare } from '../store/shares.ts'
import { byOf, type Editing, parentsOf, typeOf } from './editing.ts'
import { groupOn } from './make-live.ts'
import { noUnit, takeFromReaders } from './share-changes.ts'
import { type ShareDoing, shareNotFound } from './share-offer.ts'

export type Accepting = { mode: string; sectionIds: readonly string[] }

/** Takes an offered item for the site: from this moment it stands in these sections, under the name of its origin. */
export const acceptShare = (
  editing: Editing,
  doing: ShareDoing,
  chosen: Accepting,
): Promise<Outcome<{ path: string }>> =>
  atReceiver(editing.db, doing, async (tx, share) => {
    const { siteId, actor, at } = doing
    const known = (await sectionsOf(tx, siteId)).filter(({ kind }) => kind === 'news').map(({ id }) => id)
    const issues = whyNotAccept(await judged(tx, share), actor, { ...chosen, known })
    if (issues.length > 0) return stopped(...issues)
    const mode = chosen.mode === 'freeze' ? 'freeze' : 'follow'
    const { standing, event } = await stand(tx, doing, share)
    await shown.acceptShare(tx, { ...standing, shareId: share.id, mode, by: actor, at })
    const former = await removeTombstone(tx, { siteId, editionId: standing.editionId })
    const path = former ?? typeOf(editing, 'article').path(share.language, slugify(share.title ?? ''), standing.number)
    const placedIn = withAncestors(chosen.sectionIds, await parentsOf(tx, siteId))
    await shown.showShare(tx, { shareId: share.id, path, sectionIds: chosen.sectionIds, placedIn, at })
    const unit = await contributingUnit(tx, siteId, share.fromSiteId, at)
    await shown.insertShareEvent(tx, { ...unit, shareId: share.id, kind: event, at, reason: null, by: actor })
    await announceChange(tx, siteId)
    await recordAnswer(tx, doing, 'share-accepted', { title: share.title, from: share.fromName, mode, path })
    return done({ path })
  })

/** What stands for the item here: what stood before, so that a second time is neither a new number nor counted again. */
async function stand(tx: Tx, { siteId, at }: ShareDoing, { id, language }: ShareLine) {
  const former = await shown.formerStanding(tx, { shareId: id, language })
  const standing = {
    itemId: former?.itemId ?? newId(at),
    editionId: former?.editionId ?? newId(at),
    number: former?.number ?? (await takeNumbers(tx, siteId, 1)),
  }
  const place = { ...standing, siteId, at }
  if (former === undefined) await shown.insertItemOfShare(tx, place, standing.number)
  await shown.standAsPublished(tx, place, language)
  const again = former?.editionId ? 'published-again' : 'published-in-another-language'
  return { standing, event: former === undefined ? ('published' as const) : (again as typeof again) }
}

/** The agency that the item comes from, where the receiving board counts it among its contributors that day. */
async function contributingUnit(tx: Tx, siteId: string, fromSiteId: string, at: Date) {
  const unitId = await shown.governingUnitOf(tx, fromSiteId)
  const group = unitId === null ? null : await groupOn(tx, siteId, unitId, at)
  return group === null ? noUnit : { unitId, group }
}

export const refuseOffer = (db: DeskDb, doing: ShareDoing, { reason }: { reason: string }): Promise<Outcome<null>> =>
  atReceiver(db, doing, async (tx, share) => {
    const said = reason.trim()
    const issues = whyNotRefuse(share, doing.actor, said)
    if (issues.length > 0) return stopped(...issues)
    await refuseShare(tx, { shareId: share.id, reason: said, by: doing.actor, at: doing.at })
    await recordAnswer(tx, doing, 'share-refused', { title: share.title, from: share.fromName, reason: said })
    return done(null)
  })

/** Takes a shown item down on this site alone; the origin keeps its own. */
export const takeDownShare = (db: DeskDb, doing: ShareDoing, { reason }: { reason: string }): Promise<Outcome<null>> =>
  atReceiver(db, doing, async (tx, share) => {
    const { actor, at } = doing
    const why = withdrawalReasons.find((known) => known === reason)
    if (why === undefined) return stopped({ field: 'ly-do', problem: 'reason-missing' })
    const issues = whyNotTakeDown(share, actor)
    if (issues.length > 0) return stopped(...issues)
    await endAs(tx, doing, share, why)
    await takeFromReaders(tx, share, { reason: why, at })
    await shown.insertShareEvent(tx, { ...noUnit, shareId: share.id, kind: 'withdrawn', reason: why, at, by: actor })
    await recordAnswer(tx, doing, 'share-withdrawn', { title: share.title, from: share.fromName, reason: why })
    return done(null)
  })

const endAs = (tx: Tx, { actor, at }: ShareDoing, { id }: ShareLine, reason: WithdrawalReason) =>
  endShare(tx, { shareId: id, state: 'withdrawn', reason, accountId: actor.accountId, at })

/** Replaces a frozen text by the one the origin shows now. */
export const takeNewerText = (db: DeskDb, doing: ShareDoing): Promise<Outcome<null>> =>
  atReceiver(db, doing, async (tx, share) => {
    const { actor, at, siteId } = doing
    const hasNewer = share.liveRevisionId !== null && share.liveRevisionId !== share.revisionId
    const issues = whyNotTakeNewer({ ...(await judged(tx, share)), mode: share.mode, hasNewer }, actor)
    if (issues.length > 0) return stopped(...issues)
    await shown.takeNewerRevision(tx, share.id, at)
    await shown.refreshShare(tx, share.id, at)
    await shown.insertShareEvent(tx, { ...noUnit, shareId: share.id, kind: 'revised', at, reason: null, by: actor })
    await announceChange(tx, siteId)
    await recordAnswer(tx, doing, 'share-renewed', { title: share.title, revisionId: share.liveRevisionId })
    return done(null)
  })

/** Freezes what was followed, or follows what was frozen; what was frozen is replaced by the text of the origin at once. */
export const changeShareMode = (db: DeskDb, doing: ShareDoing, wanted: { mode: string }): Promise<Outcome<null>> =>
  atReceiver(db, doing, async (tx, share) => {
    const { actor, at, siteId } = doing
    const issues = whyNotChangeMode({ ...(await judged(tx, share)), mode: share.mode }, actor, wanted.mode)
    if (issues.length > 0) return stopped(...issues)
    const mode = wanted.mode === 'freeze' ? 'freeze' : 'follow'
    await shown.changeMode(tx, share.id, mode, at)
    if (mode === 'follow' && share.liveRevisionId !== share.revisionId) {
      await shown.refreshShare(tx, share.id, at)
      await shown.insertShareEvent(tx, { ...noUnit, shareId: share.id, kind: 'revised', at, reason: null, by: actor })
    }
    await announceChange(tx, siteId)
    await recordAnswer(tx, doing, 'share-mode-changed', { title: share.title, was: share.mode, mode })
    return done(null)
  })

type Work<T> = (tx: Tx, share: ShareLine) => Promise<Outcome<T>>

/** Locks the share; only the people of the site it was offered to find it. */
const atReceiver = <T>(db: DeskDb, { siteId, shareId }: ShareDoing, work: Work<T>): Promise<Outcome<T>> =>
  inTransaction(db, async (tx) => {
    const share = await lockShare(tx, siteId, shareId)
    return share === undefined || share.toSiteId !== siteId ? stopped(shareNotFound) : work(tx, share)
  })

const judged = async (tx: Tx, share: ShareLine) => ({
  ...share,
  isLive: share.liveRevisionId !== null,
  writers: await writersOfShare(tx, share),
})

const recordAnswer = (tx: Tx, doing: ShareDoing, happened: string, after: object) =>
  record(tx, { siteId: doing.siteId, happened, subjectId: doing.shareId, by: byOf(doing), after })
