/** `congso worker`: what happens later and by the clock, as the role of its own; `start` runs it as a child. */
import { recordDueEditions } from '../modules/editions/jobs.ts'
import { forgetOldSignIns, reviewIdleRoles } from '../modules/people/index.ts'
import { foldVisits } from '../modules/visits/jobs.ts'
import { startJobs } from '../platform/jobs/index.ts'
import { openLog } from '../platform/log.ts'
import type { Configuration } from './configuration.ts'
import { openStorage, type Storage } from './open-storage.ts'
import { firstSignal } from './signals.ts'

/** Runs until a signal, or until the process that started it is gone. */
export async function work(configuration: Configuration): Promise<void> {
  const log = openLog(configuration.logLevel)
  const stopped = Promise.race([firstSignal(), parentGone()])
  const storage = await openStorage(configuration)
  try {
    const jobs = await startJobs({
      url: storage.urls.worker,
      tasks: tasks(storage),
      crontab,
      onProblem: (message) => log.error({ message }, 'job failed'),
    })
    process.send?.('ready')
    await stopped
    await jobs.stop()
  } finally {
    await storage.close()
    // The line to the parent would keep this process waiting until it is killed.
    if (process.connected) process.disconnect()
  }
}

/** Times are UTC; what runs every minute does not mind. */
const crontab = [
  '* * * * * fold-visits ?jobKey=fold-visits',
  '* * * * * record-due-editions ?jobKey=record-due-editions',
  '17 20 * * * forget-old-sign-ins ?jobKey=forget-old-sign-ins',
  '27 20 * * * review-idle-roles ?jobKey=review-idle-roles',
]

const tasks = ({ worker }: Storage) => ({
  'fold-visits': { run: () => foldVisits(worker()) },
  'record-due-editions': { run: () => recordDueEditions(worker(), new Date()) },
  'review-idle-roles': { run: () => reviewIdleRoles(worker(), new Date()) },
  'forget-old-sign-ins': { run: () => forgetOldSignIns(worker(), new Date()) },
})

/** A parent that was killed leaves no worker behind. */
function parentGone(): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.once('disconnect', () => resolve())
  })
}
