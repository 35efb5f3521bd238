/** One deed on many items: looked at first, then done one by one, each in its own transaction with its own audit row. */
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import type { Actor } from '../rules/edition.ts'
import { ownItemsOf } from '../rules/list-rights.ts'
import { type BatchLine, insertBatch, insertBatchLine } from '../store/batch.ts'
import { chosenItems } from '../store/desk-list.ts'
import { type BulkChoice, type Doable, whyNotBulk } from './bulk-check.ts'
import { approve, archive, publish, recommend, submit, takeUp, withdrawEdition } from './deeds.ts'
import { byOf, type Doing, type Editing, readScene } from './editing.ts'
import { saveDraft } from './save-draft.ts'

/** Who does it, where and when. */
export type BulkDoing = Omit<Doing, 'editionId' | 'batchId'>

export type Foreseen = { editionId: string; title: string; issues: readonly Issue[] }

/** What would become of each item the person may see; nothing is changed. */
export async function foreseeBulk(
  editing: Editing,
  doing: BulkDoing,
  choice: BulkChoice,
  editionIds: readonly string[],
): Promise<Foreseen[]> {
  const foreseen: Foreseen[] = []
  for (const { editionId, title } of await chosen(editing, doing, editionIds)) {
    const asked = await whyNotBulk(editing, { ...doing, editionId }, choice)
    foreseen.push({ editionId, title, issues: 'issues' in asked ? asked.issues : [] })
  }
  return foreseen
}

const chosen = (editing: Editing, { siteId, actor }: { siteId: string; actor: Actor }, ids: readonly string[]) =>
  chosenItems(editing.db, { siteId, own: ownItemsOf(actor, { ownsSite: false }) }, ids)

/** Does it, and answers with the id under which every audit row and the result are found. */
export async function doBulk(
  editing: Editing,
  doing: BulkDoing,
  choice: BulkChoice,
  editionIds: readonly string[],
): Promise<{ batchId: string }> {
  const { siteId, actor, at } = doing
  const batch = { siteId, batchId: newId(at) }
  const items = await chosen(editing, doing, editionIds)
  await inTransaction(editing.db, async (tx) => {
    await insertBatch(tx, batch, { accountId: actor.accountId, deed: choice.deed, at })
    const after = { deed: choice.deed, count: items.length }
    await record(tx, { siteId, happened: 'batch-begun', subjectId: batch.batchId, by: byOf(doing), after })
  })
  for (const [index, { editionId, title }] of items.entries()) {
    const outcome = await doOne(editing, { ...doing, editionId, batchId: batch.batchId }, choice)
    const problems = 'issues' in outcome ? outcome.issues.map(({ problem }) => problem) : []
    const trace = 'issues' in outcome ? untouched : outcome.done
    const line: BatchLine = { no: index + 1, editionId, title, problems, ...trace }
    await inTransaction(editing.db, (tx) => insertBatchLine(tx, batch, line))
  }
  return { batchId: batch.batchId }
}

type Trace = Pick<BatchLine, 'eventId' | 'formerRevisionId' | 'revisionId'>

const untouched: Trace = { eventId: null, formerRevisionId: null, revisionId: null }

async function doOne(editing: Editing, doing: Doing, choice: BulkChoice): Promise<Outcome<Trace>> {
  const asked = await whyNotBulk(editing, doing, choice)
  if ('issues' in asked) return asked
  if (choice.deed === 'section' || choice.deed === 'unit') return place(editing, doing, asked.done)
  const step = await takeAStep(editing, doing, choice, asked.done.edition.revisionId)
  if ('issues' in step) return step
  const after = await readScene(editing.db, editing, doing)
  return done({ ...untouched, eventId: after?.edition.last?.eventId ?? null })
}

/** The text that was looked at is the text it is done with. */
function takeAStep(editing: Editing, doing: Doing, choice: BulkChoice, revisionId: string): Promise<Outcome<unknown>> {
  switch (choice.deed) {
    case 'submit':
      return submit(editing, doing, { revisionId })
    case 'recommend':
      return recommend(editing, doing, { revisionId })
    case 'approve':
      return approve(editing, doing, { revisionId })
    case 'publish':
      return publish(editing, doing, { revisionId })
    case 'take-up':
      return takeUp(editing, doing)
    case 'archive':
      return archive(editing, doing)
    default:
      return choice.withdrawal === undefined
        ? Promise.resolve(stopped({ field: 'reason', problem: 'reason-unknown' }))
        : withdrawEdition(editing, doing, choice.withdrawal)
  }
}

async function place(editing: Editing, doing: Doing, { edition, form }: Doable): Promise<Outcome<Trace>> {
  const former = edition.revisionId
  const saved = await saveDraft(editing, { ...doing, form, basedOn: former, copyVersion: 0 })
  if ('issues' in saved) return saved
  return saved.done.kept === 'revision'
    ? done({ eventId: null, formerRevisionId: former, revisionId: saved.done.revisionId })
    : stopped({ field: 'revision', problem: 'changed-meanwhile' })
}
