// Duties are judged every night for the day that has ended, and soon after something was published.
import type { Task } from '../../platform/jobs/index.ts'
import { judgeChanged, judgeNightly } from './actions/keep-verdicts.ts'

type WorkerDb = Parameters<typeof judgeNightly>[0]

/** Times are UTC: twenty past midnight in Vietnam, when the day is over. */
export const obligationCrontab = [
  '20 17 * * * judge-sites ?jobKey=judge-sites',
  '*/5 * * * * judge-changed-sites ?jobKey=judge-changed-sites',
]

export { judgeChanged, judgeNightly }

export const obligationTasks = (db: WorkerDb): Readonly<Record<string, Task>> => ({
  'judge-sites': { run: () => judgeNightly(db, new Date()) },
  'judge-changed-sites': { run: () => judgeChanged(db, new Date()) },
})
