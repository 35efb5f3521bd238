/** Asking another site for an item, and the answers that are no offer. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { whyNotAsk, whyNotEnd } from '../rules/share-request.ts'
import { answerRequest, insertRequest, requestAt, textAtPath } from '../store/share-requests.ts'
import { shareTargets } from '../store/shares.ts'
import { byOf, type Doing } from './editing.ts'

export type Asking = Omit<Doing, 'editionId'>

/** Asks for what stands at an address of another site; told in the record of both. */
export async function askForItem(
  db: DeskDb,
  doing: Asking,
  wanted: { fromSiteId: string | null; path: string; note: string },
): Promise<Outcome<null>> {
  const { siteId, actor, at } = doing
  const note = wanted.note.trim()
  return inTransaction(db, async (tx) => {
    const fromSiteId = wanted.fromSiteId ?? ''
    const text = fromSiteId === '' ? undefined : await textAtPath(tx, fromSiteId, wanted.path)
    const { editionId = '', language = 'vi' as const } = text ?? {}
    const targets = text === undefined ? [] : await shareTargets(tx, { siteId: fromSiteId, editionId, language })
    const me = targets.find(({ id }) => id === siteId)
    const issues = whyNotAsk({ type: text?.type ?? null, me, note }, actor)
    if (issues.length > 0) return stopped(...issues)
    const id = newId(at)
    if (!(await insertRequest(tx, { id, fromSiteId, editionId, toSiteId: siteId, note, by: actor, at })))
      return stopped({ field: 'dia-chi', problem: 'asked-already' })
    const told = { happened: 'share-asked', subjectId: id, by: byOf(doing), after: { title: text?.title, note } }
    for (const end of [siteId, fromSiteId].toSorted()) await record(tx, { siteId: end, ...told })
    return done(null)
  })
}

/** `refused` by the asked site, with its reason; `dropped` by the one that asked. */
export async function endRequest(
  db: DeskDb,
  doing: Asking,
  { requestId, ...ending }: { requestId: string; state: 'refused' | 'dropped'; reason: string | null },
): Promise<Outcome<null>> {
  const { siteId, actor, at } = doing
  return inTransaction(db, async (tx) => {
    const request = await requestAt(tx, siteId, requestId, true)
    const end = ending.state === 'refused' ? request?.fromSiteId : request?.toSiteId
    if (request === undefined || end !== siteId) return stopped({ field: 'state', problem: 'not-found' })
    const reason = ending.reason?.trim() ?? null
    const issues = whyNotEnd(request.state, actor, ending.state === 'refused' ? (reason ?? '') : null)
    if (issues.length > 0) return stopped(...issues)
    await answerRequest(tx, { id: requestId, state: ending.state, reason, accountId: actor.accountId, at })
    const happened = ending.state === 'refused' ? 'share-request-refused' : 'share-request-dropped'
    const told = { happened, subjectId: requestId, by: byOf(doing), after: { title: request.title, reason } }
    for (const one of [request.fromSiteId, request.toSiteId].toSorted()) await record(tx, { siteId: one, ...told })
    return done(null)
  })
}
