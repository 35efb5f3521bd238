/** What becomes of one item when a file takes the place of another in it; changes nothing. The deed itself asks the same again. */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Composed } from '../rules/content-type.ts'
import type { State } from '../rules/state.ts'
import { type FileSwap, namesFile, swapFile } from '../rules/swap-file.ts'
import { whyNot } from '../rules/workflow.ts'
import { othersWriting, workingCopy } from '../store/drafts.ts'
import type { Doing, Editing, Scene } from './editing.ts'
import { authoredBy, keptHead, whyNotKept } from './write-revision.ts'

/** A text under way gets a new revision; a live item a change, which readers do not see until it is approved. */
export type Becomes = 'revision' | 'change'

export type SwapPlan = { becomes: Becomes; composed: Composed }

type Planning = { scene: Scene; swap: FileSwap }

/** Whoever saved within this time is still writing. */
const present = 3 * 60_000

/** Others have this text before them, or have approved it: another one must not slip in. */
const awaitsOthers: readonly State[] = ['submitted', 'awaiting-approval', 'approved', 'scheduled']

export async function planSwap(
  db: Reader,
  editing: Editing,
  doing: Doing,
  { scene, swap }: Planning,
): Promise<Outcome<SwapPlan>> {
  const standing = await whyNotNow(db, doing, scene)
  if (standing !== null) return stopped({ field: 'state', problem: standing })
  const { edition, around } = scene
  const becomes = edition.state === 'published' ? 'change' : 'revision'
  const deed = becomes === 'change' ? 'revise-live' : 'write'
  const issues = whyNot({ deed }, edition, doing.actor, around)
  if (issues.length > 0) return stopped(...issues)
  const type = editing.types[edition.type]
  if (type === undefined) return stopped({ field: 'type', problem: 'type-not-here' })
  const former = await type.formOf(db, doing.siteId, await keptHead(db, edition))
  if (!namesFile(former, swap.from.sha256)) return stopped({ field: 'revision', problem: 'only-being-written' })
  const composed = type.compose(swapFile(former, swap))
  if ('issues' in composed) return composed
  const { writer } = authoredBy(doing, undefined)
  const unkept = await whyNotKept(db, doing.siteId, { type, composed: composed.done, writer })
  return unkept.length > 0 ? stopped(...unkept) : done({ becomes, composed: composed.done })
}

async function whyNotNow(db: Reader, doing: Doing, { edition }: Scene): Promise<string | null> {
  if (edition.pending !== null) return 'change-under-way'
  if (awaitsOthers.includes(edition.state)) return 'awaits-others'
  const whose = { siteId: doing.siteId, editionId: doing.editionId, accountId: doing.actor.accountId }
  if (await workingCopy(db, whose)) return 'unsaved-copy'
  const others = await othersWriting(db, whose, new Date(doing.at.getTime() - present))
  return others.length > 0 ? 'being-written' : null
}
