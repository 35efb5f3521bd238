import { dayOf } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { sectionsOf } from '../../sites/index.ts'
import type { Assignment } from '../rules/responsibility.ts'
import { isPublishingRole } from '../rules/role.ts'
import { type AssignmentInput, whyNotAssign } from '../rules/tasks.ts'
import { rolesAt } from '../store/held-roles.ts'
import { bodiesOf } from '../store/members.ts'
import { endAssignment, insertAssignment } from '../store/tasks.ts'

type Assigning = { siteId: string; input: AssignmentInput; by: By; now: Date }

/** Gives somebody of the site a standing task (phân công). */
export async function assign(db: DeskDb, { siteId, input, by, now }: Assigning): Promise<Outcome<{ id: string }>> {
  const here = await rolesAt(db, { siteId, day: dayOf(now), personIds: null })
  const issues = whyNotAssign(input, {
    approverIds: here.filter(({ role }) => isPublishingRole(role)).map(({ personId }) => personId),
    personIds: here.filter(({ role }) => role !== 'inspection').map(({ personId }) => personId),
    sectionIds: (await sectionsOf(db, siteId)).map(({ id }) => id),
    bodyIds: (await bodiesOf(db, siteId)).map(({ id }) => id),
  })
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    const task = input.task as Assignment['task']
    await insertAssignment(tx, siteId, { ...input, task, id, givenAt: now })
    await record(tx, { siteId, happened: 'task-assigned', subjectId: id, by, after: input })
    return done({ id })
  })
}

type Ending = { siteId: string; id: string; by: By; now: Date }

/** Ends a standing task at once; one that is over, or another site's, stays as it is. */
export async function unassign(db: DeskDb, { siteId, id, by, now }: Ending): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (!(await endAssignment(tx, siteId, id, now))) return
    await record(tx, { siteId, happened: 'task-ended', subjectId: id, by })
  })
}
