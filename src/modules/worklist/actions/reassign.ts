import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { editionInSight } from '../../editions/index.ts'
import { approversToName } from '../rules/whose-turn.ts'
import { endReassignment, insertReassignment } from '../store/reassignments.ts'
import { mayReassign } from './rows.ts'
import { sitesAtWork } from './survey.ts'

type Reassigning = {
  siteId: string
  editionId: string
  toPersonId: string
  by: By & { id: string }
  personId: string
  now: Date
}

/**
 * Gives one item to another approver. What it does not change: the rules of four eyes, and who else may approve. Issues:
 * 'not-yours-to-do', 'not-found', 'person-not-here', 'four-eyes'.
 */
export async function reassign(db: DeskDb, asked: Reassigning): Promise<Outcome<{ toPersonId: string }>> {
  const { siteId, editionId, toPersonId, by, personId, now } = asked
  const site = (await sitesAtWork(db, [siteId], now)).get(siteId)
  if (site === undefined || !mayReassign(personId, site)) return stopped({ field: 'nguoi', problem: 'not-yours-to-do' })
  if (!approversToName(site).includes(toPersonId)) return stopped({ field: 'nguoi', problem: 'person-not-here' })
  return inTransaction(db, async (tx) => {
    const edition = await editionInSight(tx, siteId, editionId)
    if (edition === undefined) return stopped({ field: 'muc', problem: 'not-found' })
    if (edition.writers.includes(toPersonId)) return stopped({ field: 'nguoi', problem: 'four-eyes' })
    const before = await endReassignment(tx, siteId, editionId, now)
    await insertReassignment(tx, siteId, { id: newId(now), editionId, toPersonId, byAccount: by.id, at: now })
    await record(tx, {
      ...{ siteId, happened: 'item-reassigned', subjectId: editionId, by },
      ...{ before: { toPersonId: before ?? null }, after: { toPersonId } },
    })
    return done({ toPersonId })
  })
}

/** Takes it back: the item waits again for whoever the standing assignment names. */
export async function endReassigning(db: DeskDb, asked: Omit<Reassigning, 'toPersonId'>): Promise<Outcome<undefined>> {
  const { siteId, editionId, by, personId, now } = asked
  const site = (await sitesAtWork(db, [siteId], now)).get(siteId)
  if (site === undefined || !mayReassign(personId, site)) return stopped({ field: 'nguoi', problem: 'not-yours-to-do' })
  return inTransaction(db, async (tx) => {
    const before = await endReassignment(tx, siteId, editionId, now)
    if (before === undefined) return stopped({ field: 'muc', problem: 'nothing-to-undo' })
    const change = { before: { toPersonId: before }, after: { toPersonId: null } }
    await record(tx, { siteId, happened: 'item-reassigned', subjectId: editionId, by, ...change })
    return done(undefined)
  })
}

/** Of those who may approve the item by the standing assignment, with the one it was given to by name. */
export function withNamed<T extends { personId: string; forPersonId: string | null }>(
  approvers: readonly T[],
  named: string | undefined,
): (T | { personId: string; forPersonId: null })[] {
  if (named === undefined || approvers.some((one) => one.personId === named && one.forPersonId === null)) {
    return [...approvers]
  }
  return [...approvers, { personId: named, forPersonId: null }]
}
