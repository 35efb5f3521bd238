// What is published is looked at within a minute; the night looks again where the rules have changed.
import type { Task } from '../../platform/jobs/index.ts'
import { lookAgain, lookAtPublished } from './actions/look-at-published.ts'

export { lookAtPublished }

/** Times are UTC. */
export const qualityCrontab = [
  '* * * * * look-at-published ?jobKey=look-at-published',
  '49 18 * * * look-again ?jobKey=look-again',
]

export const qualityTasks = (db: Parameters<typeof lookAtPublished>[0]): Readonly<Record<string, Task>> => ({
  'look-at-published': { run: () => lookAtPublished(db, () => new Date()) },
  'look-again': { run: () => lookAgain(db) },
})
