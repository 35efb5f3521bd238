/** `congso worker`: what happens later and by the clock, as the role of its own; `start` runs it as a child. */
import { recordDueEditions } from '../modules/editions/jobs.ts'
import { scanWaitingFiles, sweepFiles } from '../modules/media/jobs.ts'
import { forgetOldSignIns } from '../modules/people/index.ts'
import { foldVisits } from '../modules/visits/jobs.ts'
import { worklistCrontab, worklistTasks } from '../modules/worklist/jobs.ts'
import type { WorkerDb } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import { startJobs } from '../platform/jobs/index.ts'
import { type Logger, openLog } from '../platform/log.ts'
import { openMail } from '../platform/mail/index.ts'
import type { Scanner } from '../platform/malware.ts'
import type { Configuration } from './configuration.ts'
import { openStorage, type Storage } from './open-storage.ts'
import { scannerOf } from './scanner.ts'
import { firstSignal } from './signals.ts'
import { waitingSources } from './waiting-sources.ts'

/** Runs until a signal, or until the process that started it is gone. */
export async function work(configuration: Configuration): Promise<void> {
  const log = openLog(configuration.logLevel)
  const stopped = Promise.race([firstSignal(), parentGone()])
  const storage = await openStorage(configuration)
  const post = postOf(configuration)
  try {
    const jobs = await startJobs({
      url: storage.urls.worker,
      tasks: {
        ...tasks(storage, scannerOf(configuration)),
        'sweep-files': { run: () => sweepStore(storage, log) },
        ...worklistTasks({ db: storage.worker(), post, sources: waitingSources }),
      },
      crontab,
      onProblem: (message) => log.error({ message }, 'job failed'),
    })
    process.send?.('ready')
    await stopped
    await jobs.stop()
  } finally {
    post?.mail.close()
    await storage.close()
    // The line to the parent would keep this process waiting until it is killed.
    if (process.connected) process.disconnect()
  }
}

/** Letters carry links of the desk, wherever they are read. */
function postOf({ mail, scheme, apex }: Configuration) {
  const opened = mail === null ? null : openMail(mail)
  return opened === null ? null : { mail: opened, origin: `${scheme}://desk.${apex}` }
}

/** Times are UTC; what runs every minute does not mind. */
const crontab = [
  '* * * * * fold-visits ?jobKey=fold-visits',
  '* * * * * record-due-editions ?jobKey=record-due-editions',
  '17 20 * * * forget-old-sign-ins ?jobKey=forget-old-sign-ins',
  '*/10 * * * * scan-waiting-files ?jobKey=scan-waiting-files',
  '41 19 * * * sweep-files ?jobKey=sweep-files',
  ...worklistCrontab,
]

const tasks = ({ worker, files }: Storage, scanner: Scanner | null) => ({
  'scan-waiting-files': { run: () => scanWaiting(worker(), files, scanner) },
  'fold-visits': { run: () => foldVisits(worker()) },
  'record-due-editions': { run: () => recordDueEditions(worker(), new Date()) },
  'forget-old-sign-ins': { run: () => forgetOldSignIns(worker(), new Date()) },
})

async function scanWaiting(db: WorkerDb, files: FileStore, scanner: Scanner | null): Promise<void> {
  if (scanner !== null)
    await scanWaitingFiles(db, { files, scanner, siteId: null, by: { kind: 'worker' }, now: new Date() })
}

async function sweepStore({ worker, files }: Storage, log: Logger): Promise<void> {
  log.info(await sweepFiles(worker(), { files, now: new Date() }), 'files swept')
}

/** A parent that was killed leaves no worker behind. */
function parentGone(): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.once('disconnect', () => resolve())
  })
}
