import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { allSites } from '../../sites/index.ts'
import { plainEmail } from '../rules/account.ts'
import { type InspectionInput, whyNotInspect } from '../rules/inspection.ts'
import { endInspection, insertInspection, insertInspectionParts, insertLook } from '../store/inspections.ts'
import { accountByEmail } from '../store/members.ts'

type Recording = { input: InspectionInput; by: By; now: Date }

/** Enters an inspection decision: its team may look at its sites from its first day to its last. Issues: those of the form. */
export async function recordInspection(db: DeskDb, { input, by, now }: Recording): Promise<Outcome<{ id: string }>> {
  const sites = (await allSites(db)).map(({ id }) => id)
  const issues = whyNotInspect(input, sites)
  if (issues.length > 0) return stopped(...issues)
  const team = await Promise.all(input.emails.map((email) => accountByEmail(db, plainEmail(email))))
  const personIds = team.flatMap((found) => (found === undefined || found.isClosed ? [] : [found.personId]))
  if (personIds.length < team.length) return stopped({ field: 'emails', problem: 'team-without-account' })
  if (team.some((found) => found?.isProved === false)) return stopped({ field: 'emails', problem: 'team-not-proved' })
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    await insertInspection(tx, { ...input, id, recordedBy: by.id ?? null }, now)
    await insertInspectionParts(tx, id, { siteIds: input.siteIds, personIds: [...new Set(personIds)] })
    await recordAt(tx, input.siteIds, { happened: 'inspection-begun', subjectId: id, by, after: input })
    return done({ id })
  })
}

/** In the chain of each inspected site, always in one order: two decisions must not wait for each other. */
async function recordAt(
  tx: Tx,
  siteIds: readonly string[],
  deed: { happened: string; subjectId: string; by: By; after: InspectionInput },
): Promise<void> {
  for (const siteId of [...new Set(siteIds)].sort()) await record(tx, { siteId, ...deed })
}

/** Ends an inspection before its last day. */
export async function closeInspection(db: DeskDb, { id, by, now }: { id: string; by: By; now: Date }): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (!(await endInspection(tx, id, now))) return
    await record(tx, { siteId: null, happened: 'inspection-closed', subjectId: id, by })
  })
}

/** Writes down that an inspector opened a page of a site, before it is shown. */
export const recordLook = (
  db: DeskDb,
  { siteId, personId, path, now }: { siteId: string; personId: string; path: string; now: Date },
): Promise<void> => insertLook(db, { siteId, id: newId(now), personId, path, now })
