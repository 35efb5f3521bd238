import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction, type Tx } from '../../../platform/database/index.ts'
import type { Composed } from '../rules/content-type.ts'
import type { Writer } from '../rules/edition.ts'
import { whyNot } from '../rules/workflow.ts'
import { dropCopy, keepCopy, type OtherWriter, othersWriting, workingCopy } from '../store/drafts.ts'
import type { EditionFound } from '../store/editing.ts'
import { type Doing, type Editing, enterScene, notFound, type Scene, typeOf } from './editing.ts'
import {
  authoredBy,
  composedHead,
  enteredFor,
  handOver,
  isSameText,
  keptHead,
  recordWriting,
  whyNotKept,
  writeRevision,
} from './write-revision.ts'

export type Writing = Doing & {
  form: unknown
  /** The revision the text was begun from. */
  basedOn: string
  /** The version of the working copy this page saved last; 0 before its first autosave. */
  copyVersion: number
  onBehalfOf?: Writer
}

export type Autosaved = {
  copyVersion: number
  /** What to send as `basedOn` from now on. */
  basedOn: string
  savedAt: Date
  /** Another's text came in between: this one is kept beside it and overwrites nothing. */
  isBehind: boolean
  others: OtherWriter[]
}

/** What is written in one go for longer than this becomes a revision of its own. */
const longSitting = 10 * 60_000
/** Whoever saved within this time is told to the others as writing. */
const present = 3 * 60_000

/**
 * Keeps what somebody is writing, in a copy of their own: it survives a closed tab and overwrites nobody. A copy that
 * another page of the same person has saved since becomes a revision first, so that neither text is lost.
 */
export async function autosave(editing: Editing, writing: Writing): Promise<Outcome<Autosaved>> {
  const { siteId, editionId, actor, at, form } = writing
  return inTransaction(editing.db, async (tx) => {
    const scene = await enterScene(tx, editing, writing)
    if (scene === undefined) return stopped(notFound)
    const read = readWriting(editing, writing, scene)
    if ('issues' in read) return read
    const settled = await settleCopy(tx, editing, writing, { scene, longest: longSitting })
    if ('issues' in settled) return settled
    const { headId, basedOn } = settled.done
    const whose = { siteId, editionId, accountId: actor.accountId }
    const authored = authoredBy(writing, enteredFor(scene.edition, writing.onBehalfOf))
    const copyVersion = await keepCopy(tx, whose, { basedOn, form, ...authored, at })
    const others = await othersWriting(tx, whose, new Date(at.getTime() - present))
    if (headId !== scene.edition.revisionId) await recordWriting(tx, writing, headId, scene.edition.revisionId)
    return done({ copyVersion, basedOn, savedAt: at, isBehind: basedOn !== headId, others })
  })
}

/** Whether this person may write here now, and the form read. */
function readWriting(editing: Editing, writing: Writing, { edition, around }: Scene): Outcome<Composed> {
  const issues = whyNot({ deed: 'write' }, edition, writing.actor, around)
  if (writing.onBehalfOf?.name.trim() === '') issues.push({ field: 'writer', problem: 'writer-missing' })
  return issues.length > 0 ? stopped(...issues) : typeOf(editing, edition.type).compose(writing.form)
}

/** Makes the former copy a revision where it must not be overwritten: after a long sitting, or saved by another page. */
async function settleCopy(
  tx: Tx,
  editing: Editing,
  writing: Writing,
  { scene, longest }: { scene: Scene; longest: number },
): Promise<Outcome<{ headId: string; basedOn: string }>> {
  const { siteId, editionId, actor, at, basedOn, copyVersion } = writing
  const { revisionId } = scene.edition
  const former = await workingCopy(tx, { siteId, editionId, accountId: actor.accountId })
  if (former === undefined) return done({ headId: revisionId, basedOn })
  const isElsewhere = former.version !== copyVersion
  const isLong = at.getTime() - former.startedAt.getTime() > longest
  if (!isElsewhere && (!isLong || former.basedOn !== revisionId)) return done({ headId: revisionId, basedOn })
  const handed = await handOver(tx, editing, writing, scene)
  // The other page's text stands beside a third one: nothing can be settled without a person.
  if ('issues' in handed) return stopped({ field: 'revision', problem: 'open-elsewhere' })
  return done({ headId: handed.done, basedOn: isElsewhere ? basedOn : handed.done })
}

export type Saved =
  | { kept: 'revision'; revisionId: string }
  /** Somebody else saved first. Theirs stands; yours is kept as your working copy, and both are here. */
  | { kept: 'beside'; theirs: { revisionId: string; form: unknown }; yours: { form: unknown; copyVersion: number } }

/** Saves a text as a revision. Where another's came in between, nothing is overwritten and nothing is lost. */
export async function saveDraft(editing: Editing, writing: Writing): Promise<Outcome<Saved>> {
  return inTransaction(editing.db, async (tx) => {
    const scene = await enterScene(tx, editing, writing)
    if (scene === undefined) return stopped(notFound)
    const read = readWriting(editing, writing, scene)
    if ('issues' in read) return read
    const type = typeOf(editing, scene.edition.type)
    const { writer } = authoredBy(writing, enteredFor(scene.edition, writing.onBehalfOf))
    const issues = await whyNotKept(tx, writing.siteId, { type, composed: read.done, writer })
    if (issues.length > 0) return stopped(...issues)
    const settled = await settleCopy(tx, editing, writing, { scene, longest: Number.POSITIVE_INFINITY })
    if ('issues' in settled) return settled
    const edition = { ...scene.edition, revisionId: settled.done.headId }
    if (edition.revisionId !== scene.edition.revisionId)
      await recordWriting(tx, writing, edition.revisionId, scene.edition.revisionId)
    return done(await keepText(tx, editing, writing, { edition, composed: read.done }))
  })
}

type Keeping = { edition: EditionFound; composed: Composed }

async function keepText(tx: Tx, editing: Editing, writing: Writing, { edition, composed }: Keeping): Promise<Saved> {
  const { siteId, editionId, actor } = writing
  const type = typeOf(editing, edition.type)
  if (isSameText(composed, await composedHead(tx, type, edition))) {
    await dropCopy(tx, { siteId, editionId, accountId: actor.accountId })
    return { kept: 'revision', revisionId: edition.revisionId }
  }
  if (edition.revisionId !== writing.basedOn) return keepBeside(tx, editing, writing, edition)
  const wording = {
    composed,
    basedOn: edition.revisionId,
    ...authoredBy(writing, enteredFor(edition, writing.onBehalfOf)),
  }
  const revisionId = await writeRevision(tx, type, writing, wording)
  await recordWriting(tx, writing, revisionId, edition.revisionId)
  return { kept: 'revision', revisionId }
}

async function keepBeside(tx: Tx, editing: Editing, writing: Writing, edition: EditionFound): Promise<Saved> {
  const { siteId, editionId, actor, at, form, basedOn } = writing
  const whose = { siteId, editionId, accountId: actor.accountId }
  const authored = authoredBy(writing, enteredFor(edition, writing.onBehalfOf))
  const copyVersion = await keepCopy(tx, whose, { basedOn, form, ...authored, at })
  const type = typeOf(editing, edition.type)
  const theirs = await type.formOf(tx, siteId, await keptHead(tx, edition))
  return { kept: 'beside', theirs: { revisionId: edition.revisionId, form: theirs }, yours: { form, copyVersion } }
}
