import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import type { Composed, KeptRevision } from '../rules/content-type.ts'
import { stageOf, type Writer } from '../rules/edition.ts'
import { whyNot } from '../rules/workflow.ts'
import { dropCopy, workingCopy } from '../store/drafts.ts'
import type { EditionFound } from '../store/editing.ts'
import { missingReferences } from '../store/references.ts'
import { insertRevision, keptRevision } from '../store/revisions.ts'
import { byOf, type ContentType, type Doing, type Editing, ofBatch, type Scene, typeOf } from './editing.ts'

/** Whose words it is: one's own, or those of whom one enters them for (nhập thay). */
export type Authored = { writer: Writer; onBehalf: boolean }

export const authoredBy = ({ actor }: Pick<Doing, 'actor'>, onBehalfOf: Writer | undefined): Authored =>
  onBehalfOf === undefined
    ? { writer: { personId: actor.personId, name: actor.name }, onBehalf: false }
    : { writer: onBehalfOf, onBehalf: true }

/**
 * A text is entered for somebody while it lies with its writers. Whoever changes it on its way to the readers has changed it
 * themselves, whatever name they put to it.
 */
export const enteredFor = (edition: EditionFound, onBehalfOf: Writer | undefined): Writer | undefined =>
  ['draft', 'returned'].includes(stageOf(edition)) ? onBehalfOf : undefined

export type Wording = Authored & { composed: Composed; basedOn: string | null; restoredFrom?: string }

/** Makes a text the one under way, as a revision that never changes again, and drops this account's working copy. */
export async function writeRevision(
  tx: Tx,
  type: ContentType,
  doing: Doing,
  { composed, basedOn, restoredFrom, writer, onBehalf }: Wording,
): Promise<string> {
  const { siteId, editionId, actor, at } = doing
  const id = newId(at)
  const typedBy = actor.accountId
  await insertRevision(tx, siteId, {
    ...{ id, editionId, composed, basedOn, restoredFrom: restoredFrom ?? null, writer, onBehalf, typedBy, at },
  })
  await type.keepFacts(tx, siteId, id, composed)
  await dropCopy(tx, { siteId, editionId, accountId: actor.accountId })
  return id
}

/** The audit row of a saved text, last in its transaction. */
export const recordWriting = (tx: Tx, doing: Doing, revisionId: string, basedOn: string | null): Promise<void> =>
  record(tx, {
    siteId: doing.siteId,
    happened: 'revision-written',
    subjectId: doing.editionId,
    by: byOf(doing),
    before: { revisionId: basedOn },
    after: { revisionId, ...ofBatch(doing) },
  })

/** The text under way as its type reads it. What was kept always composes; anything else is a fault of ours. */
export async function composedHead(db: Reader, type: ContentType, edition: EditionFound): Promise<Composed> {
  const revision = await keptHead(db, edition)
  const composed = type.compose(await type.formOf(db, edition.siteId, revision))
  if ('issues' in composed)
    throw new Error(`revision ${revision.id} does not compose: ${JSON.stringify(composed.issues)}`)
  return composed.done
}

export async function keptHead(db: Reader, { siteId, revisionId }: EditionFound): Promise<KeptRevision> {
  const revision = await keptRevision(db, siteId, revisionId)
  if (revision === undefined) throw new Error(`revision ${revisionId} is not there`)
  return revision
}

/** Why a text cannot become a revision of the site: what its type says, and what it points at that is not there. */
export async function whyNotKept(
  db: Reader,
  siteId: string,
  { type, composed, writer }: { type: ContentType; composed: Composed; writer: Writer },
): Promise<Issue[]> {
  const { sectionIds, unitId, works } = composed
  const authors = works.flatMap((work) => work.authors.flatMap(({ personId }) => personId ?? []))
  const missing = await missingReferences(db, siteId, {
    ...{ sectionIds, unitIds: unitId === undefined ? [] : [unitId] },
    personIds: [...new Set([...authors, ...(writer.personId === null ? [] : [writer.personId])])],
  })
  return [
    ...(writer.name.trim() === '' ? [{ field: 'writer', problem: 'writer-missing' }] : []),
    ...type.whyNotKept(composed),
    ...(missing.sectionIds.length > 0 ? [{ field: 'sectionIds', problem: 'section-not-here' }] : []),
    ...(missing.unitIds.length > 0 ? [{ field: 'unitId', problem: 'unit-unknown' }] : []),
    ...(missing.personIds.length > 0 ? [{ field: 'works', problem: 'person-unknown' }] : []),
  ]
}

/** Whether two texts would be kept alike: saving one over the other would be a revision without a change. */
export const isSameText = (one: Composed, other: Composed): boolean => canonical(one) === canonical(other)

/** JSON with the fields of every object in one order: what comes back from jsonb has lost its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/**
 * A deed is about a text: what this person has been writing here and may write becomes a revision first. What cannot,
 * because another's text came in between, stops the deed; what they may no longer write stays where it is.
 */
export async function handOver(
  tx: Tx,
  editing: Editing,
  doing: Doing,
  { edition, around }: Scene,
): Promise<Outcome<string>> {
  const { siteId, editionId, actor } = doing
  const copy = await workingCopy(tx, { siteId, editionId, accountId: actor.accountId })
  if (copy === undefined || whyNot({ deed: 'write' }, edition, actor, around).length > 0)
    return done(edition.revisionId)
  if (copy.basedOn !== edition.revisionId) return stopped(behind)
  const type = typeOf(editing, edition.type)
  const composed = type.compose(copy.form)
  if ('issues' in composed) return composed
  if (isSameText(composed.done, await composedHead(tx, type, edition))) {
    await dropCopy(tx, { siteId, editionId, accountId: actor.accountId })
    return done(edition.revisionId)
  }
  const { writer, onBehalf } = authoredBy(doing, copy.onBehalf ? enteredFor(edition, copy.writer) : undefined)
  const issues = await whyNotKept(tx, siteId, { type, composed: composed.done, writer })
  if (issues.length > 0) return stopped(...issues)
  return done(
    await writeRevision(tx, type, doing, { composed: composed.done, basedOn: edition.revisionId, writer, onBehalf }),
  )
}

const behind: Issue = { field: 'revision', problem: 'unsaved-beside-another' }
