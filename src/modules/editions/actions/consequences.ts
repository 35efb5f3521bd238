/** What each deed changes beside the state: approvals, exceptions, remarks, and what readers see. */
import { newId } from '../../../basics/ids.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Asked, Taken } from '../rules/workflow.ts'
import { limitPublication, removePublication } from '../store/going-live.ts'
import { insertCorrection, lockLive, replaceByTombstone, type Withdrawal } from '../store/live-edition.ts'
import { insertRemarks, type NewRemark } from '../store/remarks.ts'
import { cancelApprovals, insertApproval, insertException } from '../store/steps.ts'
import { byOf, type Doing, type Editing, type Scene } from './editing.ts'
import { makeLive } from './make-live.ts'
import { announceEdition } from './share-changes.ts'

export type RemarkMade = Pick<NewRemark, 'comment'> & { anchor?: string; occurrence?: number }

export type Extras = { remarks?: readonly RemarkMade[]; withdrawal?: Omit<Withdrawal, 'at'>; correction?: string }

export type Consequence = {
  /** The line of the ledger where the deed alone does not tell it. */
  kind?: string
  happenedAt?: Date
  group?: string | null
  reason?: string
  headRevisionId?: string
  recommendedBy?: string | null
}

type Done = { scene: Scene; asked: Asked; taken: Taken; extras: Extras }

export async function consequencesOf(tx: Tx, editing: Editing, doing: Doing, deed: Done): Promise<Consequence> {
  const { scene, asked } = deed
  switch (asked.deed) {
    case 'return':
      await remark(tx, doing, deed)
      await cancelApprovals(tx, doing, doing.at)
      return { recommendedBy: null }
    case 'recommend':
      return { recommendedBy: doing.actor.personId }
    case 'approve':
    case 'approve-by-telephone':
      await approve(tx, doing, deed)
      return {}
    case 'publish-urgently':
      await approve(tx, doing, deed)
      return makeLive(tx, editing, doing, { edition: scene.edition, ...lasting(asked) })
    case 'publish-signed':
      await approveBySignature(tx, doing, deed)
      return makeLive(tx, editing, doing, { edition: scene.edition, ...lasting(asked) })
    case 'publish':
      return makeLive(tx, editing, doing, { edition: scene.edition, ...lasting(asked) })
    case 'schedule':
      return makeLive(tx, editing, doing, {
        edition: scene.edition,
        ...lasting(asked),
        from: asked.liveFrom ?? doing.at,
      })
    default:
      return changeWhatStands(tx, doing, deed)
  }
}

const lasting = ({ liveUntil }: Asked) => (liveUntil === undefined ? {} : { until: liveUntil })

async function changeWhatStands(tx: Tx, doing: Doing, { scene, asked, extras }: Done): Promise<Consequence> {
  const { live } = scene.edition
  switch (asked.deed) {
    case 'unschedule':
      await removePublication(tx, doing)
      await announceEdition(tx, doing, { by: byOf(doing), at: doing.at })
      return {}
    case 'limit':
      await limitPublication(tx, doing, asked.liveUntil ?? null)
      await announceEdition(tx, doing, { by: byOf(doing), at: doing.at })
      return {}
    case 'discard':
    case 'revise-live':
      return { recommendedBy: null, ...(live === null ? {} : { headRevisionId: live.revisionId }) }
    case 'withdraw':
      return takeDown(tx, doing, extras.withdrawal ?? { reason: 'mistake' })
    case 'correct':
      await insertCorrection(tx, doing.siteId, doing.editionId, extras.correction ?? '', doing.at)
      await announceEdition(tx, doing, { by: byOf(doing), at: doing.at })
      return { reason: extras.correction ?? '' }
    default:
      return {}
  }
}

async function takeDown(tx: Tx, doing: Doing, withdrawal: Omit<Withdrawal, 'at'>): Promise<Consequence> {
  const live = await lockLive(tx, doing.siteId, doing.editionId)
  if (live === undefined) throw new Error(`edition ${doing.editionId} is published without a publication`)
  await replaceByTombstone(tx, doing.siteId, live, { ...withdrawal, at: doing.at })
  await announceEdition(tx, doing, { by: byOf(doing), at: doing.at })
  return { reason: withdrawal.reason, headRevisionId: live.revisionId, recommendedBy: null }
}

async function remark(tx: Tx, doing: Doing, { scene, extras }: Done): Promise<void> {
  const { actor, at } = doing
  const remarks = (extras.remarks ?? []).map(({ comment, anchor, occurrence }) => ({
    id: newId(at),
    anchor: anchor ?? null,
    occurrence: occurrence ?? 1,
    comment,
  }))
  const { revisionId } = scene.edition
  await insertRemarks(tx, doing, remarks, { revisionId, accountId: actor.accountId, name: actor.name, at })
}

/** The signer answers for what they signed; whoever posts it is noted as the one who did. */
async function approveBySignature(tx: Tx, doing: Doing, { scene }: Done): Promise<void> {
  const { actor, at } = doing
  const { signedBy } = scene.around
  if (!signedBy) throw new Error(`edition ${doing.editionId} is published as signed without a signature`)
  await cancelApprovals(tx, doing, at)
  await insertApproval(tx, doing, {
    ...{ id: newId(at), revisionId: scene.edition.revisionId, personId: null, ...signedBy, forPersonId: null },
    ...{ byAccount: actor.accountId, at, exceptionId: null },
  })
}

/** Notes who answers for the text. Where that is nobody with fresh eyes, the exception is noted first and stays open. */
async function approve(tx: Tx, doing: Doing, { scene, asked, taken }: Done): Promise<void> {
  const { actor, at } = doing
  const { revisionId } = scene.edition
  const voice = asked.telephone ?? null
  const isException = asked.deed !== 'approve'
  const exceptionId = isException ? newId(at) : null
  if (exceptionId !== null) {
    const kind = voice === null ? 'urgent' : 'by-telephone'
    const reason = (asked.reason ?? '').trim()
    await insertException(tx, doing, { id: exceptionId, revisionId, kind, reason, approver: voice, by: actor, at })
  }
  await cancelApprovals(tx, doing, at)
  const { name, title, personId } = voice ?? actor
  const { forPersonId } = taken.capacity
  const byAccount = actor.accountId
  await insertApproval(tx, doing, {
    ...{ id: newId(at), revisionId, personId, name, title, forPersonId, byAccount, at, exceptionId },
  })
}
