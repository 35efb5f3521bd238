import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { markReport } from '../../editions/index.ts'

type Settling = { siteId: string; id: string; isAnswered: boolean; by: By & { id: string }; now: Date }

/** Marks a reader's report as looked after, or open again; nothing happens to one of another site. */
export async function settleReport(db: DeskDb, { siteId, id, isAnswered, by, now }: Settling): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const changed = await markReport(tx, siteId, { id, accountId: by.id, at: isAnswered ? now : null })
    if (!changed) return false
    const happened = isAnswered ? 'mistake-report-answered' : 'mistake-report-reopened'
    await record(tx, { siteId, happened, subjectId: id, by })
    return true
  })
}
