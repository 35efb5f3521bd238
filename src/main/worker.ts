/** `congso worker`: what happens later and by the clock, as the role of its own; `start` runs it as a child. */
import { constants, setPriority } from 'node:os'
import { verifyAgain } from '../modules/documents/jobs.ts'
import { recordDueEditions } from '../modules/editions/jobs.ts'
import { intakeCrontab, intakeTasks } from '../modules/intake/jobs.ts'
import { makeLighterPictures, scanWaitingFiles, sweepFiles } from '../modules/media/jobs.ts'
import { obligationCrontab, obligationTasks } from '../modules/obligations/jobs.ts'
import { forgetOldSignIns } from '../modules/people/index.ts'
import { qualityCrontab, qualityTasks } from '../modules/quality/jobs.ts'
import { searchCrontab, searchTasks } from '../modules/search/jobs.ts'
import { foldVisits } from '../modules/visits/jobs.ts'
import { worklistCrontab, worklistTasks } from '../modules/worklist/jobs.ts'
import type { WorkerDb } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import { startJobs } from '../platform/jobs/index.ts'
import { type Logger, openLog } from '../platform/log.ts'
import { openMail } from '../platform/mail/index.ts'
import type { Scanner } from '../platform/malware.ts'
import type { Configuration } from './configuration.ts'
import { intakeFolders, intakeHouse, intakeOutbox } from './intake-house.ts'
import { openStorage, type Storage } from './open-storage.ts'
import { scannerOf } from './scanner.ts'
import { followSearch, readFileTexts } from './search.ts'
import { firstSignal } from './signals.ts'
import { waitingSources } from './waiting-sources.ts'

/** Runs until a signal, or until the process that started it is gone. */
export async function work(configuration: Configuration): Promise<void> {
  // Whoever reads or writes comes first: what happens later gives way to them on a machine that is full.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const log = openLog(configuration.logLevel)
  const stopped = Promise.race([firstSignal(), parentGone()])
  const storage = await openStorage(configuration)
  const post = postOf(configuration)
  const index = followSearch(storage, (problem) => log.error({ problem }, 'index failed'))
  try {
    const jobs = await startJobs({
      url: storage.urls.worker,
      tasks: {
        ...tasks(storage, scannerOf(configuration)),
        'sweep-files': { run: () => sweepStore(storage, log) },
        ...intakeWork(storage, configuration),
        'verify-again': { run: () => verifyNightly(storage, configuration, log) },
        ...searchTasks(storage.worker()),
        ...qualityTasks(storage.worker()),
        ...obligationTasks(storage.worker()),
        'read-file-texts': { run: () => readFileTexts(storage) },
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
    await index.close()
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
  '* * * * * make-lighter-pictures ?jobKey=make-lighter-pictures',
  '*/10 * * * * scan-waiting-files ?jobKey=scan-waiting-files',
  '41 19 * * * sweep-files ?jobKey=sweep-files',
  '23 18 * * * verify-again ?jobKey=verify-again',
  ...worklistCrontab,
  ...intakeCrontab,
  ...searchCrontab,
  ...qualityCrontab,
  ...obligationCrontab,
  '*/10 * * * * read-file-texts ?jobKey=read-file-texts',
]

const intakeWork = ({ worker, files }: Storage, configuration: Configuration) => {
  const { dataDir } = configuration
  const house = intakeHouse({ files, scanner: scannerOf(configuration), dataDir })
  const around = { folders: intakeFolders(worker, dataDir), outbox: intakeOutbox(worker, dataDir) }
  return intakeTasks(() => ({ ...house, db: worker() }), around)
}

/** An hour of the night at most, beginning with what was verified longest ago. */
async function verifyNightly({ worker, files }: Storage, configuration: Configuration, log: Logger): Promise<void> {
  const { verify } = intakeHouse({ files, scanner: null, dataDir: configuration.dataDir })
  const until = new Date(Date.now() + 3_600_000)
  log.info(await verifyAgain(worker(), { files, verify, now: () => new Date(), until }), 'signatures verified again')
}

const tasks = ({ worker, files }: Storage, scanner: Scanner | null) => ({
  'make-lighter-pictures': { run: () => makeLighter(worker(), files) },
  'scan-waiting-files': { run: () => scanWaiting(worker(), files, scanner) },
  'fold-visits': { run: () => foldVisits(worker()) },
  'record-due-editions': { run: () => recordDueEditions(worker(), new Date()) },
  'forget-old-sign-ins': { run: () => forgetOldSignIns(worker(), new Date()) },
})

/** Half of every minute at most, so that what else waits has its turn. */
async function makeLighter(db: WorkerDb, files: FileStore): Promise<void> {
  await makeLighterPictures(db, { files, now: () => new Date(), until: new Date(Date.now() + 30_000) })
}

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
