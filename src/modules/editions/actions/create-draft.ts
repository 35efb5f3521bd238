import { newId } from '../../../basics/ids.ts'
import type { Language } from '../../../basics/language.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction, type Tx } from '../../../platform/database/index.ts'
import { languagesOf } from '../../sites/index.ts'
import type { Writer } from '../rules/edition.ts'
import type { ItemType } from '../rules/entry.ts'
import { mayBegin } from '../rules/rights.ts'
import { takeNumbers } from '../store/entering.ts'
import { insertDraftEdition, insertItem, itemAt } from '../store/revisions.ts'
import { insertStepEvent } from '../store/steps.ts'
import { type Doing, type Editing, typeOf } from './editing.ts'
import { authoredBy, recordWriting, whyNotKept, writeRevision } from './write-revision.ts'

export type Begun = { itemId: string; editionId: string; revisionId: string; number: number }

export type Beginning = Omit<Doing, 'editionId'> & {
  type: ItemType
  language: Language
  form: unknown
  /** Entering for somebody else (nhập thay). */
  onBehalfOf?: Writer
  /** The item this is another language of. */
  itemId?: string
  /** What another part of the product knows the item by; a site has one item of each. */
  externalId?: string
}

/** Begins an item, or its edition in another language, as a draft with its first revision. */
export async function createDraft(editing: Editing, beginning: Beginning): Promise<Outcome<Begun>> {
  const { siteId, actor, at, language } = beginning
  if (!mayBegin(actor)) return stopped({ field: 'person', problem: 'not-yours-to-do' })
  const type = typeOf(editing, beginning.type)
  const composed = type.compose(beginning.form)
  if ('issues' in composed) return composed
  return inTransaction(editing.db, async (tx) => {
    if (!(await languagesOf(tx, siteId)).includes(language))
      return stopped({ field: 'language', problem: 'language-not-here' })
    const authored = authoredBy(beginning, beginning.onBehalfOf)
    const issues = await whyNotKept(tx, siteId, { type, composed: composed.done, writer: authored.writer })
    if (issues.length > 0) return stopped(...issues)
    const item = await itemFor(tx, beginning)
    if ('issues' in item) return item
    const { itemId, number } = item.done
    const editionId = newId(at)
    await insertDraftEdition(tx, siteId, { editionId, itemId, language, at })
    const doing = { ...beginning, editionId }
    const wording = { composed: composed.done, basedOn: null, ...authored }
    const revisionId = await writeRevision(tx, type, doing, wording)
    await insertStepEvent(tx, doing, {
      ...{ itemId, revisionId, kind: 'created', type: type.type, language, happenedAt: at, recordedAt: at },
      ...{
        genre: composed.done.genre ?? null,
        origin: composed.done.origin ?? null,
        unitId: composed.done.unitId ?? null,
      },
      ...{ group: null, deed: null, from: 'draft', to: 'draft', wasPending: false, reason: null, undoes: null },
      by: { accountId: actor.accountId, personId: actor.personId, title: actor.title, forPersonId: null },
    })
    await recordWriting(tx, doing, revisionId, null)
    return done({ itemId, editionId, revisionId, number })
  })
}

async function itemFor(tx: Tx, beginning: Beginning): Promise<Outcome<{ itemId: string; number: number }>> {
  const { siteId, type, language, at, itemId: existing, externalId } = beginning
  if (existing === undefined) {
    const itemId = newId(at)
    const number = await takeNumbers(tx, siteId, 1)
    const known = externalId === undefined ? {} : { externalId }
    if (!(await insertItem(tx, siteId, { itemId, type, number, at, ...known }))) {
      return stopped({ field: 'item', problem: 'known-already' })
    }
    return done({ itemId, number })
  }
  const item = await itemAt(tx, siteId, existing)
  if (item === undefined || item.type !== type) return stopped({ field: 'item', problem: 'not-found' })
  if (item.languages.includes(language)) return stopped({ field: 'language', problem: 'language-taken' })
  return done({ itemId: existing, number: item.number })
}
