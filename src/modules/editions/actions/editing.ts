/** The ground the workflow stands on: the desk's database, what each content type gives, the checks, and who answers for what. */
import { dayOf } from '../../../basics/dates.ts'
import type { DeskDb, Reader, Tx } from '../../../platform/database/index.ts'
import type { By } from '../../audit/index.ts'
import { sectionsOf } from '../../sites/index.ts'
import type { Composed, ContentRules, KeptRevision, ShownFact } from '../rules/content-type.ts'
import type { Actor, Approver, Circumstances, Signer } from '../rules/edition.ts'
import type { ItemType } from '../rules/entry.ts'
import type { CheckedText, Finding } from '../rules/first-checks.ts'
import { withAncestors } from '../rules/placing.ts'
import { type EditionFound, editionAt, lockEdition } from '../store/editing.ts'
import { recordDue } from '../store/live-edition.ts'
import { sitePathOn } from '../store/site-path.ts'

export type ContentType = ContentRules & {
  /** Writes what only this type keeps, in the transaction of the revision. */
  keepFacts(tx: Tx, siteId: string, revisionId: string, composed: Composed): Promise<void>
  /** The form of a kept revision: composing it again gives the revision. */
  formOf(db: Reader, siteId: string, revision: KeptRevision): Promise<unknown>
  /** Its facts as an editor reads them, under stable names. */
  shownFacts(composed: Composed): ShownFact[]
  /** Whose verified signature answers for a revision, where its kind has such; null where nobody's does. */
  signedBy?(db: Reader, siteId: string, revisionId: string): Promise<Signer | null>
}

export type ContentTypes = Readonly<Partial<Record<ItemType, ContentType>>>

/** Looks at a text before it goes on; may ask the database or the world outside, so it runs outside every lock. */
export type Check = (db: Reader, text: CheckedText) => Promise<readonly Finding[]>

/** An item as standing assignments look at it; its sections with those above them, nearest first. */
export type ToApprove = {
  siteId: string
  editionId: string
  sectionIds: readonly string[]
  kind: ItemType
  bodyUnitId: string | null
  day: string
}

export type Editing = {
  db: DeskDb
  types: ContentTypes
  checks: readonly Check[]
  /** Who may approve the item that day; null: every approving role of the site. */
  approversOf(db: Reader, item: ToApprove): Promise<readonly Approver[] | null>
}

/** One person at one edition of one site, at one moment. */
export type Doing = {
  siteId: string
  editionId: string
  actor: Actor
  address?: string
  at: Date
  /** Set where it is one of many deeds done in one go. */
  batchId?: string
}

export const byOf = ({ actor, address }: Pick<Doing, 'actor' | 'address'>): By => ({
  kind: 'account',
  id: actor.accountId,
  ...(address === undefined ? {} : { address }),
})

/** What the audit says of a deed that was one of many. */
export const ofBatch = ({ batchId }: Pick<Doing, 'batchId'>) => (batchId === undefined ? {} : { batch: batchId })

export function typeOf({ types }: Editing, type: ItemType): ContentType {
  const found = types[type]
  if (found === undefined) throw new Error(`no content type is known as ${type}`)
  return found
}

export type Scene = { edition: EditionFound; around: Circumstances }

/** The edition, locked until the commit, with what holds around it; undefined when the site has none of this id. */
export async function enterScene(tx: Tx, editing: Editing, doing: Doing): Promise<Scene | undefined> {
  const { siteId, editionId, at } = doing
  if (!(await lockEdition(tx, siteId, editionId))) return undefined
  await recordDue(tx, at, { siteId, editionId })
  return readScene(tx, editing, doing)
}

/** The same without a lock, for pages that show what may be done. */
export async function readScene(
  db: Reader,
  editing: Editing,
  { siteId, editionId, at }: Doing,
): Promise<Scene | undefined> {
  const edition = await editionAt(db, siteId, editionId)
  if (edition === undefined) return undefined
  const day = dayOf(at)
  const sectionIds = withAncestors(edition.sectionIds, await parentsOf(db, siteId))
  const item: ToApprove = { siteId, editionId, sectionIds, kind: edition.type, bodyUnitId: edition.unitId, day }
  const signedBy = (await editing.types[edition.type]?.signedBy?.(db, siteId, edition.revisionId)) ?? null
  const path = await sitePathOn(db, siteId, day)
  const around = { path, approvers: await editing.approversOf(db, item), signedBy, at }
  return { edition, around }
}

export const parentsOf = async (db: Reader, siteId: string): Promise<Map<string, string | null>> =>
  new Map((await sectionsOf(db, siteId)).map((section) => [section.id, section.parentId]))

export const notFound = { field: 'edition', problem: 'not-found' } as const
