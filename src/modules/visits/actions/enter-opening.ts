import { dayOf } from '../../../basics/dates.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { type Opening, whyNotEnterOpening } from '../rules/opening.ts'
import { lockOpening, putOpening } from '../store.ts'

type EnterOpening = { siteId: string; opening: Opening; by: By; now: Date }

/** Enters what an older portal of the site had counted, or puts it right; the former figures stay in the audit. */
export async function enterOpening(db: DeskDb, { siteId, opening, by, now }: EnterOpening): Promise<Outcome<Opening>> {
  const issues = whyNotEnterOpening(opening, dayOf(now))
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const before = await lockOpening(tx, siteId)
    await putOpening(tx, siteId, opening)
    await record(tx, { siteId, happened: 'visits-opening-entered', subjectId: siteId, by, before, after: opening })
    return done(opening)
  })
}
