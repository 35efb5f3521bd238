import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction, type Tx } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { eventOfDeed } from '../rules/deeds.table.ts'
import { stageOf } from '../rules/edition.ts'
import type { ItemType } from '../rules/entry.ts'
import { type Asked, type Standing, standingAfter, stepFor, type Taken, whyNot } from '../rules/workflow.ts'
import { insertStepEvent, moveEdition } from '../store/steps.ts'
import { type Consequence, consequencesOf, type Extras } from './consequences.ts'
import { byOf, type Doing, type Editing, enterScene, notFound, ofBatch, type Scene } from './editing.ts'

export type StepTaken = Standing & { revisionId: string; itemId: string; type: ItemType }

/** One deed in one transaction: lock, ask the rules, change, write the ledger and the audit, announce what readers notice. */
export const takeStep = (
  editing: Editing,
  doing: Doing,
  asked: Asked,
  extras: Extras = {},
): Promise<Outcome<StepTaken>> =>
  inTransaction(editing.db, async (tx) => {
    const scene = await enterScene(tx, editing, doing)
    if (scene === undefined) return stopped(notFound)
    return stepWithin(tx, editing, doing, { scene, asked, extras })
  })

export type Stepping = { scene: Scene; asked: Asked; extras: Extras }

/** The same inside a transaction that has locked the edition already. */
export async function stepWithin(
  tx: Tx,
  editing: Editing,
  doing: Doing,
  { scene, asked, extras }: Stepping,
): Promise<Outcome<StepTaken>> {
  const { edition, around } = scene
  const issues = whyNot(asked, edition, doing.actor, around)
  if (issues.length > 0) return stopped(...issues)
  const taken = stepFor(asked, edition, doing.actor, around)
  if ('issues' in taken) return taken
  const standing = standingAfter(edition, taken.done.step)
  const consequence = await consequencesOf(tx, editing, doing, { scene, asked, taken: taken.done, extras })
  const { headRevisionId, recommendedBy } = consequence
  await moveEdition(tx, doing, {
    ...{ ...standing, at: doing.at },
    ...(recommendedBy === undefined ? {} : { recommendedBy }),
    ...(headRevisionId === undefined ? {} : { headRevisionId }),
  })
  await writeLedger(tx, doing, { scene, asked, taken: taken.done, standing, consequence })
  const revisionId = headRevisionId ?? edition.revisionId
  return done({ ...standing, revisionId, itemId: edition.itemId, type: edition.type })
}

type Written = { scene: Scene; asked: Asked; taken: Taken; standing: Standing; consequence: Consequence }

async function writeLedger(tx: Tx, doing: Doing, written: Written): Promise<void> {
  const { scene, asked, taken, standing, consequence } = written
  const { edition } = scene
  const { actor, at, siteId, editionId } = doing
  const isOfText = taken.step.of === 'text' || asked.deed === 'revise-live'
  const from = isOfText ? stageOf(edition) : edition.state
  const to = isOfText ? (standing.pending ?? standing.state) : standing.state
  const kind = consequence.kind ?? kindOf(asked.deed)
  await insertStepEvent(tx, doing, {
    ...{ itemId: edition.itemId, revisionId: edition.revisionId, kind, type: edition.type, language: edition.language },
    ...{ genre: edition.genre, origin: edition.origin, unitId: edition.unitId, group: consequence.group ?? null },
    ...{ happenedAt: consequence.happenedAt ?? at, recordedAt: at, deed: asked.deed, from, to, undoes: null },
    wasPending: edition.pending !== null || standing.pending !== null,
    reason: asked.reason?.trim() || consequence.reason || null,
    by: { accountId: actor.accountId, personId: actor.personId, title: actor.title, ...taken.capacity },
  })
  await record(tx, {
    ...{ siteId, happened: `edition-${kind}`, subjectId: editionId, by: byOf(doing) },
    before: { state: edition.state, pending: edition.pending, revisionId: edition.revisionId },
    after: {
      ...standing,
      revisionId: consequence.headRevisionId ?? edition.revisionId,
      ...told(asked),
      ...ofBatch(doing),
    },
  })
}

const kindOf = (deed: Asked['deed']): string => (eventOfDeed as Partial<Record<string, string>>)[deed] ?? deed

const told = ({ deed, revisionId: _seen, ...rest }: Asked) => ({ deed, ...rest })
