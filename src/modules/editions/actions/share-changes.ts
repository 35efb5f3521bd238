/** What a change at the origin means for the sites that show the item: they follow, are told, or lose it. */
import type { Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { announceChange } from '../../sites/index.ts'
import type { WithdrawalReason } from '../rules/withdrawal.ts'
import { lockLive, replaceByTombstone } from '../store/live-edition.ts'
import { endShare, type OpenShare, type OriginNow, openSharesOf, originNow } from '../store/share-endings.ts'
import { insertShareEvent, limitShare, refreshShare } from '../store/share-live.ts'
import type { Of } from '../store/steps.ts'

export type Change = { by: By; at: Date }

/** Announces that readers can notice a change of this edition, on its site and wherever it is shown. */
export async function announceEdition(tx: Tx, { siteId, editionId }: Of, change: Change): Promise<void> {
  await announceChange(tx, siteId)
  const shares = await openSharesOf(tx, siteId, editionId)
  if (shares.length === 0) return
  const origin = await originNow(tx, siteId, editionId)
  for (const share of shares) {
    if (origin.isThere) await keepUp(tx, share, change)
    else await goWith(tx, share, { ...change, ...origin })
  }
}

/** One who follows shows the new text; one who froze a text keeps it, but not beyond the time of the origin. */
async function keepUp(tx: Tx, { id, state, mode, toSiteId }: OpenShare, { at }: Change): Promise<void> {
  if (state === 'offered') return
  if (mode === 'follow') await refreshShare(tx, id, at)
  else await limitShare(tx, id)
  await announceChange(tx, toSiteId)
}

/** What the origin takes down is taken down everywhere, for the same reason. */
async function goWith(tx: Tx, share: OpenShare, change: Change & Omit<OriginNow, 'isThere'>): Promise<void> {
  const { reason, documentNumber, at, by } = change
  const why = reason ?? 'recalled'
  await endShare(tx, { shareId: share.id, state: 'ended', reason: why, accountId: null, at })
  if (share.state === 'accepted') {
    await takeFromReaders(tx, share, { reason: why, documentNumber, at })
    await insertShareEvent(tx, { ...{ shareId: share.id, kind: 'withdrawn', reason: why, at, by: null }, ...noUnit })
  }
  await record(tx, {
    ...{ siteId: share.toSiteId, happened: 'share-ended', subjectId: share.id, by },
    after: { reason: why, documentNumber },
  })
}

export const noUnit = { unitId: null, group: null } as const

type Taking = { reason: WithdrawalReason; documentNumber?: string | null; at: Date }

/** Leaves a tombstone at the address the item had on the receiving site. */
export async function takeFromReaders(
  tx: Tx,
  { toSiteId, editionId }: Pick<OpenShare, 'toSiteId' | 'editionId'>,
  { reason, documentNumber, at }: Taking,
): Promise<void> {
  const live = editionId === null ? undefined : await lockLive(tx, toSiteId, editionId)
  if (live !== undefined) {
    const told = documentNumber ? { documentNumber } : {}
    await replaceByTombstone(tx, toSiteId, live, { reason, at, ...told })
  }
  await announceChange(tx, toSiteId)
}
