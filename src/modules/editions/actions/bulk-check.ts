/** Whether one of many items can be done with as asked; changes nothing. The deed itself asks the same again. */
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type BulkDeed, deedOf, isChecked } from '../rules/bulk.ts'
import type { Composed } from '../rules/content-type.ts'
import { whyNotPass } from '../rules/first-checks.ts'
import { whyNot } from '../rules/workflow.ts'
import { workingCopy } from '../store/drafts.ts'
import type { EditionFound } from '../store/editing.ts'
import type { Withdrawal } from '../store/live-edition.ts'
import { type ContentType, type Doing, type Editing, notFound, readScene } from './editing.ts'
import { checkText, strangeFiles } from './pass-on.ts'
import { authoredBy, composedHead, isSameText, keptHead, whyNotKept } from './write-revision.ts'

export type BulkChoice = {
  deed: BulkDeed
  withdrawal?: Omit<Withdrawal, 'at'>
  sectionId?: string
  unitId?: string
}

/** The text before them, and for a change of place the form it would be kept as. */
export type Doable = { edition: EditionFound; form?: unknown }

export async function whyNotBulk(editing: Editing, doing: Doing, choice: BulkChoice): Promise<Outcome<Doable>> {
  const { db, types } = editing
  const scene = await readScene(db, editing, doing)
  if (scene === undefined) return stopped(notFound)
  const { edition, around } = scene
  const issues = whyNot({ deed: deedOf(choice.deed) }, edition, doing.actor, around)
  if (issues.length > 0) return stopped(...issues)
  const isOfText = isChecked(choice.deed) || deedOf(choice.deed) === 'write'
  if (!isOfText) return done({ edition })
  const type = types[edition.type]
  if (type === undefined) return stopped({ field: 'type', problem: 'type-not-here' })
  const whose = { siteId: doing.siteId, editionId: doing.editionId, accountId: doing.actor.accountId }
  if (await workingCopy(db, whose)) return stopped({ field: 'revision', problem: 'unsaved-copy' })
  if (!isChecked(choice.deed)) return placed(editing, doing, { edition, type, choice })
  const unready = await whyNotGoOn(editing, doing, edition, type)
  return unready.length > 0 ? stopped(...unready) : done({ edition })
}

/** What the checks would say: a deed on many explains nothing, so what asks for an explanation stops it. */
async function whyNotGoOn(
  editing: Editing,
  doing: Doing,
  edition: EditionFound,
  type: ContentType,
): Promise<readonly Issue[]> {
  const checked = await checkText(editing, doing)
  if ('issues' in checked) return checked.issues
  const { unready, findings } = checked.done
  const composed = await composedHead(editing.db, type, edition)
  return [...unready, ...(await strangeFiles(editing.db, doing.siteId, composed)), ...whyNotPass(findings, undefined)]
}

type Placing = { edition: EditionFound; type: ContentType; choice: BulkChoice }

/** The text with its section or unit exchanged. */
async function placed(editing: Editing, doing: Doing, { edition, type, choice }: Placing): Promise<Outcome<Doable>> {
  const { db } = editing
  const { sectionId, unitId } = choice
  const former = await type.formOf(db, doing.siteId, await keptHead(db, edition))
  const form = {
    ...(former as object),
    ...(sectionId === undefined ? {} : { sectionIds: [sectionId] }),
    ...(unitId === undefined ? {} : { unitId }),
  }
  const composed = type.compose(form)
  if ('issues' in composed) return composed
  if (!stands(composed.done, choice)) return stopped({ field: 'type', problem: 'type-not-here' })
  const { writer } = authoredBy(doing, undefined)
  const issues = await whyNotKept(db, doing.siteId, { type, composed: composed.done, writer })
  if (issues.length > 0) return stopped(...issues)
  if (isSameText(composed.done, await composedHead(db, type, edition)))
    return stopped({ field: 'revision', problem: 'same-already' })
  return done({ edition, form })
}

/** Whether the type knows such a place at all. */
const stands = ({ sectionIds, unitId }: Composed, choice: BulkChoice): boolean =>
  (choice.sectionId === undefined || sectionIds[0] === choice.sectionId) &&
  (choice.unitId === undefined || unitId === choice.unitId)
