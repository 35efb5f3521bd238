/** What a page of the desk shows of one edition: its text, where it stands, and what this person may do next. */
import type { Issue } from '../../../basics/outcomes.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { type ComparedRevision, type Comparison, compareRevisions } from '../rules/compare.ts'
import { type Deed, steps } from '../rules/deeds.table.ts'
import { mayRead } from '../rules/reading.ts'
import { whyNotUndo } from '../rules/undo.ts'
import { openDeeds } from '../rules/workflow.ts'
import { type OtherWriter, othersWriting, type WorkingCopy, workingCopy } from '../store/drafts.ts'
import { editionAt } from '../store/editing.ts'
import { keptRevision } from '../store/revisions.ts'
import { type ContentType, type Doing, type Editing, readScene, type Scene, typeOf } from './editing.ts'
import { keptHead } from './write-revision.ts'

export type DeskView = Scene & {
  /** The text under way in the form its editor writes. */
  form: unknown
  open: readonly Deed[]
  /** Empty where the last deed can be taken back. */
  whyNotUndo: readonly Issue[]
  /** What this person was writing and has not handed over. */
  copy: WorkingCopy | null
  others: readonly OtherWriter[]
}

const allDeeds: readonly Deed[] = [...new Set(steps.map(({ deed }) => deed))]

/** Whoever saved within this time is shown as writing. */
const present = 3 * 60_000

/** Undefined where the site has no such edition. Locks nothing. */
export async function deskView(editing: Editing, doing: Doing): Promise<DeskView | undefined> {
  const { db } = editing
  const scene = await readScene(db, editing, doing)
  if (scene === undefined) return undefined
  const { edition, around } = scene
  const { siteId, editionId, actor, at } = doing
  const whose = { siteId, editionId, accountId: actor.accountId }
  const form = await typeOf(editing, edition.type).formOf(db, siteId, await keptHead(db, edition))
  const copy = (await workingCopy(db, whose)) ?? null
  const others = await othersWriting(db, whose, new Date(at.getTime() - present))
  const open = openDeeds(edition, actor, around, allDeeds)
  return { ...scene, form, open, whyNotUndo: whyNotUndo(edition, actor, around), copy, others }
}

/** Whether this person may look at an edition of their site that is not before the public. */
export async function mayOpen(editing: Editing, doing: Doing, { ownsSite }: { ownsSite: boolean }): Promise<boolean> {
  const scene = await readScene(editing.db, editing, doing)
  return scene !== undefined && (ownsSite || mayRead(scene.edition, doing.actor, scene.around))
}

/** What is different between two revisions of one edition; undefined where one of them is not there. */
export async function compare(
  editing: Editing,
  doing: Pick<Doing, 'siteId' | 'editionId'>,
  { before, after }: { before: string; after: string },
): Promise<Comparison | undefined> {
  const edition = await editionAt(editing.db, doing.siteId, doing.editionId)
  if (edition === undefined) return undefined
  const type = typeOf(editing, edition.type)
  const [one, other] = [
    await comparedRevision(editing.db, type, doing, before),
    await comparedRevision(editing.db, type, doing, after),
  ]
  return one === undefined || other === undefined ? undefined : compareRevisions(one, other)
}

async function comparedRevision(
  db: Reader,
  type: ContentType,
  { siteId, editionId }: Pick<Doing, 'siteId' | 'editionId'>,
  revisionId: string,
): Promise<ComparedRevision | undefined> {
  const revision = await keptRevision(db, siteId, revisionId)
  if (revision?.editionId !== editionId) return undefined
  const composed = type.compose(await type.formOf(db, siteId, revision))
  if ('issues' in composed) throw new Error(`revision ${revisionId} does not compose`)
  const { title, summary, body, picture } = composed.done
  return { title, summary, body, picture, facts: type.shownFacts(composed.done) }
}
