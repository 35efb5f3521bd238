/** One document a person brings in, at the desk's intake: begun as a draft and sent as far as that person may send it. */
import type { Language } from '../../../basics/language.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import {
  type Actor,
  approveAndPublish,
  beginAgain,
  createDraft,
  type Doing,
  deskView,
  type Editing,
  editionOfExternalId,
  publishSigned,
  submit,
} from '../../editions/index.ts'
import { type KeptReport, keepReport } from '../store/signatures.ts'

export type Entering = {
  siteId: string
  actor: Actor
  address?: string
  at: Date
  language?: Language
  form: unknown
  /** What whoever brings it knows it by: entered again, it is gone on with and never a second item. */
  externalId?: string
  /** What the verification of its files found; the signed original answers for itself only with one. */
  reports: readonly KeptReport[]
  /** How far it shall come: to the readers if this person may, to whoever approves, or to a draft. */
  upTo: 'published' | 'submitted' | 'draft'
  /** Why it goes on in spite of what the checks found. */
  explanation?: string
}

export type EnteredOne = {
  itemId: string
  editionId: string
  revisionId: string
  number: number
  became: 'published' | 'submitted' | 'draft'
  /** Why it did not come as far as was wanted; the draft is kept. */
  issues: readonly Issue[]
}

/**
 * Enters a document by a person. A verified original of the state is published on the spot by whoever keeps the records; everything
 * else takes the ordinary path. What stops it on the way leaves a draft with its reasons, never nothing.
 */
export async function enterDocument(editing: Editing, entering: Entering): Promise<Outcome<EnteredOne>> {
  const { siteId, reports, upTo } = entering
  await inTransaction(editing.db, async (tx) => {
    for (const report of reports) await keepReport(tx, siteId, report)
  })
  const begun = await begin(editing, entering)
  if ('issues' in begun) return stopped(...begun.issues)
  const { stands, ...entered } = begun.done
  if (stands === 'published') return done({ ...entered, became: 'published', issues: [] })
  if (stands === 'under-way') return done({ ...entered, became: 'submitted', issues: [] })
  if (upTo === 'draft') return done({ ...entered, became: 'draft', issues: [] })
  const doing: Doing = { ...begunBy(entering), editionId: entered.editionId }
  return done({ ...entered, ...(await sendOn(editing, doing, entering)) })
}

type Stands = 'draft' | 'under-way' | 'published'

async function begin(
  editing: Editing,
  entering: Entering,
): Promise<Outcome<Omit<EnteredOne, 'became' | 'issues'> & { stands: Stands }>> {
  const { siteId, form, language = 'vi', externalId } = entering
  const known = externalId === undefined ? undefined : await editionOfExternalId(editing.db, siteId, externalId)
  if (known !== undefined) return beginAgain(editing, { ...begunBy(entering), editionId: known, form })
  const named = externalId === undefined ? {} : { externalId }
  const begun = await createDraft(editing, { ...begunBy(entering), ...named, type: 'document', language, form })
  return 'issues' in begun ? begun : done({ ...begun.done, stands: 'draft' })
}

const begunBy = ({ siteId, actor, at, address }: Entering) => ({
  ...{ siteId, actor, at },
  ...(address === undefined ? {} : { address }),
})

type Sent = Pick<EnteredOne, 'became' | 'issues'>

async function sendOn(editing: Editing, doing: Doing, { upTo, explanation }: Entering): Promise<Sent> {
  const seen = explanation === undefined ? {} : { explanation }
  const open = (await deskView(editing, doing))?.open ?? []
  if (upTo === 'published' && open.includes('publish-signed')) {
    const published = await publishSigned(editing, doing, seen)
    return 'issues' in published ? { became: 'draft', issues: published.issues } : { became: 'published', issues: [] }
  }
  const sent = await submit(editing, doing, seen)
  if ('issues' in sent) return { became: 'draft', issues: sent.issues }
  if (upTo === 'published') {
    const approved = await approveAndPublish(editing, doing, seen)
    return 'issues' in approved ? { became: 'submitted', issues: approved.issues } : { became: 'published', issues: [] }
  }
  return { became: 'submitted', issues: [] }
}
