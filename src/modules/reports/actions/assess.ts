/** The self-assessment of a report: the unit's answers while it is open, the team's verdict beside them at any time. */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { nfc } from '../../../basics/vietnamese.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, whyNotAnswer } from '../rules/assessment.ts'
import { isOpen } from '../rules/report.ts'
import { assessmentOf, saveAnswers, saveTeam, type TeamAnswer } from '../store/assessment.ts'
import { setState } from '../store/reports.ts'
import { heldReport, type OnReport } from './write.ts'

export async function answerAssessment(
  db: DeskDb,
  asked: OnReport & { answers: readonly Answer[] },
): Promise<Outcome<null>> {
  const { siteId, id, by } = asked
  const answers = asked.answers.map((one) => ({
    ...one,
    quantity: line(one.quantity),
    note: line(one.note),
    reason: line(one.reason),
  }))
  return inTransaction(db, async (tx) => {
    const held = await heldReport(tx, asked)
    if ('issues' in held) return held
    if (!isOpen(held.done.state)) return stopped({ field: 'bao-cao', problem: 'closed' })
    const before = await assessmentOf(tx, siteId, id)
    const issues = whyNotAnswer(before?.rows ?? [], answers)
    if (issues.length > 0) return stopped(...issues)
    await saveAnswers(tx, { siteId, reportId: id }, answers)
    await setState(tx, { siteId, id }, { state: 'draft' })
    await record(tx, { siteId, happened: 'report-assessed', subjectId: id, by, before: before?.rows, after: answers })
    return done(null)
  })
}

const line = (text: string): string => nfc(text).replace(/\s+/g, ' ').trim().slice(0, 1000)

/** What the inspection team found; it stands beside the unit's statement and changes nothing of it. */
export async function giveVerdict(
  db: DeskDb,
  { siteId, id, by, now, answers }: OnReport & { answers: readonly TeamAnswer[] },
): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const found = await assessmentOf(tx, siteId, id)
    if (found === null) return stopped({ field: 'bao-cao', problem: 'not-found' })
    const said = answers.map((one) => ({ ...one, note: line(one.note) }))
    await saveTeam(tx, { siteId, reportId: id, by: by.id ?? null, at: now }, said)
    await record(tx, { siteId, happened: 'report-verdict-given', subjectId: id, by, after: said })
    return done(null)
  })
}
