import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction, type Tx } from '../../../platform/database/index.ts'
import { stageOf } from '../rules/edition.ts'
import type { EditionFound } from '../store/editing.ts'
import { type MachineWithdrawal, withdrawnByMachine } from '../store/going-live.ts'
import { insertStepEvent, moveEdition } from '../store/steps.ts'
import type { Begun } from './create-draft.ts'
import { type Doing, type Editing, enterScene, notFound, typeOf } from './editing.ts'
import { authoredBy, composedHead, isSameText, recordWriting, whyNotKept, writeRevision } from './write-revision.ts'

/** `stands`: a draft of this text now; with those who approve; with the readers. */
export type BegunAgain = Begun & { stands: 'draft' | 'under-way' | 'published' }

/**
 * Goes on with an item that another part of the product began: a draft it left, or what it withdrew itself as a mistake. The text
 * becomes its newest revision, its address and its history stay. What a person withdrew at the desk, or its issuer recalled, does
 * not come back this way.
 */
export async function beginAgain(editing: Editing, beginning: Doing & { form: unknown }): Promise<Outcome<BegunAgain>> {
  return inTransaction(editing.db, async (tx) => {
    const scene = await enterScene(tx, editing, beginning)
    if (scene === undefined) return stopped(notFound)
    const { edition } = scene
    const { itemId, editionId, number, revisionId, state } = edition
    const known = { itemId, editionId, number, revisionId }
    if (state === 'published' || state === 'scheduled') return done({ ...known, stands: 'published' })
    if (!['draft', 'returned', 'withdrawn'].includes(stageOf(edition))) return done({ ...known, stands: 'under-way' })
    const withdrawn = state === 'withdrawn' ? await withdrawnByMachine(tx, beginning) : undefined
    if (state === 'withdrawn' && withdrawn === undefined) {
      return stopped({ field: 'edition', problem: 'withdrawn-for-good' })
    }
    const written = await writeOver(tx, editing, beginning, edition)
    if ('issues' in written) return written
    if (withdrawn !== undefined) await reopen(tx, beginning, { edition, revisionId: written.done, withdrawn })
    return done({ ...known, revisionId: written.done, stands: 'draft' })
  })
}

/** Answers the revision that is under way from now on. */
async function writeOver(
  tx: Tx,
  editing: Editing,
  beginning: Doing & { form: unknown },
  edition: EditionFound,
): Promise<Outcome<string>> {
  const type = typeOf(editing, edition.type)
  const composed = type.compose(beginning.form)
  if ('issues' in composed) return composed
  if (isSameText(composed.done, await composedHead(tx, type, edition))) return done(edition.revisionId)
  const authored = authoredBy(beginning, undefined)
  const issues = await whyNotKept(tx, beginning.siteId, { type, composed: composed.done, writer: authored.writer })
  if (issues.length > 0) return stopped(...issues)
  const wording = { composed: composed.done, basedOn: edition.revisionId, ...authored }
  const revisionId = await writeRevision(tx, type, beginning, wording)
  await recordWriting(tx, beginning, revisionId, edition.revisionId)
  return done(revisionId)
}

type Reopened = { edition: EditionFound; revisionId: string; withdrawn: MachineWithdrawal }

/** The tombstone stays at its address until the text is published again. */
async function reopen(tx: Tx, doing: Doing, { edition, revisionId, withdrawn }: Reopened): Promise<void> {
  const { actor, at } = doing
  await moveEdition(tx, doing, { state: 'draft', pending: null, headRevisionId: revisionId, at })
  await insertStepEvent(tx, doing, {
    ...{ itemId: edition.itemId, revisionId, kind: 'undone', type: edition.type, language: edition.language },
    ...{ genre: edition.genre, origin: edition.origin, unitId: edition.unitId, group: null },
    ...{ happenedAt: at, recordedAt: at, deed: null, from: 'withdrawn', to: 'draft', wasPending: false },
    ...{ reason: 'withdraw', undoes: withdrawn.eventId },
    by: { accountId: actor.accountId, personId: actor.personId, title: actor.title, forPersonId: null },
  })
}
