import { dayOf } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { isBoardRole, isPublishingRole } from '../rules/role.ts'
import { type DelegationInput, whyNotDelegate } from '../rules/tasks.ts'
import { rolesAt } from '../store/held-roles.ts'
import { endDelegation, insertDelegation, lockDelegations, openDelegations } from '../store/tasks.ts'

/** Who at the site may stand in for others: its board, and who publishes there. */
export async function standInsAt(db: Reader, siteId: string, now: Date): Promise<string[]> {
  const here = await rolesAt(db, { siteId, day: dayOf(now), personIds: null })
  return here.filter(({ role }) => isBoardRole(role) || isPublishingRole(role)).map(({ personId }) => personId)
}

type Delegating = { siteId: string; input: DelegationInput; by: By; now: Date }

/** Has somebody act in one's place at a site for some days (ủy quyền). Issues: those of the form, 'nothing-to-hand-on'. */
export async function delegate(db: DeskDb, { siteId, input, by, now }: Delegating): Promise<Outcome<{ id: string }>> {
  return inTransaction(db, async (tx) => {
    await lockDelegations(tx, siteId)
    const standIns = await standInsAt(tx, siteId, now)
    if (!standIns.includes(input.fromPersonId)) return stopped({ field: 'trang', problem: 'nothing-to-hand-on' })
    const given = await openDelegations(tx, siteId, dayOf(now))
    const issues = whyNotDelegate(input, { standIns, given, today: dayOf(now) })
    if (issues.length > 0) return stopped(...issues)
    const id = newId(now)
    await insertDelegation(tx, { ...input, siteId, id, givenAt: now })
    await record(tx, { siteId, happened: 'cover-given', subjectId: id, by, after: input })
    return done({ id })
  })
}

type Ending = { id: string; fromPersonId: string; by: By; now: Date }

/** Takes one's own cover back at once; nobody else's can be named. */
export async function endCover(db: DeskDb, { id, fromPersonId, by, now }: Ending): Promise<void> {
  await inTransaction(db, async (tx) => {
    const siteId = await endDelegation(tx, id, fromPersonId, now)
    if (siteId === undefined) return
    await record(tx, { siteId, happened: 'cover-ended', subjectId: id, by })
  })
}
