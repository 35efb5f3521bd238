/** Offering what a site has published to the sites above and below it, and taking an offer back. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { whyNotOffer, whyNotRecall } from '../rules/sharing.ts'
import { endShare } from '../store/share-endings.ts'
import { insertShareEvent } from '../store/share-live.ts'
import { settleRequests } from '../store/share-requests.ts'
import { insertOffer, lockShare, offerable, shareTargets } from '../store/shares.ts'
import { byOf, type Doing } from './editing.ts'
import { noUnit, takeFromReaders } from './share-changes.ts'

export type Offering = { toSiteIds: readonly string[]; note: string }

/** Offers one item to several sites at once: to all of them or, where one cannot be, to none. */
export async function offerShare(db: DeskDb, doing: Doing, offering: Offering): Promise<Outcome<{ count: number }>> {
  const { siteId, editionId, actor, at } = doing
  const note = offering.note.trim()
  const wanted = [...new Set(offering.toSiteIds)]
  return inTransaction(db, async (tx) => {
    const text = await offerable(tx, siteId, editionId)
    const language = text?.language ?? 'vi'
    const targets = await shareTargets(tx, { siteId, editionId, language })
    const issues = whyNotOffer({ isLive: text !== undefined, type: text?.type ?? '', targets, wanted, note }, actor)
    if (issues.length > 0) return stopped(...issues)
    const chosen = targets.filter(({ id }) => wanted.includes(id))
    for (const { id: toSiteId, direction } of chosen) {
      const offer = { id: newId(at), fromSiteId: siteId, editionId, toSiteId, direction, note, by: actor, at }
      await insertOffer(tx, offer)
    }
    const toSiteIds = chosen.map(({ id }) => id)
    await settleRequests(tx, { fromSiteId: siteId, editionId, toSiteIds, accountId: actor.accountId, at })
    await record(tx, {
      ...{ siteId, happened: 'share-offered', subjectId: editionId, by: byOf(doing) },
      after: { title: text?.title, to: chosen.map(({ name }) => name), note },
    })
    return done({ count: chosen.length })
  })
}

export type ShareDoing = Omit<Doing, 'editionId'> & { shareId: string }

export const shareNotFound = { field: 'share', problem: 'not-found' } as const

/** Takes an offer back; where the item is shown already it leaves, with a tombstone that says it was recalled. */
export async function recallShare(db: DeskDb, doing: ShareDoing): Promise<Outcome<null>> {
  const { siteId, shareId, actor, at } = doing
  return inTransaction(db, async (tx) => {
    const share = await lockShare(tx, siteId, shareId)
    if (share === undefined || share.fromSiteId !== siteId) return stopped(shareNotFound)
    const issues = whyNotRecall(share, actor)
    if (issues.length > 0) return stopped(...issues)
    await endShare(tx, { shareId, state: 'recalled', reason: 'recalled', accountId: actor.accountId, at })
    if (share.state === 'accepted') {
      await takeFromReaders(tx, share, { reason: 'recalled', at })
      await insertShareEvent(tx, { ...noUnit, shareId, kind: 'withdrawn', reason: 'recalled', at, by: null })
    }
    for (const end of [siteId, share.toSiteId].toSorted()) {
      const told = { happened: 'share-recalled', subjectId: shareId, by: byOf(doing) }
      await record(tx, { siteId: end, ...told, after: { title: share.title } })
    }
    return done(null)
  })
}
